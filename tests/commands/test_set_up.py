"""What a new casebook holds before the first family."""

from coordinator.commands.set_up import set_up_casebook
from coordinator.models.choices import Platform
from coordinator.models.directory import Coordinator, PlatformLimit
from coordinator.queries.records import records


def test_a_new_casebook_has_one_coordinator_and_the_limits_of_the_platforms(desk):
    coordinator_id = desk.do(set_up_casebook).result()
    assert [one.id for one in desk.read(records, record_type=Coordinator)] == [coordinator_id]
    limits = {one.platform: one for one in desk.read(records, record_type=PlatformLimit)}
    assert limits[Platform.WHATSAPP].people == 8
    assert limits[Platform.ZOOM].minutes == 40
    assert limits[Platform.TEAMS].numbers_visible is True
    assert {one.as_of.year for one in limits.values()} == {2020}


def test_setting_up_twice_adds_nothing(desk):
    assert desk.do(set_up_casebook).result() == desk.do(set_up_casebook).result()
    assert len(desk.read(records, record_type=PlatformLimit)) == 3
