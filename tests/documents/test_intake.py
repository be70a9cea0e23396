"""Bad files are refused with one sentence, before anything opens them."""

import struct
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import BadInput
from bot.documents import intake
from bot.documents.intake import check_office_file, decode_text
from tests.documents.office_files import archive, changed, word_document, workbook

SHEET = workbook([["问题序号", "问题", "整改措施"], ["1", "甲", "乙"]])
DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'


def refusal(data: bytes, name: str = "台账.xlsx") -> str:
    with pytest.raises(BadInput) as caught:
        check_office_file(data, name)
    return str(caught.value)


def test_sound_files_pass() -> None:
    check_office_file(SHEET, "台账.XLSX")
    check_office_file(word_document(["通报"]), "通报.docx")


def test_what_is_no_archive_is_refused() -> None:
    assert "不是Excel" in refusal(b"hello")
    assert "空" in refusal(b"")
    assert "损坏" in refusal(SHEET[: len(SHEET) // 2])


def test_an_encrypted_or_old_file_is_refused() -> None:
    assert "加密" in refusal(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600))


def test_a_word_document_called_a_sheet_is_refused() -> None:
    assert "Word" in refusal(word_document(["通报"]))
    assert "不是Excel" in refusal(archive({"a.txt": b"a"}))


def test_macros_are_refused() -> None:
    assert "宏" in refusal(changed(SHEET, "xl/vbaProject.bin", b"x"))


def test_a_file_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "MAX_BYTES", 100)
    assert "20 MB" in refusal(SHEET)


def test_a_zip_bomb_is_refused() -> None:
    assert "压缩炸弹" in refusal(changed(SHEET, "xl/media/zeros.bin", bytes(30_000_000)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_an_xml_bomb_is_refused(encoding: str) -> None:
    bomb = DOCTYPE.decode().encode(encoding)
    assert "XML 实体" in refusal(changed(SHEET, "xl/sharedStrings.xml", bomb))
    assert "XML 实体" in refusal(changed(word_document(["甲"]), "word/document.xml", bomb), "通报.docx")


def test_an_entity_across_a_reading_boundary_is_still_seen() -> None:
    padding = b"<?xml version='1.0'?>" + b" " * (1024 * 1024 - 25)
    assert "XML 实体" in refusal(changed(SHEET, "xl/workbook.xml", padding + b"<!DOCTYPE a><a/>"))


def test_a_part_in_a_strange_encoding_is_refused() -> None:
    assert "XML 实体" in refusal(changed(SHEET, "xl/styles.xml", b'<?xml version="1.0" encoding="UTF-7"?><a/>'))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_is_read_in_every_usual_encoding(encoding: str) -> None:
    assert decode_text("整改台账，问题（1）".encode(encoding)) == "整改台账，问题（1）"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04rest", bytes(range(32)), b"\xff\xff\xff", b"%PDF-1.7"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        decode_text(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    text = ""
    with suppress(BadInput):
        text = decode_text(data)
    assert "\x00" not in text


def test_a_link_to_another_workbook_is_refused() -> None:
    assert "外部链接" in refusal(changed(SHEET, "xl/externalLinks/externalLink1.xml", b"<a/>"))
    assert "外部链接" in refusal(changed(SHEET, "xl/connections.xml", b"<a/>"))


def compound_file(*streams: str) -> bytes:
    """The smallest container of the old format: a header, one sector of allocation, one of names."""
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    allocation = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *[0xFFFFFFFF] * 126)
    names = b"".join(
        _entry(name, kind=5 if index == 0 else 2, child=1 if index == 0 else 0xFFFFFFFF)
        for index, name in enumerate(("Root Entry", *streams))
    )
    return header + allocation + names.ljust(512, b"\0")


def _entry(name: str, kind: int, child: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<III", 0xFFFFFFFF, 0xFFFFFFFF, child)
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HBB", len(raw), kind, 1)
        + links
        + bytes(36)
        + struct.pack("<IQ", 0xFFFFFFFE, 0)
    )


@pytest.mark.parametrize(
    ("stream", "sentence"),
    [("EncryptedPackage", "去掉密码"), ("Workbook", "旧版 Excel"), ("WordDocument", "旧版 Word")],
)
def test_an_encrypted_file_and_old_formats_are_told_apart(stream: str, sentence: str) -> None:
    assert sentence in refusal(compound_file(stream))
