"""The texts of messages at the command line: looked at, tried, changed for a unit, set back."""

from pathlib import Path

from bot import present
from bot.commands.ledger import opened
from bot.core.clock import SystemClock
from bot.core.config import Settings
from bot.core.errors import BadInput, NotFound
from bot.core.message import plain
from bot.documents.channel_limits import CARD_LIMITS, SHOWN, kinds_of, limits_of
from bot.documents.fitting import cut
from bot.documents.templates import shipped
from bot.documents.text_check import examine, field_meanings, lengths, previews, require_name
from bot.documents.text_samples import Sample
from bot.ledger.access import command_actor
from bot.ledger.acts.settings import set_disclosure
from bot.ledger.acts.texts import reset_text, set_text
from bot.ledger.directory import unit_by_name
from bot.ledger.office_text import office_texts, own_texts
from bot.ledger.unit import DISCLOSURE_WORDS, Disclosure, Place

_SHOWN_LETTERS = 36


async def list_texts(settings: Settings, unit_name: str | None, beginning: str = "", *, as_json: bool) -> int:
    """Every text whose name begins so, with the beginning of its words, and which of them the unit has changed."""
    names = [name for name in shipped() if name.startswith(beginning)]
    if not names:
        families = "、".join(dict.fromkeys(name.partition(".")[0] for name in shipped()))
        raise NotFound(f"没有以“{beginning[:40]}”开头的文字。开头有：{families}。")
    async with opened(settings) as database, database.reading() as session:
        unit = await unit_by_name(session, unit_name)
        own = {row.name: row for row in await office_texts(session, unit.id)}
    if as_json:
        present.as_json(
            [{"name": name, "changed_at": own[name].at.isoformat() if name in own else None} for name in names]
        )
        return 0
    rows = [
        [name, f"{own[name].at.astimezone(unit.zone):%Y-%m-%d} 改过" if name in own else "原文", _beginning(source)]
        for name, source in ((name, own[name].source if name in own else shipped()[name]) for name in names)
    ]
    present.table("消息文字", ["名称", "现用", "内容"], rows)
    return 0


async def show_text(settings: Settings, name: str, unit_name: str | None, *, as_json: bool) -> int:
    """The text in use, the shipped one where they differ, its fields, and how long a message may be."""
    require_name(name)
    source, is_own = await _in_use(settings, name, unit_name)
    fields = field_meanings(name)
    if as_json:
        present.as_json({"name": name, "source": source, "shipped": shipped()[name], "fields": fields})
        return 0
    present.say(source.rstrip())
    if is_own:
        present.say(f"\n原文：\n{shipped()[name].rstrip()}")
    if fields:
        present.say("\n可用字段：")
        present.say("\n".join(f"  {field}  {meaning}" for field, meaning in fields.items()))
    kinds = kinds_of(name)
    present.say(f"\n各渠道上限：{'；'.join(f'{kind.words} {kind.most}{kind.counted_in}' for kind in kinds)}。")
    if kinds is SHOWN:
        present.say(f"企业微信卡片：{'；'.join(f'{part}{most}字' for part, most in CARD_LIMITS)}。")
    return 0


async def preview_text(
    settings: Settings, name: str, file: Path | None, unit_name: str | None, channel: str, *, as_json: bool
) -> int:
    """Exactly what would leave in the sample cases, by a file or by the text in use, with its length everywhere."""
    require_name(name)
    source = _read(file) if file else (await _in_use(settings, name, unit_name))[0]
    if file:
        examine(name, source)
    _show(previews(name, source, limits_of(channel)), as_json=as_json)
    return 0


async def check_text(name: str, file: Path, *, as_json: bool) -> int:
    """The same without a ledger: nothing is stored."""
    source = _read(file)
    examine(name, source)
    if as_json:
        present.as_json({"name": name, "ok": True})
    else:
        _show(previews(name, source), as_json=False)
        present.say(f"“{name}”可以使用。存为本单位文字：zhenggai text set {name} {file}")
    return 0


async def set_own(settings: Settings, name: str, file: Path, unit_name: str | None) -> int:
    """Puts the file's text in place of the shipped one; a text that does not pass the check is refused."""
    source = _read(file)
    async with opened(settings) as database, database.transaction() as session:
        unit = await unit_by_name(session, unit_name)
        await set_text(session, command_actor(unit.id), name, source, examine, SystemClock().now())
    present.say(f"“{name}”已改，下一条消息起使用。恢复原文：zhenggai text reset {name}")
    return 0


async def reset_own(settings: Settings, name: str, unit_name: str | None) -> int:
    """Goes back to the shipped text."""
    async with opened(settings) as database, database.transaction() as session:
        unit = await unit_by_name(session, unit_name)
        await reset_text(session, command_actor(unit.id), name, SystemClock().now())
    present.say(f"“{name}”已恢复原文。")
    return 0


async def disclose(settings: Settings, person: str | None, group: str | None, unit_name: str | None) -> int:
    """Shows, or sets, how much of an item a message shows to one person and in a group."""
    wanted = [(Place.PERSON, person), (Place.GROUP, group)]
    async with opened(settings) as database, database.transaction() as session:
        unit = await unit_by_name(session, unit_name)
        for place, word in wanted:
            if word is not None:
                await set_disclosure(
                    session, command_actor(unit.id), _disclosure(word), SystemClock().now(), place=place
                )
        await session.refresh(unit)
        shown = {place: DISCLOSURE_WORDS[unit.shown_in(place)] for place in Place}
    present.say(f"单聊：{shown[Place.PERSON]}；群：{shown[Place.GROUP]}。")
    return 0


async def _in_use(settings: Settings, name: str, unit_name: str | None) -> tuple[str, bool]:
    async with opened(settings) as database, database.reading() as session:
        unit = await unit_by_name(session, unit_name)
        own = await own_texts(session, unit.id)
    return own.get(name, shipped()[name]), name in own


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise BadInput(f"文件 {file} 读不出来。请存为 UTF-8 文本。") from None


def _disclosure(word: str) -> Disclosure:
    try:
        return Disclosure(word)
    except ValueError:
        known = "、".join(f"{each.value}（{words}）" for each, words in DISCLOSURE_WORDS.items())
        raise BadInput(f"没有“{word}”这种显示程度，请从以下选一个：{known}。") from None


def _beginning(source: str) -> str:
    lines = [line for line in source.splitlines() if line.strip() and not line.startswith("{%")]
    return cut(lines[0].removeprefix("{# ").removesuffix(" #}"), _SHOWN_LETTERS) if lines else ""


def _show(samples: list[Sample], *, as_json: bool) -> None:
    if as_json:
        present.as_json([_json(sample) for sample in samples])
        return
    for sample in samples:
        present.say(f"== {sample.case}")
        present.say(plain(sample.message.text))
        for row in sample.message.buttons:
            present.say(" ".join(f"[{button.label}]" for button in row))
        present.say(f"-- 长度：{'；'.join(length.words for length in lengths(sample))}\n")


def _json(sample: Sample) -> dict[str, object]:
    return {
        "case": sample.case,
        "text": plain(sample.message.text),
        "buttons": [button.label for row in sample.message.buttons for button in row],
        "lengths": [
            {"kind": length.limits.words, "size": length.size, "most": length.limits.most, "fits": length.fits}
            for length in lengths(sample)
        ],
    }
