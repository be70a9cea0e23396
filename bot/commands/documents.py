"""Documents in and out, what a reply means, and the audit trail."""

import asyncio
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import func
from sqlmodel import col, select

from bot import present
from bot.commands.ledger import opened
from bot.conversation.understand import understand
from bot.core.clock import SystemClock
from bot.core.config import Settings
from bot.core.database import Database
from bot.core.errors import BadInput
from bot.core.migrations import current_step
from bot.documents.reader import read_document
from bot.ledger import audit as trail
from bot.ledger.acts import importing
from bot.ledger.audit import AuditEntry
from bot.ledger.draft import ParsedLedger


async def import_files(
    settings: Settings, files: Sequence[Path], unit_name: str | None, *, dry_run: bool, as_json: bool
) -> int:
    """Reads every file first; one error in one of them and nothing of any is stored."""
    drafts = [await asyncio.to_thread(_read, file) for file in files]
    foreseen = await _foreseen(settings, drafts, unit_name) if dry_run else None
    if as_json:
        documents = [draft.to_json() for draft in drafts]
        for document, plan in zip(documents, foreseen or (), strict=False):
            document["changes"] = list(plan.differences)
        present.as_json(documents[0] if len(documents) == 1 else documents)
    for file, draft in zip(files, drafts, strict=True):
        _report(file, draft)
    if any(draft.errors for draft in drafts):
        present.complain("有错误，没有导入任何内容。请按上面的提示改好后再导入。")
        return 1
    if dry_run:
        for file, plan in zip(files, foreseen or (), strict=False):
            _tell_plan(file, plan)
        present.words.print("试读完成，没有保存。")
        return 0
    now = SystemClock().now()
    async with opened(settings) as database, database.transaction() as session:
        for file, draft in zip(files, drafts, strict=True):
            with present.progress(f"导入 {file.name}") as bar:
                result = await importing.import_draft(session, draft, unit_name, settings, now, bar)
            _tell_plan(file, result)
    return 0


async def _foreseen(
    settings: Settings, drafts: Sequence[ParsedLedger], unit_name: str | None
) -> list[importing.ImportPlan] | None:
    """What each document would change in the ledger as it stands; None where there is no ledger or a document has errors."""
    database = Database(settings.database.url)
    file = database.sqlite_file
    try:
        if any(draft.errors for draft in drafts) or (file is not None and not file.exists()):
            return None
        if await current_step(database) is None:
            return None
        async with database.reading() as session:
            return [await importing.preview(session, unit_name, draft) for draft in drafts]
    finally:
        await database.close()


def _tell_plan(file: Path, plan: importing.ImportPlan) -> None:
    for warning in plan.warnings:
        present.warn(warning)
    for difference in plan.differences:
        present.words.print(difference, markup=False)
    present.words.print(f"{file.name}：{plan.summary()}", markup=False)


def _read(file: Path) -> ParsedLedger:
    try:
        return read_document(file.name, file.read_bytes())
    except OSError as error:
        raise BadInput(f"文件 {file} 打不开：{error.strerror}。请检查路径和权限。") from None


def _report(file: Path, draft: ParsedLedger) -> None:
    for finding in draft.errors:
        present.complain(f"{file.name} {finding.where}：{finding.message}")
    for finding in draft.warnings:
        present.warn(f"{file.name} {finding.where}：{finding.message}")
    if not draft.errors:
        counts = draft.counts()
        present.words.print(
            f"{file.name}：{counts['aspects']} 个方面，{counts['topics']} 个专题，{counts['problems']} 个问题，"
            f"{counts['measures']} 条措施，{counts['people']} 人",
            markup=False,
        )


def understand_lines(
    settings: Settings, texts: Sequence[str], file: Path | None, today: date | None, *, as_json: bool
) -> int:
    """One meaning a line, in the order given."""
    lines = [*texts]
    if file is not None:
        try:
            lines += [line for line in file.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
        except (OSError, UnicodeDecodeError):
            raise BadInput(f"文件 {file} 读不出来。请存为 UTF-8 文本，一行一句。") from None
    if not lines:
        raise BadInput("没有要理解的文字。请直接写在命令后面，或用 --file 指定文件。")
    day = today or SystemClock().now().astimezone(settings.unit.zone).date()
    meanings = [understand(line, day).to_json() for line in lines]
    if as_json:
        present.as_lines(meanings)
        return 0
    for meaning in meanings:
        known = "，".join(
            f"{key} {value}" for key, value in meaning.items() if key != "text" and value not in (None, [])
        )
        present.say(f"{meaning['text']}\n    {known}")
    return 0


async def audit(settings: Settings, last: int, *, verify: bool, as_json: bool) -> int:
    async with opened(settings) as database, database.reading() as session:
        if verify:
            with present.progress("核对") as bar:
                faults = await trail.verify(session, bar)
            total = await session.scalar(select(func.count()).select_from(AuditEntry)) or 0
            if as_json:
                present.as_json({"ok": not faults, "entries": total, "faults": faults})
            else:
                for fault in faults:
                    present.complain(fault)
                present.say(f"共 {total} 条，{'有被改动的记录。' if faults else '一条不差。'}")
            return 1 if faults else 0
        newest_first = select(AuditEntry).order_by(col(AuditEntry.sequence).desc()).limit(last)
        entries = (await session.scalars(newest_first)).all()[::-1]
    rows = [
        {
            "sequence": entry.sequence,
            "at": entry.at.astimezone(settings.unit.zone).isoformat(timespec="seconds"),
            "actor": entry.actor_name,
            "via": entry.via,
            "action": entry.action,
            "subject": entry.subject,
            "details": entry.details,
        }
        for entry in entries
    ]
    if as_json:
        present.as_json(rows)
    else:
        present.table(
            "操作记录", ["序号", "时间", "谁", "途径", "做了什么", "对象"], [list(row.values())[:6] for row in rows]
        )
    return 0
