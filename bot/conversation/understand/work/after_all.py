"""Takes, where nothing was understood, some act that is denied for not done and a fact of the office for a step."""

from bot.conversation.understand.asked_back import NOT_UNDERSTOOD, ONE_STEP_ONLY, VAGUE_WHETHER_UNDONE
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.whole import Whole
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_DENIED_AFTER_ALL = expression(
    r"(?!.*(?:没[一-龥]没|时间|日期|日子|(?:结果|数据|报告|成绩|结论|意见|批文|消息)(?:还|也|都|一直)*没))(?:[一-龥\ue0ff]{0,8}?(?:还|都|也|一直|至今|到现在|可|倒|却|就|压根|根本|真|实在)*(?:没(?:有)?|未)(?:人|谁)?(?:来得及|顾得?上)?"
    r"(?!事|问题|关系|意见|异议|用|空|钱|人|法|招|电|网|信号|准|说|想|看|听|懂|见|问|戏|谱|数|底|啥|什么|错|怪|吃|睡|醒|怎么|这|那|有|多|少|必要|影响|变化?|毛病|遇|碰|发现|得罪|劲|意思|道理|辙|门|劝|事情|反弹|反复|忘|白|涨|跌|耽|费|花|松|落|掉|误|放下|撂|停|断|歇|吵|闹|伤|回(?!来))"
    r"(?!.*[多少么吗吧])[一-龥]{1,3}|[一-龥]{0,4}(?:至今|到现在|到今天|一直|从来|压根|根本|仍|尚|还)(?:都|也|还)?(?:没(?:有)?|未)(?!事|问题|意见|钱|人|看|听|接|懂|说|想|收到|通知|接到|见|消息|回|信|出现|发现|影响|反弹|投诉|[过再])[一-龥]{2,6}(?<![吗么吧])|没得|(?:哪能|哪里|怎么可能|咋可能)(?=[呢啊呀])|(?:又|还)?(?:反弹|回潮|返潮|死灰复燃|有反复|反复|走回头路)了?|(?:还|仍)(?:有|存在)问题)(?:呢|呀|啊|哦|嘛)?"
)
"""罚款没交, 谁也没去; 反弹了: what nobody has read, and what at least denies an act."""


def _denied_after_all(reading: Reading) -> bool:
    """Whether a clause of a reply that nothing was read of denies some act, whatever it is."""
    return reading.judgement.verdict is Verdict.NOTHING and _DENIED_AFTER_ALL.fullmatch(reading.clause.text) is not None


_ORDERED = ("责令", "勒令", "抄送", "函告", "致函", "约谈", "送达", "下达")
_OF_THE_OFFICE = (
    Tag.EVIDENCE,
    Tag.STAGE,
    Tag.DRAFT,
    Tag.SUPPLY,
    Tag.APPROVAL,
    Tag.RESOURCE,
    Tag.SUBMIT,
    Tag.START,
    Tag.HELP,
    Tag.ARRIVE,
)
_AS_A_FACT = expression(
    r"[^,。;!?]{0,4}(?:结果|数据|成绩|结论)(?:还|也|都|一直)*没(?:有)?(?:出|下|回)来?|(?!我|你|您|他|她|大家|家里|今天|外面|天|雨|手机|老婆|老公|孩子|车)[^,。;!?没未不别无吃喝睡]{2,14}(?:(?<!为)了|(?<=[一-龥]了)[两几三一][天回次趟遍])"
    r"|[^,。;!?没未不别无]{2,8}(?:已经?|刚刚?|正在?)(?!完|阅|读|知|悉|收)[^,。;!?没未不别无]{1,6}"
    r"|(?:责令|勒令|约谈|函告|致函|抄送|送达|下达)[^,。;!?没未不别无]{2,8}|(?P<a>[改清查拆退验测核办结签批谈收搬修补])一(?P<unit>[一-龥])[一-龥]一(?P=unit)"
)


def _told_as_a_fact(reading: Reading) -> bool:
    """名单定了, 挖机进去了: what nobody has read, told as a fact of the office, is at least some step."""
    clause = reading.clause
    return (
        reading.judgement.verdict is Verdict.NOTHING
        and not reading.intents
        and (
            clause.text.startswith(_ORDERED)
            or (clause.has(*_OF_THE_OFFICE) and not clause.has(Tag.PRIVATE, Tag.IF, Tag.ASK, Tag.UNREAL, Tag.HEDGE))
        )
        and _AS_A_FACT.fullmatch(clause.text) is not None
    )


def take_what_is_left(whole: Whole) -> None:
    """Some act that is denied is not done, a fact of the office at least a step, where all else has understood nothing."""
    if whole.intents != {Intent.UNCLEAR} or NOT_UNDERSTOOD not in whole.doubts:
        return
    if any(_denied_after_all(reading) for reading in whole.readings):
        whole.intents = {Intent.NOT_DONE}
        whole.doubts[whole.doubts.index(NOT_UNDERSTOOD)] = VAGUE_WHETHER_UNDONE
    elif any(_told_as_a_fact(reading) for reading in whole.readings):
        whole.intents = {Intent.PROGRESS}
        whole.doubts[whole.doubts.index(NOT_UNDERSTOOD)] = ONE_STEP_ONLY
