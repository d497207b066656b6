"""Two remedies for a copy that gives something away: neutral words, or the protected person's agreement."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from coordinator.commands.fields import add_record
from coordinator.errors import BadInput, CoordinatorError
from coordinator.models.choices import HowGiven
from coordinator.models.network import SharingAgreement
from coordinator.models.plan import NeutralWording, PlanVersion
from coordinator.practice.leaks import Secret, find
from coordinator.queries.circulation import ReaderCopy
from coordinator.ui.blocks import Notice, Tone, button, column, flow, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.leak_words import leak_sentence, whose_detail, words_that_give_away
from coordinator.ui.case.step_dialog import labelled
from coordinator.ui.case.tab import chain, here
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.date_editors import DateEditor
from coordinator.ui.editors import Editor, LineEditor


class LeakCard(QFrame):
    """One detail one copy gives away, with its remedies; ``mended`` says that one was recorded."""

    mended = Signal()

    def __init__(
        self, bridge: Bridge, version: PlanVersion, copy: ReaderCopy, secret: Secret, people: dict[str, str]
    ) -> None:
        super().__init__()
        self.setProperty("look", "problem")
        self.bridge, self.case_id, self.version_id = bridge, version.case_id, version.id
        self.copy, self.secret, self.people = copy, secret, people
        self.neutral = button("Agree neutral words", lambda: self._turn(self.words_form))
        self.agreement = button(f"Record {secret.whose}’s agreement", lambda: self._turn(self.agreement_form))
        for press in (self.neutral, self.agreement):
            press.setAccessibleDescription(leak_sentence(copy, secret))
        self.words_form = WordsForm(self)
        self.agreement_form = AgreementForm(self)
        sentence = words(leak_sentence(copy, secret), "strong", wrap=True)
        self.setLayout(
            column(
                sentence,
                flow(self.neutral, self.agreement),
                self.words_form,
                self.agreement_form,
                gap=0.6,
                margins=(0.9, 0.7, 0.9, 0.8),
            )
        )

    @property
    def protected_id(self) -> str | None:
        """The id of the person whose detail it is, by what the family calls them."""
        return next((key for key, name in self.people.items() if name == self.secret.whose), None)

    def _turn(self, form: "RemedyForm") -> None:
        for one in (self.words_form, self.agreement_form):
            one.setVisible(one is form and one.isHidden())
        if not form.isHidden():
            chain(self)
            form.begin()


class RemedyForm(QWidget):
    """What a remedy needs to be on record: what was agreed, with whom and when."""

    def __init__(self, leak: LeakCard, told: str, answer: str) -> None:
        super().__init__()
        self.leak = leak
        self.problem = Notice(Tone.DANGER)
        today = here(leak.bridge).date()
        self.on = DateEditor(today=lambda: today)
        self.on.show_value(today)
        self.go = button(answer, self._answer, look="primary")
        self._fields = flow(gap=0.8, grow=True)
        self.setLayout(
            column(
                words(told, wrap=True),
                holding(self._fields),
                self.problem,
                row(self.go, None),
                gap=0.6,
                margins=(0, 0.4, 0, 0),
            )
        )
        self.hide()

    def ask(self, label: str, editor: Editor) -> None:
        """Add one thing that goes on record."""
        self._fields.addWidget(labelled(label, editor))

    def begin(self) -> None:
        """Put the cursor where the typing starts."""

    def record(self) -> NeutralWording | SharingAgreement:
        """Return what goes on record; raises ``BadInput`` for what is missing."""
        raise NotImplementedError

    def day(self) -> date:
        """Return the day of the agreement."""
        day: date | None = self.on.value()
        if day is None:
            raise BadInput("Write the day on which it was agreed.")
        return day

    def _answer(self) -> None:
        self.problem.say("")
        try:
            made = self.record()
        except BadInput as problem:
            self.problem.say(str(problem))
            return
        self.go.setEnabled(False)
        self.leak.bridge.do(add_record, lambda _id: self.leak.mended.emit(), self._refused, record=made)

    def _refused(self, refusal: CoordinatorError) -> None:
        self.go.setEnabled(True)
        self.problem.say(str(refusal))


class WordsForm(RemedyForm):
    """Neutral words that stand instead of the private ones, for readers who may not have them."""

    def __init__(self, leak: LeakCard) -> None:
        super().__init__(
            leak,
            f"The copies of readers who may not have {whose_detail(leak.secret)} say it in these words. "
            "Everyone else’s copy stays as it is.",
            "Use these words",
        )
        self.instead_of, self.say = LineEditor(width=14), LineEditor("her home", width=14)
        self.instead_of.show_value(words_that_give_away(leak.copy, leak.secret))
        self.agreed_with = ChoiceEditor(list(leak.people.items()), width=13)
        self.agreed_with.show_value(leak.protected_id)
        self.ask("Instead of", self.instead_of)
        self.ask("Say", self.say)
        self.ask("Agreed with", self.agreed_with)
        self.ask("On", self.on)

    def begin(self) -> None:
        """Put the cursor into the new words."""
        self.say.setFocus()

    def record(self) -> NeutralWording:
        """Return the neutral words with who agreed them and when."""
        instead_of, say = str(self.instead_of.value()), str(self.say.value())
        if not instead_of or not say:
            raise BadInput("Write the neutral words, and the words they stand for.")
        if find(say, [self.leak.secret]):
            raise BadInput(f"“{say}” still gives away {whose_detail(self.leak.secret)}. Say it another way.")
        if not find(instead_of, [self.leak.secret]):
            raise BadInput(
                f"“{instead_of}” does not hold {whose_detail(self.leak.secret)}. Write the private words "
                "just as they stand in the plan."
            )
        return NeutralWording(
            case_id=self.leak.case_id,
            version_id=self.leak.version_id,
            instead_of=instead_of,
            say=say,
            agreed_with_id=self.agreed_with.value(),
            agreed_on=self.day(),
        )


class AgreementForm(RemedyForm):
    """The protected person's own agreement that this reader may have it."""

    def __init__(self, leak: LeakCard) -> None:
        reader = leak.copy.edition.reader.name
        super().__init__(
            leak,
            f"Only {leak.secret.whose} can agree that {reader} has {whose_detail(leak.secret)}. Ask without "
            f"{reader} or anyone else listening, and write down what was said.",
            f"Record that {leak.secret.whose} agreed",
        )
        self.method = ChoiceEditor([(how, how.label) for how in HowGiven], empty="Not known", width=13)
        self.words = LineEditor("What was said", width=16)
        self.ask("On", self.on)
        self.ask("How it was given", self.method)
        self.ask("In their words", self.words)

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self.method.setFocus()

    def record(self) -> SharingAgreement:
        """Return the agreement, for this reader and this kind of detail alone."""
        protected_id = self.leak.protected_id
        if protected_id is None:
            raise BadInput(
                f"{self.leak.secret.whose} is no longer in this case, so nobody can agree for them."
            )
        if self.method.value() is None or not self.words.value():
            raise BadInput(f"Write how {self.leak.secret.whose} agreed, and in which words.")
        return SharingAgreement(
            case_id=self.leak.case_id,
            protected_id=protected_id,
            viewer_id=self.leak.copy.edition.reader.person_id,
            shares=(self.leak.secret.kind,),
            agreed_on=self.day(),
            method=self.method.value(),
            recorded_words=str(self.words.value()),
        )
