"""The public notice at the command line: written to a file, its parts, result wordings and exemptions set."""

import asyncio
from datetime import date
from pathlib import Path
from typing import Any

from bot import present
from bot.commands.files import write_file
from bot.commands.ledger import opened
from bot.core.clock import SystemClock
from bot.core.config import Settings
from bot.core.errors import BadInput, NotFound
from bot.documents.notice_content import NoticeContent, notice_content
from bot.documents.notice_todo import Urgency, todo_text
from bot.documents.notice_writer import write_notice
from bot.documents.official_paper import chinese_date
from bot.ledger.access import command_actor
from bot.ledger.acts import publication as acts
from bot.ledger.directory import unit_by_name
from bot.ledger.notice_parts import PART_WORDS, Part
from bot.ledger.publication import EXEMPTION_WORDS, Exemption
from bot.ledger.publishing import publishing
from bot.ledger.reading import find_measure


async def export_notice(
    settings: Settings, out: Path, unit_name: str | None, as_of: date | None, *, as_json: bool
) -> int:
    """Writes the notice, and beside it the list of what is missing, as OUT.todo.txt with OUT's name before it."""
    if out.suffix.lower() != ".docx":
        raise BadInput("公开通报只能写成 .docx 文件，请修改文件名。")
    now = SystemClock().now()
    async with opened(settings) as database, database.reading() as session:
        unit = await unit_by_name(session, unit_name)
        found = await publishing(session, unit.id, now, as_of)
    if not found.state.problems:
        raise NotFound(f"{unit.name}的台账里还没有问题，写不出通报。请先导入台账或通报。")
    content = notice_content(found)
    todo_file = out.with_name(f"{out.stem}.todo.txt")
    todo = todo_text(content.title, chinese_date(found.on), content.todo)
    data = await asyncio.to_thread(write_notice, content, now)
    for file, contents in ((out, data), (todo_file, todo.encode())):
        await write_file(file, contents)
    if as_json:
        document = {"what": "notice", "unit": unit.name, "file": str(out), "bytes": len(data)}
        present.as_json({**document, "as_of": found.on.isoformat(), "todo_file": str(todo_file), **_figures(content)})
    else:
        must = sum(point.urgency is Urgency.MUST for point in content.todo)
        present.say(f"已写到 {out}。公布前须办 {must} 项，连同请核对的事项列在 {todo_file}。")
    return 0


def _figures(content: NoticeContent) -> dict[str, Any]:
    figures = content.tally
    return {
        "counting": {"rule": figures.counting.value, "sentence": figures.sentence()},
        "counts": {
            "aspects": figures.aspects,
            "topics": figures.topics,
            "problems": figures.problems,
            "measures": figures.measures,
            "exempt_problems": figures.exempt_problems,
            "exempt_measures": figures.exempt_measures,
            "published_problems": figures.published_problems,
            "published_measures": figures.published_measures,
            "completed_problems": figures.done_problems,
            "completed_measures": figures.done,
            "closed_measures": figures.closed,
            "long_term_measures": figures.staged,
            "open_measures": figures.open,
        },
        "todo": [
            {"urgency": point.urgency.name.lower(), "where": point.where, "missing": point.missing, "who": point.who}
            for point in content.todo
        ],
    }


async def set_part(
    settings: Settings, part_name: str, text: str | None, file: Path | None, unit_name: str | None
) -> int:
    """Writes one part of the notice, out of the text or a text file; neither takes the part out."""
    part = _part(part_name)
    if file is not None:
        try:
            text = await asyncio.to_thread(file.read_text, encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            raise BadInput(f"文件 {file} 读不出来。请存为 UTF-8 文本，一段一行。") from None
    now = SystemClock().now()
    async with opened(settings) as database, database.transaction() as session:
        unit = await unit_by_name(session, unit_name)
        await acts.set_part(session, command_actor(unit.id), part, text, now)
    present.say(f"通报的{PART_WORDS[part]}已{'写好' if text and text.strip() else '清空'}。")
    return 0


async def set_result(settings: Settings, number: str, text: str | None, unit_name: str | None) -> int:
    """Writes the result of a measure as the notice prints it; without a text it goes back to the measure's own words."""
    now = SystemClock().now()
    async with opened(settings) as database, database.transaction() as session:
        unit = await unit_by_name(session, unit_name)
        measure = await find_measure(session, unit.id, number)
        if measure is None:
            raise NotFound(f"{unit.name}的台账里没有措施 {number}，请核对序号。")
        await acts.set_result(session, command_actor(unit.id), measure.id, text, now)
    present.say(f"措施 {measure.number} 的整改结果已{'写好' if text and text.strip() else '清空，按措施原文刊出'}。")
    return 0


async def exempt(settings: Settings, number: str, reason_name: str | None, unit_name: str | None) -> int:
    """Keeps a problem out of the notice for one of the five reasons; without a reason it is published again."""
    reason = _reason(reason_name) if reason_name else None
    now = SystemClock().now()
    async with opened(settings) as database, database.transaction() as session:
        unit = await unit_by_name(session, unit_name)
        problem = await acts.exempt(session, command_actor(unit.id), number, reason, now)
    if reason is None:
        present.say(f"问题 {problem.number} 列入通报。")
    else:
        present.say(f"问题 {problem.number} 不列入通报，理由：{EXEMPTION_WORDS[reason]}。")
    return 0


def _part(name: str) -> Part:
    for part, word in PART_WORDS.items():
        if name in (part.value, word):
            return part
    raise BadInput(f"通报没有名为“{name}”的部分。可以写：{'、'.join(PART_WORDS.values())}。")


def _reason(name: str) -> Exemption:
    for reason, word in EXEMPTION_WORDS.items():
        if name in (reason.value, word):
            return reason
    choices = "、".join(f"{reason.value}（{word}）" for reason, word in EXEMPTION_WORDS.items())
    raise BadInput(f"“{name}”不是不公开的理由。五种理由：{choices}。")
