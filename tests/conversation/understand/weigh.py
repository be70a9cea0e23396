"""Writes the tables of the second opinion from the seen replies: the second part of `make weights`."""

from collections import Counter
from collections.abc import Sequence
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from bot.conversation.understand import Intent
from bot.conversation.understand.opinion import stacking, weights
from bot.conversation.understand.opinion.pieces import pieces_of
from bot.conversation.understand.writing.normalise import normalise
from tests.conversation.understand.replies import (
    SEEN,
    Reply,
    digest,
    first_sight,
    never_done,
    replies,
    true_claims,
)

ROOM = Path(str(files(weights.__package__)))
NAMES = (*(intent.value for intent in Intent), weights.CONFIRM)
STRENGTH, STRENGTH_OF_STACKING = 2.0, 0.1
"""The inverses of the regularisation: found by cross-validation, and flat around here."""
FOLDS = 5
LEAST_REPLIES, LEAST_TIMES = 2, 2
"""A piece is learned of so many replies, a combination of so many."""
LEAST_WEIGHT = 0.2
"""Weights nearer to nought are left out: half the table, and nothing is read worse."""


class Lessons:
    """The pieces of the replies of one part, and of the sentences of people who are done and who are not.

    A reply about several items is left out, since its intents are those of its items; one that leaves a name open
    teaches nothing about that name.
    """

    def __init__(self, part: Sequence[Reply]) -> None:
        self.replies = [reply for reply in part if is_about_one(reply)]
        claims, never = true_claims(), tuple(chain.from_iterable(never_done().values()))
        self.is_claim = [True] * len(claims) + [False] * len(never)
        self.vectorizer = CountVectorizer(analyzer=pieces_of, binary=True, min_df=LEAST_REPLIES)
        self.counts = self.vectorizer.fit_transform(
            normalise(text).text for text in (*(reply.text for reply in self.replies), *claims, *never)
        )

    def regression(self, name: str, left_out: frozenset[int] = frozenset()) -> LogisticRegression:
        """Of a name over the pieces, learned without the replies in some places."""
        taught = [place for place, reply in enumerate(self.replies) if teaches(reply, name) and place not in left_out]
        is_noted = [is_so(self.replies[place], name) for place in taught]
        if name == Intent.DONE:
            taught += range(len(self.replies), self.counts.shape[0])
            is_noted += self.is_claim
        regression = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0, max_iter=300)
        return regression.fit(self.counts[taught], is_noted)

    def weights(self) -> str:
        """The text of `weights.tsv`."""
        regressions = {name: self.regression(name) for name in NAMES}
        cells: dict[str, list[str]] = {}
        for name, regression in regressions.items():
            for piece, weight in zip(self.vectorizer.get_feature_names_out(), regression.coef_[0], strict=True):
                if abs(weight) >= LEAST_WEIGHT:
                    cells.setdefault(piece, []).append(f"{name}:{_hundredths(weight)}")
        base = " ".join(f"{name}:{_hundredths(each.intercept_[0])}" for name, each in regressions.items())
        lines = [f"#\t{digest()}", f"\t{base}", *(f"{piece}\t{' '.join(cells[piece])}" for piece in sorted(cells))]
        return "\n".join(lines) + "\n"

    def odds_unseen(self, places: Sequence[int], hands: Sequence[int]) -> Any:
        """The odds of each name, a column, for the replies in some places, each from all replies but those of its hands.

        The hands that wrote them are dealt into folds, so that the odds are as good, or as bad, as they will be for a
        writer whom nobody has seen.
        """
        odds = np.zeros((len(places), len(NAMES)))
        for _, unseen in GroupKFold(FOLDS).split(odds, groups=hands):
            rows = [places[each] for each in unseen]
            for column, name in enumerate(NAMES):
                regression = self.regression(name, frozenset(rows))
                odds[unseen, column] = regression.decision_function(self.counts[rows])
        return odds


def stacking_table(lessons: Lessons) -> str:
    """The text of `stacking.tsv`, from what the rules told of replies at first sight and odds that have not seen them."""
    places = {reply.text: place for place, reply in enumerate(lessons.replies)}
    met = [sight for sight in first_sight() if sight.text in places]
    at = [places[sight.text] for sight in met]
    odds = np.clip(lessons.odds_unseen(at, [sight.hand for sight in met]), -stacking.LOUDEST, stacking.LOUDEST)
    told = np.array([[name in sight.told for name in NAMES] for sight in met], dtype=float)
    tens = np.array([[stacking.tens_of(len(normalise(sight.text).text))] for sight in met])
    labelled = [lessons.replies[place] for place in at]
    return "".join(
        _belief(name, odds[:, [place]], told[:, [place]], np.hstack([tens, told, tens * told]), labelled)
        for place, name in enumerate(NAMES)
    )


def _belief(name: str, odds: Any, is_told: Any, besides: Any, labelled: Sequence[Reply]) -> str:
    """A line of the table: a regression of one name over features that are of a like spread while it is learned."""
    features = np.hstack([np.maximum(odds, 0), np.minimum(odds, 0), is_told * odds, besides])
    taught = np.array([teaches(reply, name) for reply in labelled])
    spread = features[taught].std(axis=0) + 1e-6
    regression = LogisticRegression(C=STRENGTH_OF_STACKING, solver="liblinear", random_state=0)
    regression.fit(features[taught] / spread, [is_so(reply, name) for reply in labelled if teaches(reply, name)])
    with_length = (f"{each}{stacking.BY_LENGTH}" for each in NAMES)
    keys = (stacking.ABOVE, stacking.BELOW, stacking.WHEN_TOLD, stacking.LENGTH, *NAMES, *with_length)
    added = [f"{key}:{_hundredths(weight)}" for key, weight in zip(keys, regression.coef_[0] / spread, strict=True)]
    return "\t".join([name, f"{stacking.BASE}:{_hundredths(regression.intercept_[0])}", *added]) + "\n"


def combinations(part: Sequence[Reply]) -> str:
    """The text of `combinations.txt`."""
    noted = Counter(" ".join(sorted(reply.intents)) for reply in part if is_about_one(reply))
    return "".join(f"{intents}\n" for intents, times in sorted(noted.items()) if times >= LEAST_TIMES)


def is_about_one(reply: Reply) -> bool:
    """Whether a reply is about one item, or does not say about which."""
    return len(reply.label.get("items", ())) < 2


def teaches(reply: Reply, name: str) -> bool:
    """Whether the label of a reply leaves a name open to nobody."""
    return name not in (reply.ignored if name == weights.CONFIRM else reply.optional)


def is_so(reply: Reply, name: str) -> bool:
    """Whether a careful clerk noted a name."""
    return bool(reply.label.get("confirm")) if name == weights.CONFIRM else name in reply.intents


def _hundredths(weight: float) -> int:
    return round(float(weight) * weights.HUNDREDTHS)


def main() -> None:
    lessons = Lessons(replies(SEEN))
    for name, text in (
        (weights.NAME, lessons.weights()),
        (stacking.NAME, stacking_table(lessons)),
        (stacking.COMBINATIONS, combinations(lessons.replies)),
    ):
        (ROOM / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
