"""Who the names in a draft are: people of the store, or new ones."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.core.errors import BadInput
from bot.ledger.acts.import_stored import Stored
from bot.ledger.draft import ParsedLedger, ParsedPerson, everyone
from bot.ledger.people import Person, Role

_SHOWN_NAMES = 20
_WORDS = {"title": "职务", "department": "部门", "phone": "手机"}


@dataclass(frozen=True, slots=True)
class PersonPlan:
    """A name of the draft, the person it is (None: new), what changes, and the roles that are added."""

    parsed: ParsedPerson
    row: Person | None
    changes: dict[str, tuple[Any, Any]]
    new_roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class PeoplePlan:
    """Everyone the draft names, by name."""

    plans: dict[str, PersonPlan]
    warnings: tuple[str, ...]

    def known_id(self, name: str) -> int | None:
        """The stored person's id, None for somebody new."""
        row = self.plans[name].row
        return row.id if row else None

    def new(self) -> list[PersonPlan]:
        return [plan for plan in self.plans.values() if plan.row is None]

    def touched(self) -> list[PersonPlan]:
        """New or changed."""
        return [plan for plan in self.plans.values() if plan.row is None or plan.changes or plan.new_roles]

    def differences(self) -> list[str]:
        lines = []
        names = [plan.parsed.name for plan in self.new()]
        if names:
            shown = "、".join(names[:_SHOWN_NAMES]) + ("等" if len(names) > _SHOWN_NAMES else "")
            lines.append(f"新增人员 {len(names)} 人：{shown}")
        for plan in self.plans.values():
            if plan.row is not None:
                lines += [
                    f"人员 {plan.parsed.name}：{_WORDS[name]} {before or '（空）'} → {after}"
                    for name, (before, after) in plan.changes.items()
                ]
                if plan.new_roles:
                    lines.append(f"人员 {plan.parsed.name}：增加角色 {len(plan.new_roles)} 个")
        return lines


def compare_people(draft: ParsedLedger, stored: Stored) -> PeoplePlan:
    """Matches by name, and by department where both sides give one; roles are only added.

    Raises BadInput with every name that can mean two people.
    """
    plans: dict[str, PersonPlan] = {}
    warnings: list[str] = []
    faults: list[str] = []
    by_name: dict[str, list[Person]] = {}
    for person in stored.people:
        by_name.setdefault(person.name, []).append(person)
    for parsed in everyone(draft.people, draft.problems):
        namesakes = by_name.get(parsed.name, [])
        fitting = [p for p in namesakes if not parsed.department or p.department in (None, "", parsed.department)]
        exact = [p for p in fitting if parsed.department and p.department == parsed.department]
        active = [p for p in fitting if p.is_active]
        candidates = exact or active or fitting
        if len(candidates) > 1:
            departments = "、".join(person.department or "未填部门" for person in candidates)
            faults.append(f"有 {len(candidates)} 个“{parsed.name}”（{departments}），请在人员表里注明部门后再导入。")
            continue
        row = candidates[0] if candidates else None
        if row is None and namesakes:
            known = "、".join(person.department or "未填部门" for person in namesakes)
            warnings.append(
                f"已有“{parsed.name}”（{known}），文件写的部门是{parsed.department}，将按另一人新建；如是同一人，请先修改其部门。"
            )
        if row is not None and not row.is_active:
            warnings.append(f"“{parsed.name}”已停用，不会收到提醒，请核对。")
        plans[parsed.name] = _plan(parsed, row, stored)
    if faults:
        raise BadInput("\n".join(faults))
    return PeoplePlan(plans, tuple(warnings))


def _plan(parsed: ParsedPerson, row: Person | None, stored: Stored) -> PersonPlan:
    if row is None:
        return PersonPlan(parsed, None, {}, parsed.roles)
    wanted = {"title": parsed.title, "department": parsed.department, "phone": parsed.phone}
    changes = {
        name: (getattr(row, name), value) for name, value in wanted.items() if value and getattr(row, name) != value
    }
    return PersonPlan(parsed, row, changes, tuple(_added(parsed.roles, stored.roles.get(row.id, frozenset()))))


def _added(roles: Iterable[Role], held: frozenset[Role]) -> Iterable[Role]:
    return (role for role in roles if role not in held)
