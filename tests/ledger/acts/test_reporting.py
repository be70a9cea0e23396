"""A word about a measure is kept as said; done is a claim, and 100 % is not done."""

from datetime import date, timedelta

import pytest

from bot.core.database import Database
from bot.core.errors import BadInput, NotAllowed, NotPossible
from bot.core.message import StoredFile
from bot.ledger.acts import handing_over, messages, reporting, review, settings
from bot.ledger.measure import MeasureStatus
from bot.ledger.progress import Evidence, Quantity, ReportKind
from bot.ledger.unit import Disclosure
from bot.post.notice import Notice, NoticeKind
from tests.ledger.acts.bench import NOW, do, measure, reports, rows, told, trail
from tests.support.world import World, stand_in

PHOTO = StoredFile("b" * 64, "现场.jpg", "image/jpeg", 2048)


async def test_progress_starts_a_measure_and_keeps_the_figures(database: Database, world: World) -> None:
    quantity = Quantity(7.5, 10.5, "万亩")
    await do(
        database,
        world.handler,
        reporting.report_progress,
        world.soon,
        NOW,
        text="落实了7万5千亩",
        percent=71.4,
        quantity=quantity,
        expected_on=date(2023, 10, 20),
        facts={"percent_source": "calculated"},
        inbox_id=None,
    )
    stored = await measure(database, world.soon)
    (report,) = await reports(database, world.soon)
    assert (stored.status, stored.percent, stored.quantity_done, stored.quantity_total, stored.quantity_unit) == (
        MeasureStatus.IN_PROGRESS,
        71.4,
        7.5,
        10.5,
        "万亩",
    )
    assert stored.reported_at == NOW
    assert (report.kind, report.text, report.person_id) == (ReportKind.PROGRESS, "落实了7万5千亩", world.handler)
    assert (report.expected_on, report.facts) == (date(2023, 10, 20), {"percent_source": "calculated"})
    assert await trail(database) == ["measure.progress"]


async def test_a_hundred_percent_closes_nothing(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.report_progress, world.soon, NOW, percent=100)
    assert (await measure(database, world.soon)).status == MeasureStatus.IN_PROGRESS


@pytest.mark.parametrize("percent", [-1, 100.1, float("nan"), float("inf")])
async def test_a_percent_outside_0_to_100_is_refused(database: Database, world: World, percent: float) -> None:
    with pytest.raises(BadInput, match="refusal.percent_outside"):
        await do(database, world.handler, reporting.report_progress, world.soon, NOW, percent=percent)
    assert await reports(database, world.soon) == []


async def test_a_lower_percent_is_kept_as_a_correction(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.report_progress, world.soon, NOW, percent=80)
    await do(database, world.handler, reporting.report_progress, world.soon, NOW, percent=60, text="报高了")
    first, second = await reports(database, world.soon)
    assert (first.percent, first.facts) == (80, {})
    assert (second.percent, second.facts) == (60, {"correction": {"from": 80, "to": 60}})
    assert (await measure(database, world.soon)).percent == 60


async def test_reports_of_two_people_are_both_kept(database: Database, world: World) -> None:
    await do(database, world.leader, reporting.report_progress, world.soon, NOW, percent=50)
    await do(database, world.handler, reporting.report_progress, world.soon, NOW, percent=70)
    kept = [(report.person_id, report.percent) for report in await reports(database, world.soon)]
    assert kept == [(world.leader, 50), (world.handler, 70)]


async def test_basically_done_still_runs_and_only_a_lower_percent_takes_it_back(
    database: Database, world: World
) -> None:
    await do(database, world.handler, reporting.report_basically_done, world.soon, NOW, percent=95)
    await do(database, world.handler, reporting.report_progress, world.soon, NOW, percent=97)
    assert (await measure(database, world.soon)).status == MeasureStatus.BASICALLY_DONE
    await do(database, world.handler, reporting.report_progress, world.soon, NOW, percent=60)
    assert (await measure(database, world.soon)).status == MeasureStatus.IN_PROGRESS


async def test_not_done_takes_basically_done_back(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.report_basically_done, world.soon, NOW)
    await do(database, world.handler, reporting.report_not_done, world.soon, NOW, text="还没完成")
    assert (await measure(database, world.soon)).status == MeasureStatus.IN_PROGRESS


async def test_not_done_starts_nothing(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.report_not_done, world.soon, NOW)
    assert (await measure(database, world.soon)).status == MeasureStatus.NOT_STARTED


async def test_done_is_a_claim_that_the_office_is_asked_to_check(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.claim_done, world.soon, NOW, text="已完成")
    stored = await measure(database, world.soon)
    assert (stored.status, stored.claimed_by, stored.claimed_at) == (MeasureStatus.CLAIMED, world.handler, NOW)
    ((recipient, topic, sentence),) = await told(database, NoticeKind.OFFICE)
    assert (recipient, topic) == (f"person:{world.clerk}", "claim")
    assert sentence == "罗小芸报告措施 1-1（修订台账管理办法）已完成，请核验。"


async def test_the_office_hears_how_much_evidence_there_is(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.attach_evidence, world.soon, PHOTO, NOW, caption="整改后")
    await do(database, world.handler, reporting.claim_done, world.soon, NOW)
    (notice,) = [notice for notice in await rows(database, Notice) if notice.kind == NoticeKind.OFFICE]
    assert (notice.content["evidence"], notice.content["measure"]) == (1, world.soon)


async def test_a_second_claim_is_kept_but_the_office_is_asked_once(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.claim_done, world.soon, NOW)
    await do(database, world.leader, reporting.claim_done, world.soon, NOW + timedelta(hours=1))
    assert len(await reports(database, world.soon)) == 2
    assert len(await told(database, NoticeKind.OFFICE)) == 1
    assert (await measure(database, world.soon)).claimed_by == world.handler


async def test_a_contradiction_after_a_claim_leaves_the_claim_and_tells_the_office(
    database: Database, world: World
) -> None:
    await do(database, world.handler, reporting.claim_done, world.soon, NOW)
    await do(database, world.leader, reporting.report_not_done, world.soon, NOW, text="还差一个章")
    await do(database, world.leader, reporting.report_progress, world.soon, NOW, percent=80)
    assert (await measure(database, world.soon)).status == MeasureStatus.CLAIMED
    _, (_, topic, sentence), (_, _, second) = await told(database, NoticeKind.OFFICE)
    assert topic == "note"
    assert "韩志远又报告未完成：“还差一个章”" in sentence
    assert "韩志远又报告进度80%" in second


async def test_a_difficulty_reaches_the_office_and_stays_open(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.report_difficulty, world.far, NOW, text="资金没到位")
    (report,) = await reports(database, world.far)
    assert report.resolved_at is None
    ((_, topic, sentence),) = await told(database, NoticeKind.OFFICE)
    assert (topic, "资金没到位" in sentence) == ("difficulty", True)


async def test_a_promise_moves_no_deadline(database: Database, world: World) -> None:
    before = (await measure(database, world.soon)).due_on
    await do(database, world.handler, reporting.commit_to, world.soon, NOW, expected_on=date(2023, 12, 1))
    assert (await measure(database, world.soon)).due_on == before


async def test_received_proves_receipt_and_nothing_more(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.acknowledge, world.soon, NOW, text="收到")
    stored = await measure(database, world.soon)
    assert (stored.status, stored.reported_at) == (MeasureStatus.NOT_STARTED, None)


async def test_the_same_file_for_the_same_measure_counts_once(database: Database, world: World) -> None:
    first = await do(database, world.handler, reporting.attach_evidence, world.soon, PHOTO, NOW)
    again = await do(database, world.leader, reporting.attach_evidence, world.soon, PHOTO, NOW + timedelta(1))
    await do(database, world.handler, reporting.attach_evidence, world.far, PHOTO, NOW)
    assert again.id == first.id
    assert [(row.measure_id, row.received_at) for row in await rows(database, Evidence)] == [
        (world.soon, NOW),
        (world.far, NOW),
    ]


async def test_a_deputy_acts_on_the_days_of_standing_in_only(database: Database, world: World) -> None:
    today = date(2023, 10, 11)
    async with database.transaction() as session:
        await stand_in(session, world, world.handler, today, today)
    await do(database, world.deputy, reporting.report_progress, world.soon, NOW, percent=5)
    with pytest.raises(NotAllowed):
        await do(database, world.deputy, reporting.report_progress, world.soon, NOW + timedelta(days=1), percent=6)


async def test_the_office_may_add_notes_and_evidence_but_does_not_report_for_others(
    database: Database, world: World
) -> None:
    await do(database, world.clerk, messages.note, world.soon, NOW, text="电话催办一次")
    await do(database, world.clerk, reporting.attach_evidence, world.soon, PHOTO, NOW)
    await do(database, world.clerk, handing_over.ask_handler, world.soon, world.deputy, NOW)
    with pytest.raises(NotAllowed):
        await do(database, world.clerk, reporting.claim_done, world.soon, NOW)


async def test_a_superior_reads_and_does_not_touch(database: Database, world: World) -> None:
    for act in (reporting.report_progress, reporting.claim_done, reporting.report_difficulty, reporting.acknowledge):
        with pytest.raises(NotAllowed):
            await do(database, world.superior, act, world.soon, NOW)
    assert await trail(database) == []


async def test_a_closed_measure_takes_nothing_more(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.claim_done, world.soon, NOW)
    await do(database, world.clerk, review.verify, world.soon, NOW)
    for act in (reporting.report_progress, reporting.claim_done, reporting.report_not_done, reporting.commit_to):
        with pytest.raises(NotPossible, match="refusal.closed number=1-1"):
            await do(database, world.handler, act, world.soon, NOW)
    with pytest.raises(NotPossible):
        await do(database, world.handler, reporting.attach_evidence, world.soon, PHOTO, NOW)
    with pytest.raises(NotPossible):
        await do(database, world.leader, handing_over.ask_handler, world.soon, world.deputy, NOW)


async def test_a_unit_that_shows_numbers_only_is_told_numbers_only(database: Database, world: World) -> None:
    await do(database, world.clerk, settings.set_disclosure, Disclosure.NUMBER, NOW)
    await do(database, world.handler, reporting.claim_done, world.soon, NOW)
    await do(database, world.clerk, review.verify, world.soon, NOW)
    for kind in (NoticeKind.OFFICE, NoticeKind.RESULT):
        for _, _, sentence in await told(database, kind):
            assert "措施 1-1" in sentence
            assert "台账管理办法" not in sentence
