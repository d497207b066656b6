"""A form on the open table holds nothing for professionals and offers nobody who is not to be named."""

import pytest

from coordinator.models.choices import Hides, InviteState
from coordinator.ui.case.open_table import OpenTable
from coordinator.ui.forms.carers import CARER_IF_NEEDED
from coordinator.ui.forms.plan import PLAN_ACTION
from tests import make


@pytest.fixture
def of(desk):
    return make.family(desk)


def offered(bridge, form, key, record):
    among = next(one for one in form.fields if one.key == key).among
    return [label for _, label in among(bridge, record)]


def test_what_is_for_professionals_is_no_field_of_a_form_on_the_table(bridge, of):
    form = OpenTable(bridge, of.meeting_id).form(CARER_IF_NEEDED)
    assert CARER_IF_NEEDED.keys - form.keys == {"checked_by"}


def test_a_form_on_the_table_offers_only_whom_everybody_there_may_hear_named(desk, bridge, of):
    rose = make.kept(desk, make.person(given="Rose"))
    make.kept(
        desk,
        make.participant(of.case_id, rose.id, position=9, invite_state=InviteState.EXCLUDED),
        make.restriction(of["Jackie"], of["Jon"], (Hides.ATTENDANCE,), case_id=of.case_id),
    )
    form = OpenTable(bridge, of.meeting_id).form(PLAN_ACTION)
    found = offered(bridge, form, "doer_ids", make.action(of.case_id, of.version_id))
    assert "Dana" in found
    assert not {"Rose", "Jackie"} & set(found)


def test_a_form_on_the_table_offers_no_line_that_not_everybody_there_may_read(desk, bridge, of):
    make.kept(desk, make.question(of.case_id, text="What about 14 Larkspur Road?", position=2))
    action = make.action(of.case_id, of.version_id)
    assert len(offered(bridge, PLAN_ACTION, "question_ids", action)) == 2
    form = OpenTable(bridge, of.meeting_id).form(PLAN_ACTION)
    assert offered(bridge, form, "question_ids", action) == ["1. Who can be there after school?"]
