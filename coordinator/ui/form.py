"""Forms are described once; this is the description, and the editor that suits each column.

    PERSON = Form(Person, [
        Section("About", [
            beside(Field(Person.given, "Given name"), Field(Person.family, "Family name")),
            Field(Person.born, "Born", help="The year alone will do."),
        ]),
        Section("Language and access", [...], folded=True),
    ])

A column says itself how it is typed in; the form only adds the words.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from coordinator.errors import BadInput
from coordinator.models.base import Record
from coordinator.models.kinds import Kind
from coordinator.ui import dates
from coordinator.ui.bridge import Bridge
from coordinator.ui.choosers import ChoiceEditor, Rows, SeveralEditor, YesNoEditor
from coordinator.ui.date_editors import DateEditor, MomentEditor
from coordinator.ui.echo import Offer
from coordinator.ui.editors import Editor, LineEditor, ReadEditor, TextEditor, WordsEditor

RowsFor = Callable[[Bridge, Any], Rows]
"""Finds what can be chosen for a record: values with the words shown."""


@dataclass(frozen=True)
class Understood:
    """What was understood of a text: how it is kept, what other fields follow from it, and what is said back.

    A ``question`` comes with ``offers`` to choose from.
    """

    kept: str
    follows: Mapping[str, Any] = field(default_factory=dict)
    said: str = ""
    question: str = ""
    offers: tuple[Offer, ...] = ()


Understand = Callable[[Bridge, Any, str], Understood]
"""Reads the text of a record's field."""

NOT_KNOWN = "Not known"
NOBODY = "Nobody chosen"


@dataclass(frozen=True)
class Field:
    """One column with its words; ``among`` finds the records that a reference may point to.

    ``understand`` reads what is typed in words, so that it can be said back and other fields follow.
    """

    attribute: Any
    label: str
    help: str = ""
    hint: str = ""
    among: RowsFor | None = None
    share: int = 0
    empty: str = ""
    understand: Understand | None = None

    @property
    def key(self) -> str:
        """The name of the column."""
        return str(self.attribute.key)

    @property
    def kind(self) -> Kind:
        """How the column is typed in."""
        return Kind(self.attribute.info["kind"])

    @property
    def may_be_empty(self) -> bool:
        """Whether the column can be not known."""
        return bool(self.attribute.property.columns[0].nullable)


@dataclass(frozen=True)
class Group:
    """Fields side by side; ``whole`` ones are saved only when all of them are filled in."""

    fields: tuple[Field, ...]
    whole: bool = False


def beside(*fields: Field) -> Group:
    """Show fields side by side; each is saved by itself."""
    return Group(fields)


def together(*fields: Field) -> Group:
    """Show fields side by side that mean something only together; until then they are kept as drafts."""
    return Group(fields, whole=True)


@dataclass(frozen=True)
class Section:
    """A heading with its fields; a ``folded`` one opens at a press, or by itself when it holds something."""

    title: str
    items: Sequence[Field | Group]
    folded: bool = False
    note: str = ""

    @property
    def groups(self) -> tuple[Group, ...]:
        """The fields in their groups, a single one in a group of its own."""
        return tuple(item if isinstance(item, Group) else Group((item,)) for item in self.items)


@dataclass(frozen=True)
class Form:
    """Everything a person can type about one record type."""

    record_type: type[Record]
    sections: Sequence[Section]
    noun: str = ""
    keys: frozenset[str] = field(init=False, default=frozenset())

    def __post_init__(self) -> None:
        keys = frozenset(
            one.key for section in self.sections for group in section.groups for one in group.fields
        )
        object.__setattr__(self, "keys", keys)

    @property
    def fields(self) -> tuple[Field, ...]:
        """Every field, in the order it is seen."""
        return tuple(one for section in self.sections for group in section.groups for one in group.fields)


def editor_for(one: Field) -> Editor:
    """Return the editor that suits a field's column."""
    made = _EDITORS[one.kind](one)
    made.name(one.label)
    return made


def read(one: Field, editor: Editor) -> Any:
    """Return what the editor holds; raises ``BadInput`` when it cannot be read or must not be empty."""
    value = editor.value()
    if value is None and not one.may_be_empty:
        raise BadInput(f"Fill in “{one.label}”.")
    return value


def is_empty(value: Any) -> bool:
    """Say whether a value says nothing."""
    return value is None or value in ("", ())


def _choice(one: Field) -> Editor:
    rows = [(known, known.label) for known in one.attribute.info["choices"]]
    return ChoiceEditor(rows, empty=(one.empty or NOT_KNOWN) if one.may_be_empty else "")


def _choices(one: Field) -> Editor:
    return SeveralEditor([(known, known.label) for known in one.attribute.info["choices"]])


def _number(one: Field) -> Editor:
    return ReadEditor(dates.read_number, lambda v: "" if v is None else str(v), one.hint, width=6)


_EDITORS: dict[Kind, Callable[[Field], Editor]] = {
    Kind.LINE: lambda one: LineEditor(one.hint),
    Kind.TEXT: lambda one: TextEditor(one.hint),
    Kind.DATE: lambda _one: DateEditor(),
    Kind.LOOSE_DATE: lambda _one: DateEditor(loose=True),
    Kind.MOMENT: lambda _one: MomentEditor(recorded=True),
    Kind.PLANNED: lambda _one: MomentEditor(recorded=False),
    Kind.TIME: lambda one: ReadEditor(dates.read_time, dates.say_time, one.hint or "2.30pm"),
    Kind.YES_NO: lambda one: YesNoEditor(may_be_unknown=one.may_be_empty),
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.WORDS: lambda one: WordsEditor(one.hint or "With commas between them"),
    Kind.NUMBER: _number,
    Kind.MONEY: lambda one: ReadEditor(dates.read_money, dates.say_money, one.hint or "£"),
    Kind.REFERENCE: lambda one: ChoiceEditor(
        (), empty=(one.empty or NOBODY) if one.may_be_empty else "", width=13
    ),
    Kind.REFERENCES: lambda _one: SeveralEditor(()),
}
