"""Of many findings of one kind a clerk reads three whole, and the places of the rest."""

from bot.documents.finding_groups import grouped
from bot.ledger.draft import Finding


def test_the_rest_of_one_kind_is_one_line_with_all_places() -> None:
    findings = [Finding(f"台账!E{row}", f"整改时限“第{row}次例会后”读不出日期") for row in range(3, 10)]
    shown = grouped([*findings, Finding("台账!B2", "“备注”列没有对应的项目")])
    assert shown[:3] == findings[:3]
    assert shown[3] == Finding("台账!E6", "同类情况还有 4 处：台账!E6、台账!E7、台账!E8、台账!E9")
    assert shown[4:] == [Finding("台账!B2", "“备注”列没有对应的项目")]


def test_a_few_of_one_kind_stay_as_they_are() -> None:
    findings = [Finding(f"台账!E{row}", "整改措施为空") for row in range(4)]
    assert grouped(findings) == findings


def test_of_very_many_only_some_places_are_named() -> None:
    (*_, rest) = grouped(Finding(f"台账!E{row}", "整改措施为空") for row in range(1000))
    assert rest.message.startswith("同类情况还有 997 处：台账!E3、")
    assert rest.message.endswith("、台账!E22等")
