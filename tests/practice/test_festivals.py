from datetime import date

import pytest

from coordinator.practice.festivals import Faith, faiths_in, festivals_of, festivals_on, weekly_day

DAYS = (
    (date(2024, 4, 10), Faith.MUSLIM, "Eid al-Fitr"),
    (date(2024, 6, 16), Faith.MUSLIM, "Eid al-Adha"),
    (date(2026, 3, 1), Faith.MUSLIM, "Ramadan"),
    (date(2031, 1, 10), Faith.MUSLIM, "Ramadan"),
    (date(2024, 10, 12), Faith.JEWISH, "Yom Kippur"),
    (date(2025, 1, 2), Faith.JEWISH, "Hanukkah"),
    (date(2026, 4, 9), Faith.JEWISH, "Passover"),
    (date(2026, 10, 3), Faith.JEWISH, "Shemini Atzeret and Simchat Torah"),
    (date(2026, 11, 8), Faith.HINDU, "Diwali"),
    (date(2027, 10, 29), Faith.HINDU, "Diwali"),
    (date(2026, 10, 19), Faith.HINDU, "Navratri"),
    (date(2026, 4, 14), Faith.SIKH, "Vaisakhi"),
    (date(2026, 11, 24), Faith.SIKH, "the birthday of Guru Nanak"),
    (date(2025, 5, 12), Faith.BUDDHIST, "Vesak"),
    (date(2026, 3, 31), Faith.JAIN, "Mahavir Jayanti"),
    (date(2026, 2, 17), Faith.CHINESE, "Chinese New Year"),
    (date(2026, 4, 3), Faith.CHRISTIAN, "Good Friday"),
    (date(2026, 12, 26), Faith.CHRISTIAN, "Christmas"),
    (date(2026, 4, 12), Faith.ORTHODOX, "Orthodox Easter"),
    (date(2026, 1, 7), Faith.ORTHODOX, "Orthodox Christmas"),
)


@pytest.mark.parametrize(("day", "faith", "name"), DAYS)
def test_a_day_is_known_by_its_faith(day, faith, name):
    assert name in [one.name for one in festivals_on(day, faith)]


def test_a_day_that_waits_for_the_moon_counts_a_day_either_way():
    for day, kept in ((25, False), (26, True), (27, True), (29, True), (30, True), (31, False)):
        names = [one.name for one in festivals_on(date(2026, 5, day), Faith.MUSLIM)]
        assert ("Eid al-Adha" in names) is kept
    assert [one.name for one in festivals_on(date(2026, 4, 2), Faith.CHRISTIAN)] == ["Maundy Thursday"]


def test_ramadan_ends_the_day_before_eid():
    (ramadan,) = [one for one in festivals_of(2026, Faith.MUSLIM) if one.name == "Ramadan"]
    (eid,) = [one for one in festivals_of(2026, Faith.MUSLIM) if one.name == "Eid al-Fitr"]
    assert (eid.first - ramadan.last).days == 1
    assert ramadan.about


@pytest.mark.parametrize("faith", Faith)
def test_every_faith_has_its_days_in_every_year(faith):
    for year in range(2024, 2033):
        assert festivals_of(year, faith)


@pytest.mark.parametrize(
    ("typed", "faiths"),
    [
        ("Sunni Muslim", {Faith.MUSLIM}),
        ("Islam (Shi’a)", {Faith.MUSLIM}),
        ("C of E", {Faith.CHRISTIAN}),
        ("CofE", {Faith.CHRISTIAN}),
        ("Roman Catholic", {Faith.CHRISTIAN}),
        ("Greek Orthodox", {Faith.ORTHODOX}),
        ("Orthodox Christian", {Faith.ORTHODOX}),
        ("Orthodox Jewish", {Faith.JEWISH}),
        ("Hindu, father Sikh", {Faith.HINDU, Faith.SIKH}),
        ("non-practising Muslim", {Faith.MUSLIM}),
        ("Not Christian", set()),
        ("no religion", set()),
        ("Jehovah’s Witness", set()),
        ("", set()),
    ],
)
def test_a_faith_is_found_however_it_is_put(typed, faiths):
    assert faiths_in(typed) == faiths


@pytest.mark.parametrize(
    ("day", "faith", "said"),
    [
        (date(2026, 9, 11), "Sunni Muslim", "Friday prayer is at midday"),
        (date(2026, 9, 11), "Jewish", "the Sabbath begins on Friday at sunset"),
        (date(2026, 9, 12), "Jewish", "Saturday is the Sabbath"),
        (date(2026, 9, 12), "Seventh-day Adventist", "Saturday is the Sabbath"),
        (date(2026, 9, 13), "Methodist", "Sunday is a day of worship"),
        (date(2026, 9, 13), "Seventh-day Adventist", ""),
        (date(2026, 9, 13), "", ""),
        (date(2026, 9, 10), "Sunni Muslim", ""),
    ],
)
def test_the_weekday_of_a_faith_is_said_only_where_the_faith_is_known(day, faith, said):
    assert weekly_day(day, faith) == said
