"""Records for tests: small, as real life has them, with any particular overridden by name.

``make.person(given="Null")`` is a record on its own; ``make.kept(desk, ...)`` puts records into the
casebook; ``make.family(desk)`` puts a whole family there, up to an agreed plan.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from sqlalchemy import select

from coordinator.commands.kinds import command
from coordinator.models.choices import (
    ContactKind,
    ContactOutcome,
    ContactPointKind,
    Decision,
    FactKind,
    Hides,
    InviteState,
    MeetingStatus,
    Mode,
    Role,
    VersionStatus,
)
from coordinator.models.circulation import Circulation
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.directory import Commissioner, Coordinator, Interpreter, Venue
from coordinator.models.network import Participant, Restriction, SharingAgreement
from coordinator.models.person import ContactPoint, Person, PersonFact
from coordinator.models.plan import (
    BackUpLine,
    CarerIfNeeded,
    NeutralWording,
    Plan,
    PlanAction,
    PlanAnswer,
    PlanVersion,
)
from coordinator.models.preparation import Contact, InterpreterBooking, OnlineRoom, VenueBooking, Visit
from coordinator.models.referral import (
    BottomLine,
    Case,
    CaseChild,
    Concern,
    Consent,
    FamilyQuestion,
    Strength,
)
from coordinator.models.values import LooseDate, new_id
from coordinator.practice.readiness.facts import Facts

RECEIVED = date(2026, 8, 3)
CONFERENCE = date(2026, 9, 10)
HOME = "14 Larkspur Road, Dereham, NR19 1ZZ"


def case(**particulars):
    return Case(**{"reference": "FGC-2026-001", "family_name": "Hollis", "received": RECEIVED, **particulars})


def person(**particulars):
    return Person(**{"given": "Dana", "family": "Hollis", **particulars})


def child(**particulars):
    return person(**{"given": "Aimee", "born": LooseDate(2019, 5, 2), **particulars})


def case_child(case_id, person_id, **particulars):
    return CaseChild(case_id=case_id, person_id=person_id, **particulars)


def participant(case_id="c", person_id="p", **particulars):
    return Participant(
        case_id=case_id, person_id=person_id, **{"invite_state": InviteState.YES, **particulars}
    )


def phone(person_id, value="01632 960118", **particulars):
    return ContactPoint(person_id=person_id, value=value, **particulars)


def email(person_id, value="dana.hollis@example.org", **particulars):
    return ContactPoint(person_id=person_id, kind=ContactPointKind.EMAIL, value=value, **particulars)


def home(person_id, **particulars):
    address, town, postcode = HOME.split(", ")
    lines = {"address": address, "town": town, "postcode": postcode, **particulars}
    return ContactPoint(person_id=person_id, kind=ContactPointKind.POST, **lines)


def school(person_id, text="Alderbrook Primary School", **particulars):
    return PersonFact(person_id=person_id, text=text, **{"kind": FactKind.SCHOOL, **particulars})


def restriction(protected_id, viewer_id=None, hides=tuple(Hides), case_id="c", **particulars):
    return Restriction(
        case_id=case_id, protected_id=protected_id, viewer_id=viewer_id, hides=hides, **particulars
    )


def agreement(protected_id, viewer_id, shares=tuple(Hides), case_id="c", **particulars):
    return SharingAgreement(
        case_id=case_id,
        protected_id=protected_id,
        viewer_id=viewer_id,
        shares=shares,
        **{"agreed_on": CONFERENCE, **particulars},
    )


def consent(case_id="c", giver_id="p", **particulars):
    return Consent(case_id=case_id, giver_id=giver_id, **{"given_on": RECEIVED, **particulars})


def facts(**particulars):
    return Facts(**{"case": case(), **particulars})


def concern(case_id="c", text="Bedtimes have slipped.", **particulars):
    return Concern(case_id=case_id, text=text, **particulars)


def strength(case_id="c", text="Everyone turns up for Aimee.", **particulars):
    return Strength(case_id=case_id, text=text, **particulars)


def question(case_id="c", text="Who can be there after school?", **particulars):
    return FamilyQuestion(case_id=case_id, text=text, **particulars)


def bottom_line(case_id="c", text="A named adult is home every night.", **particulars):
    return BottomLine(case_id=case_id, text=text, **particulars)


def contact(case_id="c", person_ids=(), **particulars):
    usual = {"happened": datetime(2026, 8, 12, 16, 0), "outcome": ContactOutcome.REACHED}  # noqa: DTZ001 - local, as it is said
    return Contact(case_id=case_id, person_ids=tuple(person_ids), **{**usual, **particulars})


def visit(case_id="c", **particulars):
    return Visit(case_id=case_id, **{"starts": datetime(2026, 9, 16, 10, 0), **particulars})  # noqa: DTZ001 - local, as it is said


def meeting(case_id="c", **particulars):
    usual = {
        "starts": datetime.combine(CONFERENCE, time(13)),
        "held_on": CONFERENCE,
        "place": "Mardle Hall",
        "status": MeetingStatus.HELD,
    }
    return Meeting(case_id=case_id, **{**usual, **particulars})


def attendance(case_id="c", meeting_id="m", person_id="p", **particulars):
    usual = {"came": True, "expected_mode": Mode.IN_PERSON, "actual_mode": Mode.IN_PERSON}
    return Attendance(case_id=case_id, meeting_id=meeting_id, person_id=person_id, **{**usual, **particulars})


def version(case_id="c", plan_id="pl", **particulars):
    usual = {
        "wanted": "Aimee is safe, rested and at school.",
        "monitor": "Jackie rings everyone on Sundays.",
        "who_tells_child": "Jackie",
        "review_on": date(2026, 10, 22),
    }
    return PlanVersion(case_id=case_id, plan_id=plan_id, **{**usual, **particulars})


def action(case_id="c", version_id="v", **particulars):
    usual = {
        "heading": "After school",
        "what": "Jackie collects Aimee and gives her tea.",
        "by_when": "Every Tuesday and Thursday",
        "how_checked": "The family calendar",
    }
    return PlanAction(case_id=case_id, version_id=version_id, **{**usual, **particulars})


def answer(case_id="c", version_id="v", question_id="q", **particulars):
    return PlanAnswer(
        case_id=case_id,
        version_id=version_id,
        question_id=question_id,
        **{"answer": "Jackie and Mike, turn about.", **particulars},
    )


def back_up(case_id="c", version_id="v", **particulars):
    usual = {"if_this": "Jackie is ill", "then": "Mike collects Aimee instead."}
    return BackUpLine(case_id=case_id, version_id=version_id, **{**usual, **particulars})


def carer(case_id, version_id, **particulars):
    usual = {"how_long": "A few days", "said": "She can sleep in our spare room."}
    return CarerIfNeeded(case_id=case_id, version_id=version_id, **{**usual, **particulars})


def wording(case_id="c", version_id="v", **particulars):
    usual = {"instead_of": "14 Larkspur Road", "say": "Dana’s home"}
    return NeutralWording(case_id=case_id, version_id=version_id, **{**usual, **particulars})


def circulation(case_id, recipient_id, **particulars):
    return Circulation(case_id=case_id, recipient_id=recipient_id, **particulars)


def venue(**particulars):
    return Venue(**{"name": "Mardle Hall", "address": "Church Lane", "postcode": "NR19 2ZZ", **particulars})


def interpreter(**particulars):
    return Interpreter(**{"name": "Nadia Aziz", "languages": ("Urdu", "Punjabi"), **particulars})


def venue_booking(venue_id="v", case_id="c", **particulars):
    return VenueBooking(venue_id=venue_id, case_id=case_id, **particulars)


def interpreter_booking(interpreter_id="i", case_id="c", **particulars):
    usual = {"language": "Urdu", "no_link_checked": True}
    return InterpreterBooking(interpreter_id=interpreter_id, case_id=case_id, **{**usual, **particulars})


def online_room(case_id="c", **particulars):
    return OnlineRoom(case_id=case_id, **particulars)


def commissioner(**particulars):
    return Commissioner(**{"name": "Westshire County Council", **particulars})


def coordinator(**particulars):
    return Coordinator(
        **{"name": "Robin Vale", "phone": "01632 960700", "email": "robin@example.org", **particulars}
    )


@command("Keep")
def keep_records(session, *, records):
    """Add records just as they are, in one step."""
    session.add_all(records)


def kept(desk, *records):
    """Put records into the casebook in one step; return the one, or all of them."""
    desk.do(keep_records, records=records).result()
    return records[0] if len(records) == 1 else records


@dataclass(frozen=True)
class Family:
    """The ids of a family in the casebook, each person by their short name."""

    case_id: str
    version_id: str
    meeting_id: str
    people: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name):
        return self.people[name]


ROLES = {
    "Aimee": Role.CHILD,
    "Dana": Role.PARENT,
    "Jon": Role.PARENT,
    "Jackie": Role.FAMILY,
    "Priya": Role.REFERRER,
}


def family(desk, *, status=VersionStatus.AGREED, where="at home", **of_version):
    """Put Aimee's family into the casebook: five people, a conference held, a plan with two actions.

    Dana's home, telephone and e-mail and Aimee's school are known; ``where`` is written into action 1.
    """
    here = case()
    people = {name: person(given=name) for name in ROLES}
    ids = {name: one.id for name, one in people.items()}
    held = meeting(here.id)
    plan = Plan(case_id=here.id, meeting_id=held.id)
    decided = {} if status is VersionStatus.DRAFT else {"decision": Decision.AGREED, "agreed_on": CONFERENCE}
    draft = version(here.id, plan.id, **{"status": status, **decided, **of_version})
    asked = question(here.id)
    parts = [
        action(
            here.id,
            draft.id,
            what=f"Jackie gives Aimee her tea {where}.",
            doer_ids=(ids["Jackie"],),
            question_ids=(asked.id,),
        ),
        action(here.id, draft.id, position=2, heading="Weekends", what="Jon rings.", doer_ids=(ids["Jon"],)),
        back_up(here.id, draft.id, doer_ids=(ids["Dana"],)),
        answer(here.id, draft.id, asked.id),
    ]
    network = [
        participant(here.id, ids[name], role=role, position=place)
        for place, (name, role) in enumerate(ROLES.items(), start=1)
    ]
    came = [attendance(here.id, held.id, ids[name]) for name in ROLES if name != "Aimee"]
    found = [home(ids["Dana"]), phone(ids["Dana"]), email(ids["Dana"]), school(ids["Aimee"])]
    kept(
        desk, here, *people.values(), case_child(here.id, ids["Aimee"]), held, plan, draft, asked,
        strength(here.id), *parts, *network, *came, *found, coordinator(),
    )  # fmt: skip
    return Family(here.id, draft.id, held.id, ids)


def spoken_to(desk, of):
    """Record that everyone of a family was visited beforehand."""
    return kept(desk, contact(of.case_id, of.people.values(), kind=ContactKind.VISIT))


def an_id():
    """Return an id of a record that is not there."""
    return new_id()


def everyone(session):
    """Every person in the casebook by name, the bin left out: a small query for tests of the desk."""
    wanted = select(Person).where(Person.binned_at.is_(None)).order_by(Person.family, Person.given, Person.id)
    return session.scalars(wanted).all()
