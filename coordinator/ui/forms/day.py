"""Forms for the conference day: when somebody came, why somebody did not, the rules, questions, the child."""

from coordinator.models.conference import Attendance, FurtherQuestion, Meeting
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.forms import among

ARRIVAL = Form(
    Attendance,
    [
        Section(
            "",
            [
                beside(
                    Field(Attendance.actual_mode, "Takes part"),
                    Field(Attendance.arrived, "Here since"),
                    Field(Attendance.left, "Left at"),
                )
            ],
        )
    ],
    noun="arrival",
)

ABSENCE = Form(
    Attendance,
    [
        Section(
            "",
            [
                beside(
                    Field(Attendance.why_absent, "Why, as far as you know"),
                    Field(Attendance.absence_reason, "In a few words", share=2),
                ),
                Field(Attendance.followed_up, "Followed up how"),
            ],
        )
    ],
    noun="absence",
)

RULES = Form(
    Meeting,
    [Section("", [Field(Meeting.ground_rules, "Ground rules, one on each line")])],
    noun="ground rules",
)

AGENDA = Form(
    Meeting,
    [
        Section(
            "",
            [
                Field(
                    Meeting.agenda,
                    "Agenda, one point on each line",
                    help="A line that names a part, such as Agreeing the plan, begins its points.",
                )
            ],
        )
    ],
    noun="agenda",
)

SPOKEN_FOR = Form(
    Meeting,
    [Section("", [Field(Meeting.child_spoken_for, "Who spoke for the child, and what was said")])],
    noun="child’s voice",
)

FURTHER_QUESTION = Form(
    FurtherQuestion,
    [
        Section(
            "",
            [
                Field(FurtherQuestion.text, "What was asked"),
                beside(
                    Field(FurtherQuestion.asked_by_id, "Who asked", among=among.people, empty="The family"),
                    Field(FurtherQuestion.answered_by, "Who answered"),
                ),
                Field(FurtherQuestion.answer, "The answer"),
            ],
        )
    ],
    noun="question",
)
