"""How wide words are in the program's typeface, and where their lines break.

The widths are those of Atkinson Hyperlegible Next in thousandths of its size; a picture is laid out
from them, so that every renderer breaks a name in the same place.
"""

import unicodedata
from functools import lru_cache

from coordinator.practice.pictures.drawing import Weight

_FIRST, _LAST = 32, 126
_WIDE = frozenset("WF")
_WIDE_WIDTH = 1000
_OTHER_WIDTH = 680
_REGULAR = (
    280, 286, 301, 651, 592, 919, 731, 160, 299, 299, 485, 606, 210, 362, 210, 387, 648, 407, 548, 576,
    614, 588, 598, 510, 615, 595, 210, 210, 553, 628, 553, 480, 778, 626, 613, 645, 669, 569, 552, 694,
    694, 392, 512, 631, 541, 824, 693, 714, 592, 724, 614, 592, 558, 690, 593, 856, 623, 575, 607, 317,
    387, 344, 552, 372, 243, 525, 566, 485, 564, 538, 314, 558, 550, 252, 245, 492, 262, 845, 550, 548,
    566, 574, 349, 471, 326, 540, 461, 684, 481, 449, 460, 344, 237, 344, 555,
)  # fmt: skip
_SEMIBOLD = (
    303, 298, 362, 730, 604, 953, 727, 195, 324, 324, 485, 598, 252, 369, 253, 424, 656, 430, 569, 592,
    621, 602, 617, 529, 621, 578, 253, 252, 564, 617, 564, 526, 780, 662, 634, 654, 683, 589, 562, 711,
    699, 415, 546, 654, 548, 848, 710, 737, 617, 747, 639, 604, 592, 687, 628, 877, 666, 627, 615, 333,
    424, 344, 573, 391, 274, 544, 587, 502, 586, 555, 349, 582, 565, 285, 255, 536, 301, 870, 565, 567,
    587, 591, 368, 497, 360, 559, 509, 723, 522, 499, 492, 370, 249, 370, 543,
)  # fmt: skip
_BOLD = (
    312, 303, 390, 765, 610, 969, 725, 210, 335, 335, 485, 595, 271, 373, 272, 440, 659, 440, 579, 600,
    624, 607, 626, 537, 624, 571, 272, 271, 569, 612, 569, 547, 781, 678, 643, 658, 688, 597, 566, 718,
    701, 424, 561, 663, 552, 858, 717, 746, 629, 756, 650, 610, 607, 686, 644, 886, 685, 650, 618, 340,
    440, 344, 582, 400, 288, 552, 596, 510, 596, 563, 365, 593, 571, 300, 259, 555, 318, 882, 571, 576,
    596, 599, 376, 508, 376, 567, 530, 740, 539, 521, 505, 381, 254, 381, 537,
)  # fmt: skip

_WIDTHS = {Weight.REGULAR: _REGULAR, Weight.SEMIBOLD: _SEMIBOLD, Weight.BOLD: _BOLD}
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def is_right_to_left(text: str) -> bool:
    """Whether a line is read from the right: its first letter with a direction says so."""
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind in _RIGHT_TO_LEFT for kind in kinds if kind in {"L", "R", "AL"}), False)


def width_of(text: str, size: int, weight: Weight = Weight.REGULAR) -> int:
    """Return how wide a line of text is, in the units of ``size``, rounded up."""
    return -(-sum(_letter(letter, weight) for letter in text) * size // 1000)


@lru_cache(maxsize=4096)
def _letter(letter: str, weight: Weight) -> int:
    """Return the width of one letter in thousandths; an accented one is as wide as its plain letter."""
    if unicodedata.combining(letter):
        return 0
    plain = unicodedata.normalize("NFKD", letter)[:1]
    if _FIRST <= ord(plain) <= _LAST:
        return _WIDTHS[weight][ord(plain) - _FIRST]
    return _WIDE_WIDTH if unicodedata.east_asian_width(letter) in _WIDE else _OTHER_WIDTH


def wrapped(text: str, widest: int, size: int, weight: Weight = Weight.REGULAR) -> tuple[str, ...]:
    """Return the lines of a text no wider than ``widest``; a word that is too long is broken."""
    lines: list[str] = []
    for word in text.split():
        whole = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(whole, size, weight) <= widest:
            lines[-1] = whole
        else:
            lines += _broken(word, widest, size, weight)
    return tuple(lines)


def _broken(word: str, widest: int, size: int, weight: Weight) -> list[str]:
    """Return a word in pieces that fit, after a hyphen where there is one near the end."""
    pieces = []
    while width_of(word, size, weight) > widest and len(word) > 1:
        fits = max(
            (at for at in range(1, len(word)) if width_of(word[:at], size, weight) <= widest), default=1
        )
        while fits < len(word) - 1 and unicodedata.combining(word[fits]):
            fits += 1
        hyphen = word.rfind("-", 0, fits) + 1
        cut = hyphen or fits
        pieces.append(word[:cut])
        word = word[cut:]
    return [*pieces, word]
