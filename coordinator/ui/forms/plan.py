"""Forms for a version of the plan, its actions, Plan B and neutral words."""

from coordinator.models.plan import BackUpLine, NeutralWording, PlanAction, PlanVersion
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.forms import among
from coordinator.ui.forms.timing import by_when

PLAN_VERSION = Form(
    PlanVersion,
    [
        Section(
            "What the family wants",
            [
                Field(PlanVersion.wanted, "What we all want"),
                Field(PlanVersion.family_words, "In the family’s own words"),
                Field(PlanVersion.family_time, "Family time"),
                Field(PlanVersion.asks_of_services, "What we ask of services", help="One on each line."),
            ],
        ),
        Section(
            "Keeping it going",
            [
                Field(PlanVersion.monitor, "Who checks that the plan is working"),
                Field(PlanVersion.referrer_checks, "How the referrer checks"),
                beside(
                    Field(PlanVersion.who_tells_child, "Who tells the child", share=2),
                    Field(PlanVersion.tell_child_by, "By"),
                ),
                Field(PlanVersion.if_difficult, "If things get difficult"),
                Field(PlanVersion.who_to_ask, "Who to ask"),
            ],
        ),
        Section(
            "Meeting again",
            [
                beside(
                    Field(PlanVersion.review_on, "We meet again on"), Field(PlanVersion.review_place, "Where")
                ),
                Field(PlanVersion.review_note, "About the review"),
            ],
        ),
        Section(
            "The referrer’s decision",
            [
                beside(Field(PlanVersion.decided_by, "Decided by"), Field(PlanVersion.decided_on, "On")),
                Field(PlanVersion.decision_reason, "Reasons"),
            ],
        ),
        Section("Why there is a new version", [Field(PlanVersion.why_new_version, "Why")], folded=True),
    ],
    noun="plan",
)

PLAN_ACTION = Form(
    PlanAction,
    [
        Section(
            "",
            [
                Field(PlanAction.what, "What will happen", help="In the family’s own words."),
                Field(PlanAction.doer_ids, "Who", among=among.people),
                Field(
                    PlanAction.by_when,
                    "By when, or how often",
                    hint="Every other Tuesday, 4–6pm, until Easter",
                    understand=by_when,
                ),
                beside(
                    Field(PlanAction.by_date, "By"),
                    Field(PlanAction.starts_on, "Begins"),
                ),
                beside(
                    Field(PlanAction.from_time, "From"),
                    Field(PlanAction.until_time, "Until"),
                ),
                Field(
                    PlanAction.gives_cover,
                    "Somebody is there for the child at these times",
                    help="Then the week’s gaps are filled by it.",
                ),
                Field(PlanAction.helper_ids, "Who helps", among=among.people),
                Field(PlanAction.help_words, "How they help"),
                Field(PlanAction.how_checked, "How we will know"),
                Field(PlanAction.checker_ids, "Who checks", among=among.people),
            ],
        ),
        Section(
            "More about this action",
            [
                beside(
                    Field(PlanAction.heading, "Heading"),
                    Field(PlanAction.who_words, "Who, in words", hint="Dana with Jamie, taking turns"),
                ),
                Field(PlanAction.support_needed, "Support needed"),
                Field(PlanAction.role, "The part it plays", empty="None of these"),
                beside(
                    Field(PlanAction.service_task, "A task for a service"),
                    Field(PlanAction.service, "Which service"),
                ),
                beside(
                    Field(PlanAction.resource_agreed, "What is asked for, or agreed", share=2),
                    Field(PlanAction.resource_state, "How it stands", empty="Not asked yet"),
                ),
                Field(PlanAction.critical, "Nothing must go wrong here"),
                Field(PlanAction.stand_in_ids, "Who stands in", among=among.people),
                Field(PlanAction.question_ids, "Answers the questions", among=among.questions),
                Field(PlanAction.bottom_line_ids, "Meets the bottom lines", among=among.bottom_lines),
            ],
            folded=True,
        ),
        Section(
            "For the child’s own plan",
            [
                Field(PlanAction.child_words, "In words for the child"),
                Field(PlanAction.child_picture, "Picture"),
            ],
            folded=True,
        ),
    ],
    noun="action",
)

BACK_UP_LINE = Form(
    BackUpLine,
    [
        Section(
            "",
            [
                Field(BackUpLine.if_this, "If this happens"),
                Field(BackUpLine.then, "then"),
                Field(BackUpLine.doer_ids, "Who", among=among.people),
            ],
        )
    ],
    noun="line of Plan B",
)

NEUTRAL_WORDING = Form(
    NeutralWording,
    [
        Section(
            "",
            [
                beside(Field(NeutralWording.instead_of, "Instead of"), Field(NeutralWording.say, "Say")),
                beside(
                    Field(NeutralWording.agreed_with_id, "Agreed with", among=among.people),
                    Field(NeutralWording.agreed_on, "On"),
                ),
            ],
            note="Only the copies of readers who may not have the private words say it this way.",
        )
    ],
    noun="neutral words",
)
