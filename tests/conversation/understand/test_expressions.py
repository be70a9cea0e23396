"""Every regular expression of the understanding is a right one, though it is compiled only when it is used."""

import re
import subprocess
import sys

import pytest

from bot.conversation.understand.writing.expressions import expression

_COMPILE_ALL = """
import gc, importlib, pkgutil, re
from bot.conversation import understand
from bot.conversation.understand.writing.expressions import expression
for module in pkgutil.walk_packages(understand.__path__, understand.__name__ + "."):
    importlib.import_module(module.name)
kind = type(expression(""))
expressions = [thing for thing in gc.get_objects() if isinstance(thing, kind)]
for each in expressions:
    try:
        re.compile(each.pattern, each.flags)
    except re.error as error:
        raise SystemExit(f"{each.pattern}: {error}")
print(len(expressions))
"""


def test_each_of_them_can_be_compiled() -> None:
    done = subprocess.run([sys.executable, "-c", _COMPILE_ALL], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 1000


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
