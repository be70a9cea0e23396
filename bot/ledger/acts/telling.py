"""What a message to others is filled with: the name of its sentence and the facts, which the sender puts into words."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.ledger.measure import Measure, short_title

Telling = Mapping[str, Any]
"""What `says` gives: `topic`, `says` and `facts`."""


def says(
    sentence: str, measure: Measure | None = None, /, *, topic: str = "", **facts: str | int | date
) -> dict[str, Any]:
    """The part of a notice's content that is worded when it leaves: `sentence` is a text such as `result.claim`.

    Its last part is the topic too, unless another is given. Days are kept as ISO dates. Of the measure its number and
    short title are kept; what is shown of them is decided where the message is read.
    """
    about = {"number": measure.number, "title": measure.title or short_title(measure.text)} if measure else {}
    plain = {name: fact.isoformat() if isinstance(fact, date) else fact for name, fact in facts.items()}
    return {"topic": topic or sentence.rpartition(".")[2], "says": sentence, "facts": {**about, **plain}}


def clause(text: str) -> str:
    """A reason as it stands within a sentence: without space around it and without its own full stop."""
    return text.strip().rstrip("。")
