"""Ledgers, plans and notices come in by the command line: read, shown, compared, stored."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot import present
from bot.commands.ledger import opened
from bot.core.clock import SystemClock
from bot.core.config import Settings
from bot.core.database import Database
from bot.core.errors import BadInput
from bot.core.migrations import current_step, newest
from bot.documents.finding_groups import grouped
from bot.documents.intake import MAX_BYTES, why_too_large
from bot.documents.reader import read_document
from bot.documents.sheet_hints import Hints, read_mapping
from bot.ledger.access import Via, command_actor
from bot.ledger.acts import import_mapping, importing
from bot.ledger.acts.import_mapping import Recollection
from bot.ledger.draft import Finding, ParsedLedger, refused


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line asks for: the files, the unit, and what headers mean by hand."""

    files: Sequence[Path]
    unit_name: str | None = None
    columns: Sequence[str] = ()


async def import_files(settings: Settings, wish: Wish, *, dry_run: bool, as_json: bool) -> int:
    """Reads every file first; one error in one of them and nothing of any is stored."""
    mapping = read_mapping(wish.columns)
    drafts = [await _read_with_memory(settings, wish, mapping, file) for file in wish.files]
    foreseen = await _foreseen(settings, drafts, wish.unit_name) if dry_run else None
    if as_json:
        documents = [draft.to_json() for draft in drafts]
        for document, plan in zip(documents, foreseen or (), strict=False):
            document["changes"] = list(plan.differences)
        present.as_json(documents[0] if len(documents) == 1 else documents)
    for file, draft in zip(wish.files, drafts, strict=True):
        _report(file, draft)
    if any(draft.errors for draft in drafts):
        present.complain("有错误，没有导入任何内容。请按上面的提示改好后再导入。")
        return 1
    if dry_run:
        for file, plan in zip(wish.files, foreseen or (), strict=False):
            _tell_plan(file, plan)
        present.words.print("试读完成，没有保存。")
        return 0
    now = SystemClock().now()
    async with opened(settings) as database, database.transaction() as session:
        for file, draft in zip(wish.files, drafts, strict=True):
            with present.progress(f"导入 {file.name}") as bar:
                result = await importing.import_draft(session, draft, wish.unit_name, settings, now, bar)
            if mapping and draft.kind == "ledger":
                actor = command_actor(result.unit_id or 0, Via.IMPORT)
                await import_mapping.remember(session, actor, mapping, now)
            _tell_plan(file, result)
    return 0


async def _read_with_memory(settings: Settings, wish: Wish, mapping: dict[str, str], file: Path) -> ParsedLedger:
    """The file as read with what the ledger knows of its unit; where only the file names the unit, it is read twice."""
    known = await _recalled(settings, wish.unit_name)
    with present.progress(f"读取 {file.name}"):
        draft = await asyncio.to_thread(_read, file, _hints(known, mapping))
    if wish.unit_name is None and not known.mapping and known.feedback_on is None:
        better = await _recalled(settings, draft.unit_name, draft.unit_hint)
        if better.mapping or better.feedback_on:
            return await asyncio.to_thread(_read, file, _hints(better, mapping))
    return draft


def _hints(known: Recollection, mapping: dict[str, str]) -> Hints:
    return Hints({**known.mapping, **mapping}, frozenset(mapping), known.feedback_on)


async def _recalled(settings: Settings, *names: str | None) -> Recollection:
    """Nothing where there is no ledger yet, or one that this program must upgrade first."""
    database = Database(settings.database.url)
    try:
        if not await _is_ready(database):
            return Recollection()
        async with database.reading() as session:
            return await import_mapping.recall(session, *names)
    finally:
        await database.close()


async def _is_ready(database: Database) -> bool:
    file = database.sqlite_file
    return (file is None or file.exists()) and await current_step(database) == newest()


async def _foreseen(
    settings: Settings, drafts: Sequence[ParsedLedger], unit_name: str | None
) -> list[importing.ImportPlan] | None:
    """What each document would change in the ledger as it stands; None where there is no ledger or a document has errors."""
    database = Database(settings.database.url)
    try:
        if any(draft.errors for draft in drafts) or not await _is_ready(database):
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


def _read(file: Path, hints: Hints) -> ParsedLedger:
    try:
        size = file.stat().st_size
        if size > MAX_BYTES:
            return refused("ledger", Finding(file.name, why_too_large(size)))
        return read_document(file.name, file.read_bytes(), hints)
    except OSError as error:
        raise BadInput(f"文件 {file} 打不开：{error.strerror}。请检查路径和权限。") from None


def _report(file: Path, draft: ParsedLedger) -> None:
    for finding in grouped(draft.errors):
        present.complain(f"{file.name} {finding.where}：{finding.message}")
    for finding in grouped(draft.warnings):
        present.warn(f"{file.name} {finding.where}：{finding.message}")
    if draft.skipped:
        reasons = "、".join(f"{what} {count}" for what, count in Counter(f.message for f in draft.skipped).items())
        present.words.print(f"{file.name}：跳过 {len(draft.skipped)} 行（{reasons}）", markup=False)
    if not draft.errors:
        counts = draft.counts()
        present.words.print(
            f"{file.name}：{counts['aspects']} 个方面，{counts['topics']} 个专题，{counts['problems']} 个问题，"
            f"{counts['measures']} 条措施，{counts['people']} 人",
            markup=False,
        )
