"""A ledger of an invented unit as the notice takes it, built without a store: rows in a state, and what surrounds them."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from bot.ledger.calendar import Calendar
from bot.ledger.ledger_state import HeldMeasure, LedgerState, PlacedProblem
from bot.ledger.measure import DutyRole, Measure, MeasureStatus
from bot.ledger.people import Person
from bot.ledger.problem import Problem
from bot.ledger.publication import Publication
from bot.ledger.publishing import Publishing
from bot.ledger.unit import InspectionRound, Unit

NOW = datetime(2023, 10, 16, 1, 20, tzinfo=UTC)
TODAY = date(2023, 10, 16)
UNIT = "云岭县农业农村局"
HANDLER = 7

Words = tuple[str, MeasureStatus] | tuple[str, MeasureStatus, Mapping[str, Any]]
"""A measure: its text, its status, and further columns."""


def problem(number: str, text: str, *measures: Words, aspect: str = "", topic: str = "", **columns: Any) -> Any:
    """A problem with its measures, for `publishing_of`."""
    return number, text, measures, aspect, topic, columns


def publishing_of(
    problems: Sequence[Any],
    frame: Mapping[str, Any] | None = None,
    *,
    exempted: Mapping[int, str] | None = None,
    **more: Any,
) -> Publishing:
    """The problems in the order given, with ids counted from 1; each measure is 罗小芸's."""
    placed, held = [], {}
    for id_, (number, text, measures, aspect, topic, columns) in enumerate(problems, start=1):
        title = text.split("。")[0]
        row = Problem(id=id_, unit_id=1, round_id=1, topic_id=1, number=number, position=id_, title=title, text=text)
        for name, value in columns.items():
            setattr(row, name, value)
        placed.append(PlacedProblem(row, aspect, topic))
        held[id_] = tuple(_held(id_, number, place, *words) for place, words in enumerate(measures, start=1))
    state = LedgerState(
        unit=Unit(id=1, name=UNIT),
        round=InspectionRound(
            id=1,
            unit_id=1,
            name="第三轮巡察",
            team="县委第二巡察组",
            started_on=date(2023, 4, 28),
            ended_on=date(2023, 7, 18),
            fed_back_on=date(2023, 8, 14),
        ),
        document_number=None,
        stated_days=None,
        problems=tuple(placed),
        measures=held,
        people={HANDLER: Person(id=HANDLER, unit_id=1, name="罗小芸")},
        roles={},
        ladders={},
        calendar=Calendar({}),
    )
    rows = Publication(round_id=1, unit_id=1, **frame) if frame is not None else None
    return Publishing(state=state, on=TODAY, frame=rows, exempted=exempted or {}, **more)


def _held(
    problem_id: int, number: str, place: int, text: str, status: MeasureStatus, columns: Mapping[str, Any] = {}
) -> HeldMeasure:
    row = Measure(
        id=problem_id * 100 + place,
        unit_id=1,
        problem_id=problem_id,
        number=f"{number}-{place}",
        position=place,
        text=text,
        status=status,
        created_at=NOW,
    )
    for name, value in columns.items():
        setattr(row, name, value)
    return HeldMeasure(row, {DutyRole.HANDLER: (HANDLER,)})


VERIFIED: Mapping[str, Any] = {"claimed_at": NOW, "closed_at": NOW}
"""The columns of a measure that was claimed and closed here."""

FULL_FRAME: Mapping[str, Any] = {
    "document_number": "云农党字〔2023〕41号",
    "signer": "高建国",
    "title": "中共云岭县农业农村局党组关于第三轮巡察整改进展情况的通报",
    "addressee": "县委巡察工作领导小组",
    "opening": ["现将巡察整改进展情况予以公布。"],
    "before": [{"heading": "整改工作开展情况", "paragraphs": ["（一）组织领导方面：成立了整改领导小组。"]}],
    "problems_heading": "具体问题整改落实情况",
    "after": [{"heading": "下一步工作计划", "paragraphs": ["继续抓好整改。"]}],
    "contact": "联系电话：0000-0000000；电子邮箱：xc@example.cn。",
    "dated_on": date(2023, 10, 16),
}
"""A frame in which nothing is missing."""
