"""The casebook as a whole: made, checked, copied and brought back."""

from coordinator.cli.answers import Answer, Call, in_table, shown
from coordinator.cli.opening import at_desk, open_desk, passphrase
from coordinator.cli.writing import put_out, refuse_inside
from coordinator.commands.set_up import set_up_casebook
from coordinator.documents import recovery_sheet
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from coordinator.errors import Damaged, NotAllowed, NotThere
from coordinator.queries.kept_files import sealed_names
from coordinator.storage import backup, casebook
from coordinator.storage.check import check as look_over
from coordinator.storage.keys import DEFAULT_COST
from coordinator.storage.restore import key_of
from coordinator.storage.restore import restore as bring_back


def new(call: Call) -> Answer:
    """Make an empty casebook and write its recovery sheet."""
    folder, sheet = call.options.casebook, call.options.recovery_sheet
    refuse_inside(sheet, folder)
    if sheet.exists():
        raise NotAllowed(f"There is already a file {sheet}. Name another for the recovery sheet.")
    if not sheet.parent.is_dir():
        raise NotThere(f"There is no folder {sheet.parent} for the recovery sheet. Nothing was made.")
    opened = casebook.create(folder, passphrase(call, twice=True), cost=call.cost or DEFAULT_COST)
    with at_desk(opened, call, keep_copy=True) as desk:
        desk.do(set_up_casebook).result()
        code = opened.recovery_code()
        put_out(sheet, save(recovery_sheet.build(code.split("-"), call.today, Brand())))
    return Answer(
        (
            f"The casebook in {folder} is made.",
            f"The recovery sheet is {sheet}. Print it, keep it locked away, and delete the file.",
        ),
        {"casebook": shown(folder), "recovery_sheet": shown(sheet)},
    )


def check(call: Call) -> Answer:
    """Read the whole casebook and say whether it is whole, with what it holds."""
    with open_desk(call) as desk:
        report = look_over(desk.casebook, expected_files=desk.read(sealed_names))
    held = {table: count for table, count in report.rows.items() if count}
    rows = [(table.replace("_", " "), str(count)) for table, count in held.items()]
    found = {
        "whole": report.is_whole,
        "schema": report.schema,
        "files": report.files,
        "rows": report.rows,
        "sentences": report.sentences(),
    }
    exit_code = 0 if report.is_whole else Damaged.exit_code
    return Answer((*report.sentences(), *in_table(rows)), found, exit_code)


def make_backup(call: Call) -> Answer:
    """Make a copy and read it back."""
    with open_desk(call) as desk:
        made = backup.make(desk.casebook, call.options.to, now=call.now())
    return Answer(
        (f"The copy {made.path} is made, and was read back whole.",),
        {"backup": shown(made.path), "made_at": made.made_at, "size": made.size},
    )


def restore(call: Call) -> Answer:
    """Bring a copy back into a new folder."""
    copy, folder = call.options.file, call.options.casebook
    if not copy.is_file():
        raise NotThere(f"There is no copy {copy}. If it is on a memory stick, plug it in.")
    restored = bring_back(copy, folder, key_of(copy, passphrase(call)))
    count = sum(restored.rows.values())
    sentences = [f"The copy is brought back into {folder}: {count} entries, read back whole."]
    if restored.missing:
        sentences.append(f"{len(restored.missing)} kept files were missing from the copy.")
    return Answer(
        tuple(sentences),
        {"casebook": shown(folder), "rows": restored.rows, "missing_files": list(restored.missing)},
    )
