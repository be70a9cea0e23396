"""A second service on one SQLite file refuses to start and names the first."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.core.errors import StorageError
from bot.core.instance import hold

NOW = datetime(2023, 10, 11, 1, 0, tzinfo=UTC)

_RIVAL = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from bot.core.errors import StorageError
from bot.core.instance import hold
try:
    with hold(Path(sys.argv[1]), datetime.now(UTC)):
        print("taken")
except StorageError as error:
    print(error)
"""


def _rival(file: Path) -> str:
    result = subprocess.run([sys.executable, "-c", _RIVAL, str(file)], capture_output=True, text=True, check=True)
    return result.stdout.strip()


def test_a_second_process_is_refused_and_told_who_holds_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    with hold(file, NOW):
        answer = _rival(file)
        assert str(os.getpid()) in answer
        assert "PostgreSQL" in answer
    assert _rival(file) == "taken"


def test_the_same_process_cannot_hold_it_twice(tmp_path: Path) -> None:
    with hold(tmp_path / "a.db", NOW), pytest.raises(StorageError), hold(tmp_path / "a.db", NOW):
        pass
