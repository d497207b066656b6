"""Forms for the case, its children, consent and offers, worries, disclosures and strengths."""

from coordinator.models.person import Relationship
from coordinator.models.referral import (
    Case,
    CaseChild,
    Concern,
    Consent,
    Incident,
    Offer,
    Strength,
)
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.forms import among

CASE = Form(
    Case,
    [
        Section(
            "The referral",
            [
                beside(Field(Case.family_name, "Family name"), Field(Case.reference, "Your reference")),
                beside(
                    Field(Case.commissioner_id, "Commissioner", among=among.commissioners),
                    Field(Case.commissioner_reference, "Their reference"),
                ),
                beside(Field(Case.received, "Received"), Field(Case.allocated, "Allocated to you")),
                beside(Field(Case.context, "Context"), Field(Case.model, "Kind of meeting")),
                Field(Case.reasons, "Reasons"),
                Field(Case.purpose, "What the conference is for", help="In words the family can read."),
            ],
        ),
        Section(
            "Time",
            [
                beside(
                    Field(Case.target_conference, "Conference wanted by"),
                    Field(Case.urgent, "This is urgent"),
                ),
            ],
        ),
        Section(
            "Standing of the case",
            [
                beside(Field(Case.stage, "Stage"), Field(Case.status, "Status")),
                beside(Field(Case.closed, "Closed on"), Field(Case.keep_until, "Keep until")),
                Field(Case.close_reason, "Why it ended"),
                Field(Case.outcome, "Outcome"),
                Field(Case.legal_hold, "Must not be erased (legal hold)"),
                Field(Case.notes, "Your notes"),
            ],
            folded=True,
        ),
    ],
    noun="case",
)

CASE_CHILD = Form(
    CaseChild,
    [
        Section(
            "Why this child",
            [
                beside(
                    Field(CaseChild.context, "This child’s context", share=2),
                    Field(CaseChild.context_since, "In it since"),
                ),
                beside(
                    Field(CaseChild.legal_status, "Legal status", share=2),
                    Field(CaseChild.legal_status_since, "Since"),
                ),
                Field(CaseChild.reasons, "Reasons for this child"),
            ],
        ),
        Section(
            "In the child’s own words",
            [
                Field(CaseChild.own_words, "What the child said", help="Exactly as it was said."),
                Field(CaseChild.own_words_may_be_shared, "The child agreed to have these words in the plan"),
                beside(
                    Field(CaseChild.views_sought_on, "Asked on"),
                    Field(CaseChild.views_sought_by, "Asked by"),
                    Field(CaseChild.views_sought_how, "How"),
                ),
                Field(CaseChild.wants_to_raise, "What the child wants raised"),
            ],
        ),
        Section(
            "If the child is too young to say",
            [
                Field(CaseChild.adults_believe, "What those who know the child believe, and why"),
                Field(CaseChild.believed_by, "Said by", among=among.people),
            ],
            folded=True,
        ),
        Section(
            "What you make of it",
            [Field(CaseChild.interpretation, "Your own reading of it")],
            folded=True,
            note="Kept apart from the child’s own words, and never printed.",
        ),
        Section(
            "The conference",
            [
                beside(
                    Field(CaseChild.wants_to_attend, "Wants to come"),
                    Field(CaseChild.voiced_by_id, "Who voices the child’s views", among=among.people),
                ),
                Field(
                    CaseChild.no_voice_reason,
                    "Why the child’s views are not heard",
                    help="Only where they are not.",
                ),
                Field(CaseChild.advocate_id, "Advocate", among=among.people),
                Field(CaseChild.wants_there, "Whom the child wants there"),
                Field(CaseChild.does_not_want_there, "Whom the child does not want there"),
                Field(CaseChild.during_the_meeting, "What the child does during the meeting"),
                beside(
                    Field(CaseChild.told_by_id, "Who tells the child the outcome", among=among.people),
                    Field(CaseChild.tell_by, "By"),
                ),
            ],
        ),
        Section(
            "Somebody the child wants and others fear",
            [
                Field(CaseChild.wanted_but_feared_id, "Whom the child wants", among=among.people),
                Field(CaseChild.fears, "What people worry about"),
                Field(CaseChild.existing_safety, "What safety there is already"),
                Field(CaseChild.must_happen_first, "What must happen first"),
                Field(CaseChild.child_was_told, "What the child was told, and how"),
                Field(CaseChild.look_again_on, "Look at this again on"),
            ],
            folded=True,
        ),
    ],
    noun="child",
)

CONSENT = Form(
    Consent,
    [
        Section(
            "",
            [
                beside(Field(Consent.giver_id, "Who", among=among.people), Field(Consent.given_as, "As")),
                beside(
                    Field(Consent.kind, "To"),
                    Field(Consent.given_on, "Given on"),
                    Field(Consent.method, "How"),
                ),
                Field(Consent.scope, "What exactly was agreed"),
            ],
        ),
        Section(
            "If it was withdrawn",
            [
                beside(
                    Field(Consent.withdrawn_on, "Withdrawn on"),
                    Field(Consent.withdrawn_words, "What was said", share=3),
                )
            ],
            folded=True,
        ),
    ],
    noun="consent",
)

CONCERN = Form(
    Concern,
    [
        Section(
            "",
            [
                Field(Concern.text, "The worry, in plain words"),
                Field(Concern.raised_by_id, "Raised by", among=among.people),
            ],
        ),
        Section(
            "Signs of Safety words",
            [
                Field(Concern.worry_statement, "Danger or worry statement"),
                Field(Concern.safety_goal, "Safety or success goal"),
            ],
            folded=True,
        ),
    ],
    noun="worry",
)

STRENGTH = Form(
    Strength,
    [
        Section(
            "",
            [
                Field(Strength.text, "What goes well"),
                Field(Strength.seen_by_id, "Seen by", among=among.people),
            ],
        )
    ],
    noun="strength",
)

HOLDER = Form(
    Relationship,
    [
        Section(
            "",
            [
                beside(
                    Field(Relationship.parental_responsibility, "Has parental responsibility"),
                    Field(Relationship.kind, "Is to the child"),
                ),
                beside(
                    Field(
                        Relationship.responsibility_from,
                        "From",
                        hint="birth certificate, marriage, court order …",
                        share=2,
                    ),
                    Field(Relationship.since, "Since"),
                    Field(Relationship.until, "Until"),
                ),
            ],
        )
    ],
    noun="holder",
)

OFFER = Form(
    Offer,
    [
        Section(
            "",
            [
                beside(
                    Field(Offer.offered_on, "Offered on"),
                    Field(Offer.method, "How"),
                    Field(Offer.offered_by, "Offered by"),
                ),
                beside(Field(Offer.reply, "Reply"), Field(Offer.replied_on, "Reply on")),
                beside(
                    Field(
                        Offer.reason, "Reason", help="Theirs if they give one; or why none was made.", share=2
                    ),
                    Field(Offer.decided_by, "Who decided"),
                ),
                Field(Offer.child_views, "What the child thinks of it"),
            ],
        )
    ],
    noun="offer",
)

INCIDENT = Form(
    Incident,
    [
        Section(
            "",
            [
                Field(Incident.what_was_said, "What was said, in their words"),
                beside(
                    Field(Incident.said_by_id, "Said by", among=among.people),
                    Field(Incident.happened, "When"),
                ),
                Field(Incident.about_ids, "About", among=among.people),
                Field(Incident.what_was_asked, "What you asked"),
                beside(Field(Incident.told_whom, "Whom you told"), Field(Incident.told_how, "How")),
                beside(Field(Incident.told_when, "Told at"), Field(Incident.kind, "Kind")),
            ],
        ),
        Section(
            "Afterwards",
            [
                Field(Incident.family_knows, "The family knows that it was passed on"),
                Field(Incident.what_followed, "What followed"),
            ],
            folded=True,
        ),
    ],
    noun="worry or disclosure",
)
