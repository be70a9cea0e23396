"""Reads reports that are promised or to come: 周五前准报数, 月底报结果."""

import re
from datetime import date

from bot.conversation.understand.days.tense import AHEAD_OF_TIME
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.talk.questions import rhetorical_word
from bot.conversation.understand.work.negation import is_denied
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.work.waits import is_submitted
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_TELLS_BY = expression(
    r"(?:情况说明|书面说明|进展|情况|结果|数字|数据)[^,。;!?]{0,9}前(?:上?报|报送)(?:给?[你您]|上去|过去|过来)?$"
    r"|给(?:个|份|出)?(?:进度表|时间表|排期表?|名单|清单|日程表?|计划表|报表)$"
    r"|前(?:统一|一并)?(?:上?报|报送)(?:数据?|数字|结果|情况|进度|表)$|前(?:统一|一并)?书面(?:回复|答复|报告|汇报)(?:[你您]们?|巡[察视][办组]|督[导查察]组|督查室|整改办|办公室|专班|组织部|纪委)?$"
)
_AT_THE_LATEST = expression(r"最[晚迟]")
_SENDS_UP = expression(
    r"给[你您]们?$|给(?:个|份|出|个准)?(?:进度表|时间表|排期表?|名单|清单|日程表?|计划表|进度|报表|方案|数)$|(?:告诉|通知|回|答复)[你您]们?(?:个)?(?:数|结果|情况|一声|准数|准信)?$|交到(?:[你您]们?(?:的)?(?:办公室|科里|处里)?|贵办|办公室|巡察办|整改办)(?:手[上里中]?|桌上|案头)?$|报上[去来]?$|交上[去来]?$|报过[去来]$"
)
_SENDS = expression(r"(?:发|送|传|寄|拿|呈|递|捎|带|拷|刻)(?:过去|过来|上去|上来|到|给[你您]们?|去|来|[你您])$")


def _is_sent(clause: Clause) -> bool:
    """Whether a report, a paper or something unnamed is to be sent to us."""
    if clause.people or clause.has(Tag.NEG, Tag.ALREADY) or re.search("交[账差工活]", clause.text):
        return False
    reports = clause.has(Tag.REPORT, Tag.ANSWER) or _SENDS_UP.search(clause.text) is not None
    if reports and not clause.has(Tag.COMPLETE, Tag.WAIT, Tag.IF):
        return True
    if clause.has(Tag.EVIDENCE) and clause.has(Tag.HAND_IN):
        return True
    return not clause.has(Tag.RESOURCE, Tag.SUPPLY, Tag.IF) and _SENDS.search(clause.text) is not None


def vow_to_report(reading: Reading) -> bool:
    """3月6号前一定把凭据报巡察办, 18日前准给你报数: the day of a report is promised."""
    clause = reading.clause
    vows = any((clause.has(Tag.PROMISE), _AT_THE_LATEST.search(clause.text), _TELLS_BY.search(clause.text)))
    if not (vows and clause.dates and _is_sent(clause)) or clause.percents or clause.amounts:
        return False
    reading.reports = True
    return True


def _is_early(clause: Clause) -> bool:
    """能比期限早5天交完: handed over, and so done, so long before the deadline."""
    return any(clause.text[: mention.start - clause.start].endswith(AHEAD_OF_TIME) for mention in clause.dates)


_FORBIDS = ("别", "不要", "甭", "莫", "勿", "先别", "先不")
"""别报上去: nothing is wanting."""


def report(reading: Reading, today: date) -> None:
    clause = reading.clause
    word = clause.first(Tag.REPORT)
    if "为准" in clause.text:
        return
    if word is None or reading.intents & {Intent.EVIDENCE, Intent.EVIDENCE_PENDING} or clause.has(Tag.WAIT):
        return
    if is_submitted(clause) and not (clause.has(Tag.PROMISE, Tag.ABLE, Tag.LATER) and not clause.has(Tag.ALREADY)):
        return
    if rhetorical_word(clause) or (clause.has(Tag.COMPLETE) and _is_early(clause)):
        return
    if clause.text[: word.start - clause.start].endswith(_FORBIDS):
        return
    if re.match("(?:钱|费|款|租|税|押金|罚款|保证金|房|地|权)", clause.text[word.end - clause.start :]):
        return  # 住户不肯交钱: no report.
    if re.search(
        "(?:款|费|税|租金|金|钱|房|地)(?:还|都|也|仍|尚)*(?:没有?|未|不)$", clause.text[: word.start - clause.start]
    ):
        return  # 罚款没交.
    if is_denied(clause, word):
        reading.intents.add(Intent.EVIDENCE_PENDING)
        return
    if clause.text[word.end - clause.start :].startswith(("了", "账", "差", "工", "活")):
        return  # 报了, 保证交账: sent, or an end of the work.
    ahead = [mention for mention in clause.dates if (mention.moment.future or today) >= today]
    if ahead or clause.has(Tag.PROMISE, Tag.ABLE, Tag.AT_ONCE, Tag.LATER):
        reading.reports = True
        if reading.judgement.verdict in {Verdict.WILL, Verdict.PROMISED, Verdict.DOING}:
            reading.judgement = NO_VERDICT
