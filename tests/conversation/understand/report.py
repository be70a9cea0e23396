"""How well replies are understood: `make understand-report` prints the figures and writes docs/understanding.md."""

import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from bot.conversation.understand import Intent, understand
from tests.conversation.understand.replies import FIELDS, HELD_OUT, SEEN, Reply, replies

DOCUMENT = Path(__file__).parents[3] / "docs" / "understanding.md"
TITLES = {SEEN: "seen while the rules were written", HELD_OUT: "held out"}
_EXAMPLES = 3
_LONGEST_EXAMPLE = 18
_SECONDS = 2.0
_MEANINGS = {
    Intent.ACK: "has received or read it; nothing more",
    Intent.CORRECTION: "takes back or corrects what was reported",
    Intent.DONE: "claims that it is done",
    Intent.BASICALLY_DONE: "claims that it is all but done; what is left is asked for",
    Intent.EXTENSION: "asks for more time",
    Intent.NO_EXTENSION: "wants no more time",
    Intent.CANNOT_ON_TIME: "will not make the deadline",
    Intent.DIFFICULTY: "names what stands in the way",
    Intent.PROGRESS: "reports how far it is, or a plan",
    Intent.NOT_DONE: "says that it is not done",
    Intent.NO_DIFFICULTY: "says that nothing stands in the way",
    Intent.EVIDENCE: "sends, names or announces papers",
    Intent.EVIDENCE_PENDING: "says that papers are still missing",
    Intent.CLOSE_REQUEST: "asks for verification or closing",
    Intent.LONG_TERM: "calls it a standing task",
    Intent.ESCALATE: "asks for help from above",
    Intent.COMMIT: "promises",
    Intent.DELEGATE: "hands the work on",
    Intent.WRONG_PERSON: "does not answer for this",
    Intent.DEFER: "will answer later",
    Intent.APPROVE: "consents to what was asked",
    Intent.QUESTION: "asks something",
    Intent.UNCLEAR: "nothing to do with it, or not understood",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """How one part of the corpus was read; shares lie between 0 and 1."""

    total: int
    exact: int
    strict_total: int
    strict_exact: int
    false_done: int
    field_shares: dict[str, float]
    worst_families: list[tuple[str, int, int]]
    """Family, replies not read exactly, replies in all; the worst share first, perfect ones left out."""

    @property
    def exact_share(self) -> float:
        return self.exact / self.total


def measure(part: Sequence[Reply]) -> Figures:
    """Reads every reply of a part and compares each with its label."""
    found = [(reply, reply.read().to_json()) for reply in part]
    wrong = [(reply, {difference.field for difference in reply.differences(meaning)}) for reply, meaning in found]
    failed = [reply for reply, fields in wrong if fields]
    sizes, misses = Counter(reply.family for reply in part), Counter(reply.family for reply in failed)
    families = sorted(misses, key=lambda family: (-misses[family] / sizes[family], family))
    strict = [reply for reply in part if reply.strict]
    return Figures(
        total=len(part),
        exact=len(part) - len(failed),
        strict_total=len(strict),
        strict_exact=len(strict) - sum(reply.strict for reply in failed),
        false_done=sum(reply.falsely_done(meaning) for reply, meaning in found),
        field_shares={name: _field_share(wrong, name) for name in FIELDS},
        worst_families=[(family, misses[family], sizes[family]) for family in families],
    )


def _field_share(wrong: Sequence[tuple[Reply, set[str]]], name: str) -> float:
    """The share of replies right in one field, among those whose label does not leave it open."""
    compared = [name not in fields for reply, fields in wrong if name not in reply.ignored]
    return sum(compared) / len(compared)


def read_in_one_breath(part: Sequence[Reply]) -> tuple[int, int]:
    """How many replies of a part are read as labelled without their commas, of how many with commas that are read so with."""
    told = [reply for reply in part if "，" in reply.text and not reply.differences(reply.read().to_json())]
    unbroken = [(reply, understand(reply.text.replace("，", ""), reply.today, due=reply.due)) for reply in told]
    return sum(not reply.differences(meaning.to_json()) for reply, meaning in unbroken), len(told)


def replies_a_second(seconds: float = _SECONDS) -> float:
    """Replies read in a second of this process's own CPU time, that is on one core whatever else is running."""
    texts = [(reply.text, reply.today) for part in (SEEN, HELD_OUT) for reply in replies(part)]
    count, began = 0, time.process_time()
    while (spent := time.process_time() - began) < seconds:
        for text, today in texts:
            understand(text, today)
        count += len(texts)
    return count / spent


def examples_table() -> str:
    """The Markdown table of intents, three replies each; from the seen part, so that the held-out one stays unread."""
    rows = [f"| `{intent.value}` | {_MEANINGS[intent]} | {' · '.join(_examples(intent))} |" for intent in Intent]
    return "\n".join(["| intent | the writer | for instance |", "| --- | --- | --- |", *rows])


def _examples(intent: Intent) -> list[str]:
    """A short, a middling and a longer reply that mean this and, where there are enough of them, nothing else."""
    fitting = [
        reply
        for reply in replies(SEEN)
        if intent in reply.intents and len(reply.text) <= _LONGEST_EXAMPLE and "|" not in reply.text
    ]
    alone = [reply for reply in fitting if reply.strict and len(reply.intents) == 1]
    texts = sorted((reply.text for reply in (alone if len(alone) >= _EXAMPLES else fitting)), key=lambda t: (len(t), t))
    return [texts[round(step * (len(texts) - 1) / (_EXAMPLES - 1))] for step in range(_EXAMPLES)]


def figures_table(parts: dict[str, Figures], rate: float) -> str:
    """The Markdown table of what was measured, one column for each part."""
    columns = list(parts.values())
    rows = [
        ("replies", [str(part.total) for part in columns]),
        ("read exactly, every field", [f"{part.exact} ({part.exact_share:.1%})" for part in columns]),
        ("of those whose label leaves nothing open", [f"{part.strict_exact}/{part.strict_total}" for part in columns]),
        ("`done` where the writer did not say so", [str(part.false_done) for part in columns]),
        *((f"`{name}`", [f"{part.field_shares[name]:.1%}" for part in columns]) for name in FIELDS),
    ]
    head = ["| | " + " | ".join(TITLES[name] for name in parts) + " |", "| --- " * (len(parts) + 1) + "|"]
    body = [f"| {name} | {' | '.join(cells)} |" for name, cells in rows]
    return "\n".join([*head, *body, "", f"{rate:,.0f} replies a second on one core."])


def document(parts: dict[str, Figures], rate: float) -> str:
    """The whole of docs/understanding.md."""
    alike, held_with_commas = read_in_one_breath(replies(HELD_OUT))
    return f"""# How replies are understood

Both tables are written by `make understand-report`. The replies and their labels stand in
`tests/conversation/understand/corpus/`, one JSON object a line, by family: `seen/` could be looked at while the rules were
written, `held_out/` could not. What is held out was written by somebody who had not read the rules, for rules whose
authors had not read it; once it has been looked at, all of it moves to `seen/`, and another part is written. A reply worded
like a seen one is left out of it. Each was labelled two or three times, but for its writer by hands that saw nothing but its
text, and has the label that two agree on; more than half of those held out, close sisters of common replies, have the
label of their writer alone. A label names what a careful clerk would note down; `ignore` names fields on which two careful clerks may differ, `optional` intents that
one would add and the other not. The key `why` says where a reply is a trap.

The rules were written from the seen replies, and the tables of the second opinion (`bot/conversation/understand/opinion/`) and
of pauses are learned from them alone; `make weights` learns them anew after a change, and the tests say when that is due.
`first_sight.jsonl` records what the rules told of more than twenty thousand of them before anybody had mended a rule for one: how far
the rules are to be believed can be learned only from that. Since the tables know the seen replies by heart, the figure of the
seen part says nothing about replies to come; the other one does.

## Figures

{figures_table(parts, rate)}

Exact means that every field compared is as labelled. `tests/conversation/understand/test_corpus.py` fails when fewer are read
than its floors say, and at the first false `done`; `test_never_done.py` holds more than four thousand sentences of people who are
not done. Of the {held_with_commas} held-out replies that have a comma and are read exactly, {alike} are so without any. The aim for the held-out part is 95 %.

## What a reply can mean

Three replies each; what is read back to the writer before the ledger changes is a matter of its own (`confirm`).

{examples_table()}
"""


def print_report(parts: dict[str, Figures], rate: float, out: TextIO) -> None:
    """The figures as plain lines, with the families in which most is misread; never a held-out text."""
    for name, part in parts.items():
        print(f"{TITLES[name]}: {part.total} replies, {part.exact_share:.1%} exact", file=out)
        print(f"  nothing left open: {part.strict_exact}/{part.strict_total} exact", file=out)
        print(f"  false done: {part.false_done}", file=out)
        print("  " + ", ".join(f"{field} {share:.1%}" for field, share in part.field_shares.items()), file=out)
        for family, missed, size in part.worst_families[:8]:
            print(f"  {family}: {missed} of {size} misread", file=out)
    print(f"{rate:,.0f} replies a second on one core", file=out)


def main() -> None:
    parts = {name: measure(replies(name)) for name in (SEEN, HELD_OUT)}
    rate = replies_a_second()
    print_report(parts, rate, sys.stdout)
    DOCUMENT.write_text(document(parts, rate), encoding="utf-8")


if __name__ == "__main__":
    main()
