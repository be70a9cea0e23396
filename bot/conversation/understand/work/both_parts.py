"""Reads two parts of the work that are told done, or all of as many as there were, as the whole of it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.pairs import are_counterparts
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def take_both_parts_for_the_whole(readings: Sequence[Reading]) -> None:
    """Changes, in place, what a part means beside the other one: 大部分早弄完了，剩下的昨天也弄完了."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict in {Verdict.STAGE, Verdict.UNSURE}
            and before.clause.text.endswith(("了", "完成", "完毕"))
            and not before.intents - {Intent.PROGRESS}
            and not before.clause.has(Tag.NEG, Tag.IF, Tag.PLAN, Tag.HEDGE, Tag.UNREAL)
            and after.judgement.verdict in {Verdict.DONE, Verdict.STAGE}
            and _is_the_rest(before, after)
        ):
            before.judgement, before.clause = NO_VERDICT, replace(before.clause, percents=())
            before.doubts.clear()
            after.judgement = Judgement(Verdict.DONE, after.judgement.word)
            after.doubts.clear()


def take_the_sum_for_the_whole(readings: Sequence[Reading]) -> None:
    """Changes, in place, parts and steps that a last clause sums up: 教师的补发了，学生的退了，全清了."""
    if len(readings) < _PARTS_AND_SUM:
        return
    end = readings[-1]
    if end.judgement.verdict is not Verdict.DONE or _SUMS_UP.fullmatch(end.clause.text) is None:
        return
    for part in readings[:-1]:
        if (
            part.judgement.verdict in {Verdict.STAGE, Verdict.STARTED}
            and part.clause.text.endswith(("了", "完成", "完毕"))
            and not part.intents - {Intent.PROGRESS}
            and not part.clause.has(Tag.NEG, Tag.IF, Tag.PLAN, Tag.HEDGE, Tag.STILL, Tag.DOING)
            and not (part.clause.amounts or part.clause.percents or part.clause.items)
        ):
            part.judgement = NO_VERDICT
            part.intents.clear()
            part.doubts.clear()


_PARTS_AND_SUM = 2
_SUMS_UP = expression(
    r"(?:现在|这下|至此|目前)?(?:大家|全体|全员|全[县市区镇乡村校院局]|所有人?)?(?:已经?)?(?:全部?|都|均)(?:已经?)?[一-龥]{1,2}(?:[完好清齐]|清零|到位)?了"
    r"|(?:全[县市区镇乡村校院局])(?:已经?|都|全部)*完成了?"
    r"|(?:活儿?|工程|施工|整改|这[条项]|此项|该项)(?:也|都|已经?|全部?)*(?:干|做|办|弄|整改)?(?:完毕|完成|完|好|到位)了?"
)
"""全清了, 整改完毕, 活干完了: of all that was told before."""


_GONE_THROUGH = expression(
    r"[^,。;!?没未不还]{0,8}?(?:排查|自查|摸排|清查|核查|普查|梳理|摸底|盘查|筛查|翻查|倒查|清点|盘点|筛|查)(?:了?一遍|完毕?|完了|了|结束了?|过了?|到位了?|过一遍了?)"
)
_WHAT_WAS_FOUND = expression(
    r"(?:查出来?的?|发现的?|有|该|涉及的?)?[^,。;!?没未不还正在]{1,8}?(?:全部?|都|均|已|一律)(?:已经?|也|给)*[^,。;!?没未不还正在要得]{1,6}(?:了|完毕?|完成|到位)?"
)


def take_what_was_found_for_the_end(readings: Sequence[Reading]) -> None:
    """Changes, in place, the search before what was done about all that it found: 稿件排查完了，问题链接全下架."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict in {Verdict.STAGE, Verdict.STARTED}
            and not (before.clause.amounts or before.clause.percents or before.clause.items)
            and _GONE_THROUGH.fullmatch(before.clause.text)
            and after.judgement.verdict is Verdict.DONE
            and not after.judgement.doubt
            and not (after.clause.amounts or after.clause.percents)
            and _WHAT_WAS_FOUND.fullmatch(after.clause.text)
        ):
            before.judgement = NO_VERDICT
            before.intents.clear()
            before.doubts.clear()


def _is_the_rest(before: Reading, after: Reading) -> bool:
    if before.clause.has(Tag.PARTIAL) or before.clause.percents:
        return _THE_REST.match(after.clause.text) is not None and not after.clause.has(Tag.LEFT)
    is_one_more = "也" in after.clause.text
    return is_one_more and are_counterparts(before.clause.text, after.clause.text)


_THE_REST = expression(
    r"(?:剩下|剩余|余下|其余|其他|其它)(?:的|那些?|几[户家个])*(?:[昨今前]天|刚|上周|这周|\ue0ff)*(?:也|都|全)"
)


_OF_ALL_OF_THEM = expression(
    r"\ue0ff+(?:全部?|都|均|逐[一个户家人])(?:已经?|也)?(?![没未不还在要得能准])[一-龥]{0,2}(?P<act>[谈走到去访看查问听讲学考测训检验审核晒巡抽摸见联签送写过])(?:完|过|毕|遍|到|好)*了?"
)
_TO_DO_OF_SO_MANY = expression(
    r"(?:我们?|本月|这次|\ue0ff|一共|共|总共|要求|需|要|应)*(?P<act>约?谈话?|约谈|走访|家访|回访|访谈|入户|上门|下村|巡[查检]|排查|抽查|核查|检查|复查|抽检|摸排|[考培轮]训|体检|审计|考核|测评|征求|听课|送教|督查|督导|检测|监测|约见|联系)[^,。;!?没未不]{0,4}\ue0ff+[^,。;!?没未不了]{0,8}"
)


def take_the_same_of_all_for_the_end(readings: Sequence[Reading]) -> None:
    """Changes, in place, what was looked at where that was the work: 约谈6家旅行社，6家都谈过了."""
    for before, after in pairwise(readings):
        counted = [each.value for each in before.clause.amounts]
        if (
            after.judgement.verdict in {Verdict.NOTHING, Verdict.UNSURE, Verdict.STAGE}
            and not before.intents | after.intents
            and counted
            and counted == [each.value for each in after.clause.amounts]
            and not (before.clause.tags | after.clause.tags) & _NOT_YET_OF_ALL
            and _OF_ALL_OF_THEM.fullmatch(after.clause.covered)
            and _TO_DO_OF_SO_MANY.fullmatch(before.clause.covered)
        ):
            after.judgement = Judgement(Verdict.DONE, after.clause.first(Tag.ALL))
            after.doubts.clear()


_NOT_YET_OF_ALL = frozenset({Tag.NEG, Tag.HEDGE, Tag.PLAN, Tag.ABLE, Tag.PROMISE, Tag.WAIT, Tag.NEARLY, Tag.BASIC})
