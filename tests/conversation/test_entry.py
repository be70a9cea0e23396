"""From meaning to what is written down: a claim where done is meant, and never progress out of other figures."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.entry import Entry, What, entries_of, is_contradiction
from bot.conversation.understand import understand
from bot.conversation.understand.meaning import Intent, Understanding

TODAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    ("text", "whats"),
    [
        ("已完成", [What.DONE]),
        ("基本完成", [What.BASICALLY_DONE]),
        ("完成80%", [What.PROGRESS]),
        ("还没完成", [What.NOT_DONE]),
        ("资金没到位，干不了", [What.DIFFICULTY]),
        ("申请延期到11月底", [What.EXTENSION]),
        ("设备还没到货，能不能宽限到20号", [What.EXTENSION]),
        ("收到", [What.ACKNOWLEDGED]),
        ("10月20日前肯定报", [What.COMMITMENT]),
        ("请王科长落实并回复", [What.DELEGATE]),
        ("完成时限是哪天？", [What.QUESTION]),
        ("已完成，佐证发到哪里？", [What.DONE, What.QUESTION]),
        ("这不归我管，找防火办", [What.WRONG_PERSON]),
        ("在开会，晚上回复", [What.DEFERRED]),
        ("天气不错", [What.NOTE]),
        ("牧民不配合，正在做工作", [What.PROGRESS, What.DIFFICULTY]),
    ],
)
def test_a_reply_becomes_its_entries(text: str, whats: list[What]) -> None:
    assert [entry.what for entry in entries_of(understand(text, TODAY))] == whats


@pytest.mark.parametrize("text", ["满意率100%，长效机制还在起草", "成活率85%，正在补植", "预计月底能到70%"])
def test_quality_and_forecast_are_never_progress(text: str) -> None:
    assert all(entry.percent is None for entry in entries_of(understand(text, TODAY)))


def test_a_quantity_goes_with_the_percent() -> None:
    (entry,) = entries_of(understand("完成5万亩/共6.2万亩", TODAY))
    assert (entry.percent, entry.done, entry.total, entry.unit) == (80.6, 5, 6.2, "万亩")


def test_a_hope_is_a_date_not_a_fact() -> None:
    (entry,) = entries_of(understand("下周五前完成", TODAY))
    assert (entry.what, entry.percent, entry.day) == (What.PROGRESS, None, date(2023, 10, 20))


def test_a_request_takes_its_reason_from_the_words() -> None:
    (entry,) = entries_of(understand("延期到11月30日，因为设备没到货", TODAY))
    assert (entry.day, entry.reason) == (date(2023, 11, 30), "设备没到货")


INTENTS = st.lists(st.sampled_from(list(Intent)), max_size=4, unique=True)


@given(intents=INTENTS, percent=st.none() | st.floats(0, 100))
def test_done_is_written_only_where_done_was_meant(intents: list[Intent], percent: float | None) -> None:
    entries = entries_of(Understanding("x", tuple(intents), percent=percent))
    assert entries
    claims = any(entry.what is What.DONE for entry in entries)
    assert claims == bool({Intent.DONE, Intent.CLOSE_REQUEST} & set(intents))


@given(intents=INTENTS)
def test_done_and_not_done_at_once_is_a_contradiction_to_be_read_back(intents: list[Intent]) -> None:
    entries = entries_of(Understanding("x", tuple(intents)))
    whats = {entry.what for entry in entries}
    assert is_contradiction(entries) == ({What.DONE, What.NOT_DONE} <= whats)


ENTRIES = st.builds(
    Entry,
    what=st.sampled_from(What),
    percent=st.none() | st.floats(0, 100),
    done=st.none() | st.floats(0, 1e6),
    total=st.none() | st.floats(0, 1e6),
    unit=st.text(max_size=3),
    day=st.none() | st.dates(),
    reason=st.text(max_size=20),
    person=st.text(max_size=5),
    facts=st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=2),
)


@given(entry=ENTRIES)
def test_an_entry_is_kept_whole_while_we_wait(entry: Entry) -> None:
    assert Entry.from_json(entry.to_json()) == entry


def test_a_difficulty_is_told_without_repeating_the_items_number() -> None:
    (entry,) = entries_of(understand("2-1 资金还没有批下来，有困难", TODAY))
    assert entry.reason
    assert "2-1" not in entry.reason
