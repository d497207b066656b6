"""Forms for a person's part in a case, what must be kept from whom, and who must be kept apart."""

from coordinator.models.network import (
    Availability,
    KeepApart,
    Participant,
    Restriction,
    RoutineLine,
    SharingAgreement,
)
from coordinator.models.referral import Case, CaseChild
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
            ],
        ),
        Section(
            "Invitation",
            [
                beside(
                    Field(Participant.invite_state, "Invitation"),
                    Field(Participant.invited_by_id, "Wanted there by", among=among.people),
                ),
                beside(Field(Participant.asked_on, "Asked on"), Field(Participant.replied_on, "Replied on")),
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
            ],
        ),
        Section(
            "Strengths and what they are good for",
            [
                Field(Participant.good_for, "The family turns to them for"),
                Field(Participant.good_for_words, "What exactly"),
                Field(Participant.strengths, "Strengths"),
                Field(Participant.helped_before, "How they have helped before", help="Only what helped."),
                beside(
                    Field(Participant.circle, "Circle", help="1 is closest, 3 furthest."),
                    Field(Participant.lost_touch, "The family has lost touch"),
                    Field(Participant.knows, "What they know of it"),
                ),
            ],
            folded=True,
        ),
        Section(
            "What they offer",
            [
                Field(Participant.can_offer, "What they can offer"),
                beside(
                    Field(Participant.offer_confirmed_on, "Confirmed with them on"),
                    Field(Participant.offer_confirmed_how, "How"),
                ),
            ],
            folded=True,
            note="Somebody who is not there confirms their offer by phone or letter.",
        ),
        Section(
            "Travel, children and voice",
            [
                beside(
                    Field(Participant.spokesperson_id, "Who speaks for them", among=among.people),
                    Field(Participant.looked_after_by_id, "Who looks after them there", among=among.people),
                ),
                beside(Field(Participant.transport, "Transport"), Field(Participant.childcare, "Childcare")),
                Field(Participant.brings, "Brings"),
                Field(Participant.notes, "Your notes"),
            ],
            folded=True,
        ),
    ],
    noun="part in the case",
)

WANTED_BUT_FEARED = Form(
    CaseChild,
    [
        Section(
            "",
            [
                beside(
                    Field(CaseChild.wanted_but_feared_id, "Whom the child wants", among=among.people),
                    Field(CaseChild.look_again_on, "Look again on"),
                ),
                Field(CaseChild.fears, "Who fears what", help="Name who worries, and about what."),
                Field(CaseChild.existing_safety, "What keeps the child safe already"),
                Field(CaseChild.must_happen_first, "What must happen first"),
                Field(CaseChild.child_was_told, "What the child was told, and how"),
            ],
            note="Somebody a child wants and others fear is written down, not left out in silence.",
        )
    ],
    noun="somebody wanted and feared",
)

AVAILABILITY = Form(
    Availability,
    [
        Section(
            "",
            [
                beside(
                    Field(Availability.person_id, "Who", among=among.people),
                    Field(Availability.kind, "Can or cannot"),
                ),
                Field(Availability.weekdays, "On these days", help="Without a tick, every day."),
                beside(
                    Field(Availability.from_time, "From"),
                    Field(Availability.until_time, "Until"),
                ),
                beside(
                    Field(Availability.since, "First day"),
                    Field(Availability.until, "Last day"),
                ),
                Field(
                    Availability.words, "Why, if it matters", hint="Night shift, dialysis, Friday prayer …"
                ),
            ],
        )
    ],
    noun="time they can or cannot come",
)

ROUTINE_LINE = Form(
    RoutineLine,
    [
        Section(
            "",
            [
                Field(RoutineLine.what, "What happens", hint="School run, tea, bedtime …"),
                Field(RoutineLine.weekdays, "On"),
                beside(Field(RoutineLine.starts, "From"), Field(RoutineLine.ends, "Until")),
                Field(RoutineLine.person_ids, "Who does it", among=among.people),
                Field(RoutineLine.needs_cover, "Somebody is wanted here"),
            ],
        )
    ],
    noun="line of the week",
)

ONE_SIDE = Form(
    Case,
    [
        Section(
            "",
            [Field(Case.one_side_reason, "Why one side of the family is not there")],
            note="Mother’s side and father’s side belong at the table. Where one is not, say why.",
        )
    ],
    noun="case",
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
