"""Forms for the conference day: when somebody came, the rules, the agenda, questions, the child."""

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
                    Field(
                        FurtherQuestion.asked_by_id, "Who asked", among=among.people_there, empty="The family"
                    ),
                    Field(FurtherQuestion.answered_by, "Who answered"),
                ),
                Field(FurtherQuestion.answer, "The answer"),
            ],
        )
    ],
    noun="question",
)
