"""Documents in and out, what a reply means, and the audit trail."""

from sqlalchemy import func
from sqlmodel import col, select

from bot import present
from bot.commands.ledger import opened
from bot.core.config import Settings
from bot.ledger import audit as trail
from bot.ledger.audit import AuditEntry


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
