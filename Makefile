# The words of this project. `make help` prints the lines that carry two hashes.
SHELL := /bin/sh
PYTHON ?= python3
UV_HOME := .uv
# A uv on the machine is used; where there is none, pip fetches one into a folder of its own.
UV := $(shell command -v uv 2>/dev/null || echo $(UV_HOME)/bin/uv)
BIN := .venv/bin
STAMP := .venv/.installed
export UV_PROJECT_ENVIRONMENT := .venv
# The interpreter on the machine is used, never one fetched from elsewhere: an intranet has no elsewhere.
export UV_PYTHON_DOWNLOADS := never
# Some machines forbid bytecode files; here every start of the program would then compile it anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help install demo run test lint types contracts unit faults fuzz bench understand-report weights format clean

help: ## print this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-18s %s\n", $$1, $$2}'

install: $(STAMP) ## install everything into .venv, as uv.lock says

$(UV_HOME)/bin/uv:
	$(PYTHON) -m venv $(UV_HOME)
	$(UV_HOME)/bin/python -m pip install --quiet --disable-pip-version-check uv

ifeq ($(UV),$(UV_HOME)/bin/uv)
$(STAMP): $(UV_HOME)/bin/uv
endif
$(STAMP): pyproject.toml uv.lock
	$(UV) sync --frozen --quiet --compile-bytecode --python $(PYTHON)
	@touch $(STAMP)

demo: install ## start the demo: a sample unit and its chats in the browser, no token, no server
	$(BIN)/zhenggai demo

run: install ## start the service with config.toml
	$(BIN)/zhenggai run

test: install lint types contracts unit ## lint, types, import contracts and every fast test

lint: install ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: install ## mypy, strict
	$(BIN)/mypy

contracts: install ## the floors of the house: who may import whom
	$(BIN)/lint-imports

unit: install ## the tests alone
	@# Once here, or each worker does it at the same time, and each process that a test starts.
	@$(BIN)/python -m compileall -q -j 0 bot jobs
	$(BIN)/pytest -n 3 --dist worksteal

faults: install ## kill the real process at every named point, many times
	ZHENGGAI_FAULT_ROUNDS=$${ROUNDS:-50} $(BIN)/pytest tests/faults -n 2 --dist worksteal

fuzz: install ## the random tests of readers and replies, EFFORT times as long (default 100)
	ZHENGGAI_FUZZ_EFFORT=$${EFFORT:-100} $(BIN)/pytest tests/documents tests/conversation -k "fuzz or any_" -n 2 --dist worksteal

bench: install ## measure sweeping, sending, answering, starting
	$(BIN)/python -m tests.benchmarks

understand-report: install ## how well replies are understood, into docs/understanding.md
	$(BIN)/python -m tests.conversation.understand.report

weights: install ## learn the tables of pauses and of the second opinion anew, after a change of the seen replies
	$(UV) run --frozen --group learning python -m tests.conversation.understand.weigh_pauses
	$(UV) run --frozen --group learning python -m tests.conversation.understand.weigh

format: install ## put the code into its standard shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## remove what was installed and built
	rm -rf .venv $(UV_HOME) .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist
