"""Particulars for the commands of referral, network and preparation; each takes the world they happen in."""

from coordinator.models.choices import InviteReason, InviteState
from coordinator.models.referral import ToldWhat
from tests import make


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


PREPARING = {
    "add_holder": lambda world: {
        "case_id": world.family.case_id,
        "child_id": world.family["Aimee"],
        "called": f"Abel {world.chance.random()}",
    },
    "agree_the_same": one_told,
    "book_interpreter_for_visit": lambda world: {"visit_id": a_visit(world).id, "called": "Nadia Aziz"},
    "check_in": lambda world: {"visit_id": a_visit(world).id},
    "go_on_all_the_same": a_case_without_consent,
    "mark_next_step": lambda world: {
        "contact_id": world.kept(make.contact(world.family.case_id, next_step="Ring Mike")).id,
        "done": True,
    },
    "set_invitation": somebody_left_out,
    "withdraw_consent": lambda world: {
        "consent_id": world.kept(make.consent(world.family.case_id, world.family["Dana"])).id,
        "words": "Not now.",
    },
    "work_out_due_back": lambda world: {"visit_id": a_visit(world, minutes=45).id},
    "write_up_visit": lambda world: {"visit_id": a_visit(world).id},
}
