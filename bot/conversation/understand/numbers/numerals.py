"""Reads numbers as people type them: 7万5千, 三千二, 十二点五, 半, ７０."""

import math

import cn2an

from bot.conversation.understand.writing.expressions import expression

CHINESE = "零〇一二两三四五六七八九十廿卅百千万亿"
DIGITS = "零〇一二两三四五六七八九"
ARABIC = r"\d{1,12}(?:\.\d{1,6})?"
"""A plain number; bounded, so that a page of digits stays one page of work."""
MIXED = rf"(?:{ARABIC}[百千万亿]{{1,2}})+(?:\d{{1,4}})?"
WORDS = rf"[{CHINESE}]{{1,16}}(?:点[{DIGITS}]{{1,6}})?"
NUMBER = rf"(?:{MIXED}|{ARABIC}|{WORDS})"
"""Any number with a value of its own; `number` reads what it matches."""

_DIGIT_VALUES = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}


_DIGIT_WORDS = "一二两三四五六七八九"
ABOUT = rf"(?:[{_DIGIT_WORDS}]{{2}}(?=[十百千万])[十百千]?万?|(?<![一二两三四五六七八九])百八十|[{_DIGIT_WORDS}]?千八百(?=[来多])|百十(?=[来多]))"
"""七八百, 两三千, 三四十, 百八十: about so many."""
VAGUE = r"(?:好?几(?:[十百千万]+|(?=[个户处条件人家]))|十几|数[十百千]|上[百千万]|成[百千]|几十|[百千]把|百十来?|(?<![一二三四五六七八九十百千万亿零\d])(?:一两|两三|三两|二三|三四|三五|四五|五六|六七|七八|八九)(?![十百千万亿])|若干|不少|许多)"
"""几十, 好几百, 十几: many, but nobody knows how many."""


def about(text: str) -> float | None:
    """The middle of what 七八百 says (750), 100 for 百八十; None when the text is no such number."""
    if text == "百八十":
        return 100
    first, second, scale = digit(text[:1]), digit(text[1:2]), number("一" + text[2:]) if text[2:] else 1
    if first is None or second is None or scale is None:
        return None
    return (first + second) / 2 * scale


_SCALED = expression(r"^(?P<base>[零一二两三四五六七八九十百千]+点[零一二三四五六七八九]+)(?P<scale>[百千万亿]+)$")
"""三十二点五万."""
_SCALES = {"百": 100, "千": 1000, "万": 10_000, "百万": 1_000_000, "千万": 10_000_000, "亿": 100_000_000}
_SHORTENED = expression(r"^(?P<whole>[一二两三四五六七八九十百千\d]{1,12}[万亿])(?P<rest>[一二两三四五六七八九1-9])$")
"""十五万六 is 156,000: the last digit counts the next lower place."""


def number(text: str) -> float | None:
    """The value of a number in Arabic, Chinese or mixed writing; None when it is not one number."""
    if text == "半":
        return 0.5
    if text in _DIGIT_VALUES:
        return float(_DIGIT_VALUES[text])  # most are 一, 三 or 两, which need no grammar
    try:
        return finite(float(text))
    except ValueError:
        return _spoken(text.replace("〇", "零").replace("廿", "二十").replace("卅", "三十"))


def _spoken(text: str) -> float | None:
    if text.isdigit() or not any(
        character in _DIGIT_VALUES or character in "十." or character.isdigit() for character in text
    ):
        return None
    if shortened := _SHORTENED.match(text):
        whole, rest = _spoken(shortened["whole"]), digit(shortened["rest"])
        return (
            None
            if whole is None or rest is None
            else whole + rest * (1000 if shortened["whole"][-1] == "万" else 10_000_000)
        )
    if scaled := _SCALED.match(text):
        base, scale = _spoken(scaled["base"]), _SCALES.get(scaled["scale"])
        return None if base is None or scale is None else round(base * scale, 6)
    try:
        return finite(float(cn2an.cn2an(text, "smart")))
    except (ValueError, TypeError, KeyError, IndexError):
        return None


def finite(value: float) -> float | None:
    """The value, unless it is beyond all counting."""
    return value if math.isfinite(value) else None


def digit(character: str) -> int | None:
    """The value of one digit, Arabic or Chinese (十 is 10)."""
    if character == "十":
        return 10
    if character.isdecimal():
        return int(character)
    return _DIGIT_VALUES.get(character)


_HALF = 0.5
_MEASURED = frozenset(
    [
        "公里",
        "km",
        "里",
        "吨",
        "t",
        "方",
        "立方",
        "立方米",
        "m3",
        "米",
        "m",
        "斤",
        "公斤",
        "kg",
        "亩",
        "顷",
        "公顷",
        "平方公里",
        "km2",
        "尺",
        "丈",
        "升",
        "平",
        "平方",
        "平方米",
        "块",
    ]
)
_TAIL = expression(
    r"(?P<part>半|\d{1,2}|[一二三四五六七八九])(?:[分两寸钱厘毛](?!钟|之))?(?=$|[,。;!/、了的已还没未就只才])"
)
"""1公里8, 3吨6, 2里半, 3亩6分: the next lower place behind the unit."""


def part_behind(text: str, end: int, unit: str) -> tuple[float, int]:
    """What the next lower place behind a unit adds, .8 in 1公里8, .5 in 3里半, and where it ends."""
    tail = _TAIL.match(text, end) if unit in _MEASURED else None
    if tail is None:
        return (_HALF if text.startswith("半", end) else 0.0), end
    part = tail["part"]
    return (_HALF if part == "半" else float(f"0.{part}" if part.isdigit() else f"0.{digit(part)}")), tail.end()
