"""Forms for a meeting with its three parts, who was there, why it was moved, and what is still to do."""

from coordinator.models.conference import Attendance, Meeting
from coordinator.models.timekeeping import Postponement, Task
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.forms import among

MEETING = Form(
    Meeting,
    [
        Section(
            "When and where",
            [
                beside(Field(Meeting.kind, "Kind"), Field(Meeting.status, "Standing")),
                beside(Field(Meeting.starts, "Starts"), Field(Meeting.ends, "Ends")),
                beside(
                    Field(Meeting.place, "Where", share=2),
                    Field(Meeting.place_chosen_by_family, "The family chose it"),
                ),
                beside(Field(Meeting.chair, "Chair"), Field(Meeting.note_taker, "Takes notes")),
                beside(Field(Meeting.held_on, "Held on"), Field(Meeting.outcome, "Ended")),
            ],
        ),
        Section(
            "If it was not held, or came to no plan",
            [
                beside(
                    Field(Meeting.why_not_held, "Why"),
                    Field(Meeting.next_step, "What follows"),
                ),
                Field(Meeting.reason_not_held, "In a few words"),
                Field(Meeting.alternative, "What the referrer arranges"),
            ],
            folded=True,
        ),
        Section(
            "For the day",
            [
                Field(Meeting.agenda, "Agenda"),
                Field(Meeting.ground_rules, "Ground rules"),
                Field(Meeting.rules_agreed, "Everyone agreed to them"),
                Field(Meeting.refreshments, "Refreshments"),
                Field(Meeting.childcare, "Childcare on the day"),
            ],
            folded=True,
        ),
        Section(
            "1 Information sharing",
            [
                beside(Field(Meeting.sharing_started, "Started"), Field(Meeting.sharing_ended, "Ended")),
                Field(Meeting.child_spoken_for, "Who spoke for the child, and what was said"),
                Field(Meeting.sharing_notes, "Notes"),
            ],
            folded=True,
        ),
        Section(
            "2 Private family time",
            [
                beside(Field(Meeting.private_started, "Started"), Field(Meeting.private_ended, "Ended")),
                Field(Meeting.handed_over, "Seen to before"),
                Field(Meeting.call_host_id, "Who hosted the call", among=among.people),
                Field(Meeting.private_breaks, "Breaks"),
                Field(Meeting.private_calls_for_help, "When the family asked for help"),
            ],
            folded=True,
            note="There is no time limit, and no professional is in the room.",
        ),
        Section(
            "3 Agreeing the plan",
            [
                beside(Field(Meeting.agreeing_started, "Started"), Field(Meeting.agreeing_ended, "Ended")),
                Field(Meeting.closing, "Gone through before people left"),
                Field(Meeting.agreeing_notes, "Notes"),
            ],
            folded=True,
        ),
    ],
    noun="meeting",
)

ATTENDANCE = Form(
    Attendance,
    [
        Section(
            "",
            [
                beside(
                    Field(Attendance.person_id, "Who", among=among.people), Field(Attendance.came, "Came")
                ),
                beside(
                    Field(Attendance.expected_mode, "Expected"), Field(Attendance.actual_mode, "Took part")
                ),
                beside(Field(Attendance.arrived, "Arrived"), Field(Attendance.left, "Left")),
                Field(Attendance.parts, "There for"),
                Field(Attendance.unexpected, "Came unexpectedly"),
                Field(Attendance.spokesperson_id, "Spokesperson", among=among.people),
                beside(
                    Field(Attendance.why_absent, "If absent, why"),
                    Field(Attendance.absence_reason, "In a few words", share=2),
                ),
                Field(Attendance.followed_up, "Followed up how"),
            ],
        )
    ],
    noun="attendance",
)

POSTPONEMENT = Form(
    Postponement,
    [
        Section(
            "",
            [
                beside(Field(Postponement.reason, "Why"), Field(Postponement.asked_by, "Who asked for it")),
                Field(Postponement.words, "In a few words"),
                beside(
                    Field(Postponement.was_planned, "Was planned for"),
                    Field(Postponement.moved_on, "Moved on"),
                ),
            ],
        )
    ],
    noun="postponement",
)

TASK = Form(
    Task,
    [
        Section(
            "",
            [
                Field(Task.text, "What is to be done"),
                beside(Field(Task.due_by, "By"), Field(Task.done_on, "Done on")),
                Field(Task.person_id, "About whom", among=among.people, empty="Nobody in particular"),
            ],
        )
    ],
    noun="thing to do",
)
