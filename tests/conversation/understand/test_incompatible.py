"""Of two intents that nobody means at once only the one that is meant is left."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

AUTUMN = date(2023, 10, 11)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("正带班巡检，不便接，迟点回", Intent.DEFER),
        ("手机带不进手术区，出来再答", Intent.DEFER),
        ("申请顺延，等批", Intent.EXTENSION),
        ("回执不全，正凑", Intent.EVIDENCE_PENDING),
        ("路灯找城管，我们没权", Intent.WRONG_PERSON),
        ("基本落地，容我们再核一遍", Intent.BASICALLY_DONE),
    ],
)
def test_what_stands_around_an_answer_is_no_answer_of_its_own(text: str, intent: Intent) -> None:
    assert understand(text, AUTUMN).intents == (intent,)


@pytest.mark.parametrize(
    "text", ["今天下班前弄完，你等我信", "催办看到第三遍了，这就报：六成", "房产证比对中，航拍图跟册子对"]
)
def test_a_course_that_is_told_outweighs_how_it_is_told(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.PROGRESS,)


def test_trouble_and_a_course_stand_beside_each_other() -> None:
    assert understand("住户不配合，正在做工作", AUTUMN).intents == (Intent.DIFFICULTY, Intent.PROGRESS)
