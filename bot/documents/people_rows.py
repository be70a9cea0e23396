"""Turns the lines of a sheet of people into people, each once."""

import re
from collections.abc import Iterable

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
}
_ROLES: dict[str, Role] = {**{word: role for role, word in ROLE_WORDS.items()}, **_OTHER_ROLE_WORDS}


def read_people(lines: Iterable[Line], findings: Findings) -> tuple[ParsedPerson, ...]:
    """The people of the sheet 人员; two of one name must be told apart by the office."""
    people: dict[str, ParsedPerson] = {}
    for line in lines:
        person = _person(line, findings)
        if not person.name:
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


def _person(line: Line, findings: Findings) -> ParsedPerson:
    roles: list[Role] = []
    for word in re.split(r"[、，,;；/\n]", line.get("roles")):
        role = _ROLES.get(re.sub(r"\s", "", plain_forms(word)))
        if role:
            roles.append(role)
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
