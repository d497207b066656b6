"""The coordinator's own page of the day: behind the passphrase, and closed again by itself."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication

from coordinator.errors import CoordinatorError
from coordinator.models.circulation import Circulation
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.network import KeepApart, Participant, Restriction, SharingAgreement
from coordinator.models.person import Person
from coordinator.models.plan import BackUpLine, NeutralWording, PlanAction, PlanVersion
from coordinator.queries.own_sheet import OwnSheet, own_sheet
from coordinator.queries.people import people_of_case
from coordinator.queries.records import records
from coordinator.queries.the_day import arrivals
from coordinator.ui.background import Background
from coordinator.ui.blocks import Card, Notice, Tone, button, clear, column, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.wording import joined
from coordinator.ui.day.arrivals import ArrivalList
from coordinator.ui.day.off_table import OffTheTable
from coordinator.ui.day.own_copies import CopiesForYou
from coordinator.ui.day.papers import OwnPapers
from coordinator.ui.day.reading import Line, ReadCard
from coordinator.ui.day.step import DayStep
from coordinator.ui.forms.review import NOT_THERE
from coordinator.ui.gate import PassphraseBox
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Ways

CLOSES_AFTER = 120_000
"""Milliseconds without a key or a press after which the page closes itself."""


class CoordinatorOnly(DayStep):
    """Nothing of it is made before the passphrase was right, and nothing of it is kept once it closes."""

    shows: ClassVar = frozenset(
        {
            Meeting, Attendance, Participant, Person, KeepApart, Restriction, SharingAgreement, PlanVersion,
            PlanAction, BackUpLine, NeutralWording, Circulation,
        }
    )  # fmt: skip

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, meeting_id: str) -> None:
        super().__init__(bridge, ways, case_id, meeting_id)
        self.typed = PassphraseBox("Your passphrase")
        self.typed.entered.connect(self.open)
        self.look = button("Open your own page", self.open, look="primary", icon="lock-open")
        self.problem = Notice(Tone.DANGER)
        self.door = Card("Only for you")
        self.door.add(
            words(
                "What keeps people apart, what stays off the table and why somebody did not come stand here. "
                "Turn the screen to you first.",
                wrap=True,
            ),
            self.typed.label("Your passphrase"),
            self.typed,
            self.problem,
            row(self.look, None),
        )
        self.sheet: OwnPage | None = None
        self._room = column(gap=0.9)
        self._work = Background()
        self.destroyed.connect(self._work.stop)
        self._closing = QTimer(self)
        self._closing.setSingleShot(True)
        self._closing.setInterval(CLOSES_AFTER)
        self._closing.timeout.connect(self.close_up)
        self.put(self.door, self._room)

    @property
    def is_open(self) -> bool:
        """Whether the page is open."""
        return self.sheet is not None

    def open(self) -> None:
        """Open the page if the passphrase is right; to know takes about a second."""
        typed = self.typed.text()
        self.problem.say("")
        self.look.setEnabled(False)
        casebook = self.bridge.desk.casebook
        self._work.run(lambda: casebook.is_passphrase(typed), self._answered, self._failed)

    def close_up(self) -> None:
        """Close the page and let go of everything on it."""
        self._closing.stop()
        app = QApplication.instance()
        if self.sheet is not None and app is not None:
            app.removeEventFilter(self)
            self.sheet.flush()
        self.sheet = None
        clear(self._room)
        self.typed.clear()
        self.problem.say("")
        self.look.setEnabled(True)
        self.door.show()

    def refresh(self) -> None:
        """Show the page anew while it is open."""
        if self.sheet is not None:
            self.sheet.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102, N802 -- Qt's own name
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress}:
            self._closing.start()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102, N802
        self.close_up()
        super().hideEvent(event)

    def _answered(self, right: bool) -> None:  # noqa: FBT001 -- an answer from another thread
        self.look.setEnabled(True)
        self.typed.clear()
        if not right:
            self.problem.say("That is not your passphrase. Nothing was shown. Try again.")
            self.typed.setFocus()
            return
        if not self.isVisible():
            return
        self.door.hide()
        self.sheet = OwnPage(self)
        self._room.addWidget(self.sheet)
        self.sheet.refresh()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self._closing.start()
        self.sheet.shut.setFocus()
        self.chain_soon()

    def _failed(self, refusal: CoordinatorError) -> None:
        self.look.setEnabled(True)
        self.problem.say(str(refusal))


class OwnPage(Card):
    """What the coordinator alone sees, read anew whenever something of the day changes."""

    def __init__(self, step: CoordinatorOnly) -> None:
        super().__init__()
        self.step = step
        self.setProperty("look", "")
        self.body.setContentsMargins(0, 0, 0, 0)
        self.shut = button("Close your own page", step.close_up, look="primary", icon="lock")
        self.guests = Notice(Tone.WARN)
        self.cards = {
            title: ReadCard(title)
            for title in ("Kept apart", "Kept from somebody", "To mind", "Left off the table")
        }
        self.nothing = words("Nothing keeps anybody apart, and nothing was left off the table.", wrap=True)
        self.unseen = ArrivalList(step.bridge)
        self.unseen_card = Card("Not named on the open page").add(self.unseen)
        self.away = RecordList(
            step.bridge,
            NOT_THERE,
            title="Why somebody did not come",
            rows=self._absent,
            summary=self._absent_in_words,
            empty="Whoever is marked as not having come stands here.",
        )
        self.table = OffTheTable(step.bridge, step.meeting_id)
        self.copies = CopiesForYou(step.bridge, step.case_id, step.meeting_id)
        self.add(
            row(self.shut, None),
            self.guests,
            *self.cards.values(),
            self.nothing,
            self.unseen_card,
            self.away,
            self.table,
            self.copies,
            OwnPapers(step.bridge, step.meeting_id),
        )

    def refresh(self) -> None:
        """Read everything again."""
        step = self.step
        found = step.bridge.read(arrivals, meeting_id=step.meeting_id, today=step.today())
        hidden = [one for one in found if not one.seen]
        self.unseen_card.setVisible(bool(hidden))
        self.unseen.show_arrivals(hidden)
        self.away.refresh()
        self.table.refresh()
        self.copies.refresh()
        step.bridge.read_later(own_sheet, self._found, meeting_id=step.meeting_id, today=step.today())

    def flush(self) -> None:
        """Save at once what was typed here."""
        if self.away.view is not None:
            self.away.view.flush()
        self.unseen.close_times()

    def _found(self, sheet: OwnSheet) -> None:
        self.guests.say("\n".join(sheet.guests))
        safety = sheet.safety
        lines = {
            "Kept apart": [
                Line(
                    f"{one.who}: {one.level}",
                    "\n".join(
                        part
                        for part in (
                            one.arrangement or "Nothing is arranged yet.",
                            f"Order: {one.order}" if one.order else "",
                            f"The court permits: {one.permission}" if one.permission else "",
                        )
                        if part
                    ),
                )
                for one in safety.apart
            ],
            "Kept from somebody": [
                Line(joined(one.whose, one.what), f"kept from {one.from_whom}") for one in safety.kept_back
            ],
            "To mind": [Line(text) for text in (*safety.first, *sheet.looked.to_mind)],
            "Left off the table": [Line(one.what, one.why) for one in sheet.looked.left_out],
        }
        for title, card in self.cards.items():
            card.show_lines(lines[title])
        self.nothing.setVisible(not (lines["Kept apart"] or lines["Left off the table"]))
        self.step.chain_soon()

    def _absent(self) -> list[Attendance]:
        listed = self.step.bridge.read(records, record_type=Attendance, meeting_id=self.step.meeting_id)
        return [one for one in listed if one.came is False]

    def _absent_in_words(self, one: Attendance) -> Summary:
        people = self.step.bridge.read(people_of_case, case_id=self.step.case_id)
        name = next((known.short_name for known in people if known.person.id == one.person_id), "Somebody")
        why = one.why_absent.label if one.why_absent else ""
        told = joined(one.absence_reason, one.followed_up)
        return Summary(name, told, why or ("" if told else "Not known yet"), whole=True)
