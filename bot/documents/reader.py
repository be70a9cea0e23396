"""Any document the office brings: its name says how it is read."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from bot.core.errors import BadInput
from bot.documents.intake import check_size
from bot.documents.libreoffice import convert
from bot.documents.notice_reader import read_text_notice, read_word_notice
from bot.documents.sheet_hints import NO_HINTS, Hints
from bot.documents.sheet_reader import read_csv, read_xlsx
from bot.ledger.draft import Finding, ParsedLedger, refused

_SHEETS: dict[str, Callable[[bytes, str, Hints], ParsedLedger]] = {".xlsx": read_xlsx, ".csv": read_csv}
_NOTICES: dict[str, Callable[[bytes, str], ParsedLedger]] = {
    ".docx": read_word_notice,
    ".txt": read_text_notice,
    ".md": read_text_notice,
    ".markdown": read_text_notice,
}
_CONVERTED = {
    **dict.fromkeys((".doc", ".wps", ".wpt", ".rtf", ".odt"), ".docx"),
    **dict.fromkeys((".xls", ".et", ".ods"), ".xlsx"),
}
"""What LibreOffice turns into a format of today first."""
_OLE, _RTF, _ZIP = bytes.fromhex("D0CF11E0A1B11AE1"), b"{\\rtf", b"PK\x03\x04"
_BEGINNINGS = {".rtf": (_RTF,), ".odt": (_ZIP,), ".ods": (_ZIP,)}


def read_document(name: str, data: bytes, hints: Hints = NO_HINTS) -> ParsedLedger:
    """The ledger, plan or notice in the bytes of a file called `name`; `hints` is what is known before of its columns.

    Never raises for what is in the file: a document that cannot be used has `errors`, and then no problems. Older
    formats need LibreOffice; where it is missing the error says so.
    """
    name = PurePath(name).name
    ending = PurePath(name).suffix.lower()
    if ending in _CONVERTED:
        return _read_converted(name, ending, data, hints)
    if ending in _SHEETS:
        return replace(_SHEETS[ending](data, name, hints), file=name)
    if ending in _NOTICES:
        return replace(_NOTICES[ending](data, name), file=name)
    if ending in (".xlsm", ".docm", ".xltm", ".xlsb", ".dotm"):
        message = f"{ending} 文件可能含有宏，不能导入，请另存为不含宏的 .xlsx 或 .docx"
    elif ending == ".pdf":
        message = "PDF 文件不能导入，请用制作它的 Word 或 Excel 原件"
    else:
        message = "只能导入台账（.xlsx、.csv）和方案、通报（.docx、.doc、.wps、.txt、.md），请核对文件扩展名"
    return refused("ledger", Finding(name, message))


def _read_converted(name: str, ending: str, data: bytes, hints: Hints) -> ParsedLedger:
    """A file of an older format; one that only bears its name is read as what it is."""
    wanted = _CONVERTED[ending]
    try:
        check_size(data)
        if not data.startswith((*_BEGINNINGS.get(ending, (_OLE, _RTF)), _ZIP)):
            raise BadInput(f"文件内容不是 {ending} 格式，或已损坏，请用办公软件打开后另存为 {wanted}")
        modern = data if _is_modern(ending, data) else convert(data, ending, wanted)
    except BadInput as refusal:
        return refused("notice" if wanted == ".docx" else "ledger", Finding(name, str(refusal)))
    return replace(read_document(f"{PurePath(name).stem}{wanted}", modern, hints), file=name)


def _is_modern(ending: str, data: bytes) -> bool:
    """Whether WPS Office wrote today's format under its own ending."""
    return ending not in _BEGINNINGS and data.startswith(_ZIP)
