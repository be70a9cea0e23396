"""What kind of file some bytes are, judged by their first bytes alone."""

import io
import zipfile

UNKNOWN = "application/octet-stream"

_BY_START: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"#!AMR", "audio/amr"),
)
_OFFICE = "application/vnd.openxmlformats-officedocument."
_BY_PART = {
    "word/document.xml": f"{_OFFICE}wordprocessingml.document",
    "xl/workbook.xml": f"{_OFFICE}spreadsheetml.sheet",
    "ppt/presentation.xml": f"{_OFFICE}presentationml.presentation",
}
_BY_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_BY_BRAND = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heic",
    b"M4A ": "audio/mp4",
    b"qt  ": "video/quicktime",
}
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xfe\xed\xfa", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"#!/")
_TEXT_BYTES = 4096


def media_type(data: bytes) -> str:
    """The media type; plain text and bytes of no known kind have theirs too, and nothing is ever active (HTML, SVG)."""
    for start, kind in _BY_START:
        if data.startswith(start):
            return kind
    if data[:4] == b"RIFF":
        return _BY_RIFF.get(data[8:12], UNKNOWN)
    if data[4:8] == b"ftyp":
        return _BY_BRAND.get(data[8:12], "video/mp4")
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_archive(data)
    return "text/plain" if _is_text(data) else UNKNOWN


def is_program(data: bytes) -> bool:
    """Whether the bytes begin like something a computer could run."""
    return data.startswith(_PROGRAMS)


def _kind_of_archive(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError):
        return UNKNOWN
    return next((kind for part, kind in _BY_PART.items() if part in names), "application/zip")


def _is_text(data: bytes) -> bool:
    """Whether the beginning reads as UTF-8 or GB18030 without control characters; a letter cut in two is forgiven."""
    start = data[:_TEXT_BYTES]
    for encoding in ("utf-8", "gb18030"):
        for cut in range(4):
            try:
                text = start[: len(start) - cut].decode(encoding)
            except UnicodeDecodeError:
                continue
            return all(letter >= " " or letter in "\t\n\r\f" for letter in text)
    return False
