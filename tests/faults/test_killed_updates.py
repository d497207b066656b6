"""SIGKILL while the tables are brought up to date: the old tables or the new ones, never between."""

import random
import shutil
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from coordinator.storage import copies
from coordinator.storage.casebook import create, unlock
from coordinator.storage.check import check
from coordinator.storage.keys import KeyCost
from coordinator.storage.migrate import VERSIONS

COST = KeyCost(memory_kib=8 * 1024, passes=1, lanes=1)
PASSPHRASE = "seven geese crossed Ipswich"
UPDATE = """
    from alembic import op
    import sqlalchemy as sa

    revision, down_revision = "9999", {before!r}

    def upgrade():
        op.add_column("commissioner", sa.Column("region", sa.Text, nullable=False, server_default=""))
        for number in range(200):
            op.execute(f"UPDATE commissioner SET region = 'region {{number}}', notes = notes || 'n'")
"""
UNLOCK = """
    import sys
    from pathlib import Path
    from coordinator.storage.casebook import unlock
    print("ready", flush=True)
    unlock(Path(sys.argv[1]), sys.argv[3], versions=Path(sys.argv[2])).close()
"""
HOME = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def behind(tmp_path_factory):
    """A filled casebook that is one step behind, and the steps that bring it up to date."""
    home = tmp_path_factory.mktemp("update")
    versions = home / "migrations" / "versions"
    shutil.copytree(VERSIONS, versions, ignore=shutil.ignore_patterns("__pycache__"))
    casebook = create(home / "casebook", PASSPHRASE, cost=COST)
    with casebook.writer.begin() as connection:
        for number in range(100):
            connection.execute(
                text("INSERT INTO commissioner (id, name, notes) VALUES (:id, 'team', :notes)"),
                {"id": f"{number:04}", "notes": "x" * 1000},
            )
    before = casebook.schema
    casebook.close()
    (versions / "9999_region.py").write_text(textwrap.dedent(UPDATE.format(before=before)), encoding="utf-8")
    return home / "casebook", versions, before


def moments(everyday, complete):
    chance = random.Random("kill update")
    every = [round(chance.uniform(0, 1.2), 4) for _ in range(complete)]
    return [
        pytest.param(seconds, marks=[] if place < everyday else [pytest.mark.full])
        for place, seconds in enumerate(every)
    ]


@pytest.mark.parametrize("seconds", moments(3, 50))
def test_killed_while_updating_the_casebook_is_as_before_and_updates_next_time(behind, tmp_path, seconds):
    pristine, versions, before = behind
    folder = tmp_path / "casebook"
    shutil.copytree(pristine, folder)
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(UNLOCK), str(folder), str(versions), PASSPHRASE],
        stdout=subprocess.PIPE,
        cwd=HOME,
    ) as victim:
        assert victim.stdout.readline() == b"ready\n"
        time.sleep(seconds)
        victim.kill()
    casebook = unlock(folder, PASSPHRASE, versions=versions)
    with casebook.reader.connect() as connection:
        found = connection.execute(text("SELECT DISTINCT region, length(notes) FROM commissioner")).all()
    assert found == [("region 199", 1200)]
    assert casebook.schema == "9999"
    assert check(casebook).is_whole
    there = copies.list_backups(folder / "backups")
    assert copies.contents_of(there[-1].path, casebook.key(), casebook.vault).schema == before
    casebook.close()
