"""The ledger in figures that add up: by status, by level, by aspect, by department, by leader."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.documents.ledger_columns import LedgerRow, rows_of
from bot.ledger.draft import ParsedMeasure
from bot.ledger.measure import STATUS_WORDS, MeasureStatus
from bot.ledger.outline import Overview
from bot.ledger.policy import Level

COMPLETION_RULE = (
    "完成口径：措施以“已销号”为完成，待核验、基本完成、长期坚持均不计入；问题以所属措施全部销号，"
    "或列为长期坚持并已有阶段性成果为完成。完成率为已完成数占总数的百分比，保留一位小数。"
)
SEVERAL_LEADERS = "注：一条措施有多名责任人的，各计一次，合计为人次，可能大于措施总数。"
UNNAMED = "（未明确）"
_LEVELS: tuple[tuple[Level | None, str], ...] = (
    (Level.RED, "红（已超期，或按提醒阶梯为红色）"),
    (Level.YELLOW, "黄（临近到期）"),
    (Level.GREEN, "绿（已进入提醒期）"),
    (None, "未到提醒期"),
)

Figure = str | int


@dataclass(frozen=True, slots=True)
class SummaryTable:
    """A small table: its title, headers, rows, the row of totals, and a remark below it."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Figure, ...], ...]
    total: tuple[Figure, ...] | None = None
    remark: str = ""


def summary(overview: Overview) -> tuple[SummaryTable, ...]:
    """All tables of the summary; every measure stands once in each, but for the tables by leader."""
    rows = [row for row in rows_of(overview.ledger, overview.urgencies) if row.measure is not None]
    return (
        _totals(overview),
        _by_status(rows),
        _by_level(rows),
        _grouped("三、按方面", "方面", rows, lambda row, _: (row.problem.aspect or UNNAMED,)),
        _grouped("四、按牵头部门", "牵头部门", rows, lambda _, measure: (measure.department or UNNAMED,)),
        _grouped(
            "五、按直接责任人",
            "直接责任人",
            rows,
            lambda _, measure: measure.directly_responsible or (UNNAMED,),
            SEVERAL_LEADERS,
        ),
        _grouped(
            "六、按第一责任人",
            "第一责任人",
            rows,
            lambda _, measure: measure.first_responsible or (UNNAMED,),
            SEVERAL_LEADERS,
        ),
    )


def rate(part: int, whole: int) -> str:
    """A share in percent with one decimal; a dash where there is nothing to share."""
    return f"{100 * part / whole:.1f}%" if whole else "—"


def _totals(overview: Overview) -> SummaryTable:
    problems = overview.ledger.problems
    statuses = [measure.status for problem in problems for measure in problem.measures]
    settled = sum(problem.number in overview.settled for problem in problems)
    closed = statuses.count(MeasureStatus.CLOSED)
    return SummaryTable(
        "总体情况",
        ("项目", "总数", "已完成", "未完成", "完成率"),
        (
            ("问题", len(problems), settled, len(problems) - settled, rate(settled, len(problems))),
            ("整改措施", len(statuses), closed, len(statuses) - closed, rate(closed, len(statuses))),
        ),
        remark=COMPLETION_RULE,
    )


def _by_status(rows: Sequence[LedgerRow]) -> SummaryTable:
    found = Counter(row.measure.status for row in rows if row.measure)
    return SummaryTable(
        "一、按整改状态",
        ("整改状态", "措施数", "占比"),
        tuple((STATUS_WORDS[status], found[status], rate(found[status], len(rows))) for status in MeasureStatus),
        ("合计", len(rows), rate(len(rows), len(rows))),
    )


def _by_level(rows: Sequence[LedgerRow]) -> SummaryTable:
    found = Counter(row.urgency.level for row in rows if row.urgency)
    calm = len(rows) - found.total()
    lines = [(word, found[level], rate(found[level], len(rows))) for level, word in _LEVELS]
    lines.append(("不计预警（待核验、已销号、长期坚持或没有截止日期）", calm, rate(calm, len(rows))))
    return SummaryTable(
        "二、按预警级别", ("预警级别", "措施数", "占比"), tuple(lines), ("合计", len(rows), rate(len(rows), len(rows)))
    )


def _grouped(
    title: str,
    header: str,
    rows: Sequence[LedgerRow],
    names: Callable[[LedgerRow, ParsedMeasure], Iterable[str]],
    remark: str = "",
) -> SummaryTable:
    groups: dict[str, list[LedgerRow]] = defaultdict(list)
    for row in rows:
        if row.measure:
            for name in names(row, row.measure):
                groups[name].append(row)
    lines = [(name, *_figures(group)) for name, group in groups.items()]
    together = [row for group in groups.values() for row in group]
    headers = (header, "措施数", *STATUS_WORDS.values(), "其中超期", "完成率")
    return SummaryTable(title, headers, tuple(lines), ("合计", *_figures(together)), remark)


def _figures(group: Sequence[LedgerRow]) -> tuple[Figure, ...]:
    found = Counter(row.measure.status for row in group if row.measure)
    overdue = sum(row.urgency is not None and row.urgency.days_left < 0 for row in group)
    closed = found[MeasureStatus.CLOSED]
    return (len(group), *(found[status] for status in STATUS_WORDS), overdue, rate(closed, len(group)))
