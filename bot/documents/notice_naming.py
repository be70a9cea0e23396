"""Tells by its words whether a line names a problem or heads a section, and where a sentence ends."""

import re

_SENTENCE_END = re.compile(r"[。；;！!]\s*$")
_FIRST_SENTENCE = re.compile(r"[。；;！!\n]|(?<=[\u3400-\u9fff”）)])\.(?=\s|$|[\u3400-\u9fff“])")
_QUOTED = re.compile(
    r"^(?:关于|针对|对于)?\s*[“\"「『]?.{2,200}?[”\"」』]?\s*(?:的|等|这一|方面)*问题(?:的?(?:整改|整改落实|整改进展)情况)?(?=[。；;：:，,\s]|$)"
)
_ABOUT = re.compile(
    r"^(?:关于|针对|对于)\s*[“\"「『].{1,300}?[”\"」』]\s*(?:的|等|这一|方面|等方面)*\s*(?:问题|情况)?(?:的?(?:整改|整改落实|整改进展)情况)?"
)
_ABOUT_WORDS = ("关于", "针对", "对于")
_ANSWERED = re.compile(r"(?<=问题)的?(?:整改|整改落实|整改进展)情况$")
_LACK = re.compile(
    r"不[够足到严实力强深高准细紧全规及]|不(?:规范|到位|完善|健全|扎实|深入|充分|明显|及时|落实)|缺[失乏位少]|欠缺|差距|薄弱|滞后"
    r"|弱化|淡化|虚化|缓慢|流于形式|走过场|不作为|短板|偏差|松懈|违规|问题$"
)
_OF_AN_ASPECT = re.compile(r"方面(?:的问题|问题|存在的问题)?$")
HEADING_LENGTH = 60
"""No heading without a number is longer."""


def first_sentence(text: str) -> str:
    """A problem's name: the first sentence of its wording, without the mark that ends it (and without 的整改情况)."""
    name = _FIRST_SENTENCE.split(text, maxsplit=1)[0].strip().rstrip("：:，,、")
    return _ANSWERED.sub("", name) if name.startswith((*_ABOUT_WORDS, "“", '"')) else name


def ends_a_sentence(text: str) -> bool:
    """Whether the text closes like a sentence; a heading does not."""
    return bool(_SENTENCE_END.search(text))


def as_sentence(text: str) -> str:
    """The text with a full stop behind it where it does not close by itself."""
    return text if ends_a_sentence(text) else f"{text}。"


def could_be_heading(text: str) -> bool:
    """Whether a line without number is short and open enough to be a heading."""
    return 0 < len(text) <= HEADING_LENGTH and not ends_a_sentence(text)


def is_of_an_aspect(text: str) -> bool:
    """Whether a heading only says what its problems are about: 党的建设方面, 作风方面存在的问题."""
    return bool(_OF_AN_ASPECT.search(text))


def names_a_problem(text: str) -> bool:
    """Whether a heading says what is wrong: 关于“…”的问题, 针对…问题, or words of lack such as 不到位."""
    head = first_sentence(text)
    return bool(_ABOUT.match(head) or (head.startswith(_ABOUT_WORDS) and "问题" in head) or _LACK.search(head))


def quotes_a_problem(text: str) -> int:
    """Where the name 关于“…”的问题 that a text begins with ends, 0 where it begins otherwise."""
    found = _ABOUT.match(text) or (_QUOTED.match(text) if text.startswith(_ABOUT_WORDS) else None)
    return found.end() if found else 0
