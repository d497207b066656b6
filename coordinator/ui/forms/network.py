"""Forms for a person's part in a case, what must be kept from whom, and who must be kept apart."""

from coordinator.models.network import KeepApart, Participant, Restriction, SharingAgreement
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.forms import among

PARTICIPANT = Form(
    Participant,
    [
        Section(
            "Their part",
            [
                beside(
                    Field(Participant.role, "Part in the case"),
                    Field(Participant.described_as, "On papers", hint="Grandmother, class teacher …"),
                ),
                beside(
                    Field(Participant.side, "Side of the family"), Field(Participant.counts_as, "Counts as")
                ),
                beside(
                    Field(Participant.circle, "Circle", help="1 is closest, 3 furthest."),
                    Field(Participant.strengths, "Strengths", share=2),
                ),
                Field(Participant.can_offer, "What they can offer"),
            ],
        ),
        Section(
            "Invitation",
            [
                beside(
                    Field(Participant.invite_state, "Invitation"),
                    Field(Participant.invited_by_id, "Wanted there by", among=among.people),
                ),
                beside(
                    Field(Participant.reason, "If not coming, why"),
                    Field(Participant.decided_by, "Whose decision"),
                ),
                Field(Participant.reason_words, "In their words"),
            ],
        ),
        Section(
            "On the day",
            [
                beside(
                    Field(Participant.mode, "Takes part"),
                    Field(Participant.with_them_if_remote, "Who is with them, if elsewhere"),
                ),
                beside(Field(Participant.transport, "Transport"), Field(Participant.childcare, "Childcare")),
                Field(Participant.brings, "Brings"),
                Field(Participant.notes, "Your notes"),
            ],
        ),
    ],
    noun="part in the case",
)

RESTRICTION = Form(
    Restriction,
    [
        Section(
            "",
            [
                beside(
                    Field(Restriction.protected_id, "Protects", among=among.people),
                    Field(Restriction.viewer_id, "Keep it from", among=among.people, empty="Everyone else"),
                ),
                Field(Restriction.hides, "What is kept from them"),
                beside(Field(Restriction.since, "From"), Field(Restriction.until, "Until")),
                beside(Field(Restriction.source, "Who said so"), Field(Restriction.reason, "Why", share=2)),
            ],
            note="A restriction outweighs any sharing. Only the protected person’s own agreement lifts it.",
        )
    ],
    noun="restriction",
)

SHARING_AGREEMENT = Form(
    SharingAgreement,
    [
        Section(
            "",
            [
                beside(
                    Field(SharingAgreement.protected_id, "Who agrees", among=among.people),
                    Field(SharingAgreement.viewer_id, "That this person may have", among=among.people),
                ),
                Field(SharingAgreement.shares, "What"),
                beside(
                    Field(SharingAgreement.agreed_on, "Agreed on"),
                    Field(SharingAgreement.method, "How"),
                    Field(SharingAgreement.withdrawn_on, "Withdrawn on"),
                ),
                Field(SharingAgreement.recorded_words, "In their words"),
            ],
            note="An agreement covers what is on record when it is written down. A new address or number, or "
            "a later restriction, needs a new agreement.",
        )
    ],
    noun="agreement",
)

KEEP_APART = Form(
    KeepApart,
    [
        Section(
            "",
            [
                beside(
                    Field(KeepApart.person_id, "This person", among=among.people),
                    Field(KeepApart.level, "Level"),
                    Field(KeepApart.other_id, "This other person", among=among.people),
                ),
                beside(
                    Field(KeepApart.order_reference, "Court order"),
                    Field(KeepApart.order_expires, "Expires"),
                ),
                Field(KeepApart.court_permission, "The court’s recorded permission"),
                Field(KeepApart.arrangement, "What was arranged"),
            ],
        )
    ],
    noun="pair to keep apart",
)
