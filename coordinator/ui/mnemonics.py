"""Alt letters given out by the program, so that no two controls of a page share one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QTabBar, QWidget


@dataclass(frozen=True)
class _Lettered:
    """Something that can carry an Alt letter: its words and how to show them."""

    words: str
    show: Callable[[str], object]


def assign(root: QWidget, taken: frozenset[str] = frozenset()) -> dict[str, str]:
    """Give each visible label, button and tab under ``root`` a letter of its own while letters last.

    Returns the words by letter. Letters in ``taken`` belong to the rail and the menus.
    """
    given: dict[str, str] = {}
    for one in _lettered(root):
        letter = next(
            (
                sign
                for sign in one.words.casefold()
                if "a" <= sign <= "z" and sign not in taken | given.keys()
            ),
            "",
        )
        if letter:
            given[letter] = one.words
        one.show(_with_letter(one.words, letter))
    return given


def _with_letter(words: str, letter: str) -> str:
    at = words.casefold().find(letter) if letter else -1
    if at < 0:
        return words.replace("&", "&&")
    return words[:at].replace("&", "&&") + "&" + words[at:].replace("&", "&&")


def _lettered(root: QWidget) -> Iterator[_Lettered]:
    tabs = [bar for bar in root.findChildren(QTabBar) if bar.isVisibleTo(root)]
    for bar in tabs:
        for number in range(bar.count()):
            words = bar.tabText(number).replace("&&", "\0").replace("&", "").replace("\0", "&")
            yield _Lettered(words, lambda text, bar=bar, number=number: _show_tab(bar, number, text))  # type: ignore[misc]
    for widget in root.findChildren(QWidget):
        words = str(widget.property("plain") or "")
        if not words or not widget.isVisibleTo(root):
            continue
        if isinstance(widget, QLabel) and widget.buddy() is not None:
            yield _Lettered(words, widget.setText)
        elif isinstance(widget, QPushButton | QCheckBox) and widget.property("part") is None:
            space = " " if not widget.icon().isNull() else ""
            yield _Lettered(words, lambda text, widget=widget, space=space: widget.setText(space + text))  # type: ignore[misc]


def _show_tab(bar: QTabBar, number: int, text: str) -> None:
    if bar.tabText(number) != text:
        bar.setTabText(number, text)
