"""Ledgers for random tests, with all that an office, or somebody who wishes it ill, may write into a cell."""

from datetime import date

from hypothesis import strategies as st

from bot.documents.deadline_words import read_deadline
from bot.ledger.draft import ParsedLedger, ParsedMeasure, ParsedPerson, ParsedProblem, RoundFacts, everyone
from bot.ledger.measure import MeasureStatus
from bot.ledger.people import Role
from bot.ledger.progress import Quantity

SAYING_NOTHING = ("—", "无", "/", "-", "－")
NASTY = (
    "=1+1",
    '=HYPERLINK("http://example.invalid","按此")',
    "+86 13800000000",
    "-5",
    "@SUM(A1)",
    "'=1",
    "'0012",
    "0012",
    "1-2",
    "2023.10",
    "100%",
    "是",
    "合计",
    "注：甲",
    "一是甲。二是乙。",
    "第一行\n第二行\n\u201c第三行\u201d",
    "〔续文1〕",
    "_x000A_甲",
    "<b>甲</b> & 乙",
    "𠮷野家👍",
    "甲" * 400,
)

SHORT = st.text(alphabet="甲乙丙丁戊己=+-@'\"、，；123abc_x。%", min_size=1, max_size=12)
TEXTS = (SHORT | st.sampled_from(NASTY)).filter(lambda text: text not in SAYING_NOTHING)
ONE_LINE = SHORT.filter(lambda text: text not in SAYING_NOTHING)
NAMES = st.text(alphabet="赵钱孙李周吴郑王", min_size=2, max_size=4)
SEVERAL_NAMES = st.lists(NAMES, max_size=3, unique=True).map(tuple)
DEPARTMENTS = st.text(alphabet="资源草原造林财务股站室", min_size=2, max_size=6)
WORDINGS = st.sampled_from(
    [
        "2023年10月底前",
        "2023-12-29",
        "立行立改",
        "长期坚持",
        "即知即改并长期坚持",
        "2023年9月15日前，并长期坚持",
        "尽快",
    ]
)
AMOUNTS = st.sampled_from([0.0, 5.0, 6.2, 84.0, 75000.0, 0.125])


@st.composite
def quantities(draw: st.DrawFn) -> Quantity | None:
    done, total = draw(st.none() | AMOUNTS), draw(st.none() | AMOUNTS)
    unit = draw(st.none() | st.sampled_from(["万亩", "个", "公里", "元"]))
    return None if done is None and total is None else Quantity(done, total, unit)


@st.composite
def measures(draw: st.DrawFn, number: str) -> ParsedMeasure:
    wording = draw(st.none() | WORDINGS)
    said = read_deadline(wording or "")
    status = draw(st.sampled_from(MeasureStatus))
    return ParsedMeasure(
        number=number,
        text=draw(TEXTS),
        due=draw(st.just(said.due) | st.dates(date(2020, 1, 1), date(2030, 12, 31))),
        due_text=wording,
        immediate=said.immediate or draw(st.booleans()),
        long_term=said.long_term or status is MeasureStatus.LONG_TERM or draw(st.booleans()),
        status=status,
        percent=draw(st.none() | st.integers(0, 100).map(float) | st.just(80.6)),
        quantity=draw(quantities()),
        progress=draw(st.none() | TEXTS),
        standard=draw(st.none() | TEXTS),
        evidence_text=draw(st.none() | TEXTS),
        department=draw(st.none() | DEPARTMENTS),
        supporting_departments=draw(st.lists(DEPARTMENTS, max_size=2, unique=True).map(tuple)),
        first_responsible=draw(SEVERAL_NAMES),
        directly_responsible=draw(SEVERAL_NAMES),
        handlers=draw(SEVERAL_NAMES),
    )


@st.composite
def problems(draw: st.DrawFn, number: str) -> ParsedProblem:
    count = draw(st.integers(0, 3))
    return ParsedProblem(
        number=number,
        title=draw(ONE_LINE),
        text=draw(TEXTS),
        facets=draw(st.lists(ONE_LINE, max_size=2).map(tuple)),
        aspect=draw(st.just("") | ONE_LINE),
        topic=draw(st.just("") | ONE_LINE),
        status=draw(st.sampled_from(MeasureStatus)),
        measures=tuple(draw(measures(f"{number}-{n}")) for n in range(1, count + 1)),
        goal=draw(st.none() | TEXTS),
    )


@st.composite
def ledgers(draw: st.DrawFn) -> ParsedLedger:
    """A sound ledger of one to three problems; its texts are such as reading leaves untouched."""
    found = tuple(draw(problems(str(n))) for n in range(1, draw(st.integers(1, 3)) + 1))
    roles = st.lists(st.sampled_from(Role), max_size=2, unique=True).map(tuple)
    people = st.builds(
        ParsedPerson, NAMES, st.none() | ONE_LINE, st.none() | DEPARTMENTS, st.just("13800000000"), roles
    )
    listed = draw(st.lists(people, max_size=3, unique_by=lambda person: person.name))
    facts = RoundFacts("第三轮巡察", draw(st.none() | DEPARTMENTS), None, date(2023, 5, 8), None, 68, date(2023, 8, 15))
    return ParsedLedger("ledger", draw(st.none() | DEPARTMENTS), facts, found, everyone(listed, found))
