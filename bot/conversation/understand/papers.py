"""Reads what a clause says about proof: papers handed in, still to come, or lying with somebody."""

import re

from bot.conversation.understand.clauses import Clause
from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.negation import denials
from bot.conversation.understand.normalise import DOCUMENT, FILE, LINK
from bot.conversation.understand.reading import Reading

_REFERENCES = (DOCUMENT, FILE, LINK)
_PAPERS = re.compile(
    r"材料|资料|佐证|照片|图片|相片|影像|视频|截图|凭证|附件|扫描|复印|复印件|发票|收据|票据|证明|文号|验收报告|整改报告"
    r"|验收单|验收表|意见书|鉴定书|结论书|结算[单书]|决算书|合格证|证书|批复件|回单|单子|单据|凭据|小票|销号表|销号单|拍照|签到表|签收单|情况说明|对比|回执|图文|报告"
)
_LIES_WITH = re.compile(r"在(?P<who>.{1,8}?)(?:那里|那儿|那|这里|这儿|这|处|手里|手上|手头)$")
_ARRIVALS = frozenset({"到", "到货", "到位", "运到", "运来", "进场", "供上"})
"""Materials that have not arrived are for building, not for proof."""
_UNSEALED = re.compile(
    r"(?:公?章|印章?|手印|指印)(?:还|都|也|仍|尚)*(?:没有?|未)(?:来得及)?(?:盖|摁|按|加|补|齐)"
    r"|(?:字|签字|签名)(?:还|都|也|仍|尚)*(?:没有?|未)(?:来得及)?(?:签|补|齐)|[没未](?:来得及)?(?:盖公?章|按手印)|差一?个(?:公?章|签字|手印)"
)
"""章还没盖, 字还没签: the paper is there, and not yet valid."""
_A_DRAFT = re.compile(r"(?:初稿|草稿|讨论稿|送审稿)")
_VERBS = (Tag.HAND_IN, Tag.REPORT, Tag.COMPLETE, Tag.ACT, Tag.ARRIVE)


def papers(reading: Reading) -> bool:
    """Adds what is said about proof; True when the clause speaks of papers only and not of the work."""
    clause = reading.clause
    if any(sign in clause.text for sign in _REFERENCES):
        reading.intents.add(Intent.EVIDENCE)
        return not clause.has(Tag.COMPLETE, Tag.ACT)
    if _UNSEALED.search(clause.text):
        reading.intents.add(Intent.EVIDENCE_PENDING)
        reading.role = DateRole.EVIDENCE_BY
        return True
    if not clause.has(Tag.EVIDENCE) or _A_DRAFT.search(clause.text):
        return False
    if clause.has(Tag.RESOURCE) and not _PAPERS.search(clause.text):
        return False
    is_paper = bool(_PAPERS.search(clause.text))
    if not is_paper and not clause.has(Tag.HAND_IN, Tag.SHORT) and not _LIES_WITH.search(clause.text):
        return False
    if not is_paper and clause.has(Tag.PREPARING, Tag.COMPLETE) and not clause.has(Tag.REPORT):
        return False
    if len(clause.amounts) > 1 and len({amount.unit for amount in clause.amounts}) == 1 and clause.has(Tag.ACT):
        return False
    looks = clause.first(Tag.LATER)
    if looks and looks.text[0] in "我先得要" and not clause.has(Tag.HAND_IN):
        reading.intents.add(Intent.DEFER)
        return True
    if clause.has(Tag.TROUBLE) and not clause.has(Tag.HAND_IN):
        return False
    if any(
        denial.target and (denial.target.does(Tag.ACK) or denial.target.text in _ARRIVALS) for denial in denials(clause)
    ):
        return False
    reading.intents.add(_said_of(clause))
    reading.role = DateRole.EVIDENCE_BY
    if found := _LIES_WITH.search(clause.text):
        reading.holder = found["who"]
    return True


def _said_of(clause: Clause) -> Intent:
    for denial in denials(clause):
        if denial.target is None or denial.target.does(*_VERBS):
            return Intent.EVIDENCE if denial.is_harmless else Intent.EVIDENCE_PENDING
    coming = clause.has(Tag.DOING, Tag.STILL, Tag.LATER, Tag.WAIT) or (clause.has(Tag.PLAN) and not clause.dates)
    preparing = clause.has(Tag.PREPARING) and bool(clause.dates)
    told = (
        clause.has(Tag.ALREADY)
        or re.search(r"了$", clause.text)
        or (re.search(r"(?:齐|好|完)$", clause.text) and not clause.dates)
    )
    if ((coming or preparing) and not told) or "后补" in clause.text or re.search("欠|缺|还差|丢了", clause.text):
        return Intent.EVIDENCE_PENDING
    return Intent.EVIDENCE
