"""Reads beside what stands in the way what others did, what it costs, how often, and the work that cannot go on for it."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_ONLY_GUESSED = frozenset({Verdict.NOTHING, Verdict.UNSURE, Verdict.WILL, Verdict.STARTED, Verdict.STAGE})


def is_hardly_read(reading: Reading) -> bool:
    judgement = reading.judgement
    is_read = reading.intents and not is_away(reading)
    return (
        not is_read
        and (judgement.verdict in _ONLY_GUESSED)
        and (judgement.verdict is Verdict.NOTHING or not reading.clause.dates)
    )


def is_worked_on(before: Reading, after: Reading) -> bool:
    """养殖户嫌补偿低，还在一户户磨: what stands in the way, and that they are at work on it; 沟通不了 is no work."""
    goes_on = after.judgement.verdict is Verdict.DOING and not after.intents
    return goes_on and before.intents == {Intent.DIFFICULTY} and _DENIED.search(after.clause.text) is None


_DENIED = expression(r"[不没未]")


def is_away(reading: Reading) -> bool:
    return (
        reading.intents == {Intent.DEFER} and not reading.clause.dates and not reading.clause.has(Tag.LATER, Tag.REPLY)
    )


def take_for_trouble(reading: Reading) -> None:
    reading.intents = {Intent.DIFFICULTY}
    reading.blocker = reading.clause.core
    reading.judgement, reading.has_open_denial, reading.role = NO_VERDICT, False, None
    reading.has_no_date = reading.has_no_figures = True
    reading.doubts.clear()


_OTHERS_DID = expression(
    r"[一-龥]{0,6}(?:让|被|叫|给)人(?:家)?[一-龥]{1,5}了"
    r"|[一-龥]{0,4}(?:老乡|村民|农户|居民|群众|商户|业主|租户|住户|牧民|邻居|开发商|冰雹|台风|暴雨|洪水|大水|大风|大雪|霜冻|虫子|野猪|老鼠|羊群?|牛群?)(?:把|在|又|还|都|给)*[一-龥]{0,5}?(?:种|搭|盖|建|占|堆|养|围|砌|打|毁|冲|淹|刮|压|拱|啃|砸|拆|偷|挖|拔)(?:上|坏|断|死|倒|掉)?了[一-龥]{0,4}"
)
_COSTS = expression(
    r"[一-龥]{1,6}?(?:就|还|得|至少|起码)*(?:要|得|需要?)(?:花|交|补|付|赔)?(?:\ue0ff|[\d一二两三四五六七八九十百千多几好])+(?:万|亿|块|元|万元)?(?:钱|左右|呢|才行)?"
)
_SO_OFTEN = expression(
    r"(?:\ue0ff)?[一-龥]{1,6}?(?:变更|变|改|调整|退|打回|换|返工|停|催|跑|谈|流标|流|报|修改|申请)[了过]\ue0ff+(?:稿|版|回)?"
)
"""图纸变更了三次，设计院还没出."""
_TIMES = frozenset({"次", "回", "遍", "趟", "轮", "稿", "版"})
_OVER_AGAIN = expression(r"[一-龥]{0,4}(?:又|还)?(?:得|要|须|只能|只好)(?:再|重新?|返)[一-龥]{1,4}")
_NO_SIGNAL = expression(
    r"(?:山[里上]|这边|村里|现场|这里)?(?:的)?(?:信号|网络?|网速)(?:也|太|很|老|都)*(?:差|不好|断|没有|慢)"
)
_WORN_OUT = expression(r"(?:实在|真的?|都|也|根本)*(?:跑|忙|扛|顶|撑|拉)不(?:动|过来|住|赢)了?")
_MEANS_IN_PART = expression(
    r"[一-龥]{0,6}?(?:资金|经费|[尾工货拨]?款|钱|补助|补贴|编制|人手|材料|设备|指标)[一-龥]{0,6}?(?:只|才|就|仅)(?:给|到|拨|下|来|批|发|剩|有)(?:了|到|来|位|下来)*(?:\ue0ff+|[一二两三四五六七八九十百千万]+)[一-龥]{0,3}"
)
"""配套资金县里只给了一半: of the means, and not of the work."""
_SHORT_OF = expression(r"(?:还|仍|就|另)*(?:缺|差|短|欠)(?:着|口|个)?\ue0ff")
_SOME_OF_THEM = expression(
    r"(?:还有|有|近|将近|剩下?的?)?\ue0ff+的?[一-龥]{1,5}(?:没|不|拒|找不|在外|去世|反对|抵触)[一-龥]{1,6}"
)
"""一半小区没物业: with how many of them the trouble is."""


def _is_short_of_means(other: Reading) -> bool:
    return (
        other.intents == {Intent.DIFFICULTY}
        or (other.judgement.verdict is Verdict.NOT_DONE and other.clause.has(Tag.UNABLE))
        or _SHORT_OF.match(other.clause.covered) is not None
    )


_ONLY_TALK = frozenset(
    {Verdict.DONE, Verdict.STARTED, Verdict.UNSURE, Verdict.STAGE, Verdict.WILL, Verdict.NOT_STARTED}
)


def take_what_others_did(readings: Sequence[Reading]) -> None:
    """老乡在渠上种了树，赔偿谈不拢; 税务那关过不去，补税要三百多万: of the trouble, and no work of ours."""
    for reading in readings:
        others = [other for other in readings if other is not reading]
        if _MEANS_IN_PART.fullmatch(reading.clause.covered) and any(_is_short_of_means(other) for other in others):
            take_for_trouble(reading)
        reading.has_no_figures |= (
            bool(reading.clause.percents)
            and Intent.DIFFICULTY in reading.intents
            and _SOME_OF_THEM.fullmatch(reading.clause.covered) is not None
        )
        if not any(other.intents == {Intent.DIFFICULTY} for other in others):
            continue
        text = reading.clause.text
        if reading.intents == {Intent.DEFER} and _NO_SIGNAL.fullmatch(text):
            take_for_trouble(reading)
        if (
            not reading.intents
            and reading.judgement.verdict in _ONLY_TALK | {Verdict.NOTHING}
            and all(amount.unit in _TIMES for amount in reading.clause.amounts)
            and _SO_OFTEN.fullmatch(reading.clause.covered)
        ):
            reading.judgement, reading.has_no_figures = NO_VERDICT, True
            reading.doubts.clear()
        if reading.intents or reading.judgement.verdict not in _ONLY_TALK or reading.clause.dates:
            continue
        if _OTHERS_DID.fullmatch(text) or _WORN_OUT.fullmatch(text):
            take_for_trouble(reading)
        elif reading.judgement.verdict is Verdict.WILL and (
            _COSTS.fullmatch(reading.clause.covered) or _OVER_AGAIN.fullmatch(text)
        ):
            reading.judgement, reading.has_no_figures = NO_VERDICT, True
            reading.doubts.clear()


_AFTER_ALL_THAT = r"(?:就|根本|也|都|实在|压根|现在|暂时|又|还|所以|我们?|活|,){0,3}"
_CANNOT_GO_ON = expression(
    _AFTER_ALL_THAT
    + r"(?:(?:干|弄|搞|做|办|清|犁|修|拆|改|查|测|装|打|种|栽|铺|浇|吊|架|焊|建|运|送|检|审|评|验|印|存|割|喷|刷|洗|贴|挂|换|补|钻|砌|涂|巡|播|移|教|训|诊|养|查|核|割|疏|淤|搬|挪|开|配|接|调|绑|锁|封|盖|剪|烘|腌|酿|炼|炒|缝|裁|染)(?:不|没法)(?:了|成)"
    r"|(?!我|咱|俺|本|整改|任务|措施|这|那|全|[按如准到限今明当]|[年月周期])[一-龥]{0,4}?(?:[结拆清销撤判消换搬砍拔刮铲挖还挪]不掉|[立竖搭支架砌吊装安]不起来)"
    r"|[去到进上下](?:不了|不成|不去)(?:现场|工地|工区|山[里上]?|村里?|岛上?|场|户|井下?|点位?|矿上?|站里?|塘里?|林子|地里)"
    r"|[干弄搞做办]不(?:动|下去)|(?:动|施|开|完|复|打|犁|进)不了(?:工|耕|垦|绿|桩|场|地)"
    r"|(?!我|咱|俺|本|整改|任务|措施|这|那|全|[按如准到限今明当]|[年月周期])[一-龥]{1,4}?(?:[干弄搞做办开](?:不成|不下去)|[挖打钻掘修建铺砌]不下去)|[动挖拆建修砍]不得|(?:报表|报告|总?账|台账|清册|花?名册|方案|成果)(?:就|也|都|还|根本)*出不(?:来|了|成))"
)
_DOES_NOT_MOVE = expression(
    _AFTER_ALL_THAT + r"(?:(?!我|咱|俺|本|整改|任务|措施)[一-龥]{0,4}?)"
    r"(?:(?:推进?|挖|拆|录|填|输|传|导|登|灌|运|拉|抬|搬|执行|追|收|招|谈|劝|协调|打|测|量|请)不(?:动|进去?|上去?|出来?|下去|下来|过去)了?"
    r"|[付拨发退领批签寄]不(?:了|出去?|下来)|运不(?:出去?|下来))"
)


def cannot_go_on(before: Reading, after: Reading) -> bool:
    """资金没到位，干不了: told by the clause that follows the trouble, and in so many words."""
    return (
        before.intents == {Intent.DIFFICULTY}
        and after.judgement.verdict is Verdict.NOT_DONE
        and _CANNOT_GO_ON.fullmatch(after.clause.text) is not None
    )


_ONLY_IF = ("如果", "要是", "若", "假如", "倘", "万一", "除非")
"""如果专家不来，就验不了: supposed, and nothing that is so."""


def take_what_cannot_go_on(readings: Sequence[Reading]) -> None:
    """没经费，干不成: behind its trouble the work that cannot be done is not done (服务器宕机，报表出不来); 系统老崩，录不进去: what sticks is the trouble."""
    for before, after in pairwise(readings):
        if (
            not _CANNOT_GO_ON.fullmatch(after.clause.text)
            and before.intents == {Intent.DIFFICULTY}
            and after.judgement.verdict is Verdict.NOT_DONE
            and not (after.intents or after.clause.dates or after.clause.amounts)
            and _DOES_NOT_MOVE.fullmatch(after.clause.text)
        ):
            take_for_trouble(after)
        elif (
            after.intents == {Intent.DIFFICULTY}
            and before.intents <= {Intent.DIFFICULTY, Intent.CANNOT_ON_TIME}
            and not before.clause.dates
            and _CANNOT_GO_ON.fullmatch(before.clause.text)
        ):
            before.intents, before.judgement = set(), Judgement(Verdict.NOT_DONE)
            before.has_open_denial, before.blocker = False, None
            before.doubts.clear()
        elif (
            _CANNOT_GO_ON.fullmatch(after.clause.text)
            and after.intents <= {Intent.DIFFICULTY, Intent.CANNOT_ON_TIME}
            and not (after.clause.dates or after.clause.amounts or before.clause.dates or before.clause.amounts)
            and not before.clause.text.startswith(_ONLY_IF)
            and (before.intents == {Intent.DIFFICULTY} or (is_hardly_read(before) and not before.has_open_denial))
        ):
            if not before.intents:
                take_for_trouble(before)
            after.intents, after.judgement = set(), Judgement(Verdict.NOT_DONE)
            after.has_open_denial, after.blocker = False, None
            after.doubts.clear()
