"""CoachingKit: the record of health and occupational-performance coaching.

    from coachingkit import Role, Store
    from coachingkit.records import Goal, Identifier

    with Store.open("clinic.coaching", key=key, create=True) as store:
        anna = store.actor("anna", "riverside", Role.COACH)
        goal = anna.save(
            Goal(statement="Get dressed for school", client=Identifier("urn:ehr", "4711"))
        )
        for goal in anna.find(Goal, goal.file):
            print(goal.statement, goal.version)

``coachingkit.records`` holds a class for each kind of record, ``coachingkit.reports`` one for each
report, ``coachingkit.choices`` the lists that their fields are chosen from, ``coachingkit.values``
what else fields hold, ``coachingkit.errors`` a class for each thing that can go wrong.
"""

from __future__ import annotations

from . import choices, errors, records, reports, values
from ._base import Meta
from ._choice import Choice
from ._lifetime import LogLevel
from .accesses import Access
from .actor import Actor
from .batch import Batch
from .catalogue import catalogue, library_version, reports_catalogue, schema
from .errors import CoachingError
from .other import OtherRecord
from .page import Page, Reference
from .roles import Role
from .store import Store, StoreKey
from .stories import StoryCheck, StoryHit
from .values import (
    JSON,
    Attachment,
    Concept,
    FileOf,
    PartialDate,
    Quantity,
    RecordedZone,
    Scale,
    new_id,
)
from .verification import Finding, Verification

__version__ = "1.0.0"

__all__ = [
    "JSON",
    "Access",
    "Actor",
    "Attachment",
    "Batch",
    "Choice",
    "CoachingError",
    "Concept",
    "FileOf",
    "Finding",
    "LogLevel",
    "Meta",
    "OtherRecord",
    "Page",
    "PartialDate",
    "Quantity",
    "RecordedZone",
    "Reference",
    "Role",
    "Scale",
    "Store",
    "StoreKey",
    "StoryCheck",
    "StoryHit",
    "Verification",
    "catalogue",
    "choices",
    "errors",
    "library_version",
    "new_id",
    "records",
    "reports",
    "reports_catalogue",
    "schema",
    "values",
]
