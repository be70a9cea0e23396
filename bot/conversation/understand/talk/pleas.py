"""Weighs a plea for more time against the rest of the reply: why it is needed, or that it is not."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.talk.held_up import forget_what_was_made_up_for
from bot.conversation.understand.talk.plea_days import date_the_plea, offer_the_day
from bot.conversation.understand.talk.plea_reasons import is_held_up, is_reason
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def give_reasons(readings: Sequence[Reading]) -> None:
    """采购要重走一遍，想推迟到5月中旬: what stands beside the plea is its reason, and so a difficulty."""
    forget_what_was_made_up_for(readings)
    _forget_the_sigh(readings)
    offer_the_day(readings)
    date_the_plea(readings)
    _take_the_time_for_the_vow(readings)
    _take_what_disables_for_trouble(readings)
    asks = [
        reading
        for reading in readings
        if reading.intents & {Intent.EXTENSION, Intent.ESCALATE, Intent.CANNOT_ON_TIME} and not is_held_up(reading)
    ]
    if not asks or any(reading.clause.items for reading in readings):
        return
    for reading in readings:
        if (
            reading not in asks
            and is_reason(reading)
            and not _NOT_DONE_YET.search(reading.clause.text)
            and not _stands_still(reading, readings)
        ):
            reading.intents = {Intent.DIFFICULTY}
            reading.blocker = reading.blocker or reading.clause.core
            reading.judgement, reading.has_no_date = NO_VERDICT, True
            reading.has_no_figures = True
            reading.doubts.clear()


_A_SIGH = expression(
    r"(?:我们?|这边|现在|也|真|实在|确实|真的|是|都)*(?:没有?|无)(?:什么|啥|别的|任何)?(?:办法子?|法子?|辙|招儿?|得法)(?:了|啊|呀|可想)?|(?:也|真|实在|确实|是)*无能为力了?"
)


def _forget_the_sigh(readings: Sequence[Reading]) -> None:
    """没法子，到期搞不完: a sigh beside what will not be done in time names nothing that stands in the way."""
    if not any(Intent.CANNOT_ON_TIME in reading.intents for reading in readings):
        return
    for reading in readings:
        if reading.intents <= {Intent.DIFFICULTY} and _A_SIGH.fullmatch(reading.clause.text):
            reading.intents, reading.judgement, reading.blocker = set(), NO_VERDICT, None
            reading.has_open_denial = False
            reading.doubts.clear()


_SO_LONG_FOR_ME = expression(r"(?:就|只要|再)?给(?:我|咱|俺)们?到?\ue0ff+(?:时间|工夫)?")


def _take_the_time_for_the_vow(readings: Sequence[Reading]) -> None:
    """给我七天，准结案: so long till what is vowed, and no plea."""
    for plea, vow in pairwise(readings):
        is_vowed = vow.intents == {Intent.COMMIT} or (
            vow.judgement.verdict is Verdict.PROMISED and vow.clause.has(Tag.PROMISE)
        )
        if is_vowed and not vow.clause.dates and _SO_LONG_FOR_ME.fullmatch(plea.clause.covered):
            plea.intents, plea.role, plea.judgement = set(), DateRole.ETA, NO_VERDICT
            plea.doubts.clear()


_STANDS_STILL = expression(
    r"(?:我们?|目前|现在|眼下|暂时|根本|一直|就|也|都|到现在|至今|工程|活儿?)*(?:(?:开|动|施|复|上)不了工|(?:没法|无法|没办法)(?:开工|动工|施工|复工|干|弄|改)|[干做弄办改]不了)"
)


def _stands_still(reading: Reading, readings: Sequence[Reading]) -> bool:
    """钱还没拨，目前开不了工，请局长协调: beside the trouble by its name, what is not done."""
    asks_time = any(each.intents & {Intent.EXTENSION, Intent.CANNOT_ON_TIME} for each in readings)
    is_named = any(each.intents == {Intent.DIFFICULTY} for each in readings if each is not reading)
    return is_named and not asks_time and _STANDS_STILL.fullmatch(reading.clause.text) is not None


_NOT_DONE_YET = expression(
    r"[一二三四五六七八九十\d这那][条项]?[^,。;!?]{0,2}(?:还|尚|仍|目前|暂)?(?:没|未)(?:有|能)?(?:完成|办结|整改完|整改到位|改完|弄完|做完|办完)$"
)
"""那一项还没完成: how the measure itself stands."""


_DISABLED = expression(
    r"(?:没法|无法|没办法|不能|没条件)(?:[一-龥]{0,2})(?:干|动|弄|办|做|改|拆|修|装|施工|动工|开工|进场|推进|落实|开展|操作|实施|作业|执行|整改|处理|套|定)$"
    r"|[干动弄办做改拆修装推搬退盖签进开铺种栽建定]不(?:了|成|得|动|开)(?:工|章|字|手|场)?$"
)


def _take_what_disables_for_trouble(readings: Sequence[Reading]) -> None:
    """宿舍住着人，没法动工: what stands before the inability is what stands in the way."""
    for before, after in pairwise(readings):
        if (
            before.clause.has(Tag.IF)
            and before.clause.has(Tag.NEG)
            and after.judgement.verdict is Verdict.NOT_DONE
            and _DISABLED.search(after.clause.text)
        ):
            before.intents, before.blocker, before.has_open_denial = {Intent.DIFFICULTY}, before.clause.core, False
            after.judgement = NO_VERDICT
            before.doubts.clear()
        says_nothing = not before.intents and before.judgement is NO_VERDICT and not before.clause.items
        if (
            says_nothing
            and after.judgement.verdict is Verdict.NOT_DONE
            and _DISABLED.search(after.clause.text)
            and not before.clause.has(Tag.NEG, Tag.IF)
            and is_reason(before)
        ):
            before.intents = {Intent.DIFFICULTY}
            before.blocker = before.clause.core
            before.doubts.clear()


_CAN_DO_IT = expression(
    r"^(?!.*[没未不难])(?:如约|如期|按期|按时|准时|准点|照期|按原[期定]|届时|到时)(?:必|准|一定|可|能|就|交付)*[一-龥]{1,4}$|^(?:节点|期限|时限|工期|日子|这个点)(?:我们?|都|也|肯定|一定)*能(?:[守保卡踩顶扛]住|[赶跟]上)$|(?:正点|准点|按点|准时|到点)(?:就|都)?能(?:到|交|完|成|拿)|[按照]着?原(?:定|来|先)?的?(?:时间|期限|日子|节点|计划)(?:交|报|完|干|办|来|走|做)|(?:能|可以|来得及|能够)(?:按时|按期|如期|准时)?(?:赶得?上|赶出来|完成|交|干完|办完|弄完|改完|做完|跟上|来得及)|[拿干做搞弄办完改交](?:得)(?:下|完|成|定|好|了|上|出来)|能[按如][时期](?:[一-龥]{1,4})$|来得及|赶得上|到点准|准时交|准点|到点交|按点交|准能|跑不了|没问题|按[时期]交|准(?:能)?(?:完|成|交|办)|不耽误|保质保量|照(?:常|样|旧)?(?:交|报|完)|(?<=\ue0ff)(?:准|就|也)?(?:能|可以|会)(?:行|成|交|齐|完)$|妥妥(?:的|能)?|稳(?:的|妥|得很)|准行|不愁|[按准]时$|按[期点]$"
)


_CANNOT_AFTER_ALL = expression(r"[报交完办干做弄改搞到赶]不(?:了|完|成|上|及)|不(?:行|成)(?:再|就|了|$)|够呛")
"""不延期，按时报不了; 到时不行再说."""
WITHOUT_IT = expression(r"(?:如果|要是|要)?(?:不|再不|不给)(?:延期?|宽限|推迟|顺延|展期|缓期?)(?:的话)?")
"""不延期，按时报不了: without it the day will be missed, and so it is not declined."""
_EARLIER_PLEA = expression(r"(?:我们?)?(?:之前|原来|原先|前面|上次|早先|此前|当初|上回|前几天)")
"""之前申请延期到六月底: taken back by what follows."""


def promise_beside_no_plea(readings: Sequence[Reading]) -> None:
    """不申请延期了，能赶上: without more time it will be done in time."""
    if not any(Intent.NO_EXTENSION in reading.intents for reading in readings):
        return
    for condition, upshot in pairwise(readings):
        if WITHOUT_IT.fullmatch(condition.clause.text) and upshot.intents == {Intent.CANNOT_ON_TIME}:
            condition.intents = set()
    for reading in readings:
        if Intent.EXTENSION in reading.intents and _EARLIER_PLEA.match(reading.clause.text):
            reading.intents, reading.has_no_date = set(), True
            reading.doubts.clear()
        says_nothing = not reading.intents and reading.judgement is NO_VERDICT
        can = _CAN_DO_IT.search(reading.clause.covered) and not _CANNOT_AFTER_ALL.search(reading.clause.text)
        if says_nothing and can:
            reading.intents.add(Intent.COMMIT)
        elif reading.judgement.verdict is Verdict.WILL and (reading.clause.has(Tag.ABLE) or reading.clause.dates):
            reading.judgement = Judgement(Verdict.PROMISED, reading.judgement.word)
            if reading.clause.dates and reading.has_no_date and reading.doubts:
                reading.has_no_date = False  # 不申请延期，节前清完: the feast ahead
                reading.doubts.clear()
