"""What the papers of the day show, for every test of them: a table, and the coordinator's own sheets."""

from dataclasses import replace
from datetime import date

from coordinator.models.choices import MeetingKind
from coordinator.models.day_choices import ClosingStep
from coordinator.practice.agendas import standard_agenda
from coordinator.practice.conference_view import (
    ApartView,
    CheckGroupView,
    ComingView,
    DayChecklistView,
    DaySafetyView,
    KeptBackView,
)
from coordinator.practice.room_view import (
    AbsentOfferView,
    AskView,
    BottomLineView,
    ChildVoiceView,
    FurtherQuestionView,
    HelpView,
    PersonHere,
    RoomView,
    WorryView,
)
from tests.documents.views import AIMEE, GROUND_RULES

EMPTY_TABLE = RoomView("Family meeting", None, "", (), (), (), (), (), (), (), (), (), (), (), (), (), ())
TABLE = replace(
    EMPTY_TABLE,
    title="Aimee’s family meeting",
    day=date(2026, 3, 14),
    place="Jon and Dana’s home",
    children=("Aimee",),
    people=tuple(PersonHere(one.name, one.part) for one in AIMEE.people),
    agenda=standard_agenda(MeetingKind.CONFERENCE),
    ground_rules=GROUND_RULES.rules,
    strengths=AIMEE.strengths,
    worries=(
        WorryView("Aimee cries every morning and does not want to leave her dad."),
        WorryView(
            "Money is short, and there are rows about it.",
            "Aimee could go on hearing rows, and could come to think that she has to look after her dad.",
            "Grown-ups talk about money when Aimee is at school or asleep.",
        ),
    ),
    bottom_lines=(
        BottomLineView(1, "Rows about money do not happen in front of Aimee."),
        BottomLineView(2, "Somebody Aimee trusts tells her what the grown-ups are doing."),
    ),
    questions=tuple(AskView(f"q{one.number}", one.number, one.question) for one in AIMEE.questions),
    help_on_offer=(
        HelpView("Money advice once a month at the Early Years centre", "The Early Years centre"),
        HelpView("Ten minutes with Aimee’s teacher on Fridays", "School", date(2026, 7, 17)),
    ),
    child_voices=(ChildVoiceView("Aimee", "I want to look after Dad.", "Jackie"),),
    absent_offers=(AbsentOfferView("Mike", "Takes Aimee swimming on Saturdays."),),
    further_questions=(
        FurtherQuestionView("How long does sick pay last?", "Steve", "28 weeks.", "School family worker"),
        FurtherQuestionView("Can the teacher ring us?", "Dana", "", ""),
    ),
    actions=AIMEE.actions,
    back_up=AIMEE.back_up,
    wanted=AIMEE.wanted,
    meet_again="Saturday 25 April 2026, Jackie and Mike’s house",
)
NO_SAFETY = DaySafetyView("", None, "", "", "", (), (), (), (), (), ())
SAFETY = DaySafetyView(
    reference="FGC-2026-016",
    held_on=date(2026, 3, 14),
    times="1pm to 4.30pm",
    place="Mardle Hall, Church Lane",
    rooms="Main hall, side room: the vestry",
    apart=(
        ApartView(
            "LD and TH",
            "Never in the same room",
            "TH joins by video from his mother’s, for part 1 only.\nLD leaves the room before he is called.",
            "Non-molestation order FL26 00123, until Saturday 12 September 2026",
            "",
        ),
        ApartView("NH and BD", "Stagger arrival", "", "", "The court permits it."),
    ),
    coming=(
        ComingView("LD", "In person", "Bridie’s car", "TH"),
        ComingView("TH", "By video", "", "LD"),
        ComingView("NH", "In person", "Taxi, booked for 12.30pm", "BD"),
        ComingView("BD", "", "", "NH"),
    ),
    kept_back=(
        KeptBackView("LD", "address, phone, whereabouts and car", "TH"),
        KeptBackView("LD", "that they are there", "everyone else"),
    ),
    not_to_hear=("NH: what happened in July.",),
    first=("TH’s session at the contact centre has taken place.",),
    off_the_table=("worry 2", "the agenda, point 3"),
)
NO_CHECKLIST = DayChecklistView("", None, (), (), ())
CHECKLIST = DayChecklistView(
    reference="FGC-2026-014",
    held_on=date(2026, 3, 14),
    facts=(
        ("When", "Saturday 14 March 2026 · 2pm to 5pm"),
        ("Where", "Mardle Hall, Church Lane"),
        ("The hall is yours", "from 1pm until 5.30pm"),
        ("Key", "With the caretaker at number 2"),
    ),
    groups=(
        CheckGroupView(
            "The room",
            (
                ("Chairs in a circle or round a table, enough for everyone, none at the head", True),
                ("Tea, water and something to eat are out", False),
            ),
        ),
        CheckGroupView(
            "Whoever joins from elsewhere",
            (("Everything is charged, and chargers are at hand", False),),
        ),
    ),
    closing=tuple(step.label for step in ClosingStep),
)
