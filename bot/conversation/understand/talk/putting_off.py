"""Weighs an answer put off against the clauses around it: what keeps the writer from it, and what he checks first."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.talk.excuses import CANNOT_TELL, answers, forget_the_excuse
from bot.conversation.understand.talk.not_put_off import take_back_deferrals
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN

_IS_BACK = expression(
    r"才(?:开机|看到|看见|回来|出来|下来|下[课台会])|刚(?:开机|回来|出来|下来|下[课台会]|看到)|(?:开完|忙完|下)了?(?:会|台)?$|回(?:复|得|您|你)*(?:慢|晚|迟)(?:了|了点)?$"
)
"""手机没电才开机，已收悉: what kept the writer is over."""
_ONLY_NOW = expression(r"(?:不好意思|抱歉)?(?:我)?(?:这会儿?|现在)?[才刚](?:刚)?[看瞅瞧][到见]")
"""才看到，我捋一捋再回: excuses the delay, and is no nod."""
_CHECKING = expression(
    r"^(?:待|等)[一-龥]{1,6}?(?:核对|核实|汇总|统计|查实|确认|回话|反馈|核算|审核)(?:完|好|清楚|一下|之?后|了)*$|^(?:我们?)?(?:正|在|正在|还在)(?:核|查|对|统计|汇总|整理|了解|核实|核对|算|问|找|收(?![尾口边官])|催)(?:[一-龥]{0,4}?)(?:数字?|账|表|情况|数据|报表|一下|人)?(?:呢|中|着)?$"
    r"|^(?:具体|准确|最新|这个|总|最终|\ue0ff)*(?:的)?(?:数字?|数据|情况|账目?|报表|进度|进展|名单|底数|底子|统计)(?:我们?|还|都|得|要|需|先|正|下面|各[一-龥]{1,2}){0,5}(?:没有?|未|在)?(?:核|查|对|统计|汇总|整理|收|报|填|算|出|理|合计|拢|凑|交|传)(?:一?下|一[核查对算理]|上来|过来|来|齐|完|好|出来|清|实|准|对|总)*(?:呢|中|着)?$"
    r"|^(?:我们?|正|在|还|这两天|这几天)*(?:盘[库点账]|对账|清点|点库|核账|查账|理账|汇总|统计|核数)(?:呢|中|着)?$"
    r"|^(?:我|人)?(?:正在?|还?在)[一-龥]{0,4}(?:调研|督导|暗访|督查)(?:呢|中|着)?$"
    r"|^(?:具体)?(?:数字?|数据|情况|报表)(?:还|正)?在(?:统计|汇总|核对?|算|核实|整理|收集|催)(?:中|呢|着)?$"
)
_TO_BE_CHECKED = expression(
    r"(?:具体|准确|这个|最终|\ue0ff)*(?:的)?(?:数字?|数据|情况|账目?|报表|名单|底数|进度)(?:我|我们|还|都|得|要|需|先)*(?:找|跟|和|问|向|让)[一-龥\ue0ff]{1,8}?(?:核|对|查|问|算|要|统计|汇总|落实)(?:一下|实|清楚?)?"
)
"""数字要找网格员对: with whom the figure is checked, and nobody is told to do the work."""
_ASKS_FIRST = expression(
    r"(?:我|先|去|得|要|再|等|让|容)*(?:(?:找|跟|向|问)[一-龥\ue0ff]{1,5}?(?:要|拿|核|对|查)(?:一?下)?(?:个|点)?(?:数字?|表|账|情况|底)?|问问?|找找?|查查?|核核?|对对?|翻翻?|算算?|打听|请示|了解)(?:一?下)?[一-龥\ue0ff]{0,6}"
)
"""问问会计，明早给你数: whom the writer asks first."""
_GIVES = expression(
    r"\ue0ff+(?:我|再|就|能|可以|统一|一定|准|一并|一起|抽空|尽量)*(?:给|发|报|交|送|回|补)(?:你|您|数|上来|上去|过去|过来|齐|吧|哈)*"
)
"""明天给, behind a figure that is still being gathered."""
_UNAVAILABLE = expression(
    r"没空|没时间|没工夫|走不[开脱]|抽不[出开]|腾不[出开]|不在|休|假|不方便|不上班|轮休|倒休|有事"
)
"""今天没空，改日详谈: the day on which no answer comes."""
_SWAMPED = expression(
    r"^(?:我|今天|今晚|眼下|眼前|当下|今儿|今明两天|这两天|这几天|现在|目前|这会儿?|实在|真|暂时|手头|\ue0ff)*(?:顾不[上过](?:来)?|忙不[过开]来?|忙得顾不上)(?:了)?$"
)
"""今天顾不上，明天给你数: so busy today."""
_DOES_IT_LATER = expression(
    r"\ue0ff+(?:我|再|就|才|来|抽空)*(?:弄|办|看|处理|填|写|整|搞|补)(?:一?下|上|吧|你这个|这个)*"
)
"""先忙完手头这个，晚上弄."""


def _is_without_answer(reading: Reading) -> bool:
    return reading.clause.has(Tag.AWAY) and not reading.clause.has(Tag.ANSWER, Tag.REPORT)


_OF_ONE_ASKED = frozenset({Intent.WRONG_PERSON, Intent.QUESTION, Intent.DELEGATE})


def _checks_first(readings: Sequence[Reading]) -> None:
    """正核数，下午三点前报你: the report waits for the check."""
    for checking, report in pairwise(readings):
        if _TO_BE_CHECKED.fullmatch(checking.clause.text) and (
            report.reports or report.intents == {Intent.DEFER} or _GIVES.fullmatch(report.clause.covered)
        ):
            checking.intents, checking.judgement, checking.person, checking.role = set(), NO_VERDICT, None, None
            checking.doubts.clear()
            report.intents, report.judgement, report.reports = {Intent.DEFER}, NO_VERDICT, False
            report.role = DateRole.REPORT_BY
        asks_first = _ASKS_FIRST.fullmatch(checking.clause.text) and checking.intents <= _OF_ONE_ASKED
        if asks_first and checking.judgement is NO_VERDICT and (report.intents == {Intent.DEFER} or report.reports):
            checking.intents, checking.person, report.has_no_date = set(), None, False
            report.intents, report.reports, report.role = {Intent.DEFER}, False, DateRole.REPORT_BY
            checking.doubts.clear()
        if _has_no_figures_yet(checking) and _GIVES.fullmatch(report.clause.covered):
            report.intents, report.role = {Intent.DEFER}, DateRole.REPORT_BY
        if _CHECKING.match(checking.clause.text) and report.intents == {Intent.DEFER}:
            checking.judgement = NO_VERDICT
            checking.doubts.clear()
        elif _CHECKING.match(checking.clause.text) and (report.reports or _GIVES.fullmatch(report.clause.covered)):
            checking.judgement, report.reports = NO_VERDICT, False
            checking.has_open_denial, report.judgement = False, NO_VERDICT
            checking.doubts.clear()
            report.intents = {Intent.DEFER}
            report.role = DateRole.REPORT_BY


def _has_no_figures_yet(reading: Reading) -> bool:
    """手头没数，明早发你: what is sent is the answer, and no paper."""
    is_silent = not reading.intents and reading.judgement.verdict is Verdict.NOTHING
    return is_silent and CANNOT_TELL.match(reading.clause.text) is not None


def settle_deferrals(readings: Sequence[Reading]) -> None:
    """图片打不开，回办公室看了再说: why no answer comes now is neither trouble nor wanting proof."""
    _land_first(readings)
    _checks_first(readings)
    _set_aside_for_now(readings)
    take_back_deferrals(readings)
    if not any(Intent.DEFER in reading.intents for reading in readings):
        return
    _drop_excuses(readings)
    for place, reading in enumerate(readings):
        following = readings[place + 1 :]
        forget_the_excuse(reading, following)
        if _is_dated_beside(reading, following):
            reading.has_no_date = True
        is_set_aside = reading.intents <= {Intent.DEFER} and not reading.clause.has(Tag.ANSWER, Tag.REPORT)
        is_said_before = any(
            each.clause.dates and each.clause.has(Tag.ANSWER, Tag.REPORT) and not each.clause.has(Tag.NEG)
            for each in readings[:place]
        )
        if is_set_aside and (
            is_said_before or any(Intent.DEFER in later.intents and later.clause.dates for later in following)
        ):
            reading.has_no_date = reading.has_no_date or bool(reading.clause.dates)
            continue
        if not reading.intents and reading.judgement is NO_VERDICT and reading.clause.dates and reading.role is None:
            reading.role = DateRole.REPORT_BY
            is_set_back = any(Intent.DEFER in later.intents for later in following)
            reading.has_no_date |= is_set_back and not (reading.reports or _is_known_then(reading, following))
        _take_for_the_answer(reading, readings[place - 1] if place else None)
        if _SWAMPED.match(reading.clause.text) and any(map(answers, following[:1])):
            reading.intents.discard(Intent.DIFFICULTY)
            reading.has_no_date, reading.blocker = True, None


_ON_BOARD = expression(r"飞机|航班|起飞|登机|候机|机场|舱门")
_ONCE_DOWN = expression(r"(?:我|人|等|待|一|飞机|航班|,)*(?:落地|降落|着陆)(?:了|之?后|以后)?")


def _land_first(readings: Sequence[Reading]) -> None:
    """飞机马上起飞，落地了夜里给您消息: what comes down is the plane, and no measure."""
    if any(reading.intents == {Intent.DEFER} and _ON_BOARD.search(reading.clause.text) for reading in readings):
        for reading in readings:
            if not reading.intents and _ONCE_DOWN.fullmatch(reading.clause.text):
                reading.judgement = NO_VERDICT
                reading.doubts.clear()


_FOR_NOW = expression(r"(?:这[事个条])?先(?:放一?放|搁一?搁|缓一?缓|等一?等|不说|这样|撂一?撂|欠着)(?:吧|着|了|哈)?")
_IS_AT_IT = expression(r"(?:正|都|还|就)?在?(?:[干弄办改做整搞推]|落实|推进|整改)(?:着|着呢|呢)?")


def _set_aside_for_now(readings: Sequence[Reading]) -> None:
    """先放放，忙完联系你: the answer waits, and not the work; 忙着呢，在干: busy with the work."""
    for before, after in pairwise(readings):
        if Intent.DEFER in after.intents and _FOR_NOW.fullmatch(before.clause.text):
            before.judgement, before.has_open_denial = NO_VERDICT, False
            before.intents.discard(Intent.EXTENSION)
            before.doubts.clear()
        if (
            before.intents == {Intent.DEFER}
            and before.clause.text.startswith("忙")
            and after.judgement.verdict is Verdict.DOING
            and _IS_AT_IT.fullmatch(after.clause.text)
        ):
            before.intents.clear()


_NOT_BEFORE = expression(
    r"[^,。;!?]{0,10}才(?:能|会|可以)?(?:出|有|定|知道|清楚|拿|算|统计|汇总|核|下来|报|对|回)[^,。;!?]{0,6}"
)


def _is_known_then(reading: Reading, following: Sequence[Reading]) -> bool:
    """下周四汇总表才出得来，到时报您: the day of the figure is that of the answer."""
    is_then = any(later.clause.text.startswith(("到时", "届时", "到时候")) for later in following[:1])
    return is_then and not following[0].clause.dates and _NOT_BEFORE.fullmatch(reading.clause.text) is not None


_RUSHED = expression(
    r"(?:我|人|都|一直|忙得|又|\ue0ff)*(?:连轴转|连着转|脚不(?:沾|着)地|团团转|排得?(?:满满|很满|太满)(?:的|了)?|满满当当|一个会接一个会|会连会|会套会)(?:呢|着)?"
)
"""明早回复，今天连轴转: why the answer waits."""


def _drop_excuses(readings: Sequence[Reading]) -> None:
    """才看到: no nod beside an answer put off; 手机没电才开机，已收悉: nothing is put off beside a nod."""
    is_answered_later = any(map(answers, readings))
    for reading in readings:
        if reading.intents == {Intent.ACK} and _ONLY_NOW.match(reading.clause.text):
            reading.intents.clear()
        if is_answered_later and not reading.intents and _RUSHED.fullmatch(reading.clause.covered):
            reading.judgement, reading.has_no_date = NO_VERDICT, True
            reading.doubts.clear()
    if not is_answered_later and readings[-1].intents <= {Intent.ACK} and _ONLY_NOW.match(_without_day(readings[-1])):
        readings[-1].intents.add(Intent.ACK)
        for reading in readings:
            if reading.intents == {Intent.DEFER}:
                reading.intents.clear()  # 一直在山上，今天才看到
                reading.has_no_date, reading.role = True, None
    if any(Intent.ACK in reading.intents for reading in readings):
        for reading in readings:
            if reading.intents == {Intent.DEFER} and _IS_BACK.search(reading.clause.text):
                reading.intents.clear()


def _without_day(reading: Reading) -> str:
    return reading.clause.covered.lstrip(TAKEN)


def _is_dated_beside(reading: Reading, following: Sequence[Reading]) -> bool:
    """今天开会，明天回; 今天没空，改日再谈: the day on which the writer is away is not that of the answer."""
    if reading.intents != {Intent.DEFER} or not reading.clause.dates or not _is_without_answer(reading):
        return False
    is_unavailable = _UNAVAILABLE.search(reading.clause.text) is not None
    return any(later.clause.dates or (is_unavailable and answers(later)) for later in following)


def _take_for_the_answer(reading: Reading, before: Reading | None) -> None:
    """先忙完手头这个，晚上弄: what is done then is what was put off."""
    put_off = before is not None and Intent.DEFER in before.intents
    if put_off and reading.judgement.verdict is Verdict.WILL and _DOES_IT_LATER.fullmatch(reading.clause.covered):
        reading.judgement, reading.role = NO_VERDICT, DateRole.REPORT_BY
