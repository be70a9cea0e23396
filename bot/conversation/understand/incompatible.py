"""Drops, of two intents that nobody means at once, the one that only comes from what stands around the other."""

import re

from bot.conversation.understand.asked_back import HANGS_ON_A_CONDITION
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.whole import UNDERWAY, Whole
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_CLAIMED = frozenset({Verdict.DONE, Verdict.BASIC})
_ALWAYS = (
    (Intent.DEFER, Intent.DIFFICULTY),
    (Intent.NO_DIFFICULTY, Intent.DIFFICULTY),
    (Intent.EVIDENCE_PENDING, Intent.DIFFICULTY),
    (Intent.WRONG_PERSON, Intent.DIFFICULTY),
    (Intent.WRONG_PERSON, Intent.PROGRESS),
    (Intent.APPROVE, Intent.PROGRESS),
    (Intent.BASICALLY_DONE, Intent.DEFER),
    (Intent.BASICALLY_DONE, Intent.PROGRESS),
)
"""The first makes the second idle: 手机带不进，出来再答; 佐证正打包，网慢传不动; 广告牌找城管，我们没权."""
_WITHOUT_FIGURES = (Intent.DEFER, Intent.EXTENSION, Intent.EVIDENCE_PENDING)
"""Make a mere course no progress: 正跟班子谈话，迟点回; 申请顺延，等批; 票据不全，正凑."""


def settle_the_incompatible(whole: Whole) -> None:
    """Leaves one of each pair of intents that exclude each other."""
    intents = whole.intents
    for kept, dropped in _ALWAYS:
        if kept in intents:
            intents.discard(dropped)
    if Intent.DIFFICULTY in intents and (_only_asks_pardon(whole) or _is_only_why_so_far(whole)):
        intents.discard(Intent.DIFFICULTY)  # 暂未办理，对不住
    for idle, wording in _BESIDE_A_NO:
        if intents == {Intent.NOT_DONE, idle} and _are_all(whole, idle, wording):
            intents.discard(idle)
    goes_on = whole.verdicts() & UNDERWAY or any(each.clause.has(Tag.SCHEDULE, Tag.DOING) for each in whole.readings)
    if intents <= {Intent.NO_DIFFICULTY, Intent.APPROVE} and Intent.NO_DIFFICULTY in intents and goes_on:
        intents.discard(Intent.APPROVE)
        intents.add(Intent.PROGRESS)  # 推得顺，没啥拦路的
    if Intent.CLOSE_REQUEST in intents and HANGS_ON_A_CONDITION in whole.doubts:
        intents.discard(Intent.CLOSE_REQUEST)  # 验收一过就能销号: what comes next, and no request
        intents.add(Intent.PROGRESS)
    if Intent.DONE in intents and whole.amounts.is_full:
        intents.discard(Intent.PROGRESS)  # 应装26台，装了26台: no more than that
    if Intent.PROGRESS in intents:
        _weigh_the_course(whole)


_BESIDE_A_NO = (
    (
        Intent.DIFFICULTY,
        expression(
            r"(?:最近|近来|这阵子?|近期|眼下|现在|我们?|实在|真|也|都|一直|太忙|忙得|,)*(?:顾不[上过]来?|没顾[上得]上?|腾不出手|没空|抽不[出开](?:空|身|手)|忙别的|忙着别的)(?:了|呢|啊)?"
        ),
    ),
    (
        Intent.EVIDENCE,
        expression(r"(?:具体)?(?:原因|理由|详情|情况|缘由)(?:另附|另报|后附|另行说明|见附件|见报告|附后)(?:了)?"),
    ),
    (Intent.DEFER, expression(r"[^,。;!?]{0,10}(?:再说|再看|再讲|细说|细谈|详谈)(?:吧|了|呗)?")),
)
"""没弄，最近顾不上; 还没弄，年后再说: shrugs, and neither trouble nor an answer put off."""


def _are_all(whole: Whole, intent: Intent, wording: re.Pattern[str]) -> bool:
    telling = [each for each in whole.readings if intent in each.intents]
    return bool(telling) and all(wording.fullmatch(each.clause.text) for each in telling)


def _weigh_the_course(whole: Whole) -> None:
    """What a course leaves of the other intents, or they of it."""
    intents = whole.intents
    if Intent.COMMIT in intents and _only_soothes(whole):
        intents.discard(Intent.COMMIT)
    if _has_figures(whole):
        idle = set() if any(_was_sent(each) for each in whole.readings) else {Intent.EVIDENCE}
        intents -= idle | (set() if Intent.NO_EXTENSION in intents else {Intent.COMMIT})
        return
    if Intent.DEFER in intents and _names_the_end(whole):
        intents.discard(Intent.DEFER)  # 今天下班前弄完，你等我信
    if whole.verdicts() & _CLAIMED:
        return
    if intents & set(_WITHOUT_FIGURES):
        intents.discard(Intent.PROGRESS)
    elif Intent.EVIDENCE in intents:
        # 权属比对中，航拍图跟册子对: papers are what is worked with; 决定书已送达，附上: the papers are what is told.
        is_course = Verdict.DOING in whole.verdicts() or any(_waits_for_others(each) for each in whole.readings)
        intents.discard(Intent.EVIDENCE if is_course else Intent.PROGRESS)


_PICTURES_SENT = expression(
    r"(?:现场)?(?:照片|图片|相片|视频|截图|回单|清单|明细|台账|进度表|图)(?:都|也|已经?|刚|我)*(?:发|传|上传|拍|交|报|送)(?:到|在|给|进)?(?:[您你]的?)?(?:群里?|微信|邮箱|系统|办公室|钉钉|网盘)?(?:里|上)?(?:了|过去了?|去了?)"
)


def _was_sent(reading: Reading) -> bool:
    """刚好一半，照片发群里了: how far it is, and what shows it."""
    return reading.intents == {Intent.EVIDENCE} and _PICTURES_SENT.fullmatch(reading.clause.text) is not None


_OF_THIS_OFFICE = expression(r"你|您|办公室|巡察|整改办|核[验查实]|验收|销号|查看|检查|审阅|通知|[的了]话")


def _waits_for_others(reading: Reading) -> bool:
    """材料递上去了，等县里批: papers for an authority, whose answer the work waits for."""
    waits = reading.intents == {Intent.PROGRESS} and reading.blocker is not None
    return waits and _WAITS.match(reading.clause.text) is not None and not _OF_THIS_OFFICE.search(reading.clause.text)


_WAITS = expression(r"(?:就|现在|正|只|都|还)*(?:等|候|待)")


def _is_only_why_so_far(whole: Whole) -> bool:
    """应退47人，剩5人联系不上; 六成，会计住院了: why it is no more yet, and nothing that stands in the way for good."""
    share = whole.amounts.percent if whole.figures.percent is None else whole.figures.percent
    troubled = [each.clause.text for each in whole.readings if Intent.DIFFICULTY in each.intents]
    return (
        share is not None
        and len(whole.readings) <= _FEW
        and whole.intents == {Intent.PROGRESS, Intent.DIFFICULTY}
        and bool(troubled)
        and all(_FOR_A_WHILE.search(text) and "因" not in text for text in troubled)
    )


_FEW = 3
"""Clauses; who tells more of a difficulty than that means one."""
_FOR_A_WHILE = expression(
    r"住院|生病|病了|出差|休假|请假|产假|在外|外出|不在家|没人在家|联系不上|找不[到着]|排着?队|(?:等|候)(?!着?钱|资金|批)|放假|顾不|掉线|压力|停水|停电|下雨|没到|没证|不好走|太?热|太?冷|停着"
)


def _only_asks_pardon(whole: Whole) -> bool:
    troubled = [each for each in whole.readings if Intent.DIFFICULTY in each.intents]
    return bool(troubled) and all(_PARDON.fullmatch(each.clause.text) for each in troubled)


_PARDON = expression(
    r"(?:实在|真是?|确实|非常|十分)*(?:对不[住起]|抱歉|不好意思|(?:给|让)?(?:您|你|大家)?(?:添|受)?(?:麻烦|累|乱)了?|辛苦了?"
    r"|不怕(?:您|你)?(?:笑话|见笑)|见笑了?|检讨|惭愧|多?包涵|[请望]?(?:见谅|理解|谅解|体谅))(?:了|啊|哈|您|你)*"
)


def _only_soothes(whole: Whole) -> bool:
    """正在改，放心."""
    promising = [each for each in whole.readings if Intent.COMMIT in each.intents]
    return bool(promising) and all(_BE_AT_EASE.fullmatch(each.clause.text) for each in promising)


_BE_AT_EASE = expression(r"(?:请|您|你|领导|大家|尽管)*放(?:一百个)?心(?:吧|好了|啊|哈)?")


def _has_figures(whole: Whole) -> bool:
    return whole.figures.percent is not None or whole.amounts.quantity is not None


def _names_the_end(whole: Whole) -> bool:
    return any(each.judgement.verdict is Verdict.WILL and each.clause.dates for each in whole.readings)
