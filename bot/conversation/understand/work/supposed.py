"""Finds a wish, a supposition or a question left hanging in front of a claim, which makes it no fact."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import WISHES, Tag
from bot.conversation.understand.writing.quotations import QUOTATION


def follows_a_wish(readings: Sequence[Reading]) -> bool:
    """力争月，底前完成: a bare 完成 behind a wish or a promise that was left hanging; 要不是下雨，早就完成了."""
    if any(_COUNTERFACTUAL.match(each.clause.text) or each.clause.text in _HEADING for each in readings[:-1]):
        return True
    if any(reading.clause.text.startswith("的话") for reading in readings[1:]):
        return True
    if any(_is_supposed(before, after) for before, after in pairwise(readings)):
        return True
    if any(_is_a_bare_wish(reading) for reading in readings[:-1]):
        return True
    return any(
        before.judgement.verdict is Verdict.NOTHING
        and "?" not in before.clause.ending
        and Intent.CLOSE_REQUEST not in before.intents
        and not before.clause.has(Tag.PERFECT)
        and any(word.does(*WISHES) and not word.does(Tag.TOTAL) for word in before.clause.words)
        and after.judgement.verdict is Verdict.DONE
        and not after.clause.has(Tag.PERFECT, Tag.ALL)
        for before, after in pairwise(readings)
    )


def _is_a_bare_wish(reading: Reading) -> bool:
    """尽快，办完了: nothing but the wish, cut off from what is wished."""
    words = reading.clause.words
    if _BARELY_ASKS.fullmatch(reading.clause.text):
        return True
    return (
        bool(words)
        and all(word.does(Tag.PLAN, Tag.HEDGE, Tag.AT_ONCE, Tag.IF) for word in words)
        and (reading.judgement.verdict is Verdict.NOTHING and reading.clause.ending == ",")
        and QUOTATION not in reading.clause.text
        and not reading.clause.dates
    )


_BARELY_ASKS = expression(
    r"(?:是不是|是否|有没有|会不会|能不能|可不可以|要不要|算不算|该不该|能否|可否|怎么|怎样|如何|什么时候|啥时候?)(?:才|能|会|可以)*(?:算|叫|说|是)?(?:是)?(?:已经?|都)?"
)
"""是不是，已完成: what is asked stands behind the pause."""


_HEADING = frozenset(
    {"任务", "目标", "要求", "承诺", "整改任务", "整改目标", "整改要求", "时限要求", "工作目标", "计划", "下步"}
)
"""任务：拆除完毕: what is to be done, by its heading."""


_COUNTERFACTUAL = expression(
    r"要不是|若不是|如不是|如果不是|不然(?!(?:真|早|我|都|还|差点)*忘)|否则|本来(?:就)?(?:该|应|能|可以)"
)


def _is_supposed(before: Reading, after: Reading) -> bool:
    """要是早批，现在都盖好了: what would be done if something else were so."""
    return (
        after.judgement.verdict is Verdict.DONE
        and "已" not in after.clause.text
        and before.judgement.verdict is not Verdict.DONE
        and (
            _BUT_FOR.fullmatch(before.clause.text)
            or (_SUPPOSING if not _BY_NOW.match(after.clause.text) else _SUPPOSING_OR_IF_ONLY).match(before.clause.text)
        )
        is not None
    )


_NO_COURTESY = r"(?!有(?:问题|疑|需|什么|啥|时间|空)|[你您]|领导|需要?|方便|不[信清明放]|没(?:有)?(?:问题|意见|异议|事)|要看|来[看查])"
_SUPPOSING = expression(
    rf"[一-龥]{{0,4}}?(?:要是|真要|果真|要有[那这]么|若是|如果|假如|假使|倘若|假若|如若|换做|换作){_NO_COURTESY}"
)
_SUPPOSING_OR_IF_ONLY = expression(
    rf"(?:要是|若是|如果|假如|假使|倘若|假若|如若|换做|换作|只要|但凡|哪怕|早知道?|要|若|有|给|多给|当初|当时){_NO_COURTESY}"
    r"|早(?:听|信)(?:我|俺|你|他|专家|老)[^,了]{0,5}|早(?:点|些|几天|几年|半年)?(?:批|给|拨|来|动手|这么|这样|定|投|派|换|下决心)(?!了)[^,了]{0,6}$|搁(?:在)?(?:我|以前|过去|早些年|往年|别处|别人)[^,了]{0,8}$|(?:要)?没(?:有)?(?:[你您他她]们?|[这那][一-龥]{1,3}|人|谁)[^,。;!?]{0,6}?(?:拦|挡|卡|拖|堵|闹|捣乱|添乱|阻|扯|搅)|换(?:成|了|做|作)?(?:个|一?[个家拨支])?(?:我|[你您他她]|别人|人家|谁|旁人|人|领导|包工头|工头|施工队|队伍|老板|局长|书记|主任|承包商|公司|单位|厂家|班子|队长|监理|师傅|地方|年景)们?(?:来)?$"
)
_BUT_FOR = expression(
    r"(?:要)?没(?:有)?[这那]一?(?:场|阵子?|次|趟|档子事|把|拨人)[一-龥]{1,5}(?<!了)|早(?:听|信)(?:我|俺|老)[^,了]{0,5}|早(?:点|些|几天|几年|半年)?(?:批|给[钱人批我]|拨|来[钱人]|动手|这么|这样|定|投|换|下决心)(?!了)[^,了]{0,5}"
)
"""没那场山洪，渠都修通了; 早听我的，九月初就办结了: against the facts, whatever the time."""
_BY_NOW = expression(
    r"(?:我们?|这|事|活|房子|路|怕是|估计|恐怕)*(?:早|现在早|这会儿?早|如今早)(?![上晨就已])|[一-龥]{0,4}?不早(?![日点些晚期])"
)
"""钱要是到了，早给人家发了; 有钱，路不早修好了."""
