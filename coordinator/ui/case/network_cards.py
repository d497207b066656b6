"""The cards beside the people of a network: what is kept, who is kept apart, who is wanted, the week."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from coordinator.models.base import Record
from coordinator.models.choices import AvailabilityKind, Hides, Weekday
from coordinator.models.network import (
    Availability,
    KeepApart,
    Participant,
    Restriction,
    RoutineLine,
    SharingAgreement,
)
from coordinator.models.person import Person
from coordinator.models.referral import CaseChild
from coordinator.queries.people import people_of_case
from coordinator.queries.records import case_records
from coordinator.queries.records import record as one_record
from coordinator.ui.blocks import Tone
from coordinator.ui.bridge import Bridge
from coordinator.ui.case import guarding
from coordinator.ui.case.wording import capital, first_line, in_a_list, joined, named
from coordinator.ui.dates import say_short_date, say_time
from coordinator.ui.forms.network import (
    AVAILABILITY,
    KEEP_APART,
    RESTRICTION,
    ROUTINE_LINE,
    SHARING_AGREEMENT,
    WANTED_BUT_FEARED,
)
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList

HIDDEN_AT_FIRST: Final = (Hides.ADDRESS, Hides.PHONE, Hides.EMAIL, Hides.SCHOOL, Hides.WHEREABOUTS)
"""What a new restriction keeps; taking something off the list is a decision, forgetting it is not."""

_PEOPLE = frozenset({Person, Participant})
_WORKING_DAYS = tuple(Weekday)[:5]


class Cards:
    """Makes the cards of one case; each reads for itself who is called what."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        self.bridge, self.case_id = bridge, case_id

    def restrictions(self) -> RecordList:
        """What must be kept from whom."""
        return self._list(
            RESTRICTION,
            title="Restrictions",
            add="Add a restriction",
            rows=self._restrictions,
            new=lambda: new_restriction(self.case_id, self._somebody()),
            summary=lambda one: guarding.restriction_line(one, self._names()),
            empty="Nothing has to be kept from anybody. Ask each person on their own.",
        )

    def agreements(self) -> RecordList:
        """What somebody agreed that somebody else may have."""
        return self._list(
            SHARING_AGREEMENT,
            title="Agreements to share",
            add="Add an agreement",
            rows=self._rows(SharingAgreement),
            new=lambda: SharingAgreement(
                case_id=self.case_id, protected_id=self._somebody(), viewer_id=self._somebody(last=True)
            ),
            summary=lambda one: agreement_line(one, self._names()),
            empty="Nobody has agreed that another person may have a detail of theirs.",
        )

    def apart(self) -> RecordList:
        """Who must be kept apart."""
        return self._list(
            KEEP_APART,
            title="Keep apart",
            add="Add two people to keep apart",
            rows=self._rows(KeepApart),
            new=lambda: KeepApart(
                case_id=self.case_id, person_id=self._somebody(), other_id=self._somebody(last=True)
            ),
            summary=lambda one: guarding.apart_line(one, self._names()),
            empty="Nobody has to be kept apart.",
        )

    def wanted(self) -> RecordList:
        """One line for each child: whom the child wants although others fear them."""
        return self._list(
            WANTED_BUT_FEARED,
            title="Unsafe but wanted",
            rows=self._rows(CaseChild),
            summary=lambda one: wanted_line(one, self._names()),
            can_bin=False,
            empty="No child is on record in this case yet.",
        )

    def availability(self) -> RecordList:
        """When people can come, and when they cannot."""
        return self._list(
            AVAILABILITY,
            title="When people can come",
            add="Add a time",
            rows=self._rows(Availability),
            new=lambda: Availability(case_id=self.case_id, person_id=self._somebody()),
            summary=lambda one: availability_line(one, self._names()),
            empty="Ask each person when they can come, and when they cannot.",
        )

    def week(self) -> RecordList:
        """The family's own routine, line by line."""
        return self._list(
            ROUTINE_LINE,
            title="The family’s week",
            add="Add a line",
            rows=lambda: sorted(self._rows(RoutineLine)(), key=_by_day),
            new=lambda: RoutineLine(case_id=self.case_id),
            summary=lambda one: routine_line(one, self._names()),
            empty="School runs, meals, bedtimes: what happens when, and who does it.",
        )

    def _list(self, form: object, **described: object) -> RecordList:
        return RecordList(self.bridge, form, also=_PEOPLE, **described)  # type: ignore[arg-type]

    def _rows(self, record_type: type[Record]) -> Callable[[], Sequence[Record]]:
        return partial(self.bridge.read, case_records, record_type=record_type, case_id=self.case_id)

    def _restrictions(self) -> Sequence[Record]:
        found = self.bridge.read(case_records, record_type=Restriction, case_id=self.case_id)
        return [one for one in found if not self._is_merged(one.protected_id)]

    def _is_merged(self, person_id: str) -> bool:
        person = self.bridge.read(one_record, record_type=Person, record_id=person_id)
        return person is not None and person.binned_at is not None

    def _names(self) -> dict[str, str]:
        found = self.bridge.read(people_of_case, case_id=self.case_id)
        return {one.person.id: one.short_name for one in found}

    def _somebody(self, *, last: bool = False) -> str:
        found = self.bridge.read(people_of_case, case_id=self.case_id)
        return found[-1 if last else 0].person.id


def new_restriction(case_id: str, protected_id: str) -> Restriction:
    """Return a restriction as it begins: it keeps where somebody is and how to reach them from everyone."""
    return Restriction(case_id=case_id, protected_id=protected_id, hides=HIDDEN_AT_FIRST)


def agreement_line(one: SharingAgreement, names: Mapping[str, str]) -> Summary:
    """Return an agreement to share as one line of a list."""
    shares = in_a_list([share.label for share in one.shares]) or "nothing chosen yet"
    when = f"Agreed {say_short_date(one.agreed_on)}" if one.agreed_on else "Not dated"
    chip, tone = ("Withdrawn", Tone.DANGER) if one.withdrawn_on else (when, Tone.PLAIN)
    title = f"{names.get(one.viewer_id, '?')} may have {names.get(one.protected_id, '?')}’s {shares}"
    return Summary(title, one.recorded_words, chip, tone)


def wanted_line(child: CaseChild, names: Mapping[str, str]) -> Summary:
    """Return whom a child wants although others fear them, and when to look again, as one line."""
    called = names.get(child.person_id, "The child")
    wanted = child.wanted_but_feared_id
    if not wanted and not child.fears.strip():
        return Summary(called, "Nobody is on record whom the child wants and others fear.")
    look_again = f"Look again {say_short_date(child.look_again_on)}" if child.look_again_on else "No date yet"
    whom = names.get(wanted or "", "somebody") if wanted else "somebody"
    tone = Tone.PLAIN if child.look_again_on else Tone.WARN
    fears = first_line(child.fears) or "Who fears what?"
    return Summary(f"{called} wants {whom}", fears, look_again, tone, whole=True)


def availability_line(one: Availability, names: Mapping[str, str]) -> Summary:
    """Return when somebody can or cannot come as one line of a list."""
    only = one.kind is AvailabilityKind.ONLY
    chip, tone = ("Only then", Tone.PLAIN) if only else ("Not then", Tone.WARN)
    days = f"{say_short_date(one.since)} to {say_short_date(one.until)}" if one.since and one.until else ""
    if not days and (one.since or one.until):
        day = one.since or one.until
        days = f"{'from' if one.since else 'until'} {say_short_date(day)}" if day else ""
    hours = "–".join(say_time(at) for at in (one.from_time, one.until_time) if at)
    said = joined(say_days(one.weekdays), hours, days) or "Say when"
    return Summary(
        f"{named(dict(names), [one.person_id])} {one.kind.value}",
        capital(joined(said, one.words)),
        chip,
        tone,
    )


def routine_line(one: RoutineLine, names: Mapping[str, str]) -> Summary:
    """Return one line of the family's week as one line of a list."""
    hours = "–".join(say_time(at) for at in (one.starts, one.ends) if at)
    who = named(dict(names), one.person_ids, nobody="nobody yet")
    chip, tone = ("Wants cover", Tone.WARN) if one.needs_cover else ("", Tone.PLAIN)
    return Summary(one.what or "New line", capital(joined(say_days(one.weekdays), hours, who)), chip, tone)


def say_days(days: Sequence[Weekday]) -> str:
    """Return days of the week in a few words: *every day*, *Monday to Friday*, *Monday, Thursday*."""
    if len(days) == len(Weekday):
        return "every day"
    if tuple(days) == _WORKING_DAYS:
        return "Monday to Friday"
    return ", ".join(day.label for day in days)


def _by_day(one: Record) -> tuple[int, str, str]:
    order = list(Weekday)
    days, starts = getattr(one, "weekdays", ()), getattr(one, "starts", None)
    return min((order.index(day) for day in days), default=len(order)), str(starts or "99"), one.id
