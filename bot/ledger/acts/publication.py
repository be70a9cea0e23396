"""What the office decides about the public notice: the text around the problems, result wordings, what stays out."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.errors import NotFound, NotPossible
from bot.core.sentence import Sentence
from bot.ledger import access, audit
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.measure import STATUS_WORDS, Measure, is_settled
from bot.ledger.notice_parts import Part, plain_text, read_part
from bot.ledger.problem import Problem
from bot.ledger.publication import Exemption, Publication
from bot.ledger.unit import InspectionRound


async def set_part(session: AsyncSession, actor: Actor, part: Part, text: str | None, now: datetime) -> Publication:
    """Writes one part of the current round's notice; None or an empty text takes it out.

    Paragraphs are lines; in the sections around the problems a line 一、… begins a section. A document number gets the
    brackets 〔〕, and no 第 or leading zeros (GB/T 9704-2012, 7.2.5). Raises BadInput for what cannot be read, NotFound
    while there is no round.
    """
    access.require_office(actor, Sentence("step.publish"))
    unit = await ground.unit_of(session, actor)
    round_id = await session.scalar(
        select(col(InspectionRound.id))
        .where(col(InspectionRound.unit_id) == unit.id)
        .order_by(col(InspectionRound.id).desc())
        .limit(1)
    )
    if round_id is None:
        raise NotFound("台账里还没有巡察轮次，不能编写通报。请先导入台账或通报。")
    value = read_part(part, text)
    frame = await session.get(Publication, round_id, populate_existing=True)
    frame = frame or Publication(round_id=round_id, unit_id=unit.id)
    before = getattr(frame, part.value)
    setattr(frame, part.value, value)
    session.add(frame)
    if before != value:
        details = {"part": part.value, "before": before, "after": value}
        await audit.record(session, actor, "notice.part", f"round:{round_id}", details, now)
    return frame


async def set_result(
    session: AsyncSession, actor: Actor, measure_id: int, result: str | None, now: datetime
) -> Measure:
    """Writes the result of a measure as the notice may print it; None goes back to the measure's own words.

    Raises NotPossible for a measure without a verified result: what is not verified is not published.
    """
    access.require_office(actor, Sentence("step.result"))
    measure = await ground.measure_of(session, actor, measure_id)
    wanted = plain_text(result, "整改结果")
    if wanted is not None and not is_settled(measure):
        raise NotPossible(
            f"措施 {measure.number} 现在是“{STATUS_WORDS[measure.status]}”，还没有核验过的结果，不能写入通报。"
            "请先核验销号，或列为长期坚持并写明阶段性成果。"
        )
    if measure.result != wanted:
        before, measure.result = measure.result, wanted
        details = {"number": measure.number, "before": before, "after": wanted}
        await audit.record(session, actor, "measure.result", f"measure:{measure.id}", details, now)
    return measure


async def exempt(
    session: AsyncSession, actor: Actor, problem_number: str, reason: Exemption | None, now: datetime
) -> Problem:
    """Keeps a problem of the current round out of the public notice for one of the five reasons; None lets it in again."""
    access.require_office(actor, Sentence("step.exempt"))
    unit = await ground.unit_of(session, actor)
    problem = await session.scalar(
        select(Problem)
        .where(col(Problem.unit_id) == unit.id, col(Problem.number) == problem_number.strip())
        .order_by(col(Problem.round_id).desc())
        .limit(1)
        .execution_options(populate_existing=True)
    )
    if problem is None:
        raise NotFound(f"本单位台账里没有问题 {problem_number}，请核对序号。")
    if (problem.is_published, problem.exemption) != (reason is None, reason):
        before = problem.exemption
        problem.is_published, problem.exemption = reason is None, reason
        details = {"number": problem.number, "before": before, "after": reason}
        await audit.record(session, actor, "problem.exempt", f"problem:{problem.id}", details, now)
    return problem
