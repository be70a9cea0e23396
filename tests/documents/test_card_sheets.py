"""Sheets of cards, one problem a card, become the ledger that a table would have given."""

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.card_sheets import as_table
from bot.documents.grids import Grid
from bot.documents.sheet_reader import read_xlsx
from bot.ledger.draft import ParsedLedger
from tests.documents.office_books import Sheet, measures_of, office_book, read_sheet, warned
from tests.support.effort import rounds

LABELS = ["反馈问题", "整改措施", "责任领导", "经办人", "完成时限"]


def essence(ledger: ParsedLedger) -> list[Any]:
    return [
        (p.title, [(m.text, m.due, m.directly_responsible, m.handlers, m.status) for m in p.measures])
        for p in ledger.problems
    ]


def test_cards_stand_below_each_other() -> None:
    ledger = read_sheet(
        ["问题整改卡片（2024年）"],
        ["反馈问题", "巡河记录不全"],
        ["整改措施", "1.补录记录\n2.定期检查"],
        ["责任领导", "邵刚"],
        ["责任人", "尹丽"],
        ["整改时限", "2024年3月31日"],
        ["完成情况", "已完成"],
        [],
        ["反馈问题", "库房漏雨"],
        ["整改措施", "修缮屋面"],
        ["责任领导", "邵刚"],
        ["责任人", "贾明"],
        ["整改时限", "4月底前"],
        ["完成情况", "正在整改"],
    )
    assert [(p.title, len(p.measures)) for p in ledger.problems] == [("巡河记录不全", 2), ("库房漏雨", 1)]
    assert [m.handlers for m in measures_of(ledger)] == [("尹丽",), ("尹丽",), ("贾明",)]
    assert [m.due for m in measures_of(ledger)] == [date(2024, 3, 31), date(2024, 3, 31), date(2024, 4, 30)]
    assert [m.where for m in measures_of(ledger)] == ["台账!B3", "台账!B3", "台账!B10"]
    assert "B12" not in warned(ledger)


def test_a_sheet_for_each_problem_with_two_labels_a_row() -> None:
    def card(number: int, problem: str, measure: str) -> Sheet:
        return Sheet(
            [
                ["整改任务单"],
                ["问题编号", number, "责任部门", "供水科"],
                ["反馈问题", problem],
                ["整改措施", measure, "完成时限", "2024年9月底前"],
                ["责任人", "康健"],
            ],
            merged=["A1:D1", "B3:D3"],
        )

    ledger = read_xlsx(
        office_book(问题1=card(1, "管网漏损", "更换管网"), 问题2=card(2, "水费拖欠", "开展催缴")), "卡.xlsx"
    )
    assert ledger.errors == ()
    assert [(p.number, p.title, p.aspect) for p in ledger.problems] == [("1", "管网漏损", ""), ("2", "水费拖欠", "")]
    assert {(m.department, m.handlers, m.due) for m in measures_of(ledger)} == {
        ("供水科", ("康健",), date(2024, 9, 30))
    }


def test_label_and_text_share_a_cell_and_a_label_comes_again() -> None:
    ledger = read_sheet(
        ["反馈问题：档案混乱"],
        ["整改措施：建立目录", "完成时限：2024年5月"],
        ["整改措施：数字化", "完成时限：2024年9月"],
        ["经办人：海燕"],
    )
    (problem,) = ledger.problems
    assert [(m.text, m.due) for m in problem.measures] == [
        ("建立目录", date(2024, 5, 31)),
        ("数字化", date(2024, 9, 30)),
    ]


def test_what_stands_in_a_card_without_a_label_is_named() -> None:
    ledger = read_sheet(
        ["反馈问题", "档案混乱"], ["整改措施", "建立目录"], ["经办人", "海燕"], ["", "", "", "请周五前送回"]
    )
    assert "“其他内容”列没有对应的项目，未导入" in warned(ledger)["台账!D4"]


def test_a_table_stays_a_table() -> None:
    grid = Grid("台账", [LABELS, ["档案混乱", "建立目录", "责任领导：邵刚", "经办人：海燕", "2024年"]])
    assert as_table(grid) is grid
    assert as_table(Grid("说明", [["填表说明"], ["1.每周五报送"]])).rows == [["填表说明"], ["1.每周五报送"]]


WORDS = st.text("巡察整改台账制度落实检查", min_size=4, max_size=12)
CARD = st.tuples(
    WORDS,
    WORDS,
    st.sampled_from(["邵刚", "尹丽"]),
    st.sampled_from(["海燕", "康健"]),
    st.sampled_from(["2024年5月", "长期坚持"]),
)


@settings(max_examples=rounds(25), deadline=None)
@given(st.lists(CARD, min_size=1, max_size=4, unique_by=lambda card: card[0]), st.booleans())
def test_any_cards_give_the_same_as_their_table(cards: list[tuple[str, ...]], is_wide: bool) -> None:
    rows: list[list[str]] = []
    for card in cards:
        pairs = [list(pair) for pair in zip(LABELS, card, strict=True)]
        rows += [[*pairs[0]], [*pairs[1], *pairs[2]], [*pairs[3], *pairs[4]]] if is_wide else pairs
    table = read_sheet(LABELS, *cards)
    assert essence(read_sheet(*rows)) == essence(table)
