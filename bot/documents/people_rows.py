"""Turns the lines of a sheet of people into people, each once."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.documents.grids import Findings, Line
from bot.documents.ledger_cells import LONGEST_NAME, is_nothing
from bot.documents.ledger_columns import ROLE_WORDS
from bot.documents.plain_text import plain_forms, tidy_line, tidy_name
from bot.ledger.draft import ParsedPerson, ParsedProblem
from bot.ledger.people import Role

_OTHER_ROLE_WORDS: dict[str, Role] = {
    "办公室": Role.OFFICE,
    "整改办公室": Role.OFFICE,
    "领导小组成员": Role.LEADERSHIP,
    "系统管理员": Role.ADMINISTRATOR,
    "上级": Role.SUPERIOR,
    "督导": Role.SUPERIOR,
    "整改办主任": Role.OFFICE,
    "整改办成员": Role.OFFICE,
    "整改办工作人员": Role.OFFICE,
    "领导小组组长": Role.LEADERSHIP,
    "领导小组副组长": Role.LEADERSHIP,
    "组长": Role.LEADERSHIP,
    "副组长": Role.LEADERSHIP,
}
_DUTIES = re.compile(
    r"(?:第一|直接|具体|主要|牵头|科室|部门|整改)*(?:责任人|经办人|承办人|联络员|联系人|责任领导|分管领导|牵头领导|负责人|落实人|成员)"
)
"""What answers for measures; the measures themselves say who that is."""
_NO_NAME = re.compile(r"^(?:合计|共计|总计|小计|共\d|注[:：\d]|备注|说明|填表|制表|审核)")
_ROLES: dict[str, Role] = {**{word: role for role, word in ROLE_WORDS.items()}, **_OTHER_ROLE_WORDS}


def read_people(lines: Iterable[Line], findings: Findings, *, is_own: bool = False) -> tuple[ParsedPerson, ...]:
    """The people of the sheet 人员; two of one name must be told apart by the office.

    In a sheet of an office's own (`is_own`) a row without a name and a role that we do not know are only warned of.
    """
    people: dict[str, ParsedPerson] = {}
    for line in lines:
        if is_own and any(_NO_NAME.match(plain_forms(text)) for text in line.cells.values()):
            continue
        person = _person(line, findings, is_own=is_own)
        if not person.name and is_own:
            findings.warn(line.cell("name"), "姓名为空，这一行没有导入，请补写")
            continue
        if is_own and person.name in people and _is_same(person, people[person.name]):
            people[person.name] = _both(people[person.name], person)
        elif not person.name:
            findings.fail(line.cell("name"), "姓名为空，请填写")
        elif len(person.name) > LONGEST_NAME:
            findings.fail(line.cell("name"), f"姓名超过 {LONGEST_NAME} 个字，请每行只写一人")
        elif person.name in people:
            findings.fail(line.cell("name"), f"姓名“{person.name}”重复，请删去一行，或注明部门加以区分")
        people.setdefault(person.name, person)
    return tuple(people.values())


def warn_of_strangers(people: Iterable[ParsedPerson], problems: Iterable[ParsedProblem], findings: Findings) -> None:
    """Names the people of the measures who are missing from the sheet 人员, where there is such a sheet."""
    strangers = {name for p in problems for measure in p.measures for name in measure.people()}
    strangers -= {person.name for person in people}
    if strangers:
        findings.warn("", f"台账中有 {len(strangers)} 人不在人员表中，将按姓名新建：{'、'.join(sorted(strangers))}")


def _is_same(one: ParsedPerson, other: ParsedPerson) -> bool:
    """Whether two rows may speak of one person: no phone and no department contradicts the other."""
    return all(
        not mine or not theirs or mine == theirs
        for mine, theirs in ((one.phone, other.phone), (one.department, other.department))
    )


def _both(known: ParsedPerson, more: ParsedPerson) -> ParsedPerson:
    return replace(
        known,
        title=known.title or more.title,
        department=known.department or more.department,
        phone=known.phone or more.phone,
        roles=tuple(dict.fromkeys((*known.roles, *more.roles))),
    )


def _person(line: Line, findings: Findings, *, is_own: bool) -> ParsedPerson:
    roles: list[Role] = []
    for word in re.split(r"[、，,;；/\n]", line.get("roles")):
        role = _ROLES.get(re.sub(r"\s", "", plain_forms(word)))
        if role:
            roles.append(role)
        elif is_own and (not word.strip() or is_nothing(word.strip()) or _DUTIES.fullmatch(word.strip())):
            continue
        elif is_own:
            allowed = "、".join(ROLE_WORDS.values())
            findings.warn(
                line.cell("roles"), f"角色“{word.strip()[:20]}”不认识，未设角色；如需设置，请填其中之一：{allowed}"
            )
        elif word.strip() and not is_nothing(word.strip()):
            allowed = "、".join(ROLE_WORDS.values())
            findings.fail(line.cell("roles"), f"角色“{word.strip()[:20]}”不认识，请填其中之一或留空：{allowed}")
    return ParsedPerson(
        name=tidy_name(line.get("name")),
        title=tidy_line(line.get("title")) or None,
        department=tidy_line(line.get("department")) or None,
        phone=re.sub(r"[\s-]", "", plain_forms(line.get("phone"))) or None,
        roles=tuple(dict.fromkeys(roles)),
        where=findings.place(line.cell("name")),
    )
