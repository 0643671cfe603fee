#!/usr/bin/env python3
"""The figures of an evaluation, out of a store that is filled with what was counted.

place_figures.py      (needs nothing: the store is in memory)

A place had 70 people trained in coaching and wants to know how far it came: who came to what, how
many gave feedback, how many still use it. First the single records go into the store, as they would
over a year. Then a manager, who may not read what each of them said, gets the totals from reports,
each with how many of how many it is, and without what would tell of single people. All of them are
made up.
"""

from __future__ import annotations

from typing import Dict, Iterable, List, Optional

from coachingkit import Actor, FileOf, PartialDate, Role, Scale, Store
from coachingkit.choices import (
    FileKind,
    InquiryPerspective,
    LearningEventKind,
    OutcomeCategory,
    UsageFrequency,
)
from coachingkit.records import (
    Attendance,
    EventFeedback,
    HumanName,
    Inquiry,
    LearningEvent,
    LearningEventDay,
    Outcome,
    Practitioner,
    PractitionerChampion,
    PractitionerTraining,
    UsageReturn,
)
from coachingkit.reports import LeftOut, MeanLine, ProgrammeCounts, RateLine, Reach, Usage

# All records about practice go into the file of one organisation. No client is in it.
PLACE = FileOf(FileKind.ORGANISATION, "urn:example:organisations", "hillside")

TRAINED = 70
CHAMPIONS = 13
FORMS = 63
AT_SKILL_SHARE = 11
CHAMPIONS_AT_MEETING = 10

# What 17 people said of their confidence, on a scale of 1 to 10.
CONFIDENCE = [4, 5, 5, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 8, 8, 8]

# Of 20 people who were asked three months after the training all use it, half of them regularly.
AFTER_THREE_MONTHS = [UsageFrequency.OCCASIONALLY] * 10 + [UsageFrequency.REGULARLY] * 10

# Later only seven of the 70 returned anything, and four of the seven use it regularly.
LATER = [UsageFrequency.TRIED] * 3 + [UsageFrequency.REGULARLY] * 4

# How many reflections came from each of seven sources: 118. One person may have made several.
REFLECTIONS: Dict[InquiryPerspective, int] = {
    InquiryPerspective.PEOPLE_COACHED: 12,
    InquiryPerspective.SUPPORTERS: 5,
    InquiryPerspective.PRACTITIONERS: 41,
    InquiryPerspective.CHAMPIONS: 19,
    InquiryPerspective.TRAINERS: 9,
    InquiryPerspective.MANAGERS: 17,
    InquiryPerspective.PARTNERS: 15,
}


# What is recorded


def record(actor: Actor) -> None:
    """Everything that was counted, as single records."""
    staff = train(actor)
    hold(actor, LearningEventKind.CORE_COURSE, PartialDate(2025, 1, 10), staff, FORMS)
    hold(actor, LearningEventKind.SKILL_SHARE, PartialDate(2025, 3, 4), staff[30:][:AT_SKILL_SHARE])
    champions = staff[:CHAMPIONS]
    hold(
        actor,
        LearningEventKind.CHAMPIONS_MEETING,
        PartialDate(2025, 4, 1),
        champions[:CHAMPIONS_AT_MEETING],
    )
    collect_returns(actor, staff)
    evaluate(actor)


def train(actor: Actor) -> List[Practitioner]:
    """The register: everybody who was trained and agreed to be listed; the first are champions."""
    staff = []
    for number in range(TRAINED):
        entry = Practitioner(
            file=PLACE,
            names=[HumanName(text=f"Practitioner {number + 1}")],
            trainings=[PractitionerTraining(date=PartialDate(2025, 1, 10))],
            consents_to_listing=True,
        )
        if number < CHAMPIONS:
            entry.champion = PractitionerChampion(since=PartialDate(2025, 2))
        staff.append(entry)
    actor.save_all(staff)
    return staff


def hold(
    actor: Actor,
    kind: LearningEventKind,
    day: PartialDate,
    who_came: Iterable[Practitioner],
    forms: int = 0,
) -> None:
    """A learning event, who came, and the forms that came back, which are anonymous."""
    event = actor.save(
        LearningEvent(file=PLACE, event_kind=kind, days=[LearningEventDay(date=day)])
    )
    actor.save_all(Attendance(file=PLACE, event=event.id, practitioner=one.id) for one in who_came)
    actor.save_all(EventFeedback(file=PLACE, event=event.id) for _ in range(forms))


def collect_returns(actor: Actor, staff: List[Practitioner]) -> None:
    """What people say of their own use of coaching, in three quarters of the year."""
    for person, value in zip(staff, CONFIDENCE):
        spring = PartialDate(2025, 3, 31)
        confidence = Scale(value, 1, 10)
        actor.save(
            UsageReturn(file=PLACE, practitioner=person.id, until=spring, confidence=confidence)
        )
    for person, usage in zip(staff[20:], AFTER_THREE_MONTHS):
        actor.save(
            UsageReturn(
                file=PLACE,
                practitioner=person.id,
                until=PartialDate(2025, 4, 30),
                usage=usage,
                months_after_training=3,
            )
        )
    for person, usage in zip(staff[50:], LATER):
        autumn = PartialDate(2025, 9, 30)
        actor.save(UsageReturn(file=PLACE, practitioner=person.id, until=autumn, usage=usage))


def evaluate(actor: Actor) -> None:
    """The evaluation itself: reflections, and two sources that do not agree on a number."""
    for perspective, contributions in REFLECTIONS.items():
        actor.save(
            Inquiry(
                file=PLACE,
                occurred=PartialDate(2025, 11),
                title="Reflections",
                perspective=perspective,
                contributions=contributions,
            )
        )
    for source, month, returns in (("Interim report", 11, 6), ("Final report", 12, 7)):
        actor.save(
            Outcome(
                file=PLACE,
                title="Returns in autumn",
                category=OutcomeCategory.STAFF,
                numerator=returns,
                denominator=TRAINED,
                source=source,
                source_date=PartialDate(2025, month),
            )
        )


# What the reports say


def figures(actor: Actor) -> List[str]:
    """The lines of the page."""
    lines = [*reach(Reach.of(actor)), *usage(Usage.of(actor))]
    return lines + stated(ProgrammeCounts.of(actor))


def reach(report: Reach) -> List[str]:
    """Who came to what."""
    lines = ["Reach", row("trained", str(report.trained))]
    for event in report.events:
        came = "nobody counted" if event.came is None else f"{event.came} came"
        lines.append(row(f"{event.kind}, {event.date}", came))
        for what, line in (
            ("  of those trained", event.of_trained),
            ("  of the champions", event.of_champions),
            ("  gave feedback", event.feedback),
        ):
            if line:
                lines.append(row(what, rate(line)))
    return [*lines, row("told as it is", report.not_suppressed or "nothing")]


def usage(report: Usage) -> List[str]:
    """How those who were trained use it, by quarter."""
    lines = []
    for quarter in report.quarters:
        lines += ["", f"Usage in {quarter.period}", row("returned", rate(quarter.returns))]
        lines.append(row("use it at all", rate(quarter.at_all)))
        lines.append(row("use it regularly", rate(quarter.regularly)))
        lines.append(row("confidence", mean(quarter.confidence)))
        for group in quarter.groups:
            # Those who had returned before, or those who were asked so many months later.
            who = f"{group.what} months on" if group.what.isdigit() else "returned before"
            lines.append(row(f"{who}, at all", rate(group.at_all)))
            lines.append(row(f"{who}, regularly", rate(group.regularly)))
    return lines


def stated(report: ProgrammeCounts) -> List[str]:
    """What the evaluation says, with where it stands."""
    lines = ["", "Evaluation"]
    lines.append(row("reflections", f"{report.contributions} from {report.origins} sources"))
    for figure in report.figures:
        told = missing(figure.not_computable)
        if figure.percentage is not None:
            told = f"{figure.numerator:g} of {figure.denominator:g} ({figure.percentage:.1f} %)"
        if figure.contradicted:
            told += "; another source says otherwise"
        lines.append(row(f"{figure.title}", f"{told}; {figure.source}, {figure.source_date}"))
    return lines


def row(what: str, told: str) -> str:
    """A line of the page."""
    return f"  {what:30} {told}"


def rate(line: Optional[RateLine]) -> str:
    """A share, with how many of how many and how many of those asked answered."""
    if line is None or line.percentage is None:
        return missing(line.not_computable if line else ())
    told = f"{line.numerator} of {line.denominator} ({line.percentage:.1f} %)"
    if line.asked is not None:
        answered = f"{line.denominator} of {line.asked} ({line.response_percentage:.1f} %)"
        told += f"; answered: {answered}"
    return told + warning(line.too_few)


def mean(line: Optional[MeanLine]) -> str:
    """A mean, with its scale and of how many answers it is."""
    if line is None or line.mean is None:
        return missing(line.not_computable if line else ())
    scale = f"on a scale of {line.minimum:g} to {line.maximum:g}"
    return f"{line.mean:.1f} {scale}, of {line.count} answers" + warning(line.too_few)


def warning(is_too_few: Optional[bool]) -> str:
    """What must stand beside a figure of few answers."""
    return "; too few to be confident" if is_too_few else ""


def missing(reasons: Iterable[LeftOut]) -> str:
    """Why there is no figure: it would tell of single people, or nobody said anything."""
    return " ".join(["not told:", *(each.because or "" for each in reasons)])


def main() -> None:
    """Fills a store and prints the page."""
    with Store.in_memory() as store:
        record(store.actor("lead", "hillside", Role.COACH, "HOPERAT"))
        manager = store.actor("manager", "hillside", Role.MANAGER, "HOPERAT")
        print("\n".join(figures(manager)))


if __name__ == "__main__":
    main()
