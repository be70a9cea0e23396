"""Addresses of calendar feeds: a new one for a person, or none any more."""

from bot import present
from bot.commands.ledger import opened
from bot.commands.people import find_person
from bot.core.clock import SystemClock
from bot.core.config import Settings
from bot.ledger.access import command_actor
from bot.ledger.acts import feeds
from bot.ledger.directory import unit_by_name

_NO_PUBLIC_URL = "配置项 web.public_url 是空的，给不出完整地址。请填写本服务对外的网址，再在网址后面接上这个路径。"


async def feed(settings: Settings, name: str, unit_name: str | None, *, revoke: bool, as_json: bool) -> int:
    """A fresh address, shown now and never again; with `revoke` only an end to the earlier ones."""
    now = SystemClock().now()
    async with opened(settings) as database, database.transaction() as session:
        unit = await unit_by_name(session, unit_name)
        actor = command_actor(unit.id)
        person_id = await find_person(session, unit.id, name)
        if revoke:
            revoked, token = await feeds.revoke(session, actor, person_id, now), None
        else:
            revoked, token = 0, await feeds.issue(session, actor, person_id, now)
    path = f"/feeds/{token}.ics" if token else None
    public = settings.web.public_url.rstrip("/")
    url = f"{public}{path}" if public and path else None
    if as_json:
        if path and not url:
            present.warn(_NO_PUBLIC_URL)
        present.as_json({"person": name, "path": path, "url": url, "revoked": revoked})
    else:
        _tell(name, path, url, revoked)
    return 0


def _tell(name: str, path: str | None, url: str | None, revoked: int) -> None:
    if path is None:
        present.say(f"{name}的日历订阅地址已作废。" if revoked else f"{name}没有有效的日历订阅地址。")
        return
    present.say(f"{name}的日历订阅地址：{url or path}")
    if url is None:
        present.warn(_NO_PUBLIC_URL)
    present.say("地址只显示这一次，旧地址已作废。知道地址就能看到本人的整改时限，请只交给本人，不要转发。")
