"""A form as it is seen: built from its description, saved as it is typed, never losing a half-typed word."""

from itertools import pairwise
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.commands.drafts import drop_draft, keep_draft
from coordinator.errors import BadInput, CoordinatorError
from coordinator.models.base import Record, columns_of
from coordinator.models.values import new_id
from coordinator.practice.sense import doubt, objection
from coordinator.queries.records import drafts_of
from coordinator.ui.autosave import Autosave
from coordinator.ui.blocks import Notice, Tone, button, column, flow, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.choosers import ChoiceEditor, SeveralEditor
from coordinator.ui.echo import Echo
from coordinator.ui.flow import stretch
from coordinator.ui.form import Field, Form, Group, Section, editor_for, is_empty, read
from coordinator.ui.theme import spaced, with_icon


class Cell(QWidget):
    """One field as it is seen: its label, its editor and what is wrong with what was typed."""

    def __init__(self, one: Field) -> None:
        super().__init__()
        self.field = one
        self.editor = editor_for(one)
        self.label = words(one.label, "label")
        self.label.setProperty("plain", one.label)
        self.label.setBuddy(self.editor.controls[0])
        self.help = words(one.help, "small", wrap=True)
        self.message = words("", "problem", wrap=True)
        self.message.hide()
        self.echo = Echo() if one.understand is not None else None
        layout = column(self.label, self.editor, self.message, gap=0.25)
        if self.echo is not None:
            layout.addWidget(self.echo)
        if one.help:
            layout.addWidget(self.help)
        layout.addStretch(1)
        self.setLayout(layout)
        self.setMinimumWidth(self.editor.minimumWidth())
        stretch(self, one.share or 1)

    def say(self, sentence: str) -> None:
        """Show what is wrong and mark the editor, or take both away."""
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))
        self.editor.mark(wrong=bool(sentence))
        for control in self.editor.controls:
            control.setAccessibleDescription(sentence or self.field.help)


class FormView(QWidget):
    """The form of one record at a time: ``show_record`` fills it, ``flush`` saves what was typed.

    ``left_field`` says that the person moved on from a field.
    """

    left_field = Signal()

    def __init__(self, form: Form, bridge: Bridge) -> None:
        super().__init__()
        self.form, self.bridge = form, bridge
        self.record: Record | None = None
        self.cells: dict[str, Cell] = {}
        self._groups: dict[str, Group] = {}
        self._dirty: set[str] = set()
        self._drafted: set[str] = set()
        self._sent: dict[str, Any] = {}
        self._view, self._visit = new_id(), 0
        self._autosave = Autosave(self)
        self._autosave.due.connect(self.save)
        self.notice = Notice(Tone.WARN)
        layout = column(self.notice, gap=0.9)
        self._folds: list[_Fold] = []
        for section in form.sections:
            self._add_section(layout, section)
        self.setLayout(layout)

    def show_record(self, record: Record) -> None:
        """Show a record, with its half-typed text as it was left; what was typed before is saved first."""
        self.flush()
        self.record = record
        self._view, self._dirty, self._drafted, self._sent = new_id(), set(), set(), {}
        self.notice.say("")
        self._show_rows(record)
        waiting = self.bridge.waiting_for((type(record), record.id))
        for key, cell in self.cells.items():
            cell.say("")
            cell.editor.show_value(waiting.get(key, getattr(record, key)))
        self._show_drafts(record)
        self._say_back(*self.cells)
        for fold in self._folds:
            fold.open_if(any(not is_empty(getattr(record, key)) for key in fold.keys))

    def refresh(self, record: Record) -> None:
        """Show what is kept now, leaving alone whatever is being typed or is on its way."""
        if self.record is None or record.id != self.record.id:
            self.show_record(record)
            return
        self.record = record
        self._show_rows(record)
        waiting = self.bridge.waiting_for((type(record), record.id))
        for key, cell in self.cells.items():
            kept = getattr(record, key)
            just_typed = cell.editor.has_focus() and key in self._sent and self._sent[key] == kept
            if key not in self._dirty and key not in self._drafted and key not in waiting and not just_typed:
                cell.editor.show_value(kept)
        self._say_back(*self.cells)

    def flush(self) -> None:
        """Save at once what was typed: on leaving the page, on lock and on closing."""
        self._autosave.flush()

    def allow_typing(self, *, allowed: bool) -> None:
        """Open the form for typing, or show it only, as for a version that was released."""
        for cell in self.cells.values():
            cell.editor.setEnabled(allowed)

    def focus_on(self, key: str, place: int = 0) -> None:
        """Put the cursor into a field, where it was, also where its section is folded."""
        cell = self.cells.get(key)
        if cell is not None:
            for fold in self._folds:
                fold.open_if(key in fold.keys)
            cell.editor.setFocus()
            cell.editor.show_typed(cell.editor.typed(), place)

    def focused(self) -> tuple[str, int] | None:
        """Return the field the person is in, also while another program is in front, and the cursor."""
        at = self.window().focusWidget()
        for key, cell in self.cells.items():
            if at is not None and (at is cell.editor or cell.editor.isAncestorOf(at)):
                return key, cell.editor.place()
        return None

    def save(self) -> None:
        """Send what can be read to the desk and keep the rest as drafts."""
        record, dirty = self.record, self._dirty
        self._dirty = set()
        if record is None or not dirty:
            return
        values: dict[str, Any] = {}
        for group in dict.fromkeys(self._groups[key] for key in sorted(dirty)):
            keys = [one.key for one in group.fields if one.key in dirty or one.key in self._drafted]
            found = self._read_group(group)
            for key in keys:
                if key in found:
                    values[key] = found[key]
                else:
                    self._keep_draft(record, key)
        self._let_follow(record, values)
        if values:
            self._send(record, values)

    def _let_follow(self, record: Record, values: dict[str, Any]) -> None:
        """Keep texts as they were understood, with what follows; what was typed itself goes first."""
        for key in tuple(values):
            understand = self.cells[key].field.understand
            if understand is not None:
                understood = understand(self.bridge, record, values[key])
                values[key] = understood.kept
                values |= {name: value for name, value in understood.follows.items() if name not in values}

    def _say_back(self, *keys: str) -> None:
        """Say below a field what is understood of it, as it stands."""
        for cell in (self.cells[key] for key in keys):
            if cell.echo is not None and cell.field.understand is not None and self.record is not None:
                found = cell.field.understand(self.bridge, self.record, cell.editor.typed())
                cell.echo.show_words(found.said, found.question, found.offers)
                for before, after in pairwise([cell.editor.controls[-1], *cell.echo.buttons]):
                    QWidget.setTabOrder(before, after)

    def _answer(self, key: str, text: str) -> None:
        """Take an answer that was pressed for the text of a field."""
        editor = self.cells[key].editor
        editor.show_typed(text, len(text))
        editor.setFocus()
        self._edited(key)

    def _send(self, record: Record, values: dict[str, Any]) -> None:
        self._sent.update(values)
        labels = " and ".join(
            self.cells[key].field.label for key in sorted(values.keys() & self.cells.keys())[:2]
        )
        self.bridge.save_fields(
            (type(record), record.id),
            values,
            label=f"Change “{labels}”",
            visit=f"{self._view}.{self._visit}",
            failed=self._refused,
        )
        for key in self._drafted & values.keys():
            self.bridge.do(drop_draft, record_type=type(record), record_id=record.id, field=key)
            self.cells[key].say("")
        self._drafted -= values.keys()

    def _read_group(self, group: Group) -> dict[str, Any]:
        """Return the values of a group that can be saved now; a whole group gives all or none."""
        found: dict[str, Any] = {}
        for one in group.fields:
            try:
                found[one.key] = self._sensible(one, read(one, self.cells[one.key].editor))
            except BadInput as problem:
                self.cells[one.key].message.setProperty("waiting", str(problem))
            else:
                self.cells[one.key].message.setProperty("waiting", "")
        if not group.whole:
            return found
        empty = [one for one in group.fields if one.key in found and is_empty(found[one.key])]
        if len(found) < len(group.fields) or 0 < len(empty) < len(group.fields):
            for one in empty:
                self.cells[one.key].message.setProperty("waiting", f"Fill in “{one.label}” as well.")
            return {}
        return found

    def _sensible(self, one: Field, value: Any) -> Any:
        """Return a value that was read; raises ``BadInput`` for a date that cannot be beside the others."""
        record = self.record
        if record is None:
            return value
        kept = {key: getattr(record, key) for key in columns_of(type(record))}
        waiting = self.bridge.waiting_for((type(record), record.id))
        values = kept | waiting | {one.key: value}
        if why := objection(type(record), one.key, values, self.bridge.now().date()):
            raise BadInput(why)
        return value

    def _keep_draft(self, record: Record, key: str) -> None:
        editor = self.cells[key].editor
        if not editor.typing:
            return
        self._drafted.add(key)
        self.bridge.do(
            keep_draft,
            record_type=type(record),
            record_id=record.id,
            field=key,
            text=editor.typed(),
            cursor=editor.place(),
        )

    def _show_drafts(self, record: Record) -> None:
        drafts = self.bridge.read(drafts_of, record_type=type(record), record_id=record.id)
        for key, (text, place) in drafts.items():
            if key in self.cells:
                self.cells[key].editor.show_typed(text, place)
                self._drafted.add(key)
        for group in dict.fromkeys(self._groups[key] for key in self._drafted):
            self._read_group(group)
            self._show_problems(group)

    def _show_rows(self, record: Record) -> None:
        for cell in self.cells.values():
            if cell.field.among is None:
                continue
            rows = cell.field.among(self.bridge, record)
            if isinstance(cell.editor, ChoiceEditor | SeveralEditor):
                cell.editor.show_rows(rows)

    def _add_section(self, layout: QVBoxLayout, section: Section) -> None:
        body = column(gap=0.9)
        if section.note:
            body.addWidget(words(section.note, "muted", wrap=True))
        for group in section.groups:
            cells = [self._cell(one, group) for one in group.fields]
            body.addLayout(flow(*cells, gap=1.0, grow=True))
        if section.folded:
            fold = _Fold(section, body)
            self._folds.append(fold)
            layout.addWidget(fold)
            return
        if section.title:
            layout.addWidget(words(section.title, "heading"))
        layout.addLayout(body)

    def _cell(self, one: Field, group: Group) -> Cell:
        cell = Cell(one)
        self.cells[one.key] = cell
        self._groups[one.key] = group
        cell.editor.edited.connect(lambda key=one.key: self._edited(key))
        cell.editor.left.connect(lambda key=one.key: self._left(key))
        cell.editor.said.connect(cell.say)
        if cell.echo is not None:
            cell.echo.chosen.connect(lambda text, key=one.key: self._answer(key, text))
        return cell

    def _edited(self, key: str) -> None:
        self._dirty.add(key)
        cell = self.cells[key]
        self._say_back(key)
        if cell.message.text():
            cell.say("")
        if cell.editor.typing:
            self._autosave.touched()
        else:
            self.save()

    def _left(self, key: str) -> None:
        self.flush()
        self._visit += 1
        group = self._groups[key]
        if any(one.key in self._drafted for one in group.fields):
            self._read_group(group)
            self._show_problems(group, but=key if group.whole else "")
        elif self.cells[key].editor.typing and key not in self._dirty:
            self._tidy(self.cells[key])
        self.left_field.emit()

    def _tidy(self, cell: Cell) -> None:
        try:
            cell.editor.tidy()
            value = cell.editor.value()
            if cell.echo is not None and cell.field.key in self._sent:
                cell.editor.show_value(self._sent[cell.field.key])
        except BadInput as problem:
            cell.say(str(problem))
        else:
            told = doubt(self.form.record_type, cell.field.key, value, self.bridge.now().date())
            if told:
                cell.say(told)

    def _show_problems(self, group: Group, but: str = "") -> None:
        for one in group.fields:
            cell = self.cells[one.key]
            waiting = str(cell.message.property("waiting") or "")
            if waiting and (one.key in self._drafted or one.key != but):
                cell.say(waiting)

    def _refused(self, refusal: CoordinatorError) -> None:
        self.notice.say(str(refusal))


class _Fold(QWidget):
    """A section that opens at a press."""

    def __init__(self, section: Section, body: QVBoxLayout) -> None:
        super().__init__()
        self.keys = tuple(one.key for group in section.groups for one in group.fields)
        self._body = QWidget()
        self._body.setLayout(body)
        self._button = button(section.title, self._turn, look="quiet", icon="chevron-right")
        self._button.setCheckable(True)
        layout = column(self._button, self._body, gap=0.5)
        spaced(layout, 0.5)
        self.setLayout(layout)
        self._body.hide()

    def open_if(self, wanted: object) -> None:
        """Open when there is something to see; what the person opened stays open."""
        if wanted and not self._button.isChecked():
            self._button.setChecked(True)
            self._turn()

    def _turn(self) -> None:
        opened = self._button.isChecked()
        self._body.setVisible(opened)
        with_icon(self._button, "chevron-down" if opened else "chevron-right", "accent")
