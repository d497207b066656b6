import pytest

from coordinator.exchange.guarded_xml import parse
from coordinator.exchange.word_text import (
    OPEN,
    TICKED,
    Control,
    filled_in,
    is_simple,
    plain,
    text_boxes,
    tokens,
)
from tests.exchange.forms import SPACES, control, old_field, run, tick


def paragraph(inner):
    return parse(f"<w:p {SPACES}>{inner}</w:p>".encode())


def test_words_and_controls_are_told_apart():
    found = tokens(paragraph(run("Name: ") + control("Dana", title="Mother") + run(" yes")))
    assert found == ["Name: ", Control("Dana", "Mother"), " yes"]
    assert plain(found) == "Name: Dana yes"


@pytest.mark.parametrize(
    ("made", "sign"),
    [
        (tick(on=True), TICKED),
        (tick(on=False), OPEN),
        (old_field("FORMCHECKBOX", '<w:checkBox><w:default w:val="1"/></w:checkBox>'), TICKED),
        (
            old_field(
                "FORMCHECKBOX", '<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>'
            ),
            OPEN,
        ),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', OPEN),
        (run("☑"), TICKED),
    ],
)
def test_boxes_come_out_alike_whichever_way_they_were_made(made, sign):
    assert plain(tokens(paragraph(made))) == sign


def test_fields_that_are_not_answers_are_text_and_broken_ones_end_with_their_line():
    link = old_field("HYPERLINK x", result="Dana").replace("<w:ffData></w:ffData>", "")
    assert tokens(paragraph(link)) == ["Dana"]
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("lost")
    assert plain(tokens(paragraph(begun + run("too")))) == ""


def test_a_name_given_to_an_old_field_is_its_title():
    named = old_field("FORMTEXT", '<w:name w:val="Mothers_name"/><w:textInput/>', "Dana")
    assert tokens(paragraph(named)) == [Control("Dana", "Mothers name")]
    plain_name = old_field("FORMTEXT", '<w:name w:val="Text12"/><w:textInput/>', "Dana")
    assert tokens(paragraph(plain_name)) == [Control("Dana", "")]


def test_a_control_that_holds_controls_is_not_one_answer():
    nested = paragraph(control("Dana").replace(run("Dana"), control("Dana")))
    assert not is_simple(nested[0])
    assert tokens(nested) == [Control("Dana", "")]
    assert filled_in(nested[0][1][0]) == Control("Dana", "")


def test_text_boxes_are_found_where_they_hang():
    box = "<w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r>"
    assert [one.tag for one in text_boxes(paragraph(box))] == ["w.txbxContent"]
