"""What holds of every form: each field of each record is there, goes out, and comes back as it was typed."""

from datetime import date, datetime, time

import pytest

from coordinator.commands.fields import WITH_CONSEQUENCES, add_record
from coordinator.models.base import OrderedCaseRecord, columns_of, every_record
from coordinator.models.circulation import Attachment, Circulation, Document
from coordinator.models.conference import Meeting
from coordinator.models.directory import Coordinator
from coordinator.models.kinds import Kind, Privacy
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.plain import type_of
from coordinator.models.plan import PlanAction, PlanAnswer, PlanVersion
from coordinator.models.referral import Case, Offer, ToldWhat
from coordinator.models.review import ReviewOutcome
from coordinator.models.timekeeping import Override, TimeTarget
from coordinator.models.values import LooseDate
from coordinator.queries.records import record
from coordinator.ui.form_view import FormView
from coordinator.ui.forms import EVERY_FORM

SEEN_OTHERWISE = {
    (Coordinator, "lock_after_minutes"): "set in the security settings",
    (Offer, "person_id"): "a line for each parent and holder",
    (ToldWhat, "person_id"): "a line for each person of the network",
    (PlanVersion, "number"): "given by the program",
    (PlanVersion, "status"): "changes by agreeing and releasing",
    (PlanVersion, "decision"): "chosen with the decision's own buttons",
    (PlanVersion, "agreed_on"): "set by agreeing",
    (PlanAction, "recurrence"): "follows from by when, or how often",
    (PlanAction, "picture"): "chosen from the pictures for a child",
    (PlanAnswer, "answer"): "typed beneath its question",
    (PlanAnswer, "answered"): "follows from the answer",
    (Participant, "position"): "given by the order of the list",
    (Attachment, "original_name"): "kept as it came",
    (Circulation, "sent_on"): "set by marking a copy as sent",
}
SEEN_OTHERWISE |= {
    (ReviewOutcome, "result"): "pressed on the line of the action",
    (Meeting, "next_run_by_id"): "handed over with the evidence it rests on",
    (Meeting, "next_run_evidence"): "typed where the running is handed over",
}
SEEN_OTHERWISE |= {
    (Meeting, "room_checks"): "ticked line by line on the day",
    (Meeting, "off_table"): "kept off line by line on the coordinator's own page",
}
SEEN_OTHERWISE |= {
    (TimeTarget, key): "a line for each step in the settings"
    for key in ("step", "time_set", "amount", "unit")
}
SEEN_OTHERWISE |= {
    (Override, key): "typed where the coordinator goes on, and read beside what it answers"
    for key in ("sentence", "reason", "made_at")
}
SAMPLES = {
    Kind.LINE: "Zoë’s own",
    Kind.TEXT: "First line\nsecond line — with ŵ and عائشة",
    Kind.DATE: date(2028, 2, 29),
    Kind.LOOSE_DATE: LooseDate(2019, 3, about=True),
    Kind.MOMENT: None,
    Kind.PLANNED: datetime(2026, 11, 30, 14, 30),  # noqa: DTZ001 - planned times are local
    Kind.TIME: time(14, 5),
    Kind.YES_NO: True,
    Kind.WORDS: ("Urdu", "Mirpuri"),
    Kind.NUMBER: 7,
    Kind.MONEY: 12_345,
}


def made(desk, record_type, case_id, **facts):
    """Add a record with everything it must point to."""
    for key, column in columns_of(record_type).items():
        if key in facts or column.info["kind"] is not Kind.REFERENCE or column.nullable:
            continue
        facts[key] = case_id if key == "case_id" else made(desk, type_of(column.info["to"]), case_id).id
    one = record_type(**facts)
    desk.do(add_record, record=one).result()
    if record_type is Person:
        desk.do(add_record, record=Participant(case_id=case_id, person_id=one.id)).result()
    return one


def sample(desk, column, case_id):
    kind = column.info["kind"]
    if kind is Kind.CHOICE:
        return tuple(column.info["choices"])[-1]
    if kind is Kind.CHOICES:
        return tuple(column.info["choices"])[:2]
    if kind is Kind.REFERENCE:
        return made(desk, type_of(column.info["to"]), case_id).id
    if kind is Kind.REFERENCES:
        return (made(desk, type_of(column.info["to"]), case_id).id,)
    return SAMPLES[kind]


@pytest.mark.parametrize("form", EVERY_FORM, ids=lambda form: f"{form.record_type.__name__} {form.noun}")
def test_every_field_goes_out_and_comes_back(form, qtbot, bridge, desk):
    case = Case(reference="FGC-2026-001")
    desk.do(add_record, record=case).result()
    one = case if form.record_type is Case else made(desk, form.record_type, case.id)
    columns = columns_of(form.record_type)
    wanted = {key: sample(desk, columns[key], case.id) for key in form.keys}
    view = FormView(form, bridge)
    qtbot.addWidget(view)
    view.show_record(desk.read(record, record_type=form.record_type, record_id=one.id))
    for key, value in wanted.items():
        view.cells[key].editor.show_value(value)
        view.cells[key].editor.edited.emit()
    view.flush()
    bridge.settle()
    kept = desk.read(record, record_type=form.record_type, record_id=one.id)
    assert {key: getattr(kept, key) for key in form.keys} == wanted


def test_every_field_of_every_record_can_be_reached():
    shown: dict[type, set[str]] = {}
    for form in EVERY_FORM:
        shown.setdefault(form.record_type, set()).update(form.keys)
    missing = [
        f"{one.__name__}.{key}"
        for one in every_record()
        if one.journalled and one is not Document
        for key, column in columns_of(one).items()
        if column.info["privacy"] is not Privacy.BOOKKEEPING
        and key not in shown.get(one, frozenset())
        and (one, key) not in SEEN_OTHERWISE
        and not (issubclass(one, OrderedCaseRecord) and key == "position")
    ]
    assert not missing, missing


def test_no_form_offers_what_only_its_own_step_may_change():
    for form in EVERY_FORM:
        assert not form.keys & WITH_CONSEQUENCES.get(form.record_type, frozenset())
