"""Leaves out what only heads a reply: whose words are quoted, and what was found wrong before it was put right."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.conversation.understand.asked_back import VAGUE_WHETHER_DONE
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.quotations import QUOTATION
from bot.conversation.understand.writing.words import TAKEN


def leave_out_headings(readings: Sequence[Reading]) -> None:
    """Takes, in place, everything from a clause that tells nothing of the work by itself."""
    if len(readings) > 1:
        _leave_out_who_is_quoted(readings)
        _leave_out_what_was_found(readings)
        _doubt_what_is_passed_on(readings)


_PASSED_ON = expression(
    r"(?:以下是?|这是)?(?:自动回复|引用|转发|原文|原话|模板|示例|样例|范例)(?:的?(?:内容|消息|文字|格式))?(?:如下|是)?"
)


def _doubt_what_is_passed_on(readings: Sequence[Reading]) -> None:
    """自动回复：已完成: a claim that a machine sent, or that somebody else wrote; 回复：已完成 is the writer's own."""
    if _PASSED_ON.fullmatch(readings[0].clause.text):
        for each in readings[1:]:
            if each.judgement.verdict is Verdict.DONE:
                each.judgement = Judgement(Verdict.UNSURE, each.judgement.word, VAGUE_WHETHER_DONE)
                each.doubts.append(VAGUE_WHETHER_DONE)


_WHO_IS_QUOTED = expression(
    r"(?![你您])[^,。;!?没未不完好]{0,10}(?:说|讲|问|催|批|喊|要求|批示|指示|强调|规定|交代|叮嘱|通知|提醒|下令)[了过着的是]{0,2}(?:一?句|一?句话|[两三四几]个?字)?"
    + QUOTATION
)


_BARELY_ANSWERS = expression(r"(?:能的?|可以|会的?|没问题|行|成|中|不用|不需要|不必|不|是的?|对|没有?|否)(?:吧|啊|了)?")
"""问“能不能按时”：能: an answer that says nothing without what was asked."""


_NOT_TO_BE_SAID = expression(
    QUOTATION
    + r"(?:这|那)?(?:[两三四五六]个字|句话|个?词|说法)?(?:就|可|请|也|都)?(?:别|不要|甭|莫|不能|不该|不用)(?:再|乱|随便|老)?(?:写|提|说|贴|扣|用|挂|套)(?:了|我们?|这儿|上|吧)*"
    + rf"|{QUOTATION}(?:这|那)?(?:[两三四五六]个字|句话)?(?:可|都)?是(?!我|本|咱|俺)[^,。;!?]{{1,6}}(?:批|定|要求|交代|布置|强调|提|讲)的"
)
"""“长期坚持”四个字别写了, “限期整改”是书记批的: of the words, and nothing of the work."""
_WHAT_COUNTS = expression(
    r"(?!.*(?:还没|尚未|没))[^,。;!?]{1,14}(?:才(?:能|可以)?(?:算|叫)|才作)是?(?:数|完|完成|完事|真完|合格|到位|办结)?"
)
"""院长说完成才算: what counts as the end, beside how it stands."""


def _leave_out_who_is_quoted(readings: Sequence[Reading]) -> None:
    """院长批了句“抓紧办结”: whose words they are, and nothing of how the work stands."""
    for reading, after in pairwise(readings):
        if _BARELY_ANSWERS.fullmatch(after.clause.text):
            continue
        if (
            (reading.clause.text.endswith(QUOTATION) and _WHO_IS_QUOTED.fullmatch(reading.clause.text))
            or (reading.clause.text.startswith(QUOTATION) and _NOT_TO_BE_SAID.fullmatch(reading.clause.text))
            or ("才" in reading.clause.text and _WHAT_COUNTS.fullmatch(reading.clause.text))
        ):
            taken = TAKEN * len(reading.clause.text)
            reading.clause = replace(reading.clause, text=taken, covered=taken, words=(), tags=frozenset())
            reading.judgement, reading.has_no_date, reading.has_open_denial = NO_VERDICT, True, False
            reading.intents.clear()
            reading.person = None
            reading.doubts.clear()


_WHAT_WAS_FOUND = expression(
    r"(?:关于|对于|针对|上次|这次|上轮|\ue0ff)*(?:巡察|巡视|审计|检查|督查|督导|专项|反馈|上级|通报|[省市县区局]里)(?:组|办|时|中)?(?:反馈|提出|指出|点名|点到|通报|发现|查出|查到|交办|曝光)?的"
    r"[^,。;!?没未]{2,18}(?:不(?:全|齐|规范|到位|清|严|实|细|健全|完善|一致|符|及时|合规|合理|明确|足|够|力|准|达标|合格|公开|平)|缺失|混乱|滞后|薄弱|偏差|超标|违规|走样|漏洞|空白|老化|破损|脱节|流失)"
)


def _leave_out_what_was_found(readings: Sequence[Reading]) -> None:
    """巡察指出的台账不全，我们已全部补齐: what was wrong, told as the heading of what was done about it."""
    if (
        not readings[0].intents
        and _WHAT_WAS_FOUND.fullmatch(readings[0].clause.covered)
        and readings[1].judgement.verdict not in {Verdict.NOTHING, *UNDONE}
    ):
        readings[0].judgement, readings[0].has_no_date, readings[0].has_open_denial = NO_VERDICT, True, False
        readings[0].clause = replace(readings[0].clause, words=(), tags=frozenset())
        readings[0].doubts.clear()
