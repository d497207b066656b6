"""Forms for a person, how to reach them, where they can be found, and their relationships."""

from coordinator.models.person import ContactPoint, Person, PersonFact, Relationship
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.forms import among

PERSON = Form(
    Person,
    [
        Section(
            "Name",
            [
                beside(Field(Person.given, "Given name"), Field(Person.family, "Family name")),
                beside(Field(Person.known_as, "Known as"), Field(Person.pronouns, "Pronouns")),
                beside(
                    Field(Person.born, "Born", help="A year, or “about 2019”, will do."),
                    Field(Person.due, "Due, if not yet born"),
                ),
            ],
        ),
        Section(
            "Work",
            [beside(Field(Person.job_title, "Job title"), Field(Person.organisation, "Organisation"))],
            folded=True,
        ),
        Section(
            "Language and reading",
            [
                beside(Field(Person.speaks, "Speaks"), Field(Person.reads, "Reads")),
                beside(Field(Person.dialect, "Dialect"), Field(Person.sign_language, "Sign language")),
                beside(
                    Field(Person.interpreter_needed, "Needs an interpreter"),
                    Field(Person.literacy, "Help with reading"),
                ),
            ],
            folded=True,
        ),
        Section(
            "Access, faith and food",
            [
                Field(Person.access_needs, "Needs"),
                Field(Person.access_notes, "More about access"),
                beside(Field(Person.ethnicity, "Ethnicity"), Field(Person.faith, "Faith")),
                Field(Person.diet, "Food"),
            ],
            folded=True,
        ),
        Section(
            "Died",
            [beside(Field(Person.died, "Has died"), Field(Person.died_on, "Died on"))],
            folded=True,
        ),
        Section(
            "Your notes",
            [
                Field(Person.commissioner_id, "Known through", among=among.commissioners),
                Field(Person.symbol, "Symbol in a family tree"),
                Field(Person.notes, "Notes"),
            ],
            folded=True,
        ),
    ],
    noun="person",
)

CONTACT_POINT = Form(
    ContactPoint,
    [
        Section(
            "",
            [
                beside(
                    Field(ContactPoint.kind, "Kind"),
                    Field(ContactPoint.value, "Number or e-mail address", share=2),
                ),
                Field(ContactPoint.address, "Postal address"),
                beside(Field(ContactPoint.town, "Town"), Field(ContactPoint.postcode, "Postcode")),
            ],
        ),
        Section(
            "Safety",
            [
                beside(
                    Field(ContactPoint.safe_to_use, "Safe to use"),
                    Field(ContactPoint.leave_message, "A message may be left"),
                ),
                beside(
                    Field(ContactPoint.safe_times, "Safe times"),
                    Field(ContactPoint.current, "In use", help="Old ones are kept and not used."),
                ),
                Field(
                    ContactPoint.shared_with,
                    "Who else may have it",
                    help="Nobody else, unless this person says so. A new one is nobody else’s again.",
                ),
                Field(ContactPoint.notes, "Notes"),
            ],
        ),
    ],
    noun="way to reach them",
)

PERSON_FACT = Form(
    PersonFact,
    [
        Section(
            "",
            [
                beside(Field(PersonFact.kind, "Kind"), Field(PersonFact.text, "What it is", share=2)),
                beside(
                    Field(PersonFact.shared_with, "Who else may have it"),
                    Field(PersonFact.current, "Still true"),
                ),
                Field(PersonFact.notes, "Notes"),
            ],
            note="Where somebody can be found is kept from everyone else’s papers unless you say otherwise.",
        )
    ],
    noun="fact",
)

RELATIONSHIP = Form(
    Relationship,
    [
        Section(
            "",
            [
                beside(
                    Field(Relationship.person_id, "This person", among=among.people_near_both),
                    Field(Relationship.kind, "is"),
                    Field(Relationship.other_id, "this person", among=among.people_near_both),
                ),
                beside(
                    Field(Relationship.parental_responsibility, "Has parental responsibility"),
                    Field(Relationship.responsibility_from, "From", hint="birth certificate, court order …"),
                ),
                beside(
                    Field(Relationship.side, "Side of the family"),
                    Field(Relationship.lives_with, "Live together"),
                ),
                beside(Field(Relationship.since, "Since"), Field(Relationship.until, "Until")),
                Field(Relationship.quality, "How it is at present"),
                Field(Relationship.notes, "Notes"),
            ],
        )
    ],
    noun="relationship",
)
