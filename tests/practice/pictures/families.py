"""Made-up families for the tests of pictures: small ones by hand, large ones by seeded chance."""

import random

from coordinator.practice.pictures.kin import (
    Descent,
    DescentKind,
    Family,
    Kin,
    Relative,
    RelativeKind,
    Symbol,
    Union,
    UnionKind,
)

GIVEN = (
    "Ada", "Kelechi", "Ruby", "Tariq", "Zoë", "Mark", "Laura", "Chidi", "Sarah", "Uche",
    "Dennis", "Carol", "Emeka", "Ngozi", "Dana", "Jon", "Jackie", "Mike", "Jamie", "Steve",
    "Ayshah", "Abdul", "Jamila", "Suzie", "Saheed", "Aimee", "Siân", "Oluwaseun", "Wojciech", "Bo",
)  # fmt: skip
FAMILY = ["Okafor", "Pitt", "Ellis", "Llewellyn-Price", "Adeyemi", "Smith", "Khan", "Brown", "Nowak"]


def large(seed=0, size=120, generations=5):
    """A family of ``size`` people: founding couples, children who bring partners, some second families."""
    chance = random.Random(seed)
    kin, unions, descents = [], [], []

    def person(generation):
        born = 1925 + 26 * generation + chance.randrange(12)
        name = f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}"
        symbol = chance.choice(list(Symbol))
        kin.append(
            Kin(f"p{len(kin)}", name, str(born), symbol, born, died=generation == 0 and chance.random() < 0.5)
        )
        return kin[-1].person_id

    row = [person(0) for _ in range(max(2, size // 20))]
    parents = []
    for one, other in zip(row[::2], row[1::2], strict=False):
        unions.append(Union(one, other, UnionKind.MARRIED))
        parents.append((one, other))
    for generation in range(1, generations):
        quota = max(2, (size - len(kin)) // (generations - generation))
        children = []
        for number in range(max(1, quota * 3 // 5)):
            child = person(generation)
            children.append(child)
            kind = chance.choice([*[DescentKind.BIRTH] * 8, *DescentKind])
            descents += [Descent(parent, child, kind) for parent in parents[number % len(parents)]]
        parents = []
        for child in children:
            for _ in range(chance.choice((0, 1, 1, 1, 2))):
                if len(kin) < size * (generation + 1) // generations:
                    partner = person(generation)
                    unions.append(Union(child, partner, chance.choice(list(UnionKind))))
                    parents.append((child, partner))
        parents = parents or [(children[0],)]
    return Family(tuple(kin), tuple(unions), tuple(descents))


def tangled(seed, size=14):
    """A family no one would believe: anybody with anybody, circles in descent included."""
    chance = random.Random(seed)
    kin = tuple(
        Kin(
            f"p{n}", chance.choice(GIVEN) * chance.choice((1, 1, 3)), chance.choice(("", "12", "1948–2019")),
            chance.choice(list(Symbol)), chance.choice((None, 1950 + n)), died=chance.random() < 0.2,
            unborn=chance.random() < 0.1, focus=n == size // 2, adopted=chance.random() < 0.2,
        )
        for n in range(size)
    )  # fmt: skip
    ids = [one.person_id for one in kin]

    def pair():
        return chance.choice(ids), chance.choice(ids)

    unions = tuple(Union(*pair(), chance.choice(list(UnionKind))) for _ in range(chance.randrange(size)))
    descents = tuple(
        Descent(*pair(), chance.choice(list(DescentKind))) for _ in range(chance.randrange(size * 2))
    )
    siblings = tuple(pair() for _ in range(chance.randrange(4)))
    relatives = tuple(
        Relative(*pair(), chance.choice(list(RelativeKind))) for _ in range(chance.randrange(4))
    )
    return Family(kin, unions, descents, siblings=siblings, relatives=relatives)


def half_siblings():
    """A separated couple with new partners, a baby to come, a grandfather who died, an adopted cousin."""
    circle, square = Symbol.CIRCLE, Symbol.SQUARE
    kin = (
        Kin("emeka", "Emeka Okafor", "1948–2019", square, 1948, died=True),
        Kin("ngozi", "Ngozi Okafor", "77", circle, 1949),
        Kin("carol", "Carol Pitt", "71", circle, 1955),
        Kin("uche", "Uche Okafor", "52", square, 1974),
        Kin("chidi", "Chidi Okafor", "48", square, 1978),
        Kin("laura", "Laura Pitt", "44", circle, 1982),
        Kin("mark", "Mark Ellis", "46", square, 1980),
        Kin("zoe", "Zoë Llewellyn-Price", "39", circle, 1987),
        Kin("ada", "Ada", "15", circle, 2011, focus=True),
        Kin("kel", "Kelechi", "12", square, 2014, focus=True),
        Kin("ruby", "Ruby Ellis", "6", circle, 2020),
        Kin("baby", "Baby", "due 3 Jan 2027", born=2027, unborn=True),
        Kin("tariq", "Tariq", "9", square, 2017, adopted=True),
        Kin("pat", "Pat", ""),
    )
    unions = (
        Union("emeka", "ngozi", UnionKind.MARRIED),
        Union("chidi", "laura", UnionKind.SEPARATED),
        Union("laura", "mark", UnionKind.COUPLE),
        Union("chidi", "zoe", UnionKind.COUPLE),
    )
    children = {
        ("emeka", "ngozi"): ("uche", "chidi"),
        ("carol",): ("laura",),
        ("chidi", "laura"): ("ada", "kel"),
        ("laura", "mark"): ("ruby",),
        ("chidi", "zoe"): ("baby",),
    }
    descents = [
        Descent(parent, child) for parents, found in children.items() for parent in parents for child in found
    ]
    return Family(kin, unions, (*descents, Descent("uche", "tariq", DescentKind.ADOPTED)))
