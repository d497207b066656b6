from PySide6.QtGui import QFontMetricsF

from coordinator.ui.measure import wrapped

SENTENCE = "Steve stays alongside Jon and Dana in the weeks ahead"


def test_no_line_is_wider_than_there_is_room(dressed):
    font = dressed.font()
    lines = wrapped(SENTENCE, font, 120, 20)
    assert len(lines) > 1
    assert "".join(lines) == SENTENCE
    assert all(QFontMetricsF(font).horizontalAdvance(line.rstrip()) <= 120 for line in lines)


def test_the_last_line_holds_all_that_is_left(dressed):
    first, last = wrapped(SENTENCE, dressed.font(), 120, 2)
    assert first + last == SENTENCE


def test_a_text_that_fits_and_no_text_are_one_line(dressed):
    assert wrapped("Steve", dressed.font(), 500, 3) == ["Steve"]
    assert wrapped("", dressed.font(), 500, 3) == [""]


def test_a_word_longer_than_the_line_is_broken(dressed):
    assert len(wrapped("x" * 200, dressed.font(), 100, 40)) > 1
