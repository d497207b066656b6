"""Forms for reviews: how an action stands, what was tried out, the council's plan, the year, and feedback."""

from coordinator.models.conference import Attendance, Meeting
from coordinator.models.review import CouncilPlan, FamilyDay, Feedback, PlanTest, ReviewOutcome
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.forms import among

OUTCOME = Form(
    ReviewOutcome,
    [
        Section(
            "",
            [
                Field(ReviewOutcome.evidence, "How do you know?"),
                beside(
                    Field(ReviewOutcome.evidence_words, "What it shows", share=2),
                    Field(ReviewOutcome.told_by_ids, "Who told it", among=among.people),
                ),
                Field(ReviewOutcome.if_problems, "If problems come, what have you done or will you do?"),
                Field(ReviewOutcome.how_managed, "How has it been managed so far?"),
                Field(ReviewOutcome.how_known, "How do you know that it works?"),
                Field(ReviewOutcome.what_next, "What next?"),
            ],
        )
    ],
    noun="action at a review",
)

OUTCOME_AT_TABLE = Form(
    ReviewOutcome,
    [
        Section(
            "",
            [
                beside(*(one for one in group.fields if one.attribute is not ReviewOutcome.told_by_ids))
                for section in OUTCOME.sections
                for group in section.groups
            ],
        )
    ],
    noun=OUTCOME.noun,
)
"""The same without the names of everyone in the case, for the table that all can see."""

REVIEW = Form(
    Meeting,
    [
        Section(
            "",
            [
                beside(Field(Meeting.starts, "Starts"), Field(Meeting.ends, "Ends")),
                beside(
                    Field(Meeting.place, "Where", share=2),
                    Field(Meeting.run_by_id, "Who runs it", among=among.people, empty="You"),
                ),
            ],
        )
    ],
    noun="meeting",
)
"""What is settled of a review before its day; it is changed as any meeting is."""

SINCE_LAST = Form(
    Meeting,
    [
        Section(
            "",
            [
                Field(Meeting.working_well, "What is working well?"),
                Field(Meeting.worries, "What are you worried about?"),
                Field(Meeting.changes, "What has changed, and what should change?"),
            ],
        )
    ],
    noun="meeting",
)

NOT_THERE = Form(
    Attendance,
    [
        Section(
            "",
            [
                Field(Attendance.why_absent, "What kept them away"),
                Field(Attendance.absence_reason, "In a few words"),
                Field(
                    Attendance.followed_up,
                    "What you heard from them, and what would help next time",
                    help="Ask before you conclude anything: travel, work and worry look alike from outside.",
                ),
            ],
        )
    ],
    noun="attendance",
)

PLAN_TEST = Form(
    PlanTest,
    [
        Section(
            "",
            [
                beside(
                    Field(PlanTest.kind, "What kind"),
                    Field(PlanTest.what, "What is tried out", share=2),
                ),
                Field(PlanTest.action_id, "Which action", among=among.actions, empty="The plan as a whole"),
                beside(Field(PlanTest.planned_on, "Planned for"), Field(PlanTest.held_on, "Held on")),
                Field(PlanTest.person_ids, "Who takes part", among=among.people),
                Field(PlanTest.worked, "It worked"),
                Field(PlanTest.how_it_went, "How it went, and what you would change"),
            ],
        )
    ],
    noun="test of the plan",
)

COUNCIL_PLAN = Form(
    CouncilPlan,
    [
        Section(
            "",
            [
                beside(
                    Field(CouncilPlan.kind, "Which plan"),
                    Field(CouncilPlan.version_id, "Which of ours", among=among.versions, empty="Not said"),
                ),
                beside(Field(CouncilPlan.sent_to, "Sent to", share=2), Field(CouncilPlan.sent_on, "Sent on")),
                Field(CouncilPlan.came_back_on, "Came back on"),
                Field(CouncilPlan.what_came_back, "What came back"),
                Field(
                    CouncilPlan.differs,
                    "Where it differs from the family’s plan",
                    help="There is one plan. Say what is to be put right, and with whom.",
                ),
                Field(CouncilPlan.shared_with_ids, "Shown to", among=among.people),
                Field(CouncilPlan.shared_on, "Shown on"),
            ],
        )
    ],
    noun="council’s plan",
)

FAMILY_DAY = Form(
    FamilyDay,
    [
        Section(
            "",
            [
                Field(FamilyDay.what, "What day it is", hint="Nan’s birthday, the summer fair, a day out"),
                beside(Field(FamilyDay.falls_on, "Date"), Field(FamilyDay.every_year, "Every year")),
                Field(FamilyDay.person_ids, "Who spends it with the child", among=among.people),
                Field(FamilyDay.arrangements, "How it is arranged"),
            ],
        )
    ],
    noun="day of the year",
)

FEEDBACK = Form(
    Feedback,
    [
        Section(
            "",
            [
                beside(
                    Field(Feedback.given_as, "Whose feedback"),
                    Field(Feedback.person_id, "Who", among=among.people, empty="Not named"),
                ),
                beside(
                    Field(
                        Feedback.meeting_id, "About which meeting", among=among.meetings, empty="All of it"
                    ),
                    Field(Feedback.given_on, "Given on"),
                    Field(Feedback.method, "How"),
                ),
                beside(Field(Feedback.heard, "Felt heard"), Field(Feedback.prepared, "Felt prepared")),
                beside(Field(Feedback.safe, "Felt safe"), Field(Feedback.realistic, "The plan can work")),
                Field(Feedback.said, "In their words"),
            ],
        )
    ],
    noun="feedback",
)
