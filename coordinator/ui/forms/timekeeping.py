"""Forms for a pause of a case's clock, the coordinator's days off, and what the weeks are counted by."""

from coordinator.models.directory import Commissioner
from coordinator.models.timekeeping import ClockPause, DayOff
from coordinator.ui.form import Field, Form, Section, beside

CLOCK_PAUSE = Form(
    ClockPause,
    [
        Section(
            "",
            [
                beside(
                    Field(ClockPause.since, "First paused day"),
                    Field(ClockPause.until, "Last paused day", help="Empty while the clock stands."),
                ),
                Field(ClockPause.reason, "Why"),
                Field(ClockPause.words, "In your own words", help="For you alone."),
            ],
        )
    ],
    noun="pause",
)

DAY_OFF = Form(
    DayOff,
    [
        Section(
            "",
            [
                beside(
                    Field(DayOff.since, "First day off"),
                    Field(DayOff.until, "Last day off", help="Empty for a single day."),
                ),
                Field(DayOff.words, "What for"),
            ],
        )
    ],
    noun="days off",
)

COUNTED_BY = Form(
    Commissioner,
    [
        Section(
            "",
            [
                beside(
                    Field(Commissioner.nation, "Bank holidays of"),
                    Field(Commissioner.counts_from, "The weeks count from"),
                )
            ],
        )
    ],
    noun="commissioner",
)
"""What a commissioner's weeks are counted by; the rest of a commissioner stands in the directory."""
