"""Files that commands read and write, with a sentence where that fails."""

import asyncio
from pathlib import Path

from bot.core.errors import BadInput


async def read_file(file: Path) -> bytes:
    """The bytes; raises BadInput."""
    try:
        return await asyncio.to_thread(file.read_bytes)
    except OSError as error:
        raise BadInput(f"文件 {file} 打不开：{error.strerror}。请检查路径和权限。") from None


async def write_file(out: Path, data: bytes) -> None:
    """Writes the bytes over whatever was there; raises BadInput."""
    try:
        await asyncio.to_thread(out.write_bytes, data)
    except OSError as error:
        raise BadInput(f"写不了 {out}：{error.strerror}。请检查目录和权限。") from None


def require_word(out: Path, what: str) -> None:
    """Raises BadInput unless the file's name ends in .docx."""
    if out.suffix.lower() != ".docx":
        raise BadInput(f"{what}只能写成 .docx 文件，请修改文件名“{out.name}”。")
