"""What is called untrue behind a claim, came to nothing or is asked in scorn is not done; what is denied of others is."""

from datetime import date

import pytest

from bot.conversation.understand import understand
from bot.conversation.understand.meaning import Intent

TODAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        "街坊都说泵站修好了，没影的事",
        "坊间说围墙拆完了，纯属谣言",
        "视频里说灯全亮了，假的",
        "护栏装好了，跟没装一样",
        "货架清走了，白忙一场",
        "整治过，现在反弹了",
        "年初清零过，目前又欠上了",
        "劝离的摊贩，今天全回来了",
        "完工？想得美",
    ],
)
def test_what_is_told_and_then_taken_back_is_not_done(text: str) -> None:
    assert set(understand(text, TODAY).intents) == {Intent.NOT_DONE}


@pytest.mark.parametrize(
    "text",
    [
        "“全部销号”——这是横幅上的原话",
        "清零只是字面上的",
        "督查组走了，过场走完了",
        "守则印好了，执行上一条没落",
        "办结了又重新立案",
        "秋收过后全部搬完",
        "完成不完成，监理说了算",
        "听口气是办妥了",
        "据村里报，已清完",
        "竣工这词儿用早了",
        "弄虚作假地完成了",
        "完成完成，喊了三年",
        "凡是容易的都完成了，硬骨头留着",
        "只不过换了块牌子",
    ],
)
def test_words_shows_and_times_to_come_claim_no_end(text: str) -> None:
    assert Intent.DONE not in understand(text, TODAY).intents


@pytest.mark.parametrize(
    "text",
    ["说没退押金的是谣言，早退了", "不合格的餐具全换了", "不是吹，真全改完了", "没走弯路，隐患全部整改完了"],
)
def test_what_refutes_a_reproach_leaves_the_claim(text: str) -> None:
    assert Intent.DONE in understand(text, TODAY).intents
