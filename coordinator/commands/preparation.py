"""What is done while people are prepared: ask them, log what comes of it, visit them and come back."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.bookings import book_interpreter
from coordinator.commands.kinds import command, need, now, today
from coordinator.errors import BadInput
from coordinator.models.choices import BookingStatus, ContactKind, InviteReason, InviteState
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.preparation import Contact, Visit
from coordinator.practice.languages import dialect_for, languages_for, needs_interpreter
from coordinator.practice.visiting import due_back
from coordinator.text import clean

NOT_ASKED = frozenset({InviteState.CONSIDERED, InviteState.TO_ASK})
REPLIED = frozenset({InviteState.YES, InviteState.MAYBE, InviteState.NO, InviteState.WITHDRAWN})
STAYS_AWAY = frozenset({InviteState.NO, InviteState.EXCLUDED, InviteState.WITHDRAWN})


@command("Change the invitation")
def set_invitation(
    session: Session,
    *,
    participant_ids: Sequence[str],
    state: InviteState,
    reason: InviteReason | None = None,
    reason_words: str = "",
    decided_by: str = "",
) -> None:
    """Set how far the invitations of these people have come, with the days it was asked and answered.

    Raises ``BadInput`` for leaving somebody out without a reason or without whose decision it was
    (non-negotiable: nobody is left out silently).
    """
    words, by = clean(reason_words), clean(decided_by, one_line=True)
    if state is InviteState.EXCLUDED and not (reason and by):
        raise BadInput(
            "Choose why, and write whose decision it was. Nothing was changed. "
            "“Prefers not to say” is a reason."
        )
    for participant_id in participant_ids:
        participant = need(session, Participant, participant_id)
        _move(session, participant, state)
        if state not in STAYS_AWAY:
            participant.reason, participant.reason_words, participant.decided_by = None, "", ""
        elif reason or words or by:
            participant.reason, participant.reason_words, participant.decided_by = reason, words, by


@command("Mark the next step")
def mark_next_step(session: Session, *, contact_id: str, done: bool) -> None:
    """Mark the next step of a call or visit as done today, or as still to do."""
    need(session, Contact, contact_id).next_step_done = today(session) if done else None


@command("Check in after the visit")
def check_in(session: Session, *, visit_id: str) -> None:
    """Record that the coordinator is back from a visit, now; a second press changes nothing."""
    visit = need(session, Visit, visit_id)
    visit.checked_in = visit.checked_in or now(session)


@command("Work out when you are due back")
def work_out_due_back(session: Session, *, visit_id: str) -> None:
    """Fill in when the coordinator is due back from the start, the minutes and the way home.

    Raises ``BadInput`` where the start or the minutes are not known yet.
    """
    visit = need(session, Visit, visit_id)
    back = due_back(visit.starts, visit.minutes, visit.travel_minutes, visit.zone)
    if back is None:
        raise BadInput(
            "Write down when the visit starts and how many minutes it takes. Then press this again."
        )
    visit.due_back = back


@command("Write up the visit")
def write_up_visit(session: Session, *, visit_id: str) -> str:
    """Turn a visit into an entry in the log and mark it done; return the entry's id.

    A visit that was written up before leads to the same entry.
    """
    visit = need(session, Visit, visit_id)
    visit.status = BookingStatus.DONE
    if visit.contact_id is not None:
        written = session.get(Contact, visit.contact_id)
        if written is not None and written.binned_at is None:
            return written.id
    entry = Contact(
        case_id=visit.case_id,
        person_ids=visit.person_ids,
        happened=visit.starts or now(session).astimezone().replace(second=0, microsecond=0, tzinfo=None),
        zone=visit.zone,
        kind=ContactKind.VISIT,
        minutes=visit.minutes,
        topics=visit.to_cover,
    )
    session.add(entry)
    session.flush()
    visit.contact_id = entry.id
    return entry.id


@command("Book an interpreter")
def book_interpreter_for_visit(
    session: Session, *, visit_id: str, interpreter_id: str = "", called: str = ""
) -> str:
    """Book an interpreter, known or new by name, for those visited who need one; return the booking's id."""
    visit = need(session, Visit, visit_id)
    visited = session.scalars(select(Person).where(Person.id.in_(visit.person_ids))).all()
    needing = [one for one in visited if needs_interpreter(one)] or list(visited)
    order = {person_id: place for place, person_id in enumerate(visit.person_ids)}
    needing.sort(key=lambda one: order[one.id])
    return book_interpreter(
        session,
        case_id=visit.case_id,
        visit_id=visit.id,
        for_ids=tuple(one.id for one in needing),
        language=_language(needing),
        dialect=next((dialect for one in needing if (dialect := dialect_for(one))), ""),
        interpreter_id=interpreter_id,
        called=called,
    )


def _move(session: Session, participant: Participant, state: InviteState) -> None:
    """Set the state and its days; a day that is on record already stays."""
    day, moved = today(session), participant.invite_state is not state
    participant.invite_state = state
    if state in NOT_ASKED:
        participant.asked_on = participant.replied_on = None
    elif state is InviteState.ASKED:
        participant.asked_on, participant.replied_on = participant.asked_on or day, None
    elif state in REPLIED and (moved or participant.replied_on is None):
        participant.replied_on = day


def _language(people: Sequence[Person]) -> str:
    """Return the one language or sign language these people share first; nothing where it is not plain."""
    wanted = {languages[0] for one in people if (languages := languages_for(one))}
    return wanted.pop() if len(wanted) == 1 else ""
