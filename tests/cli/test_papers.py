import re

import pytest

from coordinator.assets import resource
from coordinator.desk import Desk
from coordinator.documents.parts.reading import opened, paragraphs_in, parsed, words_of
from coordinator.queries.cases import case_by_reference
from coordinator.queries.people import people_of_case
from coordinator.storage.casebook import unlock
from tests import make
from tests.conftest import PASSPHRASE


def text_of(path):
    with opened(path.read_bytes()) as package:
        return "\n".join(words_of(part) for part in paragraphs_in(parsed(package, "word/document.xml")))


@pytest.fixture
def agreed(run, casebook_folder):
    """A casebook with Saheed's family, whose plan is agreed and not released."""
    run("import", resource("examples", "saheed.json"), "--casebook", casebook_folder)
    return casebook_folder


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_papers_of_a_case_are_listed_without_a_casebook(run):
    told = run("papers", "--list", passphrase_file=None)
    assert told.code == 0
    assert "plan " in told.out
    assert "recovery" not in told.out
    assert {paper["name"] for paper in run("papers", "--list", "--json").json["papers"]} >= {"plan", "agenda"}


@pytest.mark.parametrize("missing", ["--casebook", "--case", "--paper", "--out"])
def test_what_is_missing_is_wrong_usage(run, tmp_path, missing):
    options = {"--casebook": tmp_path / "c", "--case": "A", "--paper": "plan", "--out": tmp_path / "o"}
    arguments = [word for pair in options.items() if pair[0] != missing for word in pair]
    told = run("papers", *arguments)
    assert told.code == 2
    assert "--out" in told.err


def test_copies_of_a_released_plan_come_as_they_were_issued(run, demo, first_demo, tmp_path):
    told = run(
        "papers", "--casebook", demo, "--case", "BRK-2026-041", "--paper", "plan", "--out", tmp_path / "o"
    )
    assert told.code == 0
    assert len(names(tmp_path / "o")) == 7
    for name in names(tmp_path / "o"):
        assert (tmp_path / "o" / name).read_bytes() == (first_demo / "papers" / name).read_bytes()


@pytest.mark.parametrize("who", ["Suzie", "suzanne marsh", "SM", "Marsh"])
def test_one_reader_is_named_in_any_usual_way(run, demo, tmp_path, who):
    arguments = ["--case", "BRK-2026-044", "--paper", "plan", "--for", who, "--out", tmp_path / "o"]
    assert run("papers", "--casebook", demo, *arguments).code == 0
    assert names(tmp_path / "o") == ["BRK-2026-044_plan-1_SM.docx"]


@pytest.mark.parametrize(("who", "words"), [("Nobody", "Nobody who gets"), ("Lawal", "Several people are")])
def test_a_reader_who_is_not_one_person_is_told_with_the_choice(run, demo, tmp_path, who, words):
    arguments = ["--case", "BRK-2026-044", "--paper", "plan", "--for", who, "--out", tmp_path / "o"]
    told = run("papers", "--casebook", demo, *arguments)
    assert told.code == 10
    assert words in told.err
    assert "Hauwa Lawal (HL)" in told.err


def test_a_plan_that_is_not_released_comes_as_drafts(run, agreed, tmp_path):
    arguments = ["--case", "BRK-2026-044", "--paper", "plan", "--out", tmp_path / "o"]
    assert run("papers", "--casebook", agreed, *arguments).code == 0
    assert "BRK-2026-044_plan-draft_SM.docx" in names(tmp_path / "o")
    assert "Draft" in text_of(tmp_path / "o" / "BRK-2026-044_plan-draft_SM.docx")


def test_the_plan_table_goes_to_the_referrer(run, agreed, tmp_path):
    arguments = ["--case", "BRK-2026-044", "--paper", "plan-table", "--out", tmp_path / "o"]
    assert run("papers", "--casebook", agreed, *arguments).code == 0
    assert names(tmp_path / "o") == ["BRK-2026-044_plan-table-1_KT.docx"]


@pytest.mark.parametrize("paper", ["agenda", "attendance-sheet", "blank-plan", "day-safety"])
def test_papers_for_the_day_are_the_same_for_everyone(run, agreed, tmp_path, paper):
    arguments = ["--case", "BRK-2026-044", "--paper", paper, "--out", tmp_path / "o"]
    assert run("papers", "--casebook", agreed, *arguments).code == 0
    assert names(tmp_path / "o") == [f"BRK-2026-044_{paper}.docx"]
    assert run("papers", "--casebook", agreed, *arguments, "--for", "Suzie").code == 2


def test_visit_sheets_are_written_for_the_visits_ahead_and_name_nobody(run, agreed, tmp_path):
    arguments = ["--case", "BRK-2026-044", "--paper", "visit-sheet", "--out", tmp_path / "o"]
    told = run("papers", "--casebook", agreed, *arguments)
    assert told.code == 10
    assert "Plan one first." in told.err
    desk = Desk(unlock(agreed, PASSPHRASE), inline=True)
    here = desk.read(case_by_reference, reference="BRK-2026-044").id
    person_ids = [one.person.id for one in desk.read(people_of_case, case_id=here)][:2]
    make.kept(desk, *(make.visit(here, starts=None, person_ids=tuple(person_ids)) for _ in range(2)))
    desk.close()
    assert run("papers", "--casebook", agreed, *arguments).code == 0
    assert names(tmp_path / "o") == [f"BRK-2026-044_visit-sheet_{number}.docx" for number in (1, 2)]
    assert "Ayshah" not in text_of(tmp_path / "o" / "BRK-2026-044_visit-sheet_1.docx")
    assert run("papers", "--casebook", agreed, *arguments, "--for", "Suzie").code == 2


def test_a_copy_that_would_give_something_away_is_refused_with_the_reason(run, casebook_folder, tmp_path):
    text = resource("examples", "saheed.json").read_text(encoding="utf-8")
    leaking = tmp_path / "leaking.json"
    text = re.sub(r',\s*"fingerprint": "\w+"', "", text)
    leaking.write_text(text.replace("comes over from her new flat in", "lives in"), encoding="utf-8")
    run("import", leaking, "--casebook", casebook_folder)
    for paper in ("plan", "same-day-copy"):
        arguments = ["--case", "BRK-2026-044", "--paper", paper, "--for", "SM", "--out", tmp_path / "o"]
        told = run("papers", "--casebook", casebook_folder, *arguments)
        assert told.code == 15
        assert "The copy for Suzanne Marsh was not written. It gives away Jamila’s address" in told.err
        assert not (tmp_path / "o").exists()


def test_an_unknown_paper_is_told(run, demo, tmp_path):
    for paper in ("horoscope", "recovery-sheet", "feedback-form", "review-record", "support-request"):
        arguments = ["--case", "BRK-2026-044", "--paper", paper, "--out", tmp_path]
        assert run("papers", "--casebook", demo, *arguments).code == 10


def test_a_file_that_is_open_elsewhere_is_told_and_returns_11(run, demo, tmp_path):
    arguments = ["--case", "BRK-2026-044", "--paper", "plan", "--for", "SM", "--out", tmp_path / "o"]
    run("papers", "--casebook", demo, *arguments)
    (tmp_path / "o" / ".~lock.BRK-2026-044_plan-1_SM.docx#").write_text("")
    told = run("papers", "--casebook", demo, *arguments)
    assert told.code == 11
    assert "open in another program" in told.err


def test_the_pictures_of_a_network_are_one_paper_for_the_coordinator(run, demo, tmp_path):
    arguments = ["--case", "BRK-2026-049", "--paper", "network-picture", "--out", tmp_path / "o"]
    told = run("papers", "--casebook", demo, *arguments)
    assert told.code == 0, told.err
    assert names(tmp_path / "o") == ["BRK-2026-049_network-picture.docx"]
    assert run("papers", "--casebook", demo, *arguments, "--for", "Imran").code == 2
