"""What the plan covers: questions and bottom lines by actions, the week that needs cover, who does what."""

from collections.abc import Sequence
from functools import partial

from coordinator.models.choices import VersionStatus
from coordinator.models.plan import PlanAction
from coordinator.models.values import new_id
from coordinator.practice.day_words import DAYS, say_day
from coordinator.practice.names import in_words
from coordinator.practice.plan_checks.asking import numbers
from coordinator.practice.plan_checks.coverage import (
    BOTTOM_LINES,
    QUESTIONS,
    CoverageGrid,
    CoverageRow,
    coverage,
)
from coordinator.practice.plan_checks.facts import PlanFacts
from coordinator.practice.plan_checks.load import PersonLoad, load, say_hours, too_much
from coordinator.practice.plan_checks.week import Cover, DayCover, NeedRow, week_cover
from coordinator.ui.blocks import Card, Notice, Tone, holding, words
from coordinator.ui.blocks import column as column_of
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.grid import Cell, Grid, GridLine, Top

NARROW, DAY_WIDE, PART_WIDE = 2.3, 5.4, 5.4
COVER_TONES = {
    Cover.COVERED: Tone.GOOD,
    Cover.PARTLY: Tone.WARN,
    Cover.OPEN: Tone.DANGER,
    Cover.NOT_NEEDED: Tone.QUIET,
}


class CoverageCard(Card):
    """Which action answers which question and meets which bottom line; a press on a cell says so."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__("What the actions answer and meet")
        self.bridge = bridge
        self._facts: PlanFacts | None = None
        self._visit = new_id()
        self.told = words("", "muted", wrap=True)
        self.add(self.told)
        self.grids: dict[str, WordedGrid] = {}
        for title, nothing in (
            (QUESTIONS, "No questions were put to the family."),
            (BOTTOM_LINES, "There are no bottom lines."),
        ):
            worded = self.grids[title] = WordedGrid(title, nothing, column=NARROW, side=22)
            worded.grid.pressed_at.connect(partial(self._press, title))
            self.add(column_of(words(title, "strong"), worded.widget, gap=0.3))

    def show_facts(self, facts: PlanFacts) -> None:
        """Show what covers what in a version of the plan."""
        self._facts = facts
        fixed = facts.version.status is VersionStatus.RELEASED
        how = "" if fixed else "Press a cell, or Enter on it, to say that an action answers or meets it."
        self.told.setText(how if facts.actions else "There are no actions yet.")
        self.told.setVisible(bool(self.told.text()))
        for one in coverage(facts):
            self.grids[one.title].show_lines(_tops(one), [_covered(one, row) for row in one.rows])

    def _press(self, title: str, line: int, at: int) -> None:
        """Say that an action answers a question or meets a bottom line, or that it does not."""
        facts = self._facts
        if facts is None or facts.version.status is VersionStatus.RELEASED:
            return
        grid = next(one for one in coverage(facts) if one.title == title)
        row, action = grid.rows[line], facts.actions[at]
        linked = [one for one in getattr(action, grid.field) if one != row.record_id]
        if row.record_id not in getattr(action, grid.field):
            linked.append(row.record_id)
        self.bridge.save_fields(
            (PlanAction, action.id),
            {grid.field: tuple(linked)},
            label=f"Say what action {action.position} covers",
            visit=self._visit,
        )
        self._visit = new_id()


class WeekCoverCard(Card):
    """The lines of the family’s week that need cover, day by day, and what is open in words."""

    def __init__(self) -> None:
        super().__init__("The week that needs cover")
        self.told = words("", "muted", wrap=True)
        self.worded = WordedGrid(
            "The week that needs cover",
            "No line of the family’s week says that it needs cover. Their week stands on the Network tab.",
            column=DAY_WIDE,
            fill=True,
        )
        self.gaps = Notice(Tone.WARN)
        self.add(self.told, self.worded.widget, self.gaps)

    def show_facts(self, facts: PlanFacts) -> None:
        """Show the week with the cover a version of the plan gives it."""
        week = week_cover(facts)
        self.told.setText(f"Every week from {say_day(week.since)} to {say_day(week.until)}.")
        self.told.setVisible(bool(week.rows))
        tops = [Top(day[:3], day) for day in DAYS]
        self.worded.show_lines(tops, [_week_line(row) for row in week.rows])
        self.gaps.say("\n".join(week.gaps))


class LoadCard(Card):
    """Who has taken on how much, and where somebody would have to be in two places at once."""

    def __init__(self) -> None:
        super().__init__("Who does how much")
        self.worded = WordedGrid(
            "Who does how much", "Nobody has a part in the plan yet.", column=PART_WIDE, fill=True
        )
        self.much = Notice(Tone.WARN)
        self.add(self.worded.widget, self.much)

    def show_facts(self, facts: PlanFacts) -> None:
        """Show what each person has taken on in a version of the plan."""
        tops = [Top(part, part) for part in ("Does", "Helps", "Checks", "Stands in", "A week")]
        self.worded.show_lines(tops, [_load_line(one) for one in load(facts).people])
        self.much.say("\n".join(one.sentence for one in too_much(facts)))


class WordedGrid:
    """A grid under its title, with the line that is come to read out in words beneath it."""

    def __init__(
        self, title: str, nothing: str, *, column: float, side: float = 15, fill: bool = False
    ) -> None:
        self.grid = Grid(title, column=column, side=side, fill=fill)
        self.nothing = words(nothing, "muted", wrap=True)
        self.said = words("", wrap=True)
        self._lines: Sequence[GridLine] = ()
        self.grid.come_to.connect(self._say)
        self.widget = holding(column_of(self.grid, self.nothing, self.said, gap=0.4))

    def show_lines(self, tops: Sequence[Top], lines: Sequence[GridLine]) -> None:
        """Show these lines, and the one that is come to in words."""
        self._lines = lines
        self.grid.setVisible(bool(lines and tops))
        self.said.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        self.grid.show_lines(tops, lines)
        self.grid.setAccessibleDescription(" ".join(one.said for one in lines))
        if tops:
            self._say(max(0, self.grid.currentIndex().row()))
        else:
            self.said.setText("\n".join(one.read or one.said for one in lines))

    def _say(self, line: int) -> None:
        found = self._lines[line] if line < len(self._lines) else None
        self.said.setText((found.read or found.said) if found is not None else "")


def _tops(grid: CoverageGrid) -> list[Top]:
    return [Top(str(one.number), f"Action {one.number}: {one.what}") for one in grid.actions]


def _covered(grid: CoverageGrid, row: CoverageRow) -> GridLine:
    cells = tuple(
        Cell("✓", f"Action {one.number} covers {grid.noun.casefold()} {row.number}", Tone.GOOD)
        if one.action_id in row.action_ids
        else Cell("", f"Action {one.number} does not cover {grid.noun.casefold()} {row.number}")
        for one in grid.actions
    )
    return GridLine(f"{row.number}. {row.text}", f"{row.in_words} {row.text}", cells)


def _week_line(row: NeedRow) -> GridLine:
    head = f"{row.what}, {row.times}" if row.times else row.what
    return GridLine(head, row.in_words, tuple(_day_cell(day) for day in row.days), row.covered)


def _day_cell(day: DayCover) -> Cell:
    name, tone = DAYS[day.weekday], COVER_TONES[day.cover]
    if day.cover is Cover.NOT_NEEDED:
        return Cell("–", f"{name}: no cover needed", tone)
    who = in_words(list(day.names)) or "Named"
    by = (
        f"{who}, action {numbers(day.numbers)}"
        if len(day.numbers) == 1
        else f"{who}, actions {numbers(day.numbers)}"
    )
    if day.cover is Cover.COVERED:
        return Cell(_short(day.names), f"{name}: {by}", tone)
    if day.cover is Cover.PARTLY:
        return Cell("Partly", f"{name}: partly covered, {by}", tone)
    return Cell("Nobody", f"{name}: nobody yet", tone)


def _short(names: Sequence[str]) -> str:
    """Return who covers a day as a narrow cell holds it; the whole of it is said elsewhere."""
    return (names[0] if len(names) == 1 else f"{names[0]} +{len(names) - 1}") if names else "Covered"


def _load_line(one: PersonLoad) -> GridLine:
    parts = (
        ("does", one.does),
        ("helps with", one.helps),
        ("checks", one.checks),
        ("stands in for", one.stands_in),
    )
    cells = [
        Cell(str(len(found)) if found else "–", f"{one.name} {verb} {numbers(found) or 'nothing'}")
        for verb, found in parts
    ]
    hours = f"about {say_hours(one.hours)}" if one.hours else ""
    cells.append(Cell(say_hours(one.hours) if one.hours else "–", f"{one.name}: {hours or 'no hours said'}"))
    if one.too_much:
        cells[0] = Cell(f"{len(one.does)}, a lot", cells[0].said, Tone.WARN)
    return GridLine(one.name, one.in_words, tuple(cells))
