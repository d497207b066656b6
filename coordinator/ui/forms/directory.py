"""Forms for the coordinator, commissioners, venues and interpreters."""

from coordinator.models.directory import (
    Commissioner,
    Coordinator,
    Interpreter,
    PlatformLimit,
    Venue,
    VenueRoom,
)
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.forms import among

COORDINATOR = Form(
    Coordinator,
    [
        Section(
            "You and your practice",
            [
                beside(Field(Coordinator.name, "Your name"), Field(Coordinator.trading_name, "Trading name")),
                Field(Coordinator.address, "Address"),
                beside(Field(Coordinator.phone, "Telephone"), Field(Coordinator.email, "E-mail")),
            ],
            note="Your name or trading name, telephone and e-mail stand on the papers families receive.",
        ),
        Section(
            "How your papers look",
            [
                Field(Coordinator.strap_line, "Line under your name"),
                beside(
                    Field(Coordinator.accent_colour, "Colour of headings", hint="0E6666"),
                    Field(Coordinator.marking, "Marking at the foot of each page"),
                ),
            ],
        ),
        Section(
            "Registrations",
            [
                beside(
                    Field(Coordinator.registration, "Data protection registration"),
                    Field(Coordinator.registration_renewal, "Renew it by"),
                ),
                beside(
                    Field(Coordinator.dbs_number, "DBS certificate"), Field(Coordinator.dbs_date, "Dated")
                ),
                Field(Coordinator.insurance_until, "Insured until"),
            ],
        ),
    ],
    noun="your details",
)

COMMISSIONER = Form(
    Commissioner,
    [
        Section(
            "Who they are",
            [
                beside(Field(Commissioner.name, "Name"), Field(Commissioner.kind, "Kind")),
                Field(Commissioner.team, "Team"),
                Field(Commissioner.contact_name, "Contact"),
                beside(
                    Field(Commissioner.contact_phone, "Telephone"),
                    Field(Commissioner.contact_email, "E-mail"),
                ),
            ],
        ),
        Section(
            "Working with them",
            [
                beside(
                    Field(Commissioner.mileage_rate, "Mileage rate"),
                    Field(Commissioner.data_role, "Your data role"),
                ),
                beside(
                    Field(Commissioner.nation, "Nation, for its bank holidays"),
                    Field(Commissioner.counts_from, "Time counts from"),
                ),
                Field(Commissioner.secure_email, "Secure e-mail method"),
                Field(Commissioner.retention_rule, "How long records are kept"),
                Field(Commissioner.notes, "Notes"),
            ],
        ),
    ],
    noun="commissioner",
)

VENUE = Form(
    Venue,
    [
        Section(
            "The place",
            [
                beside(Field(Venue.name, "Name"), Field(Venue.kind, "Kind")),
                Field(Venue.address, "Address"),
                beside(
                    Field(Venue.postcode, "Postcode"),
                    Field(Venue.area, "Area", help="The town or part of town you look for it by."),
                ),
                beside(Field(Venue.phone, "Telephone"), Field(Venue.email, "E-mail")),
                Field(Venue.key_holder, "Key holder"),
            ],
        ),
        Section(
            "What it has",
            [
                beside(
                    Field(Venue.step_free, "Step-free"), Field(Venue.accessible_toilet, "Accessible toilet")
                ),
                beside(Field(Venue.hearing_loop, "Hearing loop"), Field(Venue.quiet_space, "Quiet space")),
                beside(Field(Venue.side_room, "Side room"), Field(Venue.kitchen, "Kitchen")),
                beside(Field(Venue.wifi, "Wi-Fi"), Field(Venue.mobile_signal, "Mobile signal")),
                beside(Field(Venue.has_parking, "Parking"), Field(Venue.parking, "Where to park")),
                Field(Venue.bus, "Bus and train"),
            ],
        ),
        Section(
            "Terms",
            [
                beside(Field(Venue.cost, "Cost"), Field(Venue.cost_terms, "For")),
                beside(
                    Field(Venue.cancel_days, "Days before, to cancel free", hint="7"),
                    Field(Venue.cancel_counts, "Counted in"),
                ),
                Field(Venue.cancel_terms, "Their terms in words"),
                Field(Venue.notes, "Notes"),
            ],
        ),
    ],
    noun="venue",
)

VENUE_ROOM = Form(
    VenueRoom,
    [
        Section(
            "",
            [
                beside(Field(VenueRoom.name, "Room"), Field(VenueRoom.capacity, "Holds how many people")),
                Field(VenueRoom.notes, "Notes"),
            ],
        )
    ],
    noun="room",
)

INTERPRETER = Form(
    Interpreter,
    [
        Section(
            "Who they are",
            [
                beside(Field(Interpreter.name, "Name"), Field(Interpreter.agency, "Agency")),
                beside(
                    Field(Interpreter.is_agency, "This is an agency"), Field(Interpreter.gender, "Gender")
                ),
                beside(Field(Interpreter.area, "Area"), Field(Interpreter.modes, "Works")),
                beside(Field(Interpreter.phone, "Telephone"), Field(Interpreter.email, "E-mail")),
            ],
        ),
        Section(
            "Languages",
            [
                beside(Field(Interpreter.languages, "Languages"), Field(Interpreter.dialects, "Dialects")),
                beside(
                    Field(Interpreter.sign_level, "Sign language level"),
                    Field(Interpreter.register_number, "Register number"),
                ),
            ],
        ),
        Section(
            "Checks",
            [
                beside(
                    Field(Interpreter.dbs_number, "DBS certificate"), Field(Interpreter.dbs_date, "Dated")
                ),
                beside(
                    Field(Interpreter.confidentiality_signed, "Confidentiality signed"),
                    Field(Interpreter.born, "Born", help="The year will do. An interpreter must be 18."),
                ),
                Field(
                    Interpreter.person_id,
                    "Also somebody in this casebook",
                    among=among.everyone,
                    empty="Nobody in it",
                    help="A relative or friend of a family cannot interpret for it.",
                ),
            ],
        ),
        Section(
            "Terms",
            [
                beside(
                    Field(Interpreter.rate, "Rate per hour"),
                    Field(Interpreter.notice_days, "Days of notice they need", hint="5"),
                ),
                beside(
                    Field(Interpreter.cancel_days, "Days before, to cancel free", hint="2"),
                    Field(Interpreter.cancel_counts, "Counted in"),
                ),
                Field(Interpreter.cancel_terms, "Their terms in words"),
                Field(Interpreter.notes, "Notes"),
            ],
        ),
    ],
    noun="interpreter",
)

PLATFORM_LIMIT = Form(
    PlatformLimit,
    [
        Section(
            "",
            [
                beside(Field(PlatformLimit.platform, "Platform"), Field(PlatformLimit.as_of, "Looked up on")),
                beside(
                    Field(PlatformLimit.people, "Most people"), Field(PlatformLimit.minutes, "Most minutes")
                ),
                Field(PlatformLimit.numbers_visible, "People see one another’s numbers"),
                Field(PlatformLimit.notes, "Notes"),
            ],
        )
    ],
    noun="platform limit",
)
