"""Cases: listed, taken in from a casefile, and given out as one."""

from pathlib import Path

from coordinator.cli.answers import Answer, Call, in_table, shown
from coordinator.cli.opening import open_desk
from coordinator.cli.writing import put_out, refuse_inside
from coordinator.commands.casefile import import_case
from coordinator.errors import BadInput, NotThere
from coordinator.exchange import casefile
from coordinator.queries.casefile import casefile_of
from coordinator.queries.cases import CaseLine, case_by_reference, case_lines
from coordinator.storage.faults import in_words


def cases(call: Call) -> Answer:
    """List reference, family, stage and next date."""
    with open_desk(call) as desk:
        lines = desk.read(case_lines, today=call.today, closed=call.options.closed)
    if not lines:
        kind = "closed" if call.options.closed else "open"
        return Answer((f"There are no {kind} cases in this casebook.",), {"cases": []})
    rows = [(line.reference, line.family, line.stage, _next(line)) for line in lines]
    return Answer(in_table(rows), {"cases": [_plain(line) for line in lines]})


def _next(line: CaseLine) -> str:
    step = line.next_step
    return f"{step.name}: {step.day.day} {step.day:%B %Y}" if step else ""


def _plain(line: CaseLine) -> dict[str, object]:
    step = line.next_step
    return {
        "reference": line.reference,
        "family": line.family,
        "stage": line.stage,
        "status": line.status.value,
        "next_step": step.name if step else None,
        "next_date": step.day if step else None,
    }


def read_casefile(path: Path) -> casefile.Casefile:
    """Read a casefile from the disk; too large a file is refused before it is read."""
    if not path.is_file():
        raise NotThere(f"There is no casefile {path}. Nothing was added.")
    with in_words(path.parent):
        if path.stat().st_size > casefile.LARGEST_FILE:
            raise BadInput("This casefile is larger than 50 MB and cannot be used. Nothing was added.")
        return casefile.read(path.read_bytes())


def import_file(call: Call) -> Answer:
    """Take a whole case in, or nothing of it."""
    found = read_casefile(call.options.file)
    with open_desk(call, keep_copy=True) as desk:
        case_id = desk.do(import_case, casefile=found).result()
    return Answer(
        (f"The case {found.reference} is in the casebook.",),
        {"reference": found.reference, "case_id": case_id},
    )


def export(call: Call) -> Answer:
    """Give a whole case out as a casefile."""
    out = call.options.out
    refuse_inside(out, call.options.casebook)
    with open_desk(call) as desk:
        case = desk.read(case_by_reference, reference=call.options.case)
        content = casefile.write(desk.read(casefile_of, case_id=case.id))
    put_out(out, content)
    return Answer(
        (
            f"The case {case.reference} is in {out}.",
            "The file is not encrypted. Keep it safe, and delete it when it is no longer needed.",
        ),
        {"reference": case.reference, "file": shown(out), "size": len(content)},
    )
