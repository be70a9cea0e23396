"""What the bot makes of replies, and the office's own words that it reads them with."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from rich.text import Text

from bot import present
from bot.commands.ledger import opened
from bot.conversation.understand import Understanding, understand
from bot.conversation.understand.telling import INTENT_WORDS, in_words
from bot.conversation.understand.writing.own_words import lexicon_with, objection
from bot.core.clock import SystemClock
from bot.core.config import Settings
from bot.core.errors import BadInput
from bot.ledger.access import command_actor
from bot.ledger.acts.vocabulary import add_word, remove_word
from bot.ledger.directory import unit_by_name
from bot.ledger.vocabulary import MEANING_WORDS, Meaning, words_of

_FIELD_WORDS = {
    "intents": "意思",
    "percent": "进度",
    "quantity": "数量",
    "need": "尚缺",
    "forecast": "预计进度",
    "metric": "质量指标",
    "date": "日期",
    "items": "事项",
    "person": "人员",
}
_COLOURS = {
    "intents": "bold green",
    "percent": "bold cyan",
    "quantity": "cyan",
    "need": "red",
    "forecast": "blue",
    "metric": "magenta",
    "date": "yellow",
    "items": "bold blue",
    "person": "bold magenta",
}


async def read_replies(
    settings: Settings,
    texts: Sequence[str],
    file: Path | None,
    today: date | None,
    unit_name: str | None,
    *,
    as_json: bool,
) -> int:
    """One meaning a line, in the order given; with a unit's name its own words are used too."""
    lines = [*texts, *(_lines_of(file) if file else ())]
    if not lines:
        raise BadInput("没有要理解的文字。请直接写在命令后面，或用 --file 指定文件。")
    day = today or SystemClock().now().astimezone(settings.unit.zone).date()
    lexicon = lexicon_with(await _own_words(settings, unit_name) if unit_name else {})
    meanings = (understand(line, day, vocabulary=lexicon) for line in lines)
    if as_json:
        present.as_lines([meaning.to_json() for meaning in meanings])
        return 0
    for meaning in meanings:
        _show(meaning)
    return 0


def _lines_of(file: Path) -> list[str]:
    try:
        return [line for line in file.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError):
        raise BadInput(f"文件 {file} 读不出来。请存为 UTF-8 文本，一行一句。") from None


async def _own_words(settings: Settings, unit_name: str) -> Mapping[str, Meaning]:
    async with opened(settings) as database, database.reading() as session:
        unit = await unit_by_name(session, unit_name)
        return {row.word: row.meaning for row in await words_of(session, unit.id)}


def _show(meaning: Understanding) -> None:
    """The reply with the words that counted in colour, what each led to, and the meaning in words."""
    line = Text(meaning.plain)
    for reason in meaning.why:
        line.stylize(_COLOURS[reason.field], reason.start, reason.end)
    present.page.print(line, soft_wrap=True)
    for reason in meaning.why:
        entry = Text("    ")
        entry.append(reason.words, _COLOURS[reason.field])
        entry.append(f" → {_FIELD_WORDS[reason.field]}：{_value(reason.field, reason.value)}")
        present.page.print(entry, soft_wrap=True)
    present.say(f"    理解为：{in_words(meaning)}")


def _value(field: str, value: str) -> str:
    intents = {intent.value: words for intent, words in INTENT_WORDS.items()}
    return intents.get(value, value) if field == "intents" else value


async def list_words(settings: Settings, unit_name: str | None, *, as_json: bool) -> int:
    """The unit's own words with their meanings."""
    async with opened(settings) as database, database.reading() as session:
        unit = await unit_by_name(session, unit_name)
        words = await words_of(session, unit.id)
    if as_json:
        present.as_json([{"word": row.word, "meaning": row.meaning.value} for row in words])
        return 0
    present.table(
        "本单位用语", ["用语", "含义", "代号"], [[w.word, MEANING_WORDS[w.meaning], w.meaning] for w in words]
    )
    return 0


async def add(settings: Settings, word: str, meaning: str, unit_name: str | None) -> int:
    """Gives a word a meaning for the unit; refused where it could make a reply more than it says."""
    try:
        wanted = Meaning(meaning)
    except ValueError:
        known = "、".join(f"{each.value}（{MEANING_WORDS[each]}）" for each in Meaning)
        raise BadInput(f"没有“{meaning}”这种含义，请从以下选一个：{known}。") from None
    async with opened(settings) as database, database.transaction() as session:
        unit = await unit_by_name(session, unit_name)
        row = await add_word(session, command_actor(unit.id), word, wanted, objection, SystemClock().now())
    present.say(f"“{row.word}”今后按“{MEANING_WORDS[wanted]}”理解。")
    return 0


async def remove(settings: Settings, word: str, unit_name: str | None) -> int:
    """Takes a word of the unit's own away again."""
    async with opened(settings) as database, database.transaction() as session:
        unit = await unit_by_name(session, unit_name)
        await remove_word(session, command_actor(unit.id), word, SystemClock().now())
    present.say(f"“{word.strip()}”已从本单位用语中删去。")
    return 0
