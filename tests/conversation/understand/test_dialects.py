"""Words of dialects beside a claim: each is read as everybody would write it, and what only sounds like one is left alone."""

from datetime import date

import pytest

from bot.conversation.understand import DateRole, Intent, understand

AUTUMN = date(2024, 11, 20)
CLOSED = (Intent.DONE, Intent.CLOSE_REQUEST)
PROVED = (Intent.DONE, Intent.EVIDENCE)
KEPT_UP = (Intent.DONE, Intent.LONG_TERM)
PENDING = (Intent.DONE, Intent.EVIDENCE_PENDING)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("搞惦左，唔该帮手消咗呢条", CLOSED),
        ("整掂左，唔该帮手划咗呢单", CLOSED),
        ("灯换左，唔该帮手消咗呢项", CLOSED),
        ("搞掂晒，今后一路keep住做", KEPT_UP),
        ("药房账目理顺了嘛，后头就一直照这个来", KEPT_UP),
        ("账目理顺了嘛，后头都照这个来", KEPT_UP),
    ],
)
def test_a_claim_in_dialect_stands_with_what_is_said_beside_it(text: str, intents: tuple[Intent, ...]) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.percent, meaning.confirm) == (intents, 100, False)


@pytest.mark.parametrize(
    "text",
    [
        "搞掂咗，收据下昼拎上去",
        "整利索了，检测单子傍黑给您送去",
        "水管换好咧，后晌把发票捎到镇上",
        "水泵修好咧，擦黑把收据捎到乡里",
        "路灯装好了，后晌把发票拎到镇里",
        "修好了，单子麻麻黑给您送来",
        "弄妥了，验收单下半日送来",
    ],
)
def test_a_paper_that_is_carried_up_today_proves_the_claim(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert meaning.intents == PROVED
    assert (meaning.date, meaning.date_role, meaning.confirm) == (AUTUMN, DateRole.EVIDENCE_BY, False)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("国庆前就搞掂晒，啲相喺阿强度", "阿强"),
        ("国庆前头就搞熨帖哒，检测报告放满妹子那里", "满妹子"),
        ("国庆前头就搞好哒，单据放王嫂子那里", "王嫂子"),
    ],
)
def test_who_keeps_the_papers_is_told_in_dialect(text: str, holder: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.holder, meaning.confirm) == (PROVED, holder, False)
    assert (meaning.date, meaning.date_role) == (date(2024, 9, 30), DateRole.DONE_BY)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("咪一早搞掂咗囉", (Intent.DONE,)),
        ("咪修好咗囉", (Intent.DONE,)),
        ("药柜上锁，这不弄好哒啵", (Intent.DONE,)),
        ("不是冒修好，是票据还没来得及递", PENDING),
        ("不是冒换好，是收条还没来得及送", PENDING),
        ("不是没化解，息访协议还欠着没报", PENDING),
        ("不是没调解，调解协议还没送", PENDING),
    ],
)
def test_what_is_asked_in_return_or_twice_denied_in_dialect_is_done_and_read_back(
    text: str, intents: tuple[Intent, ...]
) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.percent, meaning.confirm) == (intents, 100, True)


@pytest.mark.parametrize(
    ("text", "left"),
    [("就快啦就快啦，净系争盖章", "盖章"), ("就快啦，仲争验收", "验收"), ("八九不离十，只缺消防检测", "消防检测")],
)
def test_the_last_step_in_dialect_is_near_the_end_and_no_trouble(text: str, left: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.percent, meaning.left) == ((Intent.PROGRESS,), 95, left)
    assert meaning.confirm


def test_all_of_them_in_cantonese_are_counted_and_the_day_of_the_check_is_asked() -> None:
    meaning = understand("21.4万尾鱼苗冚唪唥放晒，渔政上周四到场验收", date(2023, 10, 11))
    assert meaning.intents == (Intent.DONE,)
    assert meaning.quantity is not None
    assert (meaning.quantity.done, meaning.quantity.total) == (21.4, 21.4)
    assert (meaning.date, meaning.confirm) == (date(2023, 10, 5), True)


@pytest.mark.parametrize(
    "text",
    [
        "冒修好",
        "还冒修好",
        "会修好哒",
        "修好哒啵",
        "咪搞佢",
        "电表换好咗，净系争签名",
        "净系争钱",
        "稻谷铺晒",
        "国庆前头要搞好",
        "只争朝夕，月底前完成",
        "等水管换好，后晌把发票捎到镇上",
        "还没修好，后晌把发票捎到镇上",
        "不是没化解，息访协议还没签",
    ],
)
def test_what_is_denied_wished_or_short_of_an_end_in_dialect_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, AUTUMN).intents


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("会修好哒", {Intent.COMMIT}),
        ("好哒", {Intent.ACK}),
        ("八九不离十，只缺资金", {Intent.PROGRESS, Intent.DIFFICULTY}),
    ],
)
def test_neighbours_of_dialect_words_stay_what_they_are(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, AUTUMN).intents) == intents
