"""Forms for where people stand on the plan, and for the support that is asked of services."""

from coordinator.models.plan import PlanAction, PlanAgreement, ResourceRequest
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.forms import among

STAND = Form(
    PlanAgreement,
    [
        Section(
            "",
            [
                beside(
                    Field(PlanAgreement.said, "In their words", share=3),
                    Field(PlanAgreement.asked_on, "Asked on"),
                ),
            ],
        )
    ],
    noun="words on the plan",
)
"""What is typed beside the answer that was pressed."""

AGREEMENT = Form(
    PlanAgreement,
    [
        Section(
            "",
            [
                beside(
                    Field(PlanAgreement.person_id, "Who", among=among.people),
                    Field(PlanAgreement.stand, "Where they stand", empty="Not asked yet"),
                ),
                *STAND.sections[0].items,
            ],
        )
    ],
    noun="agreement",
)
"""The whole record, as the history shows it."""

SERVICE_TASK = Form(
    PlanAction,
    [
        Section(
            "",
            [
                Field(PlanAction.what, "What will happen", help="As it stands in the plan."),
                beside(
                    Field(
                        PlanAction.service, "Which service", hint="The school, the health visitor", share=2
                    ),
                    Field(PlanAction.resource_state, "How it stands", empty="Not asked yet"),
                ),
                Field(PlanAction.resource_agreed, "What is asked for, or agreed"),
                Field(PlanAction.support_needed, "Why it is needed"),
                Field(PlanAction.service_task, "A task for a service"),
            ],
        )
    ],
    noun="task for a service",
)
"""What is asked of one service; the rest of the action stands in the plan."""

CHILD_ACTION = Form(
    PlanAction,
    [
        Section(
            "",
            [
                Field(
                    PlanAction.child_words,
                    "In words for the child",
                    hint="You have tea at Nanny’s on Tuesdays.",
                    help="One short sentence, said to the child.",
                )
            ],
        )
    ],
    noun="words for the child",
)
"""An action as the child is told it."""

RESOURCE_REQUEST = Form(
    ResourceRequest,
    [
        Section(
            "What is asked for",
            [
                Field(ResourceRequest.item, "What is asked for"),
                beside(
                    Field(ResourceRequest.kind, "Once, or for a time"),
                    Field(ResourceRequest.duration, "For how long"),
                    Field(ResourceRequest.cost, "Cost"),
                ),
                beside(
                    Field(ResourceRequest.purpose, "What it is for"),
                    Field(
                        ResourceRequest.action_id,
                        "For which action",
                        among=among.newest_actions,
                        empty="No one action",
                    ),
                ),
                Field(ResourceRequest.why, "Why the family network needs it"),
                Field(ResourceRequest.not_otherwise, "Why it cannot be paid for another way"),
                Field(ResourceRequest.sustained_how, "How it goes on when the package ends"),
                beside(
                    Field(ResourceRequest.applied_by, "Asked by", hint="The practitioner who applies"),
                    Field(ResourceRequest.applied_on, "On"),
                ),
            ],
        ),
        Section(
            "What the panel said",
            [
                beside(
                    Field(ResourceRequest.panel_on, "Panel on"),
                    Field(ResourceRequest.decision, "Decision", empty="Not decided yet"),
                ),
                Field(ResourceRequest.decision_words, "In the panel’s words"),
                Field(ResourceRequest.delivered_on, "Delivered on"),
                Field(ResourceRequest.what_changed, "What it changed for the family"),
            ],
        ),
    ],
    noun="request for a package",
)
