"""Judges a file before anything opens it: its size, its true kind, its encoding, bombs and macros."""

import codecs
import io
import re
import zipfile
import zlib
from pathlib import PurePath

import olefile

from bot.core.errors import BadInput

MAX_BYTES = 20 * 1024 * 1024
MAX_UNPACKED_BYTES = 100 * 1024 * 1024
MAX_RATIO = 200
MAX_PARTS = 5_000
_RATIO_COUNTS_FROM = 10 * 1024 * 1024
_CHUNK = 1024 * 1024

_FOREIGN_PART = re.compile(r"xl/(?:externalLinks/|connections\.xml|queryTables/)", re.IGNORECASE)
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_MARKUP_DANGERS = tuple(
    danger.encode(encoding) for danger in ("<!DOCTYPE", "<!ENTITY") for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_OVERLAP = max(map(len, _MARKUP_DANGERS)) - 1
_ENCODING = re.compile(rb"""<\?xml[^>]{0,200}encoding\s*=\s*["']([^"']{1,40})["']""")
_PLAIN_ENCODINGS = {"utf-8", "utf-16", "ascii", "us-ascii", "utf8"}
_BINARY = re.compile("[\x00-\x08\x0e-\x1b]")

_MAIN_PART = {".xlsx": "xl/workbook.xml", ".docx": "word/document.xml"}
_TABLE, _TEXT = "Excel 工作簿（.xlsx）", "Word 文档（.docx）"


def check_size(data: bytes) -> None:
    """Raises BadInput for an empty file and for one of more than 20 MB."""
    if not data:
        raise BadInput("文件是空的，请检查后重新选择")
    if len(data) > MAX_BYTES:
        raise BadInput(why_too_large(len(data)))


def why_too_large(size: int) -> str:
    """The sentence for a file of so many bytes; it can be said before the file is read."""
    return f"文件有 {size / 1024 / 1024:.1f} MB，超过 20 MB 的上限，请删去图片或分成几个文件"


def check_office_file(data: bytes, name: str) -> None:
    """Raises BadInput unless the bytes are a sound, unencrypted Office file of the kind that its name says.

    No part may declare a document type or an entity, no macros and no links to other workbooks may be inside, and unpacked it stays under 100 MB
    and under 200 times its packed size.
    """
    check_size(data)
    ending = PurePath(name).suffix.lower()
    if data.startswith(_OLE):
        raise BadInput(_why_not_compound(data))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_archive(archive, len(data))
            _check_kind(archive, ending)
            _check_markup(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as cause:
        what = _TABLE if ending == ".xlsx" else _TEXT
        raise BadInput(f"文件不是{what}，或已损坏，请用办公软件打开后另存一份") from cause


def _why_not_compound(data: bytes) -> str:
    """What a file of the old container format is: an encrypted new one, or one of a former version."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            streams = {path[0] for path in container.listdir()}
    except Exception:  # a damaged container fails in olefile in many ways
        streams = set()
    if "EncryptedPackage" in streams:
        return "文件已加密，请用办公软件打开，去掉密码后另存一份再导入"
    if streams & {"Workbook", "Book"}:
        return "文件其实是旧版 Excel 格式（.xls），请用办公软件打开后另存为 .xlsx"
    if "WordDocument" in streams:
        return "文件其实是旧版 Word 格式（.doc），请用办公软件打开后另存为 .docx"
    return "文件已加密，或是旧版 Office 格式（.xls、.doc），请去掉密码并另存为 .xlsx 或 .docx"


def _check_archive(archive: zipfile.ZipFile, packed: int) -> None:
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    too_tight = unpacked > _RATIO_COUNTS_FROM and unpacked > MAX_RATIO * packed
    if len(parts) > MAX_PARTS or unpacked > MAX_UNPACKED_BYTES or too_tight:
        raise BadInput("文件解压后过大，疑似压缩炸弹，已拒绝，请另存为新文件后再试")
    if any(part.flag_bits & 1 for part in parts):
        raise BadInput("文件已加密，请去掉密码后再试")
    if any(PurePath(part.filename).name.lower() == "vbaproject.bin" for part in parts):
        raise BadInput("文件含有宏，已拒绝，请另存为不含宏的 .xlsx 或 .docx")
    if any(_FOREIGN_PART.match(part.filename) for part in parts):
        raise BadInput("文件引用了其他工作簿或数据源（外部链接），已拒绝，请在“数据—编辑链接”中断开链接后再导入")


def _check_kind(archive: zipfile.ZipFile, ending: str) -> None:
    names = set(archive.namelist())
    wanted = _MAIN_PART[ending]
    if wanted in names:
        return
    if names & set(_MAIN_PART.values()):
        is_table = _MAIN_PART[".xlsx"] in names
        raise BadInput(f"文件内容其实是{_TABLE if is_table else _TEXT}，与扩展名 {ending} 不符，请改正扩展名")
    raise BadInput(f"文件不是{_TABLE if ending == '.xlsx' else _TEXT}，请用办公软件打开后另存一份")


def _check_markup(archive: zipfile.ZipFile) -> None:
    for part in archive.infolist():
        if not part.filename.lower().endswith((".xml", ".rels", ".vml")):
            continue
        with archive.open(part) as stream:
            tail = b""
            while chunk := stream.read(_CHUNK):
                _check_chunk(tail + chunk, is_first=not tail)
                tail = chunk[-_OVERLAP:]


def _check_chunk(chunk: bytes, *, is_first: bool) -> None:
    declared = _ENCODING.search(chunk[:300]) if is_first else None
    foreign = declared is not None and declared[1].decode("ascii", "replace").lower() not in _PLAIN_ENCODINGS
    if foreign or any(danger in chunk for danger in _MARKUP_DANGERS):
        raise BadInput("文件中含有 XML 实体定义，可能有害，已拒绝，请另存为新文件后再试")


def decode_text(data: bytes) -> str:
    """The text of a plain file in UTF-8 (with or without BOM), UTF-16 with BOM, or GB18030; raises BadInput."""
    check_size(data)
    if data.startswith((_OLE, b"PK\x03\x04", b"%PDF")):
        raise BadInput("文件不是纯文本，请核对扩展名")
    encodings = ["utf-8-sig", "gb18030"]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if _BINARY.search(text):
            break
        return text
    raise BadInput("文件不是纯文本，或编码无法识别，请另存为 UTF-8 编码的文本")
