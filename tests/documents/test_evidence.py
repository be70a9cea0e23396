"""Evidence is kept whole, under its hash, and judged by its bytes."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import BadInput, NotFound, StorageError
from bot.core.message import StoredFile
from bot.documents.evidence import EvidenceStore, shown_name
from bot.documents.media import is_program, media_type
from tests.documents.office_files import archive, word_document, workbook

PHOTO = b"\xff\xd8\xff\xe0" + b"photo" * 20
PHOTO_HASH = hashlib.sha256(PHOTO).hexdigest()


@pytest.fixture
def store(tmp_path: Path) -> EvidenceStore:
    return EvidenceStore(tmp_path / "evidence", 1000)


def test_bytes_come_back_by_their_hash(store: EvidenceStore) -> None:
    assert store.put(PHOTO, "现场照片.jpg") == StoredFile(PHOTO_HASH, "现场照片.jpg", "image/jpeg", len(PHOTO))
    assert store.read(PHOTO_HASH) == PHOTO
    assert store.verify() == []


def test_the_same_bytes_are_kept_once(store: EvidenceStore, tmp_path: Path) -> None:
    store.put(PHOTO, "甲.jpg")
    store.put(PHOTO, "乙.jpg")
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [PHOTO_HASH]


def test_a_name_never_says_what_a_file_is(store: EvidenceStore) -> None:
    assert store.put(b"%PDF-1.7 ...", "照片.jpg").media_type == "application/pdf"
    assert store.put(b"<script>alert(1)</script>", "页面.html").media_type == "text/plain"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\文件\\验收单.pdf", "验收单.pdf"),
        ("照\u202egpj.片", "照gpj.片"),
        ("a\x00b\n.txt", "ab.txt"),
        ("..", "未命名"),
        ("", "未命名"),
    ],
)
def test_names_are_made_harmless(name: str, shown: str) -> None:
    assert shown_name(name) == shown


def test_a_long_name_keeps_its_ending() -> None:
    assert len(shown_name("长" * 300 + ".pdf")) == 200
    assert shown_name("长" * 300 + ".pdf").endswith(".pdf")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "file_empty"),
        (bytes(1001), "file_too_big"),
        (b"MZ\x90\x00", "file_is_program"),
        (b"\x7fELF...", "file_is_program"),
    ],
)
def test_what_cannot_be_evidence_is_refused(store: EvidenceStore, data: bytes, reason: str) -> None:
    with pytest.raises(BadInput, match=f"refusal.{reason}"):
        store.put(data, "文件")
    assert store.verify() == []


@pytest.mark.parametrize("sha256", ["0" * 64, "../" + "0" * 61, "", "0" * 63 + "G", PHOTO_HASH.upper()])
def test_what_is_not_there_is_not_found(store: EvidenceStore, sha256: str) -> None:
    store.put(PHOTO, "甲.jpg")
    with pytest.raises(NotFound):
        store.read(sha256)


def test_damage_is_seen_and_mended_by_the_same_bytes(store: EvidenceStore, tmp_path: Path) -> None:
    store.put(PHOTO, "甲.jpg")
    place = next(path for path in tmp_path.rglob(PHOTO_HASH))
    place.write_bytes(PHOTO[:-1] + b"X")
    with pytest.raises(StorageError, match="损坏"):
        store.read(PHOTO_HASH)
    assert len(store.verify()) == 1
    store.put(PHOTO, "甲.jpg")
    assert store.verify() == []


def test_strange_files_are_named_and_unfinished_ones_are_not(store: EvidenceStore, tmp_path: Path) -> None:
    store.put(PHOTO, "甲.jpg")
    (tmp_path / "evidence" / "aa").mkdir(exist_ok=True)
    (tmp_path / "evidence" / "aa" / "note.txt").write_text("?")
    (tmp_path / "evidence" / "aa" / "tmp.arriving").write_text("?")
    assert [fault for fault in store.verify() if "来历不明" in fault] == store.verify()
    assert len(store.verify()) == 1


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "evidence").write_text("a file stands where the folder should be")
    with pytest.raises(StorageError, match="保存失败"):
        EvidenceStore(tmp_path / "evidence", 1000).put(PHOTO, "甲.jpg")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n....", "image/png"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"\x00\x00\x00\x18ftypheic", "image/heic"),
        (b"\x00\x00\x00\x18ftypisom", "video/mp4"),
        (word_document(["甲"]), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (workbook([["甲"]]), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (archive({"a.txt": b"a"}), "application/zip"),
        (b"PK\x03\x04broken", "application/octet-stream"),
        ("整改完成情况说明".encode("gb18030"), "text/plain"),
        (("说" * 3000).encode(), "text/plain"),
        (bytes(range(256)), "application/octet-stream"),
    ],
)
def test_kinds_are_told_by_their_bytes(data: bytes, kind: str) -> None:
    assert media_type(data) == kind


@given(st.binary(max_size=300))
def test_any_bytes_have_a_kind(data: bytes) -> None:
    assert "/" in media_type(data)
    assert media_type(data) not in ("text/html", "image/svg+xml")
    assert isinstance(is_program(data), bool)
