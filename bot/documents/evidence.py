"""Files kept by their hash: what they are is judged by their bytes, never by their name."""

import hashlib
import os
import re
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePath

from bot.core.errors import BadInput, NotFound, StorageError
from bot.core.message import StoredFile
from bot.core.sentence import Sentence
from bot.documents.media import is_program, media_type

_SHA256 = re.compile(r"[0-9a-f]{64}")
_LONGEST_NAME = 200
_ARRIVING = ".arriving"


class EvidenceStore:
    """A folder in which each file lies under its SHA-256; the same bytes are kept once.

    Blocking: call it from a thread. A file is there whole or not at all, also after a power cut.
    """

    def __init__(self, directory: Path, max_bytes: int) -> None:
        self._directory = directory
        self._max_bytes = max_bytes

    def put(self, data: bytes, name: str) -> StoredFile:
        """Keeps the bytes; `name` is only shown. Raises BadInput for empty, too large and executable files."""
        self._check(data, name)
        sha256 = hashlib.sha256(data).hexdigest()
        place = self._place(sha256)
        try:
            if not self._holds(place, sha256):
                _write_whole(place, data)
        except OSError as error:
            raise StorageError(
                f"佐证材料保存失败：{error.strerror}。请检查目录 {self._directory} 的空间和权限。"
            ) from error
        return StoredFile(sha256, shown_name(name), media_type(data), len(data))

    def read(self, sha256: str) -> bytes:
        """The bytes, proven by their hash; raises NotFound where there are none, StorageError for damaged ones."""
        if not _SHA256.fullmatch(sha256):
            raise NotFound("没有这份佐证材料，请核对编号。")
        try:
            data = self._place(sha256).read_bytes()
        except OSError:
            raise NotFound("佐证材料的文件不在了，请从备份中恢复。") from None
        if hashlib.sha256(data).hexdigest() != sha256:
            raise StorageError(f"佐证材料 {sha256[:12]} 的内容已被改动或损坏，请从备份中恢复。")
        return data

    def verify(self) -> list[str]:
        """Every fault in the folder, each as a Chinese sentence; empty when every file is what its name says."""
        return [fault for path in self._files() if (fault := _fault(path))]

    def _check(self, data: bytes, name: str) -> None:
        if not data:
            raise BadInput(Sentence("refusal.file_empty"))
        if len(data) > self._max_bytes:
            raise BadInput(Sentence("refusal.file_too_big", most=self._max_bytes / 1024 / 1024))
        if is_program(data):
            raise BadInput(Sentence("refusal.file_is_program"))

    def _place(self, sha256: str) -> Path:
        return self._directory / sha256[:2] / sha256

    def _holds(self, place: Path, sha256: str) -> bool:
        """Whether the file is there and sound; a damaged one is written anew."""
        with suppress(FileNotFoundError), place.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() == sha256
        return False

    def _files(self) -> Iterator[Path]:
        return (path for path in sorted(self._directory.glob("*/*")) if path.is_file() and path.suffix != _ARRIVING)


def shown_name(name: str) -> str:
    """A sender's file name made harmless: no folders, no invisible or reordering characters, at most 200 letters."""
    base = PurePath(name.replace("\\", "/")).name
    kept = "".join(letter for letter in base if unicodedata.category(letter)[0] != "C").strip(" .")
    if len(kept) > _LONGEST_NAME:
        ending = PurePath(kept).suffix[:10]
        kept = kept[: _LONGEST_NAME - len(ending)] + ending
    return kept or "未命名"


def _fault(path: Path) -> str | None:
    if not _SHA256.fullmatch(path.name) or path.parent.name != path.name[:2]:
        return f"佐证目录中有来历不明的文件 {path.parent.name}/{path.name}，请移走。"
    with path.open("rb") as stream:
        is_sound = hashlib.file_digest(stream, "sha256").hexdigest() == path.name
    return None if is_sound else f"佐证材料 {path.name[:12]} 的内容已被改动或损坏，请从备份中恢复。"


def _write_whole(place: Path, data: bytes) -> None:
    """Writes beside, syncs, then gives it its name; the folder's own entry is synced as well."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, arriving = tempfile.mkstemp(suffix=_ARRIVING, dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(arriving).replace(place)
    except BaseException:
        Path(arriving).unlink(missing_ok=True)
        raise
    for folder in (place.parent, place.parent.parent):
        _sync(folder)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
