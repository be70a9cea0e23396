"""Every regular expression of the understanding is a right one, though it is compiled only when it is used."""

import re
import subprocess
import sys

import pytest

from bot.conversation.understand.writing.expressions import expression
from tests.conversation.understand.ambiguity import ambiguous_repeats

_COLLECT_ALL = """
import gc, importlib, pkgutil, re
from bot.conversation import understand
from bot.conversation.understand.writing.expressions import expression
for module in pkgutil.walk_packages(understand.__path__, understand.__name__ + "."):
    importlib.import_module(module.name)
kind = type(expression(""))
expressions = [thing for thing in gc.get_objects() if isinstance(thing, kind)]
"""
_COMPILE_ALL = """
from bot.conversation.understand.writing.patterns import PATTERNS
for pattern, flags in [*((each.pattern, each.flags) for each in expressions), *((pattern, 0) for pattern, _ in PATTERNS)]:
    try:
        re.compile(pattern, flags)
    except re.error as error:
        raise SystemExit(f"{pattern}: {error}")
    if re.search(r"\\(\\d+, ?\\d*\\)", pattern):
        raise SystemExit(f"{pattern}: the bounds of a repeat in an f-string want double braces")
print(len(expressions))
"""
_NAME_THE_AMBIGUOUS = """
from bot.conversation.understand.writing.patterns import PATTERNS
from tests.conversation.understand.ambiguity import ambiguous_repeats
every = {(each.pattern, each.flags) for each in expressions} | {(pattern, 0) for pattern, _ in PATTERNS}
for pattern, flags in sorted(every):
    for repeat in ambiguous_repeats(pattern, flags):
        print(f"repeat of {repeat} in {pattern}")
"""


def _run(script: str) -> subprocess.CompletedProcess[str]:
    """A script that has every expression of the understanding, in a process where none was used yet."""
    return subprocess.run([sys.executable, "-c", _COLLECT_ALL + script], capture_output=True, text=True, check=False)


def test_each_of_them_can_be_compiled() -> None:
    done = _run(_COMPILE_ALL)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 1000


def test_no_repeat_of_any_can_read_one_text_in_two_ways() -> None:
    """Such a repeat doubles the ways with every word, and a match that fails tries them all: one reply would take for ever.

    To mend one, strike the word that is made of two others of the list (早就 beside 早 and 就), bound the repeat ({0,4}), or make it
    possessive where what follows it cannot begin like what is repeated.
    """
    done = _run(_NAME_THE_AMBIGUOUS)
    assert (done.stdout, done.stderr) == ("", "")


@pytest.mark.parametrize(
    "pattern",
    [
        "(?:已+)*完",
        "(?:已+|都)*完",
        "(?:对|对对)+的",
        "(?:早就?|都|就)*改",
        "(?:都*全?)*完",
        "(?:把[^,]{1,6}|先)*改",
        "(?:[一-龥]{0,5}(?:局|科)里?)*没",
        "(?:都|已(?:经|已?经)){0,40}完",
        "^(?:[,、]|(?:嗯+|啊)*)+$",
        "(?=(?:我们?|们)*的)我",
    ],
)
def test_a_repeat_that_can_do_so_is_found(pattern: str) -> None:
    assert ambiguous_repeats(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "(?:已经?|都|全部?)*完",
        "(?:早|都|就)*改",
        "(?:嗯+,)*好",
        "(?:[^,]*,)*好",
        "(?:把[^,]{1,6}|先){0,4}改",
        "(?:已++|都)*完",
        "(?:对|对对)*+的",
        "(?:(?>全部|全)|部)*完",
        r"\d{1,2}(?:[、,]\d{1,2})*",
        "[^,]*[^,]*完",
    ],
)
def test_a_repeat_that_reads_a_text_in_one_way_is_left_alone(pattern: str) -> None:
    assert ambiguous_repeats(pattern) == []


def test_one_behaves_as_if_it_had_been_compiled_at_once() -> None:
    number = expression(r"(?P<tens>\d)\d", re.ASCII)
    assert [(found["tens"], found.span()) for found in number.finditer("12a34")] == [("1", (0, 2)), ("3", (3, 5))]
    assert number.sub("-", "a12") == "a-"
    assert number.fullmatch("12")
    assert number.groupindex == {"tens": 1}
    assert number.pattern == r"(?P<tens>\d)\d"
    assert not number.search("１２")


def test_a_wrong_one_says_so_when_it_is_used() -> None:
    wrong = expression("(")
    with pytest.raises(re.error):
        wrong.search("text")
