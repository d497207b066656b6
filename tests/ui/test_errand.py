import threading

import pytest

from coordinator.errors import DiskFull
from coordinator.ui.errand import Errand


@pytest.fixture
def errand(qapp):
    made = Errand()
    yield made
    made.cancel()
    assert made.wait()


def test_the_answer_and_the_way_there_come_back(errand, qtbot):
    seen = []
    errand.progressed.connect(seen.append)

    def work(tell):
        tell(0.5)
        return threading.current_thread().name

    with qtbot.waitSignal(errand.done, timeout=2000) as done:
        assert errand.run(work)
    assert done.args == ["errand"]
    assert seen == [0.5]
    assert not errand.under_way


def test_a_refusal_comes_back_as_such(errand, qtbot):
    def work(_tell):
        raise DiskFull("There is no room.")

    with qtbot.waitSignal(errand.failed, timeout=2000) as failed:
        errand.run(work)
    assert str(failed.args[0]) == "There is no room."


def test_what_the_person_stops_ends_without_a_refusal(errand, qtbot):
    begun = threading.Event()

    def work(tell):
        while True:
            begun.set()
            tell(0.1)

    with qtbot.waitSignal(errand.failed, timeout=2000) as failed:
        errand.run(work)
        begun.wait(2)
        assert not errand.run(work)
        errand.cancel()
    assert failed.args == [None]
