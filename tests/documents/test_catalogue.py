"""What every paper must be: valid, accessible, the same each time, and as it was when last looked at.

After looking at a changed paper, keep it with
COORDINATOR_NEW_GOLDEN=1 python -m pytest tests/documents/test_catalogue.py
"""

import io
import os
import time
import zipfile
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator

from coordinator.documents import catalogue
from coordinator.documents.parts.base import base_document, save
from coordinator.documents.parts.checker import check
from tests.documents.papers import BRAND, PAPERS
from tests.documents.views import AIMEE

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
every_paper = pytest.mark.parametrize("name", PAPERS)


@pytest.fixture(scope="session")
def validator():
    return OpenXmlValidator()


@pytest.fixture(scope="session")
def made():
    return {name: save(build()) for name, build in PAPERS.items()}


def parts_of(content):
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


@every_paper
def test_a_paper_is_valid(name, made, validator, tmp_path):
    path = tmp_path / f"{name}.docx"
    path.write_bytes(made[name])
    result = validator.validate(path)
    assert result.is_valid
    assert result.errors == []


@every_paper
def test_a_paper_can_be_read_by_everyone(name, made):
    assert check(made[name]) == []


@every_paper
def test_the_same_paper_is_the_same_bytes(name, made):
    assert save(PAPERS[name]()) == made[name]


@pytest.mark.parametrize("name", ["base", *PAPERS])
def test_a_paper_is_as_it_was_last_looked_at(name, made):
    base = parts_of(save(docx.Document(io.BytesIO(base_document(BRAND)))))
    parts = base if name == "base" else parts_of(made[name])
    if name != "base":
        parts = {part: content for part, content in parts.items() if base.get(part) != content}
    kept = GOLDEN / name
    if os.environ.get("COORDINATOR_NEW_GOLDEN"):
        for part, content in parts.items():
            target = kept / part
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    golden = {path.relative_to(kept).as_posix(): path for path in kept.rglob("*") if path.is_file()}
    assert sorted(parts) == sorted(golden)
    assert [part for part, content in parts.items() if golden[part].read_bytes() != content] == []


@every_paper
def test_a_paper_says_who_wrote_it_and_nothing_of_the_machine(name, made):
    properties = docx.Document(io.BytesIO(made[name])).core_properties
    assert properties.author == properties.last_modified_by == "Ruth Adeyemi"
    assert properties.title
    assert properties.language == "en-GB"
    everything = b"".join(parts_of(made[name]).values()).lower()
    for trace in (b"python", b"lxml", b"rsid", b"thumbnail", b"customxml", b"microsoft word"):
        assert trace not in everything


def test_the_time_of_day_leaves_no_mark(made):
    time.sleep(0.01)
    with zipfile.ZipFile(io.BytesIO(made["plan-aimee"])) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = docx.Document(io.BytesIO(made["plan-aimee"])).core_properties
    assert properties.created.date() == AIMEE.agreed_on


def test_every_paper_is_listed_with_its_reader_and_what_it_is():
    for name, paper in catalogue.PAPERS.items():
        assert name == name.lower()
        assert paper.reader in catalogue.READERS
        assert paper.line.endswith(".")
    titles = [paper.title for paper in catalogue.PAPERS.values()]
    assert len(titles) == len(set(titles))


def test_a_paper_is_made_by_its_name():
    assert save(catalogue.build("plan", AIMEE, BRAND)) == save(PAPERS["plan-aimee"]())
