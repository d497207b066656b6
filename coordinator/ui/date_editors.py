"""What a date or a moment is typed into: a line that reads what people write, and a calendar."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame

from coordinator.errors import BadInput
from coordinator.models.values import LooseDate
from coordinator.ui import dates
from coordinator.ui.blocks import column, row, tool
from coordinator.ui.editors import Editor, LineBox
from coordinator.ui.theme import sized, theme


def today_here() -> date:
    """Return today by this computer's clock."""
    return datetime.now().astimezone().date()


class DateEditor(Editor):
    """A date typed as people write it, or picked from a calendar; it may be empty for not known."""

    def __init__(self, *, loose: bool = False, today: Callable[[], date] = today_here) -> None:
        self.box = LineBox("Such as March 2019" if loose else "Such as 30 Nov 2026")
        self.pick = tool("calendar-days", "Choose from a calendar", self._open)
        super().__init__(self.box, self.pick)
        self._loose, self._today = loose, today
        self._calendar: QFrame | None = None
        sized(self, least=(16.5, 0))
        self.setLayout(row(self.box, self.pick, gap=0.1))
        self.box.textEdited.connect(lambda _text: self.edited.emit())

    def value(self) -> Any:  # noqa: D102
        if self._loose:
            return dates.read_loose_date(self.box.text())
        return dates.read_date(self.box.text(), self._today())

    def show_value(self, value: Any) -> None:  # noqa: D102
        if isinstance(value, LooseDate):
            self.box.show_text(str(value))
        else:
            self.box.show_text(dates.say_date(value))

    def typed(self) -> str:  # noqa: D102
        return self.box.text()

    def place(self) -> int:  # noqa: D102
        return self.box.cursorPosition()

    def show_typed(self, text: str, cursor: int) -> None:  # noqa: D102
        self.box.show_text(text)
        self.box.setCursorPosition(min(cursor, len(text)))

    def tidy(self) -> None:  # noqa: D102
        self.show_value(self.value())

    def name(self, name: str) -> None:  # noqa: D102
        self.box.setAccessibleName(name)
        self.pick.setAccessibleName(f"{name}: choose from a calendar")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        if event.key() == Qt.Key.Key_F4:
            self._open()
        else:
            super().keyPressEvent(event)

    def choose(self, day: date) -> None:
        """Take a day picked from the calendar."""
        self.show_value(LooseDate.on(day) if self._loose else day)
        self.edited.emit()
        self.box.setFocus()

    def _open(self) -> None:
        calendar = QCalendarWidget()
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        plain = QTextCharFormat()
        plain.setForeground(theme().colour("text"))
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekend, plain)
        try:
            shown = self.value()
        except BadInput:
            shown = None
        shown = shown.exact if isinstance(shown, LooseDate) else shown
        if isinstance(shown, date):
            calendar.setSelectedDate(shown)  # type: ignore[arg-type]  # PySide takes a Python date
        self._show_calendar(calendar)

    def _show_calendar(self, calendar: QCalendarWidget) -> None:
        sheet = QFrame(self, Qt.WindowType.Popup)
        sheet.setProperty("look", "card")
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.setLayout(column(calendar, margins=(0.4, 0.4, 0.4, 0.4)))

        def take(picked: Any) -> None:
            sheet.close()
            self.choose(picked.toPython())

        calendar.clicked.connect(take)
        calendar.activated.connect(take)
        sheet.move(self.mapToGlobal(QPoint(0, self.height())))
        sheet.show()
        calendar.setFocus()


class MomentEditor(Editor):
    """A day and a time; a recorded moment is kept in UTC and shown by this computer's clock."""

    def __init__(self, *, recorded: bool, today: Callable[[], date] = today_here) -> None:
        self.day = DateEditor(today=today)
        self.clock = LineBox("2.30pm")
        super().__init__(self.day.box, self.clock, self.day.pick)
        self._recorded, self._today = recorded, today
        sized(self.clock, least=(5.5, 0), most=(7, 0))
        sized(self, least=(22.5, 0))
        self.setLayout(row(self.day, self.clock, gap=0.4))
        self.day.edited.connect(self.edited)
        self.clock.textEdited.connect(lambda _text: self.edited.emit())

    def value(self) -> Any:  # noqa: D102
        moment = dates.read_moment(self.day.box.text(), self.clock.text(), self._today())
        if moment is None or not self._recorded:
            return moment
        return moment.astimezone().astimezone(UTC)

    def show_value(self, value: Any) -> None:  # noqa: D102
        local = value.astimezone() if value is not None and value.tzinfo is not None else value
        self.day.show_value(local.date() if local else None)
        self.clock.show_text(dates.say_time(_clock(local)))

    def typed(self) -> str:  # noqa: D102
        return f"{self.day.box.text()}\n{self.clock.text()}"

    def place(self) -> int:  # noqa: D102
        return self.day.place()

    def show_typed(self, text: str, cursor: int) -> None:  # noqa: D102
        day, _line, clock = text.partition("\n")
        self.day.show_typed(day, cursor)
        self.clock.show_text(clock)

    def tidy(self) -> None:  # noqa: D102
        self.show_value(self.value())

    def name(self, name: str) -> None:  # noqa: D102
        self.day.name(f"{name}: date")
        self.clock.setAccessibleName(f"{name}: time")


def _clock(moment: datetime | None) -> time | None:
    return moment.time() if moment is not None else None
