"""Forms for where people stand on the plan, and for the support that is asked of services."""

from coordinator.models.plan import PlanAgreement
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
