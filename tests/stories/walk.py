"""The steps of a case as a coordinator takes them in the window, with the facts of one family in hand."""

import json
from datetime import date, datetime

from coordinator.assets import resource


class Family:
    """The facts of one of the standing families, looked up as the coordinator knows them."""

    def __init__(self, name, *, reach=()):
        self._reach = frozenset(reach)
        self.found = json.loads((resource("examples") / f"{name}.json").read_text("utf-8"))
        self.case = self.found["case"]
        self.people = {one["id"]: one for one in self.found["people"]}
        self.version = next(iter(self["plan_versions"]), None)
        self.conference = next(one for one in self.found["meetings"] if one["kind"] == "conference")

    def __getitem__(self, kind):
        return self.found.get(kind, ())

    def name(self, person_id):
        """Return what the family calls a person."""
        one = self.people[person_id]
        return one.get("known_as") or one["given"]

    def full_name(self, person_id):
        """Return a person's whole name."""
        return f"{self.people[person_id]['given']} {self.people[person_id]['family']}"

    def names(self, ids):
        """Return what the family calls these people."""
        return [self.name(one) for one in ids or ()]

    @property
    def child(self):
        """The first child."""
        return next(one["person_id"] for one in self["participants"] if one["role"] == "child")

    def ways_of(self, person_id):
        """Return the numbers and addresses of a person, if theirs are typed in."""
        wanted = self.name(person_id) in self._reach
        return [way for way in self["contact_points"] if way["person_id"] == person_id and wanted]

    def called(self, name):
        """Return the id of whom the family calls this."""
        return next(one for one in self.people if self.name(one) == name)

    def ways_called(self, name):
        """Return the numbers and addresses of whom the family calls this."""
        return self.ways_of(self.called(name))

    def secrets(self):
        """Return every number, address and postcode typed in, each a canary outside the casebook."""
        ways = [way for one in self.people for way in self.ways_of(one)]
        return sorted({way[part] for way in ways for part in ("value", "address", "postcode") if part in way})

    def canaries(self):
        """Return what must be found nowhere: names in full, and how people are reached."""
        return sorted({self.full_name(one) for one in self.people} | set(self.secrets()))


def open_case(person, child):
    """Open a new case with nothing but the child's name."""
    person.go("Cases")
    person.press("New case")
    person.type("The child’s name", child)
    person.press("Open the case")
    person.wait_until_seen("What the conference is for")


def fill_in_the_referral(person, family):
    """Type what came with the referral: the case, the worries, the strengths, the questions."""
    case = family.case
    person.tab("Referral")
    person.fill({"Family name": case["family_name"], "Your reference": case["reference"]})
    person.fill({"Received": day(case["received"]), "Allocated to you": day(case["allocated"])})
    person.choose("Context", label(case["context"]))
    person.fill({"What the conference is for": case["purpose"]})
    settled, said = "With the referrer", "Worries and strengths"
    for leaf, card, add, field, kind, most in (
        (said, "Worries", "Add a worry", "The worry, in plain words", "concerns", 2),
        (said, "Strengths", "Add a strength", "What goes well", "strengths", 2),
        (settled, "Bottom lines", "Add a bottom line", "What the plan must hold", "bottom_lines", 2),
        (settled, "Questions for the family", "Add a question", "The question", "family_questions", 9),
    ):
        person.tab(leaf)
        with person.on(card):
            for one in family[kind][:most]:
                person.press(add)
                person.fill({field: one["text"]})
            person.press("Done")


def add_people(person, family):
    """Add everyone with their part, what they are called, and how to reach them."""
    person.tab("Network")
    for part in family["participants"]:
        if part["role"] != "child":
            with person.on("People"):
                add_one(person, family, part)
    person.tab("Referral")
    person.tab("Children and consent")
    with person.on("Children"):
        person.open_line(family.name(family.child))
        own = family["case_children"][0]
        if own.get("own_words"):
            person.fill({"What the child said": own["own_words"]})
        person.choose("Who voices the child’s views", family.name(own["voiced_by_id"]))
        person.tab("About them")
        person.fill({"Born": family.people[family.child]["born"]})
    with person.on("Consent"):
        for one in family["consents"][:2]:
            person.press("Add a consent")
            person.choose("Who", family.name(one["giver_id"]))
            person.choose("As", label(one["given_as"]))
            person.choose("To", label(one["kind"]))
            person.choose("How", label(one["method"]))
            person.fill({"Given on": day(one["given_on"]), "What exactly was agreed": one["scope"]})


def add_one(person, family, part):
    """Add one person to the network, and fill in all that is known of them."""
    person_id = part["person_id"]
    known = family.people[person_id]
    person.press("Add a person")
    person.type("Their name", family.full_name(person_id))
    person.choose("Part in the case", label(part["role"]))
    person.press("Add this person")
    person.fill({"On papers": part["described_as"]})
    person.choose("Invitation", label(part["invite_state"]))
    if part.get("mode", "in person") != "in person":
        person.choose("Takes part", label(part["mode"]))
    if part.get("with_them_if_remote"):
        person.fill({"Who is with them, if elsewhere": part["with_them_if_remote"]})
    if known.get("known_as"):
        person.tab("About them")
        person.fill({"Known as": known["known_as"]})
    ways = family.ways_of(person_id)
    if ways:
        person.tab("How to reach them")
    for way in ways:
        add_way(person, way)


def add_way(person, way):
    """Add one number or address of the person who is open."""
    person.press("Add a number or address")
    person.choose("Kind", label(way["kind"]))
    if way.get("value"):
        person.type("Number or e-mail address", way["value"])
    if way.get("address"):
        person.type("Postal address", way["address"])
        person.type("Town", way["town"])
        person.type("Postcode", way["postcode"])
    person.leave()
    if way["shared_with"] != "nobody else":
        person.choose("Who else may have it", label(way["shared_with"]))
    if not way["safe_to_use"]:
        person.answer("Safe to use", "No")


def log_calls(person, family):
    """Log the calls and visits, from the button that is always there."""
    for one in family["contacts"][1:4]:
        person.press("Add a call or visit")
        with person.on("Calls and visits"):
            person.tick("Who", *family.names(one["person_ids"]))
            person.moment("When", *when(one["happened"]))
            person.leave()
            person.choose("How", label(one["kind"]))
            person.choose("What came of it", label(one["outcome"]))
            person.fill({"What was said": one["summary"]})


def hold_the_conference(person, family):
    """Plan the conference, note its three parts and who came, and record that it was held."""
    person.tab("Conference")
    day_typed, clock = when(family.conference["starts"])
    person.type("Date", day_typed)
    person.type("Starts at", clock)
    person.type("Place", family.conference["place"])
    person.press("Plan the conference")
    person.wait_until_seen("Who is expected")
    for part in ("information sharing", "private family time", "agreeing the plan"):
        person.press(f"Start {part} now")
        person.press(f"End {part} now")
    for one in family["attendance"]:
        mark(person, family.name(one["person_id"]), came=one["came"])
        if one.get("actual_mode", "in person") != "in person":
            person.choose(f"How {family.name(one['person_id'])} took part", label(one["actual_mode"]))
    person.press("Record that it was held")


def mark(person, name, *, came):
    """Mark whether somebody came, listing them first if they are not on the list."""
    words = f"{name}: {'Came' if came else 'Did not come'}"
    if not person.offers(words):
        person.choose("Somebody else", name)
        person.press("Add to the list")
    person.press(words)


def write_the_plan(person, family):
    """Type the plan: answers, actions, Plan B, who checks, and when everyone meets again."""
    version = family.version
    person.tab("Plan")
    person.press("Start the plan")
    asked = {one["id"]: one for one in family["family_questions"]}
    for one in family["plan_answers"]:
        question = asked[one["question_id"]]
        person.fill({f"{question['position']}. {question['text']}": one["answer"]})
    with person.on("What we will do"):
        for one in family["plan_actions"]:
            person.press("Add an action")
            person.fill({"What will happen": one["what"]})
            person.tick("Who", *family.names(one["doer_ids"]))
            person.fill({"By when, or how often": one["by_when"], "How we will know": one["how_checked"]})
    with person.on("Plan B"):
        for one in family["back_up_lines"]:
            person.press("Add a line")
            person.fill({"If this happens": one["if_this"], "then": one["then"]})
            person.tick("Who", *family.names(one["doer_ids"]))
    person.fill(
        {
            "What we all want": version["wanted"],
            "What we ask of services": version["asks_of_services"],
            "Who checks that the plan is working": version["monitor"],
            "Who tells the child": version["who_tells_child"],
            "We meet again on": day(version["review_on"]),
            "Where": version["review_place"],
            "About the review": version["review_note"],
        }
    )


def agree_the_plan(person, family):
    """Record the referrer's decision."""
    with person.on("The referrer’s decision"):
        person.fill(
            {"Decided by": family.version["decided_by"], "Reasons": family.version["decision_reason"]}
        )
        person.press("The plan is agreed")
    person.wait_until_seen("Release the plan …")


def release(person):
    """Look at who gets what, and release the plan."""
    person.press("Release the plan …")
    finish_release(person)


def finish_release(person):
    """Release the plan once every copy is ready."""
    person.wait_until_seen("will be made. Releasing is final")
    person.press("Release the plan")
    person.wait_until_seen("Who has the plan")


def save_copies(person, folder):
    """Save everyone's copy in a folder, and return the files."""
    folder.mkdir()
    person.tab("Circulation")
    person.press("Save all copies")
    person.choose_folder(folder)
    person.wait_until_seen("is no longer protected by it")
    return sorted(folder.iterdir())


def day(iso):
    """Return a day as it is typed."""
    return f"{date.fromisoformat(iso):%d/%m/%Y}"


def when(iso):
    """Return a day and a time as they are typed."""
    moment = datetime.fromisoformat(iso)
    return f"{moment:%d/%m/%Y}", f"{moment:%H:%M}"


def label(choice):
    """Return a choice as the lists show it."""
    return choice[0].upper() + choice[1:]


def lock(person):
    """Lock the casebook and wait until only the unlock page is there."""
    person.press("Lock now")
    person.wait_until_seen("Unlock your casebook")


def unlock(person, passphrase):
    """Unlock the casebook with its passphrase."""
    person.type("Passphrase", passphrase)
    person.press("Unlock")
    person.wait_for(person.is_open, "the open casebook")
    person.settle()
