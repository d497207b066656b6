import re

import pytest

from coordinator.assets import resource
from coordinator.cli.papers import FOR_THE_DAY
from coordinator.documents.parts.reading import opened, paragraphs_in, parsed, words_of

AIMEE = {"JW", "DW", "JP", "MP", "JF", "SO", "RA"}
SAHEED = {"AL", "AB", "JB", "SM", "HL", "IL", "KT"}


def text_of(path):
    with opened(path.read_bytes()) as package:
        return "\n".join(words_of(part) for part in paragraphs_in(parsed(package, "word/document.xml")))


def paper(folder, reference, initials):
    return folder / "papers" / f"{reference}_plan-1_{initials}.docx"


def test_seven_readers_of_each_family_have_their_copy_under_a_neutral_name(first_demo):
    names = {path.name for path in (first_demo / "papers").iterdir()}
    assert names == {f"BRK-2026-041_plan-1_{one}.docx" for one in AIMEE} | {
        f"BRK-2026-044_plan-1_{one}.docx" for one in SAHEED
    } | {f"BRK-2026-049_{paper}.docx" for paper in FOR_THE_DAY}


def test_the_papers_of_a_family_still_preparing_name_no_street_that_is_kept_from_anyone(first_demo):
    for path in (first_demo / "papers").glob("BRK-2026-049*"):
        assert not re.search("curlew|sallowby primary|wednesday clinic", text_of(path), re.IGNORECASE)


def test_one_action_differs_for_the_one_reader_and_all_else_is_the_same(first_demo):
    copies = {one: text_of(paper(first_demo, "BRK-2026-044", one)) for one in SAHEED}
    assert "from her home that morning" in copies["SM"]
    for one, text in copies.items():
        assert ("Teasel" in text) is (one != "SM")
        assert text.count("Parent and toddler group") == copies["SM"].count("Parent and toddler group") > 0


@pytest.mark.parametrize("one", sorted(AIMEE))
def test_each_copy_of_aimees_plan_has_the_eight_actions_and_plan_b(first_demo, one):
    text = text_of(paper(first_demo, "BRK-2026-041", one))
    for words in (
        "Money advice", "Seeing the advice through", "Days out", "A weekend day with Nanny and Granddad",
        "When one of us feels cross", "Aimee’s words and pictures plan", "A copy at Nanny’s house",
        "Talking to school", "He can meet them very quickly", "Jon would stay with Steve and Jamie",
        "with both alike", "19 December 2026",
    ):  # fmt: skip
        assert words in text


def test_run_again_it_says_the_same_and_changes_nothing(run, demo, first_demo, tmp_path):
    told = run("demo", "--casebook", demo, "--papers", tmp_path / "again")
    assert told.code == 0
    for path in (first_demo / "papers").iterdir():
        assert (tmp_path / "again" / path.name).read_bytes() == path.read_bytes()
    assert len(run("cases", "--casebook", demo, "--json").json["cases"]) == 3


def test_the_examples_are_kept_out_of_a_casebook_somebody_works_in(run, casebook_folder, tmp_path):
    other = tmp_path / "other.json"
    text = resource("examples", "aimee.json").read_text(encoding="utf-8")
    text = re.sub(r',\s*"fingerprint": "\w+"', "", text)
    other.write_text(text.replace("case1", "case2").replace("BRK-2026-041", "REAL-1"), encoding="utf-8")
    assert run("import", other, "--casebook", casebook_folder).code == 0
    told = run("demo", "--casebook", casebook_folder, "--papers", tmp_path / "out")
    assert told.code == 15
    assert "cases of its own" in told.err
    assert not list((tmp_path / "out").iterdir())


def test_papers_do_not_go_into_the_casebook(run, tmp_path):
    told = run("demo", "--casebook", tmp_path / "c", "--papers", tmp_path / "c" / "papers")
    assert told.code == 15
    assert not (tmp_path / "c").exists()
