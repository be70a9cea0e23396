"""The words of our answers: at most three short lines, numbers and dates first; pure."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.conversation.entry import Entry, What
from bot.conversation.items import Item
from bot.documents import say
from bot.ledger.date_words import day_words as day_words
from bot.ledger.measure import MeasureStatus

LONGEST_QUOTE = 40
"""Letters of a person's own words that an answer repeats."""

_MOST_LINES = 3

_SAID: dict[What, str] = {
    What.DONE: "报完成",
    What.BASICALLY_DONE: "基本完成",
    What.NOT_DONE: "未完成",
    What.DIFFICULTY: "有困难",
    What.EXTENSION: "申请延期",
    What.DELEGATE: "转交",
    What.COMMITMENT: "承诺",
    What.ACKNOWLEDGED: "收到",
    What.NOTE: "留言",
    What.DEFERRED: "稍后回复",
    What.WRONG_PERSON: "不由本人负责",
    What.QUESTION: "询问",
}

_CHECKED = {_SAID[What.DONE]: "，等整改办核实"}
"""What is added where a word alone could be taken for the fact."""

UNDO_HINT = say.text("answer.undo")
"""The one way to undo, under every answer that has written something down: as shipped."""

STATUS: dict[MeasureStatus, str] = {
    MeasureStatus.NOT_STARTED: "未启动",
    MeasureStatus.IN_PROGRESS: "推进中",
    MeasureStatus.BASICALLY_DONE: "基本完成",
    MeasureStatus.CLAIMED: "已报完成，待核实",
    MeasureStatus.CLOSED: "已销号",
    MeasureStatus.LONG_TERM: "长期坚持",
}


def number(value: float) -> str:
    """80, 80.6 or 6.2: no trailing zeros, at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def moment_words(moment: datetime, zone: ZoneInfo) -> str:
    """10月11日 09:40, in the unit's own time."""
    local = moment.astimezone(zone)
    return f"{local.month}月{local.day}日 {local:%H:%M}"


def quote(text: str) -> str:
    """A person's words on one line, cut to what an answer may repeat."""
    words = " ".join(text.split()).rstrip("。.；;")
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1] + "…"


def numbers(items: Iterable[Item]) -> str:
    """4-2、4-3."""
    return "、".join(item.number for item in items)


def entry_words(entry: Entry, today: date) -> str:
    """What was said of an item: 进展80%（5/6.2万亩），预计10月31日."""
    match entry.what:
        case What.PROGRESS:
            words = _progress(entry)
        case What.EXTENSION if entry.day:
            return f"申请延期到{day_words(entry.day, today)}"
        case What.DELEGATE if entry.person:
            return f"请{entry.person}经办"
        case What.WRONG_PERSON if entry.person:
            return f"不由本人负责（应由{entry.person}）"
        case What.DIFFICULTY if entry.reason:
            return f"有困难（{quote(entry.reason)}）"
        case _:
            words = _SAID[entry.what]
    forecast = entry.facts.get("forecast")
    if entry.day:
        return f"{words}，预计{day_words(entry.day, today)}"
    if forecast:
        on = f"{day_words(date.fromisoformat(forecast['date']), today)}" if forecast["date"] else ""
        return f"{words}，预计{on}达到{number(forecast['percent'])}%"
    return words


def _progress(entry: Entry) -> str:
    amounts = ""
    if entry.done is not None:
        amounts = number(entry.done) + (f"/{number(entry.total)}" if entry.total is not None else "") + entry.unit
    if entry.percent is None:
        return f"完成{amounts}" if amounts else "推进中"
    about = {"estimated": "约", "minimum": "不少于"}.get(entry.facts.get("percent_source", ""), "")
    return f"进展{about}{number(entry.percent)}%" + (f"（{amounts}）" if amounts else "")


def deadline_words(item: Item, today: date) -> str:
    """10月31日到期，还剩20天; empty for an item without a date."""
    if item.due_on is None:
        return ""
    left = (item.due_on - today).days
    when = day_words(item.due_on, today)
    if left < 0:
        return f"{when}到期，已超期{-left}天"
    return f"{when}到期，今天到期" if left == 0 else f"{when}到期，还剩{left}天"


def state_words(item: Item) -> str:
    """推进中80%, 已销号."""
    if item.status is MeasureStatus.IN_PROGRESS and item.percent is not None:
        return f"{STATUS[item.status]}{number(item.percent)}%"
    return STATUS[item.status]


def recorded(facts: Sequence[tuple[Item, str]]) -> str:
    """4-2、4-3 报完成；4-6 未完成: items of which the same was said stand together."""
    groups: dict[str, list[Item]] = {}
    for item, words in facts:
        groups.setdefault(words, []).append(item)
    parts = [f"{numbers(items)} {words}{_CHECKED.get(words, '')}" for words, items in groups.items()]
    return "；".join(parts)


def read_back(facts: Sequence[tuple[Item, str]]) -> str:
    """4-2 进展约90%；4-3 报完成."""
    words: dict[str, list[str]] = {}
    for item, said in facts:
        words.setdefault(item.number, []).append(said)
    return "；".join(f"{name} {'，'.join(said)}" for name, said in words.items())


def at_most_three(lines: Iterable[str], undo: str = UNDO_HINT) -> str:
    """The first three lines that are not empty, as one text; the way to undo is never the one left out."""
    kept = [line for line in lines if line]
    if len(kept) > _MOST_LINES and kept[-1] == undo:
        kept = [*kept[: _MOST_LINES - 1], undo]
    return "\n".join(kept[:_MOST_LINES])
