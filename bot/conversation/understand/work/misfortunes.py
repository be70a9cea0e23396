"""Takes misfortunes, quarrels and wants, where hardly anything else was read, for what stands in the way."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.beside_trouble import (
    is_away,
    is_hardly_read,
    take_for_trouble,
    take_what_cannot_go_on,
    take_what_others_did,
)
from bot.conversation.understand.work.last_resort import CANNOT_BE
from bot.conversation.understand.work.misfortune_signs import ANYTHING_ELSE, FATE_OF_OTHERS, OTHERS, OURS, is_misfortune
from bot.conversation.understand.work.verdicts import NO_VERDICT, UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_TAKEN = expression(
    r"(?<![没未])被[一-龥]{0,6}(?:收回|抽|借|调|挪|占|封|拿|扣|退|撤|砍|免)[一-龥]{0,2}了?$|(?:借|租|让|调|划|押)给[一-龥]{1,6}了$|(?:班子|领导|干部|法人|老板)[一-龥]{0,2}(?:免|撤|换|抓)了$"
)
"""结余被收回，没钱付尾款: what others took, told before what is wanting for it."""
_MUST_AGAIN = expression(r"(?<![不无])(?:得|要|须)(?:再|重新|二次|另外?|跟着)[一-龥]{1,4}$")
_OF_TROUBLE = frozenset({Intent.DIFFICULTY, Intent.ESCALATE})
_NO_PLAN = frozenset({Verdict.NOTHING, Verdict.NOT_DONE, Verdict.NOT_STARTED})
_SPOKEN_AGAINST = frozenset({Verdict.DONE, Verdict.BASIC, Verdict.NEARLY, Verdict.LAST_STEP})
_UNABLE = expression(r"没法|没办法|无法|不能|不敢|没得|[一-龥]不[了成动上]|难以")
_THEY_REFUSE = expression(r"(?:就是|死活|也|都|还|一直|反正)*(?:不(?:肯|给|让|准|许|认|同意|愿意?|答应)[一-龥]{0,4})$")
_OTHERS_ACT = expression(rf"{OTHERS}|保护|红线|隐私|产权|原来|当年")
_AT_ODDS = expression(r"(?<!正)在(?:打官司|扯皮|闹|吵|住院|闹离婚|坐牢|服刑|养病|休假|谈判|较劲)$")


def read_misfortunes(readings: Sequence[Reading]) -> None:
    """Takes, in place, what stands in the way from clauses in which nothing, or hardly anything, was read."""
    _forget_what_was_worn(readings)
    _take_what_was_taken_away(readings)
    take_what_others_did(readings)
    if any(
        reading.judgement.verdict in _SPOKEN_AGAINST or Intent.NO_DIFFICULTY in reading.intents for reading in readings
    ):
        return
    answers_later = any(reading.intents == {Intent.DEFER} and not is_away(reading) for reading in readings)
    for reading in readings:
        if answers_later and (is_away(reading) or FATE_OF_OTHERS.search(reading.clause.covered)):
            continue
        is_wanting = reading.judgement.verdict is Verdict.NOT_DONE and _MEANS_WANTING.search(reading.clause.text)
        is_told = is_hardly_read(reading) and is_misfortune(reading.clause)
        if is_told or _cannot_be(reading, readings) or (is_wanting and not reading.intents):
            take_for_trouble(reading)
    for before, after in pairwise(readings):
        if _is_the_reason(before, after):
            take_for_trouble(before)
            if after.has_open_denial and after.judgement.verdict is Verdict.NOTHING:
                after.judgement, after.has_open_denial = Judgement(Verdict.NOT_DONE), False
                after.doubts.clear()
        elif _is_wanting(before, after) or _is_refused(before, after):
            take_for_trouble(after)
        elif _is_what_it_is_about(before, after):
            before.judgement = NO_VERDICT
            before.doubts.clear()
    take_what_cannot_go_on(readings)
    _leave_lengths_alone(readings)


def _take_what_was_taken_away(readings: Sequence[Reading]) -> None:
    """结余被收回，没钱付尾款; 省道改线，杆子得二次迁: what others did, and what comes of it."""
    for before, after in pairwise(readings):
        claims = before.judgement.verdict is Verdict.DONE and before.judgement.doubt
        if after.intents == {Intent.DIFFICULTY} and not before.intents and _TAKEN.search(before.clause.text):
            take_for_trouble(before)
        elif claims and _MUST_AGAIN.search(after.clause.text):
            before.judgement = NO_VERDICT
            before.doubts.clear()
            take_for_trouble(after)


def _is_wanting(before: Reading, after: Reading) -> bool:
    """配套资金，影子都没有: the means are named in front of what denies them."""
    word = after.judgement.word
    return (
        after.judgement.verdict is Verdict.NOT_DONE
        and not after.intents
        and word is not None
        and word.does(Tag.NOT_YET)
        and word.text == after.clause.core
        and _MEANS_NAMED.search(before.clause.text) is not None
    )


def _leave_lengths_alone(readings: Sequence[Reading]) -> None:
    """变压器烧了，停工两天: beside nothing but trouble a length of time is no plan."""
    if any(reading.intents for reading in readings) and all(
        reading.intents <= _OF_TROUBLE and reading.judgement.verdict in _NO_PLAN for reading in readings
    ):
        for reading in readings:
            reading.has_no_date |= any(mention.span is not None for mention in reading.clause.dates)


def _cannot_be(reading: Reading, readings: Sequence[Reading]) -> bool:
    """水太深，测量船下不去: taken for a plan alone, and beside trouble for what it says."""
    return (
        reading.judgement.verdict is Verdict.WILL
        and not reading.clause.dates
        and CANNOT_BE.search(reading.clause.covered) is not None
        and any(other.intents == {Intent.DIFFICULTY} for other in readings)
    )


def _is_what_it_is_about(before: Reading, after: Reading) -> bool:
    """招标控制价低，没人投: no beginning, but what the trouble is about."""
    return (
        after.intents == {Intent.DIFFICULTY}
        and before.judgement.verdict is Verdict.STARTED
        and bool(before.judgement.doubt)
        and not (before.intents or before.clause.dates or before.clause.amounts)
    )


_WORN = expression(
    r"[一-龥]{1,8}(?:老化|破旧|破损|破裂|失修|渗水|漏水|渗漏|漏雨|开裂|裂缝|脱落|松动|锈蚀|倾斜|鼓包|积水|堵塞|不亮|缺失|模糊|过期|褪色)(?:得厉害|严重)?(?:的(?:问题|情况)?)?"
)
_PUT_RIGHT = expression(r"[更重新]?[换修补做装刷清疏加贴改治][一-龥]{0,2}了?$")


def _forget_what_was_worn(readings: Sequence[Reading]) -> None:
    """管道老化，已全部更换: what was wrong with the thing is named in order to tell that it was put right."""
    for before, after in pairwise(readings):
        if (
            before.intents == {Intent.DIFFICULTY}
            and after.judgement.verdict is Verdict.DONE
            and not after.judgement.doubt
            and _WORN.fullmatch(before.clause.text)
            and _PUT_RIGHT.search(after.clause.text)
            and not any(each.intents & {Intent.DIFFICULTY} for each in readings if each is not before)
        ):
            before.intents, before.blocker = set(), None


_MEANS_WANTING = expression(
    r"(?:钱|款|资金|经费|料|设备|苗子?|货|批文|手续|指标|补助|补贴|人手?)[^,。;!?]{0,6}?(?:没见[着到]|没个?影|影子?都没|没着落|没动静|没下文|没拨|没到手?)"
)
_MEANS_NAMED = expression(r"(?:钱|款|资金|经费|料|设备|苗子?|货|批文|手续|指标|补助|补贴|人手?)$")
_STANDS_SOMEWHERE = expression(r"还在[一-龥]{1,4}$")
_TELLS_SOMETHING = expression(r"雨|雪|风|[在有是归属正去]|[没不太老被让又只才就还满少高低大小难坏病]|了$|住院|生病")


def _is_the_reason(before: Reading, after: Reading) -> bool:
    """人家住院，没法谈: what was said in front of what cannot be done is why; or they are at odds, and it is stuck."""
    if after.intents == {Intent.DIFFICULTY} and _AT_ODDS.search(before.clause.covered) and not before.clause.amounts:
        return True
    return (
        (
            before.judgement.verdict in {Verdict.NOTHING, Verdict.UNSURE}
            or before.clause.text.startswith(("没通", "没装", "没有"))
            or (before.judgement.verdict is Verdict.DOING and _STANDS_SOMEWHERE.search(before.clause.text) is not None)
        )
        and not before.intents
        and not before.clause.has(*ANYTHING_ELSE, Tag.IF, Tag.ACK, Tag.GREETING, Tag.EVIDENCE, Tag.REPORT)
        and not before.clause.text.startswith(("我", "咱", "俺"))
        and (after.judgement.verdict in UNDONE or after.has_open_denial)
        and _UNABLE.search(after.clause.text) is not None
        and not after.intents
        and _TELLS_SOMETHING.search(before.clause.text) is not None
    )


def _is_refused(before: Reading, after: Reading) -> bool:
    """公司换了老板，不认旧账: who refuses was named before."""
    return (
        not after.intents - {Intent.EVIDENCE_PENDING}
        and after.judgement.verdict is Verdict.NOTHING
        and not after.clause.dates
        and not before.clause.text.startswith(OURS)
        and _THEY_REFUSE.fullmatch(after.clause.text) is not None
        and (before.intents == {Intent.DIFFICULTY} or _OTHERS_ACT.search(before.clause.covered) is not None)
    )
