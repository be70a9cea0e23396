"""Proof of notice for one measure or one person, as a page and as JSON."""

from datetime import date
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession

from bot import present
from bot.commands.files import require_word, write_file
from bot.commands.ledger import opened
from bot.commands.people import find_person
from bot.core.clock import SystemClock
from bot.core.config import Settings
from bot.core.errors import BadInput, NotFound
from bot.documents.proof import to_json
from bot.documents.proof_page import write_page
from bot.ledger import notice_proof
from bot.ledger.directory import unit_by_name
from bot.ledger.notice_proof import Proof
from bot.ledger.people import Person
from bot.ledger.reading import find_measure
from bot.ledger.unit import Unit


async def proof(
    settings: Settings,
    about: str,
    out: Path | None,
    unit_name: str | None,
    days: tuple[date | None, date | None],
    *,
    as_json: bool,
) -> int:
    """The page goes to `out`, all of it as JSON to standard output; at least one of the two."""
    if out is None and not as_json:
        raise BadInput("请写明输出文件（.docx），或加 --json。")
    if out is not None:
        require_word(out, "证明")
    if days[0] and days[1] and days[0] > days[1]:
        raise BadInput("--to 不能早于 --from。")
    async with opened(settings) as database, database.reading() as session:
        unit = await unit_by_name(session, unit_name)
        found = await _read(session, unit, about, days)
    if out is not None:
        await write_file(out, write_page(found))
    if as_json:
        present.as_json({**to_json(found), **({"file": str(out)} if out else {})})
    else:
        present.say(f"告知与回复情况证明已写到 {out}。")
    return 0


async def _read(session: AsyncSession, unit: Unit, about: str, days: tuple[date | None, date | None]) -> Proof:
    """By the number of a measure, else by the name of a person."""
    now = SystemClock().now()
    measure = await find_measure(session, unit.id, about)
    if measure is not None:
        return await notice_proof.of_measure(session, unit, measure, days, now)
    if any(letter.isdecimal() for letter in about):
        raise NotFound(f"{unit.name}的台账里没有措施 {about}，请核对序号（如 4-2）。")
    person = await session.get_one(Person, await find_person(session, unit.id, about))
    return await notice_proof.of_person(session, unit, person, days, now)
