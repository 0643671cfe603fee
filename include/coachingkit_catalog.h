/* CoachingKit: the kinds of record, their fields and their choices.
 *
 * Generated from the catalogue by catalogue-generator: do not edit. Included by coachingkit.h,
 * which says how records are made and read.
 *
 * Of each kind: COACH_GOAL is its number, COACH_NAME_OF_GOAL its name in JSON. Of each field:
 * COACH_GOAL_STATEMENT and COACH_NAME_OF_GOAL_STATEMENT. A part of a group has a number and a
 * name of its own: COACH_GOAL_SMART_ACTIVITY and "smart.activity". Fields that all kinds have
 * in common are COACH_COMMON_... Choices are named after their list: the list GoalOwner has
 * COACH_GOAL_OWNER_CLIENT. Numbers and names never change and are never used again. */
#ifndef COACHINGKIT_CATALOG_H
#define COACHINGKIT_CATALOG_H

/* client ----------------------------------------------------------------------------------
 * The person the file is about: who they are and what they need to be reached.
 * In files of: client. */
#define COACH_CLIENT 1u
#define COACH_NAME_OF_CLIENT "client"

/* identifiers (list, at most 1000: group): Numbers by which other systems know the person. */
#define COACH_CLIENT_IDENTIFIERS 1u
#define COACH_NAME_OF_CLIENT_IDENTIFIERS "identifiers"
/*   identifiers.system (text, 1 to 256 bytes, required): URI of the numbering. */
#define COACH_CLIENT_IDENTIFIERS_SYSTEM 901u
#define COACH_NAME_OF_CLIENT_IDENTIFIERS_SYSTEM "identifiers.system"
/*   identifiers.value (text, 1 to 256 bytes, required): The identifier. */
#define COACH_CLIENT_IDENTIFIERS_VALUE 902u
#define COACH_NAME_OF_CLIENT_IDENTIFIERS_VALUE "identifiers.value"

/* names (list, at most 1000: group): Names, present and former; a former name is never
 * displayed. */
#define COACH_CLIENT_NAMES 2u
#define COACH_NAME_OF_CLIENT_NAMES "names"
/*   names.use (choice of COACH_NAME_USE_...): What the name is for; an old or maiden name is
 *   never displayed. */
#define COACH_CLIENT_NAMES_USE 911u
#define COACH_NAME_OF_CLIENT_NAMES_USE "names.use"
/*   names.text (text, 1 to 200 bytes): The whole name as it is displayed. */
#define COACH_CLIENT_NAMES_TEXT 912u
#define COACH_NAME_OF_CLIENT_NAMES_TEXT "names.text"
/*   names.family (text, 1 to 200 bytes): Family name. */
#define COACH_CLIENT_NAMES_FAMILY 913u
#define COACH_NAME_OF_CLIENT_NAMES_FAMILY "names.family"
/*   names.given (text, 1 to 200 bytes): Given names in their order. */
#define COACH_CLIENT_NAMES_GIVEN 914u
#define COACH_NAME_OF_CLIENT_NAMES_GIVEN "names.given"
/*   names.prefix (text, 1 to 100 bytes): What stands before the name, such as a title. */
#define COACH_CLIENT_NAMES_PREFIX 915u
#define COACH_NAME_OF_CLIENT_NAMES_PREFIX "names.prefix"
/*   names.suffix (text, 1 to 100 bytes): What stands after the name. */
#define COACH_CLIENT_NAMES_SUFFIX 916u
#define COACH_NAME_OF_CLIENT_NAMES_SUFFIX "names.suffix"
/*   names.from (date): Since when it is their name. */
#define COACH_CLIENT_NAMES_FROM 917u
#define COACH_NAME_OF_CLIENT_NAMES_FROM "names.from"
/*   names.until (date): Until when it was their name. */
#define COACH_CLIENT_NAMES_UNTIL 918u
#define COACH_NAME_OF_CLIENT_NAMES_UNTIL "names.until"

/* birthDate (date): Date of birth, as far as it is known. */
#define COACH_CLIENT_BIRTH_DATE 3u
#define COACH_NAME_OF_CLIENT_BIRTH_DATE "birthDate"

/* deceasedDate (date): Date of death, as far as it is known. */
#define COACH_CLIENT_DECEASED_DATE 4u
#define COACH_NAME_OF_CLIENT_DECEASED_DATE "deceasedDate"

/* languages (list, at most 1000: text, 1 to 35 bytes): Languages the person speaks, the
 * preferred first (BCP 47). */
#define COACH_CLIENT_LANGUAGES 5u
#define COACH_NAME_OF_CLIENT_LANGUAGES "languages"

/* interpreterNeeded (boolean): Whether an interpreter is needed. */
#define COACH_CLIENT_INTERPRETER_NEEDED 6u
#define COACH_NAME_OF_CLIENT_INTERPRETER_NEEDED "interpreterNeeded"

/* communicationNeeds (list, at most 1000: choice of COACH_COMMUNICATION_NEED_...): What the
 * person needs in order to be reached. */
#define COACH_CLIENT_COMMUNICATION_NEEDS 7u
#define COACH_NAME_OF_CLIENT_COMMUNICATION_NEEDS "communicationNeeds"

/* otherCommunicationNeeds (list, at most 1000: concept): Needs that the list does not name. */
#define COACH_CLIENT_OTHER_COMMUNICATION_NEEDS 8u
#define COACH_NAME_OF_CLIENT_OTHER_COMMUNICATION_NEEDS "otherCommunicationNeeds"

/* understandingNotes (text, 1 to 4000 bytes): Reading, writing and understanding, noted
 * together with the person. */
#define COACH_CLIENT_UNDERSTANDING_NOTES 9u
#define COACH_NAME_OF_CLIENT_UNDERSTANDING_NOTES "understandingNotes"

/* cultureNotes (text, 1 to 4000 bytes): What matters to the person in culture and faith. */
#define COACH_CLIENT_CULTURE_NOTES 10u
#define COACH_NAME_OF_CLIENT_CULTURE_NOTES "cultureNotes"

/* accessNeeds (text, 1 to 4000 bytes): What the person needs to get in and take part. */
#define COACH_CLIENT_ACCESS_NEEDS 11u
#define COACH_NAME_OF_CLIENT_ACCESS_NEEDS "accessNeeds"

/* actorId (text, 1 to 256 bytes): The id by which the person acts in systems of the file's
 * organisation, where they may. */
#define COACH_CLIENT_ACTOR_ID 12u
#define COACH_NAME_OF_CLIENT_ACTOR_ID "actorId"

/* supporter -------------------------------------------------------------------------------
 * A person around the client: family, carer, teacher, friend. Often the one who is coached.
 * In files of: client. */
#define COACH_SUPPORTER 2u
#define COACH_NAME_OF_SUPPORTER "supporter"

/* relation (choice of COACH_SUPPORTER_RELATION_...): What the person is to the client. */
#define COACH_SUPPORTER_RELATION 1u
#define COACH_NAME_OF_SUPPORTER_RELATION "relation"

/* names (list, at most 1000: group): Names, present and former; a former name is never
 * displayed. */
#define COACH_SUPPORTER_NAMES 2u
#define COACH_NAME_OF_SUPPORTER_NAMES "names"
/*   names.use (choice of COACH_NAME_USE_...): What the name is for; an old or maiden name is
 *   never displayed. */
#define COACH_SUPPORTER_NAMES_USE 911u
#define COACH_NAME_OF_SUPPORTER_NAMES_USE "names.use"
/*   names.text (text, 1 to 200 bytes): The whole name as it is displayed. */
#define COACH_SUPPORTER_NAMES_TEXT 912u
#define COACH_NAME_OF_SUPPORTER_NAMES_TEXT "names.text"
/*   names.family (text, 1 to 200 bytes): Family name. */
#define COACH_SUPPORTER_NAMES_FAMILY 913u
#define COACH_NAME_OF_SUPPORTER_NAMES_FAMILY "names.family"
/*   names.given (text, 1 to 200 bytes): Given names in their order. */
#define COACH_SUPPORTER_NAMES_GIVEN 914u
#define COACH_NAME_OF_SUPPORTER_NAMES_GIVEN "names.given"
/*   names.prefix (text, 1 to 100 bytes): What stands before the name, such as a title. */
#define COACH_SUPPORTER_NAMES_PREFIX 915u
#define COACH_NAME_OF_SUPPORTER_NAMES_PREFIX "names.prefix"
/*   names.suffix (text, 1 to 100 bytes): What stands after the name. */
#define COACH_SUPPORTER_NAMES_SUFFIX 916u
#define COACH_NAME_OF_SUPPORTER_NAMES_SUFFIX "names.suffix"
/*   names.from (date): Since when it is their name. */
#define COACH_SUPPORTER_NAMES_FROM 917u
#define COACH_NAME_OF_SUPPORTER_NAMES_FROM "names.from"
/*   names.until (date): Until when it was their name. */
#define COACH_SUPPORTER_NAMES_UNTIL 918u
#define COACH_NAME_OF_SUPPORTER_NAMES_UNTIL "names.until"

/* contacts (list, at most 1000: group): How to reach the person. */
#define COACH_SUPPORTER_CONTACTS 3u
#define COACH_NAME_OF_SUPPORTER_CONTACTS "contacts"
/*   contacts.system (choice of COACH_CONTACT_SYSTEM_...): Of which sort it is. */
#define COACH_SUPPORTER_CONTACTS_SYSTEM 100u
#define COACH_NAME_OF_SUPPORTER_CONTACTS_SYSTEM "contacts.system"
/*   contacts.value (text, 1 to 256 bytes, required): The number or address. */
#define COACH_SUPPORTER_CONTACTS_VALUE 101u
#define COACH_NAME_OF_SUPPORTER_CONTACTS_VALUE "contacts.value"
/*   contacts.note (text, 1 to 1000 bytes): What to know before using it, such as good times to
 *   ring. */
#define COACH_SUPPORTER_CONTACTS_NOTE 102u
#define COACH_NAME_OF_SUPPORTER_CONTACTS_NOTE "contacts.note"

/* mayBeCoachee (boolean): Whether this person may be the one who is coached. */
#define COACH_SUPPORTER_MAY_BE_COACHEE 4u
#define COACH_NAME_OF_SUPPORTER_MAY_BE_COACHEE "mayBeCoachee"

/* livesWithClient (boolean): Whether this person lives with the client. */
#define COACH_SUPPORTER_LIVES_WITH_CLIENT 5u
#define COACH_NAME_OF_SUPPORTER_LIVES_WITH_CLIENT "livesWithClient"

/* languages (list, at most 1000: text, 1 to 35 bytes): Languages the person speaks, the
 * preferred first (BCP 47). */
#define COACH_SUPPORTER_LANGUAGES 6u
#define COACH_NAME_OF_SUPPORTER_LANGUAGES "languages"

/* interpreterNeeded (boolean): Whether an interpreter is needed. */
#define COACH_SUPPORTER_INTERPRETER_NEEDED 7u
#define COACH_NAME_OF_SUPPORTER_INTERPRETER_NEEDED "interpreterNeeded"

/* communicationNeeds (list, at most 1000: choice of COACH_COMMUNICATION_NEED_...): What the
 * person needs in order to be reached. */
#define COACH_SUPPORTER_COMMUNICATION_NEEDS 8u
#define COACH_NAME_OF_SUPPORTER_COMMUNICATION_NEEDS "communicationNeeds"

/* otherCommunicationNeeds (list, at most 1000: concept): Needs that the list does not name. */
#define COACH_SUPPORTER_OTHER_COMMUNICATION_NEEDS 9u
#define COACH_NAME_OF_SUPPORTER_OTHER_COMMUNICATION_NEEDS "otherCommunicationNeeds"

/* otherRelation (concept): The relation in other words, where the list does not name it. */
#define COACH_SUPPORTER_OTHER_RELATION 10u
#define COACH_NAME_OF_SUPPORTER_OTHER_RELATION "otherRelation"

/* authorities (list, at most 1000: group): What the person may decide for the client, and
 * what a court forbids. */
#define COACH_SUPPORTER_AUTHORITIES 11u
#define COACH_NAME_OF_SUPPORTER_AUTHORITIES "authorities"
/*   authorities.kind (choice of COACH_AUTHORITY_KIND_..., required): Of which sort it is. */
#define COACH_SUPPORTER_AUTHORITIES_KIND 120u
#define COACH_NAME_OF_SUPPORTER_AUTHORITIES_KIND "authorities.kind"
/*   authorities.evidence (text, 1 to 1000 bytes): What shows it: an order, a certificate, a
 *   letter. */
#define COACH_SUPPORTER_AUTHORITIES_EVIDENCE 121u
#define COACH_NAME_OF_SUPPORTER_AUTHORITIES_EVIDENCE "authorities.evidence"
/*   authorities.from (date or instant): Since when; a partial date counts from its beginning. */
#define COACH_SUPPORTER_AUTHORITIES_FROM 122u
#define COACH_NAME_OF_SUPPORTER_AUTHORITIES_FROM "authorities.from"
/*   authorities.until (date or instant): Until when; a partial date counts to its end. */
#define COACH_SUPPORTER_AUTHORITIES_UNTIL 123u
#define COACH_NAME_OF_SUPPORTER_AUTHORITIES_UNTIL "authorities.until"

/* agreedToBeRecorded (boolean): Whether the person agreed to be recorded. */
#define COACH_SUPPORTER_AGREED_TO_BE_RECORDED 12u
#define COACH_NAME_OF_SUPPORTER_AGREED_TO_BE_RECORDED "agreedToBeRecorded"

/* agreedOn (date): When the person agreed to be recorded. */
#define COACH_SUPPORTER_AGREED_ON 13u
#define COACH_NAME_OF_SUPPORTER_AGREED_ON "agreedOn"

/* mustNotSee (boolean): Whether the person must not see anything of the file. */
#define COACH_SUPPORTER_MUST_NOT_SEE 14u
#define COACH_NAME_OF_SUPPORTER_MUST_NOT_SEE "mustNotSee"

/* mustNotBeContacted (boolean): Whether the person must not be contacted. */
#define COACH_SUPPORTER_MUST_NOT_BE_CONTACTED 15u
#define COACH_NAME_OF_SUPPORTER_MUST_NOT_BE_CONTACTED "mustNotBeContacted"

/* actorId (text, 1 to 256 bytes): The id by which the person acts in systems of the file's
 * organisation, where they may. */
#define COACH_SUPPORTER_ACTOR_ID 16u
#define COACH_NAME_OF_SUPPORTER_ACTOR_ID "actorId"

/* practitioner ----------------------------------------------------------------------------
 * Register entry of somebody who coaches, clinical or not: posts, training, what they offer.
 * In files of: practitioner, organisation, programme. */
#define COACH_PRACTITIONER 3u
#define COACH_NAME_OF_PRACTITIONER "practitioner"

/* identifiers (list, at most 1000: group): Numbers by which registers and systems know the
 * person. */
#define COACH_PRACTITIONER_IDENTIFIERS 1u
#define COACH_NAME_OF_PRACTITIONER_IDENTIFIERS "identifiers"
/*   identifiers.system (text, 1 to 256 bytes, required): URI of the numbering. */
#define COACH_PRACTITIONER_IDENTIFIERS_SYSTEM 901u
#define COACH_NAME_OF_PRACTITIONER_IDENTIFIERS_SYSTEM "identifiers.system"
/*   identifiers.value (text, 1 to 256 bytes, required): The identifier. */
#define COACH_PRACTITIONER_IDENTIFIERS_VALUE 902u
#define COACH_NAME_OF_PRACTITIONER_IDENTIFIERS_VALUE "identifiers.value"

/* names (list, at most 1000: group): Names, present and former; a former name is never
 * displayed. */
#define COACH_PRACTITIONER_NAMES 2u
#define COACH_NAME_OF_PRACTITIONER_NAMES "names"
/*   names.use (choice of COACH_NAME_USE_...): What the name is for; an old or maiden name is
 *   never displayed. */
#define COACH_PRACTITIONER_NAMES_USE 911u
#define COACH_NAME_OF_PRACTITIONER_NAMES_USE "names.use"
/*   names.text (text, 1 to 200 bytes): The whole name as it is displayed. */
#define COACH_PRACTITIONER_NAMES_TEXT 912u
#define COACH_NAME_OF_PRACTITIONER_NAMES_TEXT "names.text"
/*   names.family (text, 1 to 200 bytes): Family name. */
#define COACH_PRACTITIONER_NAMES_FAMILY 913u
#define COACH_NAME_OF_PRACTITIONER_NAMES_FAMILY "names.family"
/*   names.given (text, 1 to 200 bytes): Given names in their order. */
#define COACH_PRACTITIONER_NAMES_GIVEN 914u
#define COACH_NAME_OF_PRACTITIONER_NAMES_GIVEN "names.given"
/*   names.prefix (text, 1 to 100 bytes): What stands before the name, such as a title. */
#define COACH_PRACTITIONER_NAMES_PREFIX 915u
#define COACH_NAME_OF_PRACTITIONER_NAMES_PREFIX "names.prefix"
/*   names.suffix (text, 1 to 100 bytes): What stands after the name. */
#define COACH_PRACTITIONER_NAMES_SUFFIX 916u
#define COACH_NAME_OF_PRACTITIONER_NAMES_SUFFIX "names.suffix"
/*   names.from (date): Since when it is their name. */
#define COACH_PRACTITIONER_NAMES_FROM 917u
#define COACH_NAME_OF_PRACTITIONER_NAMES_FROM "names.from"
/*   names.until (date): Until when it was their name. */
#define COACH_PRACTITIONER_NAMES_UNTIL 918u
#define COACH_NAME_OF_PRACTITIONER_NAMES_UNTIL "names.until"

/* roles (list, at most 1000: choice of COACH_PRACTITIONER_ROLE_...): Professions and roles,
 * clinical or not. */
#define COACH_PRACTITIONER_ROLES 3u
#define COACH_NAME_OF_PRACTITIONER_ROLES "roles"

/* otherRoles (list, at most 1000: concept): Professions and roles in the host's own
 * vocabulary. */
#define COACH_PRACTITIONER_OTHER_ROLES 4u
#define COACH_NAME_OF_PRACTITIONER_OTHER_ROLES "otherRoles"

/* posts (list, at most 1000: group): Where the person works or worked. */
#define COACH_PRACTITIONER_POSTS 5u
#define COACH_NAME_OF_PRACTITIONER_POSTS "posts"
/*   posts.organisation (link to organisation in a file of its own): The organisation. */
#define COACH_PRACTITIONER_POSTS_ORGANISATION 100u
#define COACH_NAME_OF_PRACTITIONER_POSTS_ORGANISATION "posts.organisation"
/*   posts.role (concept): The role there. */
#define COACH_PRACTITIONER_POSTS_ROLE 101u
#define COACH_NAME_OF_PRACTITIONER_POSTS_ROLE "posts.role"
/*   posts.from (date): Since when. */
#define COACH_PRACTITIONER_POSTS_FROM 102u
#define COACH_NAME_OF_PRACTITIONER_POSTS_FROM "posts.from"
/*   posts.until (date): Until when. */
#define COACH_PRACTITIONER_POSTS_UNTIL 103u
#define COACH_NAME_OF_PRACTITIONER_POSTS_UNTIL "posts.until"

/* trainings (list, at most 1000: group): When and by whom the person was trained in
 * coaching. */
#define COACH_PRACTITIONER_TRAININGS 6u
#define COACH_NAME_OF_PRACTITIONER_TRAININGS "trainings"
/*   trainings.date (date): When it was completed. */
#define COACH_PRACTITIONER_TRAININGS_DATE 120u
#define COACH_NAME_OF_PRACTITIONER_TRAININGS_DATE "trainings.date"
/*   trainings.course (text, 1 to 200 bytes): What it was called. */
#define COACH_PRACTITIONER_TRAININGS_COURSE 121u
#define COACH_NAME_OF_PRACTITIONER_TRAININGS_COURSE "trainings.course"
/*   trainings.trainer (link to practitioner in a file of its own): The trainer's register
 *   entry. */
#define COACH_PRACTITIONER_TRAININGS_TRAINER 122u
#define COACH_NAME_OF_PRACTITIONER_TRAININGS_TRAINER "trainings.trainer"
/*   trainings.trainedBy (text, 1 to 200 bytes): The trainer or provider, where there is no
 *   register entry. */
#define COACH_PRACTITIONER_TRAININGS_TRAINED_BY 123u
#define COACH_NAME_OF_PRACTITIONER_TRAININGS_TRAINED_BY "trainings.trainedBy"

/* champion (group): Being a champion of the approach, whom colleagues may ask. */
#define COACH_PRACTITIONER_CHAMPION 7u
#define COACH_NAME_OF_PRACTITIONER_CHAMPION "champion"
/*   champion.since (date): Since when. */
#define COACH_PRACTITIONER_CHAMPION_SINCE 140u
#define COACH_NAME_OF_PRACTITIONER_CHAMPION_SINCE "champion.since"
/*   champion.until (date): Until when. */
#define COACH_PRACTITIONER_CHAMPION_UNTIL 141u
#define COACH_NAME_OF_PRACTITIONER_CHAMPION_UNTIL "champion.until"
/*   champion.kind (concept): What kind of champion. */
#define COACH_PRACTITIONER_CHAMPION_KIND 142u
#define COACH_NAME_OF_PRACTITIONER_CHAMPION_KIND "champion.kind"
/*   champion.offer (text, 1 to 4000 bytes): What support the person offers to colleagues. */
#define COACH_PRACTITIONER_CHAMPION_OFFER 143u
#define COACH_NAME_OF_PRACTITIONER_CHAMPION_OFFER "champion.offer"

/* trainerAccreditation (group): Accreditation as a trainer of others. */
#define COACH_PRACTITIONER_TRAINER_ACCREDITATION 8u
#define COACH_NAME_OF_PRACTITIONER_TRAINER_ACCREDITATION "trainerAccreditation"
/*   trainerAccreditation.by (text, 1 to 200 bytes): Who accredited, where there is no entry. */
#define COACH_PRACTITIONER_TRAINER_ACCREDITATION_BY 160u
#define COACH_NAME_OF_PRACTITIONER_TRAINER_ACCREDITATION_BY "trainerAccreditation.by"
/*   trainerAccreditation.organisation (link to organisation in a file of its own): The
 *   organisation that accredited. */
#define COACH_PRACTITIONER_TRAINER_ACCREDITATION_ORGANISATION 161u
#define COACH_NAME_OF_PRACTITIONER_TRAINER_ACCREDITATION_ORGANISATION \
  "trainerAccreditation.organisation"
/*   trainerAccreditation.until (date): Until when it holds. */
#define COACH_PRACTITIONER_TRAINER_ACCREDITATION_UNTIL 162u
#define COACH_NAME_OF_PRACTITIONER_TRAINER_ACCREDITATION_UNTIL "trainerAccreditation.until"

/* consentsToListing (boolean): Whether the person agrees to be listed in the shared
 * register. */
#define COACH_PRACTITIONER_CONSENTS_TO_LISTING 9u
#define COACH_NAME_OF_PRACTITIONER_CONSENTS_TO_LISTING "consentsToListing"

/* adoptionStages (list, at most 1000: group): How far the approach was taken up, dated;
 * never part of the shared register. */
#define COACH_PRACTITIONER_ADOPTION_STAGES 10u
#define COACH_NAME_OF_PRACTITIONER_ADOPTION_STAGES "adoptionStages"
/*   adoptionStages.stage (choice of COACH_ADOPTION_STAGE_..., required): The stage. */
#define COACH_PRACTITIONER_ADOPTION_STAGES_STAGE 180u
#define COACH_NAME_OF_PRACTITIONER_ADOPTION_STAGES_STAGE "adoptionStages.stage"
/*   adoptionStages.date (date): When it was assessed. */
#define COACH_PRACTITIONER_ADOPTION_STAGES_DATE 181u
#define COACH_NAME_OF_PRACTITIONER_ADOPTION_STAGES_DATE "adoptionStages.date"
/*   adoptionStages.assessor (link to practitioner in a file of its own): The assessor's
 *   register entry. */
#define COACH_PRACTITIONER_ADOPTION_STAGES_ASSESSOR 182u
#define COACH_NAME_OF_PRACTITIONER_ADOPTION_STAGES_ASSESSOR "adoptionStages.assessor"
/*   adoptionStages.assessedBy (text, 1 to 200 bytes): The assessor, where there is no register
 *   entry. */
#define COACH_PRACTITIONER_ADOPTION_STAGES_ASSESSED_BY 183u
#define COACH_NAME_OF_PRACTITIONER_ADOPTION_STAGES_ASSESSED_BY "adoptionStages.assessedBy"

/* actorId (text, 1 to 256 bytes): The host's id of the actor that the person is: candid
 * records about the person are theirs to see. In an entry that is there somebody else says
 * so. */
#define COACH_PRACTITIONER_ACTOR_ID 11u
#define COACH_NAME_OF_PRACTITIONER_ACTOR_ID "actorId"

/* listingDecidedOn (date): When the person agreed to be listed, or refused. */
#define COACH_PRACTITIONER_LISTING_DECIDED_ON 12u
#define COACH_NAME_OF_PRACTITIONER_LISTING_DECIDED_ON "listingDecidedOn"

/* languages (list, at most 1000: text, 1 to 35 bytes): Languages the person can coach in
 * (BCP 47). */
#define COACH_PRACTITIONER_LANGUAGES 13u
#define COACH_NAME_OF_PRACTITIONER_LANGUAGES "languages"

/* organisation ----------------------------------------------------------------------------
 * An organisation that coaches, refers or provides: its sector, its place and its staff.
 * In files of: practitioner, organisation, programme. */
#define COACH_ORGANISATION 4u
#define COACH_NAME_OF_ORGANISATION "organisation"

/* name (text, 1 to 200 bytes): What it is called. */
#define COACH_ORGANISATION_NAME 1u
#define COACH_NAME_OF_ORGANISATION_NAME "name"

/* identifiers (list, at most 1000: group): Numbers by which registers and systems know it. */
#define COACH_ORGANISATION_IDENTIFIERS 2u
#define COACH_NAME_OF_ORGANISATION_IDENTIFIERS "identifiers"
/*   identifiers.system (text, 1 to 256 bytes, required): URI of the numbering. */
#define COACH_ORGANISATION_IDENTIFIERS_SYSTEM 901u
#define COACH_NAME_OF_ORGANISATION_IDENTIFIERS_SYSTEM "identifiers.system"
/*   identifiers.value (text, 1 to 256 bytes, required): The identifier. */
#define COACH_ORGANISATION_IDENTIFIERS_VALUE 902u
#define COACH_NAME_OF_ORGANISATION_IDENTIFIERS_VALUE "identifiers.value"

/* sector (choice of COACH_ORGANISATION_SECTOR_...): The sector it belongs to. */
#define COACH_ORGANISATION_SECTOR 3u
#define COACH_NAME_OF_ORGANISATION_SECTOR "sector"

/* otherSector (concept): The sector in other words, where the list does not name it. */
#define COACH_ORGANISATION_OTHER_SECTOR 4u
#define COACH_NAME_OF_ORGANISATION_OTHER_SECTOR "otherSector"

/* partOf (link to organisation in a file of its own): The organisation of which it is a
 * part. */
#define COACH_ORGANISATION_PART_OF 5u
#define COACH_NAME_OF_ORGANISATION_PART_OF "partOf"

/* place (concept): The place or cluster it belongs to. */
#define COACH_ORGANISATION_PLACE 6u
#define COACH_NAME_OF_ORGANISATION_PLACE "place"

/* staffCounts (list, at most 1000: group): Staff in post, each number with its date. */
#define COACH_ORGANISATION_STAFF_COUNTS 7u
#define COACH_NAME_OF_ORGANISATION_STAFF_COUNTS "staffCounts"
/*   staffCounts.number (integer, 0 to 10000000, required): How many people. */
#define COACH_ORGANISATION_STAFF_COUNTS_NUMBER 100u
#define COACH_NAME_OF_ORGANISATION_STAFF_COUNTS_NUMBER "staffCounts.number"
/*   staffCounts.date (date): On which date. */
#define COACH_ORGANISATION_STAFF_COUNTS_DATE 101u
#define COACH_NAME_OF_ORGANISATION_STAFF_COUNTS_DATE "staffCounts.date"
/*   staffCounts.profession (choice of COACH_PRACTITIONER_ROLE_...): Of which profession or
 *   role; of all where nothing is said. */
#define COACH_ORGANISATION_STAFF_COUNTS_PROFESSION 102u
#define COACH_NAME_OF_ORGANISATION_STAFF_COUNTS_PROFESSION "staffCounts.profession"

/* engagement ------------------------------------------------------------------------------
 * A stretch of coaching: how it came about, with whom, in which way, and how it ended.
 * In files of: client. */
#define COACH_ENGAGEMENT 5u
#define COACH_NAME_OF_ENGAGEMENT "engagement"

/* coaches (list, at most 1000: link to practitioner in a file of its own): Who coaches. */
#define COACH_ENGAGEMENT_COACHES 1u
#define COACH_NAME_OF_ENGAGEMENT_COACHES "coaches"

/* startDate (date): When it began. */
#define COACH_ENGAGEMENT_START_DATE 2u
#define COACH_NAME_OF_ENGAGEMENT_START_DATE "startDate"

/* endDate (date): When it ended. */
#define COACH_ENGAGEMENT_END_DATE 3u
#define COACH_NAME_OF_ENGAGEMENT_END_DATE "endDate"

/* endReason (concept): Why it ended. */
#define COACH_ENGAGEMENT_END_REASON 4u
#define COACH_NAME_OF_ENGAGEMENT_END_REASON "endReason"

/* coachees (list, at most 1000: link to client, supporter): Who is coached: the client or
 * somebody around them. */
#define COACH_ENGAGEMENT_COACHEES 5u
#define COACH_NAME_OF_ENGAGEMENT_COACHEES "coachees"

/* approach (choice of COACH_COACHING_APPROACH_...): The approach that is followed. */
#define COACH_ENGAGEMENT_APPROACH 6u
#define COACH_NAME_OF_ENGAGEMENT_APPROACH "approach"

/* otherApproach (concept): An approach that the list does not name. */
#define COACH_ENGAGEMENT_OTHER_APPROACH 7u
#define COACH_NAME_OF_ENGAGEMENT_OTHER_APPROACH "otherApproach"

/* responsibleOrganisation (link to organisation in a file of its own): The organisation that
 * is responsible. */
#define COACH_ENGAGEMENT_RESPONSIBLE_ORGANISATION 8u
#define COACH_NAME_OF_ENGAGEMENT_RESPONSIBLE_ORGANISATION "responsibleOrganisation"

/* referral (group): Where the person came from and why. */
#define COACH_ENGAGEMENT_REFERRAL 9u
#define COACH_NAME_OF_ENGAGEMENT_REFERRAL "referral"
/*   referral.from (text, 1 to 200 bytes): Who referred, where there is no entry. */
#define COACH_ENGAGEMENT_REFERRAL_FROM 100u
#define COACH_NAME_OF_ENGAGEMENT_REFERRAL_FROM "referral.from"
/*   referral.referrer (link to practitioner, organisation in a file of its own): The entry of
 *   who referred. */
#define COACH_ENGAGEMENT_REFERRAL_REFERRER 101u
#define COACH_NAME_OF_ENGAGEMENT_REFERRAL_REFERRER "referral.referrer"
/*   referral.reason (text, 1 to 20000 bytes): Why, in the words of the referral. */
#define COACH_ENGAGEMENT_REFERRAL_REASON 102u
#define COACH_NAME_OF_ENGAGEMENT_REFERRAL_REASON "referral.reason"
/*   referral.framedAs (choice of COACH_REFERRAL_FRAMING_...): Whether it asks for a solution
 *   or names a goal. */
#define COACH_ENGAGEMENT_REFERRAL_FRAMED_AS 103u
#define COACH_NAME_OF_ENGAGEMENT_REFERRAL_FRAMED_AS "referral.framedAs"

/* introducedDate (date): When coaching was introduced to the person. */
#define COACH_ENGAGEMENT_INTRODUCED_DATE 10u
#define COACH_NAME_OF_ENGAGEMENT_INTRODUCED_DATE "introducedDate"

/* introducedHow (text, 1 to 4000 bytes): How coaching was introduced to the person. */
#define COACH_ENGAGEMENT_INTRODUCED_HOW 11u
#define COACH_NAME_OF_ENGAGEMENT_INTRODUCED_HOW "introducedHow"

/* introductionForms (list, at most 1000: choice of COACH_INTRODUCTION_FORM_...): In what
 * form it was introduced. */
#define COACH_ENGAGEMENT_INTRODUCTION_FORMS 12u
#define COACH_NAME_OF_ENGAGEMENT_INTRODUCTION_FORMS "introductionForms"

/* expectations (text, 1 to 20000 bytes): What the person expects, in their own words. */
#define COACH_ENGAGEMENT_EXPECTATIONS 13u
#define COACH_NAME_OF_ENGAGEMENT_EXPECTATIONS "expectations"

/* coachingAgreement (group): The person's answer to being coached. */
#define COACH_ENGAGEMENT_COACHING_AGREEMENT 14u
#define COACH_NAME_OF_ENGAGEMENT_COACHING_AGREEMENT "coachingAgreement"
/*   coachingAgreement.answer (choice of COACH_AGREEMENT_ANSWER_...): The answer. */
#define COACH_ENGAGEMENT_COACHING_AGREEMENT_ANSWER 120u
#define COACH_NAME_OF_ENGAGEMENT_COACHING_AGREEMENT_ANSWER "coachingAgreement.answer"
/*   coachingAgreement.date (date): When it was given. */
#define COACH_ENGAGEMENT_COACHING_AGREEMENT_DATE 121u
#define COACH_NAME_OF_ENGAGEMENT_COACHING_AGREEMENT_DATE "coachingAgreement.date"
/*   coachingAgreement.words (text, 1 to 4000 bytes): The answer in the person's own words. */
#define COACH_ENGAGEMENT_COACHING_AGREEMENT_WORDS 122u
#define COACH_NAME_OF_ENGAGEMENT_COACHING_AGREEMENT_WORDS "coachingAgreement.words"

/* suitability (group): Whether coaching suits the person now, and what follows. */
#define COACH_ENGAGEMENT_SUITABILITY 15u
#define COACH_NAME_OF_ENGAGEMENT_SUITABILITY "suitability"
/*   suitability.outcome (choice of COACH_SUITABILITY_OUTCOME_...): What follows from the
 *   review. */
#define COACH_ENGAGEMENT_SUITABILITY_OUTCOME 140u
#define COACH_NAME_OF_ENGAGEMENT_SUITABILITY_OUTCOME "suitability.outcome"
/*   suitability.reason (text, 1 to 4000 bytes): Why. */
#define COACH_ENGAGEMENT_SUITABILITY_REASON 141u
#define COACH_NAME_OF_ENGAGEMENT_SUITABILITY_REASON "suitability.reason"
/*   suitability.date (date): When it was reviewed. */
#define COACH_ENGAGEMENT_SUITABILITY_DATE 142u
#define COACH_NAME_OF_ENGAGEMENT_SUITABILITY_DATE "suitability.date"
/*   suitability.language (text, 1 to 4000 bytes): What was found about language. */
#define COACH_ENGAGEMENT_SUITABILITY_LANGUAGE 143u
#define COACH_NAME_OF_ENGAGEMENT_SUITABILITY_LANGUAGE "suitability.language"
/*   suitability.insight (text, 1 to 4000 bytes): What was found about insight. */
#define COACH_ENGAGEMENT_SUITABILITY_INSIGHT 144u
#define COACH_NAME_OF_ENGAGEMENT_SUITABILITY_INSIGHT "suitability.insight"
/*   suitability.readiness (text, 1 to 4000 bytes): What was found about readiness to change. */
#define COACH_ENGAGEMENT_SUITABILITY_READINESS 145u
#define COACH_NAME_OF_ENGAGEMENT_SUITABILITY_READINESS "suitability.readiness"
/*   suitability.capacity (text, 1 to 4000 bytes): What was found about capacity. */
#define COACH_ENGAGEMENT_SUITABILITY_CAPACITY 146u
#define COACH_NAME_OF_ENGAGEMENT_SUITABILITY_CAPACITY "suitability.capacity"
/*   suitability.wellness (text, 1 to 4000 bytes): What was found about being well enough. */
#define COACH_ENGAGEMENT_SUITABILITY_WELLNESS 147u
#define COACH_NAME_OF_ENGAGEMENT_SUITABILITY_WELLNESS "suitability.wellness"
/*   suitability.time (text, 1 to 4000 bytes): What was found about having time. */
#define COACH_ENGAGEMENT_SUITABILITY_TIME 148u
#define COACH_NAME_OF_ENGAGEMENT_SUITABILITY_TIME "suitability.time"

/* plannedContacts (integer, 0 to 10000): How many contacts are planned. */
#define COACH_ENGAGEMENT_PLANNED_CONTACTS 16u
#define COACH_NAME_OF_ENGAGEMENT_PLANNED_CONTACTS "plannedContacts"

/* costPlanned (quantity): Cost as planned; the unit is the currency (ISO 4217). */
#define COACH_ENGAGEMENT_COST_PLANNED 17u
#define COACH_NAME_OF_ENGAGEMENT_COST_PLANNED "costPlanned"

/* costSpent (quantity): Cost as spent; the unit is the currency (ISO 4217). */
#define COACH_ENGAGEMENT_COST_SPENT 18u
#define COACH_NAME_OF_ENGAGEMENT_COST_SPENT "costSpent"

/* conversation ----------------------------------------------------------------------------
 * A coaching conversation of any length: who, when, about what, and how it was held.
 * In files of: client. */
#define COACH_CONVERSATION 6u
#define COACH_NAME_OF_CONVERSATION "conversation"

/* minutes (integer, 0 to 1440): How many minutes it took. */
#define COACH_CONVERSATION_MINUTES 1u
#define COACH_NAME_OF_CONVERSATION_MINUTES "minutes"

/* coaches (list, at most 1000: link to practitioner in a file of its own): Who coached. */
#define COACH_CONVERSATION_COACHES 2u
#define COACH_NAME_OF_CONVERSATION_COACHES "coaches"

/* coachees (list, at most 1000: link to client, supporter): Who was coached: the client or
 * somebody around them. */
#define COACH_CONVERSATION_COACHEES 3u
#define COACH_NAME_OF_CONVERSATION_COACHEES "coachees"

/* goals (list, at most 1000: link to goal): Goals that were spoken about. */
#define COACH_CONVERSATION_GOALS 4u
#define COACH_NAME_OF_CONVERSATION_GOALS "goals"

/* summary (text, 1 to 20000 bytes): What was said, in short. */
#define COACH_CONVERSATION_SUMMARY 5u
#define COACH_NAME_OF_CONVERSATION_SUMMARY "summary"

/* techniques (list, at most 1000: choice of COACH_TECHNIQUE_...): Techniques that were used,
 * or that none could be named. */
#define COACH_CONVERSATION_TECHNIQUES 6u
#define COACH_NAME_OF_CONVERSATION_TECHNIQUES "techniques"

/* mode (choice of COACH_CONVERSATION_MODE_...): How it was held. */
#define COACH_CONVERSATION_MODE 7u
#define COACH_NAME_OF_CONVERSATION_MODE "mode"

/* setting (choice of COACH_SETTING_...): Where it was held. */
#define COACH_CONVERSATION_SETTING 8u
#define COACH_NAME_OF_CONVERSATION_SETTING "setting"

/* arrangement (choice of COACH_CONVERSATION_ARRANGEMENT_...): Whether it was planned or just
 * happened. */
#define COACH_CONVERSATION_ARRANGEMENT 9u
#define COACH_NAME_OF_CONVERSATION_ARRANGEMENT "arrangement"

/* heldWith (choice of COACH_HELD_WITH_...): Whether it was with the person, or about the
 * person. */
#define COACH_CONVERSATION_HELD_WITH 10u
#define COACH_NAME_OF_CONVERSATION_HELD_WITH "heldWith"

/* nextContact (date): When to speak next: a local date. */
#define COACH_CONVERSATION_NEXT_CONTACT 11u
#define COACH_NAME_OF_CONVERSATION_NEXT_CONTACT "nextContact"

/* fixingToEnabling (scale, 0 to 10 unless you give another): From fixing it for the person
 * (0) to enabling the person (10). */
#define COACH_CONVERSATION_FIXING_TO_ENABLING 12u
#define COACH_NAME_OF_CONVERSATION_FIXING_TO_ENABLING "fixingToEnabling"

/* engagement (link to engagement): The engagement it belongs to. */
#define COACH_CONVERSATION_ENGAGEMENT 13u
#define COACH_NAME_OF_CONVERSATION_ENGAGEMENT "engagement"

/* informationGiven (list, at most 1000: group): Information that was given. */
#define COACH_CONVERSATION_INFORMATION_GIVEN 14u
#define COACH_NAME_OF_CONVERSATION_INFORMATION_GIVEN "informationGiven"
/*   informationGiven.what (text, 1 to 4000 bytes, required): What was explained or handed
 *   over. */
#define COACH_CONVERSATION_INFORMATION_GIVEN_WHAT 100u
#define COACH_NAME_OF_CONVERSATION_INFORMATION_GIVEN_WHAT "informationGiven.what"
/*   informationGiven.askedFor (boolean): Whether the person had asked for it. */
#define COACH_CONVERSATION_INFORMATION_GIVEN_ASKED_FOR 101u
#define COACH_NAME_OF_CONVERSATION_INFORMATION_GIVEN_ASKED_FOR "informationGiven.askedFor"

/* counts (group): What somebody counted while listening. */
#define COACH_CONVERSATION_COUNTS 15u
#define COACH_NAME_OF_CONVERSATION_COUNTS "counts"
/*   counts.questions (integer, 0 to 100000): Questions. */
#define COACH_CONVERSATION_COUNTS_QUESTIONS 120u
#define COACH_NAME_OF_CONVERSATION_COUNTS_QUESTIONS "counts.questions"
/*   counts.simpleReflections (integer, 0 to 100000): Reflections that repeat what was said. */
#define COACH_CONVERSATION_COUNTS_SIMPLE_REFLECTIONS 121u
#define COACH_NAME_OF_CONVERSATION_COUNTS_SIMPLE_REFLECTIONS "counts.simpleReflections"
/*   counts.complexReflections (integer, 0 to 100000): Reflections that add meaning or feeling. */
#define COACH_CONVERSATION_COUNTS_COMPLEX_REFLECTIONS 122u
#define COACH_NAME_OF_CONVERSATION_COUNTS_COMPLEX_REFLECTIONS "counts.complexReflections"
/*   counts.changeTalk (integer, 0 to 100000): Utterances of the person in favour of change. */
#define COACH_CONVERSATION_COUNTS_CHANGE_TALK 123u
#define COACH_NAME_OF_CONVERSATION_COUNTS_CHANGE_TALK "counts.changeTalk"
/*   counts.sustainTalk (integer, 0 to 100000): Utterances of the person in favour of staying
 *   as it is. */
#define COACH_CONVERSATION_COUNTS_SUSTAIN_TALK 124u
#define COACH_NAME_OF_CONVERSATION_COUNTS_SUSTAIN_TALK "counts.sustainTalk"

/* interpreter (group): Who interpreted. */
#define COACH_CONVERSATION_INTERPRETER 16u
#define COACH_NAME_OF_CONVERSATION_INTERPRETER "interpreter"
/*   interpreter.kind (choice of COACH_INTERPRETER_KIND_...): Of what kind the interpreter was. */
#define COACH_CONVERSATION_INTERPRETER_KIND 140u
#define COACH_NAME_OF_CONVERSATION_INTERPRETER_KIND "interpreter.kind"
/*   interpreter.language (text, 1 to 35 bytes): Into which language (BCP 47). */
#define COACH_CONVERSATION_INTERPRETER_LANGUAGE 141u
#define COACH_NAME_OF_CONVERSATION_INTERPRETER_LANGUAGE "interpreter.language"

/* knownSince (choice of COACH_ACQUAINTANCE_...): Whether coach and person are new to each
 * other. */
#define COACH_CONVERSATION_KNOWN_SINCE 17u
#define COACH_NAME_OF_CONVERSATION_KNOWN_SINCE "knownSince"

/* supportersPresent (list, at most 1000: link to supporter): Supporters who were there and
 * were not coached. */
#define COACH_CONVERSATION_SUPPORTERS_PRESENT 18u
#define COACH_NAME_OF_CONVERSATION_SUPPORTERS_PRESENT "supportersPresent"

/* practitionersPresent (list, at most 1000: link to practitioner in a file of its own):
 * Practitioners who were there and did not coach. */
#define COACH_CONVERSATION_PRACTITIONERS_PRESENT 19u
#define COACH_NAME_OF_CONVERSATION_PRACTITIONERS_PRESENT "practitionersPresent"

/* othersPresent (list, at most 1000: text, 1 to 200 bytes): Who else was there. */
#define COACH_CONVERSATION_OTHERS_PRESENT 20u
#define COACH_NAME_OF_CONVERSATION_OTHERS_PRESENT "othersPresent"

/* team (concept): The team of the coaches. */
#define COACH_CONVERSATION_TEAM 21u
#define COACH_NAME_OF_CONVERSATION_TEAM "team"

/* otherTechniques (list, at most 1000: concept): Techniques that the list does not name. */
#define COACH_CONVERSATION_OTHER_TECHNIQUES 22u
#define COACH_NAME_OF_CONVERSATION_OTHER_TECHNIQUES "otherTechniques"

/* minutesExpectedSaved (integer, 0 to 100000): Minutes expected to be saved later; never a
 * benefit. */
#define COACH_CONVERSATION_MINUTES_EXPECTED_SAVED 23u
#define COACH_NAME_OF_CONVERSATION_MINUTES_EXPECTED_SAVED "minutesExpectedSaved"

/* goal ------------------------------------------------------------------------------------
 * What the person wants to be able to do or be, in their own words, picture or sound.
 * In files of: client, practitioner, organisation, programme. */
#define COACH_GOAL 7u
#define COACH_NAME_OF_GOAL "goal"

/* statement (text, 1 to 20000 bytes): The goal in the person's own words; a picture or sound
 * may stand for it. */
#define COACH_GOAL_STATEMENT 1u
#define COACH_NAME_OF_GOAL_STATEMENT "statement"

/* lifecycleStatus (choice of COACH_GOAL_LIFECYCLE_STATUS_...): Where the goal stands; says
 * nothing of achievement. */
#define COACH_GOAL_LIFECYCLE_STATUS 2u
#define COACH_NAME_OF_GOAL_LIFECYCLE_STATUS "lifecycleStatus"

/* achievementStatus (choice of COACH_GOAL_ACHIEVEMENT_STATUS_...): How far it is achieved;
 * says nothing of lifecycle. */
#define COACH_GOAL_ACHIEVEMENT_STATUS 3u
#define COACH_NAME_OF_GOAL_ACHIEVEMENT_STATUS "achievementStatus"

/* startDate (date): When work on it began. */
#define COACH_GOAL_START_DATE 4u
#define COACH_NAME_OF_GOAL_START_DATE "startDate"

/* targetDate (date): By when it is to be reached. */
#define COACH_GOAL_TARGET_DATE 5u
#define COACH_NAME_OF_GOAL_TARGET_DATE "targetDate"

/* importance (scale, 0 to 10 unless you give another): How important it is. */
#define COACH_GOAL_IMPORTANCE 6u
#define COACH_NAME_OF_GOAL_IMPORTANCE "importance"

/* confidence (scale, 1 to 10 unless you give another): How confident the person is of
 * reaching it. */
#define COACH_GOAL_CONFIDENCE 7u
#define COACH_NAME_OF_GOAL_CONFIDENCE "confidence"

/* readiness (scale, 0 to 10 unless you give another): How ready the person is to start. */
#define COACH_GOAL_READINESS 8u
#define COACH_NAME_OF_GOAL_READINESS "readiness"

/* whyItMatters (text, 1 to 20000 bytes): Why it matters to the person. */
#define COACH_GOAL_WHY_IT_MATTERS 9u
#define COACH_NAME_OF_GOAL_WHY_IT_MATTERS "whyItMatters"

/* whoseGoal (choice of COACH_GOAL_OWNER_...): Whose goal it is. */
#define COACH_GOAL_WHOSE_GOAL 10u
#define COACH_NAME_OF_GOAL_WHOSE_GOAL "whoseGoal"

/* whoseWords (choice of COACH_SAID_BY_...): Whose words the statement is in. */
#define COACH_GOAL_WHOSE_WORDS 11u
#define COACH_NAME_OF_GOAL_WHOSE_WORDS "whoseWords"

/* partOf (link to goal): The bigger goal of which it is a small step. */
#define COACH_GOAL_PART_OF 12u
#define COACH_NAME_OF_GOAL_PART_OF "partOf"

/* domains (list, at most 1000: choice of COACH_GOAL_DOMAIN_...): Parts of life it is about. */
#define COACH_GOAL_DOMAINS 13u
#define COACH_NAME_OF_GOAL_DOMAINS "domains"

/* smart (group): What exactly, how much, when, where and how often, where given. */
#define COACH_GOAL_SMART 14u
#define COACH_NAME_OF_GOAL_SMART "smart"
/*   smart.activity (text, 1 to 1000 bytes): What exactly. */
#define COACH_GOAL_SMART_ACTIVITY 100u
#define COACH_NAME_OF_GOAL_SMART_ACTIVITY "smart.activity"
/*   smart.amount (quantity): How much, with its unit. */
#define COACH_GOAL_SMART_AMOUNT 101u
#define COACH_NAME_OF_GOAL_SMART_AMOUNT "smart.amount"
/*   smart.when (text, 1 to 1000 bytes): When. */
#define COACH_GOAL_SMART_WHEN 102u
#define COACH_NAME_OF_GOAL_SMART_WHEN "smart.when"
/*   smart.place (text, 1 to 1000 bytes): Where. */
#define COACH_GOAL_SMART_PLACE 103u
#define COACH_NAME_OF_GOAL_SMART_PLACE "smart.place"
/*   smart.howOften (text, 1 to 1000 bytes): How often. */
#define COACH_GOAL_SMART_HOW_OFTEN 104u
#define COACH_NAME_OF_GOAL_SMART_HOW_OFTEN "smart.howOften"

/* attainment (group): What each level of goal attainment scaling means here. */
#define COACH_GOAL_ATTAINMENT 15u
#define COACH_NAME_OF_GOAL_ATTAINMENT "attainment"
/*   attainment.muchLess (text, 1 to 4000 bytes): What -2 means: much less than expected. */
#define COACH_GOAL_ATTAINMENT_MUCH_LESS 120u
#define COACH_NAME_OF_GOAL_ATTAINMENT_MUCH_LESS "attainment.muchLess"
/*   attainment.less (text, 1 to 4000 bytes): What -1 means: less than expected. */
#define COACH_GOAL_ATTAINMENT_LESS 121u
#define COACH_NAME_OF_GOAL_ATTAINMENT_LESS "attainment.less"
/*   attainment.expected (text, 1 to 4000 bytes): What 0 means: the expected outcome. */
#define COACH_GOAL_ATTAINMENT_EXPECTED 122u
#define COACH_NAME_OF_GOAL_ATTAINMENT_EXPECTED "attainment.expected"
/*   attainment.more (text, 1 to 4000 bytes): What +1 means: more than expected. */
#define COACH_GOAL_ATTAINMENT_MORE 123u
#define COACH_NAME_OF_GOAL_ATTAINMENT_MORE "attainment.more"
/*   attainment.muchMore (text, 1 to 4000 bytes): What +2 means: much more than expected. */
#define COACH_GOAL_ATTAINMENT_MUCH_MORE 124u
#define COACH_NAME_OF_GOAL_ATTAINMENT_MUCH_MORE "attainment.muchMore"
/*   attainment.baseline (integer, -2 to 2): The level at the start. */
#define COACH_GOAL_ATTAINMENT_BASELINE 125u
#define COACH_NAME_OF_GOAL_ATTAINMENT_BASELINE "attainment.baseline"

/* weight (real, 0 to 1000): Its weight among the person's goals. */
#define COACH_GOAL_WEIGHT 16u
#define COACH_NAME_OF_GOAL_WEIGHT "weight"

/* statusReason (concept): Why it has its present status. */
#define COACH_GOAL_STATUS_REASON 17u
#define COACH_NAME_OF_GOAL_STATUS_REASON "statusReason"

/* lifecycleHistory (list, at most 1000: group): Every lifecycle status with its date, oldest
 * first. */
#define COACH_GOAL_LIFECYCLE_HISTORY 18u
#define COACH_NAME_OF_GOAL_LIFECYCLE_HISTORY "lifecycleHistory"
/*   lifecycleHistory.status (choice of COACH_GOAL_LIFECYCLE_STATUS_..., required): The status. */
#define COACH_GOAL_LIFECYCLE_HISTORY_STATUS 140u
#define COACH_NAME_OF_GOAL_LIFECYCLE_HISTORY_STATUS "lifecycleHistory.status"
/*   lifecycleHistory.date (date or instant): Since when. */
#define COACH_GOAL_LIFECYCLE_HISTORY_DATE 141u
#define COACH_NAME_OF_GOAL_LIFECYCLE_HISTORY_DATE "lifecycleHistory.date"
/*   lifecycleHistory.reason (concept): Why. */
#define COACH_GOAL_LIFECYCLE_HISTORY_REASON 142u
#define COACH_NAME_OF_GOAL_LIFECYCLE_HISTORY_REASON "lifecycleHistory.reason"

/* achievementHistory (list, at most 1000: group): Every achievement status with its date,
 * oldest first. */
#define COACH_GOAL_ACHIEVEMENT_HISTORY 19u
#define COACH_NAME_OF_GOAL_ACHIEVEMENT_HISTORY "achievementHistory"
/*   achievementHistory.status (choice of COACH_GOAL_ACHIEVEMENT_STATUS_..., required): The
 *   status. */
#define COACH_GOAL_ACHIEVEMENT_HISTORY_STATUS 160u
#define COACH_NAME_OF_GOAL_ACHIEVEMENT_HISTORY_STATUS "achievementHistory.status"
/*   achievementHistory.date (date or instant): Since when. */
#define COACH_GOAL_ACHIEVEMENT_HISTORY_DATE 161u
#define COACH_NAME_OF_GOAL_ACHIEVEMENT_HISTORY_DATE "achievementHistory.date"
/*   achievementHistory.reason (concept): Why. */
#define COACH_GOAL_ACHIEVEMENT_HISTORY_REASON 162u
#define COACH_NAME_OF_GOAL_ACHIEVEMENT_HISTORY_REASON "achievementHistory.reason"

/* otherDomains (list, at most 1000: concept): Parts of life that the list does not name. */
#define COACH_GOAL_OTHER_DOMAINS 20u
#define COACH_NAME_OF_GOAL_OTHER_DOMAINS "otherDomains"

/* strategy --------------------------------------------------------------------------------
 * An idea to try on the way to one goal or several, whose idea it was, and what became of
 * it.
 * In files of: client. */
#define COACH_STRATEGY 8u
#define COACH_NAME_OF_STRATEGY "strategy"

/* idea (text, 1 to 20000 bytes): The idea. */
#define COACH_STRATEGY_IDEA 1u
#define COACH_NAME_OF_STRATEGY_IDEA "idea"

/* goals (list, at most 1000: link to goal): The goals it is for. */
#define COACH_STRATEGY_GOALS 2u
#define COACH_NAME_OF_STRATEGY_GOALS "goals"

/* whoseIdea (choice of COACH_IDEA_ORIGIN_...): Whose idea it was. */
#define COACH_STRATEGY_WHOSE_IDEA 3u
#define COACH_NAME_OF_STRATEGY_WHOSE_IDEA "whoseIdea"

/* status (choice of COACH_STRATEGY_STATUS_...): What became of it. */
#define COACH_STRATEGY_STATUS 4u
#define COACH_NAME_OF_STRATEGY_STATUS "status"

/* permissionAsked (boolean): Whether permission was asked before it was suggested or shown. */
#define COACH_STRATEGY_PERMISSION_ASKED 5u
#define COACH_NAME_OF_STRATEGY_PERMISSION_ASKED "permissionAsked"

/* buildsOn (text, 1 to 4000 bytes): What it builds on: strengths, routines, what has worked
 * before. */
#define COACH_STRATEGY_BUILDS_ON 6u
#define COACH_NAME_OF_STRATEGY_BUILDS_ON "buildsOn"

/* methodFamily (choice of COACH_METHOD_FAMILY_...): The family of methods it belongs to. */
#define COACH_STRATEGY_METHOD_FAMILY 7u
#define COACH_NAME_OF_STRATEGY_METHOD_FAMILY "methodFamily"

/* otherMethod (concept): A method that the list does not name. */
#define COACH_STRATEGY_OTHER_METHOD 8u
#define COACH_NAME_OF_STRATEGY_OTHER_METHOD "otherMethod"

/* resources (list, at most 1000: text, 1 to 1000 bytes): What it needs: things, leaflets,
 * links. */
#define COACH_STRATEGY_RESOURCES 9u
#define COACH_NAME_OF_STRATEGY_RESOURCES "resources"

/* replaces (link to strategy): The strategy it replaces. */
#define COACH_STRATEGY_REPLACES 10u
#define COACH_NAME_OF_STRATEGY_REPLACES "replaces"

/* adapts (link to strategy): The strategy of which it is an adaptation. */
#define COACH_STRATEGY_ADAPTS 11u
#define COACH_NAME_OF_STRATEGY_ADAPTS "adapts"

/* cycle -----------------------------------------------------------------------------------
 * One round of a strategy: the plan made together, and what was decided at its end.
 * In files of: client. */
#define COACH_CYCLE 9u
#define COACH_NAME_OF_CYCLE "cycle"

/* strategy (link to strategy): The strategy. */
#define COACH_CYCLE_STRATEGY 1u
#define COACH_NAME_OF_CYCLE_STRATEGY "strategy"

/* number (integer, 1 to 10000): Which round it is. */
#define COACH_CYCLE_NUMBER 2u
#define COACH_NAME_OF_CYCLE_NUMBER "number"

/* plan (group): The plan made together. */
#define COACH_CYCLE_PLAN 3u
#define COACH_NAME_OF_CYCLE_PLAN "plan"
/*   plan.what (text, 1 to 4000 bytes): What will be done. */
#define COACH_CYCLE_PLAN_WHAT 100u
#define COACH_NAME_OF_CYCLE_PLAN_WHAT "plan.what"
/*   plan.place (text, 1 to 1000 bytes): Where. */
#define COACH_CYCLE_PLAN_PLACE 101u
#define COACH_NAME_OF_CYCLE_PLAN_PLACE "plan.place"
/*   plan.when (text, 1 to 1000 bytes): When. */
#define COACH_CYCLE_PLAN_WHEN 102u
#define COACH_NAME_OF_CYCLE_PLAN_WHEN "plan.when"
/*   plan.who (text, 1 to 1000 bytes): Who does it and who helps. */
#define COACH_CYCLE_PLAN_WHO 103u
#define COACH_NAME_OF_CYCLE_PLAN_WHO "plan.who"
/*   plan.howOften (text, 1 to 1000 bytes): How often. */
#define COACH_CYCLE_PLAN_HOW_OFTEN 104u
#define COACH_NAME_OF_CYCLE_PLAN_HOW_OFTEN "plan.howOften"

/* opened (date): When the round began. */
#define COACH_CYCLE_OPENED 4u
#define COACH_NAME_OF_CYCLE_OPENED "opened"

/* closed (date): When the round ended. */
#define COACH_CYCLE_CLOSED 5u
#define COACH_NAME_OF_CYCLE_CLOSED "closed"

/* decided (choice of COACH_CYCLE_DECISION_...): What was decided at its end. */
#define COACH_CYCLE_DECIDED 6u
#define COACH_NAME_OF_CYCLE_DECIDED "decided"

/* nextStrategy (link to strategy): The strategy to go on with. */
#define COACH_CYCLE_NEXT_STRATEGY 7u
#define COACH_NAME_OF_CYCLE_NEXT_STRATEGY "nextStrategy"

/* practice --------------------------------------------------------------------------------
 * A strategy tried in real life: where, by whom, and how it went.
 * In files of: client. */
#define COACH_PRACTICE 10u
#define COACH_NAME_OF_PRACTICE "practice"

/* strategy (link to strategy): The strategy that was tried. */
#define COACH_PRACTICE_STRATEGY 1u
#define COACH_NAME_OF_PRACTICE_STRATEGY "strategy"

/* cycle (link to cycle): The round it belongs to. */
#define COACH_PRACTICE_CYCLE 2u
#define COACH_NAME_OF_PRACTICE_CYCLE "cycle"

/* goal (link to goal): The goal it is for. */
#define COACH_PRACTICE_GOAL 3u
#define COACH_NAME_OF_PRACTICE_GOAL "goal"

/* howItWent (scale, 0 to 10 unless you give another): How it went. */
#define COACH_PRACTICE_HOW_IT_WENT 4u
#define COACH_NAME_OF_PRACTICE_HOW_IT_WENT "howItWent"

/* howItWentWords (text, 1 to 20000 bytes): How it went, in words. */
#define COACH_PRACTICE_HOW_IT_WENT_WORDS 5u
#define COACH_NAME_OF_PRACTICE_HOW_IT_WENT_WORDS "howItWentWords"

/* setting (choice of COACH_SETTING_...): Where it was tried. */
#define COACH_PRACTICE_SETTING 6u
#define COACH_NAME_OF_PRACTICE_SETTING "setting"

/* participants (list, at most 1000: link to client, supporter): Who tried it. */
#define COACH_PRACTICE_PARTICIPANTS 7u
#define COACH_NAME_OF_PRACTICE_PARTICIPANTS "participants"

/* otherParticipants (list, at most 1000: text, 1 to 200 bytes): Who else took part. */
#define COACH_PRACTICE_OTHER_PARTICIPANTS 8u
#define COACH_NAME_OF_PRACTICE_OTHER_PARTICIPANTS "otherParticipants"

/* times (integer, 0 to 100000): How many times. */
#define COACH_PRACTICE_TIMES 9u
#define COACH_NAME_OF_PRACTICE_TIMES "times"

/* howOften (text, 1 to 1000 bytes): How often, in words. */
#define COACH_PRACTICE_HOW_OFTEN 10u
#define COACH_NAME_OF_PRACTICE_HOW_OFTEN "howOften"

/* amount (quantity): How much, with its unit. */
#define COACH_PRACTICE_AMOUNT 11u
#define COACH_NAME_OF_PRACTICE_AMOUNT "amount"

/* helpNeeded (text, 1 to 4000 bytes): What help was needed. */
#define COACH_PRACTICE_HELP_NEEDED 12u
#define COACH_NAME_OF_PRACTICE_HELP_NEEDED "helpNeeded"

/* observation -----------------------------------------------------------------------------
 * Somebody watched a strategy being used: what was seen and what helped.
 * In files of: client. */
#define COACH_OBSERVATION 11u
#define COACH_NAME_OF_OBSERVATION "observation"

/* seen (text, 1 to 20000 bytes): What was seen. */
#define COACH_OBSERVATION_SEEN 1u
#define COACH_NAME_OF_OBSERVATION_SEEN "seen"

/* whatHelped (text, 1 to 20000 bytes): What helped. */
#define COACH_OBSERVATION_WHAT_HELPED 2u
#define COACH_NAME_OF_OBSERVATION_WHAT_HELPED "whatHelped"

/* strategy (link to strategy): The strategy that was used. */
#define COACH_OBSERVATION_STRATEGY 3u
#define COACH_NAME_OF_OBSERVATION_STRATEGY "strategy"

/* cycle (link to cycle): The round it belongs to. */
#define COACH_OBSERVATION_CYCLE 4u
#define COACH_NAME_OF_OBSERVATION_CYCLE "cycle"

/* practice (link to practice): The practice that was watched. */
#define COACH_OBSERVATION_PRACTICE 5u
#define COACH_NAME_OF_OBSERVATION_PRACTICE "practice"

/* manner (choice of COACH_OBSERVATION_MANNER_...): How it was watched. */
#define COACH_OBSERVATION_MANNER 6u
#define COACH_NAME_OF_OBSERVATION_MANNER "manner"

/* observerRole (choice of COACH_SAID_BY_...): In which role the observer watched. */
#define COACH_OBSERVATION_OBSERVER_ROLE 7u
#define COACH_NAME_OF_OBSERVATION_OBSERVER_ROLE "observerRole"

/* observer (link to client, supporter): The observer, where client or supporter. */
#define COACH_OBSERVATION_OBSERVER 8u
#define COACH_NAME_OF_OBSERVATION_OBSERVER "observer"

/* observingPractitioner (link to practitioner in a file of its own): The observer, where a
 * practitioner. */
#define COACH_OBSERVATION_OBSERVING_PRACTITIONER 9u
#define COACH_NAME_OF_OBSERVATION_OBSERVING_PRACTITIONER "observingPractitioner"

/* usedBy (list, at most 1000: link to client, supporter): Who was using the strategy. */
#define COACH_OBSERVATION_USED_BY 10u
#define COACH_NAME_OF_OBSERVATION_USED_BY "usedBy"

/* reflection ------------------------------------------------------------------------------
 * Looking back on a round, a practice or a conversation: what happened and what was learnt.
 * In files of: client, practitioner, organisation, programme. */
#define COACH_REFLECTION 12u
#define COACH_NAME_OF_REFLECTION "reflection"

/* whatHappened (text, 1 to 20000 bytes): What happened. */
#define COACH_REFLECTION_WHAT_HAPPENED 1u
#define COACH_NAME_OF_REFLECTION_WHAT_HAPPENED "whatHappened"

/* whatWorked (text, 1 to 20000 bytes): What worked. */
#define COACH_REFLECTION_WHAT_WORKED 2u
#define COACH_NAME_OF_REFLECTION_WHAT_WORKED "whatWorked"

/* whatDidNotWork (text, 1 to 20000 bytes): What did not work. */
#define COACH_REFLECTION_WHAT_DID_NOT_WORK 3u
#define COACH_NAME_OF_REFLECTION_WHAT_DID_NOT_WORK "whatDidNotWork"

/* whatILearnt (text, 1 to 20000 bytes): What I noticed or learnt. */
#define COACH_REFLECTION_WHAT_I_LEARNT 4u
#define COACH_NAME_OF_REFLECTION_WHAT_I_LEARNT "whatILearnt"

/* whatNext (text, 1 to 20000 bytes): What comes next. */
#define COACH_REFLECTION_WHAT_NEXT 5u
#define COACH_NAME_OF_REFLECTION_WHAT_NEXT "whatNext"

/* feeling (text, 1 to 4000 bytes): How it felt. */
#define COACH_REFLECTION_FEELING 6u
#define COACH_NAME_OF_REFLECTION_FEELING "feeling"

/* confidence (scale, 1 to 10 unless you give another): How confident the one who reflects is
 * of going on. */
#define COACH_REFLECTION_CONFIDENCE 7u
#define COACH_NAME_OF_REFLECTION_CONFIDENCE "confidence"

/* reflector (choice of COACH_REFLECTOR_...): Who reflects. */
#define COACH_REFLECTION_REFLECTOR 8u
#define COACH_NAME_OF_REFLECTION_REFLECTOR "reflector"

/* strategy (link to strategy): The strategy it is about. */
#define COACH_REFLECTION_STRATEGY 9u
#define COACH_NAME_OF_REFLECTION_STRATEGY "strategy"

/* cycle (link to cycle): The round it is about. */
#define COACH_REFLECTION_CYCLE 10u
#define COACH_NAME_OF_REFLECTION_CYCLE "cycle"

/* practice (link to practice): The practice it is about. */
#define COACH_REFLECTION_PRACTICE 11u
#define COACH_NAME_OF_REFLECTION_PRACTICE "practice"

/* conversation (link to conversation): The conversation it is about. */
#define COACH_REFLECTION_CONVERSATION 12u
#define COACH_NAME_OF_REFLECTION_CONVERSATION "conversation"

/* goal (link to goal): The goal it is about. */
#define COACH_REFLECTION_GOAL 13u
#define COACH_NAME_OF_REFLECTION_GOAL "goal"

/* people (list, at most 1000: link to client, supporter): The client and supporters who
 * reflect. */
#define COACH_REFLECTION_PEOPLE 14u
#define COACH_NAME_OF_REFLECTION_PEOPLE "people"

/* practitioners (list, at most 1000: link to practitioner in a file of its own): The
 * practitioners who reflect. */
#define COACH_REFLECTION_PRACTITIONERS 15u
#define COACH_NAME_OF_REFLECTION_PRACTITIONERS "practitioners"

/* prompt (text, 1 to 4000 bytes): The question that prompted it. */
#define COACH_REFLECTION_PROMPT 16u
#define COACH_NAME_OF_REFLECTION_PROMPT "prompt"

/* form (choice of COACH_REFLECTION_FORM_...): The form it took. */
#define COACH_REFLECTION_FORM 17u
#define COACH_NAME_OF_REFLECTION_FORM "form"

/* feedback --------------------------------------------------------------------------------
 * What one person gave another to go on with: affirmation, information, a suggestion.
 * In files of: client, practitioner, organisation, programme. */
#define COACH_FEEDBACK 13u
#define COACH_NAME_OF_FEEDBACK "feedback"

/* words (text, 1 to 20000 bytes): What was said. */
#define COACH_FEEDBACK_WORDS 1u
#define COACH_NAME_OF_FEEDBACK_WORDS "words"

/* type (choice of COACH_FEEDBACK_TYPE_...): What sort of feedback it is. */
#define COACH_FEEDBACK_TYPE 2u
#define COACH_NAME_OF_FEEDBACK_TYPE "type"

/* askedFor (boolean): Whether it was asked for. */
#define COACH_FEEDBACK_ASKED_FOR 3u
#define COACH_NAME_OF_FEEDBACK_ASKED_FOR "askedFor"

/* strategy (link to strategy): The strategy it is about. */
#define COACH_FEEDBACK_STRATEGY 4u
#define COACH_NAME_OF_FEEDBACK_STRATEGY "strategy"

/* cycle (link to cycle): The round it is about. */
#define COACH_FEEDBACK_CYCLE 5u
#define COACH_NAME_OF_FEEDBACK_CYCLE "cycle"

/* goal (link to goal): The goal it is about. */
#define COACH_FEEDBACK_GOAL 6u
#define COACH_NAME_OF_FEEDBACK_GOAL "goal"

/* fromRole (choice of COACH_SAID_BY_...): In which role it was given. */
#define COACH_FEEDBACK_FROM_ROLE 7u
#define COACH_NAME_OF_FEEDBACK_FROM_ROLE "fromRole"

/* from (link to client, supporter): Who gave it, where client or supporter. */
#define COACH_FEEDBACK_FROM 8u
#define COACH_NAME_OF_FEEDBACK_FROM "from"

/* fromPractitioner (link to practitioner in a file of its own): Who gave it, where a
 * practitioner. */
#define COACH_FEEDBACK_FROM_PRACTITIONER 9u
#define COACH_NAME_OF_FEEDBACK_FROM_PRACTITIONER "fromPractitioner"

/* toRole (choice of COACH_SAID_BY_...): In which role it was received. */
#define COACH_FEEDBACK_TO_ROLE 10u
#define COACH_NAME_OF_FEEDBACK_TO_ROLE "toRole"

/* to (list, at most 1000: link to client, supporter): Who received it, where client or
 * supporter. */
#define COACH_FEEDBACK_TO 11u
#define COACH_NAME_OF_FEEDBACK_TO "to"

/* toPractitioners (list, at most 1000: link to practitioner in a file of its own): Who
 * received it, where practitioners. */
#define COACH_FEEDBACK_TO_PRACTITIONERS 12u
#define COACH_NAME_OF_FEEDBACK_TO_PRACTITIONERS "toPractitioners"

/* informationSource (choice of COACH_INFORMATION_SOURCE_...): Where information in it came
 * from. */
#define COACH_FEEDBACK_INFORMATION_SOURCE 13u
#define COACH_NAME_OF_FEEDBACK_INFORMATION_SOURCE "informationSource"

/* informationReference (text, 1 to 2048 bytes): Title or link of where the information came
 * from. */
#define COACH_FEEDBACK_INFORMATION_REFERENCE 14u
#define COACH_NAME_OF_FEEDBACK_INFORMATION_REFERENCE "informationReference"

/* action ----------------------------------------------------------------------------------
 * An agreed step: what, who does it, by when, and what was done since last time.
 * In files of: client, practitioner, organisation, programme. */
#define COACH_ACTION 14u
#define COACH_NAME_OF_ACTION "action"

/* what (text, 1 to 4000 bytes): What is to be done. */
#define COACH_ACTION_WHAT 1u
#define COACH_NAME_OF_ACTION_WHAT "what"

/* goals (list, at most 1000: link to goal): The goals it is for. */
#define COACH_ACTION_GOALS 2u
#define COACH_NAME_OF_ACTION_GOALS "goals"

/* dueDate (date): By when: a local date. */
#define COACH_ACTION_DUE_DATE 3u
#define COACH_NAME_OF_ACTION_DUE_DATE "dueDate"

/* status (choice of COACH_ACTION_STATUS_...): Where it stands. */
#define COACH_ACTION_STATUS 4u
#define COACH_NAME_OF_ACTION_STATUS "status"

/* doneDate (date): When it was done. */
#define COACH_ACTION_DONE_DATE 5u
#define COACH_NAME_OF_ACTION_DONE_DATE "doneDate"

/* performerRole (choice of COACH_ACTION_PERFORMER_...): Who does it. */
#define COACH_ACTION_PERFORMER_ROLE 6u
#define COACH_NAME_OF_ACTION_PERFORMER_ROLE "performerRole"

/* performers (list, at most 1000: link to client, supporter): Who does it, where client or
 * supporter. */
#define COACH_ACTION_PERFORMERS 7u
#define COACH_NAME_OF_ACTION_PERFORMERS "performers"

/* performersInDirectory (list, at most 1000: link to practitioner, organisation in a file of
 * its own): Who does it, where practitioner or organisation. */
#define COACH_ACTION_PERFORMERS_IN_DIRECTORY 8u
#define COACH_NAME_OF_ACTION_PERFORMERS_IN_DIRECTORY "performersInDirectory"

/* checkIns (list, at most 1000: group): What was said about it at each check-in, oldest
 * first. */
#define COACH_ACTION_CHECK_INS 9u
#define COACH_NAME_OF_ACTION_CHECK_INS "checkIns"
/*   checkIns.date (date): When. */
#define COACH_ACTION_CHECK_INS_DATE 100u
#define COACH_NAME_OF_ACTION_CHECK_INS_DATE "checkIns.date"
/*   checkIns.sinceLastTime (text, 1 to 4000 bytes): What was done since last time. */
#define COACH_ACTION_CHECK_INS_SINCE_LAST_TIME 101u
#define COACH_NAME_OF_ACTION_CHECK_INS_SINCE_LAST_TIME "checkIns.sinceLastTime"
/*   checkIns.next (text, 1 to 4000 bytes): What comes next. */
#define COACH_ACTION_CHECK_INS_NEXT 102u
#define COACH_NAME_OF_ACTION_CHECK_INS_NEXT "checkIns.next"

/* score -----------------------------------------------------------------------------------
 * A score of an instrument, from one rater: scores of different raters are never merged.
 * In files of: client, practitioner, organisation, programme. */
#define COACH_SCORE 15u
#define COACH_NAME_OF_SCORE "score"

/* instrument (concept, required): The instrument. */
#define COACH_SCORE_INSTRUMENT 1u
#define COACH_NAME_OF_SCORE_INSTRUMENT "instrument"

/* instrumentVersion (text, 1 to 100 bytes): The version of the instrument. */
#define COACH_SCORE_INSTRUMENT_VERSION 2u
#define COACH_NAME_OF_SCORE_INSTRUMENT_VERSION "instrumentVersion"

/* total (real, -1000000 to 1000000): The total, or the one value of a single question. */
#define COACH_SCORE_TOTAL 3u
#define COACH_NAME_OF_SCORE_TOTAL "total"

/* minimum (real, -1000000 to 1000000): The lowest total of the scale. */
#define COACH_SCORE_MINIMUM 4u
#define COACH_NAME_OF_SCORE_MINIMUM "minimum"

/* maximum (real, -1000000 to 1000000): The highest total of the scale. */
#define COACH_SCORE_MAXIMUM 5u
#define COACH_NAME_OF_SCORE_MAXIMUM "maximum"

/* level (integer, -100 to 100): The level that the total stands for. */
#define COACH_SCORE_LEVEL 6u
#define COACH_NAME_OF_SCORE_LEVEL "level"

/* rater (choice of COACH_SAID_BY_...): Who rated. */
#define COACH_SCORE_RATER 7u
#define COACH_NAME_OF_SCORE_RATER "rater"

/* occasion (choice of COACH_SCORE_OCCASION_...): On which occasion. */
#define COACH_SCORE_OCCASION 8u
#define COACH_NAME_OF_SCORE_OCCASION "occasion"

/* goal (link to goal): The goal it is about. */
#define COACH_SCORE_GOAL 9u
#define COACH_NAME_OF_SCORE_GOAL "goal"

/* itemsAnswered (integer, 0 to 10000): How many items were answered. */
#define COACH_SCORE_ITEMS_ANSWERED 10u
#define COACH_NAME_OF_SCORE_ITEMS_ANSWERED "itemsAnswered"

/* itemsAsked (integer, 0 to 10000): How many items were asked. */
#define COACH_SCORE_ITEMS_ASKED 11u
#define COACH_NAME_OF_SCORE_ITEMS_ASKED "itemsAsked"

/* items (list, at most 1000: group): The value of each answered item, by number; never its
 * text. */
#define COACH_SCORE_ITEMS 12u
#define COACH_NAME_OF_SCORE_ITEMS "items"
/*   items.number (integer, 1 to 10000, required): Number of the item in the instrument. */
#define COACH_SCORE_ITEMS_NUMBER 100u
#define COACH_NAME_OF_SCORE_ITEMS_NUMBER "items.number"
/*   items.value (real, -1000000 to 1000000, required): Its value. */
#define COACH_SCORE_ITEMS_VALUE 101u
#define COACH_NAME_OF_SCORE_ITEMS_VALUE "items.value"

/* raterPerson (link to client, supporter): The rater, where client or supporter. */
#define COACH_SCORE_RATER_PERSON 13u
#define COACH_NAME_OF_SCORE_RATER_PERSON "raterPerson"

/* raterPractitioner (link to practitioner in a file of its own): The rater, where a
 * practitioner. */
#define COACH_SCORE_RATER_PRACTITIONER 14u
#define COACH_NAME_OF_SCORE_RATER_PRACTITIONER "raterPractitioner"

/* consent ---------------------------------------------------------------------------------
 * A consent that was given, refused or withdrawn: to what, for whom, for how long, and by
 * whom.
 * In files of: client. */
#define COACH_CONSENT 16u
#define COACH_NAME_OF_CONSENT "consent"

/* status (choice of COACH_CONSENT_STATUS_..., required): Whether it was given, refused or
 * withdrawn. */
#define COACH_CONSENT_STATUS 1u
#define COACH_NAME_OF_CONSENT_STATUS "status"

/* scope (choice of COACH_CONSENT_SCOPE_..., required): To what: to share the file or a part
 * of it, or to take part in something. */
#define COACH_CONSENT_SCOPE 2u
#define COACH_NAME_OF_CONSENT_SCOPE "scope"

/* kinds (list, at most 1000: text, 1 to 64 bytes): Names of the kinds of record that are
 * shared, where the scope is kinds; never concern. */
#define COACH_CONSENT_KINDS 3u
#define COACH_NAME_OF_CONSENT_KINDS "kinds"

/* goals (list, at most 1000: link to goal): Goals that are shared with their small steps,
 * where the scope is goals. */
#define COACH_CONSENT_GOALS 4u
#define COACH_NAME_OF_CONSENT_GOALS "goals"

/* recipients (list, at most 1000: group): With whom; whoever is meant by one of them is
 * meant. */
#define COACH_CONSENT_RECIPIENTS 5u
#define COACH_NAME_OF_CONSENT_RECIPIENTS "recipients"
/*   recipients.organisation (text, 1 to 256 bytes): The organisation, as its actors name it. */
#define COACH_CONSENT_RECIPIENTS_ORGANISATION 100u
#define COACH_NAME_OF_CONSENT_RECIPIENTS_ORGANISATION "recipients.organisation"
/*   recipients.practitioner (text, 1 to 256 bytes): The id of one actor there, where the
 *   others are not meant. */
#define COACH_CONSENT_RECIPIENTS_PRACTITIONER 101u
#define COACH_NAME_OF_CONSENT_RECIPIENTS_PRACTITIONER "recipients.practitioner"
/*   recipients.supporter (link to supporter): The record of a supporter. */
#define COACH_CONSENT_RECIPIENTS_SUPPORTER 102u
#define COACH_NAME_OF_CONSENT_RECIPIENTS_SUPPORTER "recipients.supporter"

/* purposes (list, at most 1000: text, 1 to 256 bytes): For which purposes, as codes of HL7
 * PurposeOfUse; where none is given, for TREAT. */
#define COACH_CONSENT_PURPOSES 6u
#define COACH_NAME_OF_CONSENT_PURPOSES "purposes"

/* from (date or instant): From when it holds; a partial date counts from its beginning. */
#define COACH_CONSENT_FROM 7u
#define COACH_NAME_OF_CONSENT_FROM "from"

/* until (date or instant): Until when it holds; a partial date counts to its end. */
#define COACH_CONSENT_UNTIL 8u
#define COACH_NAME_OF_CONSENT_UNTIL "until"

/* basis (choice of COACH_CONSENT_BASIS_...): On what ground whoever decided may decide. */
#define COACH_CONSENT_BASIS 9u
#define COACH_NAME_OF_CONSENT_BASIS "basis"

/* givenBy (link to client, supporter): The client's or supporter's record of whoever
 * decided. */
#define COACH_CONSENT_GIVEN_BY 10u
#define COACH_NAME_OF_CONSENT_GIVEN_BY "givenBy"

/* legalGround (text, 1 to 4000 bytes): The legal ground in words. */
#define COACH_CONSENT_LEGAL_GROUND 11u
#define COACH_NAME_OF_CONSENT_LEGAL_GROUND "legalGround"

/* explanation (text, 1 to 4000 bytes): How it was explained: in which words, pictures or
 * language. */
#define COACH_CONSENT_EXPLANATION 12u
#define COACH_NAME_OF_CONSENT_EXPLANATION "explanation"

/* withdrawnOn (date or instant): When it was withdrawn. */
#define COACH_CONSENT_WITHDRAWN_ON 13u
#define COACH_NAME_OF_CONSENT_WITHDRAWN_ON "withdrawnOn"

/* withdrawalReason (text, 1 to 4000 bytes): Why it was withdrawn. */
#define COACH_CONSENT_WITHDRAWAL_REASON 14u
#define COACH_NAME_OF_CONSENT_WITHDRAWAL_REASON "withdrawalReason"

/* renewBy (date): By when to ask again: a local date. */
#define COACH_CONSENT_RENEW_BY 15u
#define COACH_NAME_OF_CONSENT_RENEW_BY "renewBy"

/* storyId (id): The id of the story that is told with it, which says where it was published. */
#define COACH_CONSENT_STORY_ID 16u
#define COACH_NAME_OF_CONSENT_STORY_ID "storyId"

/* concern ---------------------------------------------------------------------------------
 * A disclosure or worry that was raised, and what followed: for named staff only, never
 * shared.
 * In files of: client. */
#define COACH_CONCERN 17u
#define COACH_NAME_OF_CONCERN "concern"

/* nature (choice of COACH_CONCERN_KIND_..., required): Of which sort it is. */
#define COACH_CONCERN_NATURE 1u
#define COACH_NAME_OF_CONCERN_NATURE "nature"

/* words (text, 1 to 20000 bytes): What was said or seen, in the words that were used. */
#define COACH_CONCERN_WORDS 2u
#define COACH_NAME_OF_CONCERN_WORDS "words"

/* immediateAction (text, 1 to 4000 bytes): What was done at once. */
#define COACH_CONCERN_IMMEDIATE_ACTION 3u
#define COACH_NAME_OF_CONCERN_IMMEDIATE_ACTION "immediateAction"

/* passedOn (list, at most 1000: group): To whom it was passed on, and when. */
#define COACH_CONCERN_PASSED_ON 4u
#define COACH_NAME_OF_CONCERN_PASSED_ON "passedOn"
/*   passedOn.to (text, 1 to 1000 bytes, required): To whom. */
#define COACH_CONCERN_PASSED_ON_TO 100u
#define COACH_NAME_OF_CONCERN_PASSED_ON_TO "passedOn.to"
/*   passedOn.when (date or instant): When. */
#define COACH_CONCERN_PASSED_ON_WHEN 101u
#define COACH_NAME_OF_CONCERN_PASSED_ON_WHEN "passedOn.when"

/* personTold (boolean): Whether the person was told that it is passed on. */
#define COACH_CONCERN_PERSON_TOLD 5u
#define COACH_NAME_OF_CONCERN_PERSON_TOLD "personTold"

/* reasonNotTold (text, 1 to 4000 bytes): Why the person was not told. */
#define COACH_CONCERN_REASON_NOT_TOLD 6u
#define COACH_NAME_OF_CONCERN_REASON_NOT_TOLD "reasonNotTold"

/* legalGround (text, 1 to 4000 bytes): The legal ground for passing it on. */
#define COACH_CONCERN_LEGAL_GROUND 7u
#define COACH_NAME_OF_CONCERN_LEGAL_GROUND "legalGround"

/* outcome (text, 1 to 4000 bytes): What came of it. */
#define COACH_CONCERN_OUTCOME 8u
#define COACH_NAME_OF_CONCERN_OUTCOME "outcome"

/* closed (date or instant): When it was closed. */
#define COACH_CONCERN_CLOSED 9u
#define COACH_NAME_OF_CONCERN_CLOSED "closed"

/* staff (list, at most 1000: text, 1 to 256 bytes): Ids of actors of the file's organisation
 * who may see it, beside whoever recorded it. */
#define COACH_CONCERN_STAFF 10u
#define COACH_NAME_OF_CONCERN_STAFF "staff"

/* about_me --------------------------------------------------------------------------------
 * What a good day is to the person: what matters, hopes, strengths, people, what helps.
 * In files of: client. */
#define COACH_ABOUT_ME 18u
#define COACH_NAME_OF_ABOUT_ME "about_me"

/* whatMatters (text, 1 to 20000 bytes): What matters to the person. */
#define COACH_ABOUT_ME_WHAT_MATTERS 1u
#define COACH_NAME_OF_ABOUT_ME_WHAT_MATTERS "whatMatters"

/* hopes (text, 1 to 20000 bytes): What the person hopes for. */
#define COACH_ABOUT_ME_HOPES 2u
#define COACH_NAME_OF_ABOUT_ME_HOPES "hopes"

/* strengths (text, 1 to 20000 bytes): What the person is good at and can build on. */
#define COACH_ABOUT_ME_STRENGTHS 3u
#define COACH_NAME_OF_ABOUT_ME_STRENGTHS "strengths"

/* roles (text, 1 to 20000 bytes): Who the person is to others: parent, worker, neighbour,
 * pupil. */
#define COACH_ABOUT_ME_ROLES 4u
#define COACH_NAME_OF_ABOUT_ME_ROLES "roles"

/* routines (text, 1 to 20000 bytes): How the person's days and weeks go. */
#define COACH_ABOUT_ME_ROUTINES 5u
#define COACH_NAME_OF_ABOUT_ME_ROUTINES "routines"

/* importantPeople (text, 1 to 20000 bytes): Who matters to the person, and how; pets too. */
#define COACH_ABOUT_ME_IMPORTANT_PEOPLE 6u
#define COACH_NAME_OF_ABOUT_ME_IMPORTANT_PEOPLE "importantPeople"

/* supporters (list, at most 1000: link to supporter): The records of people who matter to
 * the person. */
#define COACH_ABOUT_ME_SUPPORTERS 7u
#define COACH_NAME_OF_ABOUT_ME_SUPPORTERS "supporters"

/* whatHelps (text, 1 to 20000 bytes): What helps the person, also on bad days. */
#define COACH_ABOUT_ME_WHAT_HELPS 8u
#define COACH_NAME_OF_ABOUT_ME_WHAT_HELPS "whatHelps"

/* whatToAvoid (text, 1 to 20000 bytes): What to avoid. */
#define COACH_ABOUT_ME_WHAT_TO_AVOID 9u
#define COACH_NAME_OF_ABOUT_ME_WHAT_TO_AVOID "whatToAvoid"

/* whoseWords (choice of COACH_SAID_BY_...): Whose words these are. */
#define COACH_ABOUT_ME_WHOSE_WORDS 10u
#define COACH_NAME_OF_ABOUT_ME_WHOSE_WORDS "whoseWords"

/* provision -------------------------------------------------------------------------------
 * What another provider does in the plan: for which goals, how much, at what cost, how well.
 * In files of: client. */
#define COACH_PROVISION 19u
#define COACH_NAME_OF_PROVISION "provision"

/* provider (link to practitioner, organisation in a file of its own): The entry of the
 * provider. */
#define COACH_PROVISION_PROVIDER 1u
#define COACH_NAME_OF_PROVISION_PROVIDER "provider"

/* providerName (text, 1 to 200 bytes): The provider, where there is no entry. */
#define COACH_PROVISION_PROVIDER_NAME 2u
#define COACH_NAME_OF_PROVISION_PROVIDER_NAME "providerName"

/* what (text, 1 to 4000 bytes): What is provided. */
#define COACH_PROVISION_WHAT 3u
#define COACH_NAME_OF_PROVISION_WHAT "what"

/* goals (list, at most 1000: link to goal): The goals it is for. */
#define COACH_PROVISION_GOALS 4u
#define COACH_NAME_OF_PROVISION_GOALS "goals"

/* intensity (text, 1 to 1000 bytes): How much and how often, in words. */
#define COACH_PROVISION_INTENSITY 5u
#define COACH_NAME_OF_PROVISION_INTENSITY "intensity"

/* amount (quantity): How much in each period; the unit names the period too, such as h/wk. */
#define COACH_PROVISION_AMOUNT 6u
#define COACH_NAME_OF_PROVISION_AMOUNT "amount"

/* startDate (date): From when it is provided. */
#define COACH_PROVISION_START_DATE 7u
#define COACH_NAME_OF_PROVISION_START_DATE "startDate"

/* endDate (date): Until when it is provided. */
#define COACH_PROVISION_END_DATE 8u
#define COACH_NAME_OF_PROVISION_END_DATE "endDate"

/* costPlanned (quantity): Cost as planned; the unit is the currency (ISO 4217). */
#define COACH_PROVISION_COST_PLANNED 9u
#define COACH_NAME_OF_PROVISION_COST_PLANNED "costPlanned"

/* costSpent (quantity): Cost as spent; the unit is the currency (ISO 4217). */
#define COACH_PROVISION_COST_SPENT 10u
#define COACH_NAME_OF_PROVISION_COST_SPENT "costSpent"

/* ratings (list, at most 1000: group): How well it goes according to client, family and
 * practitioner, each apart. */
#define COACH_PROVISION_RATINGS 11u
#define COACH_NAME_OF_PROVISION_RATINGS "ratings"
/*   ratings.rater (choice of COACH_SAID_BY_...): In which role somebody says so; raters are
 *   never merged. */
#define COACH_PROVISION_RATINGS_RATER 100u
#define COACH_NAME_OF_PROVISION_RATINGS_RATER "ratings.rater"
/*   ratings.person (link to client, supporter): Who says so, where client or supporter. */
#define COACH_PROVISION_RATINGS_PERSON 101u
#define COACH_NAME_OF_PROVISION_RATINGS_PERSON "ratings.person"
/*   ratings.practitioner (link to practitioner in a file of its own): Who says so, where a
 *   practitioner. */
#define COACH_PROVISION_RATINGS_PRACTITIONER 102u
#define COACH_NAME_OF_PROVISION_RATINGS_PRACTITIONER "ratings.practitioner"
/*   ratings.howWell (scale, 0 to 10 unless you give another): How well it goes. */
#define COACH_PROVISION_RATINGS_HOW_WELL 103u
#define COACH_NAME_OF_PROVISION_RATINGS_HOW_WELL "ratings.howWell"
/*   ratings.words (text, 1 to 4000 bytes): How well it goes, in words. */
#define COACH_PROVISION_RATINGS_WORDS 104u
#define COACH_NAME_OF_PROVISION_RATINGS_WORDS "ratings.words"
/*   ratings.date (date): When it was said. */
#define COACH_PROVISION_RATINGS_DATE 105u
#define COACH_NAME_OF_PROVISION_RATINGS_DATE "ratings.date"

/* agreement -------------------------------------------------------------------------------
 * One stakeholder's yes or no to a goal, a decision or a plan, and to which version of it.
 * In files of: client. */
#define COACH_AGREEMENT 20u
#define COACH_NAME_OF_AGREEMENT "agreement"

/* answer (choice of COACH_AGREEMENT_ANSWER_..., required): Whether they agree. */
#define COACH_AGREEMENT_ANSWER 1u
#define COACH_NAME_OF_AGREEMENT_ANSWER "answer"

/* goal (link to goal): The goal that is agreed on. */
#define COACH_AGREEMENT_GOAL 2u
#define COACH_NAME_OF_AGREEMENT_GOAL "goal"

/* decision (link to decision): The decision that is agreed on. */
#define COACH_AGREEMENT_DECISION 3u
#define COACH_NAME_OF_AGREEMENT_DECISION "decision"

/* strategy (link to strategy): The strategy that is agreed on. */
#define COACH_AGREEMENT_STRATEGY 4u
#define COACH_NAME_OF_AGREEMENT_STRATEGY "strategy"

/* cycle (link to cycle): The round whose plan is agreed on. */
#define COACH_AGREEMENT_CYCLE 5u
#define COACH_NAME_OF_AGREEMENT_CYCLE "cycle"

/* onVersion (integer, 1 to 9223372036854775807): Which version of it was agreed on; words
 * that change later open the question again. */
#define COACH_AGREEMENT_ON_VERSION 6u
#define COACH_NAME_OF_AGREEMENT_ON_VERSION "onVersion"

/* stakeholderRole (choice of COACH_PARTY_...): What they are. */
#define COACH_AGREEMENT_STAKEHOLDER_ROLE 7u
#define COACH_NAME_OF_AGREEMENT_STAKEHOLDER_ROLE "stakeholderRole"

/* stakeholder (link to client, supporter): Whose word it is, where client or supporter. */
#define COACH_AGREEMENT_STAKEHOLDER 8u
#define COACH_NAME_OF_AGREEMENT_STAKEHOLDER "stakeholder"

/* stakeholderInDirectory (link to practitioner, organisation in a file of its own): Whose
 * word it is, where practitioner or organisation. */
#define COACH_AGREEMENT_STAKEHOLDER_IN_DIRECTORY 9u
#define COACH_NAME_OF_AGREEMENT_STAKEHOLDER_IN_DIRECTORY "stakeholderInDirectory"

/* otherStakeholder (text, 1 to 200 bytes): Whose word it is, where there is no record. */
#define COACH_AGREEMENT_OTHER_STAKEHOLDER 10u
#define COACH_NAME_OF_AGREEMENT_OTHER_STAKEHOLDER "otherStakeholder"

/* priority (scale, 0 to 10 unless you give another): How much it matters to them. */
#define COACH_AGREEMENT_PRIORITY 11u
#define COACH_NAME_OF_AGREEMENT_PRIORITY "priority"

/* comment (text, 1 to 20000 bytes): What they say about it, in their own words. */
#define COACH_AGREEMENT_COMMENT 12u
#define COACH_NAME_OF_AGREEMENT_COMMENT "comment"

/* madeFor (group): How it was decided where the person could not decide. */
#define COACH_AGREEMENT_MADE_FOR 13u
#define COACH_NAME_OF_AGREEMENT_MADE_FOR "madeFor"
/*   madeFor.supporter (link to supporter): Who decided, where a supporter. */
#define COACH_AGREEMENT_MADE_FOR_SUPPORTER 931u
#define COACH_NAME_OF_AGREEMENT_MADE_FOR_SUPPORTER "madeFor.supporter"
/*   madeFor.practitioner (link to practitioner in a file of its own): Who decided, where a
 *   practitioner. */
#define COACH_AGREEMENT_MADE_FOR_PRACTITIONER 932u
#define COACH_NAME_OF_AGREEMENT_MADE_FOR_PRACTITIONER "madeFor.practitioner"
/*   madeFor.decidedBy (text, 1 to 200 bytes): Who decided, where there is no record: a court,
 *   a panel. */
#define COACH_AGREEMENT_MADE_FOR_DECIDED_BY 933u
#define COACH_NAME_OF_AGREEMENT_MADE_FOR_DECIDED_BY "madeFor.decidedBy"
/*   madeFor.ground (choice of COACH_LEGAL_GROUND_...): On what ground they may decide. */
#define COACH_AGREEMENT_MADE_FOR_GROUND 934u
#define COACH_NAME_OF_AGREEMENT_MADE_FOR_GROUND "madeFor.ground"
/*   madeFor.legalGround (text, 1 to 4000 bytes): The legal ground in words. */
#define COACH_AGREEMENT_MADE_FOR_LEGAL_GROUND 935u
#define COACH_NAME_OF_AGREEMENT_MADE_FOR_LEGAL_GROUND "madeFor.legalGround"
/*   madeFor.capacity (choice of COACH_DECISION_CAPACITY_...): Whether the person could make
 *   this very decision. */
#define COACH_AGREEMENT_MADE_FOR_CAPACITY 936u
#define COACH_NAME_OF_AGREEMENT_MADE_FOR_CAPACITY "madeFor.capacity"
/*   madeFor.assessor (link to practitioner in a file of its own): Who assessed that, where a
 *   practitioner. */
#define COACH_AGREEMENT_MADE_FOR_ASSESSOR 937u
#define COACH_NAME_OF_AGREEMENT_MADE_FOR_ASSESSOR "madeFor.assessor"
/*   madeFor.assessedBy (text, 1 to 200 bytes): Who assessed that, where there is no register
 *   entry. */
#define COACH_AGREEMENT_MADE_FOR_ASSESSED_BY 938u
#define COACH_NAME_OF_AGREEMENT_MADE_FOR_ASSESSED_BY "madeFor.assessedBy"
/*   madeFor.assessedOn (date): When that was assessed. */
#define COACH_AGREEMENT_MADE_FOR_ASSESSED_ON 939u
#define COACH_NAME_OF_AGREEMENT_MADE_FOR_ASSESSED_ON "madeFor.assessedOn"
/*   madeFor.supportGiven (text, 1 to 4000 bytes): What was done so that the person could
 *   decide, or take part in deciding. */
#define COACH_AGREEMENT_MADE_FOR_SUPPORT_GIVEN 940u
#define COACH_NAME_OF_AGREEMENT_MADE_FOR_SUPPORT_GIVEN "madeFor.supportGiven"
/*   madeFor.reviewDate (date): When to ask again whether the person can decide: a local date. */
#define COACH_AGREEMENT_MADE_FOR_REVIEW_DATE 941u
#define COACH_NAME_OF_AGREEMENT_MADE_FOR_REVIEW_DATE "madeFor.reviewDate"

/* renewBy (date): By when to ask again: a local date. */
#define COACH_AGREEMENT_RENEW_BY 14u
#define COACH_NAME_OF_AGREEMENT_RENEW_BY "renewBy"

/* barrier ---------------------------------------------------------------------------------
 * What stands in the way or what helps: of whom, of which sort, since when, and until when.
 * In files of: client, practitioner, organisation, programme. */
#define COACH_BARRIER 21u
#define COACH_NAME_OF_BARRIER "barrier"

/* words (text, 1 to 20000 bytes): What it is, in the words of whoever names it. */
#define COACH_BARRIER_WORDS 1u
#define COACH_NAME_OF_BARRIER_WORDS "words"

/* effect (choice of COACH_BARRIER_EFFECT_...): Whether it hinders or helps. */
#define COACH_BARRIER_EFFECT 2u
#define COACH_NAME_OF_BARRIER_EFFECT "effect"

/* nature (choice of COACH_BARRIER_KIND_...): Of which sort it is. */
#define COACH_BARRIER_NATURE 3u
#define COACH_NAME_OF_BARRIER_NATURE "nature"

/* otherNature (concept): The sort in other words, or as a code of the host's vocabulary. */
#define COACH_BARRIER_OTHER_NATURE 4u
#define COACH_NAME_OF_BARRIER_OTHER_NATURE "otherNature"

/* ofWhom (choice of COACH_PARTY_...): Whose it is. */
#define COACH_BARRIER_OF_WHOM 5u
#define COACH_NAME_OF_BARRIER_OF_WHOM "ofWhom"

/* people (list, at most 1000: link to client, supporter): Whose it is, where client or
 * supporters. */
#define COACH_BARRIER_PEOPLE 6u
#define COACH_NAME_OF_BARRIER_PEOPLE "people"

/* inDirectory (list, at most 1000: link to practitioner, organisation in a file of its own):
 * Whose it is, where practitioners or organisations. */
#define COACH_BARRIER_IN_DIRECTORY 7u
#define COACH_NAME_OF_BARRIER_IN_DIRECTORY "inDirectory"

/* goals (list, at most 1000: link to goal): The goals it stands in the way of, or helps to
 * reach. */
#define COACH_BARRIER_GOALS 8u
#define COACH_NAME_OF_BARRIER_GOALS "goals"

/* strategies (list, at most 1000: link to strategy): The strategies it stands in the way of,
 * or helps with. */
#define COACH_BARRIER_STRATEGIES 9u
#define COACH_NAME_OF_BARRIER_STRATEGIES "strategies"

/* addressedBy (text, 1 to 4000 bytes): What is done about it, or made of it. */
#define COACH_BARRIER_ADDRESSED_BY 10u
#define COACH_NAME_OF_BARRIER_ADDRESSED_BY "addressedBy"

/* since (date): Since when. */
#define COACH_BARRIER_SINCE 11u
#define COACH_NAME_OF_BARRIER_SINCE "since"

/* resolvedDate (date): When it was overcome, or ceased. */
#define COACH_BARRIER_RESOLVED_DATE 12u
#define COACH_NAME_OF_BARRIER_RESOLVED_DATE "resolvedDate"

/* resolution (text, 1 to 4000 bytes): How it was overcome. */
#define COACH_BARRIER_RESOLUTION 13u
#define COACH_NAME_OF_BARRIER_RESOLUTION "resolution"

/* decision --------------------------------------------------------------------------------
 * A decision: what could be chosen, what was chosen, with whom, and whether it worked.
 * In files of: client, practitioner, organisation, programme. */
#define COACH_DECISION 22u
#define COACH_NAME_OF_DECISION "decision"

/* question (text, 1 to 20000 bytes): What was to be decided. */
#define COACH_DECISION_QUESTION 1u
#define COACH_NAME_OF_DECISION_QUESTION "question"

/* options (list, at most 1000: group): What could be chosen, with what speaks for and
 * against it. */
#define COACH_DECISION_OPTIONS 2u
#define COACH_NAME_OF_DECISION_OPTIONS "options"
/*   options.words (text, 1 to 4000 bytes): What it is. */
#define COACH_DECISION_OPTIONS_WORDS 100u
#define COACH_NAME_OF_DECISION_OPTIONS_WORDS "options.words"
/*   options.picture (attachment): What it is, in a picture, symbol, drawing or sound. */
#define COACH_DECISION_OPTIONS_PICTURE 101u
#define COACH_NAME_OF_DECISION_OPTIONS_PICTURE "options.picture"
/*   options.pros (text, 1 to 4000 bytes): What speaks for it. */
#define COACH_DECISION_OPTIONS_PROS 102u
#define COACH_NAME_OF_DECISION_OPTIONS_PROS "options.pros"
/*   options.cons (text, 1 to 4000 bytes): What speaks against it. */
#define COACH_DECISION_OPTIONS_CONS 103u
#define COACH_NAME_OF_DECISION_OPTIONS_CONS "options.cons"
/*   options.chosen (boolean): Whether it was chosen. */
#define COACH_DECISION_OPTIONS_CHOSEN 104u
#define COACH_NAME_OF_DECISION_OPTIONS_CHOSEN "options.chosen"
/*   options.cost (quantity): What it would cost; the unit is the currency (ISO 4217). */
#define COACH_DECISION_OPTIONS_COST 105u
#define COACH_NAME_OF_DECISION_OPTIONS_COST "options.cost"

/* decided (text, 1 to 20000 bytes): What was decided. */
#define COACH_DECISION_DECIDED 3u
#define COACH_NAME_OF_DECISION_DECIDED "decided"

/* goals (list, at most 1000: link to goal): The goals it is about. */
#define COACH_DECISION_GOALS 4u
#define COACH_NAME_OF_DECISION_GOALS "goals"

/* participants (list, at most 1000: link to client, supporter): Who took part, where client
 * or supporters. */
#define COACH_DECISION_PARTICIPANTS 5u
#define COACH_NAME_OF_DECISION_PARTICIPANTS "participants"

/* participantsInDirectory (list, at most 1000: link to practitioner, organisation in a file
 * of its own): Who took part, where practitioners or organisations. */
#define COACH_DECISION_PARTICIPANTS_IN_DIRECTORY 6u
#define COACH_NAME_OF_DECISION_PARTICIPANTS_IN_DIRECTORY "participantsInDirectory"

/* otherParticipants (list, at most 1000: text, 1 to 200 bytes): Who else took part. */
#define COACH_DECISION_OTHER_PARTICIPANTS 7u
#define COACH_NAME_OF_DECISION_OTHER_PARTICIPANTS "otherParticipants"

/* understood (text, 1 to 20000 bytes): What the person understood of it, in plain words. */
#define COACH_DECISION_UNDERSTOOD 8u
#define COACH_NAME_OF_DECISION_UNDERSTOOD "understood"

/* whoseDecision (choice of COACH_DECISION_OWNER_...): Whose decision it was. */
#define COACH_DECISION_WHOSE_DECISION 9u
#define COACH_NAME_OF_DECISION_WHOSE_DECISION "whoseDecision"

/* madeFor (group): How it was decided where the person could not decide. */
#define COACH_DECISION_MADE_FOR 10u
#define COACH_NAME_OF_DECISION_MADE_FOR "madeFor"
/*   madeFor.supporter (link to supporter): Who decided, where a supporter. */
#define COACH_DECISION_MADE_FOR_SUPPORTER 931u
#define COACH_NAME_OF_DECISION_MADE_FOR_SUPPORTER "madeFor.supporter"
/*   madeFor.practitioner (link to practitioner in a file of its own): Who decided, where a
 *   practitioner. */
#define COACH_DECISION_MADE_FOR_PRACTITIONER 932u
#define COACH_NAME_OF_DECISION_MADE_FOR_PRACTITIONER "madeFor.practitioner"
/*   madeFor.decidedBy (text, 1 to 200 bytes): Who decided, where there is no record: a court,
 *   a panel. */
#define COACH_DECISION_MADE_FOR_DECIDED_BY 933u
#define COACH_NAME_OF_DECISION_MADE_FOR_DECIDED_BY "madeFor.decidedBy"
/*   madeFor.ground (choice of COACH_LEGAL_GROUND_...): On what ground they may decide. */
#define COACH_DECISION_MADE_FOR_GROUND 934u
#define COACH_NAME_OF_DECISION_MADE_FOR_GROUND "madeFor.ground"
/*   madeFor.legalGround (text, 1 to 4000 bytes): The legal ground in words. */
#define COACH_DECISION_MADE_FOR_LEGAL_GROUND 935u
#define COACH_NAME_OF_DECISION_MADE_FOR_LEGAL_GROUND "madeFor.legalGround"
/*   madeFor.capacity (choice of COACH_DECISION_CAPACITY_...): Whether the person could make
 *   this very decision. */
#define COACH_DECISION_MADE_FOR_CAPACITY 936u
#define COACH_NAME_OF_DECISION_MADE_FOR_CAPACITY "madeFor.capacity"
/*   madeFor.assessor (link to practitioner in a file of its own): Who assessed that, where a
 *   practitioner. */
#define COACH_DECISION_MADE_FOR_ASSESSOR 937u
#define COACH_NAME_OF_DECISION_MADE_FOR_ASSESSOR "madeFor.assessor"
/*   madeFor.assessedBy (text, 1 to 200 bytes): Who assessed that, where there is no register
 *   entry. */
#define COACH_DECISION_MADE_FOR_ASSESSED_BY 938u
#define COACH_NAME_OF_DECISION_MADE_FOR_ASSESSED_BY "madeFor.assessedBy"
/*   madeFor.assessedOn (date): When that was assessed. */
#define COACH_DECISION_MADE_FOR_ASSESSED_ON 939u
#define COACH_NAME_OF_DECISION_MADE_FOR_ASSESSED_ON "madeFor.assessedOn"
/*   madeFor.supportGiven (text, 1 to 4000 bytes): What was done so that the person could
 *   decide, or take part in deciding. */
#define COACH_DECISION_MADE_FOR_SUPPORT_GIVEN 940u
#define COACH_NAME_OF_DECISION_MADE_FOR_SUPPORT_GIVEN "madeFor.supportGiven"
/*   madeFor.reviewDate (date): When to ask again whether the person can decide: a local date. */
#define COACH_DECISION_MADE_FOR_REVIEW_DATE 941u
#define COACH_NAME_OF_DECISION_MADE_FOR_REVIEW_DATE "madeFor.reviewDate"

/* cost (quantity): What it costs; the unit is the currency (ISO 4217). */
#define COACH_DECISION_COST 11u
#define COACH_NAME_OF_DECISION_COST "cost"

/* reviewDate (date): When to look at it again: a local date. */
#define COACH_DECISION_REVIEW_DATE 12u
#define COACH_NAME_OF_DECISION_REVIEW_DATE "reviewDate"

/* efficacy (choice of COACH_DECISION_EFFICACY_...): Whether it worked, at the review. */
#define COACH_DECISION_EFFICACY 13u
#define COACH_NAME_OF_DECISION_EFFICACY "efficacy"

/* reviewedDate (date): When it was reviewed. */
#define COACH_DECISION_REVIEWED_DATE 14u
#define COACH_NAME_OF_DECISION_REVIEWED_DATE "reviewedDate"

/* efficacyNotes (text, 1 to 20000 bytes): How it turned out, in words. */
#define COACH_DECISION_EFFICACY_NOTES 15u
#define COACH_NAME_OF_DECISION_EFFICACY_NOTES "efficacyNotes"

/* evidence (list, at most 1000: link to goal, cycle, practice, observation, reflection,
 * feedback, action, score, conversation, provision, barrier, experience): Records that show
 * how it turned out. */
#define COACH_DECISION_EVIDENCE 16u
#define COACH_NAME_OF_DECISION_EVIDENCE "evidence"

/* decidedDate (date): When it was decided. */
#define COACH_DECISION_DECIDED_DATE 17u
#define COACH_NAME_OF_DECISION_DECIDED_DATE "decidedDate"

/* experience ------------------------------------------------------------------------------
 * What being coached was like, from the person; it may live apart from the client's file.
 * In files of: client, practitioner, organisation, programme. */
#define COACH_EXPERIENCE 23u
#define COACH_NAME_OF_EXPERIENCE "experience"

/* feltHeard (scale, 0 to 10 unless you give another): How far the person felt heard. */
#define COACH_EXPERIENCE_FELT_HEARD 1u
#define COACH_NAME_OF_EXPERIENCE_FELT_HEARD "feltHeard"

/* feltDifference (scale, 0 to 10 unless you give another): How far the person felt a
 * difference. */
#define COACH_EXPERIENCE_FELT_DIFFERENCE 2u
#define COACH_NAME_OF_EXPERIENCE_FELT_DIFFERENCE "feltDifference"

/* wouldDoAgain (choice of COACH_AGAIN_...): Whether the person would do it again. */
#define COACH_EXPERIENCE_WOULD_DO_AGAIN 3u
#define COACH_NAME_OF_EXPERIENCE_WOULD_DO_AGAIN "wouldDoAgain"

/* words (text, 1 to 20000 bytes): What it was like, in the person's own words. */
#define COACH_EXPERIENCE_WORDS 4u
#define COACH_NAME_OF_EXPERIENCE_WORDS "words"

/* engagement (link to engagement): The engagement it is about, in the client's own file. */
#define COACH_EXPERIENCE_ENGAGEMENT 5u
#define COACH_NAME_OF_EXPERIENCE_ENGAGEMENT "engagement"

/* conversation (link to conversation): The conversation it is about, in the client's own
 * file. */
#define COACH_EXPERIENCE_CONVERSATION 6u
#define COACH_NAME_OF_EXPERIENCE_CONVERSATION "conversation"

/* coaches (list, at most 1000: link to practitioner in a file of its own): Who coached. */
#define COACH_EXPERIENCE_COACHES 7u
#define COACH_NAME_OF_EXPERIENCE_COACHES "coaches"

/* coachedBy (link to organisation in a file of its own): Where the coaching took place. */
#define COACH_EXPERIENCE_COACHED_BY 8u
#define COACH_NAME_OF_EXPERIENCE_COACHED_BY "coachedBy"

/* coachMaySee (boolean): Whether the person agrees that the coach sees it: without, and in a
 * file about practice where nothing is said, it is candid and all others see totals. */
#define COACH_EXPERIENCE_COACH_MAY_SEE 9u
#define COACH_NAME_OF_EXPERIENCE_COACH_MAY_SEE "coachMaySee"

/* programme -------------------------------------------------------------------------------
 * The roll-out of coaching in a place: its phases, partners, aims, and how it is to be
 * measured.
 * In files of: programme. */
#define COACH_PROGRAMME 24u
#define COACH_NAME_OF_PROGRAMME "programme"

/* name (text, 1 to 200 bytes): What it is called. */
#define COACH_PROGRAMME_NAME 1u
#define COACH_NAME_OF_PROGRAMME_NAME "name"

/* place (concept): The place or cluster it is for. */
#define COACH_PROGRAMME_PLACE 2u
#define COACH_NAME_OF_PROGRAMME_PLACE "place"

/* population (text, 1 to 4000 bytes): Whom it is for. */
#define COACH_PROGRAMME_POPULATION 3u
#define COACH_NAME_OF_PROGRAMME_POPULATION "population"

/* from (date): When it begins. */
#define COACH_PROGRAMME_FROM 4u
#define COACH_NAME_OF_PROGRAMME_FROM "from"

/* until (date): When it ends. */
#define COACH_PROGRAMME_UNTIL 5u
#define COACH_NAME_OF_PROGRAMME_UNTIL "until"

/* phases (list, at most 1000: group): Its phases, each with its dates. */
#define COACH_PROGRAMME_PHASES 6u
#define COACH_NAME_OF_PROGRAMME_PHASES "phases"
/*   phases.phase (choice of COACH_PROGRAMME_STEP_..., required): Which phase. */
#define COACH_PROGRAMME_PHASES_PHASE 100u
#define COACH_NAME_OF_PROGRAMME_PHASES_PHASE "phases.phase"
/*   phases.from (date): Since when. */
#define COACH_PROGRAMME_PHASES_FROM 101u
#define COACH_NAME_OF_PROGRAMME_PHASES_FROM "phases.from"
/*   phases.until (date): Until when. */
#define COACH_PROGRAMME_PHASES_UNTIL 102u
#define COACH_NAME_OF_PROGRAMME_PHASES_UNTIL "phases.until"
/*   phases.note (text, 1 to 4000 bytes): What belongs to it here. */
#define COACH_PROGRAMME_PHASES_NOTE 103u
#define COACH_NAME_OF_PROGRAMME_PHASES_NOTE "phases.note"

/* partners (list, at most 1000: group): Organisations that were invited, and where they
 * stand. */
#define COACH_PROGRAMME_PARTNERS 7u
#define COACH_NAME_OF_PROGRAMME_PARTNERS "partners"
/*   partners.organisation (link to organisation in a file of its own): Its entry of the
 *   directory. */
#define COACH_PROGRAMME_PARTNERS_ORGANISATION 120u
#define COACH_NAME_OF_PROGRAMME_PARTNERS_ORGANISATION "partners.organisation"
/*   partners.name (text, 1 to 200 bytes): Its name, where there is no entry. */
#define COACH_PROGRAMME_PARTNERS_NAME 121u
#define COACH_NAME_OF_PROGRAMME_PARTNERS_NAME "partners.name"
/*   partners.status (choice of COACH_PARTNER_STATUS_...): Where it stands. */
#define COACH_PROGRAMME_PARTNERS_STATUS 122u
#define COACH_NAME_OF_PROGRAMME_PARTNERS_STATUS "partners.status"
/*   partners.since (date): Since when. */
#define COACH_PROGRAMME_PARTNERS_SINCE 123u
#define COACH_NAME_OF_PROGRAMME_PARTNERS_SINCE "partners.since"
/*   partners.note (text, 1 to 4000 bytes): What it committed to, or why it is not ready. */
#define COACH_PROGRAMME_PARTNERS_NOTE 124u
#define COACH_NAME_OF_PROGRAMME_PARTNERS_NOTE "partners.note"

/* readiness (list, at most 1000: group): How ready people and organisations are, dated. */
#define COACH_PROGRAMME_READINESS 8u
#define COACH_NAME_OF_PROGRAMME_READINESS "readiness"
/*   readiness.of (choice of COACH_READINESS_OF_..., required): Whose readiness. */
#define COACH_PROGRAMME_READINESS_OF 140u
#define COACH_NAME_OF_PROGRAMME_READINESS_OF "readiness.of"
/*   readiness.value (scale, 0 to 10 unless you give another): How ready, from not at all (0)
 *   to fully (10). */
#define COACH_PROGRAMME_READINESS_VALUE 141u
#define COACH_NAME_OF_PROGRAMME_READINESS_VALUE "readiness.value"
/*   readiness.words (text, 1 to 4000 bytes): In words. */
#define COACH_PROGRAMME_READINESS_WORDS 142u
#define COACH_NAME_OF_PROGRAMME_READINESS_WORDS "readiness.words"
/*   readiness.date (date): When it was assessed. */
#define COACH_PROGRAMME_READINESS_DATE 143u
#define COACH_NAME_OF_PROGRAMME_READINESS_DATE "readiness.date"

/* aims (list, at most 1000: text, 1 to 4000 bytes): What it is to achieve. */
#define COACH_PROGRAMME_AIMS 9u
#define COACH_NAME_OF_PROGRAMME_AIMS "aims"

/* success (text, 1 to 20000 bytes): What success looks like. */
#define COACH_PROGRAMME_SUCCESS 10u
#define COACH_NAME_OF_PROGRAMME_SUCCESS "success"

/* measures (list, at most 1000: group): How it is to be measured. */
#define COACH_PROGRAMME_MEASURES 11u
#define COACH_NAME_OF_PROGRAMME_MEASURES "measures"
/*   measures.what (text, 1 to 1000 bytes, required): What is measured. */
#define COACH_PROGRAMME_MEASURES_WHAT 160u
#define COACH_NAME_OF_PROGRAMME_MEASURES_WHAT "measures.what"
/*   measures.category (choice of COACH_OUTCOME_CATEGORY_...): Whom the outcome is about. */
#define COACH_PROGRAMME_MEASURES_CATEGORY 161u
#define COACH_NAME_OF_PROGRAMME_MEASURES_CATEGORY "measures.category"
/*   measures.method (choice of COACH_MEASURE_METHOD_...): With words or with numbers. */
#define COACH_PROGRAMME_MEASURES_METHOD 162u
#define COACH_NAME_OF_PROGRAMME_MEASURES_METHOD "measures.method"
/*   measures.how (text, 1 to 4000 bytes): How and by whom. */
#define COACH_PROGRAMME_MEASURES_HOW 163u
#define COACH_NAME_OF_PROGRAMME_MEASURES_HOW "measures.how"
/*   measures.when (text, 1 to 1000 bytes): When. */
#define COACH_PROGRAMME_MEASURES_WHEN 164u
#define COACH_NAME_OF_PROGRAMME_MEASURES_WHEN "measures.when"

/* learning_event --------------------------------------------------------------------------
 * An occasion to learn coaching: of which kind, on which days, with whom, for whom.
 * In files of: practitioner, organisation, programme. */
#define COACH_LEARNING_EVENT 25u
#define COACH_NAME_OF_LEARNING_EVENT "learning_event"

/* eventKind (choice of COACH_LEARNING_EVENT_KIND_...): Of which kind it is. */
#define COACH_LEARNING_EVENT_EVENT_KIND 1u
#define COACH_NAME_OF_LEARNING_EVENT_EVENT_KIND "eventKind"

/* otherKind (concept): The kind in other words, where the list does not name it. */
#define COACH_LEARNING_EVENT_OTHER_KIND 2u
#define COACH_NAME_OF_LEARNING_EVENT_OTHER_KIND "otherKind"

/* title (text, 1 to 200 bytes): What it is called. */
#define COACH_LEARNING_EVENT_TITLE 3u
#define COACH_NAME_OF_LEARNING_EVENT_TITLE "title"

/* days (list, at most 1000: group): The days it takes, and where each is held. */
#define COACH_LEARNING_EVENT_DAYS 4u
#define COACH_NAME_OF_LEARNING_EVENT_DAYS "days"
/*   days.date (date): On which date. */
#define COACH_LEARNING_EVENT_DAYS_DATE 100u
#define COACH_NAME_OF_LEARNING_EVENT_DAYS_DATE "days.date"
/*   days.place (text, 1 to 1000 bytes): Where, or how it is reached online. */
#define COACH_LEARNING_EVENT_DAYS_PLACE 101u
#define COACH_NAME_OF_LEARNING_EVENT_DAYS_PLACE "days.place"
/*   days.minutes (integer, 0 to 1440): How many minutes it takes. */
#define COACH_LEARNING_EVENT_DAYS_MINUTES 102u
#define COACH_NAME_OF_LEARNING_EVENT_DAYS_MINUTES "days.minutes"

/* places (integer, 0 to 1000000): How many people it has room for. */
#define COACH_LEARNING_EVENT_PLACES 5u
#define COACH_NAME_OF_LEARNING_EVENT_PLACES "places"

/* trainers (list, at most 1000: link to practitioner in a file of its own): Who trains or
 * leads it. */
#define COACH_LEARNING_EVENT_TRAINERS 6u
#define COACH_NAME_OF_LEARNING_EVENT_TRAINERS "trainers"

/* otherTrainers (list, at most 1000: text, 1 to 200 bytes): Who trains or leads it, where
 * there is no register entry. */
#define COACH_LEARNING_EVENT_OTHER_TRAINERS 7u
#define COACH_NAME_OF_LEARNING_EVENT_OTHER_TRAINERS "otherTrainers"

/* aimedAt (list, at most 1000: choice of COACH_ADOPTION_STAGE_...): People of which stages
 * it is for. */
#define COACH_LEARNING_EVENT_AIMED_AT 8u
#define COACH_NAME_OF_LEARNING_EVENT_AIMED_AT "aimedAt"

/* heldBy (link to organisation in a file of its own): The organisation that holds it. */
#define COACH_LEARNING_EVENT_HELD_BY 9u
#define COACH_NAME_OF_LEARNING_EVENT_HELD_BY "heldBy"

/* techniques (list, at most 1000: choice of COACH_TECHNIQUE_...): Techniques that it is
 * about. */
#define COACH_LEARNING_EVENT_TECHNIQUES 10u
#define COACH_NAME_OF_LEARNING_EVENT_TECHNIQUES "techniques"

/* topics (list, at most 1000: concept): What else it is about. */
#define COACH_LEARNING_EVENT_TOPICS 11u
#define COACH_NAME_OF_LEARNING_EVENT_TOPICS "topics"

/* resources (list, at most 1000: link to resource): Resources that it uses. */
#define COACH_LEARNING_EVENT_RESOURCES 12u
#define COACH_NAME_OF_LEARNING_EVENT_RESOURCES "resources"

/* summary (text, 1 to 20000 bytes): What was done, in short; never about a client. */
#define COACH_LEARNING_EVENT_SUMMARY 13u
#define COACH_NAME_OF_LEARNING_EVENT_SUMMARY "summary"

/* attendance ------------------------------------------------------------------------------
 * Who came to a learning event: a practitioner, or a number of people whom nobody names.
 * In files of: practitioner, organisation, programme. */
#define COACH_ATTENDANCE 26u
#define COACH_NAME_OF_ATTENDANCE "attendance"

/* event (link to learning_event): The event, in the same file. */
#define COACH_ATTENDANCE_EVENT 1u
#define COACH_NAME_OF_ATTENDANCE_EVENT "event"

/* eventName (text, 1 to 200 bytes): The event, where it is recorded elsewhere. */
#define COACH_ATTENDANCE_EVENT_NAME 2u
#define COACH_NAME_OF_ATTENDANCE_EVENT_NAME "eventName"

/* practitioner (link to practitioner in a file of its own): The register entry of who came. */
#define COACH_ATTENDANCE_PRACTITIONER 3u
#define COACH_NAME_OF_ATTENDANCE_PRACTITIONER "practitioner"

/* headCount (integer, 1 to 1000000): How many came, where they are not named. */
#define COACH_ATTENDANCE_HEAD_COUNT 4u
#define COACH_NAME_OF_ATTENDANCE_HEAD_COUNT "headCount"

/* cameFrom (link to organisation in a file of its own): The organisation they came from. */
#define COACH_ATTENDANCE_CAME_FROM 5u
#define COACH_NAME_OF_ATTENDANCE_CAME_FROM "cameFrom"

/* profession (choice of COACH_PRACTITIONER_ROLE_...): Their profession or role. */
#define COACH_ATTENDANCE_PROFESSION 6u
#define COACH_NAME_OF_ATTENDANCE_PROFESSION "profession"

/* daysOffered (real, 0 to 366): How many days they could have come. */
#define COACH_ATTENDANCE_DAYS_OFFERED 7u
#define COACH_NAME_OF_ATTENDANCE_DAYS_OFFERED "daysOffered"

/* daysAttended (real, 0 to 366): How many days they came. */
#define COACH_ATTENDANCE_DAYS_ATTENDED 8u
#define COACH_NAME_OF_ATTENDANCE_DAYS_ATTENDED "daysAttended"

/* whyMissed (list, at most 1000: choice of COACH_MISSED_REASON_...): Why days were missed. */
#define COACH_ATTENDANCE_WHY_MISSED 9u
#define COACH_NAME_OF_ATTENDANCE_WHY_MISSED "whyMissed"

/* whyMissedNote (text, 1 to 1000 bytes): Why days were missed, in words. */
#define COACH_ATTENDANCE_WHY_MISSED_NOTE 10u
#define COACH_NAME_OF_ATTENDANCE_WHY_MISSED_NOTE "whyMissedNote"

/* priorExperience (choice of COACH_PRIOR_EXPERIENCE_...): Experience of coaching before. */
#define COACH_ATTENDANCE_PRIOR_EXPERIENCE 11u
#define COACH_NAME_OF_ATTENDANCE_PRIOR_EXPERIENCE "priorExperience"

/* priorExperienceNote (text, 1 to 4000 bytes): Experience of coaching before, in words. */
#define COACH_ATTENDANCE_PRIOR_EXPERIENCE_NOTE 12u
#define COACH_NAME_OF_ATTENDANCE_PRIOR_EXPERIENCE_NOTE "priorExperienceNote"

/* backfillClaimed (quantity): Money claimed for those who stood in: an amount and its
 * currency. */
#define COACH_ATTENDANCE_BACKFILL_CLAIMED 13u
#define COACH_NAME_OF_ATTENDANCE_BACKFILL_CLAIMED "backfillClaimed"

/* backfillPaid (quantity): Money paid for those who stood in. */
#define COACH_ATTENDANCE_BACKFILL_PAID 14u
#define COACH_NAME_OF_ATTENDANCE_BACKFILL_PAID "backfillPaid"

/* event_feedback --------------------------------------------------------------------------
 * What somebody said of a learning event: anonymous unless they want to be named.
 * In files of: organisation, programme.
 * Of the common fields it takes only: occurred, visibility, visibilityReason, language,
 * translations, attachments, related, extensions. */
#define COACH_EVENT_FEEDBACK 27u
#define COACH_NAME_OF_EVENT_FEEDBACK "event_feedback"

/* event (link to learning_event): The event, in the same file. */
#define COACH_EVENT_FEEDBACK_EVENT 1u
#define COACH_NAME_OF_EVENT_FEEDBACK_EVENT "event"

/* eventName (text, 1 to 200 bytes): The event, where it is recorded elsewhere. */
#define COACH_EVENT_FEEDBACK_EVENT_NAME 2u
#define COACH_NAME_OF_EVENT_FEEDBACK_EVENT_NAME "eventName"

/* profession (choice of COACH_PRACTITIONER_ROLE_...): Profession or role, if given. */
#define COACH_EVENT_FEEDBACK_PROFESSION 3u
#define COACH_NAME_OF_EVENT_FEEDBACK_PROFESSION "profession"

/* otherProfession (concept): Profession or role in other words, if given. */
#define COACH_EVENT_FEEDBACK_OTHER_PROFESSION 4u
#define COACH_NAME_OF_EVENT_FEEDBACK_OTHER_PROFESSION "otherProfession"

/* ratings (list, at most 1000: group): What was rated, and how. */
#define COACH_EVENT_FEEDBACK_RATINGS 5u
#define COACH_NAME_OF_EVENT_FEEDBACK_RATINGS "ratings"
/*   ratings.what (text, 1 to 200 bytes, required): What was rated. */
#define COACH_EVENT_FEEDBACK_RATINGS_WHAT 100u
#define COACH_NAME_OF_EVENT_FEEDBACK_RATINGS_WHAT "ratings.what"
/*   ratings.value (scale, 1 to 10 unless you give another, required): How it was rated. */
#define COACH_EVENT_FEEDBACK_RATINGS_VALUE 101u
#define COACH_NAME_OF_EVENT_FEEDBACK_RATINGS_VALUE "ratings.value"

/* useful (text, 1 to 20000 bytes): What was useful. */
#define COACH_EVENT_FEEDBACK_USEFUL 6u
#define COACH_NAME_OF_EVENT_FEEDBACK_USEFUL "useful"

/* lessUseful (text, 1 to 20000 bytes): What was not. */
#define COACH_EVENT_FEEDBACK_LESS_USEFUL 7u
#define COACH_NAME_OF_EVENT_FEEDBACK_LESS_USEFUL "lessUseful"

/* confidenceBefore (scale, 1 to 10 unless you give another): Confidence to coach before the
 * event. */
#define COACH_EVENT_FEEDBACK_CONFIDENCE_BEFORE 8u
#define COACH_NAME_OF_EVENT_FEEDBACK_CONFIDENCE_BEFORE "confidenceBefore"

/* confidenceAfter (scale, 1 to 10 unless you give another): Confidence to coach after the
 * event. */
#define COACH_EVENT_FEEDBACK_CONFIDENCE_AFTER 9u
#define COACH_NAME_OF_EVENT_FEEDBACK_CONFIDENCE_AFTER "confidenceAfter"

/* givenBy (link to practitioner in a file of its own): Who gave it, only where they want to
 * be named. */
#define COACH_EVENT_FEEDBACK_GIVEN_BY 10u
#define COACH_NAME_OF_EVENT_FEEDBACK_GIVEN_BY "givenBy"

/* peer_observation ------------------------------------------------------------------------
 * What a colleague saw of somebody coaching, and the reply; never about a client.
 * In files of: practitioner, organisation, programme.
 * Of the common fields it takes only: informants, occurred, visibility, visibilityReason,
 * language, translations, attachments, related, extensions, hiddenFrom, sharedWith. */
#define COACH_PEER_OBSERVATION 28u
#define COACH_NAME_OF_PEER_OBSERVATION "peer_observation"

/* form (choice of COACH_PEER_OBSERVATION_FORM_...): What was watched. */
#define COACH_PEER_OBSERVATION_FORM 1u
#define COACH_NAME_OF_PEER_OBSERVATION_FORM "form"

/* observer (link to practitioner in a file of its own): Who watched. */
#define COACH_PEER_OBSERVATION_OBSERVER 2u
#define COACH_NAME_OF_PEER_OBSERVATION_OBSERVER "observer"

/* observed (link to practitioner in a file of its own): Who was watched. */
#define COACH_PEER_OBSERVATION_OBSERVED 3u
#define COACH_NAME_OF_PEER_OBSERVATION_OBSERVED "observed"

/* wentWell (text, 1 to 20000 bytes): What went well. */
#define COACH_PEER_OBSERVATION_WENT_WELL 4u
#define COACH_NAME_OF_PEER_OBSERVATION_WENT_WELL "wentWell"

/* enablingSeen (text, 1 to 20000 bytes): When enabling was seen. */
#define COACH_PEER_OBSERVATION_ENABLING_SEEN 5u
#define COACH_NAME_OF_PEER_OBSERVATION_ENABLING_SEEN "enablingSeen"

/* fixingSeen (text, 1 to 20000 bytes): When fixing was seen. */
#define COACH_PEER_OBSERVATION_FIXING_SEEN 6u
#define COACH_NAME_OF_PEER_OBSERVATION_FIXING_SEEN "fixingSeen"

/* fixingToEnabling (scale, 0 to 10 unless you give another): From fixing it for the person
 * (0) to enabling the person (10). */
#define COACH_PEER_OBSERVATION_FIXING_TO_ENABLING 7u
#define COACH_NAME_OF_PEER_OBSERVATION_FIXING_TO_ENABLING "fixingToEnabling"

/* techniques (list, at most 1000: choice of COACH_TECHNIQUE_...): Techniques that were seen. */
#define COACH_PEER_OBSERVATION_TECHNIQUES 8u
#define COACH_NAME_OF_PEER_OBSERVATION_TECHNIQUES "techniques"

/* otherTechniques (list, at most 1000: concept): Techniques that the list does not name. */
#define COACH_PEER_OBSERVATION_OTHER_TECHNIQUES 9u
#define COACH_NAME_OF_PEER_OBSERVATION_OTHER_TECHNIQUES "otherTechniques"

/* oneThingToTry (text, 1 to 4000 bytes): One thing to try next. */
#define COACH_PEER_OBSERVATION_ONE_THING_TO_TRY 10u
#define COACH_NAME_OF_PEER_OBSERVATION_ONE_THING_TO_TRY "oneThingToTry"

/* reply (text, 1 to 20000 bytes): What the person who was watched replied. */
#define COACH_PEER_OBSERVATION_REPLY 11u
#define COACH_NAME_OF_PEER_OBSERVATION_REPLY "reply"

/* repliedOn (date): When they replied. */
#define COACH_PEER_OBSERVATION_REPLIED_ON 12u
#define COACH_NAME_OF_PEER_OBSERVATION_REPLIED_ON "repliedOn"

/* instrument (concept): The form by which fidelity was rated. */
#define COACH_PEER_OBSERVATION_INSTRUMENT 13u
#define COACH_NAME_OF_PEER_OBSERVATION_INSTRUMENT "instrument"

/* fidelity (list, at most 1000: group): Ratings by the numbers of the form. */
#define COACH_PEER_OBSERVATION_FIDELITY 14u
#define COACH_NAME_OF_PEER_OBSERVATION_FIDELITY "fidelity"
/*   fidelity.item (integer, 1 to 1000, required): The item by its number. */
#define COACH_PEER_OBSERVATION_FIDELITY_ITEM 100u
#define COACH_NAME_OF_PEER_OBSERVATION_FIDELITY_ITEM "fidelity.item"
/*   fidelity.value (scale, 1 to 5 unless you give another, required): How it was rated. */
#define COACH_PEER_OBSERVATION_FIDELITY_VALUE 101u
#define COACH_NAME_OF_PEER_OBSERVATION_FIDELITY_VALUE "fidelity.value"

/* clientAgreed (boolean): Whether the client agreed to the observer; never who that is. */
#define COACH_PEER_OBSERVATION_CLIENT_AGREED 15u
#define COACH_NAME_OF_PEER_OBSERVATION_CLIENT_AGREED "clientAgreed"

/* support_note ----------------------------------------------------------------------------
 * An anonymous note of a support group: it has no field for a person, and no name in its
 * words.
 * In files of: organisation, programme.
 * Of the common fields it takes only: occurred, language. */
#define COACH_SUPPORT_NOTE 29u
#define COACH_NAME_OF_SUPPORT_NOTE "support_note"

/* meeting (choice of COACH_SUPPORT_MEETING_...): What kind of meeting it was. */
#define COACH_SUPPORT_NOTE_MEETING 1u
#define COACH_NAME_OF_SUPPORT_NOTE_MEETING "meeting"

/* present (integer, 0 to 1000000): How many were there. */
#define COACH_SUPPORT_NOTE_PRESENT 2u
#define COACH_NAME_OF_SUPPORT_NOTE_PRESENT "present"

/* story (text, 1 to 20000 bytes): What was told, so that nobody can be recognised. */
#define COACH_SUPPORT_NOTE_STORY 3u
#define COACH_NAME_OF_SUPPORT_NOTE_STORY "story"

/* result (text, 1 to 20000 bytes): What came of it. */
#define COACH_SUPPORT_NOTE_RESULT 4u
#define COACH_NAME_OF_SUPPORT_NOTE_RESULT "result"

/* workingWell (list, at most 1000: text, 1 to 4000 bytes): What works well. */
#define COACH_SUPPORT_NOTE_WORKING_WELL 5u
#define COACH_NAME_OF_SUPPORT_NOTE_WORKING_WELL "workingWell"

/* notSoWell (list, at most 1000: text, 1 to 4000 bytes): What does not work so well. */
#define COACH_SUPPORT_NOTE_NOT_SO_WELL 6u
#define COACH_NAME_OF_SUPPORT_NOTE_NOT_SO_WELL "notSoWell"

/* helpRequests (list, at most 1000: text, 1 to 4000 bytes): What help is asked for. */
#define COACH_SUPPORT_NOTE_HELP_REQUESTS 7u
#define COACH_NAME_OF_SUPPORT_NOTE_HELP_REQUESTS "helpRequests"

/* actions (list, at most 1000: text, 1 to 4000 bytes): What is to be done. */
#define COACH_SUPPORT_NOTE_ACTIONS 8u
#define COACH_NAME_OF_SUPPORT_NOTE_ACTIONS "actions"

/* infrastructureNeeds (list, at most 1000: text, 1 to 4000 bytes): What the system must
 * provide: rooms, time, templates. */
#define COACH_SUPPORT_NOTE_INFRASTRUCTURE_NEEDS 9u
#define COACH_NAME_OF_SUPPORT_NOTE_INFRASTRUCTURE_NEEDS "infrastructureNeeds"

/* techniques (list, at most 1000: choice of COACH_TECHNIQUE_...): Techniques that were
 * spoken about. */
#define COACH_SUPPORT_NOTE_TECHNIQUES 10u
#define COACH_NAME_OF_SUPPORT_NOTE_TECHNIQUES "techniques"

/* help_request ----------------------------------------------------------------------------
 * A practitioner asks a champion for help with coaching; never about a client.
 * In files of: practitioner, organisation, programme. */
#define COACH_HELP_REQUEST 30u
#define COACH_NAME_OF_HELP_REQUEST "help_request"

/* from (link to practitioner in a file of its own): Who asks. */
#define COACH_HELP_REQUEST_FROM 1u
#define COACH_NAME_OF_HELP_REQUEST_FROM "from"

/* to (link to practitioner in a file of its own): The champion who is asked. */
#define COACH_HELP_REQUEST_TO 2u
#define COACH_NAME_OF_HELP_REQUEST_TO "to"

/* matter (text, 1 to 20000 bytes): What it is about. */
#define COACH_HELP_REQUEST_MATTER 3u
#define COACH_NAME_OF_HELP_REQUEST_MATTER "matter"

/* askedOn (date): When it was asked. */
#define COACH_HELP_REQUEST_ASKED_ON 4u
#define COACH_NAME_OF_HELP_REQUEST_ASKED_ON "askedOn"

/* answer (text, 1 to 20000 bytes): What was answered. */
#define COACH_HELP_REQUEST_ANSWER 5u
#define COACH_NAME_OF_HELP_REQUEST_ANSWER "answer"

/* answeredBy (link to practitioner in a file of its own): Who answered. */
#define COACH_HELP_REQUEST_ANSWERED_BY 6u
#define COACH_NAME_OF_HELP_REQUEST_ANSWERED_BY "answeredBy"

/* answeredOn (date): When it was answered. */
#define COACH_HELP_REQUEST_ANSWERED_ON 7u
#define COACH_NAME_OF_HELP_REQUEST_ANSWERED_ON "answeredOn"

/* usage_return ----------------------------------------------------------------------------
 * How one practitioner used coaching in a period: how often, how well, what helped.
 * In files of: practitioner, organisation, programme. */
#define COACH_USAGE_RETURN 31u
#define COACH_NAME_OF_USAGE_RETURN "usage_return"

/* practitioner (link to practitioner in a file of its own): Whose return it is. */
#define COACH_USAGE_RETURN_PRACTITIONER 1u
#define COACH_NAME_OF_USAGE_RETURN_PRACTITIONER "practitioner"

/* from (date): First day of the period. */
#define COACH_USAGE_RETURN_FROM 2u
#define COACH_NAME_OF_USAGE_RETURN_FROM "from"

/* until (date): Last day of the period. */
#define COACH_USAGE_RETURN_UNTIL 3u
#define COACH_NAME_OF_USAGE_RETURN_UNTIL "until"

/* usage (choice of COACH_USAGE_FREQUENCY_...): How often it was used. */
#define COACH_USAGE_RETURN_USAGE 4u
#define COACH_NAME_OF_USAGE_RETURN_USAGE "usage"

/* peopleCoached (integer, 0 to 1000000): With how many people it was used. */
#define COACH_USAGE_RETURN_PEOPLE_COACHED 5u
#define COACH_NAME_OF_USAGE_RETURN_PEOPLE_COACHED "peopleCoached"

/* peopleSeen (integer, 0 to 1000000): Of how many people that were seen. */
#define COACH_USAGE_RETURN_PEOPLE_SEEN 6u
#define COACH_NAME_OF_USAGE_RETURN_PEOPLE_SEEN "peopleSeen"

/* stillUseful (scale, 1 to 10 unless you give another): How useful it still is. */
#define COACH_USAGE_RETURN_STILL_USEFUL 7u
#define COACH_NAME_OF_USAGE_RETURN_STILL_USEFUL "stillUseful"

/* confidence (scale, 1 to 10 unless you give another): How confident they are to coach. */
#define COACH_USAGE_RETURN_CONFIDENCE 8u
#define COACH_NAME_OF_USAGE_RETURN_CONFIDENCE "confidence"

/* techniques (list, at most 1000: choice of COACH_TECHNIQUE_...): Techniques that were used. */
#define COACH_USAGE_RETURN_TECHNIQUES 9u
#define COACH_NAME_OF_USAGE_RETURN_TECHNIQUES "techniques"

/* otherTechniques (list, at most 1000: concept): Techniques that the list does not name. */
#define COACH_USAGE_RETURN_OTHER_TECHNIQUES 10u
#define COACH_NAME_OF_USAGE_RETURN_OTHER_TECHNIQUES "otherTechniques"

/* helped (text, 1 to 20000 bytes): What helped. */
#define COACH_USAGE_RETURN_HELPED 11u
#define COACH_NAME_OF_USAGE_RETURN_HELPED "helped"

/* hindered (text, 1 to 20000 bytes): What hindered. */
#define COACH_USAGE_RETURN_HINDERED 12u
#define COACH_NAME_OF_USAGE_RETURN_HINDERED "hindered"

/* supportWanted (text, 1 to 20000 bytes): What support is wanted. */
#define COACH_USAGE_RETURN_SUPPORT_WANTED 13u
#define COACH_NAME_OF_USAGE_RETURN_SUPPORT_WANTED "supportWanted"

/* enjoyment (scale, 1 to 10 unless you give another): How much they enjoy their work. */
#define COACH_USAGE_RETURN_ENJOYMENT 14u
#define COACH_NAME_OF_USAGE_RETURN_ENJOYMENT "enjoyment"

/* perceivedEffect (text, 1 to 20000 bytes): What effect on people they see; never about one
 * client. */
#define COACH_USAGE_RETURN_PERCEIVED_EFFECT 15u
#define COACH_NAME_OF_USAGE_RETURN_PERCEIVED_EFFECT "perceivedEffect"

/* monthsAfterTraining (integer, 0 to 1200): How many months after the training it was asked. */
#define COACH_USAGE_RETURN_MONTHS_AFTER_TRAINING 16u
#define COACH_NAME_OF_USAGE_RETURN_MONTHS_AFTER_TRAINING "monthsAfterTraining"

/* inquiry ---------------------------------------------------------------------------------
 * Part of an evaluation: an interview, a focus group or a form, and its themes.
 * In files of: organisation, programme.
 * Of the common fields it takes only: occurred, visibility, visibilityReason, language,
 * translations, attachments, related, extensions. */
#define COACH_INQUIRY 32u
#define COACH_NAME_OF_INQUIRY "inquiry"

/* method (choice of COACH_INQUIRY_METHOD_...): How people were asked. */
#define COACH_INQUIRY_METHOD 1u
#define COACH_NAME_OF_INQUIRY_METHOD "method"

/* title (text, 1 to 200 bytes): What it is called. */
#define COACH_INQUIRY_TITLE 2u
#define COACH_NAME_OF_INQUIRY_TITLE "title"

/* questions (list, at most 1000: text, 1 to 4000 bytes): What was asked. */
#define COACH_INQUIRY_QUESTIONS 3u
#define COACH_NAME_OF_INQUIRY_QUESTIONS "questions"

/* consentToRecord (boolean): Whether those asked agreed to being recorded. */
#define COACH_INQUIRY_CONSENT_TO_RECORD 4u
#define COACH_NAME_OF_INQUIRY_CONSENT_TO_RECORD "consentToRecord"

/* perspective (choice of COACH_INQUIRY_PERSPECTIVE_...): From whose perspective. */
#define COACH_INQUIRY_PERSPECTIVE 5u
#define COACH_NAME_OF_INQUIRY_PERSPECTIVE "perspective"

/* otherPerspective (concept): The perspective in other words. */
#define COACH_INQUIRY_OTHER_PERSPECTIVE 6u
#define COACH_NAME_OF_INQUIRY_OTHER_PERSPECTIVE "otherPerspective"

/* contributions (integer, 0 to 1000000): How many contributions, which are not people. */
#define COACH_INQUIRY_CONTRIBUTIONS 7u
#define COACH_NAME_OF_INQUIRY_CONTRIBUTIONS "contributions"

/* origins (integer, 0 to 1000000): From how many sources they come. */
#define COACH_INQUIRY_ORIGINS 8u
#define COACH_NAME_OF_INQUIRY_ORIGINS "origins"

/* themes (list, at most 1000: group): What came up. */
#define COACH_INQUIRY_THEMES 9u
#define COACH_NAME_OF_INQUIRY_THEMES "themes"
/*   themes.name (text, 1 to 200 bytes, required): The theme. */
#define COACH_INQUIRY_THEMES_NAME 100u
#define COACH_NAME_OF_INQUIRY_THEMES_NAME "themes.name"
/*   themes.contributions (integer, 0 to 1000000): In how many contributions. */
#define COACH_INQUIRY_THEMES_CONTRIBUTIONS 101u
#define COACH_NAME_OF_INQUIRY_THEMES_CONTRIBUTIONS "themes.contributions"
/*   themes.words (text, 1 to 20000 bytes): What was said about it. */
#define COACH_INQUIRY_THEMES_WORDS 102u
#define COACH_NAME_OF_INQUIRY_THEMES_WORDS "themes.words"

/* summary (text, 1 to 20000 bytes): What was found; never about one client. */
#define COACH_INQUIRY_SUMMARY 10u
#define COACH_NAME_OF_INQUIRY_SUMMARY "summary"

/* story -----------------------------------------------------------------------------------
 * A case study: what mattered, what was tried, what changed; told only when checked.
 * In files of: organisation, programme.
 * Of the common fields it takes only: occurred, visibility, visibilityReason, language,
 * translations, attachments, related, extensions. */
#define COACH_STORY 33u
#define COACH_NAME_OF_STORY "story"

/* title (text, 1 to 200 bytes): What it is called. */
#define COACH_STORY_TITLE 1u
#define COACH_NAME_OF_STORY_TITLE "title"

/* situation (text, 1 to 20000 bytes): How it was at the beginning. */
#define COACH_STORY_SITUATION 2u
#define COACH_NAME_OF_STORY_SITUATION "situation"

/* whatMattered (text, 1 to 20000 bytes): What mattered to the person. */
#define COACH_STORY_WHAT_MATTERED 3u
#define COACH_NAME_OF_STORY_WHAT_MATTERED "whatMattered"

/* whatWasTried (text, 1 to 20000 bytes): What was tried. */
#define COACH_STORY_WHAT_WAS_TRIED 4u
#define COACH_NAME_OF_STORY_WHAT_WAS_TRIED "whatWasTried"

/* whatChanged (text, 1 to 20000 bytes): What changed. */
#define COACH_STORY_WHAT_CHANGED 5u
#define COACH_NAME_OF_STORY_WHAT_CHANGED "whatChanged"

/* ownWords (text, 1 to 20000 bytes): In the person's own words. */
#define COACH_STORY_OWN_WORDS 6u
#define COACH_NAME_OF_STORY_OWN_WORDS "ownWords"

/* learning (text, 1 to 20000 bytes): What can be learnt from it. */
#define COACH_STORY_LEARNING 7u
#define COACH_NAME_OF_STORY_LEARNING "learning"

/* audiences (list, at most 1000: choice of COACH_AUDIENCE_...): For whom it is. */
#define COACH_STORY_AUDIENCES 8u
#define COACH_NAME_OF_STORY_AUDIENCES "audiences"

/* otherAudience (concept): For whom else it is. */
#define COACH_STORY_OTHER_AUDIENCE 9u
#define COACH_NAME_OF_STORY_OTHER_AUDIENCE "otherAudience"

/* status (choice of COACH_STORY_STATUS_...): Where it stands. */
#define COACH_STORY_STATUS 10u
#define COACH_NAME_OF_STORY_STATUS "status"

/* consentOn (date): Date of the consent, which the client's file holds. */
#define COACH_STORY_CONSENT_ON 11u
#define COACH_NAME_OF_STORY_CONSENT_ON "consentOn"

/* consentCheckedBy (text, 1 to 200 bytes): Who looked at the consent. */
#define COACH_STORY_CONSENT_CHECKED_BY 12u
#define COACH_NAME_OF_STORY_CONSENT_CHECKED_BY "consentCheckedBy"

/* secondReader (text, 1 to 200 bytes): Who read it a second time. */
#define COACH_STORY_SECOND_READER 13u
#define COACH_NAME_OF_STORY_SECOND_READER "secondReader"

/* secondReadOn (date): When it was read a second time. */
#define COACH_STORY_SECOND_READ_ON 14u
#define COACH_NAME_OF_STORY_SECOND_READ_ON "secondReadOn"

/* approvedOn (date): When the person approved the final text. */
#define COACH_STORY_APPROVED_ON 15u
#define COACH_NAME_OF_STORY_APPROVED_ON "approvedOn"

/* checkedOn (date): When its text was checked for names. */
#define COACH_STORY_CHECKED_ON 16u
#define COACH_NAME_OF_STORY_CHECKED_ON "checkedOn"

/* checkedBy (text, 1 to 200 bytes): Who had its text checked for names. */
#define COACH_STORY_CHECKED_BY 17u
#define COACH_NAME_OF_STORY_CHECKED_BY "checkedBy"

/* checkedText (text, 1 to 64 bytes): What the check answered for the text as it is. */
#define COACH_STORY_CHECKED_TEXT 18u
#define COACH_NAME_OF_STORY_CHECKED_TEXT "checkedText"

/* overruled (list, at most 1000: group): Words that the check took for names and that may
 * stay. */
#define COACH_STORY_OVERRULED 19u
#define COACH_NAME_OF_STORY_OVERRULED "overruled"
/*   overruled.hit (text, 1 to 32 bytes, required): What the check calls it. */
#define COACH_STORY_OVERRULED_HIT 100u
#define COACH_NAME_OF_STORY_OVERRULED_HIT "overruled.hit"
/*   overruled.by (text, 1 to 200 bytes, required): Who decided. */
#define COACH_STORY_OVERRULED_BY 101u
#define COACH_NAME_OF_STORY_OVERRULED_BY "overruled.by"
/*   overruled.reason (text, 1 to 1000 bytes, required): Why it may stay. */
#define COACH_STORY_OVERRULED_REASON 102u
#define COACH_NAME_OF_STORY_OVERRULED_REASON "overruled.reason"
/*   overruled.on (date): When it was decided. */
#define COACH_STORY_OVERRULED_ON 103u
#define COACH_NAME_OF_STORY_OVERRULED_ON "overruled.on"

/* publications (list, at most 1000: group): Where it was published, and taken down. */
#define COACH_STORY_PUBLICATIONS 20u
#define COACH_NAME_OF_STORY_PUBLICATIONS "publications"
/*   publications.place (text, 1 to 1000 bytes, required): Where: the name of the leaflet,
 *   newsletter or site. */
#define COACH_STORY_PUBLICATIONS_PLACE 120u
#define COACH_NAME_OF_STORY_PUBLICATIONS_PLACE "publications.place"
/*   publications.address (text, 1 to 2048 bytes): Its address. */
#define COACH_STORY_PUBLICATIONS_ADDRESS 121u
#define COACH_NAME_OF_STORY_PUBLICATIONS_ADDRESS "publications.address"
/*   publications.from (date): Since when. */
#define COACH_STORY_PUBLICATIONS_FROM 122u
#define COACH_NAME_OF_STORY_PUBLICATIONS_FROM "publications.from"
/*   publications.takenDown (date): When it was taken down. */
#define COACH_STORY_PUBLICATIONS_TAKEN_DOWN 123u
#define COACH_NAME_OF_STORY_PUBLICATIONS_TAKEN_DOWN "publications.takenDown"

/* communication ---------------------------------------------------------------------------
 * Something that tells people about coaching: to whom, by which channel, when, with which
 * story.
 * In files of: organisation, programme. */
#define COACH_COMMUNICATION 34u
#define COACH_NAME_OF_COMMUNICATION "communication"

/* audiences (list, at most 1000: choice of COACH_AUDIENCE_...): For whom it is. */
#define COACH_COMMUNICATION_AUDIENCES 1u
#define COACH_NAME_OF_COMMUNICATION_AUDIENCES "audiences"

/* otherAudience (concept): For whom else it is. */
#define COACH_COMMUNICATION_OTHER_AUDIENCE 2u
#define COACH_NAME_OF_COMMUNICATION_OTHER_AUDIENCE "otherAudience"

/* channel (choice of COACH_COMMUNICATION_CHANNEL_...): By which channel. */
#define COACH_COMMUNICATION_CHANNEL 3u
#define COACH_NAME_OF_COMMUNICATION_CHANNEL "channel"

/* otherChannel (concept): The channel in other words. */
#define COACH_COMMUNICATION_OTHER_CHANNEL 4u
#define COACH_NAME_OF_COMMUNICATION_OTHER_CHANNEL "otherChannel"

/* date (date): When it was sent, shown or held. */
#define COACH_COMMUNICATION_DATE 5u
#define COACH_NAME_OF_COMMUNICATION_DATE "date"

/* title (text, 1 to 200 bytes): What it is called. */
#define COACH_COMMUNICATION_TITLE 6u
#define COACH_NAME_OF_COMMUNICATION_TITLE "title"

/* summary (text, 1 to 20000 bytes): What it says. */
#define COACH_COMMUNICATION_SUMMARY 7u
#define COACH_NAME_OF_COMMUNICATION_SUMMARY "summary"

/* stories (list, at most 1000: link to story): Stories that it tells. */
#define COACH_COMMUNICATION_STORIES 8u
#define COACH_NAME_OF_COMMUNICATION_STORIES "stories"

/* reached (integer, 0 to 100000000): How many people it reached. */
#define COACH_COMMUNICATION_REACHED 9u
#define COACH_NAME_OF_COMMUNICATION_REACHED "reached"

/* resource --------------------------------------------------------------------------------
 * Something to learn or to coach with: a text, a picture, a film or a thing.
 * In files of: practitioner, organisation, programme. */
#define COACH_RESOURCE 35u
#define COACH_NAME_OF_RESOURCE "resource"

/* title (text, 1 to 200 bytes): What it is called. */
#define COACH_RESOURCE_TITLE 1u
#define COACH_NAME_OF_RESOURCE_TITLE "title"

/* link (text, 1 to 2048 bytes): Where it is. The library never opens it. */
#define COACH_RESOURCE_LINK 2u
#define COACH_NAME_OF_RESOURCE_LINK "link"

/* form (choice of COACH_RESOURCE_FORM_...): What it is. */
#define COACH_RESOURCE_FORM 3u
#define COACH_NAME_OF_RESOURCE_FORM "form"

/* textLanguage (text, 1 to 35 bytes): In which language it is (BCP 47). */
#define COACH_RESOURCE_TEXT_LANGUAGE 4u
#define COACH_NAME_OF_RESOURCE_TEXT_LANGUAGE "textLanguage"

/* readingEase (choice of COACH_READING_EASE_...): How easy it is to read. */
#define COACH_RESOURCE_READING_EASE 5u
#define COACH_NAME_OF_RESOURCE_READING_EASE "readingEase"

/* needs (list, at most 1000: choice of COACH_COMMUNICATION_NEED_...): Whose needs it meets. */
#define COACH_RESOURCE_NEEDS 6u
#define COACH_NAME_OF_RESOURCE_NEEDS "needs"

/* topics (list, at most 1000: concept): What it is about. */
#define COACH_RESOURCE_TOPICS 7u
#define COACH_NAME_OF_RESOURCE_TOPICS "topics"

/* techniques (list, at most 1000: choice of COACH_TECHNIQUE_...): Techniques that it is
 * about. */
#define COACH_RESOURCE_TECHNIQUES 8u
#define COACH_NAME_OF_RESOURCE_TECHNIQUES "techniques"

/* description (text, 1 to 4000 bytes): What is in it. */
#define COACH_RESOURCE_DESCRIPTION 9u
#define COACH_NAME_OF_RESOURCE_DESCRIPTION "description"

/* outcome ---------------------------------------------------------------------------------
 * A figure of a programme: of how many, in which period, by which source and of when.
 * In files of: organisation, programme. */
#define COACH_OUTCOME 36u
#define COACH_NAME_OF_OUTCOME "outcome"

/* title (text, 1 to 200 bytes): What it is. */
#define COACH_OUTCOME_TITLE 1u
#define COACH_NAME_OF_OUTCOME_TITLE "title"

/* category (choice of COACH_OUTCOME_CATEGORY_...): Whom it is about. */
#define COACH_OUTCOME_CATEGORY 2u
#define COACH_NAME_OF_OUTCOME_CATEGORY "category"

/* measure (choice of COACH_OUTCOME_MEASURE_...): What is measured. */
#define COACH_OUTCOME_MEASURE 3u
#define COACH_NAME_OF_OUTCOME_MEASURE "measure"

/* otherMeasure (concept): What is measured, where the list does not name it. */
#define COACH_OUTCOME_OTHER_MEASURE 4u
#define COACH_NAME_OF_OUTCOME_OTHER_MEASURE "otherMeasure"

/* source (text, 1 to 1000 bytes): Where the figure comes from. */
#define COACH_OUTCOME_SOURCE 5u
#define COACH_NAME_OF_OUTCOME_SOURCE "source"

/* sourceDate (date): Of which date the source is. */
#define COACH_OUTCOME_SOURCE_DATE 6u
#define COACH_NAME_OF_OUTCOME_SOURCE_DATE "sourceDate"

/* numerator (real, -1000000000000000 to 1000000000000000): How many. */
#define COACH_OUTCOME_NUMERATOR 7u
#define COACH_NAME_OF_OUTCOME_NUMERATOR "numerator"

/* denominator (real, 0 to 1000000000000000): Of how many. */
#define COACH_OUTCOME_DENOMINATOR 8u
#define COACH_NAME_OF_OUTCOME_DENOMINATOR "denominator"

/* amount (quantity): An amount with its unit, such as money. */
#define COACH_OUTCOME_AMOUNT 9u
#define COACH_NAME_OF_OUTCOME_AMOUNT "amount"

/* from (date): First day of the period. */
#define COACH_OUTCOME_FROM 10u
#define COACH_NAME_OF_OUTCOME_FROM "from"

/* until (date): Last day of the period. */
#define COACH_OUTCOME_UNTIL 11u
#define COACH_NAME_OF_OUTCOME_UNTIL "until"

/* aboutOrganisation (link to organisation in a file of its own): The organisation it is
 * about. */
#define COACH_OUTCOME_ABOUT_ORGANISATION 12u
#define COACH_NAME_OF_OUTCOME_ABOUT_ORGANISATION "aboutOrganisation"

/* place (concept): The place it is about. */
#define COACH_OUTCOME_PLACE 13u
#define COACH_NAME_OF_OUTCOME_PLACE "place"

/* note (text, 1 to 4000 bytes): What to know about it. */
#define COACH_OUTCOME_NOTE 14u
#define COACH_NAME_OF_OUTCOME_NOTE "note"

/* settings --------------------------------------------------------------------------------
 * How an organisation wants things to be called in what a person reads, and its default
 * scales.
 * In files of: organisation. */
#define COACH_SETTINGS 37u
#define COACH_NAME_OF_SETTINGS "settings"

/* personWord (text, 1 to 100 bytes): The word for the person: client, patient, citizen,
 * service user. */
#define COACH_SETTINGS_PERSON_WORD 1u
#define COACH_NAME_OF_SETTINGS_PERSON_WORD "personWord"

/* peopleWord (text, 1 to 100 bytes): The word for several of them. */
#define COACH_SETTINGS_PEOPLE_WORD 2u
#define COACH_NAME_OF_SETTINGS_PEOPLE_WORD "peopleWord"

/* stageLabels (list, at most 1000: group): What the stages of adoption are called. */
#define COACH_SETTINGS_STAGE_LABELS 3u
#define COACH_NAME_OF_SETTINGS_STAGE_LABELS "stageLabels"
/*   stageLabels.stage (choice of COACH_ADOPTION_STAGE_..., required): The stage. */
#define COACH_SETTINGS_STAGE_LABELS_STAGE 310u
#define COACH_NAME_OF_SETTINGS_STAGE_LABELS_STAGE "stageLabels.stage"
/*   stageLabels.label (text, 1 to 100 bytes, required): What it is called. */
#define COACH_SETTINGS_STAGE_LABELS_LABEL 311u
#define COACH_NAME_OF_SETTINGS_STAGE_LABELS_LABEL "stageLabels.label"

/* scales (list, at most 1000: group): Scales that a value has when it is given without one. */
#define COACH_SETTINGS_SCALES 4u
#define COACH_NAME_OF_SETTINGS_SCALES "scales"
/*   scales.kind (text, 1 to 100 bytes, required): Name of the kind. */
#define COACH_SETTINGS_SCALES_KIND 320u
#define COACH_NAME_OF_SETTINGS_SCALES_KIND "scales.kind"
/*   scales.field (text, 1 to 100 bytes, required): Name of the field; values within its lists
 *   have the scale of the catalogue where they are given none. */
#define COACH_SETTINGS_SCALES_FIELD 321u
#define COACH_NAME_OF_SETTINGS_SCALES_FIELD "scales.field"
/*   scales.minimum (real, -1000000000 to 1000000000, required): The lowest value. */
#define COACH_SETTINGS_SCALES_MINIMUM 322u
#define COACH_NAME_OF_SETTINGS_SCALES_MINIMUM "scales.minimum"
/*   scales.maximum (real, -1000000000 to 1000000000, required): The highest value. */
#define COACH_SETTINGS_SCALES_MAXIMUM 323u
#define COACH_NAME_OF_SETTINGS_SCALES_MAXIMUM "scales.maximum"

/* smallestCell (integer, 5 to 10): About how many clients a cell of the picture of the place
 * must be to be shown; 5 where nothing is said. */
#define COACH_SETTINGS_SMALLEST_CELL 5u
#define COACH_NAME_OF_SETTINGS_SMALLEST_CELL "smallestCell"

/* common ----------------------------------------------------------------------------------
 * Fields of every kind that does not say otherwise, beside what saving adds (id, version,
 * actor, time). */

/* informants (list, at most 1000: group): Who said so, wrote it together or confirmed it. */
#define COACH_COMMON_INFORMANTS 1001u
#define COACH_NAME_OF_COMMON_INFORMANTS "informants"
/*   informants.role (choice of COACH_SAID_BY_...): In which role. */
#define COACH_COMMON_INFORMANTS_ROLE 1101u
#define COACH_NAME_OF_COMMON_INFORMANTS_ROLE "informants.role"
/*   informants.share (choice of COACH_INFORMANT_SHARE_...): What they had to do with it. */
#define COACH_COMMON_INFORMANTS_SHARE 1102u
#define COACH_NAME_OF_COMMON_INFORMANTS_SHARE "informants.share"
/*   informants.record (link to client, supporter): The client's or supporter's record in this
 *   file. */
#define COACH_COMMON_INFORMANTS_RECORD 1103u
#define COACH_NAME_OF_COMMON_INFORMANTS_RECORD "informants.record"
/*   informants.name (text, 1 to 200 bytes): A name, where there is no record. */
#define COACH_COMMON_INFORMANTS_NAME 1104u
#define COACH_NAME_OF_COMMON_INFORMANTS_NAME "informants.name"

/* occurred (date or instant): When it happened; a partial date where no more is known. Order
 * follows this. */
#define COACH_COMMON_OCCURRED 1002u
#define COACH_NAME_OF_COMMON_OCCURRED "occurred"

/* visibility (list, at most 1000: choice of COACH_VISIBILITY_LIMIT_...): Who may not see it
 * that otherwise might; where nothing is said, it is as the rules say. */
#define COACH_COMMON_VISIBILITY 1003u
#define COACH_NAME_OF_COMMON_VISIBILITY "visibility"

/* visibilityReason (text, 1 to 1000 bytes): Why not everybody may see it. */
#define COACH_COMMON_VISIBILITY_REASON 1004u
#define COACH_NAME_OF_COMMON_VISIBILITY_REASON "visibilityReason"

/* language (text, 1 to 35 bytes): Language of the text as a BCP 47 tag. */
#define COACH_COMMON_LANGUAGE 1005u
#define COACH_NAME_OF_COMMON_LANGUAGE "language"

/* translations (list, at most 1000: group): The same words in other languages. */
#define COACH_COMMON_TRANSLATIONS 1006u
#define COACH_NAME_OF_COMMON_TRANSLATIONS "translations"
/*   translations.language (text, 1 to 35 bytes, required): Language as a BCP 47 tag. */
#define COACH_COMMON_TRANSLATIONS_LANGUAGE 1121u
#define COACH_NAME_OF_COMMON_TRANSLATIONS_LANGUAGE "translations.language"
/*   translations.field (integer, 1 to 65535): Number of the field whose words these are. */
#define COACH_COMMON_TRANSLATIONS_FIELD 1122u
#define COACH_NAME_OF_COMMON_TRANSLATIONS_FIELD "translations.field"
/*   translations.text (text, 1 to 20000 bytes, required): The words. */
#define COACH_COMMON_TRANSLATIONS_TEXT 1123u
#define COACH_NAME_OF_COMMON_TRANSLATIONS_TEXT "translations.text"
/*   translations.translator (text, 1 to 200 bytes): Who translated. */
#define COACH_COMMON_TRANSLATIONS_TRANSLATOR 1124u
#define COACH_NAME_OF_COMMON_TRANSLATIONS_TRANSLATOR "translations.translator"
/*   translations.checked (boolean): Whether it was checked with the speaker. */
#define COACH_COMMON_TRANSLATIONS_CHECKED 1125u
#define COACH_NAME_OF_COMMON_TRANSLATIONS_CHECKED "translations.checked"

/* attachments (list, at most 1000: attachment): Pictures, drawings, sounds or films that the
 * host keeps: an answer without words. */
#define COACH_COMMON_ATTACHMENTS 1007u
#define COACH_NAME_OF_COMMON_ATTACHMENTS "attachments"

/* related (list, at most 1000: link to a record of any kind): Records of the same file that
 * belong to this one in a way no other field says. */
#define COACH_COMMON_RELATED 1008u
#define COACH_NAME_OF_COMMON_RELATED "related"

/* sharedEvent (id): The same id in the records of several files that are about one event. */
#define COACH_COMMON_SHARED_EVENT 1009u
#define COACH_NAME_OF_COMMON_SHARED_EVENT "sharedEvent"

/* sources (list, at most 1000: group): What it was taken from in other systems. */
#define COACH_COMMON_SOURCES 1010u
#define COACH_NAME_OF_COMMON_SOURCES "sources"
/*   sources.system (text, 1 to 256 bytes, required): URI of the other system. */
#define COACH_COMMON_SOURCES_SYSTEM 1141u
#define COACH_NAME_OF_COMMON_SOURCES_SYSTEM "sources.system"
/*   sources.value (text, 1 to 256 bytes, required): The identifier there. */
#define COACH_COMMON_SOURCES_VALUE 1142u
#define COACH_NAME_OF_COMMON_SOURCES_VALUE "sources.value"

/* extensions (extensions): The host's own fields: names of "x-" and any JSON value. */
#define COACH_COMMON_EXTENSIONS 1011u
#define COACH_NAME_OF_COMMON_EXTENSIONS "extensions"

/* hiddenFrom (list, at most 1000: link to supporter): Supporters who may not see it, where
 * others may. */
#define COACH_COMMON_HIDDEN_FROM 1012u
#define COACH_NAME_OF_COMMON_HIDDEN_FROM "hiddenFrom"

/* sharedWith (list, at most 1000: text, 1 to 256 bytes): Ids of actors of the file's
 * organisation who may see it too, where it is candid: where only who recorded it and the
 * practitioners whom it is about may. Any other record refuses it. */
#define COACH_COMMON_SHARED_WITH 1013u
#define COACH_NAME_OF_COMMON_SHARED_WITH "sharedWith"

/* SaidBy ----------------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* client: The client. */
#define COACH_SAID_BY_CLIENT 1u
/* supporter: Somebody around the client. */
#define COACH_SAID_BY_SUPPORTER 2u
/* practitioner: The practitioner. */
#define COACH_SAID_BY_PRACTITIONER 3u
/* device: A device, such as a step counter. */
#define COACH_SAID_BY_DEVICE 4u

/* NameUse ---------------------------------------------------------------------------------
 * Choices. Source: http://hl7.org/fhir/name-use */
/* usual: The name that the person usually goes by. */
#define COACH_NAME_USE_USUAL 1u
/* official: The name in official registers. */
#define COACH_NAME_USE_OFFICIAL 2u
/* temp: A name for a limited time. */
#define COACH_NAME_USE_TEMP 3u
/* nickname: What friends and family say; not for formal use. */
#define COACH_NAME_USE_NICKNAME 4u
/* anonymous: Stands for the real name, to protect the person. */
#define COACH_NAME_USE_ANONYMOUS 5u
/* old: A former name; never displayed. */
#define COACH_NAME_USE_OLD 6u
/* maiden: The name before marriage; never displayed. */
#define COACH_NAME_USE_MAIDEN 7u

/* CommunicationNeed -----------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* readsEasily: Reads ordinary text with ease. */
#define COACH_COMMUNICATION_NEED_READS_EASILY 1u
/* easyRead: Easy-read text: short sentences with pictures. */
#define COACH_COMMUNICATION_NEED_EASY_READ 2u
/* pictures: Pictures. */
#define COACH_COMMUNICATION_NEED_PICTURES 3u
/* symbols: Symbols. */
#define COACH_COMMUNICATION_NEED_SYMBOLS 4u
/* signing: Signing. */
#define COACH_COMMUNICATION_NEED_SIGNING 5u
/* largePrint: Large print. */
#define COACH_COMMUNICATION_NEED_LARGE_PRINT 6u
/* readAloud: Text that is read aloud. */
#define COACH_COMMUNICATION_NEED_READ_ALOUD 7u
/* shortMessages: Short messages. */
#define COACH_COMMUNICATION_NEED_SHORT_MESSAGES 8u

/* InformantShare --------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* said: Said so. */
#define COACH_INFORMANT_SHARE_SAID 1u
/* wroteTogether: Wrote it together with the author. */
#define COACH_INFORMANT_SHARE_WROTE_TOGETHER 2u
/* confirmed: Confirmed it afterwards. */
#define COACH_INFORMANT_SHARE_CONFIRMED 3u

/* VisibilityLimit -------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* notForClient: Not the client. */
#define COACH_VISIBILITY_LIMIT_NOT_FOR_CLIENT 1u
/* notForSupporters: Not the supporters. */
#define COACH_VISIBILITY_LIMIT_NOT_FOR_SUPPORTERS 2u
/* authorOnly: Nobody but whoever recorded it. */
#define COACH_VISIBILITY_LIMIT_AUTHOR_ONLY 3u

/* SupporterRelation -----------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* parent: A parent. */
#define COACH_SUPPORTER_RELATION_PARENT 1u
/* partner: A partner. */
#define COACH_SUPPORTER_RELATION_PARTNER 2u
/* spouse: Husband or wife. */
#define COACH_SUPPORTER_RELATION_SPOUSE 3u
/* carer: A carer, paid or not. */
#define COACH_SUPPORTER_RELATION_CARER 4u
/* sibling: A brother or sister. */
#define COACH_SUPPORTER_RELATION_SIBLING 5u
/* teacher: A teacher. */
#define COACH_SUPPORTER_RELATION_TEACHER 6u
/* teachingAssistant: A teaching assistant. */
#define COACH_SUPPORTER_RELATION_TEACHING_ASSISTANT 7u
/* friend: A friend. */
#define COACH_SUPPORTER_RELATION_FRIEND 8u
/* volunteer: A volunteer. */
#define COACH_SUPPORTER_RELATION_VOLUNTEER 9u
/* other: Somebody else: see otherRelation. */
#define COACH_SUPPORTER_RELATION_OTHER 10u

/* ContactSystem ---------------------------------------------------------------------------
 * Choices. Source: http://hl7.org/fhir/contact-point-system */
/* phone: A telephone number. */
#define COACH_CONTACT_SYSTEM_PHONE 1u
/* fax: A fax number. */
#define COACH_CONTACT_SYSTEM_FAX 2u
/* email: An e-mail address. */
#define COACH_CONTACT_SYSTEM_EMAIL 3u
/* pager: A pager number. */
#define COACH_CONTACT_SYSTEM_PAGER 4u
/* url: An address on the web. */
#define COACH_CONTACT_SYSTEM_URL 5u
/* sms: A number for text messages only. */
#define COACH_CONTACT_SYSTEM_SMS 6u
/* other: Something else. */
#define COACH_CONTACT_SYSTEM_OTHER 7u

/* AuthorityKind ---------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* parentalResponsibility: Parental responsibility. */
#define COACH_AUTHORITY_KIND_PARENTAL_RESPONSIBILITY 1u
/* attorney: The client gave the person the power to decide. */
#define COACH_AUTHORITY_KIND_ATTORNEY 2u
/* deputy: A court appointed the person to decide. */
#define COACH_AUTHORITY_KIND_DEPUTY 3u
/* courtLimit: A court limits what the person may do or know. */
#define COACH_AUTHORITY_KIND_COURT_LIMIT 4u
/* none: The person may decide nothing for the client. */
#define COACH_AUTHORITY_KIND_NONE 5u

/* PractitionerRole ------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* doctor: A doctor. */
#define COACH_PRACTITIONER_ROLE_DOCTOR 1u
/* nurse: A nurse. */
#define COACH_PRACTITIONER_ROLE_NURSE 2u
/* healthcareAssistant: A healthcare assistant. */
#define COACH_PRACTITIONER_ROLE_HEALTHCARE_ASSISTANT 3u
/* pharmacist: A pharmacist. */
#define COACH_PRACTITIONER_ROLE_PHARMACIST 4u
/* occupationalTherapist: An occupational therapist. */
#define COACH_PRACTITIONER_ROLE_OCCUPATIONAL_THERAPIST 5u
/* physiotherapist: A physiotherapist. */
#define COACH_PRACTITIONER_ROLE_PHYSIOTHERAPIST 6u
/* speechTherapist: A speech and language therapist. */
#define COACH_PRACTITIONER_ROLE_SPEECH_THERAPIST 7u
/* psychologist: A psychologist. */
#define COACH_PRACTITIONER_ROLE_PSYCHOLOGIST 8u
/* dietitian: A dietitian. */
#define COACH_PRACTITIONER_ROLE_DIETITIAN 9u
/* paramedic: A paramedic. */
#define COACH_PRACTITIONER_ROLE_PARAMEDIC 10u
/* socialWorker: A social worker. */
#define COACH_PRACTITIONER_ROLE_SOCIAL_WORKER 11u
/* caseManager: A case manager. */
#define COACH_PRACTITIONER_ROLE_CASE_MANAGER 12u
/* linkWorker: A link worker or social prescriber. */
#define COACH_PRACTITIONER_ROLE_LINK_WORKER 13u
/* healthCoach: A health coach. */
#define COACH_PRACTITIONER_ROLE_HEALTH_COACH 14u
/* wellbeingAgent: A wellbeing agent. */
#define COACH_PRACTITIONER_ROLE_WELLBEING_AGENT 15u
/* navigator: A care navigator. */
#define COACH_PRACTITIONER_ROLE_NAVIGATOR 16u
/* receptionist: A receptionist. */
#define COACH_PRACTITIONER_ROLE_RECEPTIONIST 17u
/* practiceManager: A practice manager. */
#define COACH_PRACTITIONER_ROLE_PRACTICE_MANAGER 18u
/* educator: A teacher or other educator. */
#define COACH_PRACTITIONER_ROLE_EDUCATOR 19u
/* volunteer: A volunteer. */
#define COACH_PRACTITIONER_ROLE_VOLUNTEER 20u
/* other: Another role: see otherRoles. */
#define COACH_PRACTITIONER_ROLE_OTHER 21u

/* AdoptionStage ---------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* unaware: Has not heard of it. */
#define COACH_ADOPTION_STAGE_UNAWARE 1u
/* aware: Knows of it. */
#define COACH_ADOPTION_STAGE_AWARE 2u
/* engaged: Takes part and uses it. */
#define COACH_ADOPTION_STAGE_ENGAGED 3u
/* leaderOrChampion: Leads others or champions it. */
#define COACH_ADOPTION_STAGE_LEADER_OR_CHAMPION 4u

/* OrganisationSector ----------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* primaryCare: Primary care. */
#define COACH_ORGANISATION_SECTOR_PRIMARY_CARE 1u
/* community: Community services. */
#define COACH_ORGANISATION_SECTOR_COMMUNITY 2u
/* mentalHealth: Mental health services. */
#define COACH_ORGANISATION_SECTOR_MENTAL_HEALTH 3u
/* acute: Hospitals. */
#define COACH_ORGANISATION_SECTOR_ACUTE 4u
/* socialCare: Social care. */
#define COACH_ORGANISATION_SECTOR_SOCIAL_CARE 5u
/* education: Education. */
#define COACH_ORGANISATION_SECTOR_EDUCATION 6u
/* thirdSector: Charities and other voluntary organisations. */
#define COACH_ORGANISATION_SECTOR_THIRD_SECTOR 7u
/* private: Private providers. */
#define COACH_ORGANISATION_SECTOR_PRIVATE 8u
/* employment: Employment services. */
#define COACH_ORGANISATION_SECTOR_EMPLOYMENT 9u
/* volunteer: Volunteer agencies. */
#define COACH_ORGANISATION_SECTOR_VOLUNTEER 10u
/* other: Another sector: see otherSector. */
#define COACH_ORGANISATION_SECTOR_OTHER 11u

/* CoachingApproach ------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* occupationalPerformanceCoaching: Occupational performance coaching. */
#define COACH_COACHING_APPROACH_OCCUPATIONAL_PERFORMANCE_COACHING 1u
/* coOp: CO-OP: goal, plan, do, check. */
#define COACH_COACHING_APPROACH_CO_OP 2u
/* tgrow: TGROW: topic, goal, reality, options, will. */
#define COACH_COACHING_APPROACH_TGROW 3u
/* solutionFocused: Solution-focused coaching. */
#define COACH_COACHING_APPROACH_SOLUTION_FOCUSED 4u
/* problemSolving: Problem solving. */
#define COACH_COACHING_APPROACH_PROBLEM_SOLVING 5u
/* motivationalInterviewing: Motivational interviewing. */
#define COACH_COACHING_APPROACH_MOTIVATIONAL_INTERVIEWING 6u
/* mixed: A mixture. */
#define COACH_COACHING_APPROACH_MIXED 7u

/* ReferralFraming -------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* solution: It asks for a solution, such as a piece of equipment. */
#define COACH_REFERRAL_FRAMING_SOLUTION 1u
/* goal: It names what the person wants to be able to do. */
#define COACH_REFERRAL_FRAMING_GOAL 2u

/* IntroductionForm ------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* leaflet: A leaflet. */
#define COACH_INTRODUCTION_FORM_LEAFLET 1u
/* talk: A talk. */
#define COACH_INTRODUCTION_FORM_TALK 2u
/* film: A film. */
#define COACH_INTRODUCTION_FORM_FILM 3u
/* pictures: Pictures. */
#define COACH_INTRODUCTION_FORM_PICTURES 4u

/* AgreementAnswer -------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* agree: Agrees. */
#define COACH_AGREEMENT_ANSWER_AGREE 1u
/* disagree: Does not agree. */
#define COACH_AGREEMENT_ANSWER_DISAGREE 2u
/* pending: Has not answered yet. */
#define COACH_AGREEMENT_ANSWER_PENDING 3u

/* SuitabilityOutcome ----------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* coach: The person is coached. */
#define COACH_SUITABILITY_OUTCOME_COACH 1u
/* coachSomeoneElse: Somebody around the person is coached. */
#define COACH_SUITABILITY_OUTCOME_COACH_SOMEONE_ELSE 2u
/* adapt: Coaching is adapted to the person. */
#define COACH_SUITABILITY_OUTCOME_ADAPT 3u
/* notNow: Not now. */
#define COACH_SUITABILITY_OUTCOME_NOT_NOW 4u

/* Technique -------------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* couldNotName: The coach could not name one. */
#define COACH_TECHNIQUE_COULD_NOT_NAME 1u
/* cleanLanguage: Clean language. */
#define COACH_TECHNIQUE_CLEAN_LANGUAGE 2u
/* tgrow: TGROW: topic, goal, reality, options, will. */
#define COACH_TECHNIQUE_TGROW 3u
/* activeListening: Active listening. */
#define COACH_TECHNIQUE_ACTIVE_LISTENING 4u
/* openQuestions: Open questions. */
#define COACH_TECHNIQUE_OPEN_QUESTIONS 5u
/* reflectiveListening: Reflective listening. */
#define COACH_TECHNIQUE_REFLECTIVE_LISTENING 6u
/* scaling: Scaling questions. */
#define COACH_TECHNIQUE_SCALING 7u
/* motivationalInterviewing: Motivational interviewing. */
#define COACH_TECHNIQUE_MOTIVATIONAL_INTERVIEWING 8u
/* nlp: Neuro-linguistic programming. */
#define COACH_TECHNIQUE_NLP 9u
/* solutionFocused: Solution-focused questions. */
#define COACH_TECHNIQUE_SOLUTION_FOCUSED 10u
/* teachBack: Teach-back. */
#define COACH_TECHNIQUE_TEACH_BACK 11u
/* goalPlanDoCheck: Goal, plan, do, check. */
#define COACH_TECHNIQUE_GOAL_PLAN_DO_CHECK 12u

/* ConversationMode ------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* inPerson: In person. */
#define COACH_CONVERSATION_MODE_IN_PERSON 1u
/* video: By video. */
#define COACH_CONVERSATION_MODE_VIDEO 2u
/* phone: By telephone. */
#define COACH_CONVERSATION_MODE_PHONE 3u
/* textMessage: By text message. */
#define COACH_CONVERSATION_MODE_TEXT_MESSAGE 4u
/* letter: By letter. */
#define COACH_CONVERSATION_MODE_LETTER 5u

/* Setting ---------------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* clinic: In a clinic, surgery or hospital. */
#define COACH_SETTING_CLINIC 1u
/* home: At home. */
#define COACH_SETTING_HOME 2u
/* school: At school or nursery. */
#define COACH_SETTING_SCHOOL 3u
/* work: At work. */
#define COACH_SETTING_WORK 4u
/* community: Out and about: shops, clubs, parks. */
#define COACH_SETTING_COMMUNITY 5u
/* group: In a group. */
#define COACH_SETTING_GROUP 6u
/* online: Online. */
#define COACH_SETTING_ONLINE 7u

/* ConversationArrangement -----------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* planned: It was planned. */
#define COACH_CONVERSATION_ARRANGEMENT_PLANNED 1u
/* opportunistic: An opportunity was taken. */
#define COACH_CONVERSATION_ARRANGEMENT_OPPORTUNISTIC 2u

/* HeldWith --------------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* person: With the person. */
#define COACH_HELD_WITH_PERSON 1u
/* team: About the person, in a team meeting. */
#define COACH_HELD_WITH_TEAM 2u
/* agency: About the person, with another agency. */
#define COACH_HELD_WITH_AGENCY 3u

/* InterpreterKind -------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* professional: A professional interpreter in the room. */
#define COACH_INTERPRETER_KIND_PROFESSIONAL 1u
/* family: An adult of the family. */
#define COACH_INTERPRETER_KIND_FAMILY 2u
/* child: A child. */
#define COACH_INTERPRETER_KIND_CHILD 3u
/* phone: A professional by telephone. */
#define COACH_INTERPRETER_KIND_PHONE 4u
/* sign: A sign language interpreter. */
#define COACH_INTERPRETER_KIND_SIGN 5u

/* Acquaintance ----------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* new: They are new to each other. */
#define COACH_ACQUAINTANCE_NEW 1u
/* longKnown: They have long known each other. */
#define COACH_ACQUAINTANCE_LONG_KNOWN 2u

/* GoalLifecycleStatus ---------------------------------------------------------------------
 * Choices. Source: http://hl7.org/fhir/goal-status */
/* proposed: It was proposed. */
#define COACH_GOAL_LIFECYCLE_STATUS_PROPOSED 1u
/* planned: It is planned. */
#define COACH_GOAL_LIFECYCLE_STATUS_PLANNED 2u
/* accepted: It was agreed, and work has not begun. */
#define COACH_GOAL_LIFECYCLE_STATUS_ACCEPTED 3u
/* active: It is being worked on. */
#define COACH_GOAL_LIFECYCLE_STATUS_ACTIVE 4u
/* on-hold: It rests for a while. */
#define COACH_GOAL_LIFECYCLE_STATUS_ON_HOLD 5u
/* completed: It is no longer being worked on. */
#define COACH_GOAL_LIFECYCLE_STATUS_COMPLETED 6u
/* cancelled: It was given up. */
#define COACH_GOAL_LIFECYCLE_STATUS_CANCELLED 7u
/* entered-in-error: It was recorded by mistake. */
#define COACH_GOAL_LIFECYCLE_STATUS_ENTERED_IN_ERROR 8u
/* rejected: It was proposed and not accepted. */
#define COACH_GOAL_LIFECYCLE_STATUS_REJECTED 9u

/* GoalAchievementStatus -------------------------------------------------------------------
 * Choices. Source: http://terminology.hl7.org/CodeSystem/goal-achievement */
/* in-progress: Sought and not yet reached. */
#define COACH_GOAL_ACHIEVEMENT_STATUS_IN_PROGRESS 1u
/* improving: On the way, and nearer. */
#define COACH_GOAL_ACHIEVEMENT_STATUS_IMPROVING 2u
/* worsening: On the way, and further off. */
#define COACH_GOAL_ACHIEVEMENT_STATUS_WORSENING 3u
/* no-change: On the way, as far as before. */
#define COACH_GOAL_ACHIEVEMENT_STATUS_NO_CHANGE 4u
/* achieved: Reached. */
#define COACH_GOAL_ACHIEVEMENT_STATUS_ACHIEVED 5u
/* sustaining: Reached, and kept up. */
#define COACH_GOAL_ACHIEVEMENT_STATUS_SUSTAINING 6u
/* not-achieved: Not reached. */
#define COACH_GOAL_ACHIEVEMENT_STATUS_NOT_ACHIEVED 7u
/* no-progress: Not reached, and no progress. */
#define COACH_GOAL_ACHIEVEMENT_STATUS_NO_PROGRESS 8u
/* not-attainable: Cannot be reached. */
#define COACH_GOAL_ACHIEVEMENT_STATUS_NOT_ATTAINABLE 9u

/* GoalOwner -------------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* client: The client's. */
#define COACH_GOAL_OWNER_CLIENT 1u
/* family: The family's. */
#define COACH_GOAL_OWNER_FAMILY 2u
/* joint: The client's and others' together. */
#define COACH_GOAL_OWNER_JOINT 3u
/* practitioner: The practitioner's. */
#define COACH_GOAL_OWNER_PRACTITIONER 4u

/* GoalDomain ------------------------------------------------------------------------------
 * Choices. Source: http://hl7.org/fhir/us/pco/CodeSystem/pco-goal-domains-temporary */
/* selfCare: Looking after oneself. */
#define COACH_GOAL_DOMAIN_SELF_CARE 1u
/* productivity: Work, school, household. */
#define COACH_GOAL_DOMAIN_PRODUCTIVITY 2u
/* leisure: Play, hobbies, company. */
#define COACH_GOAL_DOMAIN_LEISURE 3u
/* housing: Housing. */
#define COACH_GOAL_DOMAIN_HOUSING 4u
/* access-to-services: Access to services. */
#define COACH_GOAL_DOMAIN_ACCESS_TO_SERVICES 5u
/* caregiver-needs: What those who care need. */
#define COACH_GOAL_DOMAIN_CAREGIVER_NEEDS 6u
/* end-of-life: The end of life. */
#define COACH_GOAL_DOMAIN_END_OF_LIFE 7u
/* independence: Independence. */
#define COACH_GOAL_DOMAIN_INDEPENDENCE 8u
/* legal: Legal matters. */
#define COACH_GOAL_DOMAIN_LEGAL 9u
/* managing-conditions: Managing health conditions. */
#define COACH_GOAL_DOMAIN_MANAGING_CONDITIONS 10u
/* medication-management: Managing medication. */
#define COACH_GOAL_DOMAIN_MEDICATION_MANAGEMENT 11u
/* improving-health-and-wellness: Better health and wellness. */
#define COACH_GOAL_DOMAIN_IMPROVING_HEALTH_AND_WELLNESS 12u
/* physical-function: What the body can do. */
#define COACH_GOAL_DOMAIN_PHYSICAL_FUNCTION 13u
/* social-functioning: Being with others. */
#define COACH_GOAL_DOMAIN_SOCIAL_FUNCTIONING 14u
/* emotional-and-mental-health: Emotional and mental health. */
#define COACH_GOAL_DOMAIN_EMOTIONAL_AND_MENTAL_HEALTH 15u

/* IdeaOrigin ------------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* client: The client's. */
#define COACH_IDEA_ORIGIN_CLIENT 1u
/* supporter: A supporter's. */
#define COACH_IDEA_ORIGIN_SUPPORTER 2u
/* joint: Found together. */
#define COACH_IDEA_ORIGIN_JOINT 3u
/* practitionerSuggested: Suggested by the practitioner. */
#define COACH_IDEA_ORIGIN_PRACTITIONER_SUGGESTED 4u
/* practitionerModelled: Shown by the practitioner. */
#define COACH_IDEA_ORIGIN_PRACTITIONER_MODELLED 5u

/* StrategyStatus --------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* toTry: Not tried yet. */
#define COACH_STRATEGY_STATUS_TO_TRY 1u
/* trying: Being tried. */
#define COACH_STRATEGY_STATUS_TRYING 2u
/* keeps: It works and stays. */
#define COACH_STRATEGY_STATUS_KEEPS 3u
/* adapted: It was adapted. */
#define COACH_STRATEGY_STATUS_ADAPTED 4u
/* dropped: It was dropped. */
#define COACH_STRATEGY_STATUS_DROPPED 5u

/* MethodFamily ----------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* backwardChaining: Backward chaining: the last step first. */
#define COACH_METHOD_FAMILY_BACKWARD_CHAINING 1u
/* visualSupports: Visual supports. */
#define COACH_METHOD_FAMILY_VISUAL_SUPPORTS 2u
/* sensoryCalming: Calming through the senses. */
#define COACH_METHOD_FAMILY_SENSORY_CALMING 3u
/* environment: Changing the surroundings. */
#define COACH_METHOD_FAMILY_ENVIRONMENT 4u
/* equipment: Equipment. */
#define COACH_METHOD_FAMILY_EQUIPMENT 5u
/* routine: A routine. */
#define COACH_METHOD_FAMILY_ROUTINE 6u
/* practice: Practice. */
#define COACH_METHOD_FAMILY_PRACTICE 7u
/* pacing: Pacing. */
#define COACH_METHOD_FAMILY_PACING 8u
/* other: Another: see otherMethod. */
#define COACH_METHOD_FAMILY_OTHER 9u

/* CycleDecision ---------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* keep: Keep the strategy. */
#define COACH_CYCLE_DECISION_KEEP 1u
/* adapt: Adapt it. */
#define COACH_CYCLE_DECISION_ADAPT 2u
/* drop: Drop it. */
#define COACH_CYCLE_DECISION_DROP 3u
/* replace: Replace it by another. */
#define COACH_CYCLE_DECISION_REPLACE 4u
/* goalMet: The goal is met. */
#define COACH_CYCLE_DECISION_GOAL_MET 5u

/* ObservationManner -----------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* there: Was there. */
#define COACH_OBSERVATION_MANNER_THERE 1u
/* video: By video. */
#define COACH_OBSERVATION_MANNER_VIDEO 2u
/* byReport: By somebody's report. */
#define COACH_OBSERVATION_MANNER_BY_REPORT 3u

/* Reflector -------------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* client: The client. */
#define COACH_REFLECTOR_CLIENT 1u
/* supporter: A supporter. */
#define COACH_REFLECTOR_SUPPORTER 2u
/* practitioner: A practitioner. */
#define COACH_REFLECTOR_PRACTITIONER 3u
/* pair: Two people together. */
#define COACH_REFLECTOR_PAIR 4u
/* group: A group. */
#define COACH_REFLECTOR_GROUP 5u

/* ReflectionForm --------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* words: In words. */
#define COACH_REFLECTION_FORM_WORDS 1u
/* pictureChosen: By choosing a picture. */
#define COACH_REFLECTION_FORM_PICTURE_CHOSEN 2u
/* drawing: By drawing. */
#define COACH_REFLECTION_FORM_DRAWING 3u
/* voice: By voice. */
#define COACH_REFLECTION_FORM_VOICE 4u

/* FeedbackType ----------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* affirmation: Says what is strong or went well. */
#define COACH_FEEDBACK_TYPE_AFFIRMATION 1u
/* information: Gives information. */
#define COACH_FEEDBACK_TYPE_INFORMATION 2u
/* suggestion: Suggests something. */
#define COACH_FEEDBACK_TYPE_SUGGESTION 3u
/* model: Shows how it can be done. */
#define COACH_FEEDBACK_TYPE_MODEL 4u
/* resource: Offers a resource. */
#define COACH_FEEDBACK_TYPE_RESOURCE 5u
/* question: Asks a question. */
#define COACH_FEEDBACK_TYPE_QUESTION 6u

/* InformationSource -----------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* trustedSite: A trusted web site. */
#define COACH_INFORMATION_SOURCE_TRUSTED_SITE 1u
/* leaflet: A leaflet. */
#define COACH_INFORMATION_SOURCE_LEAFLET 2u
/* book: A book. */
#define COACH_INFORMATION_SOURCE_BOOK 3u

/* ActionStatus ----------------------------------------------------------------------------
 * Choices. Source: http://hl7.org/fhir/request-status */
/* draft: Not agreed yet. */
#define COACH_ACTION_STATUS_DRAFT 1u
/* active: Agreed, and to be done or being done. */
#define COACH_ACTION_STATUS_ACTIVE 2u
/* on-hold: It rests for a while. */
#define COACH_ACTION_STATUS_ON_HOLD 3u
/* revoked: It was given up. */
#define COACH_ACTION_STATUS_REVOKED 4u
/* completed: It was done. */
#define COACH_ACTION_STATUS_COMPLETED 5u
/* entered-in-error: It was recorded by mistake. */
#define COACH_ACTION_STATUS_ENTERED_IN_ERROR 6u
/* unknown: Which of the others applies is not known. */
#define COACH_ACTION_STATUS_UNKNOWN 7u

/* ActionPerformer -------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* client: The client. */
#define COACH_ACTION_PERFORMER_CLIENT 1u
/* supporter: A supporter. */
#define COACH_ACTION_PERFORMER_SUPPORTER 2u
/* practitioner: A practitioner. */
#define COACH_ACTION_PERFORMER_PRACTITIONER 3u
/* organisation: An organisation. */
#define COACH_ACTION_PERFORMER_ORGANISATION 4u

/* ScoreOccasion ---------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* baseline: At the start. */
#define COACH_SCORE_OCCASION_BASELINE 1u
/* review: At a review. */
#define COACH_SCORE_OCCASION_REVIEW 2u
/* end: At the end. */
#define COACH_SCORE_OCCASION_END 3u
/* followUp: Some time after the end. */
#define COACH_SCORE_OCCASION_FOLLOW_UP 4u

/* ConsentStatus ---------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* given: Yes. */
#define COACH_CONSENT_STATUS_GIVEN 1u
/* refused: No. */
#define COACH_CONSENT_STATUS_REFUSED 2u
/* withdrawn: Yes at first, and no longer. */
#define COACH_CONSENT_STATUS_WITHDRAWN 3u

/* ConsentScope ----------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* wholeFile: To share the whole file. */
#define COACH_CONSENT_SCOPE_WHOLE_FILE 1u
/* kinds: To share the records of some kinds. */
#define COACH_CONSENT_SCOPE_KINDS 2u
/* goals: To share some goals, their small steps and what hangs on them. */
#define COACH_CONSENT_SCOPE_GOALS 3u
/* beCoached: To be coached. */
#define COACH_CONSENT_SCOPE_BE_COACHED 4u
/* beObserved: To be observed. */
#define COACH_CONSENT_SCOPE_BE_OBSERVED 5u
/* beRecorded: To be recorded, in sound or picture. */
#define COACH_CONSENT_SCOPE_BE_RECORDED 6u
/* joinGroup: To join a group. */
#define COACH_CONSENT_SCOPE_JOIN_GROUP 7u
/* getMessages: To get messages. */
#define COACH_CONSENT_SCOPE_GET_MESSAGES 8u
/* storyTold: To have the story told. */
#define COACH_CONSENT_SCOPE_STORY_TOLD 9u

/* ConsentBasis ----------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* own: The person decides on their own matters. */
#define COACH_CONSENT_BASIS_OWN 1u
/* competentChild: The person is a child who understands enough to decide. */
#define COACH_CONSENT_BASIS_COMPETENT_CHILD 2u
/* parentalResponsibility: Somebody has parental responsibility. */
#define COACH_CONSENT_BASIS_PARENTAL_RESPONSIBILITY 3u
/* attorney: The person gave somebody the power to decide. */
#define COACH_CONSENT_BASIS_ATTORNEY 4u
/* bestInterests: The person cannot decide, and it was decided in their best interests. */
#define COACH_CONSENT_BASIS_BEST_INTERESTS 5u
/* otherLegalGround: Another ground: see legalGround. */
#define COACH_CONSENT_BASIS_OTHER_LEGAL_GROUND 6u
/* deputy: A court appointed somebody to decide. */
#define COACH_CONSENT_BASIS_DEPUTY 7u

/* ConcernKind -----------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* disclosure: Somebody disclosed something. */
#define COACH_CONCERN_KIND_DISCLOSURE 1u
/* risk: Somebody may come to harm. */
#define COACH_CONCERN_KIND_RISK 2u
/* abuse: Abuse or neglect, known or suspected. */
#define COACH_CONCERN_KIND_ABUSE 3u
/* health: The person's health. */
#define COACH_CONCERN_KIND_HEALTH 4u
/* beyondCompetence: More than whoever recorded it is competent to deal with. */
#define COACH_CONCERN_KIND_BEYOND_COMPETENCE 5u

/* Party -----------------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* client: The client. */
#define COACH_PARTY_CLIENT 1u
/* supporter: A supporter: family, carer, teacher, friend. */
#define COACH_PARTY_SUPPORTER 2u
/* practitioner: A practitioner. */
#define COACH_PARTY_PRACTITIONER 3u
/* organisation: An organisation or service. */
#define COACH_PARTY_ORGANISATION 4u

/* LegalGround -----------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* parentalResponsibility: Somebody has parental responsibility. */
#define COACH_LEGAL_GROUND_PARENTAL_RESPONSIBILITY 1u
/* attorney: The person gave somebody the power to decide. */
#define COACH_LEGAL_GROUND_ATTORNEY 2u
/* deputy: A court appointed somebody to decide. */
#define COACH_LEGAL_GROUND_DEPUTY 3u
/* bestInterests: The person cannot decide, and it was decided in their best interests. */
#define COACH_LEGAL_GROUND_BEST_INTERESTS 4u
/* mentalHealthLaw: Mental health law allows it against the person's will. */
#define COACH_LEGAL_GROUND_MENTAL_HEALTH_LAW 5u
/* courtOrder: A court decided. */
#define COACH_LEGAL_GROUND_COURT_ORDER 6u
/* other: Another ground: see legalGround. */
#define COACH_LEGAL_GROUND_OTHER 7u

/* DecisionCapacity ------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* hasCapacity: The person can make it. */
#define COACH_DECISION_CAPACITY_HAS_CAPACITY 1u
/* lacksCapacity: The person cannot make it. */
#define COACH_DECISION_CAPACITY_LACKS_CAPACITY 2u
/* fluctuates: At times the person can. */
#define COACH_DECISION_CAPACITY_FLUCTUATES 3u
/* notAssessed: Nobody has assessed it. */
#define COACH_DECISION_CAPACITY_NOT_ASSESSED 4u

/* BarrierEffect ---------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* barrier: It hinders. */
#define COACH_BARRIER_EFFECT_BARRIER 1u
/* enabler: It helps. */
#define COACH_BARRIER_EFFECT_ENABLER 2u

/* BarrierKind -----------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* time: Time. */
#define COACH_BARRIER_KIND_TIME 1u
/* language: Language. */
#define COACH_BARRIER_KIND_LANGUAGE 2u
/* literacy: Reading and writing. */
#define COACH_BARRIER_KIND_LITERACY 3u
/* insight: Insight into one's own situation. */
#define COACH_BARRIER_KIND_INSIGHT 4u
/* physical: What the body can do. */
#define COACH_BARRIER_KIND_PHYSICAL 5u
/* psychological: What the mind can do: attention, memory, planning. */
#define COACH_BARRIER_KIND_PSYCHOLOGICAL 6u
/* behavioural: Habits and behaviour. */
#define COACH_BARRIER_KIND_BEHAVIOURAL 7u
/* emotional: Feelings. */
#define COACH_BARRIER_KIND_EMOTIONAL 8u
/* environmental: The surroundings. */
#define COACH_BARRIER_KIND_ENVIRONMENTAL 9u
/* selfLimitingBelief: What the person believes not to be able to do. */
#define COACH_BARRIER_KIND_SELF_LIMITING_BELIEF 10u
/* expectsToBeFixed: Others are expected to put it right. */
#define COACH_BARRIER_KIND_EXPECTS_TO_BE_FIXED 11u
/* familyDoesNotAccept: The family does not accept it. */
#define COACH_BARRIER_KIND_FAMILY_DOES_NOT_ACCEPT 12u
/* health: Health. */
#define COACH_BARRIER_KIND_HEALTH 13u
/* money: Money. */
#define COACH_BARRIER_KIND_MONEY 14u
/* transport: Getting there. */
#define COACH_BARRIER_KIND_TRANSPORT 15u
/* equipment: Equipment. */
#define COACH_BARRIER_KIND_EQUIPMENT 16u
/* people: Other people. */
#define COACH_BARRIER_KIND_PEOPLE 17u
/* workload: How much else there is to do. */
#define COACH_BARRIER_KIND_WORKLOAD 18u
/* system: How services are organised. */
#define COACH_BARRIER_KIND_SYSTEM 19u
/* culture: Culture or faith. */
#define COACH_BARRIER_KIND_CULTURE 20u
/* information: Knowing what is there and how it goes. */
#define COACH_BARRIER_KIND_INFORMATION 21u
/* other: Another: see otherNature. */
#define COACH_BARRIER_KIND_OTHER 22u

/* DecisionOwner ---------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* client: The client's. */
#define COACH_DECISION_OWNER_CLIENT 1u
/* family: The family's. */
#define COACH_DECISION_OWNER_FAMILY 2u
/* joint: Made by several together. */
#define COACH_DECISION_OWNER_JOINT 3u
/* practitioner: The practitioner's. */
#define COACH_DECISION_OWNER_PRACTITIONER 4u
/* organisation: An organisation's, such as a panel's. */
#define COACH_DECISION_OWNER_ORGANISATION 5u
/* court: A court's. */
#define COACH_DECISION_OWNER_COURT 6u

/* DecisionEfficacy ------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* worked: It worked. */
#define COACH_DECISION_EFFICACY_WORKED 1u
/* partly: It worked in part. */
#define COACH_DECISION_EFFICACY_PARTLY 2u
/* didNot: It did not work. */
#define COACH_DECISION_EFFICACY_DID_NOT 3u
/* tooEarly: It is too early to say. */
#define COACH_DECISION_EFFICACY_TOO_EARLY 4u

/* Again -----------------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* yes: Yes. */
#define COACH_AGAIN_YES 1u
/* perhaps: Perhaps. */
#define COACH_AGAIN_PERHAPS 2u
/* no: No. */
#define COACH_AGAIN_NO 3u

/* ProgrammeStep ---------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* preparePeople: People are prepared. */
#define COACH_PROGRAMME_STEP_PREPARE_PEOPLE 1u
/* prepareSystem: The system is prepared. */
#define COACH_PROGRAMME_STEP_PREPARE_SYSTEM 2u
/* train: People are trained. */
#define COACH_PROGRAMME_STEP_TRAIN 3u
/* support: Those who were trained are supported. */
#define COACH_PROGRAMME_STEP_SUPPORT 4u
/* embed: It becomes the usual way. */
#define COACH_PROGRAMME_STEP_EMBED 5u
/* spread: It spreads to others. */
#define COACH_PROGRAMME_STEP_SPREAD 6u

/* PartnerStatus ---------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* invited: Was invited. */
#define COACH_PARTNER_STATUS_INVITED 1u
/* committed: Has committed itself. */
#define COACH_PARTNER_STATUS_COMMITTED 2u
/* notReady: Is not ready. */
#define COACH_PARTNER_STATUS_NOT_READY 3u
/* joined: Takes part. */
#define COACH_PARTNER_STATUS_JOINED 4u

/* ReadinessOf -----------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* people: The people who are to coach. */
#define COACH_READINESS_OF_PEOPLE 1u
/* managers: Their managers. */
#define COACH_READINESS_OF_MANAGERS 2u
/* organisations: The organisations. */
#define COACH_READINESS_OF_ORGANISATIONS 3u
/* champions: The commitment of champions. */
#define COACH_READINESS_OF_CHAMPIONS 4u

/* OutcomeCategory -------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* patient: The people who are coached. */
#define COACH_OUTCOME_CATEGORY_PATIENT 1u
/* staff: The staff. */
#define COACH_OUTCOME_CATEGORY_STAFF 2u
/* system: The system. */
#define COACH_OUTCOME_CATEGORY_SYSTEM 3u

/* MeasureMethod ---------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* qualitative: With words: interviews, stories, reflections. */
#define COACH_MEASURE_METHOD_QUALITATIVE 1u
/* quantitative: With numbers: counts, scores, rates. */
#define COACH_MEASURE_METHOD_QUANTITATIVE 2u

/* LearningEventKind -----------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* coreCourse: The core course. */
#define COACH_LEARNING_EVENT_KIND_CORE_COURSE 1u
/* refresher: A refresher. */
#define COACH_LEARNING_EVENT_KIND_REFRESHER 2u
/* masterclass: A masterclass. */
#define COACH_LEARNING_EVENT_KIND_MASTERCLASS 3u
/* skillShare: People share skills. */
#define COACH_LEARNING_EVENT_KIND_SKILL_SHARE 4u
/* webinar: A webinar. */
#define COACH_LEARNING_EVENT_KIND_WEBINAR 5u
/* reflectionSession: People reflect together. */
#define COACH_LEARNING_EVENT_KIND_REFLECTION_SESSION 6u
/* championsMeeting: Champions meet. */
#define COACH_LEARNING_EVENT_KIND_CHAMPIONS_MEETING 7u
/* networking: Networking. */
#define COACH_LEARNING_EVENT_KIND_NETWORKING 8u
/* trainTheTrainer: Trainers are trained. */
#define COACH_LEARNING_EVENT_KIND_TRAIN_THE_TRAINER 9u
/* taster: A taster. */
#define COACH_LEARNING_EVENT_KIND_TASTER 10u
/* briefing: A briefing. */
#define COACH_LEARNING_EVENT_KIND_BRIEFING 11u
/* supervision: Supervision. */
#define COACH_LEARNING_EVENT_KIND_SUPERVISION 12u
/* mentoring: Mentoring. */
#define COACH_LEARNING_EVENT_KIND_MENTORING 13u
/* induction: Induction of new staff. */
#define COACH_LEARNING_EVENT_KIND_INDUCTION 14u
/* appraisal: An appraisal. */
#define COACH_LEARNING_EVENT_KIND_APPRAISAL 15u
/* caseDiscussion: A discussion of practice. */
#define COACH_LEARNING_EVENT_KIND_CASE_DISCUSSION 16u
/* dropIn: A drop-in. */
#define COACH_LEARNING_EVENT_KIND_DROP_IN 17u
/* publicEngagement: The public is engaged. */
#define COACH_LEARNING_EVENT_KIND_PUBLIC_ENGAGEMENT 18u
/* other: Another kind: see otherKind. */
#define COACH_LEARNING_EVENT_KIND_OTHER 19u

/* MissedReason ----------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* oversubscribed: There was no place left. */
#define COACH_MISSED_REASON_OVERSUBSCRIBED 1u
/* notReleased: They were not released from work. */
#define COACH_MISSED_REASON_NOT_RELEASED 2u
/* leave: They were on leave. */
#define COACH_MISSED_REASON_LEAVE 3u
/* sickness: They were ill. */
#define COACH_MISSED_REASON_SICKNESS 4u
/* other: Another reason. */
#define COACH_MISSED_REASON_OTHER 5u

/* PriorExperience -------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* noExperience: None. */
#define COACH_PRIOR_EXPERIENCE_NO_EXPERIENCE 1u
/* some: Some, without training. */
#define COACH_PRIOR_EXPERIENCE_SOME 2u
/* trained: Was trained before. */
#define COACH_PRIOR_EXPERIENCE_TRAINED 3u
/* experienced: Has coached for long. */
#define COACH_PRIOR_EXPERIENCE_EXPERIENCED 4u

/* PeerObservationForm ---------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* realVisit: A real conversation, on a paired visit. */
#define COACH_PEER_OBSERVATION_FORM_REAL_VISIT 1u
/* buddyRolePlay: A role-play with a buddy. */
#define COACH_PEER_OBSERVATION_FORM_BUDDY_ROLE_PLAY 2u
/* recording: A recording. */
#define COACH_PEER_OBSERVATION_FORM_RECORDING 3u

/* SupportMeeting --------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* actionLearning: An action-learning set. */
#define COACH_SUPPORT_MEETING_ACTION_LEARNING 1u
/* skillShare: People share skills. */
#define COACH_SUPPORT_MEETING_SKILL_SHARE 2u
/* championsMeeting: Champions meet. */
#define COACH_SUPPORT_MEETING_CHAMPIONS_MEETING 3u
/* reflectionSession: People reflect together. */
#define COACH_SUPPORT_MEETING_REFLECTION_SESSION 4u
/* supervision: Group supervision. */
#define COACH_SUPPORT_MEETING_SUPERVISION 5u
/* dropIn: A drop-in. */
#define COACH_SUPPORT_MEETING_DROP_IN 6u
/* other: Another meeting. */
#define COACH_SUPPORT_MEETING_OTHER 7u

/* UsageFrequency --------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* notUsed: Not at all. */
#define COACH_USAGE_FREQUENCY_NOT_USED 1u
/* tried: It was tried. */
#define COACH_USAGE_FREQUENCY_TRIED 2u
/* occasionally: Now and then. */
#define COACH_USAGE_FREQUENCY_OCCASIONALLY 3u
/* regularly: Regularly. */
#define COACH_USAGE_FREQUENCY_REGULARLY 4u
/* always: Always. */
#define COACH_USAGE_FREQUENCY_ALWAYS 5u

/* InquiryMethod ---------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* interview: An interview. */
#define COACH_INQUIRY_METHOD_INTERVIEW 1u
/* focusGroup: A focus group. */
#define COACH_INQUIRY_METHOD_FOCUS_GROUP 2u
/* form: A form. */
#define COACH_INQUIRY_METHOD_FORM 3u
/* other: Another way. */
#define COACH_INQUIRY_METHOD_OTHER 4u

/* InquiryPerspective ----------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* peopleCoached: People who were coached. */
#define COACH_INQUIRY_PERSPECTIVE_PEOPLE_COACHED 1u
/* supporters: Those around them. */
#define COACH_INQUIRY_PERSPECTIVE_SUPPORTERS 2u
/* practitioners: Those who coach. */
#define COACH_INQUIRY_PERSPECTIVE_PRACTITIONERS 3u
/* champions: Champions. */
#define COACH_INQUIRY_PERSPECTIVE_CHAMPIONS 4u
/* trainers: Trainers. */
#define COACH_INQUIRY_PERSPECTIVE_TRAINERS 5u
/* managers: Managers. */
#define COACH_INQUIRY_PERSPECTIVE_MANAGERS 6u
/* partners: Partner organisations. */
#define COACH_INQUIRY_PERSPECTIVE_PARTNERS 7u
/* other: Another: see otherPerspective. */
#define COACH_INQUIRY_PERSPECTIVE_OTHER 8u

/* Audience --------------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* peopleCoached: People who are or may be coached. */
#define COACH_AUDIENCE_PEOPLE_COACHED 1u
/* supporters: Those around them. */
#define COACH_AUDIENCE_SUPPORTERS 2u
/* public: Everybody. */
#define COACH_AUDIENCE_PUBLIC 3u
/* practitioners: Those who coach. */
#define COACH_AUDIENCE_PRACTITIONERS 4u
/* managers: Managers. */
#define COACH_AUDIENCE_MANAGERS 5u
/* commissioners: Those who pay. */
#define COACH_AUDIENCE_COMMISSIONERS 6u
/* partners: Partner organisations. */
#define COACH_AUDIENCE_PARTNERS 7u
/* other: Others: see otherAudience. */
#define COACH_AUDIENCE_OTHER 8u

/* StoryStatus -----------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* draft: It is being written. */
#define COACH_STORY_STATUS_DRAFT 1u
/* published: It is told. */
#define COACH_STORY_STATUS_PUBLISHED 2u
/* withdrawn: It is to be taken down wherever it is. */
#define COACH_STORY_STATUS_WITHDRAWN 3u

/* CommunicationChannel --------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* leaflet: A leaflet. */
#define COACH_COMMUNICATION_CHANNEL_LEAFLET 1u
/* poster: A poster. */
#define COACH_COMMUNICATION_CHANNEL_POSTER 2u
/* newsletter: A newsletter. */
#define COACH_COMMUNICATION_CHANNEL_NEWSLETTER 3u
/* blog: A blog. */
#define COACH_COMMUNICATION_CHANNEL_BLOG 4u
/* talk: A talk. */
#define COACH_COMMUNICATION_CHANNEL_TALK 5u
/* socialMedia: Social media. */
#define COACH_COMMUNICATION_CHANNEL_SOCIAL_MEDIA 6u
/* other: Another: see otherChannel. */
#define COACH_COMMUNICATION_CHANNEL_OTHER 7u

/* ResourceForm ----------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* text: Something to read. */
#define COACH_RESOURCE_FORM_TEXT 1u
/* picture: A picture. */
#define COACH_RESOURCE_FORM_PICTURE 2u
/* film: A film. */
#define COACH_RESOURCE_FORM_FILM 3u
/* object: A thing. */
#define COACH_RESOURCE_FORM_OBJECT 4u
/* sound: A sound. */
#define COACH_RESOURCE_FORM_SOUND 5u

/* ReadingEase -----------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* easyRead: Easy-read: short sentences with pictures. */
#define COACH_READING_EASE_EASY_READ 1u
/* plain: Plain language. */
#define COACH_READING_EASE_PLAIN 2u
/* everyday: Everyday language. */
#define COACH_READING_EASE_EVERYDAY 3u
/* professional: For professionals. */
#define COACH_READING_EASE_PROFESSIONAL 4u

/* OutcomeMeasure --------------------------------------------------------------------------
 * Choices. Source: CoachingKit */
/* contacts: Contacts. */
#define COACH_OUTCOME_MEASURE_CONTACTS 1u
/* caseloadTurnover: Turnover of the caseload. */
#define COACH_OUTCOME_MEASURE_CASELOAD_TURNOVER 2u
/* appointments: Appointments. */
#define COACH_OUTCOME_MEASURE_APPOINTMENTS 3u
/* cost: Cost. */
#define COACH_OUTCOME_MEASURE_COST 4u
/* benefit: Benefit. */
#define COACH_OUTCOME_MEASURE_BENEFIT 5u
/* returns: Returns or responses. */
#define COACH_OUTCOME_MEASURE_RETURNS 6u
/* other: Another: see otherMeasure. */
#define COACH_OUTCOME_MEASURE_OTHER 7u

#endif
