"""LibreOffice converts within its limits, and says clearly where it cannot."""

import os
import select
from pathlib import Path

import pytest

from bot.core.errors import BadInput
from bot.documents import libreoffice
from tests.documents.office_files import word_document
from tests.support.pdf import needs_libreoffice


def pretender(folder: Path, script: str) -> None:
    """A program called soffice that does what the script says."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)


@needs_libreoffice
def test_a_word_document_becomes_a_pdf() -> None:
    assert libreoffice.convert(word_document(["关于整改情况的通报"]), ".docx", ".pdf").startswith(b"%PDF")


def test_where_it_is_not_installed_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BadInput, match=r"没有安装.*另存为 .docx"):
        libreoffice.convert(b"x", ".doc", ".docx")


def test_what_it_cannot_convert_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pretender(tmp_path, "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BadInput, match="转换不了"):
        libreoffice.convert(b"x", ".doc", ".docx")


def test_it_is_ended_with_its_children_when_it_is_late(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # The child alone holds the pipe open: it reads as ended when the child has ended, and not before.
    os.mkfifo(tmp_path / "pipe")
    pretender(tmp_path, f"(echo begun; exec sleep 60) > {tmp_path}/pipe & wait")
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    reading = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    with os.fdopen(reading, "rb", buffering=0) as pipe:
        with pytest.raises(BadInput, match="超过 1 秒"):
            libreoffice.convert(b"x", ".doc", ".docx", seconds=1)
        assert pipe.read(6) == b"begun\n"
        assert select.select([pipe], [], [], 20)[0], "the child lives on"
        assert pipe.read() == b""


def test_it_learns_nothing_of_our_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pretender(tmp_path, f"env > {tmp_path}/seen")
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setenv("ZHENGGAI_TELEGRAM__TOKEN", "secret-token")
    with pytest.raises(BadInput):
        libreoffice.convert(b"x", ".doc", ".docx")
    assert "secret-token" not in (tmp_path / "seen").read_text()


def test_an_empty_file_does_not_start_it() -> None:
    with pytest.raises(BadInput, match="空"):
        libreoffice.convert(b"", ".doc", ".docx")
