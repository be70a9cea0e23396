"""Any document the office brings: its name says how it is read."""

from pathlib import PurePath

from bot.documents.notice_reader import read_text_notice, read_word_notice
from bot.documents.sheet_hints import NO_HINTS, Hints
from bot.documents.sheet_reader import read_csv, read_xlsx
from bot.ledger.draft import Finding, ParsedLedger, refused

_SHEETS = {".xlsx": read_xlsx, ".csv": read_csv}
_NOTICES = {".docx": read_word_notice, ".txt": read_text_notice}


def read_document(name: str, data: bytes, hints: Hints = NO_HINTS) -> ParsedLedger:
    """The ledger, plan or notice in the bytes of a file called `name`; `hints` is what is known before of its columns.

    Never raises for what is in the file: a document that cannot be used has `errors`, and then no problems.
    """
    ending = PurePath(name).suffix.lower()
    if ending in _SHEETS:
        return _SHEETS[ending](data, PurePath(name).name, hints)
    if ending in _NOTICES:
        return _NOTICES[ending](data, PurePath(name).name)
    if ending in (".xlsm", ".docm", ".xltm", ".xlsb"):
        message = f"{ending} 文件可能含有宏，不能导入，请另存为不含宏的 .xlsx 或 .docx"
    elif ending in (".xls", ".doc", ".wps", ".et", ".ods", ".odt"):
        message = f"{ending} 格式不能导入，请用办公软件另存为 .xlsx（台账）或 .docx（通报）"
    else:
        message = "只能导入台账（.xlsx、.csv）和通报（.docx、.txt），请核对文件扩展名"
    return refused("ledger", Finding(PurePath(name).name, message))
