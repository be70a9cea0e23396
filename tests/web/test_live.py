"""An open page is told what is new, once, and nothing else."""

from contextlib import aclosing
from datetime import timedelta
from typing import Any

import pytest

from bot.channels.sandbox import phone
from bot.channels.sandbox.forms import Speaker
from bot.core.message import Accepted, Button, Outgoing, rich
from bot.ledger.access import Via, actor_of
from bot.ledger.audit import record
from bot.ledger.measure import Measure, MeasureStatus
from bot.ledger.people import GroupChat
from bot.web.pages.live import Live, Seen
from tests.support.web import NOW, Desk


@pytest.fixture
def live(desk: Desk) -> Live:
    return Live(desk.context, desk.demo, desk.channel)


@pytest.fixture
def seen() -> Seen:
    return Seen()


def names(news: list[tuple[str, Any]]) -> list[str]:
    return [name for name, _ in news]


async def test_at_first_everything_is_told_in_the_order_of_drawing(live: Live, seen: Seen) -> None:
    assert names(await live.news(seen)) == ["clock", "phones", "ledger", "bubbles"]
    assert await live.news(seen) == []


async def test_the_clock_is_written_out_in_the_units_own_time(live: Live, seen: Seen, desk: Desk) -> None:
    clock = dict(await live.news(seen))["clock"]
    assert (clock["day"], clock["weekday"], clock["time"]) == ("2023年10月11日", "星期三", "09:07")
    desk.clock.move_to(NOW + timedelta(hours=1))
    assert [value["time"] for _, value in await live.news(seen)] == ["10:07"]


async def test_everyone_has_a_phone_by_duty_and_one_is_nobodys(live: Live, seen: Seen, desk: Desk) -> None:
    async with desk.database.transaction() as session:
        session.add(GroupChat(unit_id=desk.world.unit, name="领导小组", channel="sandbox", chat="g1", bound_at=NOW))
    phones = dict(await live.news(seen))["phones"]
    assert [(one["name"], one["group"]) for one in phones] == [
        ("许文静", "整改办"),
        ("罗小芸", "具体经办人"),
        ("孟佳", "具体经办人"),
        ("韩志远", "直接责任人"),
        ("唐立新", "直接责任人"),
        ("高建国", "第一责任人"),
        ("沈一鸣", "其他人员"),
        ("邵敏", "其他人员"),
        ("未绑定的手机", "其他人员"),
        ("领导小组", "群"),
    ]
    assert [one["name"] for one in phones if one["open"]] == ["许文静", "罗小芸", "韩志远"]


async def test_the_ledger_names_people_dates_and_colours_with_words(live: Live, seen: Seen) -> None:
    ledger = dict(await live.news(seen))["ledger"]
    shown = [(row["number"], row["people"], row["left"], row["status"], row["light_words"]) for row in ledger["rows"]]
    assert shown == [
        ("1-1", "罗小芸", "剩10天", "未启动", "黄 临期"),
        ("1-2", "罗小芸", "剩40天", "整改中", "绿 正常"),
        ("1-3", "罗小芸", "超期3天", "整改中", "红 超期"),
        ("2-1", "孟佳", "剩20天", "未启动", "绿 正常"),
        ("2-2", "孟佳", "", "长期坚持", "长期"),
    ]
    assert ledger["counts"] == {
        "all": 5, "green": 2, "yellow": 1, "red": 1, "claimed": 0, "closed": 0, "long_term": 1,
    }  # fmt: skip


async def test_a_change_of_the_ledger_is_told_and_so_is_a_new_day(live: Live, seen: Seen, desk: Desk) -> None:
    await live.news(seen)
    async with desk.database.transaction() as session:
        measure = await session.get_one(Measure, desk.world.overdue)
        measure.status = MeasureStatus.CLAIMED
        actor = await actor_of(session, desk.world.handler, Via.CHAT)
        await record(session, actor, "claim_done", f"measure:{measure.id}", {}, NOW)
    news = await live.news(seen)
    assert names(news) == ["phones", "ledger"]
    row = next(row for row in dict(news)["ledger"]["rows"] if row["number"] == "1-3")
    assert (row["status"], row["light"], row["light_words"], row["left"]) == ("待核验", "claimed", "待核验", "")
    desk.clock.move_to(NOW + timedelta(days=11))
    later = dict(await live.news(seen))["ledger"]["rows"][0]
    assert (later["left"], later["light_words"]) == ("超期1天", "红 超期")


async def test_new_and_edited_bubbles_are_told_once(live: Live, seen: Seen, desk: Desk) -> None:
    chat = f"p{desk.world.handler}"
    await live.news(seen)
    sent = await desk.channel.send(chat, Outgoing(rich("1-3 还剩3天"), ((Button("收到", "1:ak:3"),),)))
    assert isinstance(sent, Accepted)
    ((name, value),) = await live.news(seen)
    assert (name, value["first"], [bubble["chat"] for bubble in value["bubbles"]]) == ("bubbles", False, [chat])
    await desk.channel.send(chat, Outgoing(rich("1-3 已记录"), edits=sent.message))
    ((_, value),) = await live.news(seen)
    assert [(bubble["id"], bubble["edited"]) for bubble in value["bubbles"]] == [(int(sent.message or 0), True)]
    assert await live.news(seen) == []


async def test_a_page_that_opens_late_gets_the_newest_of_each_phone(live: Live, seen: Seen, desk: Desk) -> None:
    async with desk.database.transaction() as session:
        for number in range(70):
            await phone.say(session, f"p{desk.world.handler}", Speaker("p5", "罗小芸"), f"第{number}条", NOW)
        await phone.say(session, f"p{desk.world.leader}", Speaker("p3", "韩志远"), "收到", NOW)
    bubbles = dict(await live.news(seen))["bubbles"]
    words = [bubble["text"][0]["text"] for bubble in bubbles["bubbles"]]
    assert (bubbles["first"], words) == (True, [f"第{number}条" for number in range(10, 70)] + ["收到"])
    assert await live.news(seen) == []


async def test_chats_that_are_on_no_phone_are_not_shown(live: Live, seen: Seen, desk: Desk) -> None:
    await desk.channel.send("p999", Outgoing(rich("别处的消息")))
    assert dict(await live.news(seen))["bubbles"]["bubbles"] == []


async def test_a_toast_is_told_to_pages_that_were_open(live: Live, seen: Seen, desk: Desk) -> None:
    await live.news(seen)
    await desk.channel.acknowledge("p5:1:x", "已记录")
    assert await live.news(seen) == [("toast", {"chat": "p5", "text": "已记录"})]
    assert await live.news(seen) == []


async def test_the_stream_sends_all_and_then_wakes_at_the_bell(live: Live, desk: Desk) -> None:
    async with aclosing(live.stream()) as stream:
        assert await anext(stream) == "retry: 2000\n\n"
        first = await anext(stream)
        assert first.startswith("event: clock\ndata: {")
        assert "event: bubbles\n" in first
        await desk.channel.send("p5", Outgoing(rich("第一行\n第二行")))
        news = await anext(stream)
    assert news.startswith("event: bubbles\ndata: {")
    assert news.count("\n") == 3


async def test_a_page_that_opens_after_a_toast_does_not_get_it(live: Live, desk: Desk) -> None:
    await desk.channel.acknowledge("p5:1:x", "旧的")
    async with aclosing(live.stream()) as stream:
        await anext(stream)
        assert "旧的" not in await anext(stream)


async def test_when_the_server_stops_the_stream_ends_by_itself(live: Live) -> None:
    told = []
    async for part in live.stream():
        told.append(part)
        live.close()
    assert len(told) == 1
