"""The plan to read on screen, as one reader or the coordinator has it; nothing here can be typed into."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from coordinator.practice.plan_view import ActionView, CarerView, PlanView
from coordinator.ui.blocks import Card, Chip, Item, Tone, clear, column, flow, holding, row, rule, words
from coordinator.ui.dates import say_date
from coordinator.ui.flow import stretch
from coordinator.ui.theme import sized


class PlanReading(QWidget):
    """Cards in the order of the paper: questions, actions, Plan B, how it goes on, the decision."""

    def __init__(self) -> None:
        super().__init__()
        self._cards = column(gap=1.0)
        self.setLayout(self._cards)
        self.view: PlanView | None = None

    def show_view(self, view: PlanView) -> None:
        """Show one reader's plan."""
        if view == self.view:
            return
        self.view = view
        clear(self._cards)
        for card in _cards(view):
            self._cards.addWidget(card)


def _cards(view: PlanView) -> Iterator[Card]:
    if view.wanted:
        yield Card("What we all want").add(words(view.wanted, wrap=True))
    if view.questions:
        asked: list[Item] = [
            _pair(f"{question.number}. {question.question}", question.answer or "No answer yet.")
            for question in view.questions
        ]
        yield Card("What we were asked, and our answers").add(*asked)
    if view.family_words:
        yield Card("In our own words").add(words(view.family_words, wrap=True))
    yield _actions(view)
    if view.back_up:
        yield Card("Plan B").add(
            *(_pair(f"If: {line.if_this}", _lines(line.then, line.who)) for line in view.back_up)
        )
    if view.carers:
        yield Card("If home is not safe").add(
            *(_pair(one.name or "Nobody is named yet", _carer(one)) for one in view.carers)
        )
    pairs = [(label, text) for label, text in _going_on(view) if text]
    if pairs:
        yield Card("Keeping it going, and meeting again").add(*(_pair(*pair) for pair in pairs))
    if view.people:
        people = [f"{person.name} ({person.part})" if person.part else person.name for person in view.people]
        yield Card("Who made the plan").add(words(", ".join(people), wrap=True))


def _actions(view: PlanView) -> Card:
    card = Card("What we will do")
    for number, action in enumerate(view.actions):
        if number:
            card.add(rule())
        card.add(_action(action))
    if not view.actions:
        card.add(words("There are no actions in this plan.", "muted"))
    return card


def _action(action: ActionView) -> QWidget:
    told = words(f"{action.number}. {action.what or action.heading}", wrap=True)
    critical = Chip("Critical", Tone.WARN)
    critical.setVisible(action.critical)
    what = holding(column(told, row(critical, None), None, gap=0.3))
    who = holding(
        column(words(action.who, "strong", wrap=True), words(action.when, wrap=True), None, gap=0.1)
    )
    ways = [
        words(f"{label}: {text}", wrap=True)
        for label, text in (
            ("Help", action.help),
            ("Check", action.check),
            ("Support", action.support),
            ("Stands in", action.stand_in),
            action.resource_in_words(),
        )
        if text
    ]
    how = holding(column(*ways, None, gap=0.15))
    for part, share, least in ((what, 5, 16), (who, 3, 10), (how, 4, 13)):
        sized(part, least=(least, 0))
        stretch(part, share)
    return holding(flow(what, who, how, gap=1.2, grow=True))


def _carer(one: CarerView) -> str:
    return _lines(one.how_long, one.said, "" if one.asked else "They have not been asked yet.")


def _going_on(view: PlanView) -> list[tuple[str, str]]:
    by = f"By {say_date(view.tell_child_by)}" if view.tell_child_by else ""
    decided = ", ".join(part for part in (view.decision, view.decided_by, say_date(view.decided_on)) if part)
    return [
        ("Family time", view.family_time),
        ("What we ask of services", "\n".join(view.asks_of_services)),
        ("Who checks that the plan is working", view.monitor),
        ("How the referrer checks", view.referrer_checks),
        ("Who tells the child", _lines(view.who_tells_child, by)),
        ("We meet again", _lines(say_date(view.review_on), view.review_place, view.review_note)),
        ("If things get difficult", view.if_difficult),
        ("Who to ask", view.who_to_ask),
        ("The referrer’s decision", _lines(decided, view.decision_reason)),
    ]


def _pair(label: str, text: str) -> QWidget:
    return holding(column(words(label, "strong", wrap=True), words(text, wrap=True), gap=0.1))


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
