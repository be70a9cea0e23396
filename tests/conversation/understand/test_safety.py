"""Whatever is typed, reading ends well; and no denial, however mangled, becomes a claim."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.understand import Intent, understand
from bot.conversation.understand.writing.lexicon import WORDS
from tests.support.effort import rounds

WEDNESDAY = date(2024, 11, 20)
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
_SCRAPS = [
    "，",
    "。",
    " ",
    "？",
    "3",
    "80%",
    "第4条",
    "4-2",
    "月底",
    "下周五",
    "王科长",
    "1.5万亩",
    "〔2024〕",
    "2月30日",
    "999天",
    "、",
    "/",
    "-",
]
DENIALS = st.sampled_from(
    [
        "没",
        "没有",
        "未",
        "尚未",
        "还没",
        "还没有",
        "未能",
        "没能",
        "并未",
        "不能",
        "无法",
        "没法",
        "难以",
        "不可能",
        "仍未",
        "暂未",
        "从没",
        "木有",
    ]
)
ADVERBS = st.sampled_from(["", "全部", "都", "按期", "如期", "彻底", "真正", "100%"])
CLAIMS = st.sampled_from(
    ["完成", "办结", "改完", "弄完", "落实到位", "整改到位", "完工", "清零", "整改好", "办妥", "搞定", "全部落实"]
)
BEFORE = st.sampled_from(
    ["", "收到，", "领导好，", "嗯，", "第3条", "4-2：", "目前", "整改", "方案做好了，", "👌", "上周五，"]
)
BEHIND = st.sampled_from(
    ["", "。", "呢", "了", "啊", "！", "，请销号", "，放心", "，没问题", "👌", "，材料已报", "，今后长期坚持"]
)
NOISE = st.sampled_from(["", " ", "\u3000", "…", "，", "😀", "\u200b", "\n", "～"])


@given(text=st.text(max_size=60), today=DAYS, due=st.none() | DAYS)
def test_any_text_is_read_to_its_end(text: str, today: date, due: date | None) -> None:
    meaning = understand(text, today, due=due)
    assert meaning.intents
    assert meaning.to_json()["text"] == text


@given(words=st.lists(st.sampled_from(sorted(WORDS)) | st.sampled_from(_SCRAPS), max_size=9), today=DAYS)
def test_any_string_of_known_words_is_read_to_its_end(words: list[str], today: date) -> None:
    meaning = understand("".join(words), today)
    assert meaning.intents
    assert meaning.confirm is bool(meaning.doubts)
    assert meaning.percent is None or 0 <= meaning.percent <= 100


@given(denial=DENIALS, adverb=ADVERBS, claim=CLAIMS, before=BEFORE, behind=BEHIND)
def test_a_denied_claim_is_never_done(denial: str, adverb: str, claim: str, before: str, behind: str) -> None:
    assert Intent.DONE not in understand(before + denial + adverb + claim + behind, WEDNESDAY).intents


@given(denial=DENIALS, claim=CLAIMS, noise=NOISE, place=st.integers(0, 8))
def test_a_denial_torn_apart_is_never_done(denial: str, claim: str, noise: str, place: int) -> None:
    sentence = denial + claim
    place = min(place, len(denial))
    assert Intent.DONE not in understand(sentence[:place] + noise + sentence[place:], WEDNESDAY).intents


@given(
    wish=st.sampled_from(
        [
            "预计",
            "力争",
            "争取",
            "计划",
            "打算",
            "准备",
            "希望",
            "要",
            "能",
            "可以",
            "应该",
            "可能",
            "听说",
            "如果",
            "等",
            "下周",
            "月底前",
            "明天",
            "快要",
            "即将",
            "基本",
            "部分",
            "请",
            "正在",
            "抓紧",
            "确保",
        ]
    ),
    claim=CLAIMS,
    before=BEFORE.filter(lambda text: "周五" not in text),
)
def test_a_wish_a_guess_or_a_part_is_never_done(wish: str, claim: str, before: str) -> None:
    assert Intent.DONE not in understand(before + wish + claim, WEDNESDAY).intents


@given(count=st.integers(1, 99), claim=st.sampled_from(["完成", "办结", "整改完成"]))
def test_part_of_the_work_is_never_done(count: int, claim: str) -> None:
    assert Intent.DONE not in understand(f"已{claim}{count}%", WEDNESDAY).intents
    assert Intent.DONE not in understand(f"100件已{claim}{count}件", WEDNESDAY).intents
    assert Intent.DONE not in understand(f"合格率100%，还有{count}件没{claim}", WEDNESDAY).intents


@settings(max_examples=rounds(15))
@given(
    piece=st.sampled_from(
        ["没有", "完成", "3、", "1亩", "不是没完成", "4-2、", "国庆", "预计，", "请王科长", "（", "十"]
    ),
    count=st.integers(400, 900),
)
def test_a_very_long_text_is_never_a_claim(piece: str, count: int) -> None:
    text = piece * count + "已办结"
    meaning = understand(text, WEDNESDAY)
    assert meaning.text == text
    if len(text) > 2000:
        assert Intent.DONE not in meaning.intents
        assert meaning.confirm


def test_the_same_words_mean_the_same_every_time() -> None:
    text = "3个完成了，还有2个没完成，月底前完成，请李局长协调"
    assert understand(text, WEDNESDAY) == understand(text, WEDNESDAY)


@pytest.mark.parametrize(
    "text",
    [
        "哎呀还没有还没有完成呢",
        "没有没有完成",
        "没没没完成",
        "不是不是没完成",
        "还没还没改完",
        "没呢没呢没完成",
        "没有没有办结的",
    ],
)
def test_a_denial_said_twice_over_is_one_denial(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["没按期完成了", "未按时限完成了", "没赶上节点完成了"])
def test_not_done_in_time_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents
