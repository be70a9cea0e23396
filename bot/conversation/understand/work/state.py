"""Decides from all clauses together whether the work is done, not done or under way."""

from itertools import pairwise

from bot.conversation.understand.asked_back import CONTRADICTED, NEXT_STEP_NOT_BEGUN
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.whole import UNDERWAY, Whole
from bot.conversation.understand.work.completeness import (
    counts_the_rest,
    is_counted_full,
    says_hundred,
    take_counts_for_claims,
)
from bot.conversation.understand.work.contradictions import (
    ends_later,
    goes_step_by_step,
    is_but_hindered,
    is_contradicted,
    is_taken_back,
    is_through,
)
from bot.conversation.understand.work.counts import is_only_a_count
from bot.conversation.understand.work.in_hand import is_being_drafted
from bot.conversation.understand.work.in_the_making import is_not_written_yet
from bot.conversation.understand.work.objections import AGAINST_DONE, has_partial_figure, speaks_against_done
from bot.conversation.understand.work.rounds import is_a_round_over
from bot.conversation.understand.work.verdicts import UNDONE, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_ALL = 100
"""Percent."""


def settle_state(whole: Whole) -> None:
    """Done, not done or under way; "done" only where nothing in the reply speaks against it."""
    take_counts_for_claims(whole)
    verdicts = whole.verdicts()
    claims = (Verdict.DONE in verdicts and not is_only_a_count(whole)) or says_hundred(whole) or is_counted_full(whole)
    if claims and not speaks_against_done(whole):
        whole.intents.add(Intent.DONE)
    elif claims and verdicts & {Verdict.DONE} and not verdicts & AGAINST_DONE and not has_partial_figure(whole):
        whole.intents.add(Intent.PROGRESS)
        if not is_but_hindered(whole):
            whole.doubt(CONTRADICTED)
    elif (claims or Verdict.DONE in verdicts) and not is_taken_back(whole):
        whole.intents.add(Intent.PROGRESS)
        is_plain = goes_step_by_step(whole) or is_but_hindered(whole) or ends_later(whole)
        if claims and not has_partial_figure(whole) and not is_plain:
            whole.doubt(CONTRADICTED)
    elif is_contradicted(whole, claims=claims):
        whole.doubt(CONTRADICTED)
    if Verdict.BASIC in verdicts:
        whole.intents.add(Intent.BASICALLY_DONE)
        if all(Intent.PROGRESS not in each.intents or _BITS_LEFT.match(each.clause.text) for each in whole.readings):
            whole.intents.discard(Intent.PROGRESS)
        whole.intents.discard(Intent.COMMIT)
    is_alone = len(whole.readings) == 1 and not whole.figures.metric and is_being_drafted(whole.readings[0].clause)
    unfinished = UNDONE if Verdict.BASIC in verdicts or is_alone else UNDONE | {Verdict.DRAFTING}
    is_denied = bool(verdicts & unfinished) and not (counts_the_rest(whole) or _tells_how_far(whole))
    if is_denied or is_not_written_yet(whole):
        whole.intents.add(Intent.NOT_DONE)
    _underway(whole, verdicts)


def _tells_how_far(whole: Whole) -> bool:
    """卷皮贴了七成，卷内目录没算: where a share is told, the denial is of what is left of it."""
    share = whole.amounts.percent if whole.figures.percent is None else whole.figures.percent
    return share is not None and 0 < share < _ALL


def _underway(whole: Whole, verdicts: set[Verdict]) -> None:
    underway, has_figures = _told_underway(whole, verdicts)
    if (underway or has_figures or whole.figures.tells_a_change) and Intent.DONE not in whole.intents:
        whole.intents.add(Intent.PROGRESS)
    if Verdict.UNSURE in verdicts:
        _settle_the_unsure(whole, verdicts)
    has_only_a_plan = any(_ONLY_A_PLAN.match(reading.clause.text) for reading in whole.readings)
    is_of_another = whole.intents == {Intent.NOT_DONE} and _tells_of_something_else(whole)
    if is_of_another or _lacks_the_next_step(whole) or (has_only_a_plan and verdicts & UNDONE):
        whole.doubt(NEXT_STEP_NOT_BEGUN)
    if Verdict.NOT_STARTED in verdicts and not has_figures:
        if _speaks_of_the_step_before(whole):
            whole.doubt(NEXT_STEP_NOT_BEGUN)
        if not verdicts & (UNDERWAY - {Verdict.STAGE}):
            whole.intents.discard(Intent.PROGRESS)


def _told_underway(whole: Whole, verdicts: set[Verdict]) -> tuple[set[Verdict], bool]:
    """The verdicts that make it progress, and whether figures do."""
    figures = whole.figures
    has_figures = bool(figures.percent is not None or figures.forecast or figures.metric or whole.amounts.quantity)
    underway = verdicts & UNDERWAY - ({Verdict.WILL} if asks_for_time(whole) else set())
    if Verdict.BASIC in verdicts:
        underway -= _ALL_BUT_DONE
        has_figures = bool(figures.metric)
    if not underway and figures.percent is None and Intent.NOT_DONE in whole.intents and _only_the_rest(whole):
        has_figures = bool(figures.forecast or figures.metric)
    if verdicts & UNDONE and (is_taken_back(whole) or _lacks_the_next_step(whole)):
        underway -= {Verdict.STAGE, Verdict.STARTED}
    if verdicts & UNDONE and Intent.NOT_DONE in whole.intents and not has_figures:
        _forget_what_is_ahead(whole, underway)
    has_a_day = any(not mention.moment.is_vague for reading in whole.readings for mention in reading.clause.dates)
    if Intent.LONG_TERM in whole.intents and not has_figures and not has_a_day:
        underway -= {Verdict.DOING, Verdict.WILL, Verdict.STARTED} | (
            set() if is_a_round_over(whole) else {Verdict.STAGE}
        )
    return underway, has_figures


_AHEAD = frozenset({Verdict.WILL, Verdict.WILL_START, Verdict.LEFT_OVER})


def _forget_what_is_ahead(whole: Whole, underway: set[Verdict]) -> None:
    """尚未完成，下一步先摸底; 没弄，等结果出来才能动: what is to come makes what is denied no progress."""
    if any(each.judgement.verdict in UNDONE and each.clause.has(Tag.IF) for each in whole.readings):
        return
    underway -= _AHEAD
    doing = [each.clause.text for each in whole.readings if each.judgement.verdict is Verdict.DOING]
    if doing and all(_OTHERS_STILL.fullmatch(text) for text in doing):
        underway.discard(Verdict.DOING)
    if not underway and Verdict.DONE not in whole.verdicts():
        whole.intents.discard(Intent.PROGRESS)


_OTHERS_STILL = expression(
    r"(?!我|咱|俺|本|这|那|正)[一-龥]{1,5}(?:都|也)?还在(?!改|办|弄|做|干|修|拆|建|推|查|核)[一-龥]{2,5}"
)
"""没弄呢，学生还在写生: what others are about meanwhile."""
_BITS_LEFT = expression(
    r"(?:还|只|就|仅|尚)?(?:有|剩|差)?(?:零星|零散|个别|少量|少数|极少数?|边角|小部分|局部|收尾|扫尾|些许|部分)[^,。;!?]{0,8}[待等需]"
)
"""基本完成，零星地方待补: what is left of it."""
_ALL_BUT_DONE = {
    Verdict.LEFT_OVER,
    Verdict.DOING,
    Verdict.DRAFTING,
    Verdict.LAST_STEP,
    Verdict.NEARLY,
    Verdict.STAGE,
}
"""Beside 基本完成 these say no more than what is left of it."""


def _settle_the_unsure(whole: Whole, verdicts: set[Verdict]) -> None:
    """可能完成了: progress where it speaks of the work at all, else nothing that could be taken down."""
    if verdicts & UNDONE and _is_either_way(whole):
        whole.intents -= {Intent.NOT_DONE, Intent.PROGRESS}
        whole.intents.add(Intent.UNCLEAR)
    if not whole.intents:
        unsure = [each for each in whole.readings if each.judgement.verdict is Verdict.UNSURE]
        is_hedged = any(each.clause.has(Tag.HEDGE, Tag.SCHEDULE) for each in unsure)
        words = [each.judgement.word for each in unsure if each.judgement.word]
        speaks_of_work = any(word.does(Tag.COMPLETE, Tag.STRONG_ACT) for word in words)
        speaks_of_work |= any(each.clause.amounts for each in whole.readings)
        whole.intents.add(Intent.PROGRESS if is_hedged or speaks_of_work else Intent.UNCLEAR)


_ONLY_A_PLAN = expression(
    r"(?:现在|目前|我们?)?(?:就|只|光|仅|才|刚|([做写编报弄搞批定画])(?:倒|也|可|确实)?是(?=\1))(?:是|有|出|写|编|印|订|定|买|弄|做|搞|报|开|发|拟|批)了?(?:出来)?(?:个|份|一[个份])?[一-龥]{0,4}?(?:方案|计划|图纸?|文件?|会|通知|预案|设计|思路|框架|清单|申请|报告|请示)(?:了)?$"
)
"""只有个方案，活儿没干."""


def _lacks_the_next_step(whole: Whole) -> bool:
    """设备买来了，还没装: one step is told, and the next act is denied right behind it."""
    return any(
        before.judgement.verdict in {Verdict.STAGE, Verdict.DOING, Verdict.STARTED}
        and before.clause.text.endswith(("了", "完", "好", "定", "妥"))
        and (
            (after.judgement.verdict is Verdict.NOT_DONE and _NEXT_IS_DENIED.fullmatch(after.clause.text))
            or (after.judgement.verdict is Verdict.NOT_STARTED and _NOT_BEGUN.fullmatch(after.clause.text))
        )
        for before, after in pairwise(whole.readings)
    )


def _tells_of_something_else(whole: Whole) -> bool:
    """账查清了，钱还没追回来: what is told as done in front of the denial is not the work."""
    return any(
        before.judgement.verdict in {Verdict.DONE, Verdict.STAGE, Verdict.STARTED, Verdict.UNSURE}
        and not before.clause.items
        and _AT_AN_END.search(before.clause.text)
        and after.judgement.verdict in UNDONE
        for before, after in pairwise(whole.readings)
    )


_AT_AN_END = expression(r"(?:到位|结束|办结|[完好齐清成])了?$")
_NOT_BEGUN = expression(
    r"(?:但|可|就是|只是)?(?:还|尚|仍|都|一直|迟迟)*[没未](?:有)?(?:正式)?(?:开[一-龥]|动[一-龥]?|进场|启动|施工|实施|着手|开始)(?:呢)?"
)
"""图纸有了，还没开挖."""
_NEXT_IS_DENIED = expression(
    r"(?:但|可|就是|只是)?(?:设备|机器|主体|人|队伍|工程|工|活|现场|料|东西|实体)?(?:还|尚|仍|都|一直|迟迟)*[没未](?:有)?(?:(?:下去|下村|进村|进场|上门|入户|到(?:现场|户|点))(?:去)?[查核访量干做改修看测]|入户|走访|签约|安装|施工|改造|更换|铺设|架设|砌筑|开工|装|安|架|埋|做|动|建|修|拆|铺|换|种|栽|用|发|改|挖|砌|刷|贴|挂|签|报|搬|补|干|弄)(?:上|好|完)?(?:呢)?"
)


def _is_either_way(whole: Whole) -> bool:
    """可能完成了，也可能没完成."""
    telling = [each for each in whole.readings if each.judgement.verdict is not Verdict.NOTHING]
    return all(each.clause.has(Tag.HEDGE, Tag.UNREAL) for each in telling)


def _speaks_of_the_step_before(whole: Whole) -> bool:
    """设计方案审定，尚未施工."""
    return any(
        reading.judgement.verdict in {Verdict.STAGE, Verdict.DONE}
        or is_through(reading)
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
