"""Papers as they print: LibreOffice makes a PDF, and lines are read from it with their places in millimetres."""

import io
import os
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from filelock import FileLock

from bot.documents import libreoffice

POINTS_PER_MM = 72 / 25.4

needs_libreoffice = pytest.mark.skipif(libreoffice.find() is None, reason="LibreOffice (soffice) is not on the PATH")


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of a page: its text, its edges in mm from the page's left and top, its letters' size and font."""

    text: str
    left: float
    right: float
    top: float
    middle: float
    size: float
    font: str

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page with its size in mm and its lines from the top down."""

    width: float
    height: float
    lines: tuple[PrintedLine, ...]

    def line(self, beginning: str) -> PrintedLine:
        """The first line that begins so; blanks do not count."""
        return next(line for line in self.lines if line.text.startswith(beginning.replace(" ", "")))


def printed(document: bytes, ending: str = ".docx") -> list[PrintedPage]:
    """The pages of an Office document as LibreOffice prints them."""
    return pages_of(libreoffice.convert(document, ending, ".pdf"))


def printed_once(
    factory: pytest.TempPathFactory, name: str, write: Callable[[], bytes], ending: str = ".docx"
) -> list[PrintedPage]:
    """The pages of the document that `write` gives, converted by one of the workers for all of them."""
    is_shared = "PYTEST_XDIST_WORKER" in os.environ
    folder = factory.getbasetemp().parent if is_shared else factory.getbasetemp()
    file = folder / f"{name}.pdf"
    with FileLock(f"{file}.lock"):
        if not file.exists():
            file.write_bytes(libreoffice.convert(write(), ending, ".pdf"))
    return pages_of(file.read_bytes())


def pages_of(pdf_bytes: bytes) -> list[PrintedPage]:
    """The pages of a PDF."""
    with pdfplumber.open(io.BytesIO(pdf_bytes)) as pdf:
        return [
            PrintedPage(float(page.width) / POINTS_PER_MM, float(page.height) / POINTS_PER_MM, _lines(page.chars))
            for page in pdf.pages
        ]


def alias_fonts(folder: Path, fonts: Mapping[str, str]) -> Path:
    """A fontconfig file that gives each name another font, for `FONTCONFIG_FILE`; the system's own stays in force.

    A font is a family or `family:bold`; a PDF does not tell the regions of a CJK font apart, but weights it does.
    """
    rules = "".join(_rule(name, *other.split(":")) for name, other in fonts.items())
    file = folder / "fonts.conf"
    head = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
    whole = f'{head}<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>{rules}</fontconfig>'
    file.write_text(whole, encoding="utf-8")
    return file


def _rule(name: str, family: str, weight: str = "regular") -> str:
    return (
        f'<match target="pattern"><test name="family"><string>{name}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{family}</string></edit>'
        f'<edit name="weight" mode="assign" binding="strong"><const>{weight}</const></edit></match>'
    )


def _lines(letters: list[dict[str, Any]]) -> tuple[PrintedLine, ...]:
    """Letters on one baseline are a line."""
    rows: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for letter in letters:
        if letter["text"].strip():
            rows[round(letter["matrix"][5])].append(letter)
    return tuple(_line(sorted(rows[place], key=lambda letter: letter["x0"])) for place in sorted(rows, reverse=True))


def _line(letters: list[dict[str, Any]]) -> PrintedLine:
    fonts = [letter["fontname"].partition("+")[2] for letter in letters]
    top, bottom = (float(letters[0][edge]) / POINTS_PER_MM for edge in ("top", "bottom"))
    return PrintedLine(
        text="".join(letter["text"] for letter in letters),
        left=min(letter["x0"] for letter in letters) / POINTS_PER_MM,
        right=max(letter["x1"] for letter in letters) / POINTS_PER_MM,
        top=top,
        middle=(top + bottom) / 2,
        size=letters[0]["size"],
        font=max(fonts, key=fonts.count),
    )
