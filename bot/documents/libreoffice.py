"""Lets LibreOffice turn a document into another format: alone, without macros, within limits of time and size."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from bot.core.errors import BadInput
from bot.documents.intake import check_size

SECONDS = 90.0
MAX_OUTPUT_BYTES = 100 * 1024 * 1024

# WPS Office writes the formats of Word and Excel under names of its own; by its name .wps LibreOffice would take it
# for a file of Microsoft Works.
_TRUE_ENDINGS = {".wps": ".doc", ".wpt": ".doc", ".et": ".xls"}
_KEPT = ("PATH", "LANG", "FONTCONFIG_FILE", "FONTCONFIG_PATH")
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def find() -> Path | None:
    """The program of LibreOffice on the PATH, or None where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return Path(found) if found else None


def convert(data: bytes, from_ending: str, to_ending: str, *, seconds: float = SECONDS) -> bytes:
    """The document in another format; endings carry their dot, as in `convert(data, ".doc", ".docx")`.

    LibreOffice runs with a profile and a folder of its own, knows nothing of our environment, runs no macros and
    fetches no links; after `seconds` it is ended with all its children. Raises BadInput, with a sentence, where it is
    not installed, fails, is too slow, or writes more than 100 MB.
    """
    check_size(data)
    program = find()
    if program is None:
        raise BadInput(
            f"读取 {from_ending} 文件要用 LibreOffice，本机没有安装，"
            f"请用办公软件另存为 {to_ending} 后再试，或请管理员安装 LibreOffice"
        )
    with tempfile.TemporaryDirectory(prefix="zhenggai-office-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"document{_TRUE_ENDINGS.get(from_ending, from_ending)}"
        source.write_bytes(data)
        out = folder / "out"
        _run(_command(program, folder, source, out, to_ending), folder, from_ending, seconds)
        return _result(out / f"document{to_ending}", from_ending)


def _command(program: Path, folder: Path, source: Path, out: Path, to_ending: str) -> list[str]:
    profile = folder / "profile"
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_SETTINGS, encoding="utf-8")
    quiet = ["--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"]
    target = ["--convert-to", to_ending.removeprefix("."), "--outdir", str(out), str(source)]
    return [str(program), f"-env:UserInstallation={profile.as_uri()}", *quiet, *target]


def _run(command: list[str], folder: Path, from_ending: str, seconds: float) -> None:
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    environment |= {"HOME": str(folder), "TMPDIR": str(folder), "SAL_USE_VCLPLUGIN": "svp"}
    nowhere = subprocess.DEVNULL
    with subprocess.Popen(  # noqa: S603 - the program was found on the PATH, and no word of the command is the user's
        command, stdin=nowhere, stdout=nowhere, stderr=nowhere, cwd=folder, env=environment, start_new_session=True
    ) as process:
        try:
            process.wait(timeout=seconds)
        except subprocess.TimeoutExpired as cause:
            raise BadInput(f"{from_ending} 文件转换超过 {seconds:.0f} 秒，已停止，请另存为新格式后再试") from cause
        finally:
            # The starter leaves children behind when it is ended alone; its session holds them all.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def _result(file: Path, from_ending: str) -> bytes:
    if not file.is_file():
        raise BadInput(f"{from_ending} 文件已损坏、已加密或不是这种格式，转换不了，请用办公软件打开后另存一份")
    if file.stat().st_size > MAX_OUTPUT_BYTES:
        raise BadInput(f"{from_ending} 文件转换后过大，已拒绝，请删去图片后再试")
    return file.read_bytes()
