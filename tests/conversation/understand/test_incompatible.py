"""Of two intents that nobody means at once only the one that is meant is left."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand
from bot.conversation.understand.meaning import DateRole

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


def test_each_kind_of_answer_has_its_own_kind_of_day() -> None:
    papers = understand("凭据下午补，事早办了", AUTUMN)
    assert (papers.intents, papers.date_role) == ((Intent.DONE, Intent.EVIDENCE), DateRole.EVIDENCE_BY)
    kept = understand("不延期，20日前照交", AUTUMN)
    assert (kept.intents, kept.date_role) == ((Intent.NO_EXTENSION, Intent.COMMIT), DateRole.ETA)


@pytest.mark.parametrize("text", ["应退47人，退了42人，剩5人联系不上", "六成，会计住院了"])
def test_why_it_is_no_more_yet_is_no_difficulty_beside_a_share(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.PROGRESS,)


def test_a_lasting_want_is_a_difficulty_beside_a_share() -> None:
    assert understand("进度35%，缺资金", AUTUMN).intents == (Intent.DIFFICULTY, Intent.PROGRESS)


@pytest.mark.parametrize("text", ["验收没过，返工", "复检不合格，重做"])
def test_what_failed_and_is_done_anew_is_not_done(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.NOT_DONE,)


@pytest.mark.parametrize("text", ["改完了，台账在科里", "办了，发票在出纳那"])
def test_where_the_papers_are_is_evidence_beside_a_claim(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.DONE, Intent.EVIDENCE)


@pytest.mark.parametrize("text", ["尚未办理，实在对不住", "没弄呢，学生还在写生", "展柜没装上，馆长还在犹豫"])
def test_pardons_and_what_others_are_about_say_nothing_beside_a_denial(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.NOT_DONE,)


@pytest.mark.parametrize(
    ("text", "intents"),
    [("16日停水开挖", {Intent.PROGRESS}), ("停水三天，没法干", {Intent.DIFFICULTY, Intent.NOT_DONE})],
)
def test_a_stop_that_the_work_begins_with_is_no_trouble(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, AUTUMN).intents) == intents


def test_what_happened_is_the_trouble_itself() -> None:
    meaning = understand("单位撤了，找不到责任人", AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.DIFFICULTY,), False)


def test_what_counts_of_an_answer_put_off_is_the_day_of_the_answer() -> None:
    meaning = understand("正核数，今天下午给您", AUTUMN)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DEFER,), AUTUMN, DateRole.REPORT_BY)


def test_what_is_done_tonight_for_a_report_tomorrow_has_the_day_of_the_report() -> None:
    meaning = understand("今晚加班统计，明早报", AUTUMN)
    assert (meaning.date, meaning.date_role) == (date(2023, 10, 12), DateRole.REPORT_BY)
