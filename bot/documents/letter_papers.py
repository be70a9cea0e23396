"""The shipped templates of letters and forms, written as an office would write them, with named places."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache

from docx.document import Document
from docx.shared import Mm
from docx.table import Table

from bot.documents import official_paper as official
from bot.documents.form_tables import (
    CENTRE,
    RIGHT,
    SIZE_5,
    Cell,
    add_line,
    add_row,
    add_table,
    label,
    set_up_form,
    signed,
)
from bot.documents.letter_fields import EVIDENCE_COLUMNS
from bot.documents.official_fonts import FANGSONG, HEITI, set_typeface
from bot.documents.official_styles import SIZE_3
from bot.ledger.letter_template import LETTER_NAMES, LetterKind

_WRITTEN_AT = datetime(2023, 1, 1)  # noqa: DTZ001 - the property of a Word file has no zone
"""The same for all, so that a template is the same whenever it is asked for."""

_FORM_WIDTHS = (Mm(30), Mm(48), Mm(30), Mm(48))
_EVIDENCE_WIDTHS = (Mm(11), Mm(51), Mm(30), Mm(17), Mm(30), Mm(17))
_ABOUT = "问题{{ 问题序号 }}“{{ 问题标题 }}”，整改措施{{ 措施序号 }}：{{ 措施内容 }}"
_STANDING = "当前状态为“{{ 当前状态 }}”{% if 当前进度 %}，进度{{ 当前进度 }}{% endif %}。"


@cache
def shipped_template(kind: LetterKind) -> bytes:
    """The .docx that stands in for an office's own template."""
    paper = official.document(LETTER_NAMES[kind], "", _WRITTEN_AT)
    _WRITERS[kind](paper)
    return official.save(paper)


def _reminder(paper: Document) -> None:
    _head(paper, "关于按期完成巡察整改事项的提醒函")
    official.add_addressee(paper, "{{ 收函人 }}：")
    official.add_body(paper, "根据{{ 巡察轮次 }}反馈意见整改方案，现将有关整改事项提醒如下。")
    _point(paper, "一、整改事项。", _ABOUT)
    _point(paper, "二、整改时限。", "{{ 整改时限 }}（截至{{ 日期 }}，{{ 时限情况 }}）。")
    _point(paper, "三、进展情况。", _STANDING + "{{ 进展情况 }}")
    _point(
        paper,
        "四、工作要求。",
        "请对照整改措施抓紧落实，按期完成后向整改办报告，并报送佐证材料。预计不能按期完成的，"
        "请在时限届满前提出书面延期申请；未经批准的，仍按原时限计算。",
    )
    official.add_body(paper, "特此提醒。")
    _foot(paper)


def _supervision(paper: Document) -> None:
    _head(paper, "关于巡察整改事项的督办函")
    official.add_addressee(paper, "{{ 收函人 }}：")
    official.add_body(
        paper,
        "{{ 巡察轮次 }}反馈问题的整改措施{{ 措施序号 }}，整改时限为{{ 整改时限 }}，"
        "截至{{ 日期 }}，{{ 时限情况 }}，尚未完成整改。"
        "{% if 最近提醒 %}此前已发出并由平台接收提醒{{ 提醒次数 }}次，最近一次为{{ 最近提醒 }}。{% endif %}现予督办。",
    )
    _point(paper, "一、督办事项。", _ABOUT)
    _point(paper, "二、目前情况。", _STANDING + "{{ 进展情况 }}")
    _point(
        paper,
        "三、督办要求。",
        "请直接责任人组织力量，对照整改措施和完成标准抓紧推进，尽快整改到位；请于{{ 答复时限 }}前书面答复整改办，"
        "说明{% if 是否超期 %}超过时限的原因、{% endif %}目前进展、下一步措施和完成时间；"
        "整改完成后及时提出销号申请，并报送佐证材料。",
    )
    _foot(paper)
    official.add_addressee(paper, "抄送：{{ 第一责任人 }}")


def _extension(paper: Document) -> None:
    _form_head(paper, "巡察整改事项延期申请表")
    table = add_table(paper, _FORM_WIDTHS)
    _facts(table)
    add_row(table, [label("原定时限"), Cell("{{ 整改时限 }}"), label("申请延期至"), Cell("{{ 申请延期至 }}")])
    add_row(table, [label("申请人"), Cell("{{ 申请人 }}"), label("申请日期"), Cell("{{ 申请日期 }}")])
    standing = _STANDING + "{{ 进展情况 }}"
    add_row(table, [label("目前进展"), Cell(standing, 3)], height=Mm(20))
    reason = "{{ 申请理由 }}{% if 是否逾期申请 %}（本申请在时限届满后提出）{% endif %}"
    add_row(table, [label("申请理由"), Cell(reason, 3)], height=Mm(24))
    add_row(table, [label("下一步措施"), Cell("", 3)], height=Mm(20))
    _opinions(table)
    add_line(paper, "注：延期申请应当在原定时限届满前提出；批准前，提醒和计算仍按原定时限。", size=SIZE_5)


def _closing(paper: Document) -> None:
    _form_head(paper, "巡察整改事项销号申请表")
    table = add_table(paper, _FORM_WIDTHS)
    _facts(table)
    add_row(table, [label("完成标准"), Cell("{{ 完成标准 }}", 3)])
    add_row(table, [label("整改时限"), Cell("{{ 整改时限 }}"), label("当前状态"), Cell("{{ 当前状态 }}")])
    add_row(table, [label("完成情况"), Cell("{{ 完成情况 }}", 3)], height=Mm(24))
    _opinions(table)
    add_line(paper, "")
    none = "{% if not 佐证材料 %}：尚未收到佐证材料{% endif %}"
    add_line(paper, "附：佐证材料清单（共{{ 佐证份数 }}份）" + none, typeface=HEITI)
    _evidence(paper)
    add_line(paper, "校验码为文件 SHA-256 值的前12位；收到时间为本系统服务器时间。", size=SIZE_5)


def _evidence(paper: Document) -> None:
    table = add_table(paper, _EVIDENCE_WIDTHS)
    heads = [label(name) for name in EVIDENCE_COLUMNS]
    add_row(table, heads, size=SIZE_5, height=Mm(7), is_header=True)
    for text in ("{%tr for 件 in 佐证材料 %}", None, "{%tr endfor %}"):
        if text is not None:
            add_row(table, [Cell(text, len(EVIDENCE_COLUMNS))], size=SIZE_5)
        else:
            row = [Cell(f"{{{{ 件.{name} }}}}", alignment=CENTRE) for name in EVIDENCE_COLUMNS]
            add_row(table, row, size=SIZE_5, height=Mm(7))


def _facts(table: Table) -> None:
    add_row(table, [label("问题序号"), Cell("{{ 问题序号 }}"), label("措施序号"), Cell("{{ 措施序号 }}")])
    add_row(table, [label("问题"), Cell("{{ 问题标题 }}", 3)])
    add_row(table, [label("整改措施"), Cell("{{ 措施内容 }}", 3)], height=Mm(16))
    add_row(table, [label("第一责任人"), Cell("{{ 第一责任人 }}"), label("直接责任人"), Cell("{{ 直接责任人 }}")])
    add_row(table, [label("具体经办人"), Cell("{{ 具体经办人 }}"), label("责任科室"), Cell("{{ 责任科室 }}")])


def _opinions(table: Table) -> None:
    add_row(table, [label("申请人"), signed("")], height=Mm(13))
    for name, sign in (("责任领导\n意见", "签字"), ("整改办\n意见", "签字（盖章）"), ("主要负责人\n意见", "签字")):
        add_row(table, [label(name), signed("\n", sign)], height=Mm(20))


def _head(paper: Document, title: str) -> None:
    official.add_title(paper, title)
    add_line(paper, "{{ 文号 }}", size=SIZE_3, alignment=CENTRE)
    official.add_blank(paper)


def _point(paper: Document, lead: str, text: str) -> None:
    """A paragraph that begins with its heading, so that a short letter stays on one page."""
    paragraph = official.add_body(paper, "")
    for words, typeface in ((lead, HEITI), (text, FANGSONG)):
        set_typeface(paragraph.add_run(words).font.element.get_or_add_rPr(), typeface)


def _foot(paper: Document) -> None:
    official.add_blank(paper)
    official.add_closing(paper, "{{ 日期 }}", "{{ 整改办 }}")


def _form_head(paper: Document, title: str) -> None:
    set_up_form(paper)
    official.add_title(paper, title)
    add_line(paper, "填报单位：{{ 单位名称 }}　　　　填表日期：{{ 日期 }}", alignment=RIGHT)


_WRITERS: Mapping[LetterKind, Callable[[Document], None]] = {
    LetterKind.REMINDER: _reminder,
    LetterKind.SUPERVISION: _supervision,
    LetterKind.EXTENSION: _extension,
    LetterKind.CLOSING: _closing,
}
