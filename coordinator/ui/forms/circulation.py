"""Forms for a copy on its way and for files that came in."""

from coordinator.models.circulation import Attachment, Circulation
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.forms import among

CIRCULATION = Form(
    Circulation,
    [
        Section(
            "",
            [
                beside(
                    Field(Circulation.recipient_id, "Reader", among=among.people),
                    Field(Circulation.why, "Why"),
                ),
                Field(Circulation.method, "How it is sent"),
                beside(
                    Field(Circulation.password_sent_how, "Password sent how"),
                    Field(Circulation.link_expires, "Link expires"),
                ),
                beside(
                    Field(Circulation.proof, "How we know it arrived"), Field(Circulation.received_on, "On")
                ),
                Field(Circulation.proof_notes, "About the proof"),
            ],
        )
    ],
    noun="copy",
)

ATTACHMENT = Form(
    Attachment,
    [
        Section(
            "",
            [
                beside(
                    Field(Attachment.title, "Title", share=2),
                    Field(Attachment.about_id, "About", among=among.people),
                ),
                Field(Attachment.notes, "Notes"),
            ],
        )
    ],
    noun="file",
)
