"""Chooses among the percentages of a reply: the actual one, the one hoped for, the ones that measure quality."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.conversation.understand.asked_back import ESTIMATED
from bot.conversation.understand.meaning import Forecast, Intent, PercentSource
from bot.conversation.understand.numbers.beside_the_point import chosen, is_earlier, is_short_of_all
from bot.conversation.understand.numbers.forecasts import (
    day_ahead,
    falls_short,
    follows_a_date,
    is_hoped,
    precedes_a_date,
)
from bot.conversation.understand.numbers.percents import PercentMention
from bot.conversation.understand.numbers.qualities import PROGRESS_RATES
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN


@dataclass(slots=True)
class Figures:
    """The percentages of one reply, each in its place."""

    percent: float | None = None
    source: PercentSource | None = None
    is_left: bool = False
    forecast: Forecast | None = None
    metric: dict[str, float] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)
    mentions: list[tuple[str, PercentMention]] = field(default_factory=list)
    """The percentages that were taken, by the key of the JSON they went to."""
    tells_a_change: bool = False
    """下降30%: by how much something changed."""
    is_short_of_all: bool = False
    """不到100%: so much was said, and no more."""

    def drop_the_estimate(self) -> None:
        """一半没有，320份里弄了128份: where amounts tell it exactly, a guess beside them is not taken."""
        if self.source in {PercentSource.ESTIMATED, PercentSource.MINIMUM}:
            self.percent = self.source = None
            self.doubts = [doubt for doubt in self.doubts if doubt != ESTIMATED]


A_CHANGE = "是变化的幅度，不是完成比例"
_IS_A_RESULT = expression(
    r"(?:浓度|指数|[复初越集]访|发案|警情|差错|舆情|pm\d*|投诉量?|信访量?|件数|次数|数量|天数|住院日|事故|水质|噪声|能耗)[^,。;!?]{0,8}(?:降低?|减少?|升|压|控制|稳定|保持)(?:到|至|在|为)了?(?:\ue0ff|个位数|一位数|零|[一二三四五][类级]|每[月周天年]|国标|[\d\ue0ff])|(?:周转|时限|速度|办理|效率|审批|流程|响应|出证|拨付|报销|结算|检测|查询|网速)[一-龥]{0,2}快(?:了|多了)$"
    r"|(?:时间|时长|用时|耗时|周期|周转|账期|等候|候诊|响应|时限|天数)[^,。;!?]{0,10}(?:降低?|缩短?|压缩?短?|减少?|控制|提速)(?:到|至|为|在)了?\ue0ff"
    r"|(?:得分|评分|平均分|考核分|测评分|综合分)(?:是|为|达到?|考了|在|有|升到|排[一-龥]{0,3}){0,4}[第\d\ue0ff]"
    r"|(?:[师生床护医]{2,3}|床位|师资|人员)比例?[一-龥]{0,2}(?:达到?|升到?|到|为)了?[\d\ue0ff]"
)
"""候诊时间降到18分钟, 师生比达到1:15: how good it is by now, in other words than a percentage."""
_IS_LOST = expression(
    r"(?:死|坏|烂|枯|枯死|丢|塌|旱|淹|冲毁|冲垮|流失|失联|过期|损毁|破损|损坏|倒伏|冻伤|冻死|裂|锈|漏|(?:人|人手|职工|[员护]工|骨干|施工队|司机|技术员|学徒|老师|医生|护士|队员|工人|村民|劳力)(?:都|也|已经?|又)?(?:走|跑|散|撤|调走|抽走|借走|离职|病倒|病|请假|辞职|辞|外出|打工))(?:了|掉了?|得)?(?:近|快|将近|约|差不多|有)*$"
)
"""苗子死了一半: what share went wrong, and how far nothing is."""
_IS_SHORTER = expression(
    r"(?:时间|时长|用时|耗时|周期|周转|等候|候诊)[一-龥]{0,2}(?:缩短|压缩|减少|降低|压减)了?(?:近|约)?\ue0ff"
)
"""候诊时间缩短一半: by how much it changed."""


def choose(readings: Sequence[Reading], today: date) -> Figures:
    """The figures of a reply: of several actual percentages the first, after a correction the last."""
    figures = Figures()
    actual: list[tuple[Clause, PercentMention]] = []
    changes: list[str] = []
    is_undone = any(reading.judgement.verdict in {Verdict.NOT_DONE, Verdict.NOT_STARTED} for reading in readings)
    for position, reading in enumerate(readings):
        if Intent.QUESTION in reading.intents or reading.has_no_figures:
            continue
        clause = reading.clause
        figures.tells_a_change |= _IS_A_RESULT.search(clause.covered) is not None
        for mention in clause.percents:
            if metric := mention.metric or _quality(clause) or _named_before(readings, position):
                figures.metric[metric] = mention.value
                figures.mentions.append(("metric", mention))
                _claim_nothing_by_a_rate(readings, position)
            elif (mention.is_change or _IS_SHORTER.search(clause.covered)) and not mention.is_left:
                changes = [A_CHANGE]
                figures.tells_a_change = True
            elif _IS_LOST.search(clause.text[: mention.start - clause.start]):
                continue
            elif not _REPORTED_THEN.search(clause.text[: mention.start - clause.start]) and (
                is_hoped(clause, mention, today)
                or follows_a_date(readings, position, today)
                or precedes_a_date(readings, position, today)
            ):
                if precedes_a_date(readings, position, today):
                    readings[position + 1].has_no_date = True
                earlier = figures.forecast.date if figures.forecast else None
                figures.forecast = Forecast(mention.progress, day_ahead(readings, position, today) or earlier)
                figures.mentions.append(("forecast", mention))
            elif not (is_undone and mention.value == 100 and is_earlier(clause, mention, today)):
                actual.append((clause, mention))
    _take(figures, actual, today, is_corrected=any(Intent.CORRECTION in reading.intents for reading in readings))
    if figures.forecast and figures.percent is not None and falls_short(readings, is_dated=bool(figures.forecast.date)):
        figures.forecast = None  # 计划90%，实际72%: the plan is no forecast
    figures.doubts += changes if figures.percent is None and not figures.metric else []
    return figures


_REPORTED_THEN = expression(r"(?:报|填|写|说|登|录|记)的(?:数|进度|比例)?(?:就?是|为|成)?$")
"""三季度末之前报的是七成: told before, whatever the day, and not hoped for."""


def _quality(clause: Clause) -> str | None:
    word = clause.first(Tag.QUALITY)
    return None if word is None else word.text if word.text[-1] in "率度" else word.text + "率"


_RATE_TOLD = expression(
    r"(?P<name>[一-龥]{2}率|满意度|好评度|参与度)(?:已经?|也|都|是|明显|大幅|有所|稳步|慢慢)*(?:上[来去升]|[提升]|下[来降]|降|回升|好|稳|不错|可以|还行|达标|起来|涨)[一-龥]{0,5}"
)


def _named_before(readings: Sequence[Reading], position: int) -> str | None:
    """出勤率上来了，98%: the quality is named in the clause before its figure."""
    clause = readings[position].clause
    if not position or clause.covered.strip(TAKEN + "了左右上下以的约近已"):
        return None
    before = readings[position - 1].clause
    found = None if before.percents else _RATE_TOLD.search(before.text)
    return None if found is None or PROGRESS_RATES.search(found["name"]) else found["name"]


def _claim_nothing_by_a_rate(readings: Sequence[Reading], position: int) -> None:
    """周转率提上来了，88%: that a quality rose ends no work."""
    if _named_before(readings, position) and readings[position - 1].judgement.verdict is Verdict.DONE:
        readings[position - 1].judgement = NO_VERDICT


def _take(figures: Figures, actual: list[tuple[Clause, PercentMention]], today: date, *, is_corrected: bool) -> None:
    mention, is_sure = chosen(actual, today, is_corrected=is_corrected)
    if mention is None:
        return
    if not is_sure:
        figures.doubts.append("有几个比例，取第一个")
    if is_short_of_all(mention):
        figures.doubts.append("尚未达到100%")
        figures.is_short_of_all = True
        return
    figures.mentions.append(("percent", mention))
    figures.percent, figures.source, figures.is_left = mention.progress, mention.source, mention.is_left
    if mention.source is PercentSource.ESTIMATED:
        figures.doubts.append(ESTIMATED)
