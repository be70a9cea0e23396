"""Sets aside the steps that the last clause sums up: 办法已印发，旧合同已终止，全部整改到位."""

from collections.abc import Sequence
from dataclasses import replace

from bot.conversation.understand.asked_back import IS_IT_DONE, IS_THIS_ITEM_DONE, LOOSELY_TOLD
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.forgetting import forget
from bot.conversation.understand.work.verdicts import Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_ALL_PUT_RIGHT = expression(
    r"(?:全部|均|都|已经?|现已)+(?:完成整改|整改(?:到位|完成|完毕|完|结束))|^(?:现在|目前)?整改(?:工作|任务)?(?:全部|全面|均|都|已经?)+(?:完成|到位|完毕|结束)|^(?:现在|目前|如今|到现在)(?:已经?)?(?:全部?|都|均)(?:已经?)?(?:结束|完成|完工|收官|办结|[办做搞弄改]完)了?$|^(?:也|就|现在|目前)*(?:全部?|都|统统)(?:已经?)?[拆搬改清退换补装修签办做弄]完了$|^(?:也|已经?|现在|目前|整个|我们?|这条|本条|该问题)*整改(?:工作)?(?:到位|完成|完毕|完|结束)了?$"
    r"|^(?:都|全部?|已经?|现已|[这本该此][个条项件](?:事情?|问题|整改|工作|任务)?|可以说是?|应该说|算是|也就|至此|所以|因此)*(?:整改(?:完成|到位|完毕|完|好)|办完|办结|完成|改完|弄完|办妥|搞定|办好|了结|完工|竣工|交工|交付)了?$"
    r"|^(?:事儿?|事情|活儿?)(?:也|都|已经?|全)*(?:[办弄做干改]完|[办弄做干]好|办妥|了结)了?$|^(?:整改)?(?:任务|工作|活儿?)(?:已经?|都|全部|就|也)?(?:完成|办结|做完|干完|了结|收官)了?$|^(?:这[条项]|此事|整改|任务)?(?:可以)?[画划](?:上|个)?句号了?$|^(?:真|确实|均已|收尾)(?:完成|办妥|办结|弄完|改完)了?$"
    r"|^(?:现在|目前|至此|现场)?(?:[整全]套|样样|[\ue0ff]*[一-龥]{0,8}?[两三四五六]样)(?:工作|动作|流程|手续)?(?:都|全部?|已经?|就|也)*(?:[做办弄干走改搞]完|完成|到位|办好|办妥)了$|^(?:经)?(?:现场)?(?:核查|核实|复核|检查)?确认(?:已经?|全部)?(?:整改)?(?:完成|到位|完毕)了?$"
    r"|^(?:所有|全部)?(?:问题|矛盾|隐患)(?:都|全部?|已经?|也)*(?:解决|整改|处理|消除|化解)(?:完|好|到位)?了$"
)
_OF_A_LOOSE_CLAIM = frozenset({LOOSELY_TOLD, IS_THIS_ITEM_DONE, IS_IT_DONE})
_WAITED_OUT = expression(r"(?:公告|公示|异议|征求意见)期(?:都|已经?|也)*(?:结束|过|满)")
"""公示期过了没人提意见，整改完了: what had to be waited for is over with it."""


def forget_steps_summed_up(readings: Sequence[Reading]) -> None:
    """办法已印发，旧合同已终止，全部整改到位: the steps that the last clause sums up are done with it."""
    told = [place for place, reading in enumerate(readings) if reading.judgement.verdict is not Verdict.NOTHING]
    if told and _sums_up(readings[told[-1]], [readings[place] for place in told[:-1]]):
        readings[told[-1]].judgement = Judgement(Verdict.DONE, readings[told[-1]].judgement.word)
        readings[told[-1]].doubts.clear()
    if not told or readings[told[-1]].judgement.verdict is not Verdict.DONE or readings[told[-1]].judgement.doubt:
        return
    last = readings[told[-1]].clause
    asks_to_close = any(Intent.CLOSE_REQUEST in reading.intents for reading in readings[told[-1] :])
    has_passed = _PASSED_AT_LAST.search(last.text) is not None
    if not (_ALL_PUT_RIGHT.search(last.text) or asks_to_close or has_passed) or last.items or last.amounts:
        return
    for reading in readings[: told[-1]]:
        if (
            has_passed
            and (reading.judgement.verdict is Verdict.DOING or _ONE_BY_ONE.fullmatch(reading.clause.text))
            and not _GOES_ON.search(reading.clause.text)
        ):
            forget(reading)
            reading.clause = replace(reading.clause, words=(), tags=frozenset())
        is_past = reading.judgement.verdict is Verdict.DOING and reading.clause.text.endswith("过了")
        if (
            is_past
            or reading.judgement.verdict in {Verdict.STAGE, Verdict.STARTED}
            or (reading.judgement.verdict is Verdict.UNSURE and reading.judgement.doubt in _OF_A_LOOSE_CLAIM)
            or (reading.judgement.verdict in _PERHAPS_TOLD and _is_told(reading))
            or _WAITED_OUT.match(reading.clause.text)
        ):
            forget(reading)
        elif reading.intents in _ON_THE_WAY and _is_told_of_the_past(reading):
            reading.intents.clear()  # 我们先开了全院大会，…，整套做完了
            reading.doubts.clear()


_PASSED_AT_LAST = expression(
    r"(?<!初)(?:验收|验收会|终验|复验|复核|验收组)(?:一次性?|顺利|已经?|也|都|全部)*(?:合格|通过|过)了?$|(?:顺利|已经?|一次性?)*通过了?[^,。;!?没未不]{0,6}(?<!初)(?:验收|终验|复验|评估验收)$"
)
"""试运行一个月，各项指标正常，10月9日通过了验收: what led up to the last gate."""
_GOES_ON = expression(r"还在|正(?!常)|现在|目前|仍|继续|接着|[没未不]|之后|以后|后续|下一?步|[再将会]")
_ONE_BY_ONE = expression(r"先[一-龥]{1,6}[后再][一-龥]{1,6}")
"""先招标后施工: in which order it went."""
_SUMMING_UP = frozenset({"算是", "可以算", "能算", "也算", "算得上", "可以算是", "也算是", "可以说", "可以说是", "算"})


def _sums_up(last: Reading, before: Sequence[Reading]) -> bool:
    """合同已解除，保证金也退了，这条算是整改完成了: 算是 behind acts that are told doubts nothing."""
    hedges = {word.text for word in last.clause.all(Tag.HEDGE)}
    return (
        last.judgement.verdict is Verdict.UNSURE
        and bool(hedges)
        and hedges <= _SUMMING_UP
        and _ALL_PUT_RIGHT.search(last.clause.text) is not None
        and any(each.judgement.verdict is Verdict.DONE and not each.judgement.doubt for each in before)
        and all(each.judgement.verdict in _STEPS_TOLD for each in before)
    )


_STEPS_TOLD = frozenset({Verdict.DONE, Verdict.STAGE, Verdict.STARTED, Verdict.DOING})
_ON_THE_WAY = ({Intent.DEFER}, {Intent.PROGRESS})


def _is_told_of_the_past(reading: Reading) -> bool:
    return reading.clause.has(Tag.PERFECT) and not reading.clause.has(Tag.NEG, Tag.PLAN, Tag.WAIT, Tag.REPLY)


_PERHAPS_TOLD = frozenset({Verdict.WILL, Verdict.NEARLY})
_AHEAD = expression(
    r"将|打算|计划|准备|拟|下一?步|还[要得有差]|再|争取|力争|预计|差不多|快要|就差|基本|接近|收尾|尽快|等"
)


def _is_told(reading: Reading) -> bool:
    """教代会表决通过并施行, 快检室挂牌运行了: with a sign of the past, and only the name sounds like a plan."""
    clause = reading.clause
    return clause.has(Tag.PERFECT) and not clause.dates and not reading.intents and _AHEAD.search(clause.text) is None
