"""The coordinator and those who stand outside any one family: commissioners, venues, interpreters."""

from datetime import date

from sqlalchemy.orm import Mapped

from coordinator.models.base import Record
from coordinator.models.choices import (
    CommissionerKind,
    CountsFrom,
    DataRole,
    DayCount,
    Gender,
    Mode,
    Nation,
    Platform,
    VenueKind,
)
from coordinator.models.columns import (
    choice,
    choices,
    count,
    day,
    known,
    line,
    link_to,
    loose_day,
    may_link_to,
    pence,
    prose,
    whole,
    words,
    yes_no,
)
from coordinator.models.kinds import Privacy
from coordinator.models.values import LooseDate


class Coordinator(Record, kw_only=True, repr=False, eq=False):
    """The one coordinator whose casebook this is, and what stands at the head of the papers."""

    name: Mapped[str] = line(Privacy.CASE)
    trading_name: Mapped[str] = line(Privacy.CASE)
    strap_line: Mapped[str] = line(Privacy.CASE)
    address: Mapped[str] = prose(Privacy.CASE)
    phone: Mapped[str] = line(Privacy.CASE)
    email: Mapped[str] = line(Privacy.CASE)
    registration: Mapped[str] = line(Privacy.PROFESSIONAL)
    registration_renewal: Mapped[date | None] = day(Privacy.COORDINATOR)
    dbs_number: Mapped[str] = line(Privacy.PROFESSIONAL)
    dbs_date: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    insurance_until: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    logo_sealed_name: Mapped[str] = line(Privacy.BOOKKEEPING)
    logo_sha256: Mapped[str] = line(Privacy.BOOKKEEPING)
    accent_colour: Mapped[str] = line(Privacy.CASE, default="0E6666")
    marking: Mapped[str] = line(Privacy.CASE, default="Private and confidential")
    lock_after_minutes: Mapped[int] = count(Privacy.COORDINATOR, 10)


class Commissioner(Record, kw_only=True, repr=False, eq=False):
    """The council, charity or trust that asks for the conference."""

    name: Mapped[str] = line(Privacy.CASE)
    kind: Mapped[CommissionerKind] = choice(Privacy.CASE, CommissionerKind, CommissionerKind.COUNCIL)
    team: Mapped[str] = line(Privacy.CASE)
    contact_name: Mapped[str] = line(Privacy.PROFESSIONAL)
    contact_phone: Mapped[str] = line(Privacy.PROFESSIONAL)
    contact_email: Mapped[str] = line(Privacy.PROFESSIONAL)
    mileage_rate: Mapped[int | None] = pence(Privacy.PROFESSIONAL)
    retention_rule: Mapped[str] = prose(Privacy.PROFESSIONAL)
    secure_email: Mapped[str] = line(Privacy.PROFESSIONAL)
    data_role: Mapped[DataRole | None] = choice(Privacy.PROFESSIONAL, DataRole)
    nation: Mapped[Nation] = choice(Privacy.PROFESSIONAL, Nation, Nation.ENGLAND)
    counts_from: Mapped[CountsFrom] = choice(Privacy.PROFESSIONAL, CountsFrom, CountsFrom.ALLOCATED)
    notes: Mapped[str] = prose(Privacy.COORDINATOR)


class Venue(Record, kw_only=True, repr=False, eq=False):
    """A place where a family can meet."""

    name: Mapped[str] = line(Privacy.CASE)
    kind: Mapped[VenueKind | None] = choice(Privacy.CASE, VenueKind)
    address: Mapped[str] = prose(Privacy.CASE)
    postcode: Mapped[str] = line(Privacy.CASE)
    area: Mapped[str] = line(Privacy.CASE)
    side_room: Mapped[bool | None] = known(Privacy.CASE)
    step_free: Mapped[bool | None] = known(Privacy.CASE)
    accessible_toilet: Mapped[bool | None] = known(Privacy.CASE)
    hearing_loop: Mapped[bool | None] = known(Privacy.CASE)
    quiet_space: Mapped[bool | None] = known(Privacy.CASE)
    has_parking: Mapped[bool | None] = known(Privacy.CASE)
    kitchen: Mapped[bool | None] = known(Privacy.CASE)
    wifi: Mapped[bool | None] = known(Privacy.CASE)
    mobile_signal: Mapped[str] = line(Privacy.CASE)
    parking: Mapped[str] = line(Privacy.CASE)
    bus: Mapped[str] = line(Privacy.CASE)
    key_holder: Mapped[str] = line(Privacy.COORDINATOR)
    phone: Mapped[str] = line(Privacy.PROFESSIONAL)
    email: Mapped[str] = line(Privacy.PROFESSIONAL)
    cost: Mapped[int | None] = pence(Privacy.COORDINATOR)
    cost_terms: Mapped[str] = line(Privacy.COORDINATOR)
    cancel_terms: Mapped[str] = prose(Privacy.COORDINATOR)
    cancel_days: Mapped[int | None] = whole(Privacy.COORDINATOR)
    cancel_counts: Mapped[DayCount] = choice(Privacy.COORDINATOR, DayCount, DayCount.CALENDAR)
    notes: Mapped[str] = prose(Privacy.COORDINATOR)


class VenueRoom(Record, kw_only=True, repr=False, eq=False):
    """A room of a venue and how many people it holds."""

    venue_id: Mapped[str] = link_to("venue")
    name: Mapped[str] = line(Privacy.CASE)
    capacity: Mapped[int | None] = whole(Privacy.CASE)
    notes: Mapped[str] = prose(Privacy.COORDINATOR)


class Interpreter(Record, kw_only=True, repr=False, eq=False):
    """An interpreter, or the agency that sends one."""

    name: Mapped[str] = line(Privacy.CASE)
    agency: Mapped[str] = line(Privacy.PROFESSIONAL)
    is_agency: Mapped[bool] = yes_no(Privacy.PROFESSIONAL)
    languages: Mapped[tuple[str, ...]] = words(Privacy.CASE)
    dialects: Mapped[tuple[str, ...]] = words(Privacy.CASE)
    sign_level: Mapped[str] = line(Privacy.CASE)
    register_number: Mapped[str] = line(Privacy.PROFESSIONAL)
    gender: Mapped[Gender | None] = choice(Privacy.CASE, Gender)
    born: Mapped[LooseDate | None] = loose_day(Privacy.COORDINATOR)
    person_id: Mapped[str | None] = may_link_to("person")
    modes: Mapped[tuple[Mode, ...]] = choices(Privacy.CASE, Mode)
    area: Mapped[str] = line(Privacy.PROFESSIONAL)
    phone: Mapped[str] = line(Privacy.PROFESSIONAL)
    email: Mapped[str] = line(Privacy.PROFESSIONAL)
    dbs_number: Mapped[str] = line(Privacy.COORDINATOR)
    dbs_date: Mapped[date | None] = day(Privacy.COORDINATOR)
    confidentiality_signed: Mapped[date | None] = day(Privacy.COORDINATOR)
    rate: Mapped[int | None] = pence(Privacy.COORDINATOR)
    notice_days: Mapped[int | None] = whole(Privacy.COORDINATOR)
    cancel_terms: Mapped[str] = prose(Privacy.COORDINATOR)
    cancel_days: Mapped[int | None] = whole(Privacy.COORDINATOR)
    cancel_counts: Mapped[DayCount] = choice(Privacy.COORDINATOR, DayCount, DayCount.WORKING)
    notes: Mapped[str] = prose(Privacy.COORDINATOR)


class PlatformLimit(Record, kw_only=True, repr=False, eq=False):
    """What an online platform allowed on the day it was looked up."""

    platform: Mapped[Platform] = choice(Privacy.CASE, Platform, Platform.OTHER)
    people: Mapped[int | None] = whole(Privacy.CASE)
    minutes: Mapped[int | None] = whole(Privacy.CASE)
    numbers_visible: Mapped[bool | None] = known(Privacy.CASE)
    as_of: Mapped[date | None] = day(Privacy.CASE)
    notes: Mapped[str] = prose(Privacy.CASE)
