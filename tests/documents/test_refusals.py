"""Whoever is refused something in chat reads it as the unit words it: every reason has a text, every text a reason."""

import ast
import re
from collections.abc import Iterator
from datetime import date, time
from functools import cache
from pathlib import Path

from bot.core.errors import BadInput, NotFound, NotPossible
from bot.core.message import plain
from bot.core.sentence import Sentence
from bot.documents import say
from bot.documents.templates import shipped
from bot.documents.text_check import field_meanings, previews

ROOT = Path(__file__).parents[2]
TODAY = date(2023, 10, 11)
FAMILIES = ("refusal", "step", "what", "outcome", "instead")
KINDS = {"NotAllowed", "NotPossible", "NotFound", "BadInput"}

TOAST = 200
"""Bot API, answerCallbackQuery: letters that are shown over a pressed button, where a refusal may stand."""

FINISHED = {
    "directory.py": "a unit is chosen at the command line",
    "history.py": "a past day is asked for at the command line",
    "importing.py": "findings about a file",
    "import_mapping.py": "columns of a file",
    "import_people.py": "findings about a file",
    "ladder_reading.py": "what only JSON can lack",
    "notice_parts.py": "parts of the public notice, written at the command line",
    "publication.py": "the public notice",
    "texts.py": "texts of a file",
    "vocabulary.py": "words are added at the command line",
}
"""Modules of the ledger whose refusals nobody in chat can meet, and why: these hold finished sentences."""

OF_REFUSALS = [name for name in shipped() if name.partition(".")[0] in FAMILIES]


def _code(room: str = "bot") -> Iterator[tuple[str, ast.AST]]:
    for path in sorted((ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield path.name, node


@cache
def _sentences() -> list[tuple[str, set[str | None], str]]:
    """Each `Sentence` that the code makes by name, the fields that it fills, and where."""
    return [
        (part.value, {keyword.arg for keyword in node.keywords}, place)
        for place, node in _code()
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Sentence"
        for part in ast.walk(node.args[0])
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    ]


def test_every_reason_has_a_text_and_fills_just_its_fields() -> None:
    made = _sentences()
    assert len(made) > 150
    assert [(name, place) for name, _, place in made if name not in shipped()] == []
    assert [(name, place) for name, given, place in made if given != set(field_meanings(name))] == []


def test_every_text_of_a_refusal_is_some_reason() -> None:
    made = {name for name, _, _ in _sentences()}
    assert [name for name in OF_REFUSALS if name not in made] == []


def _refused_in_a_finished_sentence() -> Iterator[str]:
    """Places where the ledger or the conversation refuses with words of its own."""
    for room in ("bot/ledger", "bot/conversation"):
        for place, node in _code(room):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KINDS:
                is_named = all(isinstance(reason, ast.Call) for reason in node.args)
                words = [str(part.value) for part in ast.walk(node) if isinstance(part, ast.Constant)]
                if not is_named or re.search("[一-龥]", "".join(words)):
                    yield place


def test_only_files_and_commands_are_refused_in_finished_sentences() -> None:
    assert set(_refused_in_a_finished_sentence()) <= set(FINISHED)


def test_a_refusal_is_one_short_line_that_fits_over_a_pressed_button() -> None:
    wrong = {}
    for name in OF_REFUSALS:
        (sample,) = previews(name, shipped()[name])
        words = plain(sample.message.text)
        is_finished = words.endswith("。") or not name.startswith(("refusal.", "instead."))
        if "\n" in words or len(words) > TOAST or not is_finished:
            wrong[name] = words
    assert not wrong


def test_days_are_worded_as_people_write_them() -> None:
    late = BadInput(Sentence("extension.not_later", day=date(2024, 1, 5), due=date(2023, 10, 31)))
    assert say.refusal(late, today=TODAY) == "2024年1月5日不晚于现期限10月31日，请回复更晚的日期。"
    assert say.refusal(late) == "2024年1月5日不晚于现期限2023年10月31日，请回复更晚的日期。"


def test_times_figures_and_lists_are_worded_too() -> None:
    hours = BadInput(Sentence("refusal.hours_backwards", begin=time(17, 30), end=time(8, 5)))
    assert say.refusal(hours) == "上班时间17:30不早于下班时间08:05，请改正。"
    assert say.refusal(BadInput(Sentence("refusal.percent_outside", percent=100.5))).startswith("进度 100.5% 不在")
    assert say.refusal(BadInput(Sentence("refusal.file_too_big", most=20.0))).startswith("文件超过 20 MB")
    several = NotFound(Sentence("refusal.no_such_item", number="9-9", numbers=["4-1", "4-2"]))
    assert say.refusal(several) == "没有编号为 9-9 的事项。相近的有：4-1、4-2。"
    none = NotFound(Sentence("refusal.no_such_item", number="9-9", numbers=[]))
    assert say.refusal(none) == "没有编号为 9-9 的事项。请核对编号。"


def test_words_of_ours_in_a_list_are_worded_one_by_one() -> None:
    missing = [Sentence("what.new_due"), Sentence("what.reason")]
    refused = BadInput(Sentence("refusal.which_new_due", number="4-2", what=missing))
    assert say.refusal(refused, {"what.reason": "事由"}).startswith("请写明新时限、事由，如：回头看 4-2 到")


def test_several_reasons_are_several_lines() -> None:
    refused = BadInput(Sentence("refusal.ladder_unnamed"), "第1级：hearers 至少写一个。")
    assert say.refusal(refused) == "阶梯没有名称，请填写名称。\n第1级：hearers 至少写一个。"


def test_a_unit_words_a_refusal_and_the_words_within_it_in_its_own_way() -> None:
    own = {"refusal.office_only": "{{ step }}归整改专班办。", "step.invite": "发绑定码"}
    refused = NotPossible(Sentence("refusal.office_only", step=Sentence("step.invite")))
    assert say.refusal(refused, own) == "发绑定码归整改专班办。"
    assert say.refusal(refused) == "邀请绑定由整改办办理，您没有这个权限。请联系整改办。"


def test_what_a_log_says_is_one_line_of_name_and_facts() -> None:
    refused = NotPossible(Sentence("refusal.answered_before", name=None, said="第一行\n第二行"))
    assert str(refused) == "refusal.answered_before name=None said=第一行 第二行"
