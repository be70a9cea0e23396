"""Reads a vow for a season beside the old day that will be missed: 封河前一准撤船，定的26号撤不及 asks for the time between."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.asked_back import WHY_NOT_ON_TIME
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression

_BY_THEN = r"(?:[一-龥]{0,4}\ue0ff+|(?![目以之提从日先材资照报台票同及当])[一-龥]{2,6}?)(?:(?:之|以)?前|(?:之|以)?后|(?<=\ue0ff)|的?时候?|(?:忙|收|种|割|栽|插|考|歇|闹|过|农忙|汛期|雨季)(?:完|过|罢)了?)"
_SURELY = (
    r"(?:肯定|一?定(?:能|要|当|会|把)?|必(?:定|然|能|将|当)?(?!须)|保证|保准|确保|铁定|准(?:定|能)?|一准|绝对|指定|包管?|实(?![施行际在现名地])|"
    r"(?:说啥|怎么|说什么|无论如何)[也都])"
)
_VOWED = expression(
    rf"{_BY_THEN}[^,。;!?没未不]{{0,5}}?{_SURELY}[^,。;!?没未不了吗]{{1,8}}"
    rf"|{_BY_THEN}[^,。;!?没未不]{{0,6}}[一-龥]得(?:完|净|好|成|齐|通|了|清|上|下来|出来|干净)"
)
"""地硬之前井准打成, 树叶落光前隔离带割得净: a vow for a time that no calendar knows."""
_IN_THE_LEAD = r"(?:可是?|但是?|就是|只是|不过|只怕|恐怕|怕是|惟|唯|却|那个|这个|原定|原来|说好|规定|要求|定|的|我们?)*"
_THE_POINT = (
    r"(?:这|那|的|之)?[个一]?(?:点儿?|天|期限?|时?限|日子|节点|日期|时间|限期|关口?|交期|截止|坎儿?|口子?)?"
    r"(?:却|就|是|怕|只怕|恐怕|肯定|铁定|一定|指定|绝对|准定?|八成|多半|实在|真|也|可|大概|估计|上|要|得|会)*"
)
_MISSED = expression(
    rf"{_IN_THE_LEAD}\ue0ff+{_THE_POINT}"
    r"(?:[一-龥]{0,2}不(?:上|了|着|到|及|完|成|出来?|齐|住|下来|赢|切|过去?|去|准)(?:[活工差卷账点趟]|(?<=践不了)约)?|没戏|悬|够呛|不行|"
    r"难(?:守|保|践|行|及|赴|达到?)|无法(?:达到|兑现|守住?|赶上|完成|践约|如约)|[误超黄]|错过|泡汤)了?"
    rf"|{_IN_THE_LEAD}(?:[赶撵追踩守]不(?:上|及|切|到|着|住|赢|拢)|来不及|误|错过)\ue0ff+(?:[这那]个?(?:点儿?|天|日子|节点|关口?))?了?"
)
"""定的26号撤不及, 18日那个点要误, 惟25日之限难守, 不过赶不切30号: the old day will be missed."""


def ask_for_the_season(readings: Sequence[Reading]) -> None:
    """Takes the vow for no claim and no trouble, and the old day for one that will not be kept."""
    if any(reading.clause.items for reading in readings):
        return
    for one, other in pairwise(readings):
        for vow, missed in ((one, other), (other, one)):
            if _is_vowed(vow) and _is_missed(missed):
                vow.judgement = Judgement(Verdict.PROMISED, vow.judgement.word)
                vow.intents, vow.blocker, vow.has_no_date, vow.has_open_denial = set(), None, True, False
                vow.doubts.clear()
                missed.intents, missed.judgement = {Intent.CANNOT_ON_TIME, Intent.EXTENSION}, NO_VERDICT
                missed.blocker, missed.has_no_date, missed.has_open_denial, missed.role = None, True, False, None
                missed.doubts = [WHY_NOT_ON_TIME]


def _is_vowed(reading: Reading) -> bool:
    is_known = any(mention.moment.future for mention in reading.clause.dates)
    return not is_known and _VOWED.fullmatch(reading.clause.covered) is not None


def _is_missed(reading: Reading) -> bool:
    days = reading.clause.dates
    return (
        len(days) == 1 and days[0].moment.future is not None and _MISSED.fullmatch(reading.clause.covered) is not None
    )
