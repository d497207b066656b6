import threading

from coordinator.errors import NotThere
from coordinator.ui.background import Background


def test_an_answer_comes_back_on_the_windows_thread(qtbot):
    background, heard = Background(), []
    background.run(
        lambda: threading.current_thread().name,
        lambda name: heard.append((name, threading.current_thread())),
        heard.append,
    )
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0][0].startswith("background")
    assert heard[0][1] is threading.main_thread()
    background.stop()


def test_a_refusal_is_handed_over_with_its_sentence(qtbot):
    background, heard = Background(), []

    def work():
        raise NotThere("Your casebook is not where it was.")

    background.run(work, heard.append, lambda refusal: heard.append(str(refusal)))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["Your casebook is not where it was."]
    background.stop()


def test_nothing_is_told_after_it_was_stopped(qtbot):
    background, heard = Background(), []
    background.run(lambda: 1, heard.append, heard.append)
    background.stop()
    qtbot.wait(50)
    assert heard == []


def test_a_mistake_is_told_and_goes_on_to_the_report(qtbot):
    background, heard = Background(), []
    with qtbot.captureExceptions() as mistakes:
        background.run(lambda: 1 // 0, heard.append, lambda refusal: heard.append(str(refusal)))
        qtbot.waitUntil(lambda: bool(heard and mistakes))
    assert "Something went wrong" in heard[0]
    assert mistakes[0][0] is ZeroDivisionError
    background.stop()
