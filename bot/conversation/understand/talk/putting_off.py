"""Weighs an answer put off against the clauses around it: what keeps the writer from it, and what he checks first."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.lexicon import Tag

_CANNOT_SEE = re.compile(
    r"(?:图片?|文件|附件|链接|表格?|系统|网页|视频|消息|照片|语音|通知|邮箱|小程序)[^,。;!?]{0,3}(?:打不开|看不[了到清]|进不[去了]|登不[上了]|下不来|下载不|加载不|没[收看]到|收不到)"
    r"|听不[清见]|太吵|信号(?:差|不好|弱)|没带(?:台账|电脑|材料|资料|文件)|静音|没看(?:到|见)|没法(?:看|查)|才看(?:到|见)|(?:手机|电话)[^,。;!?]{0,4}(?:没电|静音|关机|不在)"
)


_IS_BACK = re.compile(
    r"才(?:开机|看到|看见|回来|出来|下来|下[课台会])|刚(?:开机|回来|出来|下来|下[课台会]|看到)|(?:开完|忙完|下)了?(?:会|台)?$"
)
"""手机没电才开机，已收悉: what kept the writer is over."""
_PRIVATE_DONE = re.compile(
    r"^(?:我|人)?(?:刚|才|刚刚|刚才)(?:做|开|上|下|看|打|吃|忙|到|进|出|送|接|考|查|输|拔)(?:完|了|过|好)?[^,。;!?整改办]{1,5}$"
)
"""刚做完核磁: what the writer has just done is his own affair when the answer follows later."""
_OWN_VOW = re.compile(r"^(?:我|我们)?(?:盯着|绝不拖|决不拖|绝不耽误|说到做到|一定|保证|放心|不耽误)")
"""材料周五前报，我盯着，绝不拖."""
_CHECKING = re.compile(
    r"^(?:我们?)?(?:正|在|正在|还在)(?:核|查|对|统计|汇总|整理|了解|核实|核对|算|问|找|收|催)(?:[一-龥]{0,4}?)(?:数字?|账|表|情况|数据|报表|一下|人)?(?:呢|中|着)?$"
    r"|^(?:具体)?(?:数字?|数据|情况|报表)(?:还|正)?在(?:统计|汇总|核对?|算|核实|整理|收集|催)(?:中|呢|着)?$"
)


def _vow_beside(readings: Sequence[Reading]) -> None:
    """材料周五前报，我盯着，绝不拖: what is vowed beside the day of a report makes it a promise."""
    for place, reading in enumerate(readings):
        is_to_come = (
            reading.intents == {Intent.EVIDENCE}
            and reading.clause.dates
            and re.search(r"前(?:上?报|报送|交)$", reading.clause.text)
        )
        if is_to_come and any(_OWN_VOW.match(later.clause.text) for later in readings[place + 1 :]):
            reading.intents.clear()
            reading.reports, reading.role = True, DateRole.REPORT_BY


def _is_without_answer(reading: Reading) -> bool:
    return reading.clause.has(Tag.AWAY) and not reading.clause.has(Tag.ANSWER, Tag.REPORT)


def _checks_first(readings: Sequence[Reading]) -> None:
    """正核数，下午三点前报你: the report waits for the check."""
    for checking, report in pairwise(readings):
        if _CHECKING.match(checking.clause.text) and report.intents == {Intent.DEFER}:
            checking.judgement = NO_VERDICT
            checking.doubts.clear()
        elif _CHECKING.match(checking.clause.text) and report.reports:
            checking.judgement, report.reports = NO_VERDICT, False
            checking.doubts.clear()
            report.intents.add(Intent.DEFER)
            report.role = DateRole.REPORT_BY


def settle_deferrals(readings: Sequence[Reading]) -> None:
    """图片打不开，回办公室看了再说: why no answer comes now is neither trouble nor wanting proof."""
    _checks_first(readings)
    _vow_beside(readings)
    if not any(Intent.DEFER in reading.intents for reading in readings):
        return
    if any(Intent.ACK in reading.intents for reading in readings):
        for reading in readings:
            if reading.intents == {Intent.DEFER} and _IS_BACK.search(reading.clause.text):
                reading.intents.clear()
    for place, reading in enumerate(readings):
        following = readings[place + 1 :]
        if _PRIVATE_DONE.match(reading.clause.text) and following:
            reading.judgement = NO_VERDICT
            reading.doubts.clear()
        if (
            reading.intents == {Intent.DEFER}
            and reading.clause.dates
            and _is_without_answer(reading)
            and any(later.clause.dates for later in following)
        ):
            reading.has_no_date = True
        is_set_aside = reading.intents <= {Intent.DEFER} and not reading.clause.has(Tag.ANSWER, Tag.REPORT)
        if is_set_aside and any(Intent.DEFER in later.intents and later.clause.dates for later in following):
            reading.has_no_date = reading.has_no_date or bool(reading.clause.dates)
            continue
        if not reading.intents and reading.judgement is NO_VERDICT and reading.clause.dates and reading.role is None:
            reading.role = DateRole.REPORT_BY
        if _CANNOT_SEE.search(reading.clause.text):
            reading.doubts.clear()
            reading.has_open_denial = False
            reading.intents -= {Intent.EVIDENCE_PENDING, Intent.DIFFICULTY, Intent.EVIDENCE}
            if reading.judgement.verdict is not Verdict.DONE:
                reading.judgement = NO_VERDICT
