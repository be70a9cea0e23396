"""Takes beginnings and changes on the way to an end that is told for over, and who keeps the result for no order."""

from collections.abc import Sequence
from datetime import date

from bot.conversation.understand.days.tense import is_behind
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.seen_done import say_nothing_of_the_work
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression


def take_past_beginnings_for_told(readings: Sequence[Reading], today: date) -> None:
    """8月底动工，9月中旬就完了: what has come to its end has had its beginning."""
    ends = [place for place, reading in enumerate(readings) if reading.judgement.verdict is Verdict.DONE]
    for before in readings[: ends[-1]] if ends else ():
        days = before.clause.dates
        is_over = (
            before.judgement.verdict is Verdict.STARTED
            and bool(days)
            and all(is_behind(each.moment.past, each.moment.future, today) for each in days)
            and not before.intents
        )
        begins = before.judgement.verdict in {Verdict.WILL_START, Verdict.STARTED}
        if is_over or (begins and _SINCE_THEN.match(before.clause.covered)):
            before.has_no_date = True
            say_nothing_of_the_work(before)
        elif before.judgement.verdict is Verdict.STARTED and _HANDS_ON.fullmatch(before.clause.text):
            say_nothing_of_the_work(before)


_SINCE_THEN = expression(
    r"(?:这项|这条|我们?|整改|工作|该项|本项)*(?:从|自)\ue0ff+(?:份)?(?:就|便|起)?(?:开始|着手|动手)|(?:中间|期间|中途|过程中)[^,。;!?没未不]{1,8}过"
)
"""从六月份就开始弄, 中间换过一次供应商: what was on the way to the end."""
_HANDS_ON = expression(
    r"[^,。;!?没未不]{0,6}(?:自己|亲自|一起|齐|全员|大家|全体|带头)(?:动手|上手|上阵|出动|下场|行动)(?:了)?"
)
"""后勤自己动手，滤网洗了: who did it, and no beginning."""
_KEPT_BY_THEM = expression(
    r"(?:后续|今后|以后|往后|日常|平时|接下来)(?:的)?[^,。;!?]{0,6}?由[^,。;!?]{1,8}?(?:每[天日周月季]|定期|长期|日常|常年|持续|负责(?:管护|维护|巡查|保洁))"
)
"""后续由保卫科每天巡查: who keeps it so from now on, and no order."""


_IN_ONE_HAND = expression(
    r"(?:今后|以后|现在|都|全|也|钥匙|印章)*(?:(?:统一|集中|一律)(?:交)?由[^,。;!?]{1,8}?(?:管理?|保管|收管|管着|使用|登记|维护|存放|采购|开支|审批|调度)|(?:交)?由[^,。;!?]{1,8}?(?:统一|集中|专人)(?:管理?|保管|使用|登记|维护|存放|采购|调度)|(?:交)?由[^,。;!?]{1,8}?保管)(?:了)?"
)
"""公章收上来了，统一由办公室管: in whose hands it is now."""
_GIVEN_AWAY = frozenset({Intent.DELEGATE, Intent.WRONG_PERSON})
_WATCHED = expression(r"[^,。;!?]{2,10}?(?:天天|每天|一直|在|都|亲自)*(?:盯|看|管|守|值守|照看|维护|负责)着(?:呢|的)?")
"""整改好了，保管员老马盯着呢: who looks after it now."""


def take_who_keeps_it_for_no_order(readings: Sequence[Reading]) -> None:
    """Changes, in place, what stands behind the claim: the result is kept for good, and nobody is given the work."""
    for reading in readings:
        if Intent.DELEGATE in reading.intents and _KEPT_BY_THEM.match(reading.clause.text):
            reading.intents = (reading.intents - {Intent.DELEGATE}) | {Intent.LONG_TERM}
            reading.person = reading.named = reading.department = None
            reading.has_no_date = True
            reading.doubts.clear()
        elif (Intent.DELEGATE in reading.intents and _WATCHED.fullmatch(reading.clause.text)) or (
            reading.intents & _GIVEN_AWAY and _IN_ONE_HAND.fullmatch(reading.clause.text)
        ):
            reading.intents -= _GIVEN_AWAY
            reading.person = reading.named = reading.department = None
            reading.doubts.clear()
