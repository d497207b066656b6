"""Forms for what is booked: the meeting place, the interpreter, the room on a screen."""

from coordinator.models.preparation import InterpreterBooking, OnlineRoom, VenueBooking
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.forms import among

FROM_TERMS = "Leave it empty to have it worked out from their terms."

VENUE_BOOKING = Form(
    VenueBooking,
    [
        Section(
            "",
            [
                beside(
                    Field(VenueBooking.venue_id, "Venue", among=among.venues),
                    Field(VenueBooking.status, "Standing"),
                ),
                beside(
                    Field(VenueBooking.room, "Room"),
                    Field(VenueBooking.side_room, "Room for the professionals"),
                ),
                beside(
                    Field(VenueBooking.meeting_id, "For", among=among.meetings, empty="No meeting"),
                    Field(VenueBooking.confirmed_on, "Confirmed on"),
                ),
                beside(Field(VenueBooking.set_up_from, "Set up from"), Field(VenueBooking.starts, "Starts")),
                beside(
                    Field(VenueBooking.ends, "Ends"), Field(VenueBooking.clear_up_until, "Clear up until")
                ),
                beside(
                    Field(VenueBooking.cost, "Cost"),
                    Field(VenueBooking.cancel_by, "Last free day to cancel", help=FROM_TERMS),
                ),
                Field(VenueBooking.notes, "Notes"),
            ],
        )
    ],
    noun="venue booking",
)

ONLINE_ROOM = Form(
    OnlineRoom,
    [
        Section(
            "",
            [
                beside(
                    Field(OnlineRoom.platform, "Platform"),
                    Field(OnlineRoom.meeting_id, "For", among=among.meetings),
                ),
                Field(OnlineRoom.link, "Link"),
                beside(
                    Field(OnlineRoom.room_number, "Meeting number"), Field(OnlineRoom.passcode, "Passcode")
                ),
                beside(
                    Field(OnlineRoom.dial_in, "Dial in by telephone"),
                    Field(OnlineRoom.hosted_by, "Hosted by"),
                ),
                beside(
                    Field(OnlineRoom.tested_on, "Tested on"), Field(OnlineRoom.tested_with, "Tested with")
                ),
                Field(OnlineRoom.numbers_visible, "People see one another’s numbers"),
                Field(OnlineRoom.notes, "Notes"),
            ],
        )
    ],
    noun="online room",
)

INTERPRETER_BOOKING = Form(
    InterpreterBooking,
    [
        Section(
            "",
            [
                beside(
                    Field(InterpreterBooking.interpreter_id, "Interpreter", among=among.interpreters),
                    Field(InterpreterBooking.status, "Standing"),
                ),
                Field(InterpreterBooking.for_ids, "For whom", among=among.people),
                beside(
                    Field(
                        InterpreterBooking.meeting_id,
                        "For the meeting",
                        among=among.meetings,
                        empty="No meeting",
                    ),
                    Field(InterpreterBooking.visit_id, "For the visit", among=among.visits, empty="No visit"),
                ),
                beside(
                    Field(InterpreterBooking.language, "Language"),
                    Field(InterpreterBooking.dialect, "Dialect"),
                ),
                beside(Field(InterpreterBooking.starts, "Starts"), Field(InterpreterBooking.ends, "Ends")),
                beside(
                    Field(InterpreterBooking.mode, "How"), Field(InterpreterBooking.pre_brief, "Briefing")
                ),
                beside(
                    Field(InterpreterBooking.no_link_checked, "No link to the family, checked"),
                    Field(InterpreterBooking.stays_in_private_time, "Stays in private family time"),
                ),
                beside(
                    Field(InterpreterBooking.cost, "Cost"),
                    Field(InterpreterBooking.cancel_by, "Last free day to cancel", help=FROM_TERMS),
                ),
                Field(InterpreterBooking.notes, "Notes"),
            ],
        )
    ],
    noun="interpreter booking",
)
