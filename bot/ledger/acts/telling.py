"""What a message to others is filled with: the name of its sentence and the facts, which the sender puts into words."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from bot.core.sentence import Fact, Sentence
from bot.ledger.measure import Measure, short_title

Telling = Mapping[str, Any]
"""What `says` gives: `topic`, `says` and `facts`."""


def says(sentence: str, measure: Measure | None = None, /, *, topic: str = "", **facts: Fact) -> dict[str, Any]:
    """The part of a notice's content that is worded when it leaves: `sentence` is a text such as `result.claim`.

    Its last part is the topic too, unless another is given. Days are kept as ISO dates, words of ours by the names of
    their texts. Of the measure its number and short title are kept; what is shown of them is decided where the message
    is read.
    """
    about = {"number": measure.number, "title": measure.title or short_title(measure.text)} if measure else {}
    kept = {name: _kept(fact) for name, fact in facts.items()}
    return {"topic": topic or sentence.rpartition(".")[2], "says": sentence, "facts": {**about, **kept}}


def _kept(fact: Fact) -> Any:
    """The fact as JSON."""
    match fact:
        case date():
            return fact.isoformat()
        case Sentence():
            return {"says": fact.name, "facts": {name: _kept(part) for name, part in fact.facts.items()}}
        case time():
            return f"{fact:%H:%M}"
        case str() | int() | float() | None:
            return fact
        case _:
            return [_kept(part) for part in fact]


def clause(text: str) -> str:
    """A reason as it stands within a sentence: without space around it and without its own full stop."""
    return text.strip().rstrip("。")
