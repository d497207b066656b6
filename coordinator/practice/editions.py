"""One reader's edition of the plan: the same actions with the same numbers for all; only details differ."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from coordinator.practice.leaks import Secret
from coordinator.practice.neutral_words import put_everywhere, standing_in
from coordinator.practice.plan_view import PlanView
from coordinator.practice.snapshot import PlanSnapshot, Wording


def edition_for(
    snapshot: PlanSnapshot,
    *,
    reader: str,
    reader_initials: str,
    secrets: Sequence[Secret],
    unseen_ids: Collection[str] = (),
    known: Sequence[Secret] | None = None,
) -> PlanView:
    """Return the plan as one reader may have it.

    Agreed neutral words replace a private phrase for readers who may not have it. ``known`` is every
    detail on record, whoever may have it: neutral words for something else stand in every copy, because
    nobody can tell who may have it.
    People in ``unseen_ids`` asked that this reader is not told they were there: they are left out of
    the list of those who made the plan.
    """
    people = tuple(
        person
        for person, person_id in zip(snapshot.plan.people, snapshot.people_ids, strict=True)
        if person_id not in unseen_ids
    )
    view = put_everywhere(replace(snapshot.plan, people=people), wordings_for(snapshot, secrets, known))
    return replace(view, reader=reader, reader_initials=reader_initials)


def wordings_for(
    snapshot: PlanSnapshot, secrets: Sequence[Secret], known: Sequence[Secret] | None = None
) -> tuple[Wording, ...]:
    """Return the neutral words that stand in a copy, longer phrases first: they may hold shorter ones.

    What is half written changes nothing.
    """
    return standing_in(snapshot.wordings, secrets, known)
