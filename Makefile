# make run: start the app. make test: every check and test. make bench: how fast it is. Each sets itself up.
PYTHON ?= python3
BIN = .venv/bin

.PHONY: run test bench setup-tests

run:
	@PORT=$(PORT) $(PYTHON) start.py

setup-tests:
	@$(PYTHON) start.py setup-tests
	@$(BIN)/python -m tests.browser.chromium

test: setup-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m dmer check --slides
	$(BIN)/pytest -n 2 --dist worksteal

bench: setup-tests
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r benchmarks/requirements.txt
	$(BIN)/python -m benchmarks
