"""What a clause says of work to come that claims nothing: 马上办, 下周整改, 月底前落实."""

from datetime import date

from bot.conversation.understand.days.tense import is_behind, is_running
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word


def to_come(clause: Clause, today: date) -> Judgement:
    """马上办, 下周整改, 月底前落实."""
    if _IN_TIME.fullmatch(clause.text):
        return Judgement(Verdict.PROMISED, clause.first(Tag.ON_TIME))
    word = clause.first(Tag.ACT) or clause.first(Tag.STAGE, Tag.SUPPLY)
    if word is None and clause.has(Tag.PROMISE):
        word = clause.first(Tag.CLOSE, Tag.ACCEPT)
    if word and word.text in _IN_ORDER and clause.has(Tag.SCHEDULE) and clause.before(word.start, Tag.PLAN):
        return Judgement(Verdict.WILL, word, has_no_date=True)
    if (
        word
        and word.does(Tag.ACT)
        and clause.before(word.start, Tag.SCHEDULE)
        and not clause.amounts
        and not clause.has(Tag.ALREADY, Tag.PERFECT)
    ):
        return Judgement(Verdict.PROMISED, word)
    if word and clause.has(Tag.AT_ONCE, Tag.PROMISE):
        return Judgement(Verdict.PROMISED, word)
    ahead = [mention for mention in clause.dates if not is_behind(mention.moment.past, mention.moment.future, today)]
    word = word or (clause.first(Tag.ACCEPT, Tag.CLOSE) if ahead else None)
    word = word or (clause.first(Tag.ACCEPT) if ahead else None)
    if ahead and word is None and (arrives := _ARRIVES.search(clause.covered)):
        start = clause.start + arrives.start()
        return Judgement(Verdict.WILL, Word(start, clause.start + arrives.end(), arrives.group()))
    if word and ahead and _is_counted_so_far(clause, word):
        return Judgement(Verdict.NOTHING, has_no_date=True)
    if word and ahead and word.does(Tag.ACCEPT) and _ONLY_THEN.search(clause.text[: word.start - clause.start]):
        return Judgement(Verdict.WILL, word, has_no_date=True)
    if word and (ahead or any(not _is_owed(clause, mark) for mark in clause.all(Tag.PLAN, Tag.ABLE))):
        is_term = any(
            mention.span
            and mention.end <= word.start
            and not _FROM_THE_DEADLINE.search(clause.text[: mention.start - clause.start])
            for mention in ahead
        )  # 公示七天 only lasts so long
        return Judgement(Verdict.PROMISED if is_term else Verdict.WILL, word)
    return NO_VERDICT


_NOT_YET_DONE = (Tag.PLAN, Tag.ABLE, Tag.NEED, Tag.PROMISE, Tag.AT_ONCE, Tag.DELEGATE, Tag.NEG, Tag.IF)


def _is_counted_so_far(clause: Clause, word: Word) -> bool:
    """这月追回补贴12.7万元: of a stretch that has begun, so much of the work is told as a fact."""
    is_told = all(is_running(mention) and not mention.text.endswith(("内", "以里")) for mention in clause.dates)
    counted = any(amount.start >= word.end for amount in clause.amounts)
    return is_told and counted and not clause.has(*_NOT_YET_DONE)


_FROM_THE_DEADLINE = expression(r"(?:到期|截止|期限|时限|限期)(?:之)?前$|提前$|早$")
"""期限前五天就能收: counted back from the deadline."""
_IN_TIME = expression(r"(?:我们?|这边|应该)?(?:能|可以|会|可)(?:够)?(?:如期|按期|按时|准时)(?:的)?")
"""能如期: a promise without a verb."""
_ARRIVES = expression(r"(?<=\ue0ff)(?:才|就|能|可以|会)*(?:到货|送到|运到|发货|到场|送来|运来|拉来|到港|到)$")
"""明天到货: what the work needs is on its way."""
_ONLY_THEN = expression(r"才(?:能|可|可以)?$")
"""还要连续运行一个月才能验收: how long it takes, and no day."""
_IN_ORDER = frozenset({"公示", "公告", "公开", "招标", "评审", "备案"})
"""按程序要公示二十天: the order of things, and no promise."""
_OWED_ACTS = frozenset("为是追收退缴补付还罚扣发拨改拆签搬清修建种栽装换")
_THOSE_DUE = expression(r"[一-龥]{1,2}的(?:一?共|总共)?(?:也)?(?:就|都|是|有)")
"""该发的就这52人: those to whom it is due."""
_OWING = frozenset({"应", "该", "应该", "应当", "须", "要", "得", "需", "需要"})


def _is_owed(clause: Clause, word: Word) -> bool:
    """应签53份, 应为86户, 换泵要46万元: how much there is to do or to pay, and no plan; nor is 来 in 找回来."""
    place = word.start - clause.start
    if word.text in {"来", "去"} and place and clause.text[place - 1] in "回上下过出起进":
        return True
    if word.text in {"来", "去"} and any(mark.end == word.start for mark in clause.all(Tag.ACT)):
        return True  # 招来22人
    if word.text not in _OWING or not clause.amounts or clause.dates:
        return False
    if any(amount.start == word.end and amount.unit == "元" for amount in clause.amounts):
        return True
    rest = clause.text[word.end - clause.start :]
    if _THOSE_DUE.match(rest) or rest.startswith(("追加", "增加", "增拨", "再拨", "再投", "投入")):
        return True
    return word.text.startswith("应") and (
        rest[:1] in _OWED_ACTS or any(mark.start == word.end for mark in clause.all(Tag.ACT, Tag.COMPLETE))
    )
