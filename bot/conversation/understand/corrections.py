"""Finds corrections that name no error: 上次报3.6万亩，实为3.1万亩, 之前说90%是估的，核实后82%."""

import re
from collections.abc import Sequence

from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.verdicts import NO_VERDICT, Verdict

_REPORTED = re.compile(
    r"(?:之前|此前|先前|原先|原来|上[次回周月]|上个月|前[天面期次]|昨[天晚日]|刚才|刚刚|早上|上午|头回|头一次|\ue0ff)[^,。;!?]{0,4}?[说报填写估讲发统登]|^原[报填说写]"
)
"""What the writer said earlier; the private sign stands for a date."""
_IN_TRUTH = re.compile(
    r"^(?:但|可|但是|不过|现在|目前|今天|经|经过|我们?|重新|再次|应该?)*(?:实为|实际|实测|实有|其实|事实|真实|核实|核对|核查|复核|清点|盘点|点下来|算下来|测下来|复查|查实|重新|应为|应是|应该是|准确|正确|改为|改成|更正)"
)
_MISCOUNTED = re.compile(r"[多少漏错][写算报填计统数]|漏了|算漏|[高低]估|乐观了|保守了|写反|那个数|另一个|报急|手滑")
_SO_MUCH = re.compile(r"^(?:但|就)?(?:应|是|实际|一?共|总共|正确|现在|今年|其实|这[条项个])")
_NOT_THIS = re.compile(r"^(?:应该?|并)?不是[^,。;!?没未]{0,6}$")
_BUT_THAT = re.compile(r"^(?:而|应该?|应当)?是")
_ROUGHLY = re.compile(r"是(?:估|约|概|毛)|拍脑袋|大概数|毛估|估的")
_UNFINISHED = frozenset({Verdict.NOT_DONE, Verdict.NOT_STARTED})


def mark_corrections(readings: Sequence[Reading]) -> None:
    """Adds the correction to the clause that gives the right number or state; the state said earlier is no claim."""
    for place, earlier in enumerate(readings):
        if _is_replaced(earlier, readings[place + 1 : place + 2]):
            readings[place + 1].intents.add(Intent.CORRECTION)
            return
        if not _REPORTED.search(earlier.clause.covered) and not _REPORTED.search(earlier.clause.text):
            continue
        is_rough = _ROUGHLY.search(earlier.clause.text) is not None
        for later in readings[place + 1 :]:
            tells = _IN_TRUTH.match(later.clause.text) is not None or is_rough
            if tells and _contradicts(earlier, later):
                later.intents = (later.intents - {Intent.DEFER}) | {Intent.CORRECTION}
                earlier.judgement, earlier.has_no_date = NO_VERDICT, True
                earlier.doubts.clear()
                return


def _is_replaced(earlier: Reading, following: Sequence[Reading]) -> bool:
    """少算了两处，一共是9处; 不是90，是70%: a wrong number, and the right one in the next clause."""
    if not following:
        return False
    before, after = earlier.clause, following[0].clause
    is_told = bool(after.percents or after.amounts or after.items) or following[0].judgement.verdict in _UNFINISHED
    if _MISCOUNTED.search(before.text) and _SO_MUCH.match(after.text) and is_told:
        return True
    named = any(sign.isdigit() for sign in before.text) or before.percents or before.amounts or before.items
    return bool(named and is_told and _NOT_THIS.match(before.text) and _BUT_THAT.match(after.text))


def _contradicts(earlier: Reading, later: Reading) -> bool:
    before, after = earlier.clause, later.clause
    if (before.percents and after.percents) or (before.amounts and after.amounts):
        return True
    said_done = before.has(Tag.COMPLETE, Tag.STRONG_ACT)
    return said_done and (later.judgement.verdict in _UNFINISHED or bool(after.amounts or after.percents))
