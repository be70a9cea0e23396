"""Letters and forms about one measure, and the office's own templates for them."""

import asyncio
from datetime import date
from pathlib import Path

from bot import present
from bot.commands.files import read_file, require_word, write_file
from bot.commands.ledger import opened
from bot.core.clock import SystemClock
from bot.core.config import Settings
from bot.core.errors import BadInput, NotFound
from bot.documents.letter_fields import EVIDENCE_COLUMNS, PLACES
from bot.documents.letter_papers import shipped_template
from bot.documents.letters import ANSWER_WORKDAYS, check, kind_named, write_letter
from bot.ledger.access import command_actor
from bot.ledger.acts import letters as acts
from bot.ledger.case_file import case_file
from bot.ledger.directory import unit_by_name
from bot.ledger.letter_template import LETTER_NAMES, LetterKind, own_template
from bot.ledger.reading import find_measure

_ACTIONS = ("check", "set", "reset", "save", "fields")


async def letter(
    settings: Settings,
    kind_name: str,
    number: str,
    out: Path,
    unit_name: str | None,
    answer_by: date | None,
    *,
    as_json: bool,
) -> int:
    """Writes one letter or form; what should be known before signing goes to standard error."""
    kind, now = kind_named(kind_name), SystemClock().now()
    require_word(out, "函件")
    async with opened(settings) as database, database.reading() as session:
        unit = await unit_by_name(session, unit_name)
        measure = await find_measure(session, unit.id, number)
        if measure is None:
            raise NotFound(f"{unit.name}的台账里没有措施 {number}，请核对序号（如 4-2）。")
        case = await case_file(session, unit, measure, now, answer_workdays=ANSWER_WORKDAYS)
        own = await own_template(session, unit.id, kind)
    written = write_letter(kind, case, own.data if own else None, now, answer_by=answer_by)
    await write_file(out, written.data)
    for remark in written.remarks:
        present.warn(remark)
    if as_json:
        present.as_json(
            {
                "kind": kind,
                "name": LETTER_NAMES[kind],
                "unit": unit.name,
                "measure": measure.number,
                "file": str(out),
                "bytes": len(written.data),
                "template": own.name if own else None,
                "fields": written.values,
                "remarks": written.remarks,
            }
        )
    else:
        present.say(f"{LETTER_NAMES[kind]}已写到 {out}。")
    return 0


async def template(
    settings: Settings, action: str, kind_name: str | None, file: Path | None, unit_name: str | None, *, as_json: bool
) -> int:
    """Checks, sets, resets or saves the template of one kind, or lists the places that a template may have."""
    if action not in _ACTIONS:
        raise BadInput(f"没有“{action}”这个动作。可以写：{'、'.join(_ACTIONS)}。")
    if action == "fields":
        return _list_places(as_json=as_json)
    if kind_name is None:
        raise BadInput(f"请写明哪一种函件：{'、'.join(LETTER_NAMES.values())}。")
    kind = kind_named(kind_name)
    if action == "reset":
        return await _reset(settings, kind, unit_name, as_json=as_json)
    if file is None:
        raise BadInput("请写明模板文件（.docx）。")
    if action == "save":
        return await _save(settings, kind, file, unit_name, as_json=as_json)
    return await _check(settings, kind, file, unit_name, keep=action == "set", as_json=as_json)


def _list_places(*, as_json: bool) -> int:
    if as_json:
        present.as_json({"fields": PLACES, "rows": {"佐证材料": list(EVIDENCE_COLUMNS)}})
        return 0
    rows = [
        (f"{{{{ {name} }}}}", words) for name, words in PLACES.items() if not words.startswith(("条件用", "循环用"))
    ]
    rows += [(f"{{% if {name} %}}", words) for name, words in PLACES.items() if words.startswith("条件用")]
    rows.append(
        ("{%tr for 件 in 佐证材料 %}", f"表格循环，每行可用 {'、'.join(f'件.{name}' for name in EVIDENCE_COLUMNS)}")
    )
    present.table("函件模板的占位符", ["写法", "内容"], rows)
    return 0


async def _check(
    settings: Settings, kind: LetterKind, file: Path, unit_name: str | None, *, keep: bool, as_json: bool
) -> int:
    data = await read_file(file)
    checked = await asyncio.to_thread(check, kind, file.name, data)
    unit = None
    if keep:
        async with opened(settings) as database, database.transaction() as session:
            unit = await unit_by_name(session, unit_name)
            await acts.set_template(session, command_actor(unit.id), checked, SystemClock().now())
    if as_json:
        present.as_json(
            {"kind": kind, "ok": True, "set": keep, "file": checked.name, "unit": unit.name if unit else None}
        )
    else:
        done = f"{unit.name}的{LETTER_NAMES[kind]}从现在起用这个模板。" if unit else "可以用 set 启用。"
        present.say(f"模板检查通过。{done}")
    return 0


async def _reset(settings: Settings, kind: LetterKind, unit_name: str | None, *, as_json: bool) -> int:
    async with opened(settings) as database, database.transaction() as session:
        unit = await unit_by_name(session, unit_name)
        was_own = await acts.reset_template(session, command_actor(unit.id), kind, SystemClock().now())
    if as_json:
        present.as_json({"kind": kind, "unit": unit.name, "reset": was_own})
    else:
        present.say(f"{unit.name}的{LETTER_NAMES[kind]}{'已恢复' if was_own else '本来就用'}自带模板。")
    return 0


async def _save(settings: Settings, kind: LetterKind, out: Path, unit_name: str | None, *, as_json: bool) -> int:
    """The template in use, for editing in Word."""
    require_word(out, "函件")
    async with opened(settings) as database, database.reading() as session:
        unit = await unit_by_name(session, unit_name)
        own = await own_template(session, unit.id, kind)
    await write_file(out, own.data if own else shipped_template(kind))
    if as_json:
        present.as_json({"kind": kind, "unit": unit.name, "file": str(out), "own": own is not None})
    else:
        which = "自己的" if own else "自带"
        present.say(f"{LETTER_NAMES[kind]}的{which}模板已写到 {out}。用 Word 改好后，用 set 启用。")
    return 0
