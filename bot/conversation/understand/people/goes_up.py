"""Reads what has to go to a meeting, or to those above, because it is not ours to decide: 我们局定不了，要上会."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT
from bot.conversation.understand.writing.expressions import expression

_NOT_OURS_TO_DECIDE = expression(
    r"(?!时间|日子|日期|期限|具体|哪天|几号)[^,。;!?]{0,12}?(?:定不(?:了|下来)|[做作]不了主|说了不算|拍不了板|决定不了|(?:没|无|没有)权(?:限)?(?:决?定|批|动|处理|调整)?|权限不够)(?:的|啊|呀)?"
)
_GOES_UP = expression(
    r"(?:得|要|须|需要?|只能|只好|必须|还|看来|恐怕){1,3}(?:先|再|去)?"
    r"(?:上(?:[局县市区镇乡旗州院校厂]里?的?)?(?:党[组委]|常委|办公|班子|专题|联席|编委|理事)?会"
    r"|(?:上报|报请|报|请示|提请|提交|拿到|提到)(?:给|到)?(?:[局县市区镇乡旗州院校厂省部][里委]?|上级|上面|上头|领导|党[组委]|[一-龥]{0,3}会|[县市区镇乡旗州]?政府)(?:上)?)"
    r"(?:去|来)?(?:研究|讨论|议|审议|审定|定夺|决定|拍板|定|过)?(?:一下|才行|才能定|才算)?(?:的|了)?"
)


def take_it_above(readings: Sequence[Reading]) -> None:
    """Takes, in place, what is not ours to decide for trouble, and where it has to go for a plea to those above."""
    for ours, theirs in pairwise(readings):
        if (
            not (ours.clause.items or theirs.clause.items or theirs.clause.dates)
            and ours.intents <= {Intent.DIFFICULTY}
            and theirs.intents <= {Intent.PROGRESS}
            and _GOES_UP.fullmatch(theirs.clause.text)
            and _NOT_OURS_TO_DECIDE.fullmatch(ours.clause.text)
        ):
            ours.intents, ours.blocker = {Intent.DIFFICULTY}, ours.blocker or ours.clause.core
            theirs.intents = {Intent.ESCALATE}
            for each in (ours, theirs):
                each.judgement, each.has_open_denial = NO_VERDICT, False
                each.doubts.clear()
