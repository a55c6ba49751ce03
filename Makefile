# Every entry point of the project; the same ones at home and in CI. `make help` lists them.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
REDOCLY := npx --yes @redocly/cli@2.77.0
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export REDOCLY_TELEMETRY = off

.PHONY: help demo test setup check lint types imports check-generated generate check-document bench bench-quick clean
.PHONY: coverage soak test-lowest mutation
.PHONY: format-document parity check-parity regenerate public-api check-public-api

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | sort

# A stamp per extra set: a second `make` is instant, a changed pyproject.toml installs again.
$(VENV)/.python: 
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "videovector needs Python 3.11 or newer; run: make PYTHON=python3.11 $(MAKECMDGOALS)")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet 'pip>=25.1'
	@touch $@

$(VENV)/.sandbox: $(VENV)/.python pyproject.toml
	$(BIN)/pip install --quiet --editable '.[sandbox]'
	@touch $@

$(VENV)/.dev: $(VENV)/.sandbox
	$(BIN)/pip install --quiet --editable '.[sandbox,fast,otel]' --group dev
	@touch $@

setup: $(VENV)/.dev  ## make the virtual environment with everything development needs

demo: $(VENV)/.sandbox  ## ingest, extract and search a real video; MEDIA=/path/to/file uses yours
	$(BIN)/python scripts/demo.py $(if $(MEDIA),--media "$(MEDIA)")

test: $(VENV)/.dev  ## set up and run the test suite
	$(BIN)/python -m pytest $(PYTEST_ARGS)

coverage: $(VENV)/.dev  ## run the tests and fail when less than 95 % of the core's branches are covered
	$(BIN)/python -m pytest --cov --cov-report=term-missing:skip-covered --cov-report=json --cov-fail-under=95 $(PYTEST_ARGS)
	$(BIN)/python scripts/check_branches.py coverage.json --least 95

soak: $(VENV)/.dev  ## work on a sandbox with 5 % faults for five minutes; nothing may be lost or doubled. SECONDS_OF_SOAK=20
	$(BIN)/python tests/faults/soak.py --seconds $(or $(SECONDS_OF_SOAK),300) --faults 0.05

test-lowest: $(VENV)-lowest/.lowest  ## run the tests of the client with the lowest dependency versions allowed
	$(VENV)-lowest/bin/python -m pytest tests/unit tests/wire tests/faults --deselect tests/faults/test_fault_soak.py $(PYTEST_ARGS)

$(VENV)-lowest/.lowest: pyproject.toml scripts/lowest_versions.py
	$(PYTHON) -m venv $(VENV)-lowest
	$(VENV)-lowest/bin/python -m pip install --quiet 'pip>=25.1'
	$(PYTHON) scripts/lowest_versions.py > $(VENV)-lowest/constraints.txt
	$(VENV)-lowest/bin/pip install --quiet --constraint $(VENV)-lowest/constraints.txt --editable '.[fast,otel]' --group test
	@touch $@

# A fixed seed gives the tests of each change the same order, every time.
mutation: $(VENV)/.mutation  ## change the core in small ways and see whether the tests notice; takes ten minutes
	rm -rf mutants
	PYTHONHASHSEED=0 $(BIN)/mutmut run --max-children 2
	$(BIN)/python scripts/check_mutants.py

$(VENV)/.mutation: $(VENV)/.dev
	$(BIN)/pip install --quiet --group mutation
	@touch $@

check: lint types imports check-document check-generated check-parity check-public-api  ## every guard except the tests

lint: $(VENV)/.dev  ## ruff: style and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev  ## mypy --strict, pyright strict, and complete public types
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python
	PATH="$(abspath $(BIN)):$$PATH" pyright --verifytypes videovector --ignoreexternal

imports: $(VENV)/.dev  ## the import contracts between the modules
	$(BIN)/lint-imports

check-document: $(VENV)/.dev  ## validate and lint openapi/videovector.yaml
	$(BIN)/openapi-spec-validator openapi/videovector.yaml
	$(REDOCLY) lint --config openapi/redocly.yaml openapi/videovector.yaml
	$(BIN)/python scripts/check_document.py
	$(BIN)/python scripts/format_document.py --check

format-document: $(VENV)/.dev  ## write openapi/videovector.yaml in its one form
	$(BIN)/python scripts/format_document.py

generate: $(VENV)/.dev  ## regenerate videovector/_generated from the document
	$(BIN)/python scripts/generate.py

check-generated: $(VENV)/.dev  ## fail when the generated code is not what the document gives
	$(BIN)/python scripts/generate.py --check

regenerate: $(VENV)/.dev  ## take in a new version of the document: SPEC=path-or-url
	$(BIN)/python scripts/regenerate.py $(if $(SPEC),"$(SPEC)",$(error name the new document: make regenerate SPEC=path-or-url))

parity: $(VENV)/.dev  ## compare the document with the real clients; write docs/parity-matrix.{md,json,html}
	$(BIN)/python scripts/parity.py

check-parity: $(VENV)/.dev  ## fail when an operation is missing, double, stale or untested, or the matrix is not current
	$(BIN)/python scripts/parity.py --check

public-api: $(VENV)/.dev  ## bring docs/public-api.txt up to date
	$(BIN)/python scripts/check_public_api.py --write

check-public-api: $(VENV)/.dev  ## fail when the public surface breaks undeclared, or its snapshot is not current
	$(BIN)/python scripts/check_public_api.py

bench: $(VENV)/.python  ## measure speed and memory beside the published SDK and httpx; writes docs/benchmarks.md
	$(BIN)/python -m benchmarks $(BENCH_ARGS)

bench-quick: $(VENV)/.python  ## a lighter measurement that fails when a figure falls behind its gate
	$(BIN)/python -m benchmarks --quick $(BENCH_ARGS)

clean:  ## remove what the targets above made
	rm -rf $(VENV) $(VENV)-lowest .venv-bench demo mutants .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache node_modules .coverage* coverage.json
