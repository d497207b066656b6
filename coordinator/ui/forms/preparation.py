"""Forms for calls and visits."""

from coordinator.models.preparation import Contact, Visit
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.forms import among

CONTACT = Form(
    Contact,
    [
        Section(
            "",
            [
                Field(Contact.person_ids, "Who", among=among.people),
                beside(
                    Field(Contact.happened, "When"),
                    Field(Contact.kind, "How"),
                    Field(Contact.outcome, "What came of it"),
                ),
                Field(Contact.summary, "What was said"),
                Field(Contact.topics, "Covered"),
                beside(Field(Contact.next_step, "Next step", share=2), Field(Contact.next_step_by, "By")),
                beside(Field(Contact.minutes, "Minutes"), Field(Contact.miles, "Miles")),
            ],
        )
    ],
    noun="call or visit",
)

VISIT = Form(
    Visit,
    [
        Section(
            "The visit",
            [
                Field(Visit.person_ids, "Who", among=among.people),
                beside(Field(Visit.starts, "Starts"), Field(Visit.minutes, "Minutes")),
                beside(Field(Visit.status, "Standing"), Field(Visit.travel_minutes, "Minutes to get there")),
                Field(Visit.place, "Where"),
                Field(Visit.to_cover, "To cover"),
                Field(Visit.notes, "Notes"),
            ],
        ),
        Section(
            "Safety",
            [
                beside(Field(Visit.risk_checked, "Risk checked"), Field(Visit.due_back, "Due back")),
                beside(
                    Field(Visit.buddy, "Who acts if you are not back"),
                    Field(Visit.buddy_phone, "Their number"),
                ),
                Field(Visit.risk_notes, "Risks"),
                beside(
                    Field(Visit.checked_in, "Checked in"),
                    Field(Visit.contact_id, "Written up as", among=among.contacts),
                ),
            ],
            note="A locked laptop cannot raise an alarm. Tell your buddy when to expect you and what to do.",
        ),
    ],
    noun="visit",
)
