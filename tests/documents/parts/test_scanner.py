"""Nothing a reader must not have may leave in a paper, wherever and however it is written."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.documents import plan
from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin, save
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.markup import Words
from coordinator.documents.parts.scanner import scan
from coordinator.errors import BadInput
from coordinator.models.choices import Hides
from coordinator.practice.leaks import Secret
from tests.documents.parts.test_checker import spoilt
from tests.documents.parts.test_pictures import png
from tests.documents.views import AIMEE, action
from tests.practice.test_leaks import generated, mentions

HOME = Secret(Hides.ADDRESS, "Flat 2, 14 Elm Road, Norwich, NR1 3QX", "Dana")
PHONE = Secret(Hides.PHONE, "07700 900123", "Dana")
BRAND = Brand()
BODY = "word/document.xml"


def where(view, secrets=(HOME, PHONE), name="FGC-2026-014-plan-J.docx"):
    return [leak.where for leak in scan(save(plan.build(view, BRAND)), name, secrets)]


def with_action(text):
    return replace(AIMEE, actions=(*AIMEE.actions[:2], action(3, text, "Jon")))


def test_a_clean_paper_is_clean():
    assert where(AIMEE) == []
    assert scan(b"not even a file", "x", []) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"wanted": "Quiet at 14 Elm Road"}, "the plan at a glance table, row 1"),
        ({"meeting_place": "14 Elm Rd"}, "the top of the paper"),
        ({"family_time": "Collect from Elm Road."}, "the section “Family time”"),
        ({"strengths": ("Settled at elm road",)}, "the section “What is already going well”"),
        ({"monitor": "Jackie, on +44 7700 900 123"}, "the section “How we will check the plan”"),
        ({"decision_reason": "NR13QX is safe"}, "the section “The referrer’s decision”"),
        ({"reference": "07700-900-123"}, "the section “Our signatures”"),
    ],
)
def test_the_place_is_said_in_words(change, place):
    assert where(replace(AIMEE, **change)) == [place]


def test_an_action_is_named_by_its_own_number():
    leaks = scan(
        save(plan.build(with_action("Take Aimee out. Fetch her from Elm Road."), BRAND)), "x.docx", [HOME]
    )
    assert [(leak.where, leak.excerpt) for leak in leaks] == [
        ("the actions table, action 3", "Fetch her from Elm Road."),
    ]  # fmt: skip
    assert leaks[0].secret is HOME


def test_plan_b_and_the_people_are_named():
    view = replace(AIMEE, back_up=(replace(AIMEE.back_up[0], then="Go to Elm Road"),))
    assert where(view) == ["the Plan B table, row 1"]
    view = replace(AIMEE, people=(replace(AIMEE.people[0], part="of 14 Elm Road"),))
    assert where(view) == ["the people who made this plan table, row 1"]


def test_a_title_leaks_everywhere_it_is_repeated():
    places = where(replace(AIMEE, title="The Elm Road plan"))
    assert places == [
        "the file’s properties", "the heading “The Elm Road plan”", "the page heading",
    ]  # fmt: skip


def test_the_foot_of_the_page_is_read():
    content = save(plan.build(replace(AIMEE, reader="Elm Road"), BRAND))
    assert "the foot of the page" in [leak.where for leak in scan(content, "x.docx", [HOME])]


def test_the_file_name_is_read():
    assert where(AIMEE, name="plan for 14-Elm-Road.docx") == ["the file name"]


def test_text_is_joined_over_runs():
    document = begin(BRAND, heading="A paper")
    blocks.text(document, (Words("At 14 E"), Words("lm Ro", "Strong"), Words("ad")))
    assert scan(save(document), "x.docx", [HOME])


def test_an_address_on_several_lines_is_found():
    document = begin(BRAND, heading="A paper")
    blocks.text(document, "Write to\nElm\nRoad\nor ring 07700\n900\n123")
    leaks = scan(save(document), "x.docx", [HOME, PHONE])
    assert [leak.secret for leak in leaks] == [HOME, PHONE]


def test_an_address_over_two_cells_is_found():
    document = begin(BRAND, heading="A paper")
    blocks_table.table(document, "Where", ("a", "b"), [(("Elm",), ("Road",))], (1, 1))
    assert [leak.where for leak in scan(save(document), "x.docx", [HOME])] == ["the where table, row 1"]


def test_the_description_of_a_picture_is_read():
    document = begin(BRAND, heading="A paper")
    blocks.picture(document, png(), "Our door at 14 Elm Road", width_mm=20)
    assert [leak.where for leak in scan(save(document), "x.docx", [HOME])] == ["the description of a picture"]


@pytest.mark.parametrize(
    ("part", "pattern", "replacement"),
    [
        (BODY, "</w:p>", '<w:del w:author="x"><w:r><w:delText>Elm Road</w:delText></w:r></w:del></w:p>'),
        (BODY, "</w:p>", '<w:bookmarkStart w:id="1" w:name="ElmRoad"/></w:p>'),
        (BODY, "</w:p>", '<w:ins w:author="Elm Road"/></w:p>'),
        (BODY, "</w:p>", "<w:r><w:instrText>HYPERLINK elm-road</w:instrText></w:r></w:p>"),
        ("word/_rels/document.xml.rels", "theme/theme1.xml", "https://example.org/elm-road"),
        (
            "word/settings.xml",
            "<w:themeFontLang",
            '<w:docVar w:name="a" w:val="14 Elm Road"/><w:themeFontLang',
        ),
        (
            "docProps/core.xml",
            "</cp:coreProperties>",
            "<cp:keywords>elm road</cp:keywords></cp:coreProperties>",
        ),
    ],
)
def test_what_does_not_show_is_read_too(part, pattern, replacement):
    content = spoilt(save(plan.build(AIMEE, BRAND)), part, pattern, replacement)
    assert scan(content, "x.docx", [HOME])


def test_the_name_of_a_part_is_read():
    content = spoilt(
        save(plan.build(AIMEE, BRAND)), BODY, "<w:body>", "<w:body >", extra={"word/elm-road.png": b""}
    )
    assert [leak.where for leak in scan(content, "x.docx", [HOME])] == ["the name of a part inside the file"]


def test_how_things_look_is_not_mistaken_for_a_secret():
    words = ("Arial", "Normal", "Table Text", "Heading2", "single", "document", "rId1", "Strong", "accent")
    secrets = [Secret(Hides.WORKPLACE, word, "Dana") for word in words]
    assert where(AIMEE, secrets) == []


def test_a_file_that_is_not_one_is_refused_in_words():
    with pytest.raises(BadInput, match="cannot be read"):
        scan(b"nothing", "x.docx", [HOME])


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(min_value=0, max_value=2**32))
def test_nearly_every_mention_in_free_text_is_found_in_the_finished_file(seed):
    chance = random.Random(seed)
    secrets = [generated(chance) for _ in range(20)]
    actions = tuple(
        action(number, f"We agreed {mentions(secret, chance)} is where to turn.", "Jon")
        for number, secret in enumerate(secrets, 1)
    )
    content = save(plan.build(replace(AIMEE, actions=actions), BRAND))
    found = {leak.secret for leak in scan(content, "x.docx", secrets)}
    assert set(secrets) <= found


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(min_value=0, max_value=2**32))
def test_a_paper_built_without_secrets_is_never_held_back(seed):
    chance = random.Random(seed)
    secrets = [secret for secret in (generated(chance) for _ in range(30)) if secret.kind is not Hides.SCHOOL]
    assert where(AIMEE, secrets) == []
