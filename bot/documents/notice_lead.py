"""What the head and the lead of a notice say of the unit and of its inspection round."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.documents.date_words import plain_dates
from bot.documents.notice_grammar import Paragraph
from bot.documents.plain_text import plain_forms
from bot.ledger.draft import Finding, RoundFacts

_ABOUT = re.compile(r"(?P<unit>.*?)关于(?P<round>.{0,40}?(?:巡[察视]|督察|审计))\S{0,4}?整改")
_PARTY_BODY = re.compile(r"(?:委员会|机关)?(?:党组|党委|党支部|党总支|党工委)(?:书记)?$")
_GROUP = re.compile(r"(?P<group>[\u4e00-\u9fff]{0,8}第[一二三四五六七八九十\d]{1,3}巡[察视]组)")
_DAY = r"(?:(?P<{0}_year>(?:19|20)\d\d)年)?(?P<{0}_month>\d{{1,2}})月(?P<{0}_day>\d{{1,2}})日"
_SPAN = re.compile(_DAY.format("from") + r"\s*(?:至|到|-|—|–|~)\s*" + _DAY.format("to"))
_DAYS = re.compile(r"为期\s*(\d{1,3})\s*(?:个)?(天|日|个?工作日)")
_FEEDBACK = re.compile(r"(?:于)?" + _DAY.format("on") + r"[^。；]{0,30}?反馈")
_DAY_LINE = re.compile(r"\(?((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日\)?")
_STRIPPED = re.compile(r"(?<!\d)20\d{2}\d{2,4}日|(?<!\d)20\d{2}[年.]?\d{3,4}日")


@dataclass(frozen=True, slots=True)
class Lead:
    """The facts of a notice's head: unit, inspection round, and in which paragraph the days are counted."""

    unit_name: str | None
    facts: RoundFacts
    days_where: str


def read_lead(title: str, number: str | None, found: Sequence[Paragraph]) -> Lead:
    """The facts in the title, the document number and the paragraphs before the problems; what is not said is None."""
    about = _ABOUT.search(title)
    begun, ended = _span(found)
    stated, where = _first(found, _DAYS)
    group = next((m["group"] for p in found if (m := _GROUP.search(p.text))), None)
    facts = RoundFacts(
        name=about["round"] if about else None,
        group=re.sub(r"^.*?(?:部署|安排|要求|由|，)", "", group) if group else None,
        document_number=number,
        inspected_from=begun,
        inspected_to=ended,
        stated_days=stated,
        feedback_on=_feedback(found, ended),
    )
    return Lead(_unit(about["unit"]) if about else None, facts, where)


def doubts(lead: Lead, found: Sequence[Paragraph]) -> list[Finding]:
    """Warnings where the days do not add up, and where a date lost its 年 or 月 in copying."""
    warnings: list[Finding] = []
    begun, ended, days = lead.facts.inspected_from, lead.facts.inspected_to, lead.facts.stated_days
    if begun and ended and days is not None:
        between = (ended - begun).days
        if days not in (between, between + 1):
            message = f"文中写有为期 {days} 天，{begun} 至 {ended} 实为 {between + 1} 天，请核对"
            warnings.append(Finding(lead.days_where, message))
    stripped = {(paragraph.where, words) for paragraph in found for words in _STRIPPED.findall(paragraph.text)}
    warnings += [Finding(where, f"日期“{words}”缺少年、月，没有读取，请核对原文") for where, words in sorted(stripped)]
    return warnings


def day_line(text: str) -> date | None:
    """The day that a line of its own names, in digits or Chinese numerals, in brackets or not; else None."""
    found = _DAY_LINE.fullmatch(plain_dates(text))
    return _day(int(found[1]), found[2], found[3]) if found else None


def _unit(text: str) -> str | None:
    name = re.sub(r"^(?:中共|中国共产党)", "", text.strip())
    return _PARTY_BODY.sub("", name) or None


def _first(found: Sequence[Paragraph], pattern: re.Pattern[str]) -> tuple[int | None, str]:
    for paragraph in found:
        if match := pattern.search(paragraph.text):
            return int(match[1]), paragraph.where
    return None, ""


def _span(found: Sequence[Paragraph]) -> tuple[date | None, date | None]:
    for paragraph in found:
        if match := _SPAN.search(plain_forms(paragraph.text)):
            year = int(match["from_year"]) if match["from_year"] else None
            begun = _day(year, match["from_month"], match["from_day"])
            year = int(match["to_year"]) if match["to_year"] else year
            ended = _day(year, match["to_month"], match["to_day"])
            return (begun, ended) if not (begun and ended and ended < begun) else (begun, None)
    return None, None


def _feedback(found: Sequence[Paragraph], ended: date | None) -> date | None:
    """The day of feedback; without a year it is the first such day after the inspection ended."""
    for paragraph in found:
        for match in _FEEDBACK.finditer(_SPAN.sub("", plain_forms(paragraph.text))):
            if match["on_year"]:
                return _day(int(match["on_year"]), match["on_month"], match["on_day"])
            if ended:
                same = _day(ended.year, match["on_month"], match["on_day"])
                return (
                    same if same is None or same >= ended else _day(ended.year + 1, match["on_month"], match["on_day"])
                )
    return None


def _day(year: int | None, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day)) if year else None
    except ValueError:
        return None
