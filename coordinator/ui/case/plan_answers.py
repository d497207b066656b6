"""The family's questions, each with the answer the plan gives; saved as it is typed."""

from PySide6.QtWidgets import QWidget

from coordinator.commands.plan import answer_question
from coordinator.errors import CoordinatorError
from coordinator.models.plan import PlanAnswer
from coordinator.models.referral import FamilyQuestion
from coordinator.models.values import new_id
from coordinator.queries.plan import WholeVersion
from coordinator.ui.autosave import Autosave
from coordinator.ui.blocks import Card, column, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.editors import TextEditor


class AnswersCard(Card):
    """Every question with its answer, numbered as on paper."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__("What we were asked, and our answers")
        self.bridge = bridge
        self.boxes: dict[str, AnswerBox] = {}
        self._version_id = ""
        self._list = column(gap=1.0)
        self.empty = words("No questions were put to the family. They stand on the Referral tab.", "muted")
        self.add(self.empty, self._list)

    def show_version(self, whole: WholeVersion) -> None:
        """Show the questions with this version's answers, leaving alone what is being typed."""
        if whole.version.id != self._version_id:
            self._let_go(frozenset())
            self._version_id = whole.version.id
        self._let_go(frozenset(question.id for question in whole.questions))
        for place, question in enumerate(whole.questions):
            box = self.boxes.get(question.id)
            if box is None:
                box = self.boxes[question.id] = AnswerBox(self.bridge, whole.version.id)
            box.show_question(question, whole.answers.get(question.id))
            if self._list.indexOf(box) != place:
                self._list.insertWidget(place, box)
        self.empty.setVisible(not whole.questions)

    def flush(self) -> None:
        """Save at once what was typed."""
        for box in self.boxes.values():
            box.flush()

    def _let_go(self, kept: frozenset[str]) -> None:
        for gone in [known for known in self.boxes if known not in kept]:
            box = self.boxes.pop(gone)
            box.flush()
            box.hide()
            box.deleteLater()


class AnswerBox(QWidget):
    """One question and the box its answer is typed into.

    The first words make the answer; later ones change it, so that one visit is one step to undo.
    """

    def __init__(self, bridge: Bridge, version_id: str) -> None:
        super().__init__()
        self.bridge, self._version_id = bridge, version_id
        self.question: FamilyQuestion | None = None
        self._answer_id, self._visit = "", new_id()
        self._dirty = self._making = False
        self.label = words("", "label", wrap=True)
        self.editor = TextEditor("The family’s answer, in their own words")
        self.label.setBuddy(self.editor.box)
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._save)
        self.editor.edited.connect(self._edited)
        self.editor.left.connect(self._left)
        self.setLayout(column(self.label, self.editor, gap=0.25))

    def show_question(self, question: FamilyQuestion, answer: PlanAnswer | None) -> None:
        """Show a question with the answer that is kept."""
        self.question = question
        self._answer_id = answer.id if answer is not None else ""
        asked = f"{question.position}. {question.text or 'A question not yet written'}"
        self.label.setText(asked.replace("&", "&&"))
        self.editor.name(f"Answer to question {question.position}")
        waiting = self._answer_id and self.bridge.waiting_for((PlanAnswer, self._answer_id))
        if not (self._dirty or self._making or waiting or self.editor.has_focus()):
            self.editor.show_value(answer.answer if answer is not None else "")

    def flush(self) -> None:
        """Save at once what was typed, also what could not be saved before."""
        self._autosave.flush()
        self._save()

    def _edited(self) -> None:
        self._dirty = True
        self._autosave.touched()

    def _left(self) -> None:
        self.flush()
        self._visit = new_id()

    def _save(self) -> None:
        if not self._dirty or self._making or self.question is None:
            return
        text = self.editor.value()
        self._dirty = False
        if self._answer_id:
            self.bridge.save_fields(
                (PlanAnswer, self._answer_id),
                {"answer": text},
                label=f"Answer question {self.question.position}",
                visit=self._visit,
            )
            return
        self._making = True
        self.bridge.do(
            answer_question,
            self._made,
            self._refused,
            version_id=self._version_id,
            question_id=self.question.id,
            answer=text,
        )

    def _made(self, answer_id: str) -> None:
        self._answer_id, self._making = answer_id, False
        if self._dirty:
            self._autosave.touched()

    def _refused(self, refusal: CoordinatorError) -> None:
        self._making, self._dirty = False, True
        self.bridge.saved.emit(f"Not saved – {refusal}", True)
