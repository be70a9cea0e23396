"""Copies the ledger and its evidence, and proves that the copy opens."""

import contextlib
import hashlib
import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.core.errors import BadInput, NotPossible

_LEDGER = "zhenggai.db"
_EVIDENCE = "evidence"
_MANIFEST = "manifest.json"
_PAGES = 2000
"""Pages copied at a time, so that the service can write between two portions."""

Progress = Callable[[int, int], None]
"""Told how many steps are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A finished copy: where it lies, how large the ledger is (bytes), and how many evidence files it holds."""

    folder: Path
    made_at: datetime
    ledger_bytes: int
    files: int


def back_up(database: Path, evidence: Path, folder: Path, now: datetime, progress: Progress | None = None) -> Copy:
    """A consistent copy of a running ledger in a new folder; it appears under its name only when it is whole and proven.

    Raises NotPossible when the folder exists, BadInput when the copy cannot be proven.
    """
    if folder.exists():
        raise NotPossible(f"备份目录 {folder} 已经存在，不会覆盖旧备份。请换一个目录名，例如带上日期。")
    if not database.exists():
        raise NotPossible(f"找不到数据库文件 {database}，没有可备份的内容。请检查配置项 database.url。")
    partial = folder.with_name(folder.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    _copy_ledger(database, partial / _LEDGER, progress)
    _copy_evidence(evidence, partial / _EVIDENCE)
    files = {str(path.relative_to(partial)): _hash(path) for path in _files(partial)}
    manifest = {"made_at": now.isoformat(timespec="seconds"), "files": files}
    (partial / _MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    verify(partial)
    _sync(partial)
    partial.rename(folder)
    return _describe(folder, manifest)


def verify(folder: Path) -> Copy:
    """Proves that the copy is whole: every file's hash, and that the ledger opens and is sound. Raises BadInput."""
    try:
        manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        expected: dict[str, str] = manifest["files"]
        datetime.fromisoformat(manifest["made_at"])
    except (OSError, ValueError, KeyError, TypeError):
        raise BadInput(
            f"{folder} 不是完整的备份：缺少可读的 {_MANIFEST}。请指定 zhenggai backup 生成的目录。"
        ) from None
    present = {str(path.relative_to(folder)): _hash(path) for path in _files(folder) if path.name != _MANIFEST}
    faults = [f"少了文件 {name}" for name in sorted(expected.keys() - present.keys())]
    faults += [
        f"文件 {name} 的内容变了" for name in sorted(expected) if name in present and present[name] != expected[name]
    ]
    if _LEDGER not in expected:
        faults.append(f"少了文件 {_LEDGER}")
    if not faults:
        faults += _ledger_faults(folder / _LEDGER)
    if faults:
        raise BadInput(f"备份 {folder} 不能用：{'；'.join(faults[:10])}。请换一份备份。")
    return _describe(folder, manifest)


def restore(folder: Path, database: Path, evidence: Path) -> Copy:
    """Puts a proven copy in place; the ledger that was there is kept beside it under `.before-restore`.

    The caller holds the service lock. Evidence files are only added: each is named by its hash, none can clash.
    """
    copy = verify(folder)
    database.parent.mkdir(parents=True, exist_ok=True)
    incoming = database.with_name(database.name + ".restoring")
    shutil.copyfile(folder / _LEDGER, incoming)
    if (folder / _EVIDENCE).is_dir():
        _copy_evidence(folder / _EVIDENCE, evidence)
    if database.exists():
        # The old ledger's log is folded into it first, so that one file is the whole of it.
        with contextlib.closing(sqlite3.connect(database)) as old:
            old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.replace(database.with_name(database.name + ".before-restore"))
    for suffix in ("-wal", "-shm"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)
    _sync_file(incoming)
    incoming.replace(database)
    return copy


def _copy_ledger(source: Path, target: Path, progress: Progress | None) -> None:
    def told(_status: int, remaining: int, total: int) -> None:
        if progress:
            progress(total - remaining, total)

    with (
        contextlib.closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as old,
        contextlib.closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new, pages=_PAGES, progress=told)
        # One plain file: a copy with a separate log would be two files that must not be parted.
        new.execute("PRAGMA journal_mode=DELETE")


def _copy_evidence(source: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    if not source.is_dir():
        return
    for path in _files(source):
        place = target / path.relative_to(source)
        if place.exists():
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        arriving = place.with_name(place.name + ".arriving")
        shutil.copyfile(path, arriving)
        arriving.replace(place)


def _ledger_faults(file: Path) -> list[str]:
    try:
        with contextlib.closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as ledger:
            sound = [row[0] for row in ledger.execute("PRAGMA integrity_check")]
            strays = ledger.execute("PRAGMA foreign_key_check").fetchall()
            ledger.execute("SELECT count(*) FROM measure").fetchone()
    except sqlite3.DatabaseError as error:
        return [f"台账打不开（{error}）"]
    return ([] if sound == ["ok"] else ["台账文件已损坏"]) + (["台账内部引用不一致"] if strays else [])


def _describe(folder: Path, manifest: Mapping[str, object]) -> Copy:
    files = sum(1 for _ in _files(folder / _EVIDENCE))
    made_at = datetime.fromisoformat(str(manifest["made_at"]))
    return Copy(folder, made_at, (folder / _LEDGER).stat().st_size, files)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _hash(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _sync(folder: Path) -> None:
    for path in _files(folder):
        _sync_file(path)


def _sync_file(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())
