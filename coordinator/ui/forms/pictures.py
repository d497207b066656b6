"""The form for a tie of the ecomap."""

from coordinator.models.network import Tie
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.forms import among

TIE = Form(
    Tie,
    [
        Section(
            "",
            [
                beside(
                    Field(Tie.person_id, "To this person", among=among.people),
                    Field(Tie.service, "or to this service", hint="School, a club, a worker …"),
                ),
                beside(
                    Field(Tie.from_id, "From", among=among.people, empty="The whole family"),
                    Field(Tie.strength, "How strong"),
                ),
                beside(Field(Tie.flow, "Where support goes"), Field(Tie.stressful, "Under strain")),
                Field(Tie.notes, "Notes"),
            ],
        )
    ],
    noun="tie",
)
