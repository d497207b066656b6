import json

import pytest

from coordinator.assets import resource
from coordinator.cli import cases as cases_module
from coordinator.cli.cases import read_casefile
from coordinator.errors import BadInput


def example(name):
    return resource("examples", f"{name}.json")


def test_a_case_goes_in_is_listed_and_comes_out_equal(run, casebook_folder, tmp_path):
    told = run("import", example("aimee"), "--casebook", casebook_folder)
    assert (told.code, told.out) == (0, "The case BRK-2026-041 is in the casebook.\n")
    listed = run("cases", "--casebook", casebook_folder)
    assert listed.out.startswith("BRK-2026-041  Whitlock family  Plan")
    out = tmp_path / "aimee.json"
    told = run("export", "--casebook", casebook_folder, "--case", "brk-2026-041", "--out", out)
    assert told.code == 0
    assert "not encrypted" in told.out
    assert out.read_bytes() == example("aimee").read_bytes()


def test_cases_are_listed_for_machines(run, demo):
    found = run("cases", "--casebook", demo, "--json").json
    references = {case["reference"] for case in found["cases"]}
    assert references == {"BRK-2026-041", "BRK-2026-044", "BRK-2026-049"}
    assert set(found["cases"][0]) == {"reference", "family", "stage", "status", "next_step", "next_date"}
    assert run("cases", "--casebook", demo, "--closed", "--json").json["cases"] == []


def test_a_change_leaves_a_verified_copy_behind(run, casebook_folder):
    run("import", example("aimee"), "--casebook", casebook_folder)
    assert list((casebook_folder / "backups").glob("*.db"))


def test_a_case_is_not_taken_in_twice(run, casebook_folder):
    run("import", example("aimee"), "--casebook", casebook_folder)
    told = run("import", example("aimee"), "--casebook", casebook_folder)
    assert told.code == 15
    assert "already in this casebook" in told.err


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        (lambda text: text[: len(text) // 2], 15, "cut short"),
        (lambda text: text.replace('"given"', '"forename"', 1), 15, "“forename”"),
        (lambda text: text.replace('"version": 2', '"version": 9'), 14, "newer version"),
        (lambda text: text.replace("2019-03-04", "2019-02-30"), 15, "people, "),
        (lambda _: "", 15, "not a whole casefile"),
    ],
)
def test_a_bad_casefile_is_told_and_nothing_is_added(run, casebook_folder, tmp_path, change, code, words):
    bad = tmp_path / "bad.json"
    bad.write_text(change(example("aimee").read_text(encoding="utf-8")), encoding="utf-8")
    told = run("import", bad, "--casebook", casebook_folder)
    assert told.code == code
    assert words in told.err
    assert "Nothing was added" in told.err
    assert run("cases", "--casebook", casebook_folder, "--json").json["cases"] == []


def test_a_casefile_that_is_not_there_is_told(run, casebook_folder, tmp_path):
    assert run("import", tmp_path / "missing.json", "--casebook", casebook_folder).code == 10
    assert run("import", tmp_path, "--casebook", casebook_folder).code == 10


def test_a_casefile_too_large_is_not_even_read(tmp_path, monkeypatch):
    monkeypatch.setattr(cases_module.casefile, "LARGEST_FILE", 5)
    (tmp_path / "large").write_bytes(b"123456")
    with pytest.raises(BadInput, match="larger than 50 MB"):
        read_casefile(tmp_path / "large")


def test_a_case_that_is_not_there_is_told_for_machines_too(run, casebook_folder, tmp_path):
    told = run("export", "--casebook", casebook_folder, "--case", "NO-1", "--out", tmp_path / "x", "--json")
    assert told.code == 10
    assert told.json["reason"]["kind"] == "NotThere"
    assert "NO-1" in told.json["reason"]["sentence"]
    assert not (tmp_path / "x").exists()


def test_a_casefile_is_not_put_into_the_casebook(run, demo):
    told = run("export", "--casebook", demo, "--case", "BRK-2026-041", "--out", demo / "x.json")
    assert told.code == 15


def test_a_released_case_comes_out_with_its_papers(run, demo, tmp_path):
    out = tmp_path / "x.json"
    run("export", "--casebook", demo, "--case", "BRK-2026-044", "--out", out)
    document = json.loads(out.read_text(encoding="utf-8"))
    assert len(document["documents"]) == len(document["files"]) == 7
    assert document["plan_versions"][0]["status"] == "released"
