"""One world of people for every test: an invented bureau with its office, leaders, handlers and five measures."""

from collections.abc import Mapping
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


_PEOPLE: dict[str, tuple[str, str, str, tuple[Role, ...]]] = {
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
    """Puts the whole world into the store with plain inserts; dates count from the local day of `now`."""
    unit = Unit(name=UNIT_NAME)
    session.add(unit)
    await session.flush()
    people = await _people(session, unit.id, now)
    round_, aspect, topic, problems = await _findings(session, unit.id)
    leaders = (people["first_leader"], people["leader"], people["handler"])
    others = (people["first_leader"], people["other_leader"], people["other_handler"])
    today = now.astimezone(unit.zone).date()

    async def measure(number: str, title: str, duties: tuple[int, int, int], **more: Any) -> int:
        problem_id = problems[int(number[0]) - 1]
        return await add_measure(session, unit.id, problem_id, number, title, duties, now, more)

    soon, started = today + timedelta(days=10), MeasureStatus.IN_PROGRESS
    return World(
        unit=unit.id,
        round=round_,
        aspect=aspect,
        topic=topic,
        problems=problems,
        **people,
        soon=await measure("1-1", "修订台账管理办法", leaders, due_on=soon, due_text=_wording(soon)),
        far=await measure(
            "1-2", "清查在库农资", leaders, due_on=today + timedelta(days=40), status=started, percent=30.0
        ),
        overdue=await measure(
            "1-3", "补签承包合同", leaders, due_on=today - timedelta(days=3), status=started, percent=60.0
        ),
        other=await measure("2-1", "检修农机库房", others, due_on=today + timedelta(days=20)),
        standing=await measure("2-2", "坚持每月巡查", others, long_term=True, status=MeasureStatus.LONG_TERM),
    )


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
    measure = Measure(**{**fields, **more})
    session.add(measure)
    await session.flush()
    for role, person in zip(DutyRole, duties, strict=True):
        session.add(Duty(unit_id=unit_id, measure_id=measure.id, person_id=person, role=role))
    await session.flush()
    return measure.id


async def build_second_unit(session: AsyncSession, now: datetime) -> int:
    """Another unit, 白鹭县水利局, with an office clerk of its own, to see that nobody reaches across; the clerk's id."""
    unit = Unit(name="白鹭县水利局")
    session.add(unit)
    await session.flush()
    return await _person(session, unit.id, ("贺宁", "整改办干部", "整改办", (Role.OFFICE,)), now)


async def stand_in(session: AsyncSession, world: World, person_id: int, from_on: date, until_on: date) -> None:
    """Makes the world's deputy act for the person between the days, both included."""
    session.add(
        Deputy(unit_id=world.unit, person_id=person_id, deputy_id=world.deputy, from_on=from_on, until_on=until_on)
    )
    await session.flush()


async def _people(session: AsyncSession, unit_id: int, now: datetime) -> dict[str, int]:
    return {name: await _person(session, unit_id, facts, now) for name, facts in _PEOPLE.items()}


async def _person(
    session: AsyncSession, unit_id: int, facts: tuple[str, str, str, tuple[Role, ...]], now: datetime
) -> int:
    name, title, department, roles = facts
    person = Person(unit_id=unit_id, name=name, title=title, department=department)
    session.add(person)
    await session.flush()
    for role in roles:
        session.add(PersonRole(person_id=person.id, role=role))
    chat = f"p{person.id}"
    session.add(Address(unit_id=unit_id, person_id=person.id, channel=CHANNEL, chat=chat, bound_at=now))
    await session.flush()
    return person.id


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
