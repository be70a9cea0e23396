"""Makes the role of the day fit the intents that are left: an end, a report, proof, or more time."""

from bot.conversation.understand.days.timing import Timing
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.whole import Whole
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression


def settle_the_role(whole: Whole, timing: Timing) -> None:
    """Makes the role of the day fit what is left: each kind of answer has its own kinds of days."""
    intents, role = whole.intents, timing.role
    if role is DateRole.EVIDENCE_BY:
        _settle_the_day_of_papers(whole, timing)
    elif role is DateRole.ETA and intents == {Intent.PROGRESS, Intent.DIFFICULTY} and _only_waits(whole):
        intents.discard(Intent.DIFFICULTY)  # 等厂家寄板子，下周五修得好: there is a way, and a day
    elif role is not None and (role, frozenset(intents)) in _OF_NO_DAY:
        timing.day = timing.role = None
        whole.doubts = [doubt for doubt in whole.doubts if doubt not in timing.doubts]
    elif role is DateRole.ETA and intents and intents <= {Intent.DEFER, Intent.ACK}:
        timing.role = DateRole.REPORT_BY
    elif role is DateRole.ETA and Intent.EXTENSION in intents and intents <= _TIME_WANTED:
        timing.role = DateRole.EXTEND_TO  # 延到立冬后？定11月15日吧
    elif role is DateRole.REPORT_BY and frozenset(intents) in _OF_THE_END:
        timing.role = DateRole.ETA


_OF_NO_DAY = frozenset(
    {
        (DateRole.REPORT_BY, frozenset({Intent.NOT_DONE})),  # 还没弄，年后再说
        (DateRole.ETA, frozenset({Intent.LONG_TERM})),  # 清明冬至都要搞，没有完的时候
        (DateRole.EXTEND_TO, frozenset({Intent.CANNOT_ON_TIME})),  # 三天干十天的活，赶不及
    }
)
_OF_THE_END = frozenset(
    {
        frozenset({Intent.PROGRESS}),  # 1月23日前全部送达
        frozenset({Intent.COMMIT, Intent.NO_EXTENSION}),  # 不延期，20日前照交
    }
)


def _settle_the_day_of_papers(whole: Whole, timing: Timing) -> None:
    intents = whole.intents
    if intents & {Intent.EVIDENCE, Intent.EVIDENCE_PENDING}:
        return
    if Intent.DONE in intents:
        intents.add(Intent.EVIDENCE)  # 材料下午补，事早办了
    elif intents == {Intent.PROGRESS} and (whole.figures.percent is not None or whole.amounts.quantity is not None):
        intents.add(Intent.EVIDENCE_PENDING)  # 95%，佐证材料周五报
    elif intents == {Intent.PROGRESS} and Verdict.NEARLY in whole.verdicts() and _REPORTED_ON.search(whole.text):
        timing.role = DateRole.ETA  # 已近尾声，本周内出审计报告: what the work ends with
    elif intents <= {Intent.DEFER, Intent.COMMIT, Intent.ACK}:
        timing.role = DateRole.REPORT_BY


_REPORTED_ON = expression(r"(?<![进退])出(?:具|个|份)?[一-龥]{0,4}(?:报告|结论|结果)(?=$|[,。;!])")
_TIME_WANTED = frozenset({Intent.EXTENSION, Intent.DIFFICULTY})


def _only_waits(whole: Whole) -> bool:
    troubled = [each.clause.text for each in whole.readings if Intent.DIFFICULTY in each.intents]
    return bool(troubled) and all("等" in text[:_AT_ITS_HEAD] for text in troubled)


_AT_ITS_HEAD = 5
"""Characters: 现在就是等厂家发货."""
