"""One service to one SQLite file: the second refuses to start and says which one holds it."""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from bot.core.errors import StorageError


@contextmanager
def hold(database: Path, now: datetime) -> Iterator[None]:
    """Holds the file's service lock; the system frees it when the process ends, however it ends.

    Raises StorageError naming process, machine and start of the holder.
    """
    database.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(database.with_name(database.name + ".lock"))
    holder = database.with_name(database.name + ".holder")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise StorageError(_occupied(database, holder)) from None
    try:
        facts = {
            "process": os.getpid(),
            "machine": socket.gethostname(),
            "since": now.isoformat(timespec="seconds"),
        }
        holder.write_text(json.dumps(facts), encoding="utf-8")
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _occupied(database: Path, holder: Path) -> str:
    try:
        facts = json.loads(holder.read_text(encoding="utf-8"))
        who = f"进程 {facts['process']}（{facts['machine']}，{facts['since']} 启动）"
    except (OSError, ValueError, KeyError):
        who = "另一个进程"
    return f"数据库 {database} 正由{who}使用，一个 SQLite 文件只能由一个服务打开。请先停止它，或改用 PostgreSQL。"
