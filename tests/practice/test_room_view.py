"""The view of the room is made of plain words only: no id of a person, no way to reach anybody."""

import dataclasses

from coordinator.practice import room_view

ABOUT_PEOPLE = {"phone", "email", "address", "person_id", "postcode", "school", "workplace", "reason"}


def test_no_part_of_the_open_view_has_room_for_a_detail():
    views = [one for one in vars(room_view).values() if dataclasses.is_dataclass(one)]
    named = {field.name for one in views for field in dataclasses.fields(one)}
    assert not named & ABOUT_PEOPLE
    assert len(views) > 10
