"""Decides what ambiguous columns hold, by the other columns of the sheet and by what stands below them."""

import re
from collections.abc import Callable

from bot.documents.grids import Grid, spread_down
from bot.documents.header_fields import IGNORED
from bot.documents.people_cells import read_owners
from bot.documents.plain_text import tidy_line
from bot.documents.row_kinds import is_heading_text, wide_rows
from bot.documents.sheet_headers import BY_KEY, bare
from bot.documents.sheet_layout import Column, Header, Layout

_SAMPLE_ROWS = 300
_KINDS = re.compile(r"立行立改|即知即改|限期|长期|持续|分阶段|阶段性|近期|中期|短期|立改")
_LEADER_JOB = re.compile(r"局长|书记|(?<!公室)主任|党组成员|县长|镇长|乡长|院长|校长|总经理|部长|厅长|主席|班子")
_FIXED_DATE = ("截止日期", "到期日", "到期日期", "截止时间", "到期时间")
PROBLEM_KEYS = ("title", "problem_text", "facets")
_PEOPLE_KEYS = ("first_responsible", "directly_responsible", "handlers")


class Body:
    """The first rows below a header, merged cells repeated, for a look at what they hold."""

    def __init__(self, grid: Grid, first: int) -> None:
        top = Grid(grid.name, grid.rows[: first + _SAMPLE_ROWS], grid.merges)
        self.rows = spread_down(top)[0][first:]
        wide = wide_rows(grid)
        self.has_headings = any(
            sum(map(bool, map(str.strip, cells))) == 1
            and (number in wide or is_heading_text(next(filter(str.strip, cells))))
            for number, cells in enumerate(top.rows[first:], start=first)
        )

    def texts(self, index: int) -> list[str]:
        """What stands in a column, row by row; empty cells are empty texts."""
        return [tidy_line(row[index]) if index < len(row) else "" for row in self.rows]

    def said(self, index: int) -> list[str]:
        return [text for text in self.texts(index) if text]


def decide(header: Header, grid: Grid) -> Layout:
    """Gives every column with an ambiguous or doubled header its field, and says where the rows hold what.

    The columns of `header` are changed in place; one that nothing fits keeps None.
    """
    body = Body(grid, header.bottom + 1)
    for rule in (_results, _tasks, _categories, _nested_problems, _serials, _deadlines, _persons, _doubles):
        rule(header, body)
    columns: dict[str, tuple[int, ...]] = {}
    for column in header.columns:
        if column.key and column.key != IGNORED:
            columns[column.key] = (*columns.get(column.key, ()), column.index)
    return Layout(header.bottom + 1, range(header.top, header.bottom + 1), columns)


def _set(column: Column, key: str | None, *, certain: bool | None = None) -> None:
    column.key = key
    if certain is not None:
        column.certain = certain


def _results(header: Header, _: Body) -> None:
    """整改情况 holds the measures where no other column does, else what was done."""
    for column in header.of("result"):
        if header.has("text", "task"):
            _set(column, "progress")
        else:
            _set(column, "text", certain=False)


def _tasks(header: Header, _: Body) -> None:
    """整改任务 is the measure, or the problem above the measures, or what is aimed at."""
    for column in header.of("task"):
        if not header.has("text"):
            _set(column, "text")
        elif not header.has(*PROBLEM_KEYS):
            _set(column, "title", certain=False)
        else:
            _set(column, "goal")


def _categories(header: Header, body: Body) -> None:
    """问题类型 holds kinds of deadline (立行立改, 长期整改) or else the aspect."""
    for key in ("category", "kind"):
        for column in header.of(key):
            said = body.said(column.index)
            kinds = sum(bool(_KINDS.search(text)) for text in said)
            if (said and kinds * 2 > len(said)) or key == "kind":
                _set(column, "kind")
            elif not header.has("aspect"):
                _set(column, "aspect", certain=False)
            else:
                _set(column, "topic" if not header.has("topic") else None, certain=False)


def _nested_problems(header: Header, body: Body) -> None:
    """Where one 反馈问题 spans several 具体问题 with measures of their own, the latter are the problems."""
    if not header.has("title") or not header.has("problem_text"):
        return
    wide, narrow = header.of("title")[0], header.of("problem_text")[0]
    below: dict[str, set[str]] = {}
    current = ""
    for title, text in zip(body.texts(wide.index), body.texts(narrow.index), strict=True):
        current = title or current
        if text:
            below.setdefault(current, set()).add(text)
    if any(len(texts) > 1 for texts in below.values()):
        _set(narrow, "title")
        _set(wide, "topic" if not header.has("topic") else "aspect" if not header.has("aspect") else IGNORED)


def _serials(header: Header, body: Body) -> None:
    """序号 numbers the problems, or the measures, or only the rows."""
    serials = header.of("serial")
    problem = next((header.of(key)[0].index for key in PROBLEM_KEYS if header.has(key)), None)
    measure = header.of("text")[0].index if header.has("text") else None
    for column in serials:
        right_of_problem = problem is not None and column.index > problem
        if (right_of_problem and (measure is None or column.index < measure) and not header.has("number")) or (
            problem is None and body.has_headings and not header.has("number")
        ):
            _set(column, "number")
        elif header.has("problem") or (problem is not None and _numbers_rows(column.index, problem, body)):
            _set(column, IGNORED)
        else:
            _set(column, "problem")


def _numbers_rows(serial: int, problem: int, body: Body) -> bool:
    """Whether one problem, written once or repeated, carries several numbers."""
    numbers: set[str] = set()
    current = ""
    for number, title, row in zip(body.texts(serial), body.texts(problem), body.rows, strict=True):
        if sum(bool(cell.strip()) for cell in row) < 2:
            continue  # a row that a form only numbers beforehand
        if title and title != current:
            current, numbers = title, set()
        if number.isdecimal():
            numbers.add(number)
        if len(numbers) > 1:
            return True
    return False


def _deadlines(header: Header, body: Body) -> None:
    """A deadline of the measure wins over one of the problem; 完成时间 beside a deadline is when it was done."""
    own, general, finished = (header.of(key) for key in ("measure_deadline", "deadline", "finished_on"))
    if not own and not general and finished:
        _set(
            finished[0],
            "due_text",
            certain=any(re.search(r"前|底|改|坚持", text) for text in body.said(finished[0].index)),
        )
        finished = finished[1:]
    for column in (*finished, *header.of("started_on")):
        _set(column, None)
    for position, column in enumerate(own):
        _set(column, "due_text" if position == 0 else None)
    for column in general:
        if not header.has("due_text"):
            _set(column, "due_text")
        elif bare(column.header) in _FIXED_DATE and not header.has("due") and not own:
            _set(column, "due")
        else:
            _set(column, "problem_due" if not header.has("problem_due") else None, certain=bool(own) and column.certain)


def _persons(header: Header, body: Body) -> None:
    """责任人 is who handles it, unless somebody else does; then who answers for it directly."""
    for column in header.of("assisting"):
        _set(column, None if header.has("directly_responsible") else "directly_responsible", certain=False)
    supporting = {column.index for column in header.of("supporting_departments")}
    for column in header.of("person"):
        said = body.said(column.index)
        if column.index - 1 in supporting:
            _set(column, None)  # whoever speaks for a supporting department does not answer for the measure
        elif _mostly(said, lambda text: not read_owners(text).people and bool(read_owners(text).departments)):
            _set(column, "supporting_departments" if header.has("department") else "department", certain=False)
        elif header.has("handlers"):
            _set(column, "directly_responsible", certain=not header.has("directly_responsible"))
        elif header.has("directly_responsible"):
            _set(column, "handlers")
        elif _mostly(said, lambda text: bool(_LEADER_JOB.search(text))):
            _set(column, "directly_responsible", certain=False)
        else:
            _set(column, "handlers", certain=header.has("first_responsible"))


def _mostly(texts: list[str], holds: Callable[[str], bool]) -> bool:
    return bool(texts) and sum(map(holds, texts)) * 2 > len(texts)


def _doubles(header: Header, _: Body) -> None:
    """Beside 牵头单位 a further 责任单位 supports. Of two columns with one field the certain one counts, else the first; some fields take several columns."""
    departments = header.of("department")
    if any("牵头" in column.title() for column in departments):
        for column in departments:
            if "牵头" not in column.title():
                _set(column, "supporting_departments", certain=False)
    for key in {column.key for column in header.columns if column.key}:
        same = header.of(key)
        if len(same) > 1 and key != IGNORED and not (key in BY_KEY and BY_KEY[key].several):
            kept = next((column for column in same if column.certain), same[0])
            for column in same:
                if column is not kept:
                    _set(column, None)
