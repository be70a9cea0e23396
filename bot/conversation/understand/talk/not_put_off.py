"""Takes back an answer put off where it follows at once, another gives it, or a vow stands beside it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_OWN_VOW = expression(r"^(?:我|我们)?(?:盯着|绝不拖|决不拖|绝不耽误|说到做到|一定|保证|放心|不耽误)")
"""材料周五前报，我盯着，绝不拖."""
_A_TOPIC = expression(r"[一-龥]{1,8}(?:嘛|呢|啊|吧|的话|这块|那块|方面|的事儿?)")
"""报告嘛，16号前一准送到: what the vow is about."""
_VOWED = expression(
    r"(?:一定|保证|(?:绝|决)不(?:拖|食言|误|耽误)|说到做到|说话算(?:话|数)|(?:您|你)?(?:就)?放(?:一百个)?心|(?:准|肯定|绝对)?[跑错误差少]不了|没跑|雷打不动|没二话|准的|铁定)(?:的|吧|您|,)*"
)
"""下周一把结果报给你，一定."""
_GIVES_WORD = expression(
    r"\ue0ff+(?:我们?|就|再|准|一定|肯定)*给(?:你|您)?(?:个|一个)?(?:准|准确|具体)?(?:数字?|话|信儿?|回音|答复|结果|说法|消息)"
)
"""周四之前给准数, 明天下班前给数: the day of an answer."""


def take_back_deferrals(readings: Sequence[Reading]) -> None:
    """Takes back, in place, every answer put off that is given after all, or is owed by another or on a day vowed."""
    _vow_beside(readings)
    _forget_the_glance(readings)
    _forget_what_is_told_as_it_goes(readings)
    _leave_it_to_the_deputy(readings)
    _drop_what_is_answered(readings)
    _drop_the_last_look(readings)


_GOES_OVER_IT = expression(
    r"(?:回头|晚点|稍后|随后|这两天|我们?|再|还|要|会|准备|打算|自己)*(?:捋|核|过|查|看|理|对|检查|核对|复核|梳理|自查|完善|打磨|收拾|归整)(?:一?[遍下]|一[捋核过查看理对])"
)


def _drop_the_last_look(readings: Sequence[Reading]) -> None:
    """基本上都整改完了，回头我再捋一遍: what is gone over is the work, and no answer is put off."""
    if not any(each.judgement.verdict is Verdict.BASIC for each in readings):
        return
    for reading in readings:
        if reading.intents == {Intent.DEFER} and _GOES_OVER_IT.fullmatch(reading.clause.text):
            reading.intents.clear()


_HANDED_IN_BY = expression(
    r"\ue0ff+(?:之?[前内]|以内)?(?:就|能|可以|应该|都|一起|一并)*(?:[给报交送发](?:给|到)?){1,2}(?:你|您|办公室|整改办)们?(?:哈|啊|吧)?"
)


def hand_in_the_rest(readings: Sequence[Reading]) -> None:
    """在扫尾啦，这星期给你们: beside the last of the work the day is that of its end."""
    for before, after in pairwise(readings):
        if before.judgement.verdict is Verdict.NEARLY and _HANDED_IN_BY.fullmatch(after.clause.covered):
            after.intents -= {Intent.DEFER}
            after.role, after.reports = DateRole.ETA, False


def _vow_beside(readings: Sequence[Reading]) -> None:
    """材料周五前报，我盯着，绝不拖: what is vowed beside the day of a report makes it a promise."""
    for topic, vow in pairwise(readings):
        if topic.intents == {Intent.EVIDENCE} and vow.reports and _A_TOPIC.fullmatch(topic.clause.text):
            topic.intents.clear()
    for place, reading in enumerate(readings):
        is_to_come = (
            reading.intents == {Intent.EVIDENCE}
            and reading.clause.dates
            and re.search(r"前[^,。;!?]{0,10}(?:上?报|报送|送|交|给)[^,。;!?]{0,5}$", reading.clause.text)
        )
        tells = reading.clause.has(Tag.REPORT, Tag.ANSWER)
        gives_word = reading.intents <= {Intent.DEFER} and _GIVES_WORD.fullmatch(reading.clause.covered) is not None
        is_to_tell = gives_word or (reading.intents == {Intent.DEFER} and tells and reading.clause.dates)
        vows = [later for later in readings[place + 1 : place + 2] if _VOWED.fullmatch(later.clause.text)]
        if is_to_tell and vows:
            reading.intents.clear()
            reading.reports, reading.role = True, DateRole.REPORT_BY
            vows[0].intents &= {Intent.COMMIT}
        if is_to_come and any(_OWN_VOW.match(later.clause.text) for later in readings[place + 1 :]):
            reading.intents.clear()
            reading.reports, reading.role = True, DateRole.REPORT_BY


_GLANCE = expression(
    r"(?:我|让我|等我|容我|先)*(?:[看算查瞧捋想翻估]一?[看算查瞧捋想翻下]|[看算查瞧翻]一眼)(?:数|账|表|台账|啊|哈|,)*"
)


_TELLS_AS_IT_GOES = expression(
    r"(?:到时(?:候)?|届时|有(?:变化|进展|情况|消息)|后面|后续|之后|以后)*(?:我们?)?(?:再|随时|及时|继续|会|就|每[天日周月])+(?:给[你您]们?|向[你您]们?)?(?:汇报|上报|报告|报|反馈|通报)(?:数|进度|进展|情况|结果|一次|一回)*(?:给?[你您]们?)?"
)
"""下周四开工，到时再汇报: how it stands has been told."""


def _forget_what_is_told_as_it_goes(readings: Sequence[Reading]) -> None:
    last = readings[-1] if readings else None
    if (
        last
        and _TELLS_AS_IT_GOES.fullmatch(last.clause.text)
        and any(each.judgement.verdict is not Verdict.NOTHING for each in readings[:-1])
    ):
        say_nothing(last)
        last.intents, last.reports = set(), False


def _forget_the_glance(readings: Sequence[Reading]) -> None:
    """我看一下啊，大概七成: the look was taken, and its outcome follows at once."""
    for before, after in pairwise(readings):
        told = after.clause.percents or after.clause.amounts or after.judgement.verdict is not Verdict.NOTHING
        if (
            before.intents == {Intent.DEFER}
            and _GLANCE.fullmatch(before.clause.covered)
            and told
            and not after.intents
            and not after.clause.has(Tag.LATER, Tag.REPORT, Tag.REPLY)
        ):
            before.intents.clear()
            before.doubts.clear()


_SO_BUSY = expression(r"(?:都|真|实在|天天|我们?)*忙(?:得|的)[^,。;!?]{1,10}")
_ONLY_BUSY = expression(r"(?:我们?|正|在|都|真|天天|一直|可|这)*忙(?:着呢?|着哩|得很|呢)(?:呢)?")
_AT_IT = expression(
    r"(?:活儿?|工程|工地|这事|这条)?(?:也|都|就|一直|天天|还|正|我们?|没日没夜地?)*(?:没(?:敢)?(?:停|闲|歇)(?:着|过|下来)?|在?(?:推|弄|干|搞|整|办|改|抓|催|赶|做|落实|推进|施工|装|拆|清)(?:着|呢|进度|工期|这个?事|这条)?)"
)
"""忙着呢，在推: busy with the work itself, and nothing is put off."""
_JUST_WAS = expression(r"(?:不好意思|抱歉|对不起|我|啊|,)*刚(?:才|刚)?(?:还)?(?:在|开完|散|下)")
_REPLIES_NOW = expression(
    r"[一-龥]{1,4}(?:里|上|局|科|村|方|办|所)?(?:回话|回复|答复|反馈)(?:说|称)?|(?:我|现)?(?:回|答|回复|答复|告诉)(?:您|你|领导)(?:的话|一句)?"
)
"""回您：还没完成: the answer follows at once."""


def _leave_it_to_the_deputy(readings: Sequence[Reading]) -> None:
    """这两天我出差，由苗院长代办: why another does it, and no answer put off."""
    if not any(Intent.DELEGATE in reading.intents for reading in readings):
        return
    for reading in readings:
        if reading.intents == {Intent.DEFER} and reading.clause.has(Tag.AWAY) and not reading.clause.has(Tag.ANSWER):
            say_nothing(reading)
            reading.intents, reading.has_no_date = set(), True


def _drop_what_is_answered(readings: Sequence[Reading]) -> None:
    """还没整呢，忙得脚打后脑勺; 回您：还没完成: how it stands has been told, and no answer is put off."""
    is_undone = any(each.judgement.verdict in UNDONE for each in readings)
    tells_more = any(each.clause.percents or each.judgement.verdict is not Verdict.NOTHING for each in readings)
    for place, reading in enumerate(readings):
        follows = place + 1 < len(readings) and readings[place + 1].judgement.word is not None
        if reading.intents == {Intent.DEFER} and (
            (is_undone and _SO_BUSY.fullmatch(reading.clause.text))
            or (tells_more and _JUST_WAS.match(reading.clause.text))
            or (_ONLY_BUSY.fullmatch(reading.clause.text) and _is_at_it(readings[place + 1 :]))
            or (follows and not reading.clause.dates and _REPLIES_NOW.fullmatch(reading.clause.text))
        ):
            say_nothing(reading)
            reading.intents.clear()


def _is_at_it(following: Sequence[Reading]) -> bool:
    if len(following) != 1 or not _AT_IT.fullmatch(following[0].clause.text):
        return False
    following[0].judgement = Judgement(Verdict.DOING)
    return True


def say_nothing(reading: Reading) -> None:
    reading.judgement = NO_VERDICT
    reading.doubts.clear()
