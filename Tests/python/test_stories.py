"""Support notes stay anonymous, and stories are published with the words that were checked."""

from __future__ import annotations

import pytest

from coachingkit import Store, errors
from coachingkit.actor import Actor
from coachingkit.choices import SaidBy, StoryStatus
from coachingkit.records import (
    Client,
    Goal,
    HumanName,
    Identifier,
    Informant,
    Practitioner,
    Story,
    StoryOverruled,
    SupportNote,
)
from coachingkit.values import Attachment, PartialDate, new_id


@pytest.fixture
def place(anna: Actor) -> str:
    """The file of a programme, with somebody in the register."""
    place = anna.open_file("programme", "urn:ehr", "river")
    anna.save(Practitioner(names=[HumanName(text="Ann D\u00f3lan")], file=place))
    return place


def test_a_support_note_takes_nothing_that_leads_to_anybody(anna: Actor, place: str) -> None:
    with pytest.raises(TypeError):
        SupportNote(informants=[])  # type: ignore[call-arg]
    for name, value in (
        ("informants", [Informant(role=SaidBy.PRACTITIONER)]),
        ("related", [new_id()]),
        ("extensions", {"x-who": "me"}),
        ("attachments", [Attachment("file:me.png", "image/png")]),
        ("shared_event", new_id()),
        ("unknown_fields", {"#77": "YWE"}),
        ("unknown_fields", {"informants": [{"name": "me"}]}),
    ):
        note = SupportNote(story="We began.", file=place)
        setattr(note, name, value)
        with pytest.raises(errors.UnknownField):
            anna.save(note)
    anna.save(SupportNote(story="We began.", file=place, language="en", occurred=PartialDate(2026)))


def test_a_support_note_names_nobody_of_the_register(anna: Actor, place: str) -> None:
    for words in ("Ask ANN", "dolan\u2019s way", "ann-led"):
        for note in (
            SupportNote(story=words, file=place),
            SupportNote(actions=["Meet", words], file=place),
        ):
            with pytest.raises(errors.BrokenRule) as caught:
                anna.save(note)
            assert caught.value.field in ("story", "actions")
            assert "dolan" not in str(caught.value).lower()
    saved = anna.save(SupportNote(story="Annual planning", file=place))
    with pytest.raises(errors.BrokenRule):
        anna.retract(saved, "Ann asked for it")
    with pytest.raises(errors.BrokenRule):
        anna.expunge(place, saved.id, "Ann asked for it")
    assert anna.get(place, saved.id).version == 1


def test_a_name_is_found_however_it_is_written(anna: Actor, place: str) -> None:
    former = anna.save(Practitioner(names=[HumanName(text="J\u00f6rg M\u00fcller")], file=place))
    former.names = [HumanName(text="\u738b\u5c0f\u660e")]
    former.actor_id = "jm-4410"
    anna.save(former)
    for words in (
        "Mueller",
        "Muller",
        "M\u00fcll\u0435r",
        "\u56e0\u4e3a\u738b\u5c0f\u660e\u8bf4",
        "jm4410",
    ):
        with pytest.raises(errors.BrokenRule):
            anna.save(SupportNote(story=f"so {words}", file=place))
    anna.save(SupportNote(story="A mule, 4410 and \u5c0f", file=place))


def test_no_story_has_the_id_of_a_clients_record(anna: Actor, place: str) -> None:
    mary = anna.save(Client(client=Identifier("urn:ehr", "4711")))
    with pytest.raises(errors.BrokenRule, match="in common"):
        anna.save(Story(situation="A bus", file=place, id=mary.id))
    story = anna.save(Story(situation="A bus", file=place))
    with pytest.raises(errors.BrokenRule, match="in common"):
        anna.save(Goal(statement="Walk", file=mary.file, id=story.id))


def test_a_story_is_published_with_the_words_that_were_checked(anna: Actor, place: str) -> None:
    mary = anna.save(
        Client(names=[HumanName(text="Mary Hill")], client=Identifier("urn:ehr", "4711"))
    )
    story = anna.save(Story(situation="Up the hill to Mary", file=place))
    found = anna.check_story(story, str(mary.file))
    assert [(h.name, h.offset, h.length, h.sort) for h in found.hits] == [
        ("situation", 7, 4, "clientName"),
        ("situation", 15, 4, "clientName"),
    ]
    assert found.checked_text is None
    story.situation = "Up the hill"
    story.overruled = [StoryOverruled(found.hits[0].hit, "desk", "a place")]
    anna.save(story)
    found = anna.check_story(story, str(mary.file))
    assert [h.overruled for h in found.hits] == [True]
    story.status, story.second_reader = StoryStatus.PUBLISHED, "lead"
    story.consent_on, story.consent_checked_by = PartialDate(2026, 1), "desk"
    story.approved_on = story.checked_on = PartialDate(2026, 2)
    story.checked_by, story.second_read_on = "desk", PartialDate(2026, 2)
    with pytest.raises(errors.BrokenRule):
        anna.save(story)
    story.checked_text = found.checked_text
    anna.save(story)
    story.learning = "Ask first"
    with pytest.raises(errors.BrokenRule):
        anna.save(story)


def test_the_check_of_a_story_is_for_who_sees_both_files(memory: Store, place: str) -> None:
    anna = memory.actor("anna", "riverside", 1)
    story = anna.save(Story(situation="A bus", file=place))
    with pytest.raises(errors.NotFound):
        anna.check_story(story, place)
    with pytest.raises(errors.NotFound):
        memory.actor("lena", "lakeside", 1).check_story(story, place)
