"""Learns between which signs people pause from the seen replies, for `pauses.tsv`: the first part of `make weights`."""

import re
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import accumulate, chain
from pathlib import Path

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from bot.conversation.understand.writing import pauses
from bot.conversation.understand.writing.normalise import normalise
from tests.conversation.understand.replies import SEEN, digest, never_done, replies, true_claims

ROOM = Path(str(files(pauses.__package__)))
STRENGTH = 1.0
"""The inverse of the regularisation."""
LEAST_TIMES = 6
"""A view is learned that was met so often."""
TIMES_NEVER_DONE = 3
"""A sentence of somebody who is not done counts so often: a pause set wrongly there could make a claim of it."""
LEAST_WEIGHT = 0.2
"""Weights nearer to nought are left out."""
_PAUSE = re.compile(r"[,，、;；:：。.!！?？\s]+")


def gaps(text: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """For each gap between the signs of a reply, its pauses taken out, what is seen there and whether one was."""
    stretches = [pauses.even_of(stretch) for stretch in _PAUSE.split(normalise(text).text)]
    places = set(accumulate(map(len, stretches)))
    even = "".join(stretches)
    for gap in range(pauses.LEAST_BEFORE, len(even) - pauses.LEAST_BEHIND + 1):
        yield pauses.views(even, gap), gap in places


def table(texts: Sequence[str]) -> tuple[int, dict[str, int]]:
    """The weight of any gap and that of each view, in hundredths, as learned from some replies."""
    seen, is_pause = zip(*(gap for text in texts for gap in gaps(text)), strict=True)
    vectorizer = CountVectorizer(analyzer=tuple, binary=True, min_df=LEAST_TIMES)
    regression = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0, max_iter=200)
    regression.fit(vectorizer.fit_transform(seen), is_pause)
    weights = zip(vectorizer.get_feature_names_out(), regression.coef_[0], strict=True)
    return _hundredths(regression.intercept_[0]), {
        view: _hundredths(weight) for view, weight in weights if abs(weight) >= LEAST_WEIGHT
    }


def _hundredths(weight: float) -> int:
    return round(float(weight) * pauses.HUNDREDTHS)


def main() -> None:
    never = tuple(chain.from_iterable(never_done().values()))
    base, weights = table([reply.text for reply in replies(SEEN)] + [*true_claims(), *never * TIMES_NEVER_DONE])
    lines = [f"#\t{digest()}", str(base), *(f"{view}\t{weight}" for view, weight in sorted(weights.items()))]
    (ROOM / pauses.NAME).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
