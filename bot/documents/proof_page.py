"""Proof of notice as one page to be signed: the newest messages and replies, and what the page is checked by."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from docx.document import Document
from docx.shared import Mm, Pt

from bot.documents import official_paper as official
from bot.documents.form_tables import CENTRE, SIZE_5, Cell, add_line, add_row, add_table, label, set_up_form
from bot.documents.plain_text import tidy_line
from bot.documents.proof import about_of, text_of, to_json, totals
from bot.documents.proof_words import ACCEPTED, CHANNELS, KINDS, reply_words, result_words, role_words, rule_words
from bot.ledger.notice_messages import Message
from bot.ledger.notice_proof import Proof
from bot.ledger.notice_replies import Reply

MOST_MESSAGES, MOST_REPLIES = 8, 6
"""So many rows of each fit on the page beside everything else; the JSON holds all."""

_LONGEST_TOLD, _LONGEST_REPLY, _LONGEST_RESULT = 46, 46, 24
_LONGEST_NAMES = 60
_TOLD_WIDTHS = (Mm(27), Mm(27), Mm(18), Mm(22), Mm(50), Mm(26))
_REPLY_WIDTHS = (Mm(27), Mm(20), Mm(30), Mm(15), Mm(78))
_TINY = Pt(8)
_LOW = Mm(6)
_OTHER_TOTALS = (
    ("refused", "平台拒收"),
    ("uncertain", "是否送达不明"),
    ("not_sent", "没有发出"),
    ("waiting", "等待发送"),
)


def write_page(proof: Proof) -> bytes:
    """The proof as one page: the newest messages and replies, how many more there are, and what it can be checked by."""
    paper = official.document("告知与回复情况证明", proof.unit.name, proof.made_at)
    set_up_form(paper)
    official.add_title(paper, "整改事项告知与回复情况证明")
    zone = proof.unit.zone
    add_line(paper, f"单位：{proof.unit.name}　　{_about_words(proof)}", size=SIZE_5)
    add_line(paper, f"范围：{_range_words(proof)}", size=SIZE_5)
    add_line(paper, _totals_words(proof), size=SIZE_5)
    _messages_table(paper, proof.messages[-MOST_MESSAGES:], proof, zone)
    add_line(paper, _more(len(proof.messages), MOST_MESSAGES, "条告知"), size=_TINY)
    _replies_table(paper, proof.replies[-MOST_REPLIES:], zone)
    add_line(paper, _more(len(proof.replies), MOST_REPLIES, "条回复"), size=_TINY)
    for line in _notes(proof):
        add_line(paper, line, size=_TINY)
    day = official.chinese_date(proof.made_at.astimezone(zone).date())
    add_line(paper, f"整改办（盖章）：　　　　　　　　经手人：　　　　　　　　{day}", size=SIZE_5)
    return official.save(paper)


def _about_words(proof: Proof) -> str:
    about = about_of(proof)
    if "person" in about:
        return f"人员：{about['person']}" + (f"（{about['title']}）" if about["title"] else "")
    return f"事项：措施 {about['measure']} {about['title']}"


def _messages_table(paper: Document, messages: Sequence[Message], proof: Proof, zone: ZoneInfo) -> None:
    table = add_table(paper, _TOLD_WIDTHS)
    heads = ("告知时间", "告知对象", "渠道", "依据", "告知内容", "结果")
    add_row(table, [label(head) for head in heads], size=_TINY, height=_LOW, is_header=True)
    for message in messages:
        roles = "、".join(dict.fromkeys(filter(None, map(role_words, message.told))))
        channel = CHANNELS.get(message.calls[-1].channel, message.calls[-1].channel) if message.calls else "—"
        cells = (
            _minute(message.at, zone),
            _cut(message.recipient + (f"（{roles}）" if roles else ""), 24),
            channel,
            _cut("、".join(dict.fromkeys(map(rule_words, message.told))), 20),
            _cut(_gist(message, proof), _LONGEST_TOLD),
            _cut(result_words(message), _LONGEST_RESULT),
        )
        add_row(table, [Cell(tidy_line(text)) for text in cells], size=_TINY, height=_LOW)
    if not messages:
        add_row(table, [Cell("没有告知记录", len(heads), alignment=CENTRE)], size=_TINY, height=_LOW)


def _gist(message: Message, proof: Proof) -> str:
    """The lines of the message that name the measure; for a person, which items it held and how it began."""
    lines = [line for line in text_of(message).split("\n") if line.strip()]
    if proof.subject.card is not None:
        number = proof.subject.card.number
        return " ".join([line for line in lines if number in line] or lines) or "（尚未成文）"
    numbers = "、".join(dict.fromkeys(told.number for told in message.told if told.number))
    kinds = "、".join(dict.fromkeys(KINDS.get(told.kind, told.kind) for told in message.told))
    return f"{kinds} {numbers}：{' '.join(lines)}"


def _replies_table(paper: Document, replies: Sequence[Reply], zone: ZoneInfo) -> None:
    table = add_table(paper, _REPLY_WIDTHS)
    heads = ("回复时间", "回复人", "方式", "措施", "回复内容")
    add_row(table, [label(head) for head in heads], size=_TINY, height=_LOW, is_header=True)
    for reply in replies:
        words = (
            _minute(reply.at, zone),
            reply.person,
            reply_words(reply),
            reply.number,
            _cut(reply.text, _LONGEST_REPLY),
        )
        add_row(table, [Cell(tidy_line(text)) for text in words], size=_TINY, height=_LOW)
    if not replies:
        add_row(table, [Cell("没有回复记录", len(heads), alignment=CENTRE)], size=_TINY, height=_LOW)


def _totals_words(proof: Proof) -> str:
    counts = totals(proof)
    told = [
        f"{ACCEPTED}{counts['accepted']}条",
        *(f"{words}{counts[name]}条" for name, words in _OTHER_TOTALS if counts[name]),
    ]
    return f"共告知{counts['messages']}条：{'，'.join(told)}；收到回复{counts['replies']}条。"


def _range_words(proof: Proof) -> str:
    until = proof.until_on or proof.made_at.astimezone(proof.unit.zone).date()
    begin = f"{official.chinese_date(proof.from_on)}起，" if proof.from_on else ""
    return f"{begin}截至{official.chinese_date(until)}"


def _more(count: int, shown: int, what: str) -> str:
    return f"以上为最近{shown}{what}，另有{count - shown}条未列，全部内容见 JSON 数据。" if count > shown else ""


def _notes(proof: Proof) -> list[str]:
    notes = [f"“{ACCEPTED}”指聊天平台受理了消息，不表示本人已经阅读。"]
    if proof.not_told:
        notes.append(_cut(f"对下列责任人没有平台已接收的告知：{'、'.join(proof.not_told)}", _LONGEST_NAMES) + "。")
    if proof.incoming:
        failed = f"，其中{proof.incoming[1]}条未能处理，须人工核对" if proof.incoming[1] else ""
        notes.append(f"期间收到本人聊天来信{proof.incoming[0]}条{failed}。")
    notes.append(
        f"操作记录末条：第{proof.audit_sequence}条，校验值 {proof.audit_hash}（可用 zhenggai audit --verify 核对）。"
    )
    notes.append(f"本页数据校验值：{to_json(proof)['sha256']}（与同时导出的 JSON 数据一致）。")
    return notes


def _cut(text: str, longest: int) -> str:
    text = tidy_line(text)
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _minute(moment: datetime, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"
