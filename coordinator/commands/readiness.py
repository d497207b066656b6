"""Going on although the program says stop: a typed reason, kept on record."""

from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, now, today
from coordinator.errors import NotAllowed
from coordinator.models.timekeeping import Override
from coordinator.practice.matters import Severity
from coordinator.queries.readiness import matters_of_case
from coordinator.text import clean


@command("Go on all the same")
def go_on_all_the_same(session: Session, *, case_id: str, judgement: str, subject: str, reason: str) -> str:
    """Keep why the coordinator goes on although a judgement says stop; return the override's id.

    Raises ``NotAllowed`` without a reason, where nothing stops any more, and for what no reason lifts:
    a court order in force, or a leak.
    """
    typed = clean(reason).strip()
    if not typed:
        raise NotAllowed("Type why you go on. It is kept on record with today’s date. Nothing was changed.")
    for matter in matters_of_case(session, case_id=case_id, today=today(session)):
        if (matter.judgement, matter.subject) == (judgement, subject) and matter.severity is Severity.STOP:
            if matter.absolute:
                raise NotAllowed(
                    "No reason lifts this one: only the court’s recorded permission does. "
                    "Nothing was changed."
                )
            override = Override(
                case_id=case_id,
                judgement=judgement,
                subject=subject,
                sentence=matter.sentence,
                reason=typed,
                made_at=now(session),
            )
            session.add(override)
            return override.id
    raise NotAllowed("Nothing stops here any more, so no reason is needed. Nothing was changed.")
