"""The handbook's table of typefaces is the program's."""

from pathlib import Path

from bot.documents.official_fonts import TYPEFACES

HANDBOOK = Path(__file__).parents[2] / "docs" / "office-handbook.zh-CN.md"


def test_the_handbook_names_each_typeface_with_its_substitutes() -> None:
    rows = [
        line.strip("| ").split(" | ")
        for line in HANDBOOK.read_text(encoding="utf-8").splitlines()
        if line.count("|") == 4
    ]
    named = {cells[1]: cells[2] for cells in rows}
    assert {face.name: "、".join(face.substitutes) for face in TYPEFACES} == {
        face.name: named[face.name] for face in TYPEFACES
    }
