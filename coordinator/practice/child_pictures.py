"""The pictures that can stand beside words for a child: what each is called, what it shows, when it fits."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")
_MOST_OFFERED: Final = 4


@dataclass(frozen=True)
class ChildPicture:
    """One picture: what it is called, what it shows to who cannot see it, and words it fits."""

    title: str
    shows: str
    fits: frozenset[str]


def _picture(title: str, shows: str, fits: str) -> ChildPicture:
    return ChildPicture(title, shows, frozenset(fits.split()))


CHILD_PICTURES: Final[Mapping[str, ChildPicture]] = {
    "school": _picture(
        "Going to school", "A child with a school bag walks to school.",
        "school class mornings",
    ),
    "collected": _picture(
        "Being collected", "A grown-up and a child walk hand in hand.",
        "collect collects collected fetch walk",
    ),
    "tea": _picture(
        "Tea together", "A family eats at a table.",
        "tea dinner eat eats meal meals food supper lunch",
    ),
    "breakfast": _picture("Breakfast", "A child has breakfast in the morning sun.", "breakfast morning"),
    "bedtime": _picture(
        "Bedtime", "A child sleeps in bed. The moon is out.",
        "bed bedtime sleep sleeps asleep",
    ),
    "story": _picture(
        "A story together", "A grown-up reads a book to a child.",
        "story read reads reading book",
    ),
    "sleepover": _picture(
        "Staying the night", "A house at night, with a bag packed at the door.",
        "night nights overnight overnights stay stays sleepover weekend",
    ),
    "telephone": _picture(
        "A phone call", "A grown-up talks on the telephone.",
        "phone phones ring rings call calls",
    ),
    "video": _picture(
        "Seeing you on a screen", "A child waves at somebody on a screen.",
        "video screen zoom online",
    ),
    "day-out": _picture(
        "A day out", "A family flies a kite in the sun.",
        "trip day days holiday fun outing",
    ),
    "park": _picture(
        "In the park", "A child swings. Somebody in a wheelchair watches.",
        "park swing play plays playing",
    ),
    "football": _picture(
        "Playing ball", "Two children play with a ball.",
        "football ball club sport team match",
    ),
    "drawing": _picture(
        "Drawing and painting", "A child paints a picture.",
        "draw draws drawing paint words pictures",
    ),
    "cooking": _picture(
        "Cooking together", "A grown-up and a child cook.",
        "cook cooks cooking bake bakes baking",
    ),
    "shopping": _picture("Shopping", "A grown-up carries shopping home.", "shop shops shopping groceries"),
    "doctor": _picture(
        "Seeing the doctor", "A doctor listens to a child’s heart.",
        "doctor nurse gp appointment hospital clinic health dentist medicine well",
    ),
    "teacher": _picture(
        "Talking with a teacher", "A teacher talks with a child.",
        "teacher teachers school learn homework",
    ),
    "calm": _picture(
        "Taking time out", "A grown-up goes for a walk to calm down.",
        "calm cross angry time-out walk breathe upset",
    ),
    "hug": _picture("A hug", "A grown-up hugs a child.", "hug hugs cuddle love safe comfort"),
    "talking": _picture(
        "Somebody to talk to", "A child tells a grown-up what is on their mind.",
        "talk talks tell tells worry worries worried listen listens ask asks",
    ),
    "grown-ups": _picture(
        "The grown-ups talk", "Grown-ups sit in a circle and talk.",
        "meet meets meeting review adults everyone together plan network",
    ),
    "grandparents": _picture(
        "With Nan and Granddad", "An older couple waits at the door.",
        "nan nana nanny gran grandma granny grandmother granddad grandad grandfather grandparents",
    ),
    "baby": _picture(
        "Looking after the baby", "A grown-up holds a baby.",
        "baby feed feeds bottle nappy nappies",
    ),
    "bath": _picture("Bath time", "A child plays in the bath.", "bath wash washes teeth clean hair"),
    "car": _picture(
        "A ride in the car", "A grown-up drives a child in a car.",
        "car drive drives lift lifts transport",
    ),
    "bus": _picture("On the bus", "People ride on a bus.", "bus train travel journey"),
    "pet": _picture("Looking after a pet", "A child strokes a dog.", "pet dog cat rabbit pets"),
    "home": _picture("Safe at home", "A house with a heart above its door.", "home house safe live lives"),
    "money": _picture(
        "Sorting out money", "Grown-ups sort out papers and coins.",
        "money bills budget debt rent advice",
    ),
    "calendar": _picture(
        "On the calendar", "A calendar with a day marked.",
        "calendar diary week weekly month monthly every",
    ),
}  # fmt: skip
"""Every picture by the name of its drawing, in the order they are offered."""


def picture_named(name: str) -> str:
    """Return what a picture is called; a name no picture has is returned as it is."""
    found = CHILD_PICTURES.get(name)
    return found.title if found is not None else name


def pictures_for(words: str) -> tuple[str, ...]:
    """Return the few pictures that fit what is said, the best first; they are offered, never chosen."""
    said = {word.casefold() for word in _WORD.findall(words)}
    fitting = {name: len(said & picture.fits) for name, picture in CHILD_PICTURES.items()}
    best = sorted((name for name, count in fitting.items() if count), key=lambda name: -fitting[name])
    return tuple(best[:_MOST_OFFERED])
