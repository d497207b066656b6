"""Forms for calls and visits, invitations, and what the child said."""

from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.preparation import Contact, Visit
from coordinator.models.referral import CaseChild
from coordinator.practice.readiness.visits import CANNOT_RAISE_AN_ALARM
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.forms import among

CONTACT = Form(
    Contact,
    [
        Section(
            "",
            [
                Field(
                    Contact.person_ids,
                    "Who",
                    help="Type the first letter of a name to go to it, space to choose it, Enter to go on.",
                    among=among.people,
                ),
                beside(
                    Field(Contact.kind, "How"),
                    Field(Contact.outcome, "What came of it"),
                    Field(Contact.happened, "When"),
                ),
                Field(Contact.summary, "What was said"),
                Field(Contact.topics, "Covered"),
                beside(
                    Field(Contact.next_step, "Next step", share=2),
                    Field(Contact.next_step_by, "By"),
                    Field(Contact.next_step_done, "Done on"),
                ),
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
                beside(
                    Field(Visit.starts, "Starts"),
                    Field(Visit.minutes, "Minutes"),
                    Field(Visit.travel_minutes, "Minutes to get there"),
                ),
                beside(Field(Visit.place, "Where", share=2), Field(Visit.status, "Standing")),
                Field(Visit.to_cover, "To cover"),
                Field(Visit.notes, "Notes"),
            ],
        ),
        Section(
            "Safety",
            [
                beside(
                    Field(Visit.buddy, "Who acts if you are not back"),
                    Field(Visit.buddy_phone, "Their number"),
                    Field(Visit.buddy_agreed, "They agreed to act"),
                ),
                beside(
                    Field(Visit.due_back, "Due back"),
                    Field(Visit.risk_flagged, "There is a risk"),
                    Field(Visit.risk_checked, "Risk checked"),
                ),
                Field(Visit.risk_notes, "Risks"),
            ],
            note=CANNOT_RAISE_AN_ALARM,
        ),
        Section(
            "Afterwards",
            [
                beside(
                    Field(Visit.checked_in, "Back at"),
                    Field(Visit.contact_id, "Written up as", among=among.contacts, empty="Not written up"),
                )
            ],
            folded=True,
        ),
    ],
    noun="visit",
)

INVITATION = Form(
    Participant,
    [
        Section(
            "The answer",
            [
                beside(Field(Participant.asked_on, "Asked on"), Field(Participant.replied_on, "Replied on")),
                beside(
                    Field(Participant.reason, "If not coming, why"),
                    Field(Participant.decided_by, "Whose decision"),
                ),
                Field(Participant.reason_words, "In their words"),
            ],
        ),
        Section(
            "How they take part",
            [
                beside(
                    Field(Participant.mode, "Takes part"),
                    Field(Participant.with_them_if_remote, "Who is with them, if elsewhere"),
                    Field(Participant.spokesperson_id, "Who speaks for them", among=among.people),
                ),
                beside(
                    Field(Participant.transport, "How they get there"), Field(Participant.brings, "Brings")
                ),
                beside(
                    Field(Participant.childcare, "Childcare"),
                    Field(Participant.looked_after_by_id, "Looked after by", among=among.people),
                ),
            ],
        ),
        Section(
            "If they cannot come",
            [
                Field(Participant.can_offer, "What they offer or send"),
                beside(
                    Field(Participant.offer_confirmed_on, "They confirmed it on"),
                    Field(Participant.offer_confirmed_how, "How"),
                ),
            ],
        ),
    ],
    noun="invitation",
)

NEEDS = Form(
    Person,
    [
        Section(
            "What they need",
            [
                Field(Person.access_needs, "Access"),
                beside(Field(Person.access_notes, "More about it", share=2), Field(Person.diet, "Diet")),
                beside(
                    Field(Person.interpreter_needed, "Needs an interpreter"),
                    Field(Person.speaks, "Speaks"),
                    Field(Person.dialect, "Dialect"),
                    Field(Person.sign_language, "Sign language"),
                ),
            ],
        )
    ],
    noun="need",
)

CHILD_VIEWS = Form(
    CaseChild,
    [
        Section(
            "Coming",
            [
                beside(
                    Field(CaseChild.wants_to_attend, "Wants to come"),
                    Field(CaseChild.during_the_meeting, "What the child does on the day", share=2),
                ),
                beside(
                    Field(CaseChild.wants_there, "Whom the child wants there"),
                    Field(CaseChild.does_not_want_there, "Whom the child does not want there"),
                ),
            ],
        ),
        Section(
            "In the child’s own words",
            [
                Field(CaseChild.own_words, "What the child said", help="Exactly as it was said."),
                Field(CaseChild.wants_to_raise, "What the child wants to raise"),
                beside(
                    Field(CaseChild.views_sought_on, "Asked on"),
                    Field(CaseChild.views_sought_by, "Asked by"),
                    Field(CaseChild.views_sought_how, "How"),
                ),
                Field(CaseChild.own_words_may_be_shared, "The child agreed to have these words in the plan"),
            ],
        ),
        Section(
            "If the child is too young to say",
            [
                Field(CaseChild.adults_believe, "What those who know the child believe, and why"),
                Field(CaseChild.believed_by, "Said by", among=among.people),
            ],
            folded=True,
            note="This stands under the names of those who said it, never under the child’s.",
        ),
        Section(
            "What you make of it",
            [Field(CaseChild.interpretation, "Your own reading of it")],
            folded=True,
            note="Kept apart from the child’s own words, and never printed.",
        ),
        Section(
            "Who speaks for the child",
            [
                beside(
                    Field(CaseChild.voiced_by_id, "Who voices the child’s views", among=among.people),
                    Field(CaseChild.advocate_id, "Advocate", among=among.people),
                ),
                Field(
                    CaseChild.no_voice_reason,
                    "If nobody does, why",
                    help="Only where the child neither comes nor has views to voice.",
                ),
                beside(
                    Field(CaseChild.told_by_id, "Who tells the child the outcome", among=among.people),
                    Field(CaseChild.tell_by, "By"),
                ),
            ],
        ),
    ],
    noun="child’s views",
)
