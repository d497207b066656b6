"""Lines of a form: *Label: value*, several side by side, controls after their labels, ticked boxes."""

import re
from collections.abc import Sequence
from typing import Final

from coordinator.exchange.form_labels import is_known
from coordinator.exchange.word_text import OPEN, TICKED, Token

_LONGEST: Final = 90
_MOST_WORDS: Final = 14
_LABEL: Final = re.compile(r"(?P<label>[^:\n\t]{1,90})[:](?!//)(?P<value>.*)", re.DOTALL)
_COLUMNS: Final = re.compile(r"\t+| {3,}|\u2003+")
_BOX: Final = re.compile(f"([{TICKED}{OPEN}])")
_BRACKET_BOX: Final = re.compile(r"[\[(]([ xX✓✔])[\])](?=\s|$)")
_AROUND: Final = " \t\n;,/|"
_DOTS: Final = re.compile(r"[_.…]{4,}")


def pairs_in_line(line: str) -> list[tuple[str, str]]:
    """Return the labels of a line with their values; none where it is plain text.

    A label is short and ends in a colon, or is a question followed by ticked boxes.
    """
    parts = [part.strip() for part in _COLUMNS.split(line) if part.strip()]
    found: list[tuple[str, str]] = []
    for part in parts:
        pair = _pair(_blanked(part))
        if pair is not None:
            found.append(pair)
        elif found and not found[-1][1]:
            found[-1] = (found[-1][0], _blanked(part))
        elif found:
            found[-1] = (found[-1][0], f"{found[-1][1]} {_blanked(part)}".strip())
        elif len(parts) == len("ab") and is_known(part) and _is_label(part):
            found.append((part, ""))
        else:
            return _question_with_boxes(line)
    return [(label, ticked(value)) for label, value in found]


def pairs_of(found: Sequence[Token]) -> list[tuple[str, str, str]]:
    """Return label, value and the control's own title for each control of a paragraph.

    The label is what stands before the control; words after the last control belong to its value.
    """
    pairs: list[tuple[str, str, str]] = []
    before = ""
    for one in found:
        if isinstance(one, str):
            before += one
            continue
        head, label, start = _before_control(before)
        before = ""
        pairs += [(name, value, "") for name, value in head]
        value = ticked(f"{start} {one.value}".strip())
        if pairs and not label and not one.title:
            _lengthen(pairs, value)
        else:
            pairs.append((label, value, one.title))
    more = pairs_in_line(before.strip())
    if more:
        pairs += [(label, value, "") for label, value in more]
    elif pairs:
        _lengthen(pairs, ticked(before.strip()))
    return pairs


def _lengthen(pairs: list[tuple[str, str, str]], words: str) -> None:
    label, value, title = pairs[-1]
    pairs[-1] = (label, f"{value} {words}".strip(), title)


def ticked(text: str) -> str:
    """Return only what is ticked where a text holds boxes, and the text as it is where it holds none."""
    text = _BRACKET_BOX.sub(lambda box: f"{OPEN if box[1] == ' ' else TICKED} ", text)
    if not _BOX.search(text):
        return text
    parts = _BOX.split(text)
    first = parts[0].strip()
    if first and not parts[-1].strip() and not first.endswith((":", "?")):
        options = [(parts[at + 1], parts[at]) for at in range(0, len(parts) - 1, 2)]
        lead = ""
    else:
        options = [(parts[at], parts[at + 1]) for at in range(1, len(parts) - 1, 2)]
        lead = first
    chosen = [words.strip(_AROUND) for box, words in options if box == TICKED]
    chosen = [words for words in chosen if words] or (["Yes"] if _only_box(parts, options) else [])
    written = [_written_after(words) for box, words in options if box == OPEN]
    said = [part for part in (*chosen, *written) if part]
    return "; ".join(part for part in (lead, *said) if part) if said else ""


def _written_after(words: str) -> str:
    """Return what was written behind a box that is not ticked, such as details asked for after *No*."""
    option, _, below = words.strip(_AROUND).partition("\n")
    asked, _, answer = option.partition(":")
    return "\n".join(part for part in (option if asked and answer.strip() else "", below.strip()) if part)


def _only_box(parts: Sequence[str], options: Sequence[tuple[str, str]]) -> bool:
    alone = len(options) == 1 and not any(part.strip() for part in parts if part not in (TICKED, OPEN))
    return alone and options[0][0] == TICKED


def _question_with_boxes(line: str) -> list[tuple[str, str]]:
    """Return the question before the first box and what is ticked after it."""
    at = min((place for place in (line.find(TICKED), line.find(OPEN)) if place >= 0), default=-1)
    question = line[:at].strip() if at > 0 else ""
    if question.endswith("?") or (question and is_known(question)):
        return [(question, ticked(line[at:]))]
    return []


def _pair(part: str) -> tuple[str, str] | None:
    match = _LABEL.fullmatch(part)
    if match is None or not _is_label(match["label"]):
        return None
    return match["label"].strip(), match["value"].strip()


def _is_label(text: str) -> bool:
    text = text.strip()
    if not text or len(text) > _LONGEST or _BOX.search(text) or text[-1:].isdigit():
        return is_known(text) and not _BOX.search(text)
    return len(text.split()) <= _MOST_WORDS and any(sign.isalpha() for sign in text)


def _before_control(before: str) -> tuple[list[tuple[str, str]], str, str]:
    """Return whole pairs before a control, its label, and words of its value that were typed before it."""
    text = before.strip()
    above, _, line = text.rpartition("\n")
    parts = [above, *_COLUMNS.split(line)]
    head = pairs_in_line("\t".join(part for part in parts[:-1] if part.strip()))
    lead = "" if head else " ".join(part.strip() for part in parts[:-1] if part.strip())
    last = f"{lead} {parts[-1]}".strip()
    if ":" not in last:
        return head, last, ""
    label, _, start = last.rpartition(":")
    return head, label.strip(), start.strip()


def _blanked(text: str) -> str:
    """Take out the dots and lines that a form printed for writing on."""
    return _DOTS.sub(" ", text).strip()
