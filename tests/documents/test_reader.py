"""The file's name says how it is read."""

import pytest

from bot.demo.sample import sample_ledger
from bot.documents.ledger_sheet import write_csv, write_xlsx
from bot.documents.reader import read_document


def test_sheets_are_read_by_their_ending() -> None:
    sample = sample_ledger()
    assert read_document("/tmp/台账.XLSX", write_xlsx(sample)) == sample
    assert read_document("台账.csv", write_csv(sample)).problems == sample.problems


@pytest.mark.parametrize(
    ("name", "word"),
    [("a.xlsm", "宏"), ("a.xls", "另存为"), ("a.wps", "另存为"), ("a.pdf", "原件"), ("a", "只能导入")],
)
def test_other_endings_are_refused_with_a_way_out(name: str, word: str) -> None:
    ledger = read_document(name, b"x")
    assert word in ledger.errors[0].message
    assert ledger.errors[0].where == name
