"""The form for somebody who could care for the child if home is not safe."""

from coordinator.models.plan import CarerIfNeeded
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.forms import among

CARER_IF_NEEDED = Form(
    CarerIfNeeded,
    [
        Section(
            "",
            [
                beside(
                    Field(CarerIfNeeded.person_id, "Who", among=among.people),
                    Field(CarerIfNeeded.how_long, "For how long", hint="A night, a week, longer"),
                ),
                Field(CarerIfNeeded.said, "What they offer, in their words"),
                beside(
                    Field(CarerIfNeeded.asked, "They were asked themselves"),
                    Field(CarerIfNeeded.checked_by, "Who checks for the council"),
                ),
            ],
        )
    ],
    noun="person who could care",
)
