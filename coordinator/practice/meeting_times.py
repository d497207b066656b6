"""What is odd about the times of a meeting, in sentences; nothing is refused, and nothing is changed."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from coordinator.models.choices import MeetingKind, MeetingStatus
from coordinator.models.conference import Meeting
from coordinator.practice.day_words import say_day, say_length
from coordinator.practice.visiting import clock_change, minutes_between, say_clock

LONGEST: Final = 12 * 60
"""Minutes beyond which the end of a meeting is more likely a slip of the keys."""
AFTERWARDS: Final = frozenset({MeetingKind.REVIEW, MeetingKind.RECONVENED})
ON: Final = frozenset({MeetingStatus.PLANNED, MeetingStatus.HELD})


def odd_times(meeting: Meeting, others: Sequence[Meeting], today: date) -> list[str]:
    """Return a sentence for each thing to check; ``others`` are the other meetings of the case."""
    if meeting.starts is None or meeting.status not in ON:
        return []
    said = [_past(meeting, today), *_length(meeting, meeting.starts), _too_early(meeting, others)]
    return [sentence for sentence in said if sentence]


def _past(meeting: Meeting, today: date) -> str:
    if meeting.status is MeetingStatus.PLANNED and meeting.starts and meeting.starts.date() < today:
        return "This day is past. Record that the meeting was held, or postpone it."
    return ""


def _length(meeting: Meeting, starts: datetime) -> list[str]:
    ends = meeting.ends
    if ends is None:
        return [_clocks(meeting, starts, None)]
    if ends < starts:
        return ["It ends before it starts. Check both times."]
    minutes = minutes_between(starts, ends, meeting.zone)
    said = [_clocks(meeting, starts, minutes)]
    if minutes is not None and minutes > LONGEST:
        said.append(f"It lasts {say_length(minutes)}. Check both times.")
    elif ends.date() != starts.date():
        said.append(f"It goes on past midnight, until {say_clock(ends)} on {say_day(ends.date())}.")
    return said


def _clocks(meeting: Meeting, starts: datetime, minutes: int | None) -> str:
    return clock_change(starts, minutes, meeting.zone).replace("visit", "meeting")


def _too_early(meeting: Meeting, others: Sequence[Meeting]) -> str:
    if meeting.kind not in AFTERWARDS or meeting.starts is None:
        return ""
    first = [
        one.starts
        for one in others
        if one.kind is MeetingKind.CONFERENCE and one.status in ON and one.starts is not None
    ]
    if first and meeting.starts < min(first):
        return f"It comes before the conference on {say_day(min(first).date())}. Check the day."
    return ""
