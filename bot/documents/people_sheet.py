"""Finds a sheet of people under any name: one with 姓名 and something about the person, but no problems."""

import re

from bot.documents.grids import Findings, Grid, lines_of
from bot.documents.ledger_columns import PEOPLE_COLUMNS
from bot.documents.people_rows import read_people
from bot.documents.sheet_headers import bare
from bot.ledger.draft import ParsedPerson

_WORDS: dict[str, str] = {
    **{bare(word): column.key for column in PEOPLE_COLUMNS for word in (column.header, *column.also)},
    **dict.fromkeys(("人员姓名", "名字", "人员"), "name"),
    **dict.fromkeys(
        (
            "职务",
            "职务职称",
            "岗位",
            "职位",
            "职务职级",
            "现任职务",
            "单位及职务",
            "部门及职务",
            "单位职务",
            "部门职务",
            "工作单位及职务",
            "所在单位及职务",
        ),
        "title",
    ),
    **dict.fromkeys(
        ("部门", "单位", "科室", "股室", "所在部门", "所在科室", "处室", "所属部门", "工作单位", "单位部门"),
        "department",
    ),
    **dict.fromkeys(("手机", "手机号", "手机号码", "电话", "联系电话", "联系方式", "电话号码", "移动电话"), "phone"),
    **dict.fromkeys(("角色", "系统角色", "身份", "整改角色"), "roles"),
}
_SEARCHED_ROWS = 10
_OF_A_LEDGER = re.compile(r"^.{0,6}(?:问题|措施|举措|时限|期限).{0,6}$")


def people_columns(grid: Grid) -> tuple[int, dict[str, tuple[int, ...]]] | None:
    """The header's row and the columns of a sheet of people; None for any other sheet."""
    head = grid.filled()[:_SEARCHED_ROWS]
    if any(sum(bool(_OF_A_LEDGER.search(cell)) for cell in grid.rows[number]) > 1 for number in head):
        return None
    for number in head:
        columns: dict[str, tuple[int, ...]] = {}
        forms = [bare(cell) for cell in grid.rows[number]]
        for index, form in enumerate(forms):
            if form in _WORDS and _WORDS[form] not in columns:
                columns[_WORDS[form]] = (index,)
        is_ledger = any("问题" in form or "措施" in form or "时限" in form for form in forms)
        if "name" in columns and len(columns) > 1 and not is_ledger:
            return number, columns
    return None


def read_people_sheet(grid: Grid, findings: Findings) -> tuple[ParsedPerson, ...]:
    """The people of a sheet that `people_columns` knows; a column it does not know is a warning."""
    found = people_columns(grid)
    if found is None:
        return ()
    header, columns = found
    known = {indices[0] for indices in columns.values()}
    for index, cell in enumerate(grid.rows[header]):
        if bare(cell) and index not in known and bare(cell) not in ("序号", "编号", "备注"):
            findings.warn(grid.address(header, index), f"“{cell.strip()[:20]}”列没有对应的项目，未导入")
    return read_people(lines_of(grid, header + 1, columns), findings, is_own=True)
