"""What the head and the lead of a notice say of the unit, its inspection round and the totals."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.documents.notice_grammar import Paragraph
from bot.documents.plain_text import plain_forms
from bot.ledger.draft import Finding, RoundFacts

_DOCUMENT_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,12}[〔\[【（(]\s*(?:19|20)\d\d\s*[〕\]】）)]\s*\d{1,4}\s*号")
_ABOUT = re.compile(r"(?P<unit>.*?)关于(?P<round>.{0,40}?(?:巡[察视]|督察|审计))\S{0,4}?整改")
_PARTY_BODY = re.compile(r"(?:委员会|机关)?(?:党组|党委|党支部|党总支|党工委)(?:书记)?$")
_GROUP = re.compile(r"(?P<group>[\u4e00-\u9fff]{0,8}第[一二三四五六七八九十\d]{1,3}巡[察视]组)")
_DAY = r"(?:(?P<{0}_year>(?:19|20)\d\d)年)?(?P<{0}_month>\d{{1,2}})月(?P<{0}_day>\d{{1,2}})日"
_SPAN = re.compile(_DAY.format("from") + r"\s*(?:至|到|-|—|–|~)\s*" + _DAY.format("to"))
_DAYS = re.compile(r"为期\s*(\d{1,3})\s*(?:个)?(天|日|个?工作日)")
_FEEDBACK = re.compile(r"(?:于)?" + _DAY.format("on") + r"[^。；]{0,30}?反馈")
_ASPECTS = re.compile(r"(\d{1,3})\s*个方面")
_QUESTIONS = re.compile(r"(?<!化)(\d{1,4})\s*个(?:具体)?问题")
_REFINED = re.compile(r"(\d{1,4})\s*个(?:细化|具体|子)问题")


@dataclass(frozen=True, slots=True)
class Lead:
    """The facts before the first section; `totals` are the text's own counts with the paragraph that states them."""

    unit_name: str | None
    facts: RoundFacts
    days_where: str
    totals: tuple[tuple[str, int, str], ...]


def read_lead(found: Sequence[Paragraph]) -> Lead:
    """The facts in the paragraphs before the first section; what is not said stays None."""
    title = "".join(paragraph.text for paragraph in found[:6] if not _is_reference_line(paragraph.text))
    about = _ABOUT.search(title)
    numbers = [m.group() for paragraph in found[:6] if (m := _DOCUMENT_NUMBER.search(paragraph.text))]
    begun, ended = _span(found)
    stated, where = _first(found, _DAYS)
    group = next((m["group"] for p in found if (m := _GROUP.search(p.text))), None)
    facts = RoundFacts(
        name=about["round"] if about else None,
        group=re.sub(r"^.*?(?:部署|安排|要求|由|，)", "", group) if group else None,
        document_number=re.sub(r"\s", "", numbers[0]) if numbers else None,
        inspected_from=begun,
        inspected_to=ended,
        stated_days=stated,
        feedback_on=_feedback(found, ended),
    )
    return Lead(_unit(about["unit"]) if about else None, facts, where, tuple(_totals(found)))


def compare(lead: Lead, aspects: int, topics: int, problems: int) -> list[Finding]:
    """Warnings where the text's own counts differ from what was read, and where its days do not add up."""
    warnings: list[Finding] = []
    refined = any(name == "细化问题" for name, _, _ in lead.totals)
    for name, stated, where in lead.totals:
        read = {"方面": (aspects,), "细化问题": (problems,)}.get(name, (topics,) if refined else (problems, topics))
        if stated not in read:
            warnings.append(Finding(where, f"文中写有 {stated} 个{name}，实际读到 {read[0]} 个，请核对"))
    begun, ended, days = lead.facts.inspected_from, lead.facts.inspected_to, lead.facts.stated_days
    if begun and ended and days is not None:
        between = (ended - begun).days
        if days not in (between, between + 1):
            message = f"文中写有为期 {days} 天，{begun} 至 {ended} 实为 {between + 1} 天，请核对"
            warnings.append(Finding(lead.days_where, message))
    return warnings


def _is_reference_line(text: str) -> bool:
    return bool(_DOCUMENT_NUMBER.search(text)) or text.endswith(("：", ":"))


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


def _totals(found: Sequence[Paragraph]) -> list[tuple[str, int, str]]:
    totals = []
    for name, pattern in (("方面", _ASPECTS), ("问题", _QUESTIONS), ("细化问题", _REFINED)):
        stated, where = _first(found, pattern)
        if stated is not None:
            totals.append((name, stated, where))
    return totals
