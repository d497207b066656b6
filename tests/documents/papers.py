"""Every paper, made from the sample families and from next to nothing, for the tests all papers share."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from docx.document import Document

from coordinator.documents import (
    agenda,
    attendance_sheet,
    blank_plan,
    day_checklist,
    day_safety,
    family_sheet,
    feedback_form,
    ground_rules,
    network_picture,
    plan,
    plan_table,
    recovery_sheet,
    review_record,
    same_day_copy,
    support_request,
    visit_sheet,
    week_sheet,
)
from coordinator.documents.parts.brand import Brand
from coordinator.practice.conference_view import AgendaView, AttendanceSheetView, BlankPlanView
from coordinator.practice.pictures.network_view import NetworkPictureView
from tests.documents.day_views import CHECKLIST, EMPTY_TABLE, NO_CHECKLIST, NO_SAFETY, SAFETY, TABLE
from tests.documents.own_views import FREE_WEEK, NETWORK, WEEK
from tests.documents.review_views import FEEDBACK, FEEDBACK_BLANK, FEEDBACK_OF_A_CHILD, NO_REVIEW, REVIEW
from tests.documents.support_views import NO_SUPPORT, SUPPORT, SUPPORT_GIVEN
from tests.documents.views import (
    AGENDA,
    AIMEE,
    ATTENDANCE,
    DAY,
    GROUND_RULES,
    NOTHING,
    SAHEED,
)
from tests.documents.visit_views import NO_VISIT, VISIT

BRAND = Brand(service_name="Ruth Adeyemi", strap_line="Family group conferences", author="Ruth Adeyemi")
CODE = ("7Q2KD", "0X9MN", "C3VHP", "R8T1S") * 3

PAPERS: dict[str, Callable[[], Document]] = {
    "plan-aimee": lambda: plan.build(AIMEE, BRAND),
    "plan-saheed": lambda: plan.build(SAHEED, BRAND),
    "plan-draft": lambda: plan.build(replace(AIMEE, status="Draft – not yet agreed"), BRAND),
    "plan-nothing": lambda: plan.build(NOTHING, BRAND),
    "plan-table": lambda: plan_table.build(AIMEE, BRAND),
    "plan-table-nothing": lambda: plan_table.build(NOTHING, BRAND),
    "same-day-copy": lambda: same_day_copy.build(AIMEE, BRAND),
    "same-day-copy-nothing": lambda: same_day_copy.build(NOTHING, BRAND),
    "agenda": lambda: agenda.build(AGENDA, BRAND),
    "agenda-nothing": lambda: agenda.build(AgendaView(replace(DAY, held_on=None, place=""), (), ()), BRAND),
    "ground-rules": lambda: ground_rules.build(GROUND_RULES, BRAND),
    "ground-rules-agreed": lambda: ground_rules.build(replace(GROUND_RULES, agreed=True), BRAND),
    "attendance-sheet": lambda: attendance_sheet.build(ATTENDANCE, BRAND),
    "attendance-sheet-nothing": lambda: attendance_sheet.build(AttendanceSheetView(DAY, ()), BRAND),
    "blank-plan": lambda: blank_plan.build(BlankPlanView(DAY, ("Aimee",)), BRAND),
    "family-sheet": lambda: family_sheet.build(TABLE, BRAND),
    "family-sheet-nothing": lambda: family_sheet.build(EMPTY_TABLE, BRAND),
    "day-safety": lambda: day_safety.build(SAFETY, BRAND),
    "day-safety-nothing": lambda: day_safety.build(NO_SAFETY, BRAND),
    "day-checklist": lambda: day_checklist.build(CHECKLIST, BRAND),
    "day-checklist-nothing": lambda: day_checklist.build(NO_CHECKLIST, BRAND),
    "support-request": lambda: support_request.build(SUPPORT, BRAND),
    "support-request-decided": lambda: support_request.build(SUPPORT_GIVEN, BRAND),
    "support-request-nothing": lambda: support_request.build(NO_SUPPORT, BRAND),
    "visit-sheet": lambda: visit_sheet.build(VISIT, BRAND),
    "visit-sheet-nothing": lambda: visit_sheet.build(NO_VISIT, BRAND),
    "network-picture": lambda: network_picture.build(NETWORK, BRAND),
    "network-picture-nothing": lambda: network_picture.build(NetworkPictureView("Network", None, ()), BRAND),
    "week-sheet": lambda: week_sheet.build(WEEK, BRAND),
    "week-sheet-nothing": lambda: week_sheet.build(FREE_WEEK, BRAND),
    "review-record": lambda: review_record.build(REVIEW, BRAND),
    "review-record-nothing": lambda: review_record.build(NO_REVIEW, BRAND),
    "feedback-form": lambda: feedback_form.build(FEEDBACK, BRAND),
    "feedback-form-child": lambda: feedback_form.build(FEEDBACK_OF_A_CHILD, BRAND),
    "feedback-form-blank": lambda: feedback_form.build(FEEDBACK_BLANK, BRAND),
    "recovery-sheet": lambda: recovery_sheet.build(CODE, date(2026, 3, 1), BRAND),
}
