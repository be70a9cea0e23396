"""A copy is whole or absent, proven, and the way back is exact."""

import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.core.errors import BadInput, NotPossible
from jobs import backup

NOW = datetime(2023, 10, 11, 1, 0, tzinfo=UTC)


@pytest.fixture
def ledger(tmp_path: Path, sqlite_template: Path) -> Path:
    file = tmp_path / "live" / "zhenggai.db"
    file.parent.mkdir()
    shutil.copyfile(sqlite_template, file)
    _add_unit(file, "云岭县林业和草原局")
    return file


@pytest.fixture
def evidence(tmp_path: Path) -> Path:
    folder = tmp_path / "live" / "evidence"
    (folder / "ab").mkdir(parents=True)
    (folder / "ab" / "abcd").write_bytes(b"photo")
    return folder


def _add_unit(file: Path, name: str) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute(
            "INSERT INTO unit (name, timezone, work_start, work_end, ladder, digest_weekday, digest_at, disclosure, paused_reason)"
            " VALUES (?, 'Asia/Shanghai', '09:00:00', '18:00:00', 'three-colour', 1, '09:20:00', 'title', '')",
            (name,),
        )
    connection.close()


def _units(file: Path) -> list[str]:
    connection = sqlite3.connect(file)
    names = [row[0] for row in connection.execute("SELECT name FROM unit ORDER BY id")]
    connection.close()
    return names


def test_a_copy_brings_everything_back(ledger: Path, evidence: Path, tmp_path: Path) -> None:
    copy = backup.back_up(ledger, evidence, tmp_path / "copy", NOW)
    assert copy.files == 1
    assert copy.made_at == NOW
    _add_unit(ledger, "later")
    (evidence / "ab" / "abcd").unlink()
    backup.restore(tmp_path / "copy", ledger, evidence)
    assert _units(ledger) == ["云岭县林业和草原局"]
    assert (evidence / "ab" / "abcd").read_bytes() == b"photo"
    assert _units(ledger.with_name("zhenggai.db.before-restore")) == ["云岭县林业和草原局", "later"]


def test_a_ledger_is_copied_while_it_is_being_written(ledger: Path, evidence: Path, tmp_path: Path) -> None:
    writer = sqlite3.connect(ledger)
    writer.execute("PRAGMA journal_mode=WAL")
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE unit SET name = 'half done'")
    backup.back_up(ledger, evidence, tmp_path / "copy", NOW)
    writer.rollback()
    writer.close()
    assert _units(tmp_path / "copy" / "zhenggai.db") == ["云岭县林业和草原局"]


def test_an_old_copy_is_never_overwritten(ledger: Path, evidence: Path, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    with pytest.raises(NotPossible, match="已经存在"):
        backup.back_up(ledger, evidence, tmp_path / "copy", NOW)


def test_a_leftover_of_an_interrupted_copy_does_no_harm(ledger: Path, evidence: Path, tmp_path: Path) -> None:
    leftover = tmp_path / "copy.partial"
    leftover.mkdir()
    (leftover / "zhenggai.db").write_bytes(b"half")
    backup.back_up(ledger, evidence, tmp_path / "copy", NOW)
    assert backup.verify(tmp_path / "copy").files == 1
    assert not leftover.exists()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda folder: (folder / "manifest.json").unlink(),
        lambda folder: (folder / "manifest.json").write_text("[]"),
        lambda folder: (folder / "zhenggai.db").unlink(),
        lambda folder: (folder / "zhenggai.db").write_bytes(b"x" * 100),
        lambda folder: (folder / "evidence" / "ab" / "abcd").write_bytes(b"other"),
    ],
)
def test_a_spoilt_copy_is_refused_and_the_ledger_stays(ledger: Path, evidence: Path, tmp_path: Path, spoil) -> None:  # type: ignore[no-untyped-def]  # lambdas
    backup.back_up(ledger, evidence, tmp_path / "copy", NOW)
    spoil(tmp_path / "copy")
    _add_unit(ledger, "later")
    with pytest.raises(BadInput):
        backup.restore(tmp_path / "copy", ledger, evidence)
    assert _units(ledger) == ["云岭县林业和草原局", "later"]


def test_nothing_to_copy_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotPossible, match=r"database\.url"):
        backup.back_up(tmp_path / "none.db", tmp_path / "evidence", tmp_path / "copy", NOW)
