"""Reads what was drawn up, signed or granted beside the work itself, which nobody has begun: 图纸画完了，施工队没进."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.made_ready import DRAWN_UP
from bot.conversation.understand.work.verdicts import UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression

_HANDS = r"(?:施工[队方]|施工单位|队伍|工人|师傅|班组|(?<![一-龥])[一-龥]{1,3}[工组队]|人员?|人马|人手|机械|挖机|设备)"
_NOBODY_AT_IT = expression(
    rf"(?:但是?|可是?|就是|只是|不过)?{_HANDS}(?:们)?(?:都|也|还|尚|却|一个|至今|迟迟)*[没未](?:有)?"
    r"(?:进来?|进[场点驻村厂校]|来|到场?|上(?!班|课|报)去?|动手|动身|出发|开工|上工|下去|就位)(?:呢)?"
)
"""施工队没进, 电工没动手, 考察组还没出发: those who are to do it have not come."""
_ITS_DAY_HAS_NOT_COME = expression(
    r"(?:但是?|可是?)?(?:破土|开工|动工|进场|启动|开演|开拍|施工|开挖)(?:之日|的?日子|时间|那天)?(?:还|尚|仍)*[没未](?:有)?(?:至|到|来)"
)
"""破土之日未至."""
_NOT_ONE_OF_IT = expression(
    r"(?:但|可)?[一-龥]{0,4}一[个张块根棵锹铲寸行笔片把节处户家段条][一-龥]{0,3}(?:都|也)?(?:还)?[没未](?:有)?[一-龥]{1,2}(?:呢)?"
)
"""片子一个镜头都没拍."""
_OF_MORE_PAPER = expression(
    r"报|批|审|签|章|印|发|公示|盖|备案|定稿|归档|资金|[款钱]|材料|资料|证|佐证|照片|回执|扫描|复印|送|交|验收|销号"
)
"""方案写好了，还没报批: one paper behind another tells nothing of the work."""


def take_what_is_only_prepared(readings: Sequence[Reading]) -> None:
    """Takes, in place, what was drawn up for a step, and the denial behind it for work that has not begun."""
    for before, after in pairwise(readings):
        if not _is_drawn_up(before) or after.clause.items or after.clause.dates:
            continue
        if not all(amount.is_none_at_all for amount in after.clause.amounts):
            continue
        is_of_hands = has_nobody_at_it(after) or _ITS_DAY_HAS_NOT_COME.fullmatch(after.clause.text)
        is_denied = after.judgement.verdict in UNDONE or _NOT_ONE_OF_IT.fullmatch(after.clause.text)
        if not is_of_hands and (not is_denied or _OF_MORE_PAPER.search(after.clause.text)):
            continue
        if after.intents - {Intent.DIFFICULTY, Intent.EVIDENCE_PENDING}:
            continue
        before.judgement = Judgement(Verdict.STAGE, before.judgement.word, stage=before.clause.core)
        before.intents.clear()
        before.doubts.clear()
        after.judgement, after.blocker = Judgement(Verdict.NOT_STARTED, after.judgement.word), None
        after.has_open_denial = False
        after.intents.clear()
        after.doubts.clear()


def has_nobody_at_it(reading: Reading) -> bool:
    """施工队没来: behind what is drawn up it tells that nothing has begun, and of no hindrance."""
    return _NOBODY_AT_IT.fullmatch(reading.clause.text) is not None


def _is_drawn_up(reading: Reading) -> bool:
    clause = reading.clause
    return (
        reading.judgement.verdict not in UNDONE
        and not reading.intents - {Intent.EVIDENCE}
        and not (clause.amounts or clause.items or clause.percents)
        and DRAWN_UP.fullmatch(clause.text) is not None
    )
