"""Bank holidays from elsewhere than the program: typed in as published, then by the rules of the law.

2024 to 2028 stand as the governments publish them, substitute days in place of those at a weekend. For 2029
and 2030 they are worked out here: Easter by the method of Oudin, the Mondays by counting, a day at a weekend
by its substitute.
"""

from datetime import date, timedelta

from coordinator.models.choices import Nation

ENGLAND_AND_WALES = {
    2024: "1/1 29/3 1/4 6/5 27/5 26/8 25/12 26/12",
    2025: "1/1 18/4 21/4 5/5 26/5 25/8 25/12 26/12",
    2026: "1/1 3/4 6/4 4/5 25/5 31/8 25/12 28/12",
    2027: "1/1 26/3 29/3 3/5 31/5 30/8 27/12 28/12",
    2028: "3/1 14/4 17/4 1/5 29/5 28/8 25/12 26/12",
}
SCOTLAND = {
    2024: "1/1 2/1 29/3 6/5 27/5 5/8 2/12 25/12 26/12",
    2025: "1/1 2/1 18/4 5/5 26/5 4/8 1/12 25/12 26/12",
    2026: "1/1 2/1 3/4 4/5 25/5 15/6 3/8 30/11 25/12 28/12",
    2027: "1/1 4/1 26/3 3/5 31/5 2/8 30/11 27/12 28/12",
    2028: "3/1 4/1 14/4 1/5 29/5 7/8 30/11 25/12 26/12",
}
NORTHERN_IRELAND = {
    2024: "1/1 18/3 29/3 1/4 6/5 27/5 12/7 26/8 25/12 26/12",
    2025: "1/1 17/3 18/4 21/4 5/5 26/5 14/7 25/8 25/12 26/12",
    2026: "1/1 17/3 3/4 6/4 4/5 25/5 13/7 31/8 25/12 28/12",
    2027: "1/1 17/3 26/3 29/3 3/5 31/5 12/7 30/8 27/12 28/12",
    2028: "3/1 17/3 14/4 17/4 1/5 29/5 12/7 28/8 25/12 26/12",
}
TYPED = {
    Nation.ENGLAND: ENGLAND_AND_WALES,
    Nation.WALES: ENGLAND_AND_WALES,
    Nation.SCOTLAND: SCOTLAND,
    Nation.NORTHERN_IRELAND: NORTHERN_IRELAND,
}
PROCLAIMED = {(Nation.SCOTLAND, 2026): {date(2026, 6, 15)}}
"""Given once, by proclamation; no rule yields it."""
ONE = timedelta(days=1)


def published(nation, year):
    """Return the bank holidays of a year as they were typed in, or by rule where none are published yet."""
    if year not in TYPED[nation]:
        return by_rule(nation, year)
    pairs = (day.split("/") for day in TYPED[nation][year].split())
    return {date(year, int(month), int(day)) for day, month in pairs}


def by_rule(nation, year):
    """Return the bank holidays of a year by the rules of the law, substitutes in place of weekend days."""
    easter = easter_sunday(year)
    found = {easter - 2 * ONE, monday(year, 5, first=True), monday(year, 5, first=False)}
    if nation is Nation.SCOTLAND:
        found |= {*substituted(date(year, 1, 1), date(year, 1, 2)), monday(year, 8, first=True)}
        found |= substituted(date(year, 11, 30))
    else:
        found |= {*substituted(date(year, 1, 1)), easter + ONE, monday(year, 8, first=False)}
    if nation is Nation.NORTHERN_IRELAND:
        found |= substituted(date(year, 3, 17)) | substituted(date(year, 7, 12))
    return found | substituted(date(year, 12, 25), date(year, 12, 26))


def easter_sunday(year):
    """Return Easter by Oudin's method of 1940, in whole numbers alone."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = epact - (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    march = moon - weekday
    month = 3 + (march + 40) // 44
    return date(year, month, march + 28 - 31 * (month // 4))


def monday(year, month, *, first):
    """Return the first or the last Monday of a month."""
    mondays = [date(year, month, day) for day in range(1, 32) if is_monday(year, month, day)]
    return mondays[0] if first else mondays[-1]


def is_monday(year, month, day):
    """Whether a month has such a day, and it is a Monday."""
    try:
        return date(year, month, day).isoweekday() == 1
    except ValueError:
        return False


def substituted(*days):
    """Return the days themselves, each at a weekend moved to the next day that is free."""
    taken = {day for day in days if day.isoweekday() <= 5}
    for day in sorted(set(days) - taken):
        moved = day
        while moved.isoweekday() > 5 or moved in taken:
            moved += ONE
        taken.add(moved)
    return taken


def counted_by_hand(start, end, nation, away=frozenset()):
    """Return how many working days lie after ``start`` up to ``end``, looking at every day between."""
    days = [start + ONE * number for number in range(1, (end - start).days + 1)]
    free = {day for year in {one.year for one in days} for day in published(nation, year)}
    return sum(day.isoweekday() <= 5 and day not in free and day not in away for day in days)
