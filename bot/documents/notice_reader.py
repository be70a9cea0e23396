"""A published notice (.docx, .txt) becomes problems and measures; what cannot be placed is named, never dropped."""

import io
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any

import docx
from docx.oxml.ns import qn

from bot.core.errors import BadInput
from bot.documents.intake import check_office_file, decode_text
from bot.documents.notice_grammar import Kind, Paragraph, Piece, paragraphs, pieces
from bot.documents.notice_lead import compare, read_lead
from bot.documents.notice_outline import NoticeOutline
from bot.ledger.draft import Finding, ParsedLedger, everyone, refused

_MOST_CHARACTERS = 500_000
_NO_PROBLEM = "没有读到问题，请核对：每个问题以（1）（2）开头，下接“整改情况：一是……”"


def read_text_notice(data: bytes, name: str) -> ParsedLedger:
    """A notice in plain text; a file that cannot be used gives a document with errors, never an exception."""
    try:
        return read_notice(paragraphs(decode_text(data).splitlines()), name)
    except BadInput as refusal:
        return refused("notice", Finding(name, str(refusal)))


def read_word_notice(data: bytes, name: str) -> ParsedLedger:
    """A notice as a Word document; tables are not read yet and are named in a warning."""
    try:
        check_office_file(data, name)
        lines, warnings = _word_lines(data)
    except BadInput as refusal:
        return refused("notice", Finding(name, str(refusal)))
    return read_notice(paragraphs(lines), name, [Finding(name, message) for message in warnings])


def read_notice(found: Sequence[Paragraph], name: str, warnings: Sequence[Finding] = ()) -> ParsedLedger:
    """The notice's problems with their measures, all or nothing."""
    if sum(len(paragraph.text) for paragraph in found) > _MOST_CHARACTERS:
        return refused("notice", Finding(name, f"通报超过 {_MOST_CHARACTERS // 10_000} 万字，请核对文件是否选错"))
    all_pieces = pieces(found)
    opening = (Kind.SECTION, Kind.ASPECT, Kind.PROBLEM)
    first_heading = next((piece.where for piece in all_pieces if piece.kind in opening), None)
    lead = read_lead(list(takewhile(lambda paragraph: paragraph.where != first_heading, found)))
    outline = NoticeOutline()
    for section in _sections(all_pieces):
        if any(piece.kind is Kind.MEASURES for piece in section):
            outline.read(section)
    problems, findings = outline.finish()
    if not any(problem.measures for problem in problems):
        return refused("notice", Finding(name, _NO_PROBLEM), warnings=(*warnings, *findings))
    ledger = ParsedLedger("notice", lead.unit_name, lead.facts, problems, everyone((), problems))
    counts = ledger.counts()
    totals = compare(lead, counts["aspects"], counts["topics"], counts["problems"])
    reminder = Finding(name, "通报中没有整改时限和责任人，导入后请用台账补充，否则不会提醒")
    return ParsedLedger(
        "notice", lead.unit_name, lead.facts, problems, ledger.people, (*warnings, *totals, *findings, reminder)
    )


def _sections(all_pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces between one heading 一、 and the next; those before the first heading come first."""
    section: list[Piece] = []
    for piece in all_pieces:
        if piece.kind is Kind.SECTION:
            yield section
            section = []
        else:
            section.append(piece)
    yield section


def _word_lines(data: bytes) -> tuple[list[str], list[str]]:
    try:
        body = docx.Document(io.BytesIO(data)).element.body
        found = [p for p in body.iter(qn("w:p")) if not _is_inside(p, "w:tbl", "w:txbxContent")]
        lines = [line for paragraph in found for line in _text_of(paragraph).split("\n")]
    except Exception as cause:  # a damaged document fails in lxml and python-docx in many ways
        raise BadInput("文档已损坏，读不下去，请用办公软件打开后另存一份") from cause
    warnings = []
    if any(_text_of(cell).strip() for table in body.iter(qn("w:tbl")) for cell in table.iter(qn("w:p"))):
        warnings.append("文档中的表格没有读取，如其中有问题或措施，请改用台账导入")
    if any(True for _ in body.iter(qn("w:ins"), qn("w:del"), qn("w:moveFrom"))):
        warnings.append("文档带有修订痕迹，按接受全部修订读取，请核对")
    if any(paragraph.find(f".//{qn('w:numPr')}") is not None for paragraph in found):
        warnings.append("文档中有自动编号，编号不在文字里，读不到，请把编号改为手工输入后再导入")
    return lines, warnings


def _text_of(paragraph: Any) -> str:
    """The paragraph's text as if every revision were accepted; a soft line break begins a new line."""
    words: list[str] = []
    for node in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:cr"), qn("w:tab")):
        if node.tag == qn("w:t"):
            if not _is_inside(node, "w:moveFrom", "w:del", until=paragraph):
                words.append(node.text or "")
        else:
            words.append(" " if node.tag == qn("w:tab") else "\n")
    return "".join(words)


def _is_inside(node: Any, *tags: str, until: Any = None) -> bool:
    wanted = {qn(tag) for tag in tags}
    for ancestor in node.iterancestors():
        if ancestor is until:
            return False
        if ancestor.tag in wanted:
            return True
    return False
