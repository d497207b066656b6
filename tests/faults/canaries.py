"""Fifty made-up words in places nobody but the coordinator may see, and where they could be found again."""

import gc
from datetime import date, datetime

from PySide6.QtCore import QAbstractItemModel, QObject
from PySide6.QtGui import QAccessible, QClipboard, QGuiApplication, QTextDocument
from PySide6.QtWidgets import QApplication

from coordinator.models.choices import ApartLevel, ContactKind, FactKind, MeetingKind
from coordinator.models.conference import Meeting
from coordinator.models.network import KeepApart
from coordinator.queries.records import records
from tests import make

HOW_MANY = 50


def place(desk):
    """Put canaries into ways to reach people, facts, restrictions, keep-apart, notes; return them."""
    (held,) = [one for one in desk.read(records, record_type=Meeting) if one.kind is MeetingKind.CONFERENCE]
    words = [f"Quillby{number:02}wren" for number in range(HOW_MANY)]
    left = list(words)
    case_id = held.case_id
    people = desk.read(make.everyone)
    ids = [one.id for one in people]

    def take():
        return left.pop()

    new = []
    for person_id in ids:
        new += [
            make.phone(person_id, take(), notes=take()),
            make.home(person_id, address=take(), town=take(), postcode=take()),
            make.school(person_id, take(), kind=FactKind.WHEREABOUTS, notes=take()),
        ]
    new += [make.restriction(ids[0], one, case_id=case_id, reason=take(), source=take()) for one in ids[1:3]]
    new.append(
        KeepApart(
            case_id=case_id,
            person_id=ids[0],
            other_id=ids[1],
            level=ApartLevel.STAGGER,
            order_reference=take(),
            court_permission=take(),
            arrangement=take(),
        )
    )
    at = datetime(2026, 8, 20, 10)  # noqa: DTZ001 - local, as it is said
    new += [
        make.contact(case_id, [ids[0]], happened=at, kind=ContactKind.CALL, summary=take(), next_step=take()),
        make.visit(case_id, person_ids=(ids[1],), risk_notes=take()),
        make.meeting(
            case_id,
            kind=MeetingKind.REVIEW,
            held_on=date(2026, 10, 22),
            sharing_notes=take(),
            agreeing_notes=take(),
            reason_not_held=take(),
        ),
    ]
    new += [make.email(person_id, take()) for person_id in ids[:2]]
    make.kept(desk, *new)
    assert not left
    return words


def heard(root):
    """Return everything a screen reader can hear of an object and of what is in it."""
    found, waiting, known = [], [QAccessible.queryAccessibleInterface(root)], 0
    while waiting and known < 20_000:
        here = waiting.pop()
        known += 1
        if here is None or not here.isValid():
            continue
        found += [here.text(kind) for kind in (NAME, DESCRIPTION, VALUE, HELP, KEYS)]
        waiting += [here.child(number) for number in range(here.childCount())]
    return [text for text in found if text]


NAME, DESCRIPTION, VALUE = QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value
HELP, KEYS = QAccessible.Text.Help, QAccessible.Text.Accelerator


def objects():
    """Return every object of the window system there is: shown, hidden, closed and without a window."""
    roots = [QApplication.instance(), *QApplication.allWidgets(), *QGuiApplication.allWindows()]
    roots += [one for one in gc.get_objects() if isinstance(one, QObject)]
    found = {}
    for root in roots:
        try:
            found |= {id(one): one for one in (root, *root.findChildren(QObject))}
        except RuntimeError:  # it went meanwhile
            continue
    return list(found.values())


def told(one):
    """Return every text an object holds: its properties, what it lists, what is written in it."""
    texts = []
    try:
        about = one.metaObject()
        texts += [str(about.property(number).read(one)) for number in range(about.propertyCount())]
        texts += [str(one.property(bytes(name).decode())) for name in one.dynamicPropertyNames()]
        if isinstance(one, QAbstractItemModel):
            texts += [str(one.index(row, 0).data()) for row in range(one.rowCount())]
        if isinstance(one, QTextDocument):
            texts.append(one.toPlainText())
    except RuntimeError:
        pass
    return texts


def on_clipboard():
    """Return what could be pasted, also with the middle button."""
    clipboard = QGuiApplication.clipboard()
    return [clipboard.text(mode) for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)]
