"""Every form of the program, described once; one module for each stage of a case."""

from coordinator.ui.form import Form
from coordinator.ui.forms.bookings import INTERPRETER_BOOKING, ONLINE_ROOM, VENUE_BOOKING
from coordinator.ui.forms.carers import CARER_IF_NEEDED
from coordinator.ui.forms.circulation import ATTACHMENT, CIRCULATION
from coordinator.ui.forms.conference import ATTENDANCE, MEETING, POSTPONEMENT, TASK
from coordinator.ui.forms.day import AGENDA, ARRIVAL, FURTHER_QUESTION, RULES, SPOKEN_FOR
from coordinator.ui.forms.directory import (
    COMMISSIONER,
    COORDINATOR,
    INTERPRETER,
    PLATFORM_LIMIT,
    VENUE,
    VENUE_ROOM,
)
from coordinator.ui.forms.network import (
    AVAILABILITY,
    KEEP_APART,
    ONE_SIDE,
    PARTICIPANT,
    RESTRICTION,
    ROUTINE_LINE,
    SHARING_AGREEMENT,
    WANTED_BUT_FEARED,
)
from coordinator.ui.forms.person import CONTACT_POINT, PERSON, PERSON_FACT, RELATIONSHIP
from coordinator.ui.forms.pictures import TIE
from coordinator.ui.forms.plan import BACK_UP_LINE, NEUTRAL_WORDING, PLAN_ACTION, PLAN_VERSION
from coordinator.ui.forms.preparation import CHILD_VIEWS, CONTACT, INVITATION, NEEDS, VISIT
from coordinator.ui.forms.referral import CASE, CASE_CHILD, CONCERN, CONSENT, INCIDENT, OFFER, STRENGTH
from coordinator.ui.forms.referrer import (
    BASELINE,
    BINDING_DATE,
    BOTTOM_LINE,
    FAMILY_QUESTION,
    RESOURCE_ON_OFFER,
    TOLD_WHAT,
)
from coordinator.ui.forms.review import (
    COUNCIL_PLAN,
    FAMILY_DAY,
    FEEDBACK,
    NOT_THERE,
    OUTCOME,
    OUTCOME_AT_TABLE,
    PLAN_TEST,
    REVIEW,
    SINCE_LAST,
)
from coordinator.ui.forms.support import AGREEMENT, CHILD_ACTION, RESOURCE_REQUEST, SERVICE_TASK, STAND
from coordinator.ui.forms.timekeeping import CLOCK_PAUSE, DAY_OFF

EVERY_FORM: tuple[Form, ...] = (
    COORDINATOR, COMMISSIONER, VENUE, VENUE_ROOM, INTERPRETER, PLATFORM_LIMIT,
    PERSON, CONTACT_POINT, PERSON_FACT, RELATIONSHIP,
    CASE, CASE_CHILD, CONSENT, CONCERN, STRENGTH, BOTTOM_LINE, FAMILY_QUESTION,
    OFFER, BASELINE, TOLD_WHAT, RESOURCE_ON_OFFER, BINDING_DATE, INCIDENT,
    PARTICIPANT, RESTRICTION, SHARING_AGREEMENT, KEEP_APART, TIE,
    WANTED_BUT_FEARED, AVAILABILITY, ROUTINE_LINE, ONE_SIDE,
    CONTACT, VISIT, INVITATION, NEEDS, CHILD_VIEWS, VENUE_BOOKING, ONLINE_ROOM, INTERPRETER_BOOKING,
    MEETING, ATTENDANCE, POSTPONEMENT, TASK,
    ARRIVAL, RULES, AGENDA, SPOKEN_FOR, FURTHER_QUESTION,
    PLAN_VERSION, PLAN_ACTION, BACK_UP_LINE, CARER_IF_NEEDED, NEUTRAL_WORDING,
    STAND, AGREEMENT, SERVICE_TASK, CHILD_ACTION, RESOURCE_REQUEST,
    OUTCOME, OUTCOME_AT_TABLE, REVIEW, SINCE_LAST, NOT_THERE,
    PLAN_TEST, COUNCIL_PLAN, FAMILY_DAY, FEEDBACK,
    CIRCULATION, ATTACHMENT,
    CLOCK_PAUSE, DAY_OFF,
)  # fmt: skip
"""For what holds of every form: each field goes out and comes back as it was typed."""
