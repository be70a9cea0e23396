"""Decides from all clauses together whether the work is done, not done or under way."""

import re

from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.objections import AGAINST_DONE, has_partial_figure, speaks_against_done
from bot.conversation.understand.parts import is_of_some
from bot.conversation.understand.quantities import NONE_LEFT_OUT
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.specific import names_a_step
from bot.conversation.understand.unearned import is_a_hundred_of_other_things
from bot.conversation.understand.verdicts import Verdict
from bot.conversation.understand.whole import UNDERWAY, Whole


def settle_state(whole: Whole) -> None:
    """Done, not done or under way; "done" only where nothing in the reply speaks against it."""
    verdicts = whole.verdicts()
    claims = (
        (Verdict.DONE in verdicts and not _is_only_a_count(whole)) or _says_hundred(whole) or _is_counted_full(whole)
    )
    if claims and not speaks_against_done(whole):
        whole.intents.add(Intent.DONE)
    elif claims and verdicts & {Verdict.DONE} and not verdicts & AGAINST_DONE and not has_partial_figure(whole):
        whole.intents.add(Intent.PROGRESS)
        if not _but_hindered(whole):
            whole.doubt("前后说法不一致，是否已完成")
    elif (claims or Verdict.DONE in verdicts) and not _is_taken_back(whole):
        whole.intents.add(Intent.PROGRESS)
        if claims and not has_partial_figure(whole) and not _goes_step_by_step(whole) and not _but_hindered(whole):
            whole.doubt("前后说法不一致，是否已完成")
    elif _is_contradicted(whole, claims=claims):
        whole.doubt("前后说法不一致，是否已完成")
    if Verdict.BASIC in verdicts:
        whole.intents.add(Intent.BASICALLY_DONE)
        whole.intents.discard(Intent.COMMIT)
    unfinished = {Verdict.NOT_DONE, Verdict.NOT_STARTED}
    unfinished |= set() if Verdict.BASIC in verdicts else {Verdict.DRAFTING}
    if verdicts & unfinished and not _counts_the_rest(whole):
        whole.intents.add(Intent.NOT_DONE)
    _underway(whole, verdicts)


_STEP_BY_STEP = frozenset({Verdict.DONE, Verdict.WILL_START, Verdict.NOTHING})
"""合同签完，后天开工: the next step follows the one that is done."""


def _goes_step_by_step(whole: Whole) -> bool:
    """合同签完，后天开工; 软件装上了，人员在培训: what follows is told behind what is done."""
    verdicts = whole.verdicts()
    if verdicts <= _STEP_BY_STEP:
        return True
    going_on = [
        place
        for place, each in enumerate(whole.readings)
        if each.judgement.verdict in _NEXT_STEPS
        and names_a_step(each.clause)
        and not each.clause.has(Tag.ACCEPT, Tag.CLOSE, Tag.STILL)
    ]
    done = [place for place, each in enumerate(whole.readings) if each.judgement.verdict is Verdict.DONE]
    return (
        verdicts <= _STEP_BY_STEP | _NEXT_STEPS | {Verdict.WILL}
        and bool(done and going_on)
        and max(done) < min(going_on)
    )


_NEXT_STEPS = frozenset({Verdict.DOING, Verdict.STARTED, Verdict.DRAFTING})
_IN_TRUTH = re.compile(r"^(?:但|可|但是|不过)?(?:其实|实际上?|事实上|真实情况)")


def _is_taken_back(whole: Whole) -> bool:
    """报的完成，实际没完: the denial is what holds."""
    denied = [reading for reading in whole.readings if reading.judgement.verdict in _UNDONE]
    if any(_IN_TRUTH.match(reading.clause.text) for reading in denied):
        return True
    if not denied:
        return False
    if any(each.judgement.word is not None and each.judgement.word.does(Tag.NOT_YET) for each in denied):
        return True
    if any(_SAID_OR_WRITTEN.search(reading.clause.text) for reading in whole.readings):
        return True
    return whole.readings[-1] in denied and _THE_WORK_ITSELF.match(whole.readings[-1].clause.text) is not None


def _is_contradicted(whole: Whole, *, claims: bool) -> bool:
    """报表显示100%，一户没清: the record comes first and is denied behind it."""
    if whole.intents & {Intent.CORRECTION, Intent.DIFFICULTY}:
        return False
    spoken = [
        place
        for place, each in enumerate(whole.readings)
        if _SAID_OR_WRITTEN.search(each.clause.text)
        or _IS_THROUGH.search(each.clause.text)
        or (claims and (each.judgement.verdict is Verdict.DONE or each.clause.percents))
    ]
    denied = [place for place, each in enumerate(whole.readings) if each.judgement.verdict in _UNDONE]
    return bool(spoken and denied) and min(spoken) < min(denied)


_BUT = re.compile(r"^(?:但|可是?|不过|就是|只是|只不过|唯独)")


def _but_hindered(whole: Whole) -> bool:
    """该做的都做了，就是产权证办不下来: all of one's own part, and what stands in the way, or why it is not done, is named."""
    if Intent.DIFFICULTY in whole.intents and whole.verdicts() & _UNDONE:
        return True
    return whole.verdicts() <= {Verdict.DONE, Verdict.NOTHING} and any(
        Intent.DIFFICULTY in reading.intents and _BUT.match(reading.clause.text) for reading in whole.readings
    )


_THE_WORK_ITSELF = re.compile(
    r"^(?:但是?|可是?|不过|结果|就是|只是)?(?:[你您](?:们)?[问说]的|我们(?![一-龥]{0,6}(?:户|项|条|处))|我(?:这|那)|[这那][条项个]|那事儿?|本[条项]|具体工作|实际工作|事(?:情|儿)?(?=没|还|未|一|都)|活儿?|正事|实事|(?:[一-龥]{1,2})?一[一-龥]{1,3}(?:都|也)?没|整改(?!办)|真正的|关键的?|验收)"
)
"""方案印发了，具体工作一件没做; 那件完成了，你问的这条没完成: what counts is what is denied at the end."""
_UNDONE = frozenset({Verdict.NOT_DONE, Verdict.NOT_STARTED})
_SAID_OR_WRITTEN = re.compile(
    r"(?:显示|写|填|标|登记|录|报|说|讲|勾|点)(?:的|成|着|是|了|为)*(?:全[县区市旗镇村乡校局]|大家|各家|别人|他们|已经?|都|全部?)*(?:完成|办结|100%|整改|[弄改做办]完)|^(?:是)?(?:[哦噢啊]?不对|假的|骗|逗|开玩笑|玩笑|瞎)|bug|默认值|误填|填错|点错|手滑|前任填"
)
"""报表显示100%，一户没清: what was written is not what is."""


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
    if verdicts & _UNDONE and _is_taken_back(whole):
        underway -= {Verdict.STAGE, Verdict.STARTED}
    if Intent.LONG_TERM in whole.intents and not has_figures and not any(r.clause.dates for r in whole.readings):
        underway -= {Verdict.DOING, Verdict.STAGE, Verdict.WILL, Verdict.STARTED}
    if (underway or has_figures or figures.tells_a_change) and not done:
        whole.intents.add(Intent.PROGRESS)
    if verdicts & _UNDONE and Verdict.UNSURE in verdicts and _is_either_way(whole):
        whole.intents -= {Intent.NOT_DONE, Intent.PROGRESS}
        whole.intents.add(Intent.UNCLEAR)
    if Verdict.UNSURE in verdicts and not whole.intents:
        hedged = any(
            reading.judgement.verdict is Verdict.UNSURE and reading.clause.has(Tag.HEDGE, Tag.SCHEDULE)
            for reading in whole.readings
        )
        speaks_of_work = any(
            reading.judgement.word and reading.judgement.word.does(Tag.COMPLETE, Tag.STRONG_ACT)
            for reading in whole.readings
            if reading.judgement.verdict is Verdict.UNSURE
        )
        whole.intents.add(Intent.PROGRESS if hedged or speaks_of_work else Intent.UNCLEAR)
    if Verdict.NOT_STARTED in verdicts and not has_figures:
        if _speaks_of_the_step_before(whole):
            whole.doubt("前一步已完成，后一步尚未开始")
        if not verdicts & (UNDERWAY - {Verdict.STAGE}):
            whole.intents.discard(Intent.PROGRESS)


def _is_either_way(whole: Whole) -> bool:
    """可能完成了，也可能没完成."""
    telling = [each for each in whole.readings if each.judgement.verdict is not Verdict.NOTHING]
    return all(each.clause.has(Tag.HEDGE, Tag.UNREAL) for each in telling)


def _speaks_of_the_step_before(whole: Whole) -> bool:
    """设计方案审定，尚未施工."""
    return any(
        reading.judgement.verdict in {Verdict.STAGE, Verdict.DONE}
        or _IS_THROUGH.search(reading.clause.text) is not None
        or (reading.judgement.verdict is not Verdict.NOT_STARTED and reading.clause.has(Tag.STAGE, Tag.DRAFT))
        for reading in whole.readings
    )


_IS_THROUGH = re.compile(r"(?:通过|过会|批|批复|批准|有|出来|定|写好|做好|开完|开过|签|开)了")


def _only_the_rest(whole: Whole) -> bool:
    quantity = whole.amounts.quantity
    return quantity is not None and quantity.done is None and quantity.total is None


def asks_for_time(whole: Whole) -> bool:
    return bool(whole.intents & {Intent.EXTENSION, Intent.CANNOT_ON_TIME})


def _is_only_a_count(whole: Whole) -> bool:
    """完成5万亩: so much is done, which does not say that all is."""
    done = [reading for reading in whole.readings if reading.judgement.verdict is Verdict.DONE]
    return all(_counted(reading) and not reading.clause.has(Tag.ALL) and not _is_definite(reading) for reading in done)


def _is_definite(reading: Reading) -> bool:
    """多占的两间办公室腾出来了, 两间超标办公室已腾退, 欠缴的48万元已补清: those that there were, all of what was owed."""
    clause, word = reading.clause, reading.judgement.word
    if word is not None and word.does(Tag.ROUNDABOUT):
        return True
    if word is None or not clause.amounts or any(amount.start >= word.end for amount in clause.amounts):
        return False
    if word.text.endswith(("清", "齐")):
        return True
    if any(clause.text[: amount.start - clause.start].endswith("的") for amount in clause.amounts):
        return True
    amount = clause.amounts[0]
    named = clause.text[amount.end - clause.start : word.start - clause.start]
    return len(clause.amounts) == 1 and amount.start == clause.start and bool(_NAMED_ONES.fullmatch(named))


_NAMED_ONES = re.compile(
    r"[一-龥]{0,4}?(?:超标|超编|超占|违规|违建|违章|违法|欠|闲置|问题|隐患|破损|老旧|漏点?|[被侵多挤]占|积压|僵尸|空壳|不合格|过期|危房|失修|堵塞|乱)[一-龥]{0,8}?(?:已经?|均已|都已|早已)[一-龥]{0,4}"
)
"""Behind the number what was found wrong, and that it has been dealt with: those that there were."""


def _counted(reading: Reading) -> bool:
    return any(not amount.is_none_at_all for amount in reading.clause.amounts)


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
    texts = [reading.clause.text for reading in whole.readings]
    in_fact = any(_IN_FACT.search(text) or NONE_LEFT_OUT.match(text) for text in texts)
    in_fact |= any(r.clause.amounts and r.clause.has(Tag.COMPLETE, Tag.STRONG_ACT) for r in whole.readings[1:])
    in_fact |= any(len(r.clause.amounts) > 1 and r.clause.has(Tag.PERFECT, Tag.COMPLETE) for r in whole.readings)
    if whole.amounts.is_full and Verdict.DONE not in whole.verdicts() and not in_fact:
        whole.doubt("数量相符，是否已完成")
    return whole.amounts.is_full


def _precedes_the_rest(whole: Whole, reading: Reading) -> bool:
    """没改的剩7间: cut between the name and the number."""
    place = next(place for place, each in enumerate(whole.readings) if each is reading)
    return any(each.clause.has(Tag.LEFT) and each.clause.amounts for each in whole.readings[place + 1 : place + 2])


_IN_FACT = re.compile(r"(?<![落其确真事])实[一-龥]{1,2}(?:了|为)?[\d一二两三四五六七八九十]")
"""应收52万，实收52万: what came in is a matter of the books."""


_NONE_OF_THEM = re.compile(
    r"^(?!.*(?:剩|余|还有|另有))[^,。;]*?[户个处条件人家项座套台份间辆名栋][一-龥]{0,6}(?:全部?|都|均)(?:还|仍|也|尚)?[没未]"
)
"""5户都没搬: not the rest, but all of them."""


def _counts_the_rest(whole: Whole) -> bool:
    """还有一半没完成, 3户没搬: says how much is left, not that nothing is done."""
    denied = [
        r for r in whole.readings if r.judgement.verdict in {Verdict.NOT_DONE, Verdict.NOT_STARTED, Verdict.DRAFTING}
    ]
    left = whole.amounts.quantity is not None and whole.amounts.quantity.left is not None
    left = left and not any(_NONE_OF_THEM.search(reading.clause.text) for reading in denied)
    return all(
        any(mention.is_left for mention in reading.clause.percents)
        or (left and reading.clause.text.endswith("的") and _precedes_the_rest(whole, reading))
        or (left and any(not amount.is_none_at_all for amount in reading.clause.amounts))
        or (any(amount.is_vague for amount in reading.clause.amounts) and Verdict.DONE in whole.verdicts())
        for reading in denied
    )
