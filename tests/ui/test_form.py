import pytest

from coordinator.errors import BadInput
from coordinator.models.person import ContactPoint, Person
from coordinator.models.referral import Case
from coordinator.ui.choosers import ChoiceEditor, SeveralEditor, YesNoEditor
from coordinator.ui.date_editors import DateEditor
from coordinator.ui.editors import LineEditor, TextEditor, WordsEditor
from coordinator.ui.form import Field, Form, Section, beside, editor_for, is_empty, read, together

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.mark.parametrize(
    ("attribute", "editor"),
    [
        (Person.given, LineEditor),
        (Person.notes, TextEditor),
        (Person.born, DateEditor),
        (Person.due, DateEditor),
        (Person.speaks, WordsEditor),
        (Person.access_needs, SeveralEditor),
        (Person.interpreter_needed, YesNoEditor),
        (ContactPoint.kind, ChoiceEditor),
        (Case.commissioner_id, ChoiceEditor),
    ],
)
def test_a_column_says_itself_how_it_is_typed_in(qtbot, attribute, editor):
    made = editor_for(Field(attribute, "A field"))
    assert type(made) is editor
    assert made.controls[0].accessibleName().startswith("A field")


def test_a_field_knows_whether_it_may_be_empty():
    assert Field(Person.interpreter_needed, "").may_be_empty
    assert not Field(Person.died, "").may_be_empty


def test_what_must_be_known_is_asked_for(qtbot):
    one = Field(ContactPoint.kind, "Kind")
    editor = editor_for(one)
    editor.show_value(None)
    with pytest.raises(BadInput):
        read(one, editor)


def test_a_form_lists_its_fields_in_the_order_they_are_seen():
    form = Form(
        Person,
        [
            Section("", [beside(Field(Person.given, "Given"), Field(Person.family, "Family"))]),
            Section("", [together(Field(Person.born, "Born"))]),
        ],
    )
    assert [one.label for one in form.fields] == ["Given", "Family", "Born"]
    assert form.keys == {"given", "family", "born"}
    assert [group.whole for section in form.sections for group in section.groups] == [False, True]


def test_an_empty_value_says_nothing():
    assert all(is_empty(value) for value in (None, "", ()))
    assert not any(is_empty(value) for value in (0, False, "x", ("x",)))
