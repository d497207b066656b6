"""For the child: beside each action of the plan a short sentence in words for the child, and a picture."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QFrame, QWidget

from coordinator.models.base import Kept
from coordinator.models.choices import VersionStatus
from coordinator.models.person import Person
from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.models.values import new_id
from coordinator.practice.child_pictures import CHILD_PICTURES, pictures_for
from coordinator.queries.plan import WholeVersion, whole_version
from coordinator.ui.blocks import Card, EmptyState, button, clear, column, flow, holding, rename, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.child_pictures import ChildPictureView, PictureButton, PicturesDialog
from coordinator.ui.case.plan_leaf import PlanLeaf
from coordinator.ui.case.tab import chain
from coordinator.ui.case.wording import counted, first_line
from coordinator.ui.flow import stretch
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.support import CHILD_ACTION
from coordinator.ui.screen import Ways
from coordinator.ui.theme import sized

MOST_AT_FIRST = 20
"""Actions shown before "Show more"."""


class ChildLeaf(PlanLeaf):
    """Every action as the child is told it; a released version is only read."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset({PlanAction, Person})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, version_id: Callable[[], str]) -> None:
        super().__init__(bridge, ways, case_id, version_id)
        self.lines: dict[str, ChildLine] = {}
        self._limit, self._seen_id = MOST_AT_FIRST, ""
        self.told = words("", "muted", wrap=True)
        self._list = column(gap=0.9)
        self.more = button("Show more", self._show_more, look="quiet", icon="chevron-down")
        self.empty = EmptyState(
            "heart",
            "No actions yet",
            "Each action of the plan gets a sentence and a picture for the child here.",
        )
        self.card = Card("For the child").add(self.told, self._list, row(self.more, None), self.empty)
        self.put(self.card)

    def show_version(self, version: PlanVersion) -> None:
        """Show the actions of a version, leaving alone what is being typed."""
        whole = self.bridge.read(whole_version, version_id=version.id)
        released = version.status is VersionStatus.RELEASED
        key = f"{version.id}.{released}"
        if key != self._seen_id:
            self._let_go(frozenset())
            self._seen_id, self._limit = key, MOST_AT_FIRST
        shown = list(whole.actions)[: self._limit]
        self._let_go(frozenset(action.id for action in shown))
        for place, action in enumerate(shown):
            line = self.lines.get(action.id)
            if line is None:
                line = self.lines[action.id] = ChildLine(self.bridge, frozen=released)
            line.show_action(action, whole)
            if self._list.indexOf(line) != place:
                self._list.insertWidget(place, line)
        left = len(whole.actions) - len(shown)
        self.more.setVisible(left > 0)
        rename(self.more, f"Show {left} more")
        self.empty.setVisible(not whole.actions)
        self.told.setText(_in_words(whole.actions))
        self.told.setVisible(bool(whole.actions))
        chain(self)

    def _show_more(self) -> None:
        self._limit += 10 * MOST_AT_FIRST
        whole = self.bridge.read(whole_version, version_id=self.version_id())
        self.show_version(whole.version)

    def _let_go(self, kept: frozenset[str]) -> None:
        for gone in [known for known in self.lines if known not in kept]:
            line = self.lines.pop(gone)
            line.view.flush()
            line.hide()
            line.deleteLater()


class ChildLine(QFrame):
    """One action: what was agreed, the words for the child, and the picture beside them."""

    def __init__(self, bridge: Bridge, *, frozen: bool) -> None:
        super().__init__()
        self.setProperty("look", "sheet")
        self.bridge, self._frozen = bridge, frozen
        self.action: PlanAction | None = None
        self._offered: tuple[str, ...] | None = None
        self.what = words("", "strong", wrap=True)
        self.who = words("", "muted", wrap=True)
        self.view = FormView(CHILD_ACTION, bridge)
        self.view.allow_typing(allowed=not frozen)
        self.picture = ChildPictureView()
        self._offers = flow(gap=0.3)
        self.choose = button("All pictures …", self._choose, icon="search")
        self.take_away = button("No picture", lambda: self._keep(""), look="quiet", icon="x")
        said = holding(column(self.what, self.who, self.view, None, gap=0.3))
        self._choosing: QWidget = holding(
            column(holding(self._offers), holding(flow(self.choose, self.take_away)), gap=0.3)
        )
        seen = holding(column(row(self.picture, None), self._choosing, None, gap=0.4))
        for part, share, least in ((said, 3, 17), (seen, 2, 15)):
            sized(part, least=(least, 0))
            stretch(part, share)
        self.setLayout(column(flow(said, seen, gap=1.2, grow=True), margins=(0.9, 0.6, 0.9, 0.7)))
        self._choosing.setVisible(not frozen)

    def show_action(self, action: PlanAction, whole: WholeVersion) -> None:
        """Show one action as it is kept now."""
        self.action = action
        self.what.setText(f"{action.position}. {first_line(action.what) or action.heading or 'New action'}")
        self.who.setText(action.who_words or whole.called(action.doer_ids))
        self.who.setVisible(bool(self.who.text()))
        self.view.refresh(action)
        self.view.cells["child_words"].editor.name(f"Action {action.position} in words for the child")
        self.picture.show_picture(action.picture)
        self.choose.setAccessibleName(f"All pictures for action {action.position}")
        self.take_away.setAccessibleName(f"No picture for action {action.position}")
        self.take_away.setVisible(bool(action.picture))
        self._offer(action)

    def _offer(self, action: PlanAction) -> None:
        fitting = pictures_for(f"{action.heading} {action.what} {action.child_words}")
        offered = () if action.picture in CHILD_PICTURES or self._frozen else fitting
        if offered == self._offered:
            return
        self._offered = offered
        clear(self._offers)
        for name in offered:
            press = PictureButton(name, 4.6)
            press.setAccessibleName(f"{press.accessibleName()} For action {action.position}")
            press.clicked.connect(partial(self._keep, name))
            self._offers.addWidget(press)

    def _choose(self) -> None:
        self.view.flush()
        dialog = PicturesDialog(self)
        dialog.chosen.connect(self._keep)
        dialog.begin()

    def _keep(self, name: str, _checked: object = None) -> None:
        if self.action is not None:
            self.view.flush()
            self.bridge.save_fields(
                (PlanAction, self.action.id), {"picture": name}, label="Choose a picture", visit=new_id()
            )


def _in_words(actions: Sequence[PlanAction]) -> str:
    """Return how far the child's own plan has come."""
    said = sum(bool(action.child_words.strip()) for action in actions)
    seen = sum(action.picture in CHILD_PICTURES for action in actions)
    return (
        f"{said} of {counted(len(actions), 'action')} in words for the child, {seen} with a picture. "
        "Make them with the parents first. Not every action is the child’s business."
    )
