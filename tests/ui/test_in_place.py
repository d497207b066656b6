import pytest

from coordinator.errors import Replaced
from coordinator.ui.in_place import LOOK_EVERY, InPlaceWatch

SENTENCE = "The casebook’s file was moved."
NOTICED_WITHIN = 5_000


@pytest.fixture
def watch(qapp):
    made = InPlaceWatch()
    made.heard = []
    made.gone.connect(made.heard.append)
    yield made
    made.stop()


def gone():
    raise Replaced(SENTENCE)


def test_while_the_file_is_in_its_place_nothing_is_said(watch):
    watch.start(lambda: None)
    watch.look()
    assert watch.heard == []


def test_a_file_that_is_gone_is_told_once(watch):
    watch.start(gone)
    watch.look()
    watch.look()
    assert watch.heard == [SENTENCE]


def test_it_looks_often_enough_to_notice_within_five_seconds():
    assert LOOK_EVERY < NOTICED_WITHIN


def test_it_looks_by_itself(qtbot, watch):
    watch._timer.setInterval(1)
    watch.start(gone)
    qtbot.waitUntil(lambda: watch.heard == [SENTENCE], timeout=2000)


def test_a_stopped_watch_looks_no_more(watch):
    watch.start(gone)
    watch.stop()
    watch.look()
    assert watch.heard == []
