"""Reads the people and departments out of one cell, as offices write them: 张某 党组成员、副局长；李某（股长）, 局长王某."""

import re
from dataclasses import dataclass, field

from bot.documents.ledger_cells import is_nothing
from bot.documents.people_words import (
    begins_a_crowd,
    could_be_a_name,
    department_and_name,
    ends_in_a_job,
    is_department,
    is_job,
    is_name,
    leading_job,
    name_and_job,
    two_names,
)
from bot.documents.plain_text import plain_forms, tidy_name

_LABEL = re.compile(r"^[\u3400-\u9fff、]{1,12}[:：]")
_KINDS_OF_DEPARTMENT = ("单位", "部门", "科室", "机关", "处室", "股室")
_BETWEEN = re.compile(r"[、，,;；/／\n|]|(?<=[\u3400-\u9fff）)])\.(?=[\u3400-\u9fff])|\s+(?=\d{1,2}[.、．])")
_BRACKETED = re.compile(r"[（(【\[]([^（）()【】\[\]]*)[)）】\]]")
_PHONE = re.compile(r"(?<!\d)(1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8})(?!\d)")
_ORDER = re.compile(r"^(?:\d{1,2}[.、．]|[①-⑳]|[（(]\d{1,2}[)）])\s*")


@dataclass(frozen=True, slots=True)
class Named:
    """A person as a cell names them, with the job and the phone that stand beside the name."""

    name: str
    title: str | None = None
    phone: str | None = None


@dataclass(slots=True)
class Owners:
    """What a cell of people holds: people, departments that stand among them, and words that name nobody."""

    people: list[Named] = field(default_factory=list)
    departments: list[str] = field(default_factory=list)
    nobody: list[str] = field(default_factory=list)

    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(person.name for person in self.people))


def read_owners(text: str) -> Owners:
    """The people and departments of a cell; jobs go to the person they stand beside.

    A job before any name belongs to the next name (局长王某; 党组书记、局长 王某), else to the name before it.
    """
    owners = Owners()
    waiting: list[str] = []
    for part in _parts(text):
        _take(part, owners, waiting)
    if waiting:
        if owners.people:
            _add_to_last(owners, waiting, None)
        else:
            owners.nobody += waiting
    return owners


def _parts(text: str) -> list[str]:
    """The cell's pieces; separators inside brackets do not cut."""
    sheltered = _BRACKETED.sub(lambda found: _BETWEEN.sub("\0", found.group()), text)
    return [_ORDER.sub("", piece.replace("\0", "、").strip()) for piece in _BETWEEN.split(sheltered)]


def _take(part: str, owners: Owners, waiting: list[str]) -> None:
    part = plain_forms(part)
    label = _LABEL.match(part)
    if label and is_department(name := label.group().rstrip(":：")) and not name.endswith(_KINDS_OF_DEPARTMENT):
        owners.departments.append(name)
    part = _LABEL.sub("", part).rstrip("。.等")
    phone = _PHONE.search(part)
    part = _PHONE.sub("", part)
    inside = [text for found in _BRACKETED.findall(part) if (text := found.strip("、 :"))]
    names, titles, departments = _sorted_words(_BRACKETED.sub(" ", part).strip(" :"))
    owners.departments += departments
    if names:
        jobs = [word for word in (*waiting, *titles, *inside) if not is_name(word) or ends_in_a_job(word)]
        waiting.clear()
        owners.people.append(Named(names[0], "、".join(jobs) or None, phone[1] if phone else None))
        owners.people += [Named(name) for name in names[1:]]
        return
    if departments:
        _take_bracketed_names(inside, owners)
    elif owners.people and not waiting:
        _add_to_last(owners, titles, phone[1] if phone else None)
    else:
        waiting += titles


def _take_bracketed_names(inside: list[str], owners: Owners) -> None:
    """资源股（张某、李某）: the people of a department stand in the brackets behind it."""
    for text in inside:
        for word in _BETWEEN.split(text):
            if is_name(word.strip()):
                owners.people.append(Named(tidy_name(word)))


def _add_to_last(owners: Owners, titles: list[str], phone: str | None) -> None:
    last = owners.people[-1]
    title = "、".join(filter(None, (last.title, *titles))) or None
    owners.people[-1] = Named(last.name, title, last.phone or phone)


def _sorted_words(text: str) -> tuple[list[str], list[str], list[str]]:
    """The names, jobs and departments of one piece; a space separates words unless it pads a name of two characters."""
    names: list[str] = []
    titles: list[str] = []
    departments: list[str] = []
    for word in _words(text):
        job = leading_job(word)
        called = name_and_job(word)
        placed = None if job else department_and_name(word)
        if begins_a_crowd(word):
            names.append(word)
        elif called:
            names.append(called[0])
            titles.append(called[1])
        elif is_job(word):
            titles.append(word)
        elif job:
            titles.append(job)
            names.append(word.removeprefix(job))
        elif is_department(word):
            departments.append(word)
        elif placed:
            departments.append(placed[0])
            names.append(placed[1])
        elif not is_nothing(word):
            names += two_names(word)
    return names, titles, departments


def _words(text: str) -> list[str]:
    words = [word.removesuffix("同志") or word for word in text.split()]
    if len(words) == 2 and all(len(word) == 1 for word in words):
        return ["".join(words)]
    joined: list[str] = []
    for word in words:
        if joined and len(joined[-1]) == 1 and len(word) == 1:
            joined[-1] += word
        else:
            joined.append(word)
    return [name for word in joined if (name := tidy_name(word))]


def named_only(owners: Owners) -> Owners:
    """The same with what cannot be one person's name (各科室负责人, a whole sentence) set apart."""
    people = [p for p in owners.people if could_be_a_name(p.name)]
    others = [p.name for p in owners.people if p not in people]
    return Owners(people, owners.departments, [*owners.nobody, *others])
