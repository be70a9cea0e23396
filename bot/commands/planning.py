"""Looking ahead, checking deadlines by hand, the digest."""

from datetime import date, datetime

from bot import present
from bot.app import House, build, look_again
from bot.commands.ledger import opened
from bot.core.clock import Clock, ManualClock, SystemClock
from bot.core.config import Settings
from bot.core.errors import BadInput, StorageError
from bot.core.instance import hold
from bot.ledger import look_ahead
from bot.ledger.directory import unit_by_name
from bot.ledger.policy import HEARER_NAMES

_LEVELS = {"green": "绿", "yellow": "黄", "red": "红"}
_ROLES: dict[str, str] = {**HEARER_NAMES, "group": "领导小组"}


async def plan(settings: Settings, from_on: date, to_on: date, unit_name: str | None, *, as_json: bool) -> int:
    """What will be sent in these days, and why something will not."""
    if to_on < from_on:
        raise BadInput("--to 不能早于 --from。")
    async with opened(settings) as database, database.reading() as session:
        unit = await unit_by_name(session, unit_name)
        rows = await look_ahead.forecast(session, unit.id, from_on, to_on, SystemClock().now())
    if as_json:
        present.as_json([row.to_json() for row in rows if not row.not_sent])
        return 0
    present.table(
        f"{unit.name} {from_on} 至 {to_on} 的提醒",
        ["时间", "收件人", "身份", "措施", "时限", "级别", "规则", "消息", "说明"],
        [
            (
                f"{row.at.astimezone(unit.zone):%m-%d %H:%M}",
                row.person,
                _ROLES.get(row.role, row.role),
                row.measure,
                row.due,
                _LEVELS.get(row.level, row.level),
                row.rule,
                row.message,
                f"不发：{row.not_sent}" if row.not_sent else row.why,
            )
            for row in rows
        ],
    )
    return 0


def _clock(at: datetime | None) -> Clock:
    return ManualClock(at) if at else SystemClock()


async def sweep(settings: Settings, at: datetime | None, *, as_json: bool) -> int:
    """One deadline check; what it plans is sent by the service."""
    async with opened(settings):
        house = build(settings, _clock(at))
        try:
            if at:
                await look_again(house)
            planned = 0
            while count := await house.deadlines.step():
                planned += count
        finally:
            await house.close()
    if as_json:
        present.as_json({"at": house.clock.now().isoformat(), "planned": planned})
    else:
        present.say(f"检查完毕，新安排提醒 {planned} 项。" + ("" if planned else "没有到期该说而未说的。"))
    return 0


async def digest(settings: Settings, at: datetime | None, unit_name: str | None, *, send: bool, as_json: bool) -> int:
    """The weekly page as words; with `send` it goes to the group at once, by the running service or by this command."""
    async with opened(settings):
        house = build(settings, _clock(at))
        try:
            async with house.database.reading() as session:
                unit = await unit_by_name(session, unit_name)
            page = await house.digest.page(unit.id)
            sent = await _send(house, unit.id) if send else 0
        finally:
            await house.close()
    if as_json:
        present.as_json({"unit": unit.name, "week": page.week, "text": page.text, "sent": sent})
    else:
        present.say(page.text)
        if send:
            present.say(
                f"已交付发送：{sent} 个群。"
                if sent
                else "没有已绑定的领导小组群。请先运行 zhenggai invite --group 群名。"
            )
    return 0


async def _send(house: House, unit_id: int) -> int:
    groups = await house.digest.send_now(unit_id)
    file = house.database.sqlite_file
    try:
        if file is not None:
            with hold(file, house.clock.now()):
                while await house.sender.step():
                    pass
    except StorageError:
        # A running service holds the ledger: it will deliver what was just planned.
        pass
    return groups
