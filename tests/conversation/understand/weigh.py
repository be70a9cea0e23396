"""Writes the table of weights of the second opinion from the seen replies: `make weights`."""

from collections.abc import Sequence
from importlib.resources import files
from itertools import chain
from pathlib import Path

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from bot.conversation.understand import Intent
from bot.conversation.understand.opinion import weights
from bot.conversation.understand.opinion.pieces import pieces_of
from bot.conversation.understand.writing.normalise import normalise
from tests.conversation.understand.replies import SEEN, Reply, digest, never_done, replies, true_claims

TABLE = Path(str(files(weights.__package__).joinpath(weights.NAME)))
STRENGTH = 2.0
"""The inverse of the regularisation: found by cross-validation, and flat around here."""
LEAST_REPLIES = 2
LEAST_WEIGHT = 0.2
"""Weights nearer to nought are left out: half the table, and nothing is read worse."""


def learn(part: Sequence[Reply]) -> str:
    """The text of `weights.tsv`: one logistic regression for each name, over the pieces of each reply.

    A reply about several items is left out, since its intents are those of its items; one that leaves a name open
    teaches nothing about that name. What is done is also learned from the sentences of people who are and who are not.
    """
    single = [reply for reply in part if len(reply.label.get("items", ())) < 2]
    claims, never = true_claims(), tuple(chain.from_iterable(never_done().values()))
    vectorizer = CountVectorizer(analyzer=pieces_of, binary=True, min_df=LEAST_REPLIES)
    counts = vectorizer.fit_transform(
        normalise(text).text for text in (*(reply.text for reply in single), *claims, *never)
    )
    pieces = vectorizer.get_feature_names_out()
    base: dict[str, int] = {}
    cells: dict[str, list[str]] = {}
    for name in (*(intent.value for intent in Intent), weights.CONFIRM):
        taught = [place for place, reply in enumerate(single) if _teaches(reply, name)]
        model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0, max_iter=300)
        is_so = [_is_so(single[place], name) for place in taught]
        if name == Intent.DONE:
            taught += range(len(single), counts.shape[0])
            is_so += [True] * len(claims) + [False] * len(never)
        model.fit(counts[taught], is_so)
        base[name] = round(float(model.intercept_[0]) * weights.HUNDREDTHS)
        for piece, weight in zip(pieces, model.coef_[0], strict=True):
            if abs(weight) >= LEAST_WEIGHT:
                cells.setdefault(piece, []).append(f"{name}:{round(float(weight) * weights.HUNDREDTHS)}")
    base_cell = " ".join(f"{name}:{weight}" for name, weight in base.items())
    lines = [f"#\t{digest()}", f"\t{base_cell}", *(f"{piece}\t{' '.join(cells[piece])}" for piece in sorted(cells))]
    return "\n".join(lines) + "\n"


def _teaches(reply: Reply, name: str) -> bool:
    return name not in (reply.ignored if name == weights.CONFIRM else reply.optional)


def _is_so(reply: Reply, name: str) -> bool:
    return bool(reply.label.get("confirm")) if name == weights.CONFIRM else name in reply.intents


def main() -> None:
    TABLE.write_text(learn(replies(SEEN)), encoding="utf-8")


if __name__ == "__main__":
    main()
