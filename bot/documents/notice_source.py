"""The lines of a notice, whatever file they came in, cleaned of what copying and web pages leave in them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.documents.grids import Grid
from bot.documents.notice_grammar import Paragraph
from bot.documents.plain_text import tidy
from bot.ledger.draft import Finding

_DEBRIS = re.compile(r"\[\s*bookmark[^\]]*\]|\{\s*(?:HYPERLINK|PAGEREF|REF|TOC|PAGE)\b[^}]*\}", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"[-—–－―]{1,2}\s*\d{1,4}\s*[-—–－―]{1,2}|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,3}\s*/\s*\d{1,3}"
)
_RULE = re.compile(r"[-=_*—－─━~]{3,}")
_OF_A_WEB_PAGE = re.compile(
    r"索\s*引\s*号|发布(?:机构|单位|日期|时间|部门|者|人)|发文(?:机关|日期|字号)|公开(?:目录|方式|时限|形式|日期|范围|责任部门)|主题(?:分类|词)|组配分类"
    r"|生成日期|信息(?:来源|索引|分类|类别)|文章来源|稿件来源|来源|作者|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:数|量|次数|率)?|访问量|字体大小|字\s*[体号]"
    r"|【?字体|打印(?:本页)?|【?打印|关闭(?:窗口|本页)?|分享(?:到)?|保护视力色|视力保护色|扫一扫|责任编辑|编辑|审核|校对|上一[篇条]|下一[篇条]|当前位置|您的位置"
    r"|时效性|有效性|关键[词字]|返回顶部|版权所有|主办单位|承办单位|技术支持|网站标识码|网站地图|相关(?:链接|附件|阅读|文档)|首页|名\s*称|文\s*号|文件编号|主办|.{0,12}ICP备"
)
_ONLY_ON_WEB_PAGES = re.compile(
    r"扫一扫|保护视力色|视力保护色|返回顶部|打印本页|关闭(?:窗口|本页)|浏览次数|字体大小|分享到"
)
_AFTER_ITS_NAME = re.compile(r"\s*(?:[：:】\]＞>|｜]|$|\s|[大中小])")


class Fate(StrEnum):
    """What became of a line."""

    USED = "used"
    SKIPPED = "skipped"
    WARNED = "warned"


@dataclass(frozen=True, slots=True)
class Account:
    """One line of the file, what became of it, and as what or why."""

    where: str
    text: str
    fate: Fate
    reason: str


@dataclass(slots=True)
class Source:
    """The usable lines of a file in their order, those left out with the reason, and what deserves a warning.

    `tables` are the tables, each with the number of usable lines before it.
    """

    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[tuple[int, Grid]] = field(default_factory=list)
    skipped: list[Account] = field(default_factory=list)
    warnings: list[Finding] = field(default_factory=list)

    def add(self, paragraph: Paragraph) -> None:
        """Takes a line, or skips it with the reason; the text is cleaned here."""
        text = tidy(_DEBRIS.sub("", paragraph.text))
        reason = "复制残留" if not text else "页码" if _PAGE_NUMBER.fullmatch(text) else ""
        if not reason and _RULE.fullmatch(text):
            reason = "分隔线"
        if reason:
            self.skip(paragraph, reason)
        else:
            self.paragraphs.append(replace(paragraph, text=text))

    def skip(self, paragraph: Paragraph, reason: str) -> None:
        """Notes a line that is left out."""
        self.skipped.append(Account(paragraph.where, paragraph.text, Fate.SKIPPED, reason))

    def add_table(self, grid: Grid) -> None:
        """Takes a table that stands behind the lines taken so far."""
        self.tables.append((len(self.paragraphs), grid))


def of_lines(lines: Iterable[str]) -> Source:
    """The source of a plain text, one paragraph a line; empty lines are not counted."""
    source = Source()
    for number, text in enumerate(filter(None, map(tidy, lines)), start=1):
        source.add(Paragraph(number, text))
    return source


def is_of_a_web_page(text: str) -> bool:
    """Whether a line is what web pages put around a text: 索引号：…, 发布日期：…, 打印."""
    words = text.lstrip("【[ ")
    if len(words) > 80:
        return False
    found = _OF_A_WEB_PAGE.match(words)
    return bool(_ONLY_ON_WEB_PAGES.match(words) or (found and _AFTER_ITS_NAME.match(words, found.end())))


def without_web_page(source: Source, first: int, last: int) -> Sequence[Paragraph]:
    """The lines without those of the web page before line `first` and after line `last`, which are skipped."""
    kept = []
    for index, paragraph in enumerate(source.paragraphs):
        if (index < first or index > last) and is_of_a_web_page(paragraph.text):
            source.skip(paragraph, "网页信息")
        else:
            kept.append(paragraph)
    return kept


def row_address(row: int, column: int) -> str:
    """A cell of a table as a person finds it in a text: by its row."""
    return f"第{row + 1}行"
