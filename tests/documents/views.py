"""Aimee's and Saheed's plans as views, for every test of a paper."""

from dataclasses import replace
from datetime import date

from coordinator.practice.conference_view import (
    AgendaPartView,
    AgendaView,
    AttendanceSheetView,
    DayView,
    ExpectedView,
    GroundRulesView,
)
from coordinator.practice.plan_view import (
    ActionView,
    BackUpView,
    CarerView,
    PersonView,
    PlanView,
    QuestionView,
)

NOTHING = PlanView(
    title="Family plan",
    children=(),
    reader="",
    reader_initials="",
    reference="",
    version=1,
    agreed_on=None,
    meeting_place="",
    wanted="",
    people=(),
    questions=(),
    actions=(),
    back_up=(),
    child_words=(),
    strengths=(),
    family_time="",
    asks_of_services=(),
    monitor="",
    referrer_checks="",
    who_tells_child="",
    tell_child_by=None,
    review_on=None,
    review_place="",
    review_note="",
    decision="",
    decision_reason="",
    decided_by="",
    decided_on=None,
    if_difficult="",
    who_to_ask="",
    coordinator="",
    coordinator_reach="",
    status="",
)


def action(number: int, what: str = "", who: str = "", when: str = "", **more: object) -> ActionView:
    """Make an action from what matters to a test."""
    plain = ActionView(
        number=number,
        heading="",
        what=what,
        who=who,
        when=when,
        help="",
        check="",
        support="",
        critical=False,
        stand_in="",
        service_task=False,
        resource="",
    )
    return replace(plain, **more)  # type: ignore[arg-type]


AIMEE = replace(
    NOTHING,
    title="Aimee’s family plan",
    children=("Aimee",),
    reader="Jackie",
    reader_initials="J",
    reference="FGC-2026-014",
    agreed_on=date(2026, 3, 14),
    meeting_place="Jon and Dana’s home",
    wanted="Aimee goes to school happy, and knows that the grown-ups are sorting out the worries about money "
    "and about Dad’s health.",
    people=(
        PersonView("Jon", "Dad"),
        PersonView("Dana", "Mum"),
        PersonView("Jackie", "Nanny, Jon’s mum"),
        PersonView("Mike", "Granddad; looked after Aimee during the meeting"),
        PersonView("Jamie", "Friend since college"),
        PersonView("Steve", "Friend since college, Jamie’s partner"),
    ),
    questions=(
        QuestionView(
            1,
            "How can we help Aimee feel safe to leave home in the mornings?",
            "By telling her, in words and pictures, that Mum and Dad are getting help. Her teacher will "
            "know what the plan is and will talk with her about it.",
        ),
        QuestionView(
            2,
            "Who can help Jon and Dana with money while Jon is off sick?",
            "Steve goes with Jon to money advice and stays alongside until every piece of it is done.",
        ),
        QuestionView(
            3,
            "How will Aimee have time that is just fun?",
            "A day out every month with one parent and a friend, and a weekend day at Nanny’s.",
        ),
    ),
    actions=(
        action(
            1,
            "Book onto the monthly money advice session at the Early Years centre. Ask about budgeting and "
            "any other financial help for the family.",
            "Jon, with Steve",
            "Book by Wednesday 18 March",
            heading="Money advice",
            help="Steve goes too, for support and to listen.",
            check="Steve tells everyone when it is booked and what came of it.",
            critical=True,
            stand_in="Dana",
        ),
        action(
            2,
            "Follow up every piece of the money advice.",
            "Jon and Dana",
            "In the weeks after each session",
            help="Steve stays alongside them.",
            check="They go through the list together once a fortnight.",
        ),
        action(
            3,
            "Take Aimee out for the day, so she has lots of fun and each grown-up has time with a friend.",
            "Dana with Jamie;\nJon with Steve",
            "One day every month, taking turns",
            help="Jamie and Steve",
            check="Days are written on the kitchen calendar.",
        ),
        action(
            4,
            "Aimee spends a day, and perhaps a night, with Nanny Jackie and Granddad Mike, so Mum and Dad "
            "have time together.",
            "Jackie and Mike",
            "A different weekend each month",
            help="Jackie and Mike",
            check="Jackie asks Aimee how it was.",
        ),
        action(
            5,
            "If either of us feels cross, say so and take time out – a bath or a walk – until we can "
            "explain our worries calmly.",
            "Jon and Dana",
            "Any time. We talk when Aimee is in bed or at school.",
            help="Steve and Jamie, at the end of the phone",
            check="We ask Aimee how home feels, once a week.",
        ),
        action(
            6,
            "Make a words and pictures plan for Aimee, so she knows the grown-ups are dealing with her "
            "worries.",
            "Jon and Dana, with Jackie",
            "Within 3 days: by Tuesday 17 March",
            help="Jackie does the drawing.",
            check="Jackie checks that Aimee has it and understands it.",
        ),
        action(
            7,
            "Keep a copy of Aimee’s plan at Nanny’s house, so Aimee can talk about it there.",
            "Jackie",
            "From Tuesday 17 March",
            help="Mike",
            check="Jackie lets Dana and Jon know if Aimee is worried.",
        ),
        action(
            8,
            "Tell Aimee’s teacher about the plan, so that school can help Aimee feel happy and safe.",
            "Dana and Jon",
            "By Friday 20 March",
            help="Aimee’s teacher",
            check="School lets Dana and Jon know how mornings are going.",
            service_task=True,
            resource="Ten minutes with the teacher each Friday",
            service="Aimee’s school",
            resource_state="Agreed",
        ),
    ),
    back_up=(
        BackUpView(
            "Jon or Dana feel that money or their relationship is too much to manage",
            "They ring Steve, who comes quickly and helps them look again at how they manage.",
            "Steve",
        ),
        BackUpView(
            "Any of us sees that Jon or Dana are not managing their feelings safely for Aimee",
            "We ask Jon or Dana to take time away: Jon with Steve and Jamie, Dana with her parents. Or Aimee "
            "spends a few days with her grandparents.",
            "Any of the family adults",
        ),
        BackUpView(
            "Jamie, Steve, Jackie or Mike are worried about family life, Aimee or money",
            "They talk honestly with Dana and Jon, both of them equally.",
            "Jamie, Steve, Jackie and Mike",
        ),
    ),
    child_words=(
        (
            "Aimee",
            "Mum is really cross with Dad because he won’t go to work. I want to look after Dad.",
        ),
    ),
    strengths=(
        "Jon and Dana listened to Aimee and asked for help early.",
        "Aimee loves Nanny and talks to her about what is on her mind.",
        "Friends who have known each other since college, and trust each other.",
    ),
    family_time="Days with Nanny and Granddad are family time too. Nobody needs to ask anyone’s permission.",
    asks_of_services=(
        "Aimee’s teacher talks with her about the plan.",
        "The Early Years centre keeps a place at its money advice session.",
    ),
    monitor="Jackie rings everyone at the end of each month",
    referrer_checks="The school checks attendance every Friday and tells Jon and Dana",
    who_tells_child="Jon and Dana, with Jackie",
    tell_child_by=date(2026, 3, 17),
    review_on=date(2026, 4, 25),
    review_place="Jackie and Mike’s house, 2 pm",
    review_note="Everyone who made the plan is asked to come. We change what has not worked.",
    decision="The plan is accepted.",
    decision_reason="It answers every question we asked, and Aimee has people to turn to.",
    decided_by="School family worker",
    decided_on=date(2026, 3, 14),
    if_difficult="Ring Steve first. Plan B is near the end of this plan.",
    who_to_ask="Jackie",
    carers=(
        CarerView("Jackie and Mike", "A few days at a time", "There is always a bed for Aimee.", asked=True),
        CarerView("Steve", "A weekend", "", asked=None),
    ),
    family_words="We are one family, also when it is hard. We look after Aimee together.",
    coordinator="Ruth Adeyemi",
    coordinator_reach="01632 960 014",
)


SAHEED = replace(
    NOTHING,
    title="Saheed’s family plan",
    children=("Saheed",),
    reader="Suzie",
    reader_initials="S",
    reference="FGC-2026-015",
    agreed_on=date(2026, 3, 21),
    meeting_place="At home, with Ayshah’s parents by video",
    wanted="Saheed is cared for and has company every day, and Ayshah gets well with people round her.",
    people=(
        PersonView("Ayshah", "Mum"),
        PersonView("Abdul", "Dad"),
        PersonView("Jamila", "Aunt, Abdul’s sister"),
        PersonView("Suzie", "Neighbour and friend"),
        PersonView("Ayshah’s parents", "Grandparents, by video call"),
    ),
    actions=(
        action(
            1,
            "Go with Ayshah to her GP appointment and look after Saheed while she is seen. Come in too if "
            "Ayshah wants it.",
            "Jamila",
            "On the day of the appointment",
            heading="Seeing the GP",
            check="Jamila tells Abdul they have been.",
            critical=True,
            stand_in="Abdul",
        ),
        action(
            2,
            "Take the children to parent and toddler group together.",
            "Ayshah and Suzie",
            "At least once every week",
            check="Suzie lets Abdul know.",
        ),
        action(
            3,
            "If Ayshah is not well enough for the group, visit each other at home instead.",
            "Suzie and Ayshah",
            "That week",
        ),
        action(
            4,
            "Ring Ayshah or call in to see her and Saheed.",
            "Jamila",
            "About 2 pm on Abdul’s working days, for two weeks",
        ),
        action(
            5,
            "Ring or video call Ayshah for a chat. Abdul puts Saheed to bed so Ayshah can talk freely.",
            "Ayshah’s mum",
            "Every other day, between 7 and 9 pm",
            help="Abdul",
        ),
        action(6, "Pop in for short visits.", "Suzie", "At different times while Abdul is at work"),
    ),
    back_up=(
        BackUpView(
            "Anyone is really worried about Ayshah or Saheed, or thinks Ayshah is too unwell to look after "
            "him safely",
            "They ring Abdul, who makes sure both of them are safe.",
            "Everyone",
        ),
        BackUpView("Saheed needs someone at once", "Jamila looks after him, at any time.", "Jamila"),
        BackUpView(
            "There is an appointment to get to", "Jamila helps them travel, or stays with Saheed.", "Jamila"
        ),
    ),
    review_on=date(2026, 4, 18),
    monitor="Abdul asks everyone how it is going each Sunday",
    who_to_ask="Abdul",
)


DAY = DayView(
    title="Aimee’s family meeting",
    held_on=date(2026, 3, 14),
    times="2 pm to 5 pm; tea from 1.30",
    place="Jon and Dana’s home",
    coordinator="Ruth Adeyemi",
    coordinator_reach="01632 960 014",
)
AGENDA = AgendaView(
    day=DAY,
    parts=(
        AgendaPartView(
            "Information sharing",
            "We hear what is going well, what the worries are, and what help there is.",
            "Everyone",
            (
                "Welcome, and our ground rules",
                "What Aimee has said",
                "What the school sees, and what help there is",
                "Questions",
            ),
        ),
        AgendaPartView(
            "Private family time",
            "The family makes its plan.",
            "Family and friends only",
            ("The questions below", "A Plan B", "Who will tell Aimee"),
        ),
        AgendaPartView(
            "Agreeing the plan",
            "We go through the plan together.",
            "Everyone",
            ("Each action: who, when, and how we will know", "When we meet again"),
        ),
    ),
    questions=("How can we help Aimee feel safe to leave home in the mornings?", "Who can help with money?"),
)
GROUND_RULES = GroundRulesView(
    day=DAY,
    agreed=False,
    rules=(
        "One person speaks at a time.",
        "We look forward, not back.",
        "Aimee comes first.",
        "If you are upset, take a break and come back.",
        "Offer only what you can really do.",
    ),
)
ATTENDANCE = AttendanceSheetView(
    day=DAY,
    expected=tuple(ExpectedView(person.name, person.part, "In person") for person in AIMEE.people),
)
