"""Particulars for the commands of referral, network and preparation; each takes the world they happen in."""

from datetime import datetime

from coordinator.models.choices import (
    CaseStatus,
    InviteReason,
    InviteState,
    MeetingStatus,
    PauseReason,
    PictureKind,
    PostponeReason,
    TargetStep,
    TimeUnit,
)
from coordinator.models.network import Participant
from coordinator.models.preparation import VenueBooking
from coordinator.models.referral import ToldWhat
from coordinator.models.timekeeping import ClockPause, TimeTarget
from tests import make

LATE = datetime(2026, 11, 30, 23, 30)  # noqa: DTZ001 - planned times are local


def a_case_without_consent(world):
    return {
        "case_id": world.kept(make.case(reference="")).id,
        "judgement": "consent",
        "subject": "",
        "reason": "Her solicitor confirmed it by phone.",
    }


def somebody_left_out(world):
    of = world.family
    part = world.kept(make.participant(of.case_id, world.kept(make.person(given="Mike")).id))
    return {
        "participant_ids": [part.id],
        "state": InviteState.EXCLUDED,
        "reason": InviteReason.SAFETY,
        "decided_by": "Priya",
    }


def a_visit(world, **particulars):
    return world.kept(make.visit(world.family.case_id, person_ids=(world.family["Jon"],), **particulars))


def one_told(world):
    told = ToldWhat(case_id=world.family.case_id, person_id=world.family["Jackie"], may_hear="All of it.")
    return {"told_id": world.kept(told).id, "person_ids": [world.family["Jon"]]}


def a_planned_meeting(world, **particulars):
    planned = make.meeting(world.family.case_id, status=MeetingStatus.PLANNED, held_on=None, **particulars)
    return world.kept(planned).id


def a_booking_left_behind(world):
    hall = world.kept(make.venue())
    times = {"starts": LATE, "ends": LATE, "set_up_from": LATE, "cancel_by": LATE.date()}
    booked = VenueBooking(case_id=world.family.case_id, venue_id=hall.id, meeting_id=world.family.meeting_id)
    for key, value in times.items():
        setattr(booked, key, value)
    return {"record_type": VenueBooking, "record_id": world.kept(booked).id}


def a_place(world):
    return {"case_id": world.family.case_id, "picture": PictureKind.ECOMAP, "subject": "t"}


def a_target(world):
    by = world.kept(make.commissioner())
    usual = {"step": TargetStep.CONFERENCE, "amount": 5, "unit": TimeUnit.WEEKS}
    world.kept(TimeTarget(commissioner_id=by.id, **usual))
    return {"commissioner_id": by.id, "step": TargetStep.CONFERENCE}


def a_case_that_stands(world):
    case = world.kept(make.case(reference="", status=CaseStatus.PAUSED))
    world.kept(ClockPause(case_id=case.id, since=make.RECEIVED))
    return {"case_id": case.id}


def two_of_one(world):
    case_id = world.family.case_id
    keep, lose = (one.id for one in world.kept(make.person(given="Rose"), make.person(given="Rosie")))
    world.kept(make.participant(case_id, keep), make.participant(case_id, lose), make.phone(lose))
    world.kept(make.restriction(lose, world.family["Jon"], case_id=case_id), make.home(lose))
    return {"keep_id": keep, "lose_id": lose, "taken": world.chance.choice([(), ("given",)])}


def a_booking_for_a_meeting(world):
    hall = world.kept(make.venue())
    meeting_id = a_planned_meeting(world, starts=LATE)
    booked = world.kept(VenueBooking(case_id=world.family.case_id, venue_id=hall.id, meeting_id=meeting_id))
    return {"record_type": VenueBooking, "record_id": booked.id}


PREPARING = {
    "clear_target": a_target,
    "pause_clock": lambda world: {
        "case_id": world.kept(make.case(reference="")).id,
        "reason": PauseReason.ILLNESS,
        "words": "Dana is in hospital.",
    },
    "resume_clock": a_case_that_stands,
    "set_target": lambda world: {
        **a_target(world),
        "amount": world.chance.randint(0, 260),
        "unit": TimeUnit.WORKING_DAYS,
    },
    "move_in_picture": lambda world: {**a_place(world), "x": world.chance.randint(1, 900), "y": -7},
    "put_in_ring": lambda world: {
        "participant_id": world.any_of(Participant, of=lambda one: one.circle != 3).id,
        "picture": PictureKind.CIRCLES,
        "ring": 3,
        "place": (world.chance.randint(1, 900), 4),
    },
    "place_again": lambda world: (
        world.do("move_in_picture", **a_place(world), x=1, y=world.chance.randint(1, 900)) or a_place(world)
    ),
    "add_holder": lambda world: {
        "case_id": world.family.case_id,
        "child_id": world.family["Aimee"],
        "called": f"Abel {world.chance.random()}",
    },
    "agree_the_same": one_told,
    "book_interpreter_for_visit": lambda world: {"visit_id": a_visit(world).id, "called": "Nadia Aziz"},
    "book_interpreter": lambda world: {
        "case_id": world.family.case_id,
        "meeting_id": a_planned_meeting(world),
        "called": "Nadia Aziz",
        "language": "Urdu",
    },
    "book_venue": lambda world: {
        "case_id": world.family.case_id,
        "meeting_id": a_planned_meeting(world),
        "venue_id": world.kept(make.venue()).id,
    },
    "confirm_booking": a_booking_left_behind,
    "take_times": a_booking_for_a_meeting,
    "check_in": lambda world: {"visit_id": a_visit(world).id},
    "cancel_booking": a_booking_left_behind,
    "date_meeting": lambda world: {"meeting_id": a_planned_meeting(world), "starts": LATE},
    "go_on_all_the_same": a_case_without_consent,
    "merge_people": two_of_one,
    "note_a_move": lambda world: {"record_id": world.kept(make.home(world.family["Dana"])).id},
    "note_answer": lambda world: {
        "case_id": world.family.case_id,
        "question": world.chance.choice(["emergency", "fathers_side", "missing"]),
        **world.chance.choice([{"called": "Rose Hollis"}, {"person_id": world.kept(make.person()).id}]),
    },
    "mark_next_step": lambda world: {
        "contact_id": world.kept(make.contact(world.family.case_id, next_step="Ring Mike")).id,
        "done": True,
    },
    "move_booking": lambda world: {
        **a_booking_left_behind(world),
        "meeting_id": a_planned_meeting(world, starts=LATE),
    },
    "postpone_meeting": lambda world: {
        "meeting_id": a_planned_meeting(world),
        "reason": "Snow",
        "why": PostponeReason.WEATHER,
        "starts": LATE,
    },
    "set_invitation": somebody_left_out,
    "withdraw_consent": lambda world: {
        "consent_id": world.kept(make.consent(world.family.case_id, world.family["Dana"])).id,
        "words": "Not now.",
    },
    "work_out_due_back": lambda world: {"visit_id": a_visit(world, minutes=45).id},
    "write_up_visit": lambda world: {"visit_id": a_visit(world).id},
}
