"""The small readers under the understanding: numerals, plain writing, holidays, words."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand
from bot.conversation.understand.days.workdays import ShippedWorkdays, after_workdays, holiday_spans
from bot.conversation.understand.numbers.numerals import number
from bot.conversation.understand.writing.lexicon import WORDS, Tag
from bot.conversation.understand.writing.normalise import normalise
from bot.conversation.understand.writing.references import DOCUMENT, LINK, PHONE
from bot.conversation.understand.writing.words import cut


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("42", 42),
        ("3.5", 3.5),
        ("三千二", 3200),
        ("一万二", 12000),
        ("7万5千", 75000),
        ("两百五十", 250),
        ("十二点五", 12.5),
        ("〇", 0),
        ("半", 0.5),
        ("百", None),
        ("", None),
        ("亩", None),
        ("9" * 400, None),
    ],
)
def test_a_numeral_has_one_value(said: str, value: float | None) -> None:
    assert number(said) == value


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("己改完", "已改完"),
        ("自己完成", "自己完成"),
        ("進度８５％", "进度85%"),
        ("沒有完成", "没有完成"),
        ("嗯，那个第3条", ",第3条"),
        ("还 没 改 完", "还没改完"),
        ("已完成 照片已发", "已完成,照片已发"),
        ("1,200亩", "1200亩"),
        ("见 https://a.example/x?y=完成 谢谢", f"见{LINK}"),
        ("电话13812345678", f"电话{PHONE}"),
        ("林发〔2024〕12号", DOCUMENT),
        ("①改完", "第1条改完"),
    ],
)
def test_many_writings_become_one(typed: str, plain: str) -> None:
    assert normalise(typed).text == plain


def test_a_holiday_includes_the_days_off_that_touch_it() -> None:
    assert holiday_spans("国庆", 2023) == ((date(2023, 9, 29), date(2023, 10, 6)),)
    assert holiday_spans("元旦", 2024) == ((date(2023, 12, 30), date(2024, 1, 1)),)
    assert holiday_spans("端午", 2040) == ((date(2040, 6, 14), date(2040, 6, 14)),)
    assert holiday_spans("清明", 2040) == ()


def test_working_days_skip_the_holiday_and_keep_the_make_up_day() -> None:
    shipped = ShippedWorkdays()
    assert after_workdays(date(2024, 9, 27), 3, shipped) == date(2024, 10, 8)
    assert shipped.is_workday(date(2024, 10, 12))
    assert shipped.is_workday(date(2040, 1, 2))


def test_the_longest_word_at_a_place_wins() -> None:
    assert [word.text for word in cut("还没有完成率")] == ["还没有", "完成率"]
    assert not cut("完成率")[0].does(Tag.COMPLETE)


def test_every_tag_has_words_or_a_pattern() -> None:
    listed = {tag for tags in WORDS.values() for tag in tags}
    assert set(Tag) - listed == {Tag.SLOGAN, Tag.ROUNDABOUT, Tag.WHITHER}


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("尚末整改", {Intent.NOT_DONE}),
        ("这条末完成", {Intent.NOT_DONE}),
        ("月末完成", {Intent.PROGRESS}),
        ("搞订，照骗发你了", {Intent.DONE, Intent.EVIDENCE}),
        ("没困南", {Intent.NO_DIFFICULTY}),
        ("收道了", {Intent.ACK}),
        ("月低能到八成", {Intent.PROGRESS}),
    ],
)
def test_words_typed_by_their_sound_or_look_are_read(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, date(2023, 10, 11)).intents) == intents
