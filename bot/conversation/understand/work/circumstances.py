"""Reads beside each other what changed with others, time lost before, and what is beyond the writer."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, UNDONE, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def read_circumstances(readings: Sequence[Reading]) -> None:
    """Changes, in place, what a change, a delay and an inability mean beside the other clauses."""
    _take_a_change_for_the_cause(readings)
    _take_what_is_beyond_us(readings)
    _take_work_that_goes_on(readings)
    _take_inability_before_a_plea(readings)
    _take_doing_over_for_the_trouble(readings)
    _take_not_before_for_the_reason(readings)
    _take_time_lost_for_the_past(readings)


_OTHERS_CHANGED = expression(
    r"^(?:原来?的?|前任的?|现在|今年|去年|上个?月|我们?的?|村里?|厂里?|\ue0ff)*"
    r"(?:[一-龥]{0,4}(?:公司|物业|施工[队方]|厂家|厂商|供应商|设计院|监理|代理|中介|平台|[厂店院场站馆行社]|中心|窗口|基地|门市部|合作社|企业|运营商|承包商|队伍?|班子|领导|主任|[局科股院校所站厂村组镇乡县市]长|书记|经办人?|负责人|会计|出纳|法人|老板|户主|技术员|管理员|医生|护士|老师|专家|师傅)|\ue0ff+)"
    r"(?:又|也|都|刚|前阵子|已经?|全|集体)*(?:换|变|调走|调离|走|退休|离职|辞职|辞|跑|撤|倒闭|破产|改制|改名|合并|并|注销|搬走|换人|换届|轮岗|调岗|出国|病倒|去世|关门|关张|歇业|停业|停工|停产|搬迁|散|黄|垮|解散)[人家]?了$"
)


def _take_a_change_for_the_cause(readings: Sequence[Reading]) -> None:
    """物业公司换了，没人对接; 局长换了，没人拍板: what changed with others, and so stands in the way."""
    for before, after in pairwise(readings):
        if (
            Intent.DIFFICULTY in after.intents
            and before.intents == {Intent.DEFER}
            and _AWAY.match(before.clause.covered)
        ):
            before.intents, before.role, before.has_no_date = set(), None, True
        if Intent.DIFFICULTY in after.intents and not before.intents and _DOWN.fullmatch(before.clause.text):
            before.judgement = NO_VERDICT
            before.doubts.clear()
        stopped = after.judgement.verdict is Verdict.NOT_DONE and _NO_WAY.search(after.clause.text)
        if (
            (after.intents == {Intent.DIFFICULTY} or stopped)
            and before.intents <= {Intent.WRONG_PERSON, Intent.DIFFICULTY}
            and not before.person
            and before.judgement.verdict in {Verdict.DONE, Verdict.STAGE, Verdict.NOTHING}
            and _OTHERS_CHANGED.match(before.clause.covered)
        ):
            before.intents, before.judgement, before.has_no_date = set(), NO_VERDICT, True
            before.doubts.clear()
            if stopped:
                before.intents, before.blocker = {Intent.DIFFICULTY}, before.clause.core


_DOWN = expression(
    r"[一-龥]{0,6}(?:系统|平台|软件|网站|接口|专网|机房)(?:正在|在|要|又|刚)*(?:升级|维护|检修|改版|割接|迁移|停用|关闭?|封|锁|停)(?:中|了)?"
)
"""系统升级，数据导不出来: what is down for the time being."""
_AWAY = expression(
    r"(?:[一-龥]{1,5}(?:员|师|生|士|工|管|任)|[一-龥]{0,3}(?:会计|出纳|经办人?)|\ue0ff+)(?:在|正|还|都|又)*(?:休|请|住院|生病|病|出差|外出|借调|抽调|产假|手术)"
)
"""档案员休产假，没人顶: who is away is not the writer."""
_NO_WAY = expression(r"没法|无法|没办法|没人|[一-龥]不[了动成]")
_NOT_BEFORE = expression(r"才(?:能|可以?|好|敢)(?:动工|开工|施工|进场|动|干|弄|拆|栽|种|修|改|装|挖|清|浇|铺)")


def _take_not_before_for_the_reason(readings: Sequence[Reading]) -> None:
    """放寒假才能动工，申请调到2月20日: why more time is asked for."""
    if not any(Intent.EXTENSION in reading.intents for reading in readings):
        return
    for reading in readings:
        if not reading.intents and _NOT_BEFORE.search(reading.clause.text):
            reading.intents, reading.blocker = {Intent.DIFFICULTY}, reading.clause.core
            reading.judgement, reading.has_no_date = NO_VERDICT, True
            reading.doubts.clear()


_HELD_UP = expression(
    r"^(?:耽误|耽搁|延误)了(?:些|点)?$|(?:耽误|耽搁|延误|拖|停|搁)了(?:好|几|半|一|两|三|四|多|\d|\ue0ff)"
)


def _take_time_lost_for_the_past(readings: Sequence[Reading]) -> None:
    """换届耽误了两个月，现在正在逐条整改: the time was lost before, and nothing is refused for what is to come."""
    for place, reading in enumerate(readings):
        if (
            reading.intents == {Intent.CANNOT_ON_TIME}
            and _HELD_UP.search(reading.clause.covered)
            and (
                any(later.judgement.verdict in _GOES_ON for later in readings[place + 1 :])
                or any(_MADE_UP.search(later.clause.text) for later in readings[place + 1 :])
            )
        ):
            reading.intents.clear()
            reading.doubts.clear()


_MADE_UP = expression(r"(?:能|可以?|还是能)(?:赶上|赶得上|补上|追上|追回来)|赶得上|来得及")
_GOES_ON = frozenset({Verdict.DOING, Verdict.STARTED, Verdict.STAGE, Verdict.DRAFTING})
_OVER_AGAIN = expression(
    r"(?:得|要|只能|只好|须|必须|需要?)(?:全部|都|又)?(?:(?:重新|重|再|从头|另)[一-龥]{1,4}|改|返工|补(?:材料|手续))"
)


def _take_doing_over_for_the_trouble(readings: Sequence[Reading]) -> None:
    """供货商违约，合同得重签: what has to be done over again is part of the trouble, and no progress."""
    for before, after in pairwise(readings):
        if (
            before.intents == {Intent.DIFFICULTY}
            and not after.intents
            and not after.clause.dates
            and after.judgement.verdict in {Verdict.WILL, Verdict.PROMISED}
            and _OVER_AGAIN.search(after.clause.text)
        ):
            after.judgement = NO_VERDICT
            after.doubts.clear()


_NOT_FOR_WANT_OF_WILL = expression(r"(?:并|也|又)?不是(?:我们?)?(?:不|没)(?:想|愿意?|去|肯|抓|管|重视)?[一-龥]{0,3}")


def _take_what_is_beyond_us(readings: Sequence[Reading]) -> None:
    """不是不办，是办不动: it is not for want of will, and so something stands in the way."""
    for before, after in pairwise(readings):
        word = after.judgement.word
        if (
            _NOT_FOR_WANT_OF_WILL.fullmatch(before.clause.text)
            and after.clause.text.startswith(("是", "就是", "实在", "而是", "真"))
            and after.judgement.verdict is Verdict.NOT_DONE
            and word is not None
            and word.does(Tag.UNABLE)
        ):
            before.judgement, before.has_open_denial = NO_VERDICT, False
            before.doubts.clear()
            after.judgement, after.blocker = NO_VERDICT, after.clause.core
            after.intents.add(Intent.DIFFICULTY)


_UP_TO_NOW = expression(
    r"(?:这个?事儿?|这[条项件个])?(?:前期|之前|此前|前一?阵子?|前段时间|开始)(?:我们?|一直|也|都)*在"
)
"""前期一直在和财政对接: before what stands in the way by now."""


def _take_inability_before_a_plea(readings: Sequence[Reading]) -> None:
    """我们社区解决不了，得街道出面: who asks for help tells what stands in the way."""
    asks = any(Intent.ESCALATE in reading.intents for reading in readings)
    if not asks or any(Intent.DIFFICULTY in reading.intents for reading in readings):
        return
    for reading in readings:
        word = reading.judgement.word
        if reading.judgement.verdict is Verdict.NOT_DONE and word is not None and word.does(Tag.UNABLE):
            reading.judgement, reading.blocker = NO_VERDICT, reading.clause.core
            reading.intents.add(Intent.DIFFICULTY)
            reading.doubts.clear()


_WAS_BUSY = expression(
    r"(?:上半年|前段时间|前一?阵子?|这阵子?|这段时间|最近|前期|\ue0ff)[^,]{0,4}(?:忙|(?:一直)?在(?:迎检|开会|出差|防汛|抗旱|救灾|备考))"
)
"""上半年忙着迎检: why nothing was done, and no answer put off."""
_ASKS_DAILY = expression(r"(?:天天|每天|成天|一直|老)(?:都)?(?:去|在)?(?:催|问|跑|找)")
"""图纸没给，天天催: beside what is not begun, it brings nothing on."""
_SAME_AS_EVER = expression(r"(?:还是|仍是|还|依旧|照旧)?(?:那个|这个)?老样子|忙着?[^,]{1,12}")


def _take_work_that_goes_on(readings: Sequence[Reading]) -> None:
    """老样子，推进中: goes on as ever; 没顾上，忙着招生: what one was busy with is other work."""
    verdicts = {reading.judgement.verdict for reading in readings}
    in_the_way = any(Intent.DIFFICULTY in reading.intents for reading in readings)
    for reading in readings:
        verdict = reading.judgement.verdict
        if reading.intents == {Intent.DEFER} and verdicts & UNDONE and _WAS_BUSY.search(reading.clause.covered):
            reading.intents.clear()
            reading.role, reading.has_no_date = None, True
        told = reading.clause.covered
        if not (_SAME_AS_EVER.search(told) or _UP_TO_NOW.match(told) or _ASKS_DAILY.search(told)):
            continue
        if verdict is Verdict.DOING and in_the_way and verdicts & UNDONE and _ASKS_DAILY.search(reading.clause.text):
            reading.judgement = NO_VERDICT
        busy = "忙" in reading.clause.text and bool(verdicts & UNDONE)
        before = in_the_way and _UP_TO_NOW.match(reading.clause.covered) is not None
        if (verdict in UNDONE and Verdict.DOING in verdicts) or (verdict is Verdict.DOING and (busy or before)):
            reading.judgement = NO_VERDICT
            reading.doubts.clear()
