"""Text from outside in a form that every store can keep."""

import re
from typing import Any

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL and halves of surrogate pairs: valid in JSON, refused by PostgreSQL and by UTF-8."""


def storable(value: Any) -> Any:
    """The same JSON value with every letter that no store takes replaced by U+FFFD."""
    if isinstance(value, str):
        return _UNSTORABLE.sub("�", value)
    if isinstance(value, dict):
        return {storable(key): storable(item) for key, item in value.items()}
    if isinstance(value, list):
        return [storable(item) for item in value]
    return value
