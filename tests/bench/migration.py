"""Opening an old, large file once: 200 people, ten years, 100,000 issues, in the format before history was chained.

Prints how many commands and rows the journal has, the size of the file, the time to open it (with its backup and every
migration since), and the time to open it again after. Times are the processor's.
"""

import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path

from sqlite_utils.db import Database as UtilsDatabase

from app.store.databases import VERSION
from app.store.migrations import migrations
from app.store.stores import Store
from app.usecases.backups import backups_of
from app.usecases.large_teams import NOW
from tests.bench.scale import make_years

CHAINED = "chain_the_journal"
YEARS = 10


def make_old(new: Path, old: Path) -> int:
    """Write the rows of a file as the format before the chain had them; return the number of that format."""
    with closing(sqlite3.connect(old)) as raw:
        migrations.apply(UtilsDatabase(raw), stop_before=CHAINED)
        done = raw.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()[0]
        number = sqlite3.connect(new).execute("PRAGMA application_id").fetchone()[0]
        raw.commit()
        raw.execute("ATTACH ? AS made", [str(new)])
        names = "SELECT name FROM {}.sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_sqlite%' ESCAPE '\\'"
        have, want = ({name for (name,) in raw.execute(names.format(schema))} for schema in ("main", "made"))
        for table in sorted(t for t in have & want if not t.startswith(("handoff_fts", "sqlite_"))):
            columns = ", ".join(name for _, name, *_ in raw.execute(f"PRAGMA main.table_info({table})").fetchall())
            raw.execute(f"DELETE FROM main.{table}")
            raw.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM made.{table}")
        raw.execute(f"PRAGMA main.application_id = {number}")
        raw.execute(f"PRAGMA main.user_version = {done}")
        raw.commit()
    return int(done)


def seconds(path: Path) -> float:
    """Return how long a file takes to open."""
    began = time.process_time()
    Store.open(path, clock=lambda: NOW).close()
    return time.process_time() - began


def main() -> None:
    """Make the file and open it twice."""
    with tempfile.TemporaryDirectory() as folder:
        new, old = Path(folder) / "new.watchbill", Path(folder) / "old.watchbill"
        make_years(new, YEARS)
        version = make_old(new, old)
        with closing(sqlite3.connect(old)) as raw:
            commands, rows = (raw.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("command", "change"))
        size = old.stat().st_size / 1e6
        print(f"format {version} with {commands} commands, {rows} rows of history, {size:.0f} MB")
        print(f"opened and brought to format {VERSION} in {seconds(old):.1f} s of the processor")
        print(f"backups made before: {[backup.why for backup in backups_of(old)]}")
        print(f"opened again in {seconds(old):.2f} s of the processor")


if __name__ == "__main__":
    main()
