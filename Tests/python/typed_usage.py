"""Not run, but checked by mypy --strict: what a type checker sees of the package."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Dict, List, Optional, Tuple, Union

from coachingkit import JSON, Page, PartialDate, Role, Scale, Store, StoreKey, errors
from coachingkit.choices import GoalDomain, GoalLifecycleStatus, SaidBy
from coachingkit.records import Goal, Identifier, Record, Strategy
from coachingkit.reports import GoalLine, GoalProgress
from coachingkit.values import FileOf

if TYPE_CHECKING:
    from typing_extensions import assert_type

    def what_a_type_checker_sees(store: Store) -> None:
        """Every answer has the type of what was asked for."""
        anna = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
        goal = anna.save(Goal(statement="x", client=Identifier("urn:ehr", "1")))
        assert_type(goal, Goal)
        assert_type(goal.statement, Optional[str])
        assert_type(goal.file, Union[str, FileOf])
        assert_type(goal.importance, Optional[Scale])
        assert_type(goal.lifecycle_status, Optional[GoalLifecycleStatus])
        assert_type(GoalLifecycleStatus.ACTIVE, GoalLifecycleStatus)
        assert_type(goal.target_date, Optional[PartialDate])
        assert_type(goal.occurred, Union[datetime, PartialDate, None])
        assert_type(goal.domains, List[GoalDomain])
        assert_type(anna.get(goal.file, goal.id), Record)
        assert_type(anna.get(goal.file, goal.id, kind=Strategy), Strategy)
        assert_type(anna.find(Goal, goal.file), Page[Goal])
        assert_type(anna.find(Record, goal.file), Page[Record])
        assert_type(next(anna.find_all(Strategy, goal.file)), Strategy)
        assert_type(Identifier("a", "b").system, str)
        if goal.importance:
            assert_type(goal.importance.said_by, Optional[SaidBy])
        assert_type(store.keys(), Tuple[StoreKey, ...])
        assert_type(store.add_key(passphrase="correct horse"), int)
        progress = GoalProgress.of(anna, file=goal.file)
        assert_type(progress, GoalProgress)
        assert_type(progress.goals, Tuple[GoalLine, ...])
        assert_type(progress.goals[0].goal, str)
        assert_type(progress.goals[0].scores[0].rater, Optional[SaidBy])
        assert_type(anna.report("goalProgress", file=goal.file), Dict[str, JSON])
        try:
            anna.save(goal)
        except errors.Conflict as conflict:
            assert_type(conflict.version, int)

    def what_a_type_checker_refuses(store: Store) -> None:
        """Each line has an error; --warn-unused-ignores says when one has none any more."""
        Goal(statement=5)  # type: ignore[arg-type]
        Goal("x")  # type: ignore[call-arg]
        Goal(statment="x")  # type: ignore[call-arg]
        Goal().statment = "x"  # type: ignore[attr-defined]
        Goal(lifecycle_status="active")  # type: ignore[arg-type]
        GoalProgress.of(store.actor("a", "b", Role.COACH))  # type: ignore[call-arg]
        GoalProgress().goals = ()  # type: ignore[misc]
        Goal(domains="work")  # type: ignore[arg-type]
