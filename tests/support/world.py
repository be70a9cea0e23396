"""One world of people for every test: an invented bureau with its office, leaders, handlers and five measures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.ledger.measure import Duty, DutyRole, Measure, MeasureStatus
from bot.ledger.people import Address, Deputy, Person, PersonRole, Role
from bot.ledger.problem import Aspect, Problem, Topic
from bot.ledger.unit import InspectionRound, Unit

CHANNEL = "sandbox"

UNIT_NAME = "云岭县农业农村局"


@dataclass(frozen=True, slots=True)
class World:
    """The ids of everyone and everything; a person's chat on the sandbox is `p<person id>`.

    Clerk 许文静 sits in the office; 高建国 answers first for everything; leader 韩志远 and handler 罗小芸 have 1-1, 1-2
    and 1-3, leader 唐立新 and handler 孟佳 have 2-1 and 2-2. 沈一鸣 stands in for nobody until `stand_in` says so; 邵敏 is
    the superior who may only read.
    """

    unit: int
    round: int
    aspect: int
    topic: int
    problems: tuple[int, int]
    clerk: int
    first_leader: int
    leader: int
    other_leader: int
    handler: int
    other_handler: int
    deputy: int
    superior: int
    soon: int
    """1-1: due in 10 days, not started."""
    far: int
    """1-2: due in 40 days, in progress at 30 %."""
    overdue: int
    """1-3: due 3 days ago, in progress at 60 %."""
    other: int
    """2-1: due in 20 days, not started; the other leader's and the other handler's."""
    standing: int
    """2-2: long-term, without a date; the other leader's and the other handler's."""

    @property
    def measures(self) -> tuple[int, int, int, int, int]:
        return (self.soon, self.far, self.overdue, self.other, self.standing)

    def chat(self, person_id: int) -> str:
        """The person's chat on the sandbox channel."""
        return f"p{person_id}"


_Facts = tuple[str, str, str, tuple[Role, ...]]
"""Name, title, department, roles."""

_PEOPLE: dict[str, _Facts] = {
    "clerk": ("许文静", "整改办干部", "整改办", (Role.OFFICE,)),
    "first_leader": ("高建国", "党组书记、局长", "局领导", (Role.LEADERSHIP,)),
    "leader": ("韩志远", "副局长", "局领导", (Role.LEADERSHIP,)),
    "other_leader": ("唐立新", "副局长", "局领导", ()),
    "handler": ("罗小芸", "科员", "种植业股", ()),
    "other_handler": ("孟佳", "科员", "农机股", ()),
    "deputy": ("沈一鸣", "科员", "种植业股", ()),
    "superior": ("邵敏", "巡察办干部", "县委巡察办", (Role.SUPERIOR,)),
}


async def build_world(session: AsyncSession, now: datetime) -> World:
    """Puts the whole world into the store, each table's rows at once; dates count from the local day of `now`."""
    unit = Unit(name=UNIT_NAME)
    session.add(unit)
    await session.flush()
    people = dict(zip(_PEOPLE, await _people(session, unit.id, list(_PEOPLE.values()), now), strict=True))
    round_, aspect, topic, problems = await _findings(session, unit.id)
    leaders = (people["first_leader"], people["leader"], people["handler"])
    others = (people["first_leader"], people["other_leader"], people["other_handler"])
    today = now.astimezone(unit.zone).date()

    def measure(number: str, title: str, **more: Any) -> Measure:
        return _measure(unit.id, problems[int(number[0]) - 1], number, title, now, more)

    soon, started = today + timedelta(days=10), MeasureStatus.IN_PROGRESS
    rows = {
        "soon": measure("1-1", "修订台账管理办法", due_on=soon, due_text=_wording(soon)),
        "far": measure("1-2", "清查在库农资", due_on=today + timedelta(days=40), status=started, percent=30.0),
        "overdue": measure("1-3", "补签承包合同", due_on=today - timedelta(days=3), status=started, percent=60.0),
        "other": measure("2-1", "检修农机库房", due_on=today + timedelta(days=20)),
        "standing": measure("2-2", "坚持每月巡查", long_term=True, status=MeasureStatus.LONG_TERM),
    }
    await _store(session, [(row, leaders if row.problem_id == problems[0] else others) for row in rows.values()])
    ids = {name: row.id for name, row in rows.items()}
    return World(unit=unit.id, round=round_, aspect=aspect, topic=topic, problems=problems, **people, **ids)


async def add_measure(
    session: AsyncSession,
    unit_id: int,
    problem_id: int,
    number: str,
    title: str,
    duties: tuple[int, int, int],
    now: datetime,
    more: Mapping[str, Any],
) -> int:
    """One more measure with the first responsible, directly responsible and handler in this order; its id."""
    measure = _measure(unit_id, problem_id, number, title, now, more)
    await _store(session, [(measure, duties)])
    return measure.id


def _measure(unit_id: int, problem_id: int, number: str, title: str, now: datetime, more: Mapping[str, Any]) -> Measure:
    fields: dict[str, Any] = {
        "unit_id": unit_id,
        "problem_id": problem_id,
        "number": number,
        "position": int(number.rsplit("-", 1)[-1]),
        "title": title,
        "text": f"{title}，明确责任，按月检查。",
        "created_at": now,
        "next_notice_on": now.astimezone(Unit(name="").zone).date(),
    }
    return Measure(**{**fields, **more})


async def _store(session: AsyncSession, duties: Sequence[tuple[Measure, tuple[int, int, int]]]) -> None:
    """The measures with those who answer for each."""
    session.add_all(measure for measure, _ in duties)
    await session.flush()
    session.add_all(
        Duty(unit_id=measure.unit_id, measure_id=measure.id, person_id=person, role=role)
        for measure, people in duties
        for role, person in zip(DutyRole, people, strict=True)
    )
    await session.flush()


async def build_second_unit(session: AsyncSession, now: datetime) -> int:
    """Another unit, 白鹭县水利局, with an office clerk of its own, to see that nobody reaches across; the clerk's id."""
    unit = Unit(name="白鹭县水利局")
    session.add(unit)
    await session.flush()
    (clerk,) = await _people(session, unit.id, [("贺宁", "整改办干部", "整改办", (Role.OFFICE,))], now)
    return clerk


async def stand_in(session: AsyncSession, world: World, person_id: int, from_on: date, until_on: date) -> None:
    """Makes the world's deputy act for the person between the days, both included."""
    session.add(
        Deputy(unit_id=world.unit, person_id=person_id, deputy_id=world.deputy, from_on=from_on, until_on=until_on)
    )
    await session.flush()


async def _people(session: AsyncSession, unit_id: int, facts: Sequence[_Facts], now: datetime) -> list[int]:
    """People with their roles and their chats; their ids in the same order."""
    people = [Person(unit_id=unit_id, name=name, title=title, department=room) for name, title, room, _ in facts]
    session.add_all(people)
    await session.flush()
    for person, (*_, roles) in zip(people, facts, strict=True):
        session.add_all(PersonRole(person_id=person.id, role=role) for role in roles)
        chat = f"p{person.id}"
        session.add(Address(unit_id=unit_id, person_id=person.id, channel=CHANNEL, chat=chat, bound_at=now))
    await session.flush()
    return [person.id for person in people]


async def _findings(session: AsyncSession, unit_id: int) -> tuple[int, int, int, tuple[int, int]]:
    round_ = InspectionRound(unit_id=unit_id, name="第三轮巡察", level="县委巡察", team="第二巡察组")
    session.add(round_)
    await session.flush()
    aspect = Aspect(unit_id=unit_id, round_id=round_.id, position=1, title="履行职责方面")
    session.add(aspect)
    await session.flush()
    topic = Topic(unit_id=unit_id, aspect_id=aspect.id, position=1, title="日常管理")
    session.add(topic)
    await session.flush()
    problems = [
        Problem(
            unit_id=unit_id, round_id=round_.id, topic_id=topic.id, number=str(n), position=n, title=title, text=title
        )
        for n, title in ((1, "台账管理不严"), (2, "农机检修不及时"))
    ]
    session.add_all(problems)
    await session.flush()
    return round_.id, aspect.id, topic.id, (problems[0].id, problems[1].id)


def _wording(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日前"
