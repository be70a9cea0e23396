"""Decides from all clauses together whether the work is done, not done or under way."""

import re
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.numbers.sums import NONE_LEFT_OUT
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.whole import UNDERWAY, Whole
from bot.conversation.understand.work.contradictions import (
    IS_THROUGH,
    ends_later,
    goes_step_by_step,
    is_but_hindered,
    is_contradicted,
    is_taken_back,
)
from bot.conversation.understand.work.counts import is_only_a_count
from bot.conversation.understand.work.objections import AGAINST_DONE, has_partial_figure, speaks_against_done
from bot.conversation.understand.work.parts import is_of_some
from bot.conversation.understand.work.unearned import is_a_hundred_of_other_things
from bot.conversation.understand.work.verdicts import UNDONE, Verdict
from bot.conversation.understand.writing.lexicon import Tag


def settle_state(whole: Whole) -> None:
    """Done, not done or under way; "done" only where nothing in the reply speaks against it."""
    verdicts = whole.verdicts()
    claims = (
        (Verdict.DONE in verdicts and not is_only_a_count(whole)) or _says_hundred(whole) or _is_counted_full(whole)
    )
    if claims and not speaks_against_done(whole):
        whole.intents.add(Intent.DONE)
    elif claims and verdicts & {Verdict.DONE} and not verdicts & AGAINST_DONE and not has_partial_figure(whole):
        whole.intents.add(Intent.PROGRESS)
        if not is_but_hindered(whole):
            whole.doubt("前后说法不一致，是否已完成")
    elif (claims or Verdict.DONE in verdicts) and not is_taken_back(whole):
        whole.intents.add(Intent.PROGRESS)
        is_plain = goes_step_by_step(whole) or is_but_hindered(whole) or ends_later(whole)
        if claims and not has_partial_figure(whole) and not is_plain:
            whole.doubt("前后说法不一致，是否已完成")
    elif is_contradicted(whole, claims=claims):
        whole.doubt("前后说法不一致，是否已完成")
    if Verdict.BASIC in verdicts:
        whole.intents.add(Intent.BASICALLY_DONE)
        whole.intents.discard(Intent.COMMIT)
    unfinished = {Verdict.NOT_DONE, Verdict.NOT_STARTED}
    unfinished |= set() if Verdict.BASIC in verdicts else {Verdict.DRAFTING}
    if verdicts & unfinished and not _counts_the_rest(whole):
        whole.intents.add(Intent.NOT_DONE)
    _underway(whole, verdicts)


def _underway(whole: Whole, verdicts: set[Verdict]) -> None:
    figures, done = whole.figures, Intent.DONE in whole.intents
    has_figures = bool(figures.percent is not None or figures.forecast or figures.metric or whole.amounts.quantity)
    underway = verdicts & UNDERWAY - ({Verdict.WILL} if asks_for_time(whole) else set())
    if Verdict.BASIC in verdicts:
        underway -= {
            Verdict.LEFT_OVER,
            Verdict.DOING,
            Verdict.DRAFTING,
            Verdict.LAST_STEP,
            Verdict.NEARLY,
            Verdict.STAGE,
        }
        has_figures = bool(figures.metric)
    if not underway and figures.percent is None and whole.intents & {Intent.NOT_DONE} and _only_the_rest(whole):
        has_figures = bool(figures.forecast or figures.metric)
    if verdicts & UNDONE and is_taken_back(whole):
        underway -= {Verdict.STAGE, Verdict.STARTED}
    if Intent.LONG_TERM in whole.intents and not has_figures and not any(r.clause.dates for r in whole.readings):
        underway -= {Verdict.DOING, Verdict.STAGE, Verdict.WILL, Verdict.STARTED}
    if (underway or has_figures or figures.tells_a_change) and not done:
        whole.intents.add(Intent.PROGRESS)
    if verdicts & UNDONE and Verdict.UNSURE in verdicts and _is_either_way(whole):
        whole.intents -= {Intent.NOT_DONE, Intent.PROGRESS}
        whole.intents.add(Intent.UNCLEAR)
    if Verdict.UNSURE in verdicts and not whole.intents:
        hedged = any(
            reading.judgement.verdict is Verdict.UNSURE and reading.clause.has(Tag.HEDGE, Tag.SCHEDULE)
            for reading in whole.readings
        )
        speaks_of_work = any(bool(each.clause.amounts) for each in whole.readings) or any(
            reading.judgement.word and reading.judgement.word.does(Tag.COMPLETE, Tag.STRONG_ACT)
            for reading in whole.readings
            if reading.judgement.verdict is Verdict.UNSURE
        )
        whole.intents.add(Intent.PROGRESS if hedged or speaks_of_work else Intent.UNCLEAR)
    has_only_a_plan = any(_ONLY_A_PLAN.match(reading.clause.text) for reading in whole.readings)
    if _lacks_the_next_step(whole) or (has_only_a_plan and Verdict.NOT_DONE in verdicts):
        whole.doubt("前一步已完成，后一步尚未开始")
    if Verdict.NOT_STARTED in verdicts and not has_figures:
        if _speaks_of_the_step_before(whole):
            whole.doubt("前一步已完成，后一步尚未开始")
        if not verdicts & (UNDERWAY - {Verdict.STAGE}):
            whole.intents.discard(Intent.PROGRESS)


_ONLY_A_PLAN = re.compile(
    r"(?:现在|目前|我们?)?(?:就|只|光|仅|才|刚)(?:是|有|出|写|编|印|订|定|买|弄|做|搞|报|开|发|拟|批)了?(?:出来)?(?:个|份|一[个份])?[一-龥]{0,4}?(?:方案|计划|图纸?|文件?|会|通知|预案|设计|思路|框架|清单|申请|报告|请示)(?:了)?$"
)
"""只有个方案，活儿没干."""


def _lacks_the_next_step(whole: Whole) -> bool:
    """设备买来了，还没装: one step is told, and the next act is denied right behind it."""
    return any(
        before.judgement.verdict in {Verdict.STAGE, Verdict.DOING, Verdict.STARTED}
        and before.clause.text.endswith("了")
        and after.judgement.verdict is Verdict.NOT_DONE
        and _NEXT_IS_DENIED.fullmatch(after.clause.text)
        for before, after in pairwise(whole.readings)
    )


_NEXT_IS_DENIED = re.compile(
    r"(?:但|可|就是|只是)?(?:还|尚|仍|都|一直|迟迟)*[没未](?:有)?(?:装|建|修|拆|铺|换|种|栽|用|发|改|挖|砌|刷|贴|挂|签|报|搬|补|干|弄)(?:上|好|完)?(?:呢)?"
)


def _is_either_way(whole: Whole) -> bool:
    """可能完成了，也可能没完成."""
    telling = [each for each in whole.readings if each.judgement.verdict is not Verdict.NOTHING]
    return all(each.clause.has(Tag.HEDGE, Tag.UNREAL) for each in telling)


def _speaks_of_the_step_before(whole: Whole) -> bool:
    """设计方案审定，尚未施工."""
    return any(
        reading.judgement.verdict in {Verdict.STAGE, Verdict.DONE}
        or IS_THROUGH.search(reading.clause.text) is not None
        or (
            reading.judgement.verdict is not Verdict.NOT_STARTED
            and reading.clause.has(Tag.STAGE, Tag.DRAFT)
            and Intent.DIFFICULTY not in reading.intents
        )
        for reading in whole.readings
    )


def _only_the_rest(whole: Whole) -> bool:
    quantity = whole.amounts.quantity
    return quantity is not None and quantity.done is None and quantity.total is None


def asks_for_time(whole: Whole) -> bool:
    return bool(whole.intents & {Intent.EXTENSION, Intent.CANNOT_ON_TIME})


_NO_FACT = (
    Tag.HEDGE,
    Tag.IF,
    Tag.PLAN,
    Tag.ABLE,
    Tag.PROMISE,
    Tag.AT_ONCE,
    Tag.NEARLY,
    Tag.UNREAL,
    Tag.NEG,
    Tag.BASIC,
    Tag.PARTIAL,
    Tag.NEED,
    Tag.DELEGATE,
    Tag.ASK,
)


def _says_hundred(whole: Whole) -> bool:
    """进度100%, said as a fact."""
    if whole.figures.percent != 100 or Intent.QUESTION in whole.intents:
        return False
    saying = [
        r.clause for r in whole.readings if any(found.value == 100 and not found.metric for found in r.clause.percents)
    ]
    return not any(
        clause.has(*_NO_FACT)
        or clause.text.endswith("吧")
        or is_a_hundred_of_other_things(clause)
        or is_of_some(clause)
        for clause in saying
    )


def _is_counted_full(whole: Whole) -> bool:
    supposed = [each for each in whole.readings if each.clause.has(Tag.IF, Tag.HEDGE, Tag.UNREAL)]
    if whole.amounts.is_full and any(each.clause.amounts for each in supposed):
        whole.doubt("带有条件，是否已完成")  # 5个问题5个改完的话我就报: so many are only supposed
        return False
    texts = [reading.clause.text for reading in whole.readings]
    in_fact = any(_IN_FACT.search(text) or NONE_LEFT_OUT.match(text) for text in texts)
    in_fact |= any(r.clause.amounts and r.clause.has(Tag.COMPLETE, Tag.STRONG_ACT) for r in whole.readings[1:])
    in_fact |= any(r.clause.amounts and _ANSWERED.search(r.clause.text) for r in whole.readings[1:])
    in_fact |= any(len(r.clause.amounts) > 1 and r.clause.has(Tag.PERFECT, Tag.COMPLETE) for r in whole.readings)
    if whole.amounts.is_full and Verdict.DONE not in whole.verdicts() and not in_fact:
        whole.doubt("数量相符，是否已完成")
    return whole.amounts.is_full


def _precedes_the_rest(whole: Whole, reading: Reading) -> bool:
    """没改的剩7间: cut between the name and the number."""
    place = next(place for place, each in enumerate(whole.readings) if each is reading)
    return any(each.clause.has(Tag.LEFT) and each.clause.amounts for each in whole.readings[place + 1 : place + 2])


_ANSWERED = re.compile(
    r"^(?:已经?|全部|均|都)*(?:销|改|补|退|拆|换|修|清|签|整改|处理|发|缴|收回|答复|回复|办复|回访|反馈|审结|审核|受理|出件|派发|签收)了?[\d一二两三四五六七八九十百千]"
)
"""来件132件，答复132件."""
_IN_FACT = re.compile(r"(?<![落其确真事])实[一-龥]{1,2}(?:了|为)?[\d一二两三四五六七八九十]")
"""应收52万，实收52万: what came in is a matter of the books."""


_NONE_OF_THEM = re.compile(
    r"^(?!.*(?:剩|余|还有|另有))[^,。;]*?[户个处条件人家项座套台份间辆名栋][一-龥]{0,6}(?:全部?|都|均)(?:还|仍|也|尚)?[没未]"
)
"""5户都没搬: not the rest, but all of them."""


_THOSE_LEFT = re.compile(r"(?:还)?[没未](?:有)?[一-龥]{1,4}的(?:大?多数?|几[户家个]|主要|那|都|还|基本|[一-龥]{0,4}在)")
"""没签的多数在外地: why some of what was counted is not done."""


def _counts_the_rest(whole: Whole) -> bool:
    """还有一半没完成, 3户没搬: says how much is left, not that nothing is done."""
    denied = [
        r for r in whole.readings if r.judgement.verdict in {Verdict.NOT_DONE, Verdict.NOT_STARTED, Verdict.DRAFTING}
    ]
    quantity = whole.amounts.quantity
    left = quantity is not None and quantity.left is not None
    left = left and not any(_NONE_OF_THEM.search(reading.clause.text) for reading in denied)
    return all(
        any(mention.is_left for mention in reading.clause.percents)
        or (left and reading.clause.text.endswith("的") and _precedes_the_rest(whole, reading))
        or (quantity is not None and _THOSE_LEFT.match(reading.clause.text))
        or (left and any(not amount.is_none_at_all for amount in reading.clause.amounts))
        or (
            any(amount.is_vague for amount in reading.clause.amounts)
            and whole.verdicts() & {Verdict.DONE, Verdict.BASIC}
        )
        or (reading.clause.has(Tag.PARTIAL) and Verdict.BASIC in whole.verdicts())
        for reading in denied
    )
