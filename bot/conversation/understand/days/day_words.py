"""Reads the words for days near today, 明天, 昨晌午, 下班前, and the hours of today."""

import re

from bot.conversation.understand.days.date_readers import Today, mention_of
from bot.conversation.understand.days.moments import DateMention, fixed
from bot.conversation.understand.days.workdays import ONE_DAY


def _parts_of(day: str) -> tuple[str, ...]:
    """昨晌午, 昨夜: a part of the day without 天."""
    return tuple(day + part for part in ("晌午", "上午", "下午", "中午", "夜", "后晌", "傍晚", "头晌"))


DAY_STEPS = {
    **dict.fromkeys(
        (
            "今天",
            "今日",
            "今儿",
            "今晚",
            "今早",
            "下午",
            "上午",
            "中午",
            "晚上",
            "傍晚",
            "早上",
            "下班前",
            "天黑前",
            "擦黑前",
            "天黑以前",
            "天黑",
            "日落前",
            "落黑",
            "傍黑",
            "擦黑",
            "收工前",
            "收班前",
            "打烊前",
            "晚饭前",
            "晚饭后",
            "午饭前",
            "午饭后",
            "中饭前",
            "午后",
            "晚间",
            "后半晌",
            "后晌",
            "晌午",
            "头晌",
            "前晌",
            *_parts_of("今"),
        ),
        0,
    ),
    **dict.fromkeys(
        ("明天", "明日", "明儿", "明个", *_parts_of("明"), "明早", "明晚", "次日", "明朝", "今明两天", "今明"), 1
    ),
    **dict.fromkeys(("后天", "后日", "后儿", "明后两天", "明后天"), 2),
    "大后天": 3,
    **dict.fromkeys(("昨天", "昨日", "昨儿", "昨个", "昨个儿", *_parts_of("昨"), "昨晚", "夜来"), -1),
    **dict.fromkeys(("前天", "前日", "前儿"), -2),
    "大前天": -3,
}


def read_day_word(match: re.Match[str], here: Today) -> DateMention | None:
    return mention_of(match, fixed(here.day + DAY_STEPS[match["name"]] * ONE_DAY, is_exact=True))


def read_hour(match: re.Match[str], here: Today) -> DateMention | None:
    return mention_of(match, fixed(here.day, is_exact=True))
