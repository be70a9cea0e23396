"""The numbers that Word itself puts before paragraphs (list styles), as they stand on the printed page."""

import re
from collections.abc import Mapping
from typing import Any

from docx.oxml.ns import qn

_HAN = "零一二三四五六七八九"
_CAPITAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_HAN_FORMATS = frozenset(
    [
        "chineseCounting",
        "chineseCountingThousand",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
        "japaneseCounting",
        "ideographDigital",
        "taiwaneseDigital",
        "japaneseDigitalTenThousand",
        "koreanDigital",
    ]
)
_CAPITAL_FORMATS = frozenset(("chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"))
_PLACE = re.compile(r"%([1-9])")
_MOST = 10_000


class Numbering:
    """Counts the lists of one document; ask paragraph by paragraph, in their order."""

    def __init__(self, numbering: Any | None, styles: "Mapping[str, Any]") -> None:
        """`numbering` is the root of numbering.xml (None without one), `styles` the style elements by their id."""
        self._levels: dict[str, dict[int, Any]] = {}
        self._abstract_of: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._restarted: set[tuple[str, int]] = set()
        self._styles = styles
        if numbering is not None:
            self._read(numbering)

    def number_of(self, properties: Any | None, style: str | None) -> str:
        """The number before a paragraph with these properties (w:pPr) and this style; empty where it has none."""
        number_id, level = self._list_of(properties, style)
        abstract = self._abstract_of.get(number_id)
        if abstract is None or level not in self._levels.get(abstract, {}):
            return ""
        self._count(number_id, abstract, level)
        return self._printed(abstract, level)

    def _read(self, numbering: Any) -> None:
        links: dict[str, str] = {}
        for abstract in numbering.iter(qn("w:abstractNum")):
            name = abstract.get(qn("w:abstractNumId"), "")
            self._levels[name] = {_integer(level.get(qn("w:ilvl"))): level for level in abstract.iter(qn("w:lvl"))}
            if link := _value(abstract, "w:numStyleLink"):
                links[name] = link
        for num in numbering.findall(qn("w:num")):
            name = num.get(qn("w:numId"), "")
            self._abstract_of[name] = _value(num, "w:abstractNumId")
            for override in num.findall(qn("w:lvlOverride")):
                start = _value(override, "w:startOverride")
                if start:
                    self._starts[name, _integer(override.get(qn("w:ilvl")))] = _integer(start)
        for name, style in links.items():
            linked = self._abstract_of.get(self._list_of(None, style)[0])
            if linked is not None and linked != name:
                self._levels[name] = self._levels.get(linked, {})

    def _list_of(self, properties: Any | None, style: str | None) -> tuple[str, int]:
        """The list and the level of a paragraph: its own, else its style's or that of the style it is based on."""
        own = properties.find(qn("w:numPr")) if properties is not None else None
        level = _value(own, "w:ilvl") if own is not None else ""
        if own is not None and (number := _value(own, "w:numId")):
            return number, _integer(level)
        seen: set[str] = set()
        while style and style not in seen and style in self._styles:
            seen.add(style)
            element = self._styles[style]
            listed = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            if listed is not None and (number := _value(listed, "w:numId")):
                return number, _integer(level or _value(listed, "w:ilvl") or self._level_of_style(number, style))
            style = _value(element, "w:basedOn") or None
        return "", 0

    def _level_of_style(self, number: str, style: str) -> str:
        """A style that names a list without a level has the level that names the style."""
        levels = self._levels.get(self._abstract_of.get(number, ""), {})
        return next((str(level) for level, it in levels.items() if _value(it, "w:pStyle") == style), "0")

    def _count(self, number_id: str, abstract: str, level: int) -> None:
        counters = self._counters.setdefault(abstract, {})
        key = (number_id, level)
        if key in self._starts and key not in self._restarted:
            self._restarted.add(key)
            counters[level] = self._starts[key]
        elif level in counters:
            counters[level] = min(counters[level] + 1, _MOST)
        else:
            counters[level] = self._first(abstract, level)
        for deeper in [other for other in counters if other > level and self._restarts(abstract, other, level)]:
            del counters[deeper]

    def _first(self, abstract: str, level: int) -> int:
        start = _value(self._levels[abstract].get(level), "w:start")
        return _integer(start) if start else 0

    def _restarts(self, abstract: str, deeper: int, level: int) -> bool:
        """A level begins anew after any higher one, unless its w:lvlRestart names the highest that counts."""
        restart = _value(self._levels[abstract].get(deeper), "w:lvlRestart")
        return not restart or level < _integer(restart)

    def _printed(self, abstract: str, level: int) -> str:
        levels = self._levels[abstract]
        element = levels[level]
        if _value(element, "w:numFmt") in ("bullet", "none"):
            return ""
        counters = self._counters[abstract]
        is_legal = element.find(qn("w:isLgl")) is not None

        def number(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            count = counters.get(place, self._first(abstract, place))
            counted_as = "decimal" if is_legal and place != level else _value(levels.get(place), "w:numFmt")
            return written(count, counted_as)

        text = _PLACE.sub(number, _value(element, "w:lvlText"))
        ends_open = text[-1:].isascii() and text[-1:].isalnum()
        return f"{text} " if ends_open or _value(element, "w:suff") == "space" else text


def written(count: int, number_format: str) -> str:
    """A number in one of Word's formats; one that is not known is written in digits."""
    if count < 1:
        return str(count)
    if number_format in _HAN_FORMATS:
        return han(count, _HAN, "十", "百", "千")
    if number_format in _CAPITAL_FORMATS:
        return han(count, _CAPITAL, "拾", "佰", "仟", is_capital=True)
    if number_format == "ideographTraditional":
        return _STEMS[(count - 1) % 10]
    if number_format == "ideographZodiac":
        return _BRANCHES[(count - 1) % 12]
    if number_format in ("decimalEnclosedCircle", "decimalEnclosedCircleChinese") and count <= 20:
        return chr(0x2460 + count - 1)
    if number_format == "decimalEnclosedParen" and count <= 20:
        return chr(0x2474 + count - 1)
    if number_format == "decimalEnclosedFullstop" and count <= 20:
        return chr(0x2488 + count - 1)
    if number_format in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if number_format == "lowerLetter" else letter.upper()
    if number_format in ("lowerRoman", "upperRoman"):
        return roman(count) if number_format == "upperRoman" else roman(count).lower()
    return f"{count:02d}" if number_format == "decimalZero" else str(count)


def han(count: int, digits: str, ten: str, hundred: str, thousand: str, *, is_capital: bool = False) -> str:
    """A number below ten thousand in Chinese numerals: 十, 十二, 二十, 一百零三."""
    words = ""
    for value, unit in ((1000, thousand), (100, hundred), (10, ten), (1, "")):
        digit, count = divmod(count, value)
        if digit:
            words += digits[min(digit, 9)] + unit
        elif words and count and not words.endswith("零"):
            words += "零"
    return words if is_capital or not words.startswith("一" + ten) else words[1:]


def roman(count: int) -> str:
    """A number in Roman numerals."""
    words = ""
    values = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
    for value, letters in zip(
        values, ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"], strict=True
    ):
        times, count = divmod(count, value)
        words += letters * times
    return words


def _value(element: Any | None, tag: str) -> str:
    found = element.find(qn(tag)) if element is not None else None
    return str(found.get(qn("w:val"), "")) if found is not None else ""


def _integer(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else 0
