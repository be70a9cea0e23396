"""Reads beside each other what was once left undone, what was not yet granted, and what goes on now."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.asked_back import IS_THIS_ITEM_DONE
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_ONCE = expression(
    r"(?:当时|那时候?|当年|那一?年|上一?轮|以前|先前|前几年|去年|上次|上回|过去)[^没未不]{0,6}(?:没|未|不)"
)
_NOW = frozenset({Verdict.DOING, Verdict.STARTED, Verdict.STAGE, Verdict.DONE, Verdict.BASIC, Verdict.NEARLY})
_NOT_GRANTED = expression(
    r"(?:方案|图纸?|预算|规划|手续|申请|报告|立项|项目|计划|请示|合同|指标|编制|文件|批文|批复|审批|土地|用地|环评|可研)"
    r"(?:也|都|还|一直|迟迟|至今|上面|上级)*[没未](?:有)?(?:批|批下来|下来|批准|获批|通过|出来|定|定下来|下|审完)$"
)
_WHEN_THERE_IS_WORD = expression(r"^(?:一|等|待)?有了?(?:结果|消息|回音|回复|答复|批复|眉目|新情况|新进展|结论|说法)")

_ONCE_IT_COMES = expression(
    r"^(?:只要|等|要是|如果)?[一-龥]{1,6}?(?:一(?:到|拨|批|下来|来|定|到位|到账|通过|落实|发)|(?:到|拨|批|下来|来|定|到位|到账|通过|落实)了?(?:就|才))"
)
_AT_A_LOSS = expression(
    r"(?:我们?|大家|都|也|实在|真|还)*(?:不知道|不晓得|不清楚|搞不清|弄不明白|没搞懂)(?:该|要|应该)?(?:怎么|咋|如何|从哪|往哪|找谁|按哪)"
)
_WILL_NOT = expression(
    r"(?:就是|死活|坚决|还|都|也|谁都|一直|怎么都)*不(?:肯|愿意?|同意|答应|让|情愿)(?:再)?(?:签|搬|交|接|拆|退|还|来|改|迁|让|动|谈|认|出|配合|松口|腾|挪)[一-龥]{0,3}"
)
_WAS_PLANNED = expression(r"^(?:原来?|本来|当初|原先|原本)?(?:计划|打算|预计|想着|说好|定的|要求)")
_INSPECTED = expression(r"(?:复查|检查|验收|核查|查验|复验|核验|抽查|抽检|验的收|来验|来查|来看)(?:过|了|的)?$")
_LAID_OPEN = expression(r"(?:公示|征求意见|征集意见|审议|合法性审核|会签)(?:期)?(?:完|过|结束|满)")
_ISSUED = expression(r"(?:也|就|已经?|正式|现)*(?:印发|下发|发文|出台|公布|颁布|发布)(?:下去|执行|施行)?了")
_SAID_ONCE = expression(r"(?:我们?)?(?:之前|原来|上次|前面|上回|当时|开始|一开始|起初)(?:说|报|讲|以为|觉得)?")
_LOOKED_AT = expression(
    r"(?:来|下来|现场|实地|上门|组|局|办|科|站|领导|专家)[^,。;!?没未]{0,4}(?:看|查|验|核|检查|验收|复查|核查)(?:过|了|完)了?$"
)
_PASSED = expression(r"(?:也|都|一次性?|顺利|全|已经?)*(?:通过|过|合格|过关)了")
_ONLY_SO_FAR = expression(
    r"^(?:但是?|可是?|结果|不过)?(?:到现在|到目前|现在|目前|如今|截至目前|到今天|至今)(?:为止)?(?:也|都|还)?(?:只|才|仅|刚)"
)
_A_BODY = expression(
    r"(?:党委会|党组会|常委会|常务会|办公会|班子会|支委会|职代会|理事会|董事会|专题会|上级|主管局|[省市县区旗局镇乡校院][里上])"
    r"[^没未不,]{0,6}(?:研究|讨论|审议|审核|审查|看|议|上会)(?:过|完|了)+$"
)


def read_bygones(readings: Sequence[Reading]) -> None:
    """Changes, in place, what an old failure, a missing grant and a report to come mean beside the other clauses."""
    for place, reading in enumerate(readings):
        following = readings[place + 1 :]
        if (
            reading.judgement.verdict in UNDONE
            and _ONCE.match(reading.clause.text)
            and any(later.judgement.verdict in _NOW for later in following)
        ):
            # 当时没改彻底，今年已经开始逐户核对: of another time.
            reading.judgement = NO_VERDICT
            reading.doubts.clear()
        if (
            reading.intents == {Intent.DEFER}
            and _WHEN_THERE_IS_WORD.match(reading.clause.text)
            and any(earlier.judgement.verdict in _NOW for earlier in readings[:place])
        ):
            # 其余4件正在核查，有结果马上报: how things stand has been answered.
            reading.intents.clear()
        if (
            reading.intents == {Intent.NO_DIFFICULTY}
            and _SAID_ONCE.match(reading.clause.text)
            and any(Intent.DIFFICULTY in later.intents for later in following)
        ):
            reading.intents.clear()  # 之前说没困难，现在有了
    for before, after in pairwise(readings):
        _weigh_the_pair(before, after)


def _weigh_the_pair(before: Reading, after: Reading) -> None:
    # 方案都没批，动不了: what has not been granted is what stands in the way.
    if (
        not before.intents
        and _NOT_GRANTED.search(before.clause.text)
        and after.judgement.word is not None
        and after.judgement.word.does(Tag.UNABLE)
    ):
        before.intents.add(Intent.DIFFICULTY)
        before.blocker = before.blocker or before.clause.core
    # 钱一拨就能开干，现在动不了: what is awaited is in the way as long as it has not come.
    if (
        before.judgement.verdict in {Verdict.WILL_START, Verdict.WILL, Verdict.PROMISED}
        and _ONCE_IT_COMES.match(before.clause.text)
        and after.judgement.word is not None
        and after.judgement.word.does(Tag.UNABLE)
    ):
        before.intents, before.judgement, before.has_no_date = {Intent.DIFFICULTY}, NO_VERDICT, True
        before.blocker = before.clause.core
        before.doubts.clear()
    # 政策不明，不知道咋改: one more thing that is in the way, and no question.
    if (
        Intent.DIFFICULTY in before.intents
        and after.intents == {Intent.QUESTION}
        and "?" not in after.clause.ending
        and _AT_A_LOSS.match(after.clause.text)
    ):
        after.intents = {Intent.DIFFICULTY}
    # 渔民嫌补偿低，不肯签: the same people will not.
    if (
        Intent.DIFFICULTY in before.intents
        and after.judgement.verdict is Verdict.NOT_DONE
        and _WILL_NOT.fullmatch(after.clause.text)
    ):
        after.intents, after.judgement = {Intent.DIFFICULTY}, NO_VERDICT
        after.doubts.clear()
    # 计划上半年完成，到现在只干了四成: the plan is of the past.
    if _WAS_PLANNED.match(before.clause.text) and _ONLY_SO_FAR.match(after.clause.text):
        before.judgement, before.has_no_date = NO_VERDICT, True
        before.doubts.clear()
    # 市监局来复查，过了; 区里验的收，通过了: the inspection was passed.
    if (
        _INSPECTED.search(before.clause.text)
        and _PASSED.fullmatch(after.clause.text)
        and not before.clause.has(Tag.NEG)
    ):
        after.intents.discard(Intent.APPROVE)
        after.doubts.clear()
        if before.judgement.verdict is not Verdict.DONE:
            before.judgement = NO_VERDICT
            after.judgement = Judgement(Verdict.DONE, after.clause.first(Tag.PERFECT), IS_THIS_ITEM_DONE)
    # 公示完没人举报，印发了: laid open first, and issued now.
    if (
        before.judgement.verdict is Verdict.STAGE
        and _LAID_OPEN.match(before.clause.text)
        and after.judgement.verdict is Verdict.DONE
        and _ISSUED.fullmatch(after.clause.text)
    ):
        before.judgement = NO_VERDICT
        before.doubts.clear()
    if _LOOKED_AT.search(before.clause.text) and after.clause.text in {
        "没问题",
        "没啥问题",
        "没说啥",
        "没意见",
        "没什么问题",
    }:
        after.intents.clear()
    # 党委会研究过了，同意按方案整改: the consent is theirs, and nobody answers an application.
    if Intent.APPROVE in after.intents and _A_BODY.search(before.clause.text):
        after.intents.discard(Intent.APPROVE)
        after.intents.add(Intent.PROGRESS)
        after.doubts.clear()
