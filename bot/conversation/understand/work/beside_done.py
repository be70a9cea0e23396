"""Reads what stands beside finished work: beginnings and wants it leaves behind, papers to come, visits to look at it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from bot.conversation.understand.asked_back import IS_IT_DONE, MAKESHIFT
from bot.conversation.understand.days.tense import is_behind
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.modifiers import named_by_its_want
from bot.conversation.understand.work.on_the_way import take_past_beginnings_for_told, take_who_keeps_it_for_no_order
from bot.conversation.understand.work.pieces import parts_to_come
from bot.conversation.understand.work.seen_done import say_nothing_of_the_work, take_a_visit_for_its_day
from bot.conversation.understand.work.upsides import shows_that_it_holds
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def read_beside_done(readings: Sequence[Reading], today: date) -> None:
    """Changes, in place, what clauses mean that stand beside one in which the work is done."""
    _take_a_bare_end_for_a_plan(readings, today)
    _take_the_last_touch_for_the_end(readings)
    _take_a_bare_act_for_told(readings)
    done = [place for place, reading in enumerate(readings) if reading.judgement.verdict is Verdict.DONE]
    if not done:
        return
    take_past_beginnings_for_told(readings, today)
    for reading in parts_to_come(readings, today):
        reading.judgement = Judgement(Verdict.WILL)
    _take_a_want_for_a_name(readings)
    _take_papers_to_come(readings[done[0] + 1 :], today)
    for reading in readings:
        take_a_visit_for_its_day(reading)
        if Intent.CLOSE_REQUEST in reading.intents and reading.judgement.verdict in _NOT_OF_THE_WORK:
            reading.judgement = NO_VERDICT
            reading.doubts.clear()
        if _CRIES.fullmatch(reading.clause.text) and _is_done_elsewhere(reading, readings):
            say_nothing_of_the_work(reading)
            reading.clause = replace(reading.clause, words=(), tags=frozenset())
        if reading.intents == {Intent.NO_DIFFICULTY} and _NOBODY_AGAINST_IT.match(reading.clause.text):
            say_nothing_of_the_work(reading)
    take_who_keeps_it_for_no_order(readings[done[0] + 1 :])
    for reading in readings[done[0] + 1 :]:
        if shows_that_it_holds(reading.clause) and reading.judgement.doubt != MAKESHIFT:
            say_nothing_of_the_work(reading)
        if _PAPER_IS_HERE.fullmatch(reading.clause.covered):
            say_nothing_of_the_work(reading)
            reading.intents.add(Intent.EVIDENCE)
        if reading.judgement.verdict is Verdict.LAST_STEP and _ONLY_A_PAPER.fullmatch(reading.clause.text):
            say_nothing_of_the_work(reading)
            reading.judgement = NO_VERDICT
            reading.intents.add(Intent.EVIDENCE_PENDING)
        if _THEN_SENT.fullmatch(reading.clause.covered):
            say_nothing_of_the_work(reading)
            reading.intents.add(Intent.EVIDENCE_PENDING)
            reading.role, reading.has_no_date = None, True


_NOT_OF_THE_WORK = frozenset({Verdict.UNSURE, Verdict.WILL, Verdict.PROMISED, Verdict.WILL_START, Verdict.STARTED})
"""帮忙把台账上那条关掉: what we are asked to do tells nothing of the work."""
_CRIES = expression(
    r"(?:立行立改|即知即改|立查立改|立说立行|说改就改|说干就干)|(?:完了|完成|办结|搞定|整改|办妥){2,3}|错不了|准没错|没错的?|千真万确|如假包换|童叟无欺|(?:好了|行了|中了|得了|成了|妥了){1,3}|([一-龥])\1([一-龥])\2(?:的|地)?|(?:[不没](?![是有])[一-龥][不没][一-龥],?){1,3}"
)
"""完了完了，都换过了; 干干净净，全清了; 不拖不欠，全办了: no more than a cry beside what is told."""


def _is_done_elsewhere(reading: Reading, readings: Sequence[Reading]) -> bool:
    return any(
        other is not reading and other.judgement.verdict is Verdict.DONE and not other.judgement.doubt
        for other in readings
    )


_NOBODY_AGAINST_IT = expression(r"(?:没有?|哪有|无)(?:人|谁|一[户家个人])?不[一-龥]{1,3}的?$")
"""没有不同意的，都签完了."""
_PAPER_IS_HERE = expression(
    r"(?:检测|验收|鉴定|评估|复检|监测|检验|审计|决算)?(?:报告书?|证书?|合格证|回执|意见书|结论书?|鉴定书|单子?)(?:也|都|已经?|刚|全|\ue0ff)*(?:出来|下来|拿到|到手|出具?|发下来|办下来|寄到|领到|开出来|开好)了?"
)
"""检测报告也出来了: the paper for what is done."""
_THEN_SENT = expression(
    r"(?:我们?|材料|资料|照片|佐证|这两天|这几天|回头|晚点|等|\ue0ff)*(?:整理|收集|汇总|装订|扫描|打印|盖章?|备|准备|凑|归拢)(?:好|齐|完)?(?:了|之?后)?(?:就|再|立即|马上|一并|随即)(?:给[你您]们?)?"
    r"(?:送|报|交|发|传|寄|呈)(?:过去|过来|给[你您]们?|上去|上来|到[一-龥]{1,5}|去|来|上)?"
)
"""整理好就送过去: papers that will follow."""


_ONLY_A_PAPER = expression(
    r"(?:就|只|光|仅|独)(?:剩|差)(?:下)?(?:把)?[一-龥]{0,4}(?:材料|资料|报告|总结|佐证|照片|[单表函])(?:还)?(?:没)?(?:交|报|送|发|传|寄|上交|上报|上传)(?:上去|上来|过去|过来|给[你您]们?|去|来|上)?了?"
)
"""早办完了，只差把表交上来: what is left is a paper."""


_A_DAY_ALONE = expression(r"(?:大概|大约|估计|预计|最[晚迟]|就|是|在)*\ue0ff+(?:吧|左右|前后|之?前|以前|那天|那会儿?)*")
_BARE_END = expression(r"(?:完|完成|完工|办结|竣工|整改到位|[一-龥][好齐妥清])$")


def _take_a_bare_end_for_a_plan(readings: Sequence[Reading], today: date) -> None:
    """改完，8月29号吧: an end without 了 and without 已, and the day for it still to come."""
    for before, after in pairwise(readings):
        clause = before.clause
        if (
            before.judgement.verdict is Verdict.DONE
            and _BARE_END.search(clause.text)
            and not clause.has(Tag.ALREADY, Tag.PERFECT, Tag.ALL)
            and not clause.dates
            and not after.clause.items
            and not after.intents
            and after.clause.dates
            and _A_DAY_ALONE.fullmatch(after.clause.covered)
            and all(not is_behind(each.moment.past, each.moment.future, today) for each in after.clause.dates)
        ):
            before.judgement = Judgement(Verdict.WILL, before.judgement.word)
            before.doubts.clear()


def _take_a_bare_act_for_told(readings: Sequence[Reading]) -> None:
    """热水器修复，水温正常: an act without 了 might be the name of a task, were it not for how well things are now."""
    for before, after in pairwise(readings):
        clause = before.clause
        last = clause.words[-1] if clause.words else None
        if (
            before.judgement.verdict is Verdict.NOTHING
            and not before.intents
            and last is not None
            and last.does(Tag.STRONG_ACT)
            and last.end == clause.end
            and last.start > clause.start + 1
            and not (clause.dates or clause.amounts or clause.percents or clause.tags & _TO_COME)
            and after.judgement.verdict in {Verdict.NOTHING, Verdict.DOING}
            and (shows_that_it_holds(after.clause) or Intent.CLOSE_REQUEST in after.intents)
        ):
            before.judgement = Judgement(Verdict.DONE, last, IS_IT_DONE)
            before.doubts.append(IS_IT_DONE)


_TO_COME = frozenset({Tag.NEG, Tag.PLAN, Tag.ABLE, Tag.PROMISE, Tag.AT_ONCE, Tag.IF, Tag.NEED, Tag.HEDGE, Tag.WAIT})
_LAST_TOUCH = frozenset({"收尾", "收口", "扫尾", "收边"})


def _take_the_last_touch_for_the_end(readings: Sequence[Reading]) -> None:
    """今早刚收尾，完成了: the last of it was done, and the next clause says that this was the end."""
    for before, after in pairwise(readings):
        word = before.judgement.word
        if (
            before.judgement.verdict is Verdict.NEARLY
            and word is not None
            and word.text in _LAST_TOUCH
            and (before.clause.has(Tag.ALREADY, Tag.PERFECT) or after.clause.has(Tag.ALL))
            and not before.clause.has(Tag.DOING, Tag.STILL, Tag.PLAN, Tag.NEG)
            and after.judgement.verdict is Verdict.DONE
            and not after.judgement.doubt
            and not (after.clause.amounts or after.clause.percents or after.clause.items)
        ):
            before.judgement = Judgement(Verdict.DONE, word)
            before.doubts.clear()


_NOW_ALL = expression(
    r"(?:财务|单位|公司|[局校院乡镇村厂]里|现在|目前|如今|今天|昨天|也|都|全部?|均|已经?|重新|\ue0ff)+"
)


def _take_a_want_for_a_name(readings: Sequence[Reading]) -> None:
    """没签合同的三家供应商，都补签完了: what was wanting says which ones they were."""
    for before, after in pairwise(readings):
        if (
            after.judgement.verdict is Verdict.DONE
            and (_NOW_ALL.match(after.clause.covered) or _is_the_act_that_was_due(before, after))
            and before.judgement.verdict is not Verdict.DONE
            and not before.intents - {Intent.DIFFICULTY, Intent.EVIDENCE_PENDING}
            and (plain := named_by_its_want(before.clause))
        ):
            before.clause = plain
            say_nothing_of_the_work(before)


_DUE = expression(r"(?:该|应|应该)(?P<act>[退发补收交缴还付罚拆换])的[^,。;!?没未不了在还再]{2,14}")


def _is_the_act_that_was_due(before: Reading, after: Reading) -> bool:
    """该退的押金46.2万元，退清了: the act that was due is the one that came to its end."""
    due = _DUE.fullmatch(before.clause.text)
    is_counted = bool(before.clause.dates or after.clause.amounts)
    return due is not None and not is_counted and after.clause.text.startswith(due["act"])


_PAPER_TO_COME = expression(
    r"(?:报告|鉴定|记录|台账|清单|名单|总结|纪要|笔录|档案|影像|视频|[单书证票函表]|结论|意见|证明|回执|批复|文件|凭证|照片|材料|资料)"
    r"(?:得|要|还|最[快早迟晚]|估计|预计|大概|可能|须|需|等|到|在)*\ue0ff+(?:左右|以后|之?后|前)?(?P<only>才|再)?(?:能|会|可以)?(?:给)?"
    r"(?P<coming>[出开拿下到有补取发给寄送办交领]|出具|下来|)(?:来|到|具|上|给[你您]|过[来去]|全|齐)*(?:了|呢)?$"
)


def _take_papers_to_come(readings: Sequence[Reading], today: date) -> None:
    """都改完了，检测报告得20号才出: the work is done, and a paper for it is still on its way."""
    for reading in readings:
        found = _PAPER_TO_COME.search(reading.clause.covered)
        dates = reading.clause.dates
        if (
            found
            and dates
            and (not reading.intents or (found["only"] and reading.intents == {Intent.EVIDENCE}))
            and reading.judgement.verdict in {Verdict.NOTHING, Verdict.WILL, Verdict.PROMISED, Verdict.STAGE}
            and all(not is_behind(each.moment.past, each.moment.future, today) for each in dates)
        ):
            say_nothing_of_the_work(reading)
            reading.intents.add(Intent.EVIDENCE_PENDING)
            reading.role, reading.has_no_date, reading.reports = DateRole.EVIDENCE_BY, False, False
