"""Values go to JSON and come back as they were."""

from __future__ import annotations

import copy
import json
import pickle
import re
from datetime import date, datetime, timedelta, timezone

import pytest

from coachingkit import PartialDate, RecordedZone, Scale, _forms, new_id
from coachingkit.choices import GoalLifecycleStatus, SaidBy

LONDON = RecordedZone(timedelta(hours=1), "Europe/London")


@pytest.mark.parametrize("text", ["2026", "2026-03", "2026-03-01", "0987-12"])
def test_a_partial_date_keeps_what_is_known(text: str) -> None:
    assert str(_forms.read_date(text)) == text
    assert _forms.date(PartialDate.parse(text)) == f'"{text}"'


def test_partial_dates_sort_by_what_is_known() -> None:
    days = [PartialDate(2026, 3, 2), PartialDate(2027), PartialDate(2026, 3), PartialDate(2026)]
    assert [str(day) for day in sorted(days)] == ["2026", "2026-03", "2026-03-02", "2027"]


def test_a_whole_date_is_a_date_of_python() -> None:
    assert PartialDate.of(date(2026, 3, 1)).date == date(2026, 3, 1)
    assert PartialDate(2026, 3).date is None
    assert _forms.date(date(2026, 3, 1)) == '"2026-03-01"'


def test_a_date_takes_no_time_of_day() -> None:
    with pytest.raises(TypeError, match="without a time"):
        _forms.date(datetime(2026, 3, 1, tzinfo=timezone.utc))


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-01T10:00:00.000+00:00",
        "2026-03-01T10:00:00.123+05:30",
        "1890-03-01T10:00:00.000-11:00",
        "2026-06-01T10:00:00.000+01:00[Europe/London]",
    ],
)
def test_an_instant_keeps_offset_and_zone(text: str) -> None:
    when = _forms.read_instant(text)
    assert when.tzinfo is not None
    assert _forms.instant(when) == f'"{text}"'


def test_a_zone_of_python_is_recorded_by_its_name() -> None:
    zoneinfo = pytest.importorskip("zoneinfo")
    try:
        zone = zoneinfo.ZoneInfo("Europe/London")
    except zoneinfo.ZoneInfoNotFoundError:
        pytest.skip("no time zone database")
    text = _forms.instant(datetime(2026, 6, 1, 10, tzinfo=zone))
    assert text == '"2026-06-01T10:00:00.000+01:00[Europe/London]"'


def test_a_recorded_zone_behaves_as_a_zone() -> None:
    when = datetime(2026, 6, 1, 10, tzinfo=LONDON)
    assert when == datetime(2026, 6, 1, 9, tzinfo=timezone.utc)
    assert datetime(2026, 6, 1, 9, tzinfo=timezone.utc).astimezone(LONDON).hour == 10
    assert when.tzname() == "Europe/London"
    assert pickle.loads(pickle.dumps(when)).tzinfo == LONDON
    assert copy.deepcopy(when) == when


def test_a_naive_datetime_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        _forms.instant(datetime(2026, 3, 1))
    with pytest.raises(ValueError, match="offset"):
        _forms.milliseconds(datetime(2026, 3, 1))


def test_a_moment_is_a_date_or_an_instant() -> None:
    assert _forms.read_moment("2026-03") == PartialDate(2026, 3)
    assert _forms.read_moment("2026-03-01") == PartialDate(2026, 3, 1)
    assert isinstance(_forms.read_moment("2026-03-01T10:00:00.000+00:00"), datetime)


def test_no_bound_and_the_bound_1970_are_told_apart() -> None:
    assert _forms.milliseconds(None) == 0
    assert _forms.milliseconds(datetime(1970, 1, 1, tzinfo=timezone.utc)) == -1
    assert _forms.milliseconds(datetime(1970, 1, 2, tzinfo=timezone.utc)) == 86_400_000


def test_bounds_that_are_not_given_are_not_written() -> None:
    assert json.loads(_forms.scale(Scale(9))) == {"value": 9}
    assert json.loads(_forms.scale(Scale(9, 0, 10, SaidBy.CLIENT))) == {
        "value": 9,
        "minimum": 0,
        "maximum": 10,
        "saidBy": "client",
    }


def test_a_choice_is_a_string_with_a_meaning() -> None:
    active = GoalLifecycleStatus.ACTIVE
    assert active == "active"
    assert f"{active}" == "active"
    assert active.is_known
    assert active.number > 0
    assert active.meaning
    assert active in GoalLifecycleStatus.all()


def test_a_choice_of_a_newer_version_survives() -> None:
    later = GoalLifecycleStatus("#99")
    assert not later.is_known
    assert later == "#99"
    assert later not in GoalLifecycleStatus.all()
    for copied in (pickle.loads(pickle.dumps(later)), copy.deepcopy(later)):
        assert copied == later
        assert isinstance(copied, GoalLifecycleStatus)


def test_a_new_id_is_a_uuid_of_version_7() -> None:
    ids = [new_id() for _ in range(1000)]
    form = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
    assert all(form.fullmatch(each) for each in ids)
    assert len(set(ids)) == 1000
    assert [each[:13] for each in ids] == sorted(each[:13] for each in ids)
