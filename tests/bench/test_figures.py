"""The figures that are promised, as ratios: run with ``-m bench``; no figure fails a build."""

import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from coordinator.ui.preferences import Preferences
from tests.bench.generate import SOLO_20_YEARS, YEAR_1, fill
from tests.bench.measuring import seconds

pytestmark = pytest.mark.bench
HOME = Path(__file__).resolve().parent.parent.parent
TODAY = date(2026, 9, 14)
AN_EMPTY_WINDOW = """
import os, sys, time
start = time.perf_counter()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
def painted():
    print(time.perf_counter() - start, time.process_time(), flush=True)
    os._exit(0)
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, painted)
app = QApplication(sys.argv)
window = Window(); window.resize(1000, 700); window.show()
app.exec()
"""
THE_UNLOCK_WINDOW = """
import os, sys, time
start = time.perf_counter()
from coordinator.__main__ import main
def painted(self):
    print(time.perf_counter() - start, time.process_time(), flush=True)
    os._exit(0)
from coordinator.ui import app
app.Application._after_first_paint = painted
main([])
"""


@pytest.fixture(scope="module")
def desks(first_casebook, tmp_path_factory):
    """A desk at a casebook of one year and one at a casebook of twenty, with the open cases of each."""
    from coordinator.desk import Desk
    from coordinator.storage.casebook import unlock
    from tests.conftest import PASSPHRASE

    opened = {}
    for name, size in (("year 1", YEAR_1), ("20 years", SOLO_20_YEARS)):
        folder = tmp_path_factory.mktemp("aged") / "casebook"
        shutil.copytree(first_casebook, folder)
        casebook = unlock(folder, PASSPHRASE)
        case_ids = fill(casebook, size, today=TODAY)
        opened[name] = (Desk(casebook, inline=True), case_ids)
    yield opened
    for desk, _ in opened.values():
        desk.close()


def test_start_to_first_paint(table, tmp_path):
    preferences = Preferences(tmp_path / "config" / "Coordinator")
    preferences.casebook = tmp_path / "casebook"
    # Compiled beforehand like every installed copy, and with settings of its own.
    surroundings = {
        **os.environ,
        "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)

    def first_paint(program):
        done = subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True, text=True, cwd=HOME, env=surroundings, check=False,
        )  # fmt: skip
        assert done.stdout.strip(), done.stderr
        return [float(figure) for figure in done.stdout.split()]

    first_paint(AN_EMPTY_WINDOW), first_paint(THE_UNLOCK_WINDOW)
    pairs = [(first_paint(THE_UNLOCK_WINDOW), first_paint(AN_EMPTY_WINDOW)) for _ in range(15)]
    for number, what in enumerate(("start to the unlock page", "the same in processor time")):
        table.add(what, "an empty window", 1.25, [(ours[number], floor[number]) for ours, floor in pairs])
    least = [min(one[which][1] for one in pairs) for which in (0, 1)]
    table.notes.append(
        f"Least processor time to the unlock page: {least[0] / least[1]:.2f} times an empty window."
    )


def test_a_case_page_does_not_grow_with_the_casebook(table, desks):
    from coordinator.queries.cases import case_page

    (young, young_case), (old, old_case) = desks["year 1"], desks["20 years"]
    table.compare(
        "read a case page at 20 years", "the same at year 1", 1.1, rounds=15,
        ours=lambda: old.read(case_page, case_id=old_case[0], today=TODAY),
        floor=lambda: young.read(case_page, case_id=young_case[0], today=TODAY),
    )  # fmt: skip


@pytest.mark.qt_log_ignore("plugin does not support", extend=True)
def test_a_case_page_as_it_is_seen(table, desks, qtbot):
    from PySide6.QtWidgets import QApplication
    from sqlalchemy import event

    from coordinator.commands.referral import open_case
    from coordinator.ui.bridge import Bridge
    from coordinator.ui.cases import CasesScreen
    from coordinator.ui.screen import Where
    from coordinator.ui.theme import theme
    from coordinator.ui.tokens import Appearance
    from tests.ui.ways import recording

    theme().start(QApplication.instance(), Appearance.LIGHT, 100)
    ways = recording()[0]

    def opening(name, case_ids):
        bridge = Bridge(desks[name][0])
        screen = CasesScreen(bridge, ways)
        qtbot.addWidget(screen)
        screen.resize(1366, 700)
        screen.show()
        left = list(case_ids)

        def once():
            screen.open_at(Where("Cases", record_id=left.pop(), part="Overview"))
            bridge.settle()
            QApplication.processEvents()
            screen.grab()

        return once

    old = desks["20 years"][0]
    bare = [old.do(open_case, child_name="Baby").result() for _ in range(10)]
    aged, young = desks["20 years"][1], desks["year 1"][1]
    asked = []
    engine = old.casebook.reader
    event.listen(engine, "before_cursor_execute", lambda *call: asked.append((call[2], call[3])))
    opening("20 years", aged)()
    questions = [question for question in asked if question[0].lstrip().upper().startswith("SELECT")]
    handle, bare_page = engine.raw_connection(), opening("20 years", bare)

    def floor():
        for statement, values in questions:
            handle.cursor().execute(statement, values).fetchall()
        bare_page()

    table.notes.append(f"Opening a case page asks {len(questions)} questions of the casebook.")
    what, bare_words = "see a case page at 20 years", "its rows by the bare driver, a bare page"
    ours = opening("20 years", aged)
    table.compare(what, "the same at year 1", 1.1, rounds=8, ours=ours, floor=opening("year 1", young))
    table.compare(what, bare_words, 3, rounds=8, ours=opening("20 years", aged), floor=floor)
    handle.close()


def test_today_does_not_grow_with_the_casebook(table, desks):
    from coordinator.queries.today import today_page

    young, old = desks["year 1"][0], desks["20 years"][0]
    table.compare(
        "Today, 10 open cases of 1,200", "10 open cases of 60", 1.2, rounds=15,
        ours=lambda: old.read(today_page, today=TODAY), floor=lambda: young.read(today_page, today=TODAY),
    )  # fmt: skip


def test_search_against_plain_sqlite(table, desks, tmp_path):
    from sqlalchemy import text

    from coordinator.queries.search import search

    old = desks["20 years"][0]
    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute(
        "CREATE VIRTUAL TABLE found USING fts5(title, body, tokenize='unicode61 remove_diacritics 2')"
    )
    rows = old.read(lambda session: session.execute(text("SELECT title, body FROM search_text")).all())
    plain.executemany("INSERT INTO found VALUES (?, ?)", [tuple(row) for row in rows])
    plain.commit()
    wanted = (
        "SELECT rowid, snippet(found, 1, '', '', '…', 12) FROM found WHERE found MATCH ? "
        "ORDER BY bm25(found, 10.0, 1.0) LIMIT 50"
    )
    table.notes.append(f"Search covers {len(rows):,} records.")
    for typed in ("Llewellyn", "grandmother swimming"):
        question = " ".join(f'"{word}"*' for word in typed.split())
        table.compare(
            f"search for “{typed}”", "the same in plain SQLite", 1.3, rounds=9,
            ours=lambda typed=typed: old.read(search, typed=typed),
            floor=lambda question=question: plain.execute(wanted, (question,)).fetchall(),
        )  # fmt: skip


def test_a_plan_against_the_lean_base(table):
    import docx

    from coordinator.documents import plan
    from coordinator.documents.parts.base import base_document, save
    from coordinator.documents.parts.brand import Brand
    from tests.documents.views import AIMEE

    brand = Brand()
    base = base_document(brand)

    def lean():
        docx.Document(BytesIO(base)).save(BytesIO())

    table.compare(
        "one family plan, built and saved", "opening and saving the lean base", 4, rounds=25,
        ours=lambda: save(plan.build(AIMEE, brand)), floor=lean,
    )  # fmt: skip


def test_saving_a_field_leaves_the_window_free(table, first_casebook, tmp_path, qtbot):
    from PySide6.QtCore import QCoreApplication

    from coordinator.commands.fields import add_record, change_fields
    from coordinator.desk import Desk
    from coordinator.models.person import Person
    from coordinator.storage.casebook import unlock
    from tests.conftest import PASSPHRASE

    folder = tmp_path / "casebook"
    shutil.copytree(first_casebook, folder)
    desk = Desk(unlock(folder, PASSPHRASE))
    person = Person(given="Aimee")
    desk.do(add_record, record=person).result()
    gaps = []
    for number in range(200):
        future = desk.do(
            change_fields, record_type=Person, record_id=person.id, values={"notes": f"note {number}"}
        )
        while not future.done():
            start = time.perf_counter()
            QCoreApplication.processEvents()
            time.sleep(0.001)
            gaps.append(time.perf_counter() - start - 0.001)
    desk.close()
    gaps.sort()
    table.notes.append(
        f"Saving a field: event-loop gap {1000 * gaps[int(len(gaps) * 0.95)]:.1f} ms at the 95th percentile "
        f"(budget 16), {1000 * gaps[-1]:.1f} ms at worst (budget 50), over {len(gaps):,} turns."
    )


def test_a_verified_backup_against_a_copy(table, desks, tmp_path):
    from coordinator.storage import backup

    casebook = desks["20 years"][0].casebook
    casebook.checkpoint()
    database = max(casebook.folder.glob("*.db*"), key=lambda path: path.stat().st_size)

    def copy():
        shutil.copyfile(database, tmp_path / "copy.db")
        (tmp_path / "copy.db").read_bytes()

    ours = []
    for number in range(3):
        target = tmp_path / f"copies-{number}"
        ours.append((seconds(lambda target=target: backup.make(casebook, target)), seconds(copy)))
    table.add("a verified backup at 20 years", "copying the file and reading it", 15, ours)
    table.notes.append(
        f"The casebook of 20 years is {database.stat().st_size / 1e6:.0f} MB, without its sealed files."
    )
    assert statistics.median(one for one, _ in ours) > 0
