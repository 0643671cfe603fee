"""What is done for a whole file: erasing it."""

from __future__ import annotations

import pytest

from coachingkit import Role, Store, errors
from coachingkit.records import Goal


def test_a_privacy_officer_erases_a_file(memory: Store) -> None:
    anna = memory.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
    paul = memory.actor("paul", "riverside", Role.PRIVACY_OFFICER)
    file = anna.open_file("client", "urn:ehr", "4711")
    goal = anna.save(Goal(statement="to be erased", file=file))
    with pytest.raises(errors.NotPermitted):
        anna.erase(file, "asked for")
    paul.erase(file, "asked for")
    paul.erase(file, "asked for")
    with pytest.raises(errors.NotFound):
        anna.get(file, goal.id)
    assert anna.verify().intact
    assert anna.open_file("client", "urn:ehr", "4711") != file
