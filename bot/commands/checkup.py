"""What the doctor looks at, and how to mend what is wrong."""

import asyncio
import os
from datetime import date, timedelta

from sqlalchemy import func
from sqlmodel import col, select

from bot.app import House
from bot.channels.channel import Check
from bot.core.errors import Refusal
from bot.core.migrations import require_newest
from bot.documents import say
from bot.documents.text_check import examine
from bot.ledger import audit
from bot.ledger.calendar import Calendar
from bot.ledger.contradiction import contradictions
from bot.ledger.office_text import office_texts
from bot.ledger.unit import Unit
from bot.post.delivery import Delivery, DeliveryState
from bot.post.inbox import InboxItem, InboxState

_FIRST_YEAR = 2023
"""A machine that shows an earlier year has lost its clock."""
_WARN_DAYS = 60


async def check_all(house: House) -> list[Check]:
    """Every check, in the order in which an administrator would look."""
    checks = [Check("config", True, "配置可用"), await _database(house)]
    if checks[-1].ok:
        checks += [await _audit(house), await _post(house), await _ledger(house), await _texts(house)]
    checks += [await asyncio.to_thread(_evidence, house), _clock(house), _calendar(house)]
    checks += _channels(house)
    for channel in house.channels.values():
        checks += await channel.check()
    return checks


async def _database(house: House) -> Check:
    try:
        await require_newest(house.database)
    except Refusal as refusal:
        return Check("database", False, say.refusal(refusal), "运行 zhenggai init；仍不行请检查配置项 database.url。")
    return Check("database", True, "SQLite 数据库可用" if house.database.is_sqlite else "PostgreSQL 数据库可用")


async def _audit(house: House) -> Check:
    async with house.database.reading() as session:
        faults = await audit.verify(session)
    if faults:
        return Check(
            "audit", False, f"操作记录链有 {len(faults)} 处不符：{faults[0]}", "请保留现场，用最近的备份比对。"
        )
    return Check("audit", True, "操作记录链完整")


async def _post(house: House) -> Check:
    """Nothing may lie unseen: messages of unknown fate, refused ones, answers that could not be handled."""
    async with house.database.reading() as session:
        uncertain = await session.scalar(
            select(func.count()).select_from(Delivery).where(col(Delivery.state) == DeliveryState.UNCERTAIN)
        )
        failed = await session.scalar(
            select(func.count()).select_from(InboxItem).where(col(InboxItem.state) == InboxState.FAILED)
        )
    if uncertain or failed:
        return Check(
            "post",
            False,
            f"有 {uncertain or 0} 条消息不能确定是否送达，{failed or 0} 条来信处理失败",
            "请由整改办逐条核对：不能确定的电话确认，处理失败的请本人重发。",
        )
    return Check("post", True, "没有去向不明的消息")


async def _ledger(house: House) -> Check:
    """What the office should look at; the installation is well all the same."""
    async with house.database.reading() as session:
        units = (await session.scalars(select(Unit))).all()
        found = [fault for unit in units for fault in await contradictions(session, unit.id)]
    if not found:
        return Check("ledger", True, f"台账有 {len(units)} 个单位，问题与措施的状态没有矛盾")
    shown = "；".join(fault.sentence for fault in found[:3])
    return Check("ledger", True, f"有 {len(found)} 处状态矛盾，请整改办核实：{shown}")


async def _texts(house: House) -> Check:
    """Texts of an office's own that a later version can no longer use; the shipped ones leave in their place."""
    async with house.database.reading() as session:
        units = (await session.scalars(select(Unit))).all()
        rows = [(unit, row) for unit in units for row in await office_texts(session, unit.id)]
    faults = []
    for unit, row in rows:
        try:
            examine(row.name, row.source)
        except Refusal as refusal:
            faults.append(f"{unit.name}：{say.refusal(refusal)}")
    if faults:
        mend = "已改用原文发送。请用 zhenggai text set 改正，或用 zhenggai text reset 恢复原文。"
        return Check("texts", False, f"有 {len(faults)} 段自定消息文字不能使用：{'；'.join(faults[:3])}", mend)
    return Check("texts", True, f"自定消息文字 {len(rows)} 段，都可使用" if rows else "消息文字都用原文")


def _evidence(house: House) -> Check:
    folder = house.settings.evidence.directory
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return Check(
            "evidence", False, f"佐证材料目录 {folder} 建不了：{error.strerror}", "请检查 evidence.directory。"
        )
    if not os.access(folder, os.W_OK):
        return Check("evidence", False, f"佐证材料目录 {folder} 不能写", "请给运行本程序的用户写权限。")
    return Check("evidence", True, f"佐证材料目录 {folder} 可写")


def _clock(house: House) -> Check:
    now = house.clock.now()
    shown = f"{now.astimezone(house.settings.unit.zone):%Y-%m-%d %H:%M}（{house.settings.unit.timezone}）"
    if now.year < _FIRST_YEAR:
        return Check("clock", False, f"系统时间是 {shown}，明显不对", "请校准服务器时间。")
    return Check("clock", True, f"系统时间 {shown}")


def _calendar(house: House) -> Check:
    known_until = Calendar().known_until
    today: date = house.clock.now().astimezone(house.settings.unit.zone).date()
    if known_until < today:
        return Check(
            "calendar",
            False,
            f"工作日数据只到 {known_until}，现在按周一至周五计算",
            "请升级程序，或由整改办录入放假和调休安排。",
        )
    if known_until - today < timedelta(days=_WARN_DAYS):
        return Check(
            "calendar",
            True,
            f"工作日数据到 {known_until} 为止，之后将按周一至周五计算；请在国务院公布放假安排后升级或录入",
        )
    return Check("calendar", True, f"工作日数据到 {known_until}")


def _channels(house: House) -> list[Check]:
    checks = []
    wecom = house.settings.wecom
    if wecom.secret or wecom.bot.secret or wecom.group.webhook_key:
        checks.append(
            Check("wecom", False, "本版本还不能接企业微信，相关配置不起作用", "请先用 Telegram，或等待新版本。")
        )
    if not house.channels:
        checks.append(Check("channels", False, "没有启用任何聊天渠道", "请设置配置项 telegram.token。"))
    return checks
