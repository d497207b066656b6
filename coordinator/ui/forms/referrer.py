"""Forms for what is settled with the referrer and the parents: the baseline, its bounds, who hears what."""

from coordinator.models.referral import (
    Baseline,
    BindingDate,
    BottomLine,
    FamilyQuestion,
    ResourceOnOffer,
    ToldWhat,
)
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.forms import among

BOTTOM_LINE = Form(
    BottomLine,
    [
        Section(
            "",
            [
                Field(BottomLine.text, "What the plan must hold"),
                beside(Field(BottomLine.agreed_on, "Agreed on"), Field(BottomLine.agreed_by, "Agreed by")),
                beside(Field(BottomLine.met, "Met by the plan"), Field(BottomLine.met_how, "How", share=2)),
            ],
        )
    ],
    noun="bottom line",
)

FAMILY_QUESTION = Form(
    FamilyQuestion,
    [
        Section(
            "",
            [
                Field(FamilyQuestion.text, "The question"),
                beside(
                    Field(FamilyQuestion.agreed_on, "Agreed on"), Field(FamilyQuestion.agreed_by, "Agreed by")
                ),
            ],
        )
    ],
    noun="question",
)

BASELINE = Form(
    Baseline,
    [
        Section(
            "",
            [
                beside(
                    Field(Baseline.held_on, "Held on"),
                    Field(Baseline.with_ids, "With", among=among.people, share=3),
                ),
                Field(Baseline.agreed, "What was agreed"),
            ],
        ),
        Section(
            "Will the family’s plan be taken seriously?",
            [
                beside(
                    Field(Baseline.workers_willing, "The workers"),
                    Field(Baseline.workers_willing_words, "In their words", share=3),
                ),
                beside(
                    Field(Baseline.carers_willing, "The carers"),
                    Field(Baseline.carers_willing_words, "In the carers’ words", share=3),
                ),
            ],
            note="As long as it is safe and in the child’s interests.",
        ),
        Section(
            "The referrer’s information for the family",
            [
                beside(
                    Field(Baseline.information_due, "Due"), Field(Baseline.information_received, "Received")
                ),
                beside(
                    Field(Baseline.parents_saw_on, "The parents saw it on"),
                    Field(Baseline.parents_saw_how, "How they saw it", share=2),
                ),
            ],
        ),
        Section(
            "Mediation",
            [
                beside(Field(Baseline.mediation, "Mediation"), Field(Baseline.mediation_on, "On")),
                Field(Baseline.mediation_words, "What came of it"),
            ],
            folded=True,
            note="Offered or used before the conference, between people who would not sit in one room yet.",
        ),
        Section("Your notes", [Field(Baseline.notes, "Notes")], folded=True),
    ],
    noun="baseline meeting",
)

TOLD_WHAT = Form(
    ToldWhat,
    [
        Section(
            "",
            [
                beside(Field(ToldWhat.may_hear, "May hear"), Field(ToldWhat.may_not_hear, "May not hear")),
                beside(
                    Field(ToldWhat.agreed_by, "Agreed by", among=among.people, share=3),
                    Field(ToldWhat.agreed_on, "Agreed on"),
                ),
            ],
        )
    ],
    noun="line",
)

RESOURCE_ON_OFFER = Form(
    ResourceOnOffer,
    [
        Section(
            "",
            [
                Field(ResourceOnOffer.text, "What is on offer"),
                beside(
                    Field(ResourceOnOffer.offered_by, "Offered by", share=2),
                    Field(ResourceOnOffer.until, "Until"),
                ),
            ],
        )
    ],
    noun="offer of help",
)

BINDING_DATE = Form(
    BindingDate,
    [
        Section(
            "",
            [
                beside(Field(BindingDate.kind, "What"), Field(BindingDate.falls_on, "Falls on")),
                Field(BindingDate.words, "In words"),
            ],
        )
    ],
    noun="binding date",
)
