"""Says in one short Chinese line what a reply was understood to mean."""

from collections.abc import Iterator

from bot.conversation.understand.meaning import DateRole, Intent, PercentSource, Quantity, Understanding, whole

INTENT_WORDS: dict[Intent, str] = {
    Intent.ACK: "收到",
    Intent.CORRECTION: "更正",
    Intent.DONE: "已完成",
    Intent.BASICALLY_DONE: "基本完成",
    Intent.EXTENSION: "申请延期",
    Intent.NO_EXTENSION: "不延期",
    Intent.CANNOT_ON_TIME: "不能按期完成",
    Intent.DIFFICULTY: "有困难",
    Intent.PROGRESS: "推进中",
    Intent.NOT_DONE: "未完成",
    Intent.NO_DIFFICULTY: "无困难",
    Intent.EVIDENCE: "有佐证材料",
    Intent.EVIDENCE_PENDING: "佐证材料待补",
    Intent.CLOSE_REQUEST: "申请销号",
    Intent.LONG_TERM: "长期坚持",
    Intent.ESCALATE: "请求协调",
    Intent.COMMIT: "承诺",
    Intent.DELEGATE: "转办",
    Intent.WRONG_PERSON: "责任人不符",
    Intent.DEFER: "稍后回复",
    Intent.APPROVE: "同意",
    Intent.QUESTION: "提问",
    Intent.UNCLEAR: "没有听懂",
}
_ROLE_WORDS = {
    DateRole.ETA: "预计",
    DateRole.EXTEND_TO: "延至",
    DateRole.DONE_ON: "完成于",
    DateRole.DONE_BY: "完成不晚于",
    DateRole.REPORT_BY: "回报不晚于",
    DateRole.EVIDENCE_BY: "材料不晚于",
    DateRole.START: "开始于",
}
_SOURCE_WORDS = {
    PercentSource.CALCULATED: "（按数量计算）",
    PercentSource.ESTIMATED: "（估计）",
    PercentSource.MINIMUM: "以上",
}


def in_words(meaning: Understanding) -> str:
    """The meaning as the office reads it, parts divided by commas; what is doubtful stands at the end."""
    said = "，".join(_parts(meaning))
    return f"{said}。需核对：{'；'.join(meaning.doubts)}。" if meaning.confirm else f"{said}。"


def _parts(meaning: Understanding) -> Iterator[str]:
    yield "、".join(INTENT_WORDS[intent] for intent in meaning.intents)
    if meaning.percent is not None and Intent.DONE not in meaning.intents:
        source = _SOURCE_WORDS.get(meaning.percent_source, "") if meaning.percent_source else ""
        yield f"进度{whole(meaning.percent)}%{source}"
    if meaning.quantity:
        yield _amounts(meaning.quantity)
    if meaning.forecast:
        by = f"{meaning.forecast.date:%Y-%m-%d}" if meaning.forecast.date else "今后"
        yield f"预计{by}达到{whole(meaning.forecast.percent)}%"
    yield from (f"{name}{whole(value)}%（不作进度）" for name, value in meaning.metric.items())
    if meaning.date and meaning.date_role:
        yield f"{_ROLE_WORDS[meaning.date_role]}{meaning.date:%Y-%m-%d}"
    for item in meaning.items:
        name = "其余各项" if item.item == "others" else f"第{item.item}项"
        percent = f"{whole(item.percent)}%" if item.percent is not None else ""
        day = f"{item.date:%Y-%m-%d}" if item.date else ""
        figures = "，".join(each for each in (percent, day) if each)
        yield f"{name}{INTENT_WORDS[item.intent]}" + (f"（{figures}）" if figures else "")
    if meaning.person:
        yield f"涉及{meaning.person}"
    if meaning.need:
        yield f"尚缺{_number(meaning.need.done)}{meaning.need.unit}"


def _amounts(quantity: Quantity) -> str:
    named = (("已完成", quantity.done), ("共", quantity.total), ("剩", quantity.left))
    return "、".join(f"{name}{_number(value)}{quantity.unit}" for name, value in named if value is not None)


def _number(value: float | None) -> str:
    return "" if value is None else f"{whole(value)}"
