"""Bringing people and groups to their chats."""

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot import present
from bot.app import build
from bot.commands.ledger import opened
from bot.core.clock import SystemClock
from bot.core.config import Settings
from bot.core.errors import BadInput, NotFound
from bot.ledger.access import command_actor
from bot.ledger.acts import pairing
from bot.ledger.directory import unit_by_name
from bot.ledger.people import Person


async def invite(
    settings: Settings, name: str | None, group: str | None, unit_name: str | None, *, as_json: bool
) -> int:
    """A code for one person or one group; it is shown now and never again."""
    if (name is None) == (group is None):
        raise BadInput("请写一个姓名，或用 --group 写一个群名，两者只写一个。")
    now = SystemClock().now()
    async with opened(settings) as database, database.transaction() as session:
        unit = await unit_by_name(session, unit_name)
        actor = command_actor(unit.id)
        if name is not None:
            invitation = await pairing.invite_person(session, actor, await find_person(session, unit.id, name), now)
        else:
            invitation = await pairing.invite_group(session, actor, group or "", now)
    links = await _links(settings, invitation.code)
    expires_at = invitation.expires_at.astimezone(settings.unit.zone)
    if as_json:
        present.as_json(
            {
                "person": name,
                "group": group,
                "code": invitation.code,
                "links": links,
                "expires_at": expires_at.isoformat(timespec="seconds"),
            }
        )
        return 0
    present.say(f"绑定码：{invitation.code}（{expires_at:%m月%d日 %H:%M} 前有效，只能用一次）")
    present.say(f"请{name or f'群“{group}”的成员在群里'}把绑定码发给机器人。" + _how(links))
    return 0


def _how(links: dict[str, str | None]) -> str:
    link = links.get("telegram")
    return f"也可以直接打开 {link}" if link else ""


async def find_person(session: AsyncSession, unit_id: int, words: str) -> int:
    """The id of the one active person of that name, or of `name（department）` where several bear one name.

    Raises NotFound for none and for several.
    """
    name, _, rest = words.strip().replace("(", "（").partition("（")
    department = rest.rstrip("）)").strip()
    people = (
        await session.scalars(
            select(Person).where(
                col(Person.unit_id) == unit_id, col(Person.name) == name.strip(), col(Person.is_active)
            )
        )
    ).all()
    found = [person for person in people if not department or person.department == department]
    if len(found) == 1:
        return found[0].id
    if not people:
        raise NotFound(f"台账里没有“{name}”。请先导入人员，或检查姓名。")
    departments = "、".join(person.department or "未填部门" for person in people)
    raise NotFound(f"有 {len(people)} 个“{name}”（{departments}），请写成“{name}（部门）”指明一个。")


async def _links(settings: Settings, code: str) -> dict[str, str | None]:
    """A link for each channel that has links; asking a platform for the bot's name may fail, then there is none."""
    house = build(settings, SystemClock())
    try:
        links: dict[str, str | None] = {"telegram": None}
        for channel in house.channels.values():
            await channel.check()
            links[channel.name] = channel.link(code)
        return links
    finally:
        await house.close()
