from coordinator.queries.day_papers import FOR_THE_COORDINATOR, FOR_THE_TABLE
from coordinator.ui.day.papers import OwnPapers, PapersOfTheDay


def test_only_papers_for_the_table_are_offered_where_everybody_sees_them(qtbot, bridge, conference):
    card = PapersOfTheDay(bridge, conference)
    qtbot.addWidget(card)
    assert tuple(card.boxes) == FOR_THE_TABLE
    assert card.meeting_id == conference


def test_the_coordinators_own_papers_stand_apart(qtbot, bridge, conference):
    card = OwnPapers(bridge, conference)
    qtbot.addWidget(card)
    assert tuple(card.boxes) == FOR_THE_COORDINATOR
    assert all(box.isChecked() for box in card.boxes.values())
