"""Tells a percentage that is hoped for, planned or dated ahead from one that has been reached."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from bot.conversation.understand.days.moments import DateMention
from bot.conversation.understand.days.tense import is_behind, is_running
from bot.conversation.understand.numbers.percents import PercentMention
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN

_WISHES = (Tag.PLAN, Tag.ABLE, Tag.PROMISE, Tag.AT_ONCE, Tag.NEED, Tag.DELEGATE)
_GUESSED_NOW = frozenset(
    {"估计", "预估", "目前", "现在", "大概", "应该", "可能", "才", "再", "由", "应", "来", "去", "合"}
)
_PLANNED = expression(r"^(?:原?计划|序时|进度要求|上面要|目标|任务|应该?|要求|按计划|时序)[^,。;!?]{0,6}\ue0ff+$")
_DEMANDED = expression(r"^(?:目标|任务|要求|指标)[^,。;!?]{0,8}\ue0ff+$")
_REALLY = expression(r"^(?:但|可|而)?(?:实际|现在|目前|只|才|眼下|截至目前|我们|咱们?|这边)")


def falls_short(readings: Sequence[Reading], *, is_dated: bool) -> bool:
    """计划90%，实际72%; 目标是年内100%，眼下六成: what was planned or demanded beside what it came to."""
    planned = _DEMANDED if is_dated else _PLANNED
    return any(
        planned.match(before.clause.covered) and before.clause.percents and _REALLY.match(after.clause.text)
        for before, after in pairwise(readings)
    )


def is_hoped(clause: Clause, mention: PercentMention, today: date) -> bool:
    """预计年底能到90%: wished, planned or dated ahead, and not 已."""
    said = clause.text[: mention.start - clause.start]
    if said.endswith(("从", "由")) and _RISES.match(clause.text[mention.end - clause.start :]):
        return False
    if clause.before(mention.start, Tag.ALREADY) or mention.is_left:
        return False
    if _IN_TRUTH.search(said):
        return False
    if said.endswith("到得了"):
        return True  # 估计月底到得了85%
    if said.endswith("了") and not clause.has(Tag.PROMISE, Tag.AT_ONCE):
        return False
    wishes = [] if _OF_THE_PLAN.search(said) else clause.before(mention.start, *_WISHES)
    wishes = [word for word in wishes if word.text not in _GUESSED_NOW]
    wishes = [] if _AS_IT_IS.search(said) and not clause.dates else wishes
    ahead = any(
        _is_ahead(found.moment.past, found.moment.future, today)
        for found in clause.dates
        if not ((is_running(found) and not found.text.endswith("内")) or _is_of_this_year(found, today))
    )
    is_untold = not clause.has(Tag.PERFECT, Tag.ALREADY)
    ahead |= is_untold and any(
        found.moment.is_vague and found.text.endswith("前") and found.end <= mention.start for found in clause.dates
    )  # 寒假前到九成
    is_over = clause.text.startswith("了", mention.end - clause.start) and not clause.has(Tag.HEDGE)
    return bool(wishes) or (ahead and not is_over)


_AS_IT_IS = expression(r"(?:得|该|能|会|总能|总该)有(?:个|上)?$")
"""估摸着能有个五六成: a guess at how far it is, where no day is named."""
_RISES = expression(r"(?:提高?|升|涨|推进?|增加?|干|做|冲|赶|拉|追)?(?:到|至)[\d一二三四五六七八九百]")
"""明天能从70%提到75%: what it rises from is how far it is now."""
_PART_OF_A_YEAR = expression(r"上半年|[前第]?[一二三]季度")


def _is_of_this_year(found: DateMention, today: date) -> bool:
    """上半年完成46%, said in October: of this year, and no hope for the next."""
    past = found.moment.past
    return past is not None and past.year == today.year and _PART_OF_A_YEAR.match(found.text) is not None


_OF_THE_PLAN = expression(
    r"(?<![能可要将会])(?:定的?|年度|全年|本年|季度|月度|下达的?|(?:^|[,。;])(?!我|下|这|那|原|预|总)[一-龥]{2,4})(?:目标|任务|计划)(?:任务|数|量)?(?:已经?|才|只|就|刚)*(?:完成|达到|实现|干)了?$|^[^,。;!?]{0,6}?(?<![能可要将会])(?:完成|达到?|占|实现|干了|做了)了?(?:[^,。;!?能可要将会争力]{0,6})(?:目标|计划|任务|要求|指标)(?:任务|投资|数|量|值|总量|总数)?的?$"
)
"""完成年度目标88%: the plan is what the figure is of."""
_IN_TRUTH = expression(
    r"(?:该|应该?|应当)[是为]$|(?:请|麻烦|帮我|给|就)(?:改[成为到回]|更正[为成])$|已经?[一-龥]{1,2}$|(?:实际|其实|实打实|实为|真正|眼下|如今|目前|现在)(?!预计|预估|估计|计划|打算|想|要)[一-龥]{0,4}$"
)
"""扣掉以后实际是58%: how far it is, whatever is planned beside it."""


def follows_a_date(readings: Sequence[Reading], position: int, today: date) -> bool:
    """月底前，完成80%: the date stands in a clause of its own just before."""
    if position == 0:
        return False
    clause = readings[position - 1].clause
    is_date_only = bool(clause.dates) and not any(word.tags and word.text not in _UNTIL for word in clause.words)
    is_date_only = is_date_only and not clause.percents
    return is_date_only and any(_is_ahead(found.moment.past, found.moment.future, today) for found in clause.dates)


_UNTIL = frozenset({"到", "等", "等到", "争取", "预计", "估计", "力争"})
"""到这月底，能上75%."""
_REACHED_THEN = expression(r"够得着|够得上|[能可会才要得][^,。;!?]{0,3}(?:到|达到?|够|有|摸到|行)$")


def precedes_a_date(readings: Sequence[Reading], position: int, today: date) -> bool:
    """85%，估计要到11月底才够得着: the figure alone, and when it will be reached."""
    following = readings[position + 1 : position + 2]
    if readings[position].clause.covered.strip(TAKEN) or not following or not following[0].clause.dates:
        return False
    clause = following[0].clause
    ahead = any(_is_ahead(found.moment.past, found.moment.future, today) for found in clause.dates)
    return ahead and not (clause.percents or clause.amounts) and _REACHED_THEN.search(clause.text) is not None


def day_ahead(readings: Sequence[Reading], position: int, today: date) -> date | None:
    if precedes_a_date(readings, position, today):
        position += 1
    places = [position, position - 1] if position and follows_a_date(readings, position, today) else [position]
    for place in places:
        for found in readings[place].clause.dates:
            if _is_ahead(found.moment.past, found.moment.future, today):
                return found.moment.future
    return _day_behind(readings, position, today)


_ONLY_ITS_DAY = expression(
    r"(?:预计|估计|大概|大约|约|也就|就|在|是|得|要|怕|恐怕|可能)*\ue0ff+(?:左右|前后|之?前|吧|那会儿?|那时候?|的时候|才行|以后|之后)*"
)


def _day_behind(readings: Sequence[Reading], position: int, today: date) -> date | None:
    """大修一过能到九成，预计11月5日: the day alone, right behind what is hoped for."""
    for reading in readings[position + 1 : position + 2]:
        days = [found.moment for found in reading.clause.dates]
        is_alone = len(days) == 1 and _ONLY_ITS_DAY.fullmatch(reading.clause.covered) is not None
        if is_alone and _is_ahead(days[0].past, days[0].future, today):
            reading.has_no_date = True
            return days[0].future
    return None


def _is_ahead(past: date | None, future: date | None, today: date) -> bool:
    return future is not None and future > today and not is_behind(past, future, today)
