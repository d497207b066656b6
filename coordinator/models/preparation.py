"""Calls and visits, and what is booked for the day."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped

from coordinator.models.base import CaseRecord
from coordinator.models.choices import BookingStatus, ContactKind, ContactOutcome, Mode, Platform, Topic
from coordinator.models.columns import (
    choice,
    choices,
    day,
    known,
    line,
    link_to,
    links_to,
    may_link_to,
    moment,
    pence,
    planned,
    prose,
    whole,
    yes_no,
)
from coordinator.models.kinds import Privacy

HOME_ZONE = "Europe/London"


class Contact(CaseRecord, kw_only=True, repr=False, eq=False):
    """One attempt to reach somebody, whatever came of it. On screen: Calls and visits."""

    person_ids: Mapped[tuple[str, ...]] = links_to("person", Privacy.PROFESSIONAL)
    happened: Mapped[datetime | None] = planned(Privacy.PROFESSIONAL)
    zone: Mapped[str] = line(Privacy.BOOKKEEPING, default=HOME_ZONE)
    minutes: Mapped[int | None] = whole(Privacy.PROFESSIONAL)
    kind: Mapped[ContactKind] = choice(Privacy.PROFESSIONAL, ContactKind, ContactKind.CALL)
    outcome: Mapped[ContactOutcome | None] = choice(Privacy.PROFESSIONAL, ContactOutcome)
    summary: Mapped[str] = prose(Privacy.COORDINATOR)
    topics: Mapped[tuple[Topic, ...]] = choices(Privacy.PROFESSIONAL, Topic)
    next_step: Mapped[str] = line(Privacy.COORDINATOR)
    next_step_by: Mapped[date | None] = day(Privacy.COORDINATOR)
    next_step_done: Mapped[date | None] = day(Privacy.COORDINATOR)
    miles: Mapped[int | None] = whole(Privacy.COORDINATOR)


class Visit(CaseRecord, kw_only=True, repr=False, eq=False):
    """A visit planned ahead, with who will act if the coordinator is not back."""

    person_ids: Mapped[tuple[str, ...]] = links_to("person", Privacy.PROFESSIONAL)
    starts: Mapped[datetime | None] = planned(Privacy.PROFESSIONAL)
    zone: Mapped[str] = line(Privacy.BOOKKEEPING, default=HOME_ZONE)
    minutes: Mapped[int | None] = whole(Privacy.PROFESSIONAL)
    place: Mapped[str] = prose(Privacy.COORDINATOR)
    travel_minutes: Mapped[int | None] = whole(Privacy.COORDINATOR)
    to_cover: Mapped[tuple[Topic, ...]] = choices(Privacy.COORDINATOR, Topic)
    risk_checked: Mapped[bool] = yes_no(Privacy.COORDINATOR)
    risk_flagged: Mapped[bool] = yes_no(Privacy.COORDINATOR)
    risk_notes: Mapped[str] = prose(Privacy.COORDINATOR)
    buddy: Mapped[str] = line(Privacy.COORDINATOR)
    buddy_phone: Mapped[str] = line(Privacy.COORDINATOR)
    buddy_agreed: Mapped[bool] = yes_no(Privacy.COORDINATOR)
    due_back: Mapped[datetime | None] = planned(Privacy.COORDINATOR)
    checked_in: Mapped[datetime | None] = moment(Privacy.COORDINATOR)
    status: Mapped[BookingStatus] = choice(Privacy.PROFESSIONAL, BookingStatus, BookingStatus.CONFIRMED)
    contact_id: Mapped[str | None] = may_link_to("contact")
    notes: Mapped[str] = prose(Privacy.COORDINATOR)


class VenueBooking(CaseRecord, kw_only=True, repr=False, eq=False):
    """A venue held for a meeting, with time to set up and clear up."""

    venue_id: Mapped[str] = link_to("venue")
    meeting_id: Mapped[str | None] = may_link_to("meeting")
    room: Mapped[str] = line(Privacy.CASE)
    side_room: Mapped[str] = line(Privacy.CASE)
    set_up_from: Mapped[datetime | None] = planned(Privacy.CASE)
    starts: Mapped[datetime | None] = planned(Privacy.CASE)
    ends: Mapped[datetime | None] = planned(Privacy.CASE)
    clear_up_until: Mapped[datetime | None] = planned(Privacy.CASE)
    zone: Mapped[str] = line(Privacy.BOOKKEEPING, default=HOME_ZONE)
    cost: Mapped[int | None] = pence(Privacy.COORDINATOR)
    cancel_by: Mapped[date | None] = day(Privacy.COORDINATOR)
    status: Mapped[BookingStatus] = choice(Privacy.CASE, BookingStatus, BookingStatus.ENQUIRED)
    confirmed_on: Mapped[date | None] = day(Privacy.COORDINATOR)
    notes: Mapped[str] = prose(Privacy.COORDINATOR)


class OnlineRoom(CaseRecord, kw_only=True, repr=False, eq=False):
    """A room on the telephone or a screen for people who join from elsewhere."""

    meeting_id: Mapped[str | None] = may_link_to("meeting")
    platform: Mapped[Platform] = choice(Privacy.CASE, Platform, Platform.TEAMS)
    link: Mapped[str] = line(Privacy.CASE)
    room_number: Mapped[str] = line(Privacy.CASE)
    passcode: Mapped[str] = line(Privacy.CASE)
    dial_in: Mapped[str] = line(Privacy.CASE)
    hosted_by: Mapped[str] = line(Privacy.CASE)
    tested_on: Mapped[date | None] = day(Privacy.COORDINATOR)
    tested_with: Mapped[str] = line(Privacy.COORDINATOR)
    numbers_visible: Mapped[bool | None] = known(Privacy.CASE)
    notes: Mapped[str] = prose(Privacy.COORDINATOR)


class InterpreterBooking(CaseRecord, kw_only=True, repr=False, eq=False):
    """An interpreter booked for a visit or a meeting."""

    interpreter_id: Mapped[str] = link_to("interpreter")
    meeting_id: Mapped[str | None] = may_link_to("meeting")
    visit_id: Mapped[str | None] = may_link_to("visit")
    for_ids: Mapped[tuple[str, ...]] = links_to("person", Privacy.PROFESSIONAL)
    language: Mapped[str] = line(Privacy.CASE)
    dialect: Mapped[str] = line(Privacy.CASE)
    starts: Mapped[datetime | None] = planned(Privacy.CASE)
    ends: Mapped[datetime | None] = planned(Privacy.CASE)
    zone: Mapped[str] = line(Privacy.BOOKKEEPING, default=HOME_ZONE)
    mode: Mapped[Mode | None] = choice(Privacy.CASE, Mode)
    no_link_checked: Mapped[bool] = yes_no(Privacy.COORDINATOR)
    pre_brief: Mapped[datetime | None] = planned(Privacy.COORDINATOR)
    stays_in_private_time: Mapped[bool | None] = known(Privacy.CASE)
    cost: Mapped[int | None] = pence(Privacy.COORDINATOR)
    cancel_by: Mapped[date | None] = day(Privacy.COORDINATOR)
    status: Mapped[BookingStatus] = choice(Privacy.CASE, BookingStatus, BookingStatus.ENQUIRED)
    notes: Mapped[str] = prose(Privacy.COORDINATOR)
