from coordinator.models.directory import Venue
from coordinator.queries.records import records
from coordinator.ui.case.latest import Latest
from tests import make
from tests.ui.case.acting import settled


def test_only_the_newest_question_is_answered_while_one_is_on_its_way(desk, bridge):
    make.kept(desk, make.venue(name="Mardle Hall"), make.venue(name="Quay Chapel"))
    answers = []
    asking = Latest(bridge, records, lambda found: answers.append([venue.name for venue in found]))
    asking.ask(record_type=Venue, name="Mardle Hall")
    asking.ask(record_type=Venue, name="nowhere")
    asking.ask(record_type=Venue, name="Quay Chapel")
    settled(bridge)
    assert answers == [["Quay Chapel"]]
    asking.ask(record_type=Venue, name="Mardle Hall")
    settled(bridge)
    assert answers[-1] == ["Mardle Hall"]
