"""Ratios measured in one run, paired A B A B, the median quoted; machines are too noisy for anything else."""

import json
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

RESULTS = Path(__file__).parent / "results"


@dataclass(frozen=True)
class Figure:
    """One line of the table: what was measured against what, and the budget it has."""

    what: str
    against: str
    milliseconds: float
    floor_milliseconds: float
    ratio: float
    budget: float


@dataclass
class Table:
    """Every figure of one run, written as Markdown and JSON."""

    figures: list[Figure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def compare(
        self, what: str, against: str, budget: float, *, rounds: int = 7, **two: Callable[[], object]
    ) -> float:
        """Measure ``ours`` against ``floor`` in turn and return the median of the paired ratios."""
        ours, floor = two["ours"], two["floor"]
        ours(), floor()
        pairs = [(seconds(ours), seconds(floor)) for _ in range(rounds)]
        return self.add(what, against, budget, pairs)

    def add(self, what: str, against: str, budget: float, pairs: list[tuple[float, float]]) -> float:
        """Enter pairs measured elsewhere, in seconds; return the median of their ratios."""
        ratio = statistics.median(one / other for one, other in pairs)
        self.figures.append(
            Figure(
                what,
                against,
                round(1000 * statistics.median(one for one, _ in pairs), 2),
                round(1000 * statistics.median(other for _, other in pairs), 2),
                round(ratio, 2),
                budget,
            )
        )
        return ratio

    def write(self) -> str:
        """Write the table and return it as Markdown."""
        lines = ["| What | Against | ms | floor ms | ratio | budget |", "|---|---|---:|---:|---:|---:|"]
        lines += [
            f"| {one.what} | {one.against} | {one.milliseconds} | {one.floor_milliseconds} | {one.ratio} "
            f"| ≤ {one.budget} |"
            for one in self.figures
        ]
        text = "\n".join([*lines, "", *self.notes]) + "\n"
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / "figures.md").write_text(text, encoding="utf-8")
        (RESULTS / "figures.json").write_text(
            json.dumps([asdict(one) for one in self.figures], indent=1, ensure_ascii=False), encoding="utf-8"
        )
        return text


def seconds(work: Callable[[], object]) -> float:
    """Return how long something takes, in seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
