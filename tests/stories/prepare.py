"""The steps up to the eve of the conference, as a coordinator takes them: referral, network, preparation."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from tests.stories.walk import add_way, day, label, when


def add_a_child(person, name, *, due=""):
    """Add another child to the case, also one who is not born yet."""
    person.tab("Referral")
    person.tab("Children and consent")
    with person.on("Children"):
        person.press("Add a child")
        person.type("The child’s name", name)
        person.press("Add this child")
        if due:
            person.tab("About them")
            person.fill({"Due, if not yet born": day(due)})


def say_who_holds(person, child, known):
    """Say who stands beside a child: people known already, what they are to the child, and who holds it."""
    for name, kind, holds in known:
        with person.on(f"Parental responsibility for {child}"):
            person.press("Add a holder")
            person.choose("To the child", kind)
            person.press_beginning(f"Use {name}")
            person.answer("Has parental responsibility", holds)


def give_consent(person, family, one):
    """Record a consent as it was given."""
    with person.on("Consent"):
        person.press("Add a consent")
        person.choose("Who", family.name(one["giver_id"]))
        person.choose("As", label(one["given_as"]))
        person.choose("To", label(one["kind"]))
        person.choose("How", label(one["method"]))
        person.fill({"Given on": day(one["given_on"]), "What exactly was agreed": one["scope"]})


def withdraw_consent(person, name, words):
    """Take a consent back with one press, and write down what was said."""
    person.tab("Referral")
    person.tab("Children and consent")
    with person.on("Consent"):
        person.open_line(name)
        person.press("Withdrawn today")
        person.fill({"What was said": words})


def record_offer(person, family, one):
    """Record what came of the offer to one parent."""
    with person.on("Offer of a family meeting"):
        person.open_line(family.name(one["person_id"]))
        person.fill({"Offered on": day(one["offered_on"]), "Offered by": one["offered_by"]})
        person.choose("How", label(one["method"]))
        person.choose("Reply", label(one["reply"]))
        person.fill({"Reply on": day(one["replied_on"]), "Reason": one.get("reason", "")})


def meet_the_referrer(person, family):
    """Record the meeting with the referrer; when the parents saw the information is left for later."""
    one = family["baselines"][0]
    person.tab("Referral")
    person.tab("With the referrer")
    with person.on("Meeting with the referrer"):
        person.press("Add a meeting with the referrer")
        person.fill({"Held on": day(one["held_on"]), "What was agreed": one["agreed"]})
        person.tick("With", *family.names(one["with_ids"]))
        person.choose("The workers", label(one["workers_willing"]))
        if one.get("carers_willing"):
            person.choose("The carers", label(one["carers_willing"]))
        person.fill({"Received": day(one.get("information_received") or one["held_on"])})


def agree_who_hears_what(person, family, one, on):
    """Agree with the parents what one person may hear, and then the same for everyone left."""
    person.tab("Referral")
    person.tab("Who hears what")
    with person.on("Who may be told what"):
        person.open_line(family.full_name(one["person_id"]))
        person.fill({"May hear": one["may_hear"], "May not hear": one.get("may_not_hear", "")})
        person.tick("Agreed by", *family.names(one["agreed_by"]))
        person.fill({"Agreed on": on})
        person.press("The same for everyone left")


def write_down_a_disclosure(person, family, one):
    """Write down at once what a child disclosed, and who was told."""
    person.press("Record a worry or disclosure")
    person.type("What was said, in their words", one["what_was_said"])
    person.choose("Said by", family.name(one["said_by_id"]))
    person.moment("When", *when(one["happened"]))
    person.tick("About", *family.names(one["about_ids"]))
    person.fill({"What you asked": one["what_was_asked"], "Whom you told": one["told_whom"]})
    person.press("Done")


def answer_the_question(person, question, *answers):
    """Name people in answer to one question of the conversation; each may come with a few words."""
    while not person.sees(question):
        person.press("Next question")
    for name, field, words in answers:
        person.type("Their name", name)
        if field:
            person.type(field, words)
        person.press("Note this person")


def add_a_person(person, name, part):
    """Add somebody by hand."""
    with person.on("People"):
        person.press("Add a person")
        person.type("Their name", name)
        person.choose("Part in the case", part)
        person.press("Add this person")


def fill_in_a_person(person, name, *, part=None, about=None, ways=()):
    """Open somebody's line and fill in their part, who they are and how to reach them."""
    with person.on("People"):
        person.open_line(name)
        if part:
            person.tab("Part in the case")
            part()
        if about:
            person.tab("About them")
            about()
        if ways:
            person.tab("How to reach them")
        for way in ways:
            add_way(person, way)


def say_the_language(person, *, speaks="", reads="", dialect="", signs=""):
    """Say what somebody speaks, reads and signs, and that they need an interpreter."""
    person.unfold("Language and reading")
    wanted = {"Speaks": speaks, "Reads": reads, "Dialect": dialect, "Sign language": signs}
    person.fill({field: words for field, words in wanted.items() if words})
    person.answer("Needs an interpreter", "Yes")


def keep_apart(person, first, second, one):
    """Keep two people apart by order of a court."""
    with person.on("Keep apart"):
        person.press("Add two people to keep apart")
        person.choose("This person", first)
        person.choose("This other person", second)
        person.choose("Level", label(one["level"]))
        person.fill({"Court order": one["order_reference"], "Expires": day(one["order_expires"])})


def log_a_call(person, family, one):
    """Log one call or visit, from the button that is always there."""
    person.press("Add a call or visit")
    with person.on("Calls and visits"):
        person.tick("Who", *family.names(one["person_ids"]))
        person.moment("When", *when(one["happened"]))
        person.leave()
        person.choose("How", label(one["kind"]))
        person.choose("What came of it", label(one["outcome"]))
        person.fill({"What was said": one["summary"]})
        person.tick("Covered", *map(label, one.get("topics", ())))


def invite(person, count, *, yes=()):
    """Mark everyone as asked at once, then each answer with one press."""
    person.tab("Preparation")
    person.tab("Invitations")
    person.press("Choose everyone still to ask")
    person.press(f"Mark these {count} as asked today")
    for name in yes:
        person.press(f"{name}: Yes")


def plan_a_visit(person, family, one):
    """Plan a visit with somebody who acts, and let the program work out when to be back."""
    person.tab("Preparation")
    person.tab("Calls and visits")
    with person.on("Visits planned"):
        person.press("Plan a visit")
        person.tick("Who", *family.names(one["person_ids"]))
        person.moment("Starts", *when(one["starts"]))
        person.fill(
            {
                "Minutes": str(one["minutes"]),
                "Minutes to get there": str(one["travel_minutes"]),
                "Where": one["place"],
                "Who acts if you are not back": one["buddy"],
                "Their number": one["buddy_phone"],
                "Risks": one.get("risk_notes", ""),
            }
        )
        person.tick("To cover", *map(label, one["to_cover"]))
        person.answer("They agreed to act", "Yes")
        person.answer("There is a risk", "Yes" if one.get("risk_flagged") else "No")
        person.press("Work out when due back")


def book_for_the_visit(person, name):
    """Book an interpreter who is known for the visit that is open."""
    with person.on("Visits planned"):
        person.press("Book an interpreter")
        person.type("Interpreter or agency", name.split()[0])
        person.press_beginning(f"Use {name}")


def hear_the_child(person, family):
    """Write down what the child said, and who voices it on the day."""
    one = family["case_children"][0]
    person.tab("Preparation")
    person.tab("The child")
    with person.on("What the child wants and says"):
        person.open_line(family.name(one["person_id"]))
        person.fill({"What the child said": one["own_words"]})
        person.choose("Wants to come", label(one["wants_to_attend"]))
        person.choose("Who voices the child’s views", family.name(one["voiced_by_id"]))


def save_visit_sheet(person, folder):
    """Save the sheet of the visit that is open, and return the file."""
    with person.on("Visits planned"):
        person.press("Print a visit sheet")
    return saved_in(person, folder, "Print it from there")


def save_calendar_file(person, folder):
    """Save the conference as a calendar file, and return the file."""
    person.press("Save a calendar file")
    person.press("Choose where to save it")
    file = saved_in(person, folder, "Open it with your calendar")
    person.press("Close")
    return file


def saved_in(person, folder, words):
    """Answer the question for a folder, and return the one file that was saved there."""
    folder.mkdir()
    person.choose_folder(folder)
    person.wait_until_seen(words)
    (file,) = folder.iterdir()
    return file


def prepare_briefly(person, family):
    """Settle offers and who hears what, note the family's week, and look how far everybody is."""
    person.tab("Referral")
    person.tab("Children and consent")
    for one in family["offers"]:
        record_offer(person, family, one)
    meet_the_referrer(person, family)
    one = family["told_what"][0]
    agree_who_hears_what(person, family, one, day(one["agreed_on"]))
    note_the_week(person, family)
    person.tab("Preparation")
    person.tab("Invitations")
    person.wait_until_seen("Of those coming:")
    person.tab("At a glance")


def note_the_week(person, family):
    """Write down what happens in the family's week, and who does it."""
    person.tab("Network")
    person.tab("Their week")
    with person.on("The family’s week"):
        for one in family["routine_lines"][:2]:
            person.press("Add a line")
            person.fill({"What happens": one["what"]})
            person.tick("On", *one["weekdays"])
            person.tick("Who does it", *family.names(one["person_ids"]))


def at_a_glance(person):
    """Return each line of the table of who is prepared: a name, and what was covered with them."""
    found = [one for one in person.page.findChildren(QTableView) if one.isVisible()]
    rows = found[0].model()
    return {
        str(rows.headerData(at, Qt.Orientation.Vertical)).split("\n")[0]: [
            str(rows.index(at, column).data()) for column in range(rows.columnCount())
        ]
        for at in range(rows.rowCount())
    }


def add_a_venue(person, one, rooms):
    """Put a meeting place into People and places, with what it has and its rooms."""
    person.go("People and places")
    person.tab("Venues")
    person.press("Add a venue")
    person.fill({"Name": one["name"], "Address": one["address"], "Postcode": one["postcode"]})
    for has in ("Step-free", "Quiet space", "Parking", "Side room"):
        person.answer(has, "Yes")
    person.fill({"Days before, to cancel free": str(one["cancel_days"])})
    with person.on("Rooms"):
        for room in rooms:
            person.press("Add a room")
            person.fill({"Room": room["name"], "Holds how many people": str(room["capacity"])})


def book_the_hall(person, venue, booking):
    """Book a place that is known, with a room for the family and one for the professionals."""
    person.tab("Preparation")
    person.tab("Bookings")
    with person.on("Meeting place"):
        person.press("Book a meeting place")
        person.type("The place", venue["name"].split()[0])
        person.press_beginning(f"Use {venue['name']}")
        person.fill({"Room": booking["room"], "Room for the professionals": booking["side_room"]})
        person.press("Confirm it")


def book_an_interpreter(person, name):
    """Book an interpreter for the first who needs one and has none; the program knows the language."""
    with person.on("Interpreters"):
        person.press("Book an interpreter")
        person.type("Interpreter or agency", name)
        person.press("Add this interpreter and book them")
        person.answer("No link to the family, checked", "Yes")
        person.press("Confirm it")


def plan_the_date(person, moment):
    """Check a date in the planner, and plan the conference for it."""
    person.tab("Conference")
    person.press("Find a date")
    person.press("Find the earliest date")
    person.type("Date", f"{moment:%d/%m/%Y}")
    person.type("Starts at", f"{moment:%H:%M}")
    person.press("Check this date")
    person.wait_until_seen("The last safe days")
    person.press(f"Plan the conference for {moment.day} {moment:%B %Y}")


def postpone(person, moment, why, words, asked_by):
    """Postpone the conference with a reason, to a new date."""
    person.press("Postpone")
    person.choose("Why", label(why))
    person.type("In a few words", words)
    person.type("Who asked for it", asked_by)
    person.type("New date, if known", f"{moment:%d/%m/%Y}")
    person.type("Starts at", f"{moment:%H:%M}")
    person.press("Postpone it")


def move_with_the_planner(person, moment, why, words, asked_by):
    """Move the conference to a date that was checked in the planner; the reason is asked for as well."""
    person.press("Plan the date")
    person.type("Date", f"{moment:%d/%m/%Y}")
    person.press("Check this date")
    person.press(f"Move the conference to {moment.day} {moment:%B %Y} …")
    person.choose("Why", label(why))
    person.type("In a few words", words)
    person.type("Who asked for it", asked_by)
    person.press("Postpone it")


def go_to_mend(person, sentence):
    """Go with one press from what is not ready to where it is put right."""
    person.press_beginning("Go to ", sentence)


def is_at(person, label):
    """Say whether the cursor is in a field, also while no window is in front."""
    field = person.field(label)
    return field.window().focusWidget() is field


def go_on_all_the_same(person, sentence, reason):
    """Go on although something stops, with a reason that is kept."""
    person.press(f"Go on all the same: {sentence}")
    person.type("Why you go on", reason)
    person.press("Keep the reason and go on")
    person.wait_until_seen(f"You go on: {reason}")


def take_part_through(person, name, speaker):
    """Let somebody take part through a spokesperson, on the line of their invitation."""
    person.tab("Preparation")
    person.tab("Invitations")
    person.press(f"More about {name}’s invitation")
    person.choose("Takes part", "Through a spokesperson")
    person.choose("Who speaks for them", speaker)
