"""Tells whether a date without 了 and 已 speaks of what is over or of what is to come."""

from datetime import date

from bot.conversation.understand.days.moments import DateMention


def is_still_ahead(mention: DateMention, today: date) -> bool:
    """下周, 月底: can only be in the future; 这周 and 今年 have begun."""
    future = mention.moment.future
    if not mention.is_fixed or future is None or future <= today:
        return False
    is_this_half = mention.text == "下半年" and future.year == today.year and today.month > _HALF_A_YEAR
    return not (is_running(mention) or is_this_half)


_HALF_A_YEAR = 6
"""Months."""


def is_running(mention: DateMention) -> bool:
    """这周, 本月, 今年: a stretch that has begun, so that things may have been done in it."""
    return mention.text.startswith(("这", "本", "今", "当")) and not (
        mention.text.endswith(("底", "末", "旬", "号", "日", "前"))
        or (mention.moment.is_exact and mention.text.endswith(tuple("一二三四五六")))
    )


AHEAD_OF_TIME = (
    "提前",
    "截止日前",
    "截止日期前",
    "到期日前",
    "截止日的前",
    "期限的前",
    "到期前",
    "截止前",
    "期限前",
    "时限前",
    "限期前",
    "早",
)
"""Stands before a length of time that is counted back from the deadline."""


THE_DEADLINE = ("到期", "截止", "期满")
"""Begins the name of the deadline's own day."""


LONGEST_MONTH = 31
"""周一 and 5号 come again so soon that without a 了 the next one is meant."""


RECENT_DAYS = 60
"""A day without a year that is at most this far behind is taken for the past one."""


def is_long_until(past: date | None, future: date | None, today: date) -> bool:
    """9月22日, said in October: it was weeks ago, and will not come again for most of a year."""
    if past is None or future is None:
        return False
    return (today - past).days <= RECENT_DAYS and (future - today).days >= _MOST_OF_A_YEAR


_MOST_OF_A_YEAR = 270
_A_SEASON, _TWO_THIRDS_OF_A_YEAR = 100, 240
"""Days: 8月3号通过验收, said in October, was this August."""


def is_behind(past: date | None, future: date | None, today: date) -> bool:
    """Whether an unmarked date speaks of a day that is over."""
    if past is None or today in {past, future}:
        return False
    if past == future or future is None:
        return past < today
    if (future - past).days <= LONGEST_MONTH:
        return False
    if (today - past).days <= _A_SEASON and (future - today).days >= _TWO_THIRDS_OF_A_YEAR:
        return True
    return (today - past).days <= min(RECENT_DAYS, (future - today).days)
