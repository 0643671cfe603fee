"""Who may do what after random histories: what is done and seen is compared with the model."""

from __future__ import annotations

import os
import random
import time
from typing import Callable, List

import pytest
from access_model import FileModel, Kept, Who
from access_world import TOMORROW as NOW
from access_world import World, outcome, type_of, who
from test_access_rules import KINDS_OF_CLIENTS, VISIBILITIES, of_kind

from coachingkit.choices import (
    AuthorityKind,
    ConcernKind,
    ConsentBasis,
    ConsentScope,
    ConsentStatus,
)
from coachingkit.records import (
    Client,
    Concern,
    Consent,
    ConsentRecipient,
    Cycle,
    Experience,
    Feedback,
    Goal,
    PeerObservation,
    Practice,
    Practitioner,
    Record,
    Reflection,
    Score,
    Strategy,
    Supporter,
    SupporterAuthority,
    UsageReturn,
)
from coachingkit.values import Concept, PartialDate

# The seed of the first history; the others follow it. Seconds are those of the processor: how
# busy the machine is does not matter.
SEED = int(os.environ.get("SEED", "1"))
HISTORIES = int(os.environ.get("HISTORIES", "2000"))
SECONDS = float(os.environ.get("SECONDS_OF_HISTORIES", "20"))
STEPS = 14

ACTORS = (
    who("anna", "riverside", "coach"),
    who("bert", "riverside", "coach"),
    who("paul", "riverside", "practitioner"),
    who("rita", "riverside", "reception"),
    who("mona", "riverside", "manager"),
    who("kim", "riverside", "client"),
    who("sam", "riverside", "supporter"),
    who("robin", "riverside", "supporter", purpose="FAMRQT"),
    who("otto", "riverside", "administrator", "privacy officer"),
    who("kim", "riverside", "client", "practitioner"),
    who("lena", "lakeside", "coach"),
    who("luis", "lakeside", "practitioner", purpose="HRESCH"),
    who("sam", "lakeside", "supporter"),
    who("hugo", "hillside", "coach", "practitioner"),
)
COACHES = ACTORS[:2]
WHEN = (None, None, None, PartialDate(2020), PartialDate(2099))


class History:
    """One file, and what happens to it at random."""

    def __init__(self, world: World, seed: int) -> None:
        self.random = random.Random(seed)
        self.world = world
        self.file: FileModel = world.open_file(COACHES[0])
        self.say(COACHES[0], Client(actor_id="kim"))
        for person in ("sam", "robin"):
            self.say(COACHES[0], Supporter(actor_id=person))

    def ids(self, *kinds: str) -> List[str]:
        """Records of some kinds that a link may lead to."""
        return [
            each.id
            for each in self.file.records.values()
            if each.kind in kinds and each.state == "active"
        ]

    def some(self, *kinds: str, most: int = 2) -> List[str]:
        """A few of them."""
        there = self.ids(*kinds)
        return self.random.sample(there, min(len(there), self.random.randint(0, most)))

    def one(self, *kinds: str) -> "str | None":
        """One of them, or none."""
        return next(iter(self.some(*kinds, most=1)), None)

    def say(self, actor: Who, record: Record) -> None:
        """Saves a record, unless a rule about links refuses it."""
        hidden = [
            leads
            for leads in record.related + self._links(record)
            if leads in self.file.records and not self._may_lead(actor, leads)
        ]
        if hidden:
            return
        if record.id in self.file.records and "authorOnly" in map(str, record.visibility):
            record.visibility = []
        self.world.save(actor, self.file, record)

    @staticmethod
    def _links(record: Record) -> List[str]:
        names = ("part_of", "goals", "strategy", "cycle", "practice", "goal", "given_by", "adapts")
        names += ("hidden_from",)
        links: List[str] = []
        for name in names:
            value = getattr(record, name, None)
            links += value if isinstance(value, list) else [value] if value else []
        for each in getattr(record, "recipients", []):
            links += [each.supporter] if each.supporter else []
        return links

    def _may_lead(self, actor: Who, target: str) -> bool:
        kept = self.file.records[target]
        names_readers = kept.kind == "concern" or "authorOnly" in kept.newest.limits
        return not names_readers and target in self.file.visible(actor, NOW)

    def new_record(self) -> Record:
        """A record of some kind with some links."""
        pick = self.random
        record: Record = pick.choice(
            [
                lambda: Goal(statement="x", part_of=self.one("goal")),
                lambda: Strategy(idea="x", goals=self.some("goal"), adapts=self.one("strategy")),
                lambda: Cycle(strategy=self.one("strategy"), number=1),
                lambda: Practice(cycle=self.one("cycle"), goal=self.one("goal"), language="en"),
                lambda: Reflection(practice=self.one("practice"), language="en"),
                lambda: Feedback(strategy=self.one("strategy"), language="en"),
                lambda: Concern(
                    nature=ConcernKind.RISK,
                    words="x",
                    staff=pick.sample(["paul", "bert", "kim"], pick.randint(0, 2)),
                ),
                lambda: of_kind(pick.choice(KINDS_OF_CLIENTS)),
            ]
        )()
        if pick.random() < 0.3:
            record.related = self.some("goal", "strategy", "reflection", "feedback")
        if pick.random() < 0.2:
            record.hidden_from = self.some("supporter")
        if pick.random() < 0.5:
            record.visibility = pick.choice(list(VISIBILITIES.values()))
        return record

    def consent(self) -> Consent:
        """A consent of any sort."""
        pick = self.random
        goals = self.some("goal", most=3)
        scope = pick.choice(
            [ConsentScope.WHOLE_FILE, ConsentScope.KINDS, ConsentScope.GOALS]
            if goals
            else [ConsentScope.WHOLE_FILE, ConsentScope.KINDS]
        )
        supporters = self.ids("supporter")
        recipients = [
            ConsentRecipient(organisation="lakeside"),
            ConsentRecipient(organisation="lakeside", practitioner="luis"),
            ConsentRecipient(organisation="hillside"),
            *(ConsentRecipient(supporter=each) for each in supporters),
        ]
        consent = Consent(
            status=pick.choice([ConsentStatus.GIVEN] * 4 + [ConsentStatus.REFUSED]),
            scope=scope,
            recipients=pick.sample(recipients, pick.randint(1, 2)),
            purposes=pick.choice([[], [], ["HRESCH"], ["TREAT", "FAMRQT"]]),
            withdrawn_on=pick.choice(WHEN),
        )
        if pick.random() < 0.5:
            consent.from_ = pick.choice([None, PartialDate(2020), PartialDate(2098)])
        else:
            consent.until = pick.choice(WHEN)
        if scope is ConsentScope.GOALS:
            consent.goals = goals
        if scope is ConsentScope.KINDS:
            shared = [kind for kind in KINDS_OF_CLIENTS if kind != "concern"]
            consent.kinds = pick.sample(shared, 4)
        if supporters and pick.random() < 0.4:
            consent.given_by = pick.choice(supporters)
            consent.basis = pick.choice(
                [ConsentBasis.PARENTAL_RESPONSIBILITY, ConsentBasis.DEPUTY, ConsentBasis.OWN]
            )
        return consent

    def change_person(self, actor: Who, kept: Kept) -> None:
        """Changes what decides who somebody is and what they may."""
        person = self.current(kept)
        pick = self.random
        if isinstance(person, Supporter):
            kinds = pick.sample(
                [
                    AuthorityKind.PARENTAL_RESPONSIBILITY,
                    AuthorityKind.DEPUTY,
                    AuthorityKind.COURT_LIMIT,
                ],
                pick.randint(0, 2),
            )
            person.authorities = [
                SupporterAuthority(kind, until=pick.choice(WHEN)) for kind in kinds
            ]
            person.must_not_see = pick.choice([None, None, False, True])
            person.actor_id = pick.choice(["sam", "sam", "robin", None])
        elif isinstance(person, Client):
            person.actor_id = pick.choice(["kim", "kim", "robin", None])
            if pick.random() < 0.1:
                person.deceased_date = PartialDate(2021)
        elif isinstance(person, Consent):
            person.status = pick.choice([ConsentStatus.WITHDRAWN, ConsentStatus.GIVEN])
        elif person.kind != "concern":
            limits = ("none", "notForClient", "notForSupporters", "both")
            person.visibility = VISIBILITIES[pick.choice(limits)]
        self.say(actor, person)

    def current(self, kept: Kept) -> Record:
        """The record as it stands, to be changed."""
        return type_of(kept.kind).from_json(
            {
                "kind": kept.kind,
                "id": kept.id,
                "file": self.file.id,
                "version": len(kept.versions),
                **kept.newest.fields,
            }
        )

    def step(self) -> None:
        """Something happens."""
        pick = self.random
        actor = pick.choice([*COACHES, *COACHES, *COACHES, *ACTORS])
        standing = [each for each in self.file.records.values() if each.state == "active"]
        if not standing:
            self.say(COACHES[0], self.new_record())
            return
        deed: Callable[[], object] = pick.choice(
            [
                lambda: self.say(actor, self.new_record()),
                lambda: self.say(actor, self.new_record()),
                lambda: self.say(pick.choice(COACHES), self.consent()),
                lambda: self.change_person(actor, pick.choice(standing)),
                lambda: self.world.retract(actor, self.file, pick.choice(standing)),
                lambda: self.destroy(actor, pick.choice(standing)),
                lambda: self.break_glass(),
            ]
        )
        deed()

    def destroy(self, actor: Who, kept: Kept) -> None:
        """Expunges, now and then."""
        if self.random.random() < 0.3:
            self.world.expunge(actor, self.file, kept)

    def break_glass(self) -> None:
        """An emergency, now and then."""
        hugo = ACTORS[-1]
        if self.random.random() < 0.2 and hugo not in self.file.emergencies:
            value = self.world.identifiers[self.file.id]
            actor = self.world.actor(hugo)
            answer = outcome(lambda: actor.break_glass("urn:test", value, "unconscious", 5))
            assert answer == ("", (self.file.id,))
            self.file.emergencies.add(hugo)


CANDID_KINDS = ("usage_return", "peer_observation", "reflection", "score", "experience")


class PracticeHistory(History):
    """Files about practice: who is who, their candid words, and what follows from these."""

    def __init__(self, world: World, seed: int) -> None:
        self.random = random.Random(seed)
        self.world = world
        kinds = ("practitioner", "organisation", "programme")
        self.file = world.open_file(COACHES[0], self.random.choice(kinds))
        self.register = world.open_file(COACHES[1], "organisation")
        for person in ("anna", "paul", None):
            entry = Practitioner(actor_id=person, consents_to_listing=True)
            assert world.save(COACHES[1], self.register, entry)

    def entry(self) -> "str | None":
        """The id of an entry of the directory that stands."""
        there = [
            each.id
            for each in [*self.register.records.values(), *self.file.records.values()]
            if each.kind == "practitioner" and each.state == "active"
        ]
        return self.random.choice([*there, None])

    def new_record(self) -> Record:
        """A candid record, or one that is not."""
        pick = self.random
        entry = self.entry()
        people = [] if entry is None else [entry]
        record: Record = pick.choice(
            [
                lambda: UsageReturn(practitioner=entry),
                lambda: PeerObservation(observed=entry),
                lambda: Reflection(practitioners=people),
                lambda: Score(instrument=Concept(text="x"), total=1, rater_practitioner=entry),
                lambda: Experience(coaches=people, coach_may_see=pick.choice([None, False, True])),
                lambda: Feedback(),
                lambda: of_kind(pick.choice(["goal", "help_request", "action"])),
            ]
        )()
        record.language = "en"
        if pick.random() < 0.4:
            record.related = self.some(*CANDID_KINDS, "feedback")
        if pick.random() < 0.3:
            record.shared_with = pick.sample(["paul", "bert", "kim", "mona"], 2)
        if pick.random() < 0.2:
            record.visibility = pick.choice(list(VISIBILITIES.values()))
        return record

    def step(self) -> None:
        """Something happens."""
        pick = self.random
        actor = pick.choice([*COACHES, *COACHES, *ACTORS])
        file = pick.choice([self.file, self.file, self.register])
        standing = [each for each in file.records.values() if each.state != "expunged"]
        deed: Callable[[], object] = pick.choice(
            [
                lambda: self.say(actor, self.new_record()),
                lambda: self.say(actor, self.new_record()),
                lambda: self.say_who(actor, file),
                lambda: standing and self.change(actor, file, pick.choice(standing)),
                lambda: standing and self.retract(actor, file, pick.choice(standing)),
                lambda: standing and self.destroy_in(actor, file, pick.choice(standing)),
            ]
        )
        deed()

    def say_who(self, actor: Who, file: FileModel) -> None:
        """A new entry, or one of an id that is there, elsewhere or was there."""
        entry = Practitioner(actor_id=self.random.choice(["anna", "bert", "paul", actor.id, None]))
        taken = self.entry()
        if taken and self.random.random() < 0.5 and taken not in file.records:
            entry.id = taken
        entry.consents_to_listing = True
        self.world.save(actor, file, entry)

    def change(self, actor: Who, file: FileModel, kept: Kept) -> None:
        """Another version: who an entry is, or with whom something is shared."""
        self.file, file = file, self.file
        record = self.current(kept)
        record.version = len(kept.versions)
        if isinstance(record, Practitioner):
            record.actor_id = self.random.choice(["anna", "bert", "paul", actor.id, None])
        else:
            record.shared_with = self.random.sample(["paul", "bert", "mona"], 1)
            if self.random.random() < 0.3:
                record.shared_with = []
        self.say(actor, record)
        self.file, file = file, self.file

    def retract(self, actor: Who, file: FileModel, kept: Kept) -> None:
        """Retracts what is active."""
        if kept.state == "active":
            self.world.retract(actor, file, kept)

    def destroy_in(self, actor: Who, file: FileModel, kept: Kept) -> None:
        """Expunges, now and then."""
        if self.random.random() < 0.3:
            self.world.expunge(actor, file, kept)


def test_random_histories_of_practice_are_seen_as_the_rules_say() -> None:
    ends = time.process_time() + SECONDS / 2
    done = 0
    while done < HISTORIES and time.process_time() < ends:
        world = World()
        seed = SEED + done
        try:
            history = PracticeHistory(world, seed)
            for _ in range(2 * STEPS):
                history.step()
                for one in history.random.sample(ACTORS, 2):
                    world.check_lists(one, history.file)
                    world.check_lists(one, history.register)
            world.check_everything(history.random.choice(ACTORS[:5]), history.file)
        except AssertionError as problem:
            pytest.fail(f"SEED={seed}: {problem}")
        done += 1
        world.store.close()
    print(f"{done} histories of practice from SEED={SEED}")
    assert done


def test_random_histories_are_seen_as_the_rules_say() -> None:
    ends = time.process_time() + SECONDS
    done = 0
    while done < HISTORIES and time.process_time() < ends:
        world = World()
        # Several files of one store, so that they could be confused.
        for seed in range(SEED + done, SEED + done + 10):
            try:
                history = History(world, seed)
                for _ in range(STEPS):
                    history.step()
                    for one in history.random.sample(ACTORS, 2):
                        world.check_lists(one, history.file)
                if seed % 4 == 0:
                    world.check_everything(history.random.choice(ACTORS), history.file)
            except AssertionError as problem:
                pytest.fail(f"SEED={seed}: {problem}")
        done += 10
        world.store.close()
    print(f"{done} histories from SEED={SEED}")
    assert done
