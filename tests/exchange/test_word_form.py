"""A form is read as it was filled in, whatever it is made of; what comes to do harm is a sentence."""

import io
import random
import zipfile

import pytest

from coordinator.errors import BadInput
from coordinator.exchange.word_form import WITHOUT_LABEL, read_word
from tests.exchange.forms import Form, a_referral, control, old_field, packed, parts_of, run, tick, with_main

SEED = 20260914
LISTED = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Jon"/><w:listEntry w:val="Dana"/></w:ddList>'
REPEATED = (
    "<w:sdt><w:sdtPr><w:alias w:val='Person'/><w15:repeatingSection/></w:sdtPr><w:sdtContent>"
    "<w:sdt><w:sdtPr><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>"
    "<w:sdt><w:sdtPr><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>"
    "</w:sdtContent></w:sdt>"
)


def found(form):
    return [(piece.label, piece.value) for piece in read_word(form.content())]


@pytest.mark.parametrize(
    ("made", "value"),
    [
        (control("Dana"), "Dana"),
        (control("Dana", kind="<w:richText/>"), "Dana"),
        (control("Dana", kind="<w:dropDownList/>"), "Dana"),
        (control("Dana", kind="<w:comboBox/>"), "Dana"),
        (control("3.5.19", kind='<w:date w:fullDate="2019-05-03T00:00:00Z"/>'), "3 May 2019"),
        (old_field("FORMTEXT", "<w:textInput/>", "Dana"), "Dana"),
        (
            old_field("FORMDROPDOWN", LISTED),
            "Dana",
        ),
        (tick(on=True) + run(" Yes ") + tick(on=False) + run(" No"), "Yes"),
        (old_field("FORMCHECKBOX", "<w:checkBox><w:checked/></w:checkBox>") + run(" Yes"), "Yes"),
        (run("☐ Yes ☑ No"), "No"),
        (run("[ ] Yes [x] No"), "No"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run(" Yes"), "Yes"),
        (
            f"<w:ins>{run('Da')}</w:ins><w:del><w:r><w:delText>Jo</w:delText></w:r></w:del>" + run("na"),
            "Dana",
        ),
    ],
)
def test_every_kind_of_field_is_read_beside_its_label(made, value):
    assert found(Form().field(run("Answer: ") + made)) == [("Answer", value)]


@pytest.mark.parametrize(
    "made",
    [
        control("Click or tap here to enter text.", empty=True),
        control("Choose an item.", kind="<w:dropDownList/>"),
        old_field("FORMTEXT", "<w:textInput/>", "\u2002\u2002\u2002"),
        tick(on=False) + run(" Yes ") + tick(on=False) + run(" No"),
        run("........................"),
    ],
)
def test_a_field_left_empty_is_nothing_found(made):
    assert found(Form().field(run("Answer: ") + made)) == []


def test_a_control_without_words_before_it_goes_by_its_own_title():
    assert found(Form().field(control("Dana", title="Mother"))) == [("Mother", "Dana")]


def test_a_block_of_its_own_answers_the_label_above_it():
    block = control("Long story.").replace(
        run("Long story."), f"<w:p>{run('Long')}</w:p><w:p>{run('story.')}</w:p>"
    )
    assert found(Form().line("Worries:").xml(block)) == [("Worries", "Long\nstory.")]


def test_parts_that_repeat_are_told_apart():
    form = Form().xml(REPEATED.format(run("Name: ") + control("Dana"), run("Name: ") + control("Jon")))
    assert [(piece.value, piece.group) for piece in read_word(form.content())] == [
        ("Dana", "Person 1"), ("Jon", "Person 2")
    ]  # fmt: skip


def test_labels_stand_beside_values_in_tables():
    form = Form().table(("Name", "Dana", "Phone", "01632 960118"), ("Address", "14 Larkspur Road", "", ""))
    assert found(form) == [("Name", "Dana"), ("Phone", "01632 960118"), ("Address", "14 Larkspur Road")]


def test_rows_under_headings_are_about_one_person_each():
    form = Form().table(
        ("Name", "Relationship", "Phone"), ("Dana", "Mother", "1"), ("", "", ""), ("Jon", "", "2")
    )
    pieces = read_word(form.content())
    assert [(piece.label, piece.value, piece.where) for piece in pieces][-2:] == [
        ("Name", "Jon", "table 1, row 4"), ("Phone", "2", "table 1, row 4")
    ]  # fmt: skip
    assert len({piece.group for piece in pieces}) == 2


def test_people_side_by_side_keep_their_columns():
    form = Form().table(("", "Mother", "Father"), ("Name", "Dana", "Jon"), ("Phone", "1", ""))
    assert found(form) == [("Mother: Name", "Dana"), ("Father: Name", "Jon"), ("Mother: Phone", "1")]


def test_a_row_of_one_cell_is_a_heading_for_what_follows():
    form = Form().table(("What are you worried about?",), ("Bedtimes have slipped.\nAimee is tired.",))
    assert found(form) == [("What are you worried about?", "Bedtimes have slipped.\nAimee is tired.")]


def test_text_below_a_heading_belongs_to_it_and_nothing_is_dropped():
    form = Form().line("Private and confidential").heading("Strengths").line("They all turn up.")
    assert found(form) == [(WITHOUT_LABEL, "Private and confidential"), ("Strengths", "They all turn up.")]


def test_text_in_a_box_is_read_once():
    box = "<w:txbxContent><w:p>" + run("Team: North") + "</w:p></w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    hung = f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>"
    assert found(Form().field(hung)) == [("Team", "North")]


def test_what_is_written_behind_an_open_box_is_kept():
    form = Form().line("Is an interpreter needed? ☐ Yes ☒ No\n").line("Other: ☐ No ☒ Yes If yes, say: Urdu")
    assert ("Other", "Yes If yes, say: Urdu") in found(form)


def test_overrides_of_direction_and_controls_are_cleaned_and_real_letters_kept():
    form = Form().field(run("Name: ") + control("\u202eمحمد\u202c O’Brien\u2066"))
    assert found(form) == [("Name", "محمد O’Brien")]


def test_the_whole_form_is_found():
    pieces = {piece.label: piece.value for piece in read_word(a_referral().content())}
    assert pieces["Date of referral"] == "7 September 2026"
    assert pieces["Reasons for referral"] == "School attendance"
    assert pieces["What are you worried about?"] == "• Bedtimes have slipped.\n• Aimee misses school."
    assert pieces["Shoe size of the dog"] == "7"


def test_a_file_in_the_strict_form_is_read_too():
    strict = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r>'
        "<w:t>Name: Dana</w:t></w:r></w:p></w:body></w:document>"
    )
    assert read_word(with_main(strict))[0].value == "Dana"


@pytest.mark.parametrize(
    "name", ["../evil.xml", "C:\\evil.xml", "/etc/evil", "word/../../evil", "CON", "a\x00b"]
)
def test_tricks_in_the_names_of_parts_have_no_effect(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    content = parts_of(a_referral().content())
    assert len(read_word(packed(**content, **{name: b"x" * 99}))) > 9
    assert list(tmp_path.iterdir()) == []


TARGETS = (
    "../../etc/passwd",
    "file:///etc/passwd",
    "\\\\server\\share",
    "http://example.org/x",
    "word/none.xml",
)


@pytest.mark.parametrize("target", TARGETS)
def test_a_link_to_somewhere_else_is_not_followed(target):
    link = f'<Relationship Id="r" Type="x/officeDocument" Target="{target}"/>'
    rels = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{link}</Relationships>'
    with pytest.raises(BadInput, match="not a Word file"):
        read_word(packed(**{"_rels/.rels": rels}))


def mutated(content, chance):
    """Return a Word file with something spoilt: bytes, a part, the XML, or its end."""
    what = chance.randrange(5)
    spoilt = bytearray(content)
    if what == 0:
        for _ in range(chance.randint(1, 30)):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        return bytes(spoilt)
    if what == 1:
        return bytes(spoilt[: chance.randrange(len(spoilt))])
    parts = parts_of(content)
    name = chance.choice(["word/document.xml", "word/document.xml", "word/styles.xml", "_rels/.rels"])
    text = bytearray(parts[name])
    for _ in range(chance.randint(1, 12)):
        at, length = chance.randrange(len(text)), chance.randint(1, 60)
        if what == 2:
            del text[at : at + length]
        elif what == 3:
            text[at:at] = chance.choice(
                [b"<w:tbl>", b"</w:p>", b"<w:sdt/>", b"&x;", b"\xff\xfe", b"<w:p>" * 50]
            )
        else:
            start = text.find(b"<w:", at)
            end = text.find(b"<w:", start + length)
            text[at:at] = text[start:end] * chance.randint(1, 3)
    if chance.random() < 0.05:
        del parts[chance.choice(list(parts))]
    return packed(**{**parts, name: bytes(text)})


def spoil(count):
    chance = random.Random(SEED)
    content, read = a_referral().content(), 0
    for number in range(count):
        try:
            read_word(mutated(content, chance))
            read += 1
        except BadInput as refusal:
            assert str(refusal).count(".") >= 2, (SEED, number)  # noqa: PT017 - either outcome is right
    assert 0 < read < count


def test_spoilt_forms_are_read_or_refused_in_words():
    spoil(200)


@pytest.mark.full
def test_ten_thousand_spoilt_forms_are_read_or_refused_in_words():
    spoil(10_000)


def test_spoilt_zip_headers_are_refused_in_words():
    with zipfile.ZipFile(io.BytesIO(a_referral().content())) as archive:
        assert "word/document.xml" in archive.namelist()
    with pytest.raises(BadInput, match="damaged"):
        read_word(a_referral().content()[:-40])
