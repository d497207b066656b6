"""Days of the faiths families in this country live by, so that no conference falls on one unawares.

Movable days come from the installed calendars. Those that wait for the moon to be seen, or that almanacs
place differently, are only *about*: the day before and the day after count as well.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Any, Final

from coordinator.practice.easter import easter, orthodox_easter

_DAY: Final = timedelta(days=1)
_LONGEST: Final = timedelta(days=31)
_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6


class Faith(StrEnum):
    """A faith, or a people's calendar, with days of its own."""

    CHRISTIAN = "Christian"
    ORTHODOX = "Orthodox Christian"
    MUSLIM = "Muslim"
    JEWISH = "Jewish"
    HINDU = "Hindu"
    SIKH = "Sikh"
    BUDDHIST = "Buddhist"
    JAIN = "Jain"
    CHINESE = "Chinese"


@dataclass(frozen=True)
class Festival:
    """A day or several days of one faith; ``about`` where its date is not the same everywhere."""

    name: str
    faith: Faith
    first: date
    last: date
    about: bool = False

    def is_on(self, day: date) -> bool:
        """Whether a day falls on it, or within a day of it where its date is only about."""
        near = _DAY if self.about else timedelta()
        return self.first - near <= day <= self.last + near


_WORDS: Final[tuple[tuple[Faith, str], ...]] = (
    (Faith.MUSLIM, r"muslim|moslem|islam|sunni|shi['’]?a|shi['’]?ite|ahmadi|sufi|ismaili"),
    (Faith.JEWISH, r"jew|judai|hebrew|haredi|hasidi|chasidi|masorti"),
    (Faith.HINDU, r"hindu|vaishnav|shaiv|hare krishna|swaminarayan"),
    (Faith.SIKH, r"sikh"),
    (Faith.BUDDHIST, r"buddh"),
    (Faith.JAIN, r"\bjain"),
    (Faith.CHINESE, r"chinese|\btaois|\bdaois|confuci"),
    (Faith.ORTHODOX, r"orthodox|coptic|\bcopt\b"),
    (
        Faith.CHRISTIAN,
        (
            r"christ(?!adelph)|church|catholic|anglican|\bc\.? ?(?:of|/) ?e\b|\bcofe\b|methodis|baptis"
            r"|pentecost|protestant|evangelic|presbyter|lutheran|salvation army|adventis|\bborn again\b"
        ),
    ),
)
_DENIED: Final = re.compile(r"\b(?:no longer|not|non|no|never)\b[\s\-–]*(?:an?\s+)?\w+")
_SATURDAY_CHURCH: Final = "adventis"


def faiths_in(typed: str) -> frozenset[Faith]:
    """Return the faiths a line names, however it is put: *Sunni Muslim*, *C of E*; none for *no religion*."""
    words = _DENIED.sub(" ", typed.casefold().replace("non-practising", "").replace("not practising", ""))
    found = {faith for faith, pattern in _WORDS if re.search(pattern, words)}
    if Faith.ORTHODOX in found:
        found.discard(Faith.ORTHODOX if Faith.JEWISH in found else Faith.CHRISTIAN)
    return frozenset(found)


def festivals_on(day: date, faith: Faith) -> tuple[Festival, ...]:
    """Return the festivals of a faith that a day falls on."""
    near = {(day - _LONGEST).year, day.year, (day + _DAY).year}
    known = {one for year in near for one in festivals_of(year, faith)}
    return tuple(sorted((one for one in known if one.is_on(day)), key=lambda one: (one.first, one.name)))


def weekly_day(day: date, faith_typed: str) -> str:
    """Return what the weekday is to somebody of this faith, in words; nothing for most days."""
    weekday, faiths = day.weekday(), faiths_in(faith_typed)
    saturday_church = _SATURDAY_CHURCH in faith_typed.casefold()
    if weekday == _FRIDAY and Faith.MUSLIM in faiths:
        return "Friday prayer is at midday"
    if weekday == _FRIDAY and Faith.JEWISH in faiths:
        return "the Sabbath begins on Friday at sunset"
    if weekday == _SATURDAY and (Faith.JEWISH in faiths or saturday_church):
        return "Saturday is the Sabbath"
    if weekday == _SUNDAY and not saturday_church and faiths & {Faith.CHRISTIAN, Faith.ORTHODOX}:
        return "Sunday is a day of worship"
    return ""


@cache
def festivals_of(year: int, faith: Faith) -> tuple[Festival, ...]:
    """Return the festivals of a faith that begin in a year, in the order of their days.

    The movable days of other than Christian faiths are known for the years 2024–2032 and well around them.
    """
    return tuple(sorted(_OF[faith](year), key=lambda one: one.first))


def _christian(year: int) -> Iterator[Festival]:
    sunday = easter(year)
    for name, first, days in (
        ("Ash Wednesday", sunday - 46 * _DAY, 1),
        ("Palm Sunday", sunday - 7 * _DAY, 1),
        ("Maundy Thursday", sunday - 3 * _DAY, 1),
        ("Good Friday", sunday - 2 * _DAY, 1),
        ("Easter Sunday", sunday, 1),
        ("Easter Monday", sunday + _DAY, 1),
        ("Ascension Day", sunday + 39 * _DAY, 1),
        ("Whit Sunday", sunday + 49 * _DAY, 1),
        ("Christmas Eve", date(year, 12, 24), 1),
        ("Christmas", date(year, 12, 25), 2),
    ):
        yield _festival(name, Faith.CHRISTIAN, first, days)


def _orthodox(year: int) -> Iterator[Festival]:
    sunday = orthodox_easter(year)
    for name, first, days in (
        ("Orthodox Christmas", date(year, 1, 7), 1),
        ("Orthodox Good Friday", sunday - 2 * _DAY, 1),
        ("Orthodox Easter", sunday, 2),
        ("Orthodox Pentecost", sunday + 49 * _DAY, 1),
        ("Christmas", date(year, 12, 25), 1),
    ):
        yield _festival(name, Faith.ORTHODOX, first, days)


def _muslim(year: int) -> Iterator[Festival]:
    from holidays.calendars.islamic import _IslamicLunar  # noqa: PLC0415 - loaded when the first day is asked for

    lunar = _IslamicLunar()
    fasts = _days(lunar.ramadan_beginning_dates(year), year)
    ends = [*_days(lunar.eid_al_fitr_dates(year), year), *_days(lunar.eid_al_fitr_dates(year + 1), year + 1)]
    for first in fasts:
        last = next(day for day in ends if day > first) - _DAY
        yield Festival("Ramadan", Faith.MUSLIM, first, last, about=True)
    for name, found, days in (
        ("Eid al-Fitr", lunar.eid_al_fitr_dates, 3),
        ("Eid al-Adha", lunar.eid_al_adha_dates, 3),
        ("Islamic New Year", lunar.hijri_new_year_dates, 1),
        ("Ashura", lunar.ashura_dates, 1),
        ("Mawlid", lunar.mawlid_dates, 1),
    ):
        for first in _days(found(year), year):
            yield _festival(name, Faith.MUSLIM, first, days, about=True)


def _jewish(year: int) -> Iterator[Festival]:
    from holidays.calendars.hebrew import _HebrewLunisolar  # noqa: PLC0415 - as above

    hebrew = _HebrewLunisolar()
    for name, found, after, days in (
        ("Purim", hebrew.purim_date, 0, 1),
        ("Passover", hebrew.passover_date, 0, 8),
        ("Shavuot", hebrew.shavuot_date, 0, 2),
        ("Tisha B’Av", hebrew.tisha_bav_date, 0, 1),
        ("Rosh Hashanah", hebrew.rosh_hashanah_date, 0, 2),
        ("Yom Kippur", hebrew.yom_kippur_date, 0, 1),
        ("Sukkot", hebrew.sukkot_date, 0, 7),
        ("Shemini Atzeret and Simchat Torah", hebrew.sukkot_date, 7, 2),
        ("Hanukkah", hebrew.hanukkah_date, 0, 8),
    ):
        for first in _days(found(year), year):
            yield _festival(name, Faith.JEWISH, first + after * _DAY, days)


def _hindu(year: int) -> Iterator[Festival]:
    from holidays.calendars.hindu import _HinduLunisolar  # noqa: PLC0415 - as above

    hindu = _HinduLunisolar()
    yield from _single(
        Faith.HINDU,
        year,
        {
            "Makar Sankranti": hindu.makar_sankranti_date,
            "Maha Shivaratri": hindu.maha_shivaratri_date,
            "Holi": hindu.holi_date,
            "Ram Navami": hindu.ram_navami_date,
            "Raksha Bandhan": hindu.raksha_bandhan_date,
            "Janmashtami": hindu.janmashtami_date,
            "Ganesh Chaturthi": hindu.ganesh_chaturthi_date,
            "Dussehra": hindu.dussehra_date,
            "Diwali": hindu.diwali_india_date,
        },
    )
    for first in _days(hindu.sharad_navratri_date(year), year):
        yield _festival("Navratri", Faith.HINDU, first, 9, about=True)


def _sikh(year: int) -> Iterator[Festival]:
    from holidays.calendars.hindu import _HinduLunisolar  # noqa: PLC0415 - as above

    hindu = _HinduLunisolar()
    yield from _single(
        Faith.SIKH,
        year,
        {
            "the birthday of Guru Gobind Singh": hindu.guru_gobind_singh_jayanti_date,
            "Hola Mohalla": hindu.hola_mohalla_date,
            "Vaisakhi": hindu.vaisakhi_date,
            "the martyrdom of Guru Arjan": hindu.guru_arjun_dev_martyrdom_date,
            "Bandi Chhor Divas": hindu.diwali_india_date,
            "the birthday of Guru Nanak": hindu.guru_nanak_jayanti_date,
        },
    )


def _buddhist(year: int) -> Iterator[Festival]:
    from holidays.calendars.buddhist import _BuddhistLunisolar  # noqa: PLC0415 - as above

    buddhist = _BuddhistLunisolar()
    # Some keep Vesak at the full moon of May, some at that of the fourth month, a month apart now and then.
    days = {*_days(buddhist.vesak_date(year), year), *_days(buddhist.vesak_may_date(year), year)}
    for first in days:
        yield _festival("Vesak", Faith.BUDDHIST, first, 1, about=True)


def _jain(year: int) -> Iterator[Festival]:
    from holidays.calendars.hindu import _HinduLunisolar  # noqa: PLC0415 - as above

    hindu = _HinduLunisolar()
    yield from _single(
        Faith.JAIN,
        year,
        {
            "Mahavir Jayanti": hindu.mahavir_jayanti_date,
            "Samvatsari": hindu.samvatsari_parva_date,
            "Diwali": hindu.diwali_india_date,
        },
    )


def _chinese(year: int) -> Iterator[Festival]:
    from holidays.calendars.chinese import _ChineseLunisolar  # noqa: PLC0415 - as above

    chinese = _ChineseLunisolar()
    for name, found, days in (
        ("Chinese New Year", chinese.lunar_new_year_date, 3),
        ("Qingming", chinese.qingming_date, 1),
        ("the Mid-Autumn Festival", chinese.mid_autumn_date, 1),
    ):
        for first in _days(found(year), year):
            yield _festival(name, Faith.CHINESE, first, days)


_OF: Final = {
    Faith.CHRISTIAN: _christian,
    Faith.ORTHODOX: _orthodox,
    Faith.MUSLIM: _muslim,
    Faith.JEWISH: _jewish,
    Faith.HINDU: _hindu,
    Faith.SIKH: _sikh,
    Faith.BUDDHIST: _buddhist,
    Faith.JAIN: _jain,
    Faith.CHINESE: _chinese,
}


def _single(faith: Faith, year: int, found: dict[str, Any]) -> Iterator[Festival]:
    for name, days_in in found.items():
        for first in _days(days_in(year), year):
            yield _festival(name, faith, first, 1, about=True)


def _festival(name: str, faith: Faith, first: date, days: int, *, about: bool = False) -> Festival:
    return Festival(name, faith, first, first + (days - 1) * _DAY, about)


def _days(found: Any, year: int) -> list[date]:
    """Return the days of a year in what a calendar gives: a day, a day with a mark, several, or nothing."""
    if found is None:
        return []
    given = [found] if isinstance(found, date) else list(found)
    days = [one[0] if isinstance(one, tuple) else one for one in given]
    return sorted({day for day in days if isinstance(day, date) and day.year == year})
