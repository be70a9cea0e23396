"""Care of the installation: creating, checking, copying, bringing back."""

import asyncio
from contextlib import nullcontext
from dataclasses import asdict
from pathlib import Path

from bot import present
from bot.app import build
from bot.commands.checkup import check_all
from bot.core.clock import SystemClock
from bot.core.config import Settings
from bot.core.database import Database
from bot.core.errors import NotPossible
from bot.core.instance import hold
from bot.core.migrations import newest, upgrade
from bot.ledger import audit
from jobs import backup


async def init(settings: Settings) -> int:
    database = Database(settings.database.url)
    try:
        # A schema must not change under a running service.
        with hold(database.sqlite_file, SystemClock().now()) if database.sqlite_file else nullcontext():
            await upgrade(database)
    finally:
        await database.close()
    present.say(f"数据库已就绪（结构版本 {newest()}）。下一步：zhenggai import 导入台账，zhenggai doctor 体检。")
    return 0


async def doctor(settings: Settings, *, as_json: bool) -> int:
    house = build(settings, SystemClock())
    try:
        checks = await check_all(house)
    finally:
        await house.close()
    well = all(check.ok for check in checks)
    if as_json:
        present.as_json({"ok": well, "checks": [asdict(check) for check in checks]})
    else:
        for check in checks:
            present.say(f"{'✓' if check.ok else '✗'} {check.name}：{check.message}")
            if check.mend and not check.ok:
                present.say(f"    怎样修好：{check.mend}")
        present.say("体检通过。" if well else "有问题，请按上面的办法处理后再体检。")
    return 0 if well else 1


def _ledger_file(settings: Settings) -> Path:
    file = Database(settings.database.url).sqlite_file
    if file is None:
        raise NotPossible(
            "数据库是 PostgreSQL，本命令只备份 SQLite。请用 pg_dump 和 pg_restore，并另行复制佐证材料目录。"
        )
    return file


async def back_up(settings: Settings, folder: Path) -> int:
    file = _ledger_file(settings)
    with present.progress("备份") as bar:
        copy = await asyncio.to_thread(
            backup.back_up, file, settings.evidence.directory, folder, SystemClock().now(), bar
        )
    await _prove_chain(settings)
    present.say(f"已备份到 {copy.folder}：台账 {copy.ledger_bytes // 1024} KB，佐证材料 {copy.files} 份，已验证。")
    return 0


async def restore(settings: Settings, folder: Path) -> int:
    file = _ledger_file(settings)
    with hold(file, SystemClock().now()):
        copy = await asyncio.to_thread(backup.restore, folder, file, settings.evidence.directory)
        await _prove_chain(settings)
    present.say(
        f"已恢复 {copy.made_at:%Y-%m-%d %H:%M} 的备份：佐证材料 {copy.files} 份，已验证。"
        f"原数据库保留为 {file.name}.before-restore。"
    )
    return 0


async def _prove_chain(settings: Settings) -> None:
    """Says aloud when the audit chain is broken: a copy is exact, and so is the fault in it."""
    database = Database(settings.database.url)
    try:
        async with database.reading() as session:
            faults = await audit.verify(session)
    finally:
        await database.close()
    for fault in faults[:5]:
        present.warn(f"操作记录链有问题：{fault}")
