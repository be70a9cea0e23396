"""Sample messages for every text: what would leave for one item, for forty, late, or with nothing to be done."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from bot.core.message import Outgoing, Span
from bot.documents import digest, reminder
from bot.documents.channel_limits import TELEGRAM, ChannelLimits, kinds_of
from bot.documents.labels import NUMBERED
from bot.documents.reminder_item import Frame, Item
from bot.documents.templates import GLOSSARY, filled, shipped
from bot.documents.text_fields import uses
from bot.ledger.card import Holder, MeasureCard
from bot.ledger.measure import DutyRole, Measure, MeasureStatus
from bot.ledger.unit import Disclosure

NOW = datetime(2023, 10, 11, 1, 0, tzinfo=UTC)
"""The moment at which the samples are worded: a Wednesday, 09:00 in Shanghai."""

_TODAY = date(2023, 10, 11)
_ZONE = ZoneInfo("Asia/Shanghai")
_NUMBER = 1024
"""The sample's message number."""
_MANY = 40
_LISTS = ("week.overdue", "week.soon", "week.claimed", "week.requests", "week.closed")
_KEPT = frozenset({"number", "item", "facts", "day", "percent", "amounts", "code", "page"})
"""Fields of sentences that no wording may leave out."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One case: what it is called, the message, and what must stand in it whatever its wording, with its name."""

    case: str
    message: Outgoing
    kept: Mapping[str, str] = field(default_factory=dict)
    kinds: tuple[ChannelLimits, ...] = ()
    """What its length is measured by, for what is not a message."""


def glossary() -> Mapping[str, Mapping[str, str]]:
    """What each field means, by text or, for the sentences of a family, by family."""
    return _glossary()


@lru_cache(maxsize=1)
def _glossary() -> dict[str, dict[str, str]]:
    return tomllib.loads(GLOSSARY.read_text(encoding="utf-8"))


def samples(name: str, source: str, limits: ChannelLimits = TELEGRAM) -> list[Sample]:
    """The cases of a text with this source, each as long as the channel allows.

    Raises jinja2.TemplateError for a source that cannot be filled in.
    """
    match name:
        case "reminder":
            return _reminders(source, limits)
        case "digest":
            return _digests(source, limits)
        case "note":
            return _notes(source)
        case _ if name.startswith("button."):
            return _labels(name, source)
        case _:
            return [_sentence(name, source)]


def _reminders(source: str, limits: ChannelLimits) -> list[Sample]:
    frame = Frame(Disclosure.TITLE, limits, own={"reminder": source})
    standing = _item(1, None, status=MeasureStatus.LONG_TERM)
    cases: dict[str, Sequence[Item]] = {
        "一项": [_item(1, 9)],
        "五项": [_item(number, number) for number in range(1, 6)],
        "四十项": [_item(number, number - 6) for number in range(1, _MANY + 1)],
        "有逾期，补发": [_item(1, -3, is_late=True), _item(2, 9)],
        "长期坚持": [standing],
    }
    filled(source, _reminder_facts())  # What no longer works must be told here, and not give way to the shipped text.
    found = []
    for case, items in cases.items():
        listed = items if len(items) < _MANY else items[:1]
        kept = {str(_NUMBER): "消息编号 reference"}
        kept |= {item.card.number: f"各项 groups.lines（如 {item.card.number}）" for item in listed}
        found.append(Sample(case, reminder.message(items, _NUMBER, NOW, frame), kept))
    return found


def _reminder_facts() -> dict[str, Any]:
    group = {"word": "黄色预警", "count": 2, "lines": ["1-1 一项", "1-2 一项"]}
    return {"is_late": True, "groups": [group], "more": 3, "example": "1-1 完成80%", "reference": _NUMBER}


@cache
def _item(
    number: int, days: int | None, *, is_late: bool = False, status: MeasureStatus = MeasureStatus.IN_PROGRESS
) -> Item:
    measure = Measure(
        id=number,
        unit_id=0,
        problem_id=0,
        number=f"{(number + 3) // 4}-{(number + 3) % 4 + 1}",
        position=number,
        title="修订物资采购管理办法并组织培训",
        text="修订物资采购管理办法，组织经办人员培训。",
        due_on=None if days is None else _TODAY + timedelta(days=days),
        status=status,
        percent=35.0,
        created_at=NOW,
    )
    duties: dict[DutyRole, tuple[Holder, ...]] = {DutyRole.HANDLER: (Holder(1, "周明远"),)}
    card = MeasureCard(measure, str((number + 3) // 4), "采购管理不规范", measure.title, _ZONE, duties)
    return Item(card, reminder.level_now("yellow", card, NOW), frozenset({"directly_responsible"}), is_late)


def _digests(source: str, limits: ChannelLimits) -> list[Sample]:
    facts = {
        "unit": "某某县某某局",
        "year": 2023,
        "week": 41,
        "today": "2023年10月11日",
        "problems": 10,
        "problems_closed": 2,
        "measures": 44,
        "closed": 12,
        "rate": "27.3",
        "states": "整改中28条，长期坚持4条",
        "paused": 1,
    }
    found = []
    for case, count in (("一周无事", 0), ("各清单四十项", _MANY)):
        named = [digest.Named(f"{number}-1", _TODAY) for number in range(1, count + 1)]
        lines = [digest.Line(word, named) for word in _LISTS]
        filled(source, {**facts, "lines": [line.facts(_TODAY, 1, {}) for line in lines]})
        number = f"\n№{_NUMBER}"
        text = digest.body(facts, lines, _TODAY, {"digest": source}, limits, number)
        kept = {"44": "措施数 measures", "12": "已销号措施数 closed"} | ({"40": "项数 lines.count"} if count else {})
        found.append(Sample(case, Outgoing((*text, Span(number))), kept))
    return found


def _notes(source: str) -> list[Sample]:
    sentence = "周明远报告措施 4-2（修订物资采购管理办法）已完成，请核验。"
    facts: dict[str, Any] = {"heading": "待核验", "text": sentence, "proof": "佐证2份", "is_settled": False}
    done = {**facts, "proof": "", "is_settled": True}
    return [
        Sample("待办", Outgoing(filled(source, facts)), {sentence: "一句话 text"}),
        Sample("已办", Outgoing(filled(source, done)), {sentence: "一句话 text"}),
    ]


def _labels(name: str, source: str) -> list[Sample]:
    """The label alone, and behind an item's number where it may stand there."""
    alone = replace(_sentence(name, source), case="按钮", kinds=kinds_of(name))
    if name not in NUMBERED:
        return [alone]
    behind = Outgoing((Span("4-2 "), *alone.message.text))
    return [alone, replace(alone, case="编号后的按钮", message=behind)]


def _sentence(name: str, source: str) -> Sample:
    """The sentence with an example of every field; what it is about must be told whatever its wording."""
    meanings = glossary().get(name.partition(".")[0], {})
    facts = {field: meaning.rpartition("如")[2] for field, meaning in meanings.items()}
    kept = {facts[field]: f"{meanings[field]} {field}" for field in uses(shipped()[name]).fields if field in _KEPT}
    return Sample("一句", Outgoing(filled(source, facts)), kept)
