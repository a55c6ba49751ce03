# Every entry point of the project; the same ones at home and in CI. `make help` lists them.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export REDOCLY_TELEMETRY = off
# The tests start hundreds of Python processes: uncompiled, each would compile the package and its dependencies anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo test setup check lint types imports check-generated generate check-document bench bench-quick clean
.PHONY: cli-reference coverage soak soak-bulk soak-sandbox test-lowest test-recipes test-newest test-quick mutation lock dependencies docs docs-serve pages
.PHONY: sbom release-check format-document check-workflows parity check-parity regenerate public-api check-public-api
.PHONY: types-mypy types-pyright types-public test-peer test-httpx2 conformance

help:  ## list the targets
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | sort

# The stamp is named after the interpreter: another PYTHON makes the environment anew.
VERSION := $(shell $(PYTHON) -c 'import platform; print(platform.python_version())')
$(VENV)/.python-$(VERSION):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "videovector needs Python 3.11 or newer; run: make PYTHON=python3.11 $(MAKECMDGOALS)")'
	@echo "Making the virtual environment $(VENV) for Python $(VERSION)"
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

# What a user gets: the newest versions that pyproject.toml allows.
$(VENV)/.sandbox: $(VENV)/.python-$(VERSION) pyproject.toml
	@echo "Installing videovector with the sandbox"
	@$(BIN)/pip install --quiet --editable '.[sandbox]'
	@touch $@

# What the guards depend on: the versions of the lock and nothing else.
$(VENV)/.dev: $(VENV)/.python-$(VERSION) pyproject.toml requirements/development.txt requirements/uv.txt
	@echo "Installing the locked packages of requirements/development.txt"
	@$(BIN)/pip install --quiet --no-deps --require-hashes --requirement requirements/uv.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --requirement requirements/development.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $(VENV)/.sandbox $@

node_modules/.package-lock.json: package-lock.json
	@echo "Installing the Node programs of package-lock.json"
	@npm ci --silent --no-audit --no-fund

lock: $(VENV)/.dev  ## choose the versions of the development packages anew, none younger than a week; writes requirements/development.txt
	$(BIN)/python scripts/lock.py

setup: $(VENV)/.dev  ## make the virtual environment with everything that development needs

# Names of files and questions reach the program by the environment: no shell reads them.
demo: export DEMO_MEDIA = $(value MEDIA)
demo: export DEMO_QUERY = $(value QUERY)
demo: $(VENV)/.sandbox  ## ingest, extract and search a real video; MEDIA=file and QUERY=words are yours, KEEP=1 keeps the page
	$(BIN)/python scripts/demo.py $(if $(KEEP),--keep)

# Half as many again as cores: much of a test's time is waiting for a server.
WORKERS ?= $(shell $(PYTHON) -c 'import os; n = os.cpu_count() or 1; print(n + n // 2)')
PARALLEL := $(if $(filter 1,$(WORKERS)),,--numprocesses $(WORKERS) --dist worksteal)

test: $(VENV)/.dev  ## run all tests; PYTEST_ARGS='-k name' chooses, WORKERS=1 runs them one after the other
	@echo "Running the whole test suite on $(WORKERS) workers (about nine minutes on two idle cores)"
	$(BIN)/python -m pytest $(PARALLEL) $(PYTEST_ARGS)

test-quick: $(VENV)/.dev  ## run the quick tests of the core, in about a minute
	@echo "Running the quick tests of the core on $(WORKERS) workers"
	$(BIN)/python -m pytest $(PARALLEL) -m 'not slow' tests/unit tests/wire tests/generator/test_builders.py tests/workflows $(PYTEST_ARGS)

coverage: $(VENV)/.dev  ## run the tests and fail when less than 95 % of the core's branches are covered
	$(BIN)/python -m pytest --cov --cov-report=term-missing:skip-covered --cov-report=json --cov-fail-under=95 $(PYTEST_ARGS)
	$(BIN)/python scripts/check_branches.py coverage.json --least 95

soak: $(VENV)/.dev  ## work on a sandbox with 5 % faults for five minutes; nothing may be lost or doubled. SECONDS_OF_SOAK=20
	$(BIN)/python tests/faults/soak.py --seconds $(or $(SECONDS_OF_SOAK),300) --faults 0.05
	$(MAKE) soak-bulk

soak-bulk: $(VENV)/.dev  ## take in 2,000 files through kills, a lost cluster worker and faults; memory over 50,000. FILES=200 ITEMS=5000
	PYTHONPATH=.:tests/bulk $(BIN)/python tests/bulk/soak.py --files $(or $(FILES),2000) --items $(or $(ITEMS),50000)

# What each recipe is for is large and wants versions of its own, so that each gets an environment of its own.
RECIPES := apache-airflow celery prefect ray[data]
test-recipes: $(VENV)/.dev  ## run examples/bulk over Airflow, Celery, Prefect and Ray, each in an environment of its own
	@for package in $(RECIPES); do \
	  folder=$(VENV)-recipes/$${package%%[*}; \
	  $(BIN)/uv venv --quiet --allow-existing "$$folder" && \
	  $(BIN)/uv pip install --quiet --python "$$folder/bin/python" --editable '.[sandbox]' --group test "$$package" && \
	  "$$folder/bin/python" -m pytest tests/bulk/test_recipes.py -rs || exit 1; \
	done

test-peer: $(VENV)/.dev  ## run programs with the published 2.0.0 against the sandbox, and compare what they print; needs the package index
	$(BIN)/python tests/compat/peer.py

soak-sandbox: $(VENV)/.dev  ## kill a busy sandbox fifty times; nothing acknowledged may be lost or doubled. KILLS=5
	PYTHONPATH=.:tests/sandbox $(BIN)/python tests/sandbox/kill_loop.py --kills $(or $(KILLS),50)

conformance: $(VENV)/.dev  ## send the sandbox fifty requests for each operation and check its responses against the document
	CONFORMANCE_EXAMPLES=50 $(BIN)/python -m pytest tests/sandbox/test_conformance.py

test-lowest: $(VENV)-lowest/.lowest  ## run the tests of the client with the lowest dependency versions allowed
	$(VENV)-lowest/bin/python -m pytest $(PARALLEL) tests/unit tests/wire tests/faults --deselect tests/faults/test_fault_soak.py $(PYTEST_ARGS)

$(VENV)-lowest/.lowest: pyproject.toml scripts/lowest_versions.py
	$(PYTHON) -m venv $(VENV)-lowest
	$(VENV)-lowest/bin/python -m pip install --quiet 'pip>=25.1,<27'
	$(PYTHON) scripts/lowest_versions.py > $(VENV)-lowest/constraints.txt
	$(VENV)-lowest/bin/pip install --quiet --constraint $(VENV)-lowest/constraints.txt --editable '.[fast,otel]' --group test
	@touch $@

# A fixed seed gives the tests of each change the same order, every time.
mutation: export MUTATED_MODULE = $(value MODULE)
mutation: $(VENV)/.dev  ## change the core in small ways and see whether the tests notice; MODULE=_transport/retry.py tries one
	rm -rf mutants
	PATH="$(abspath $(BIN)):$$PATH" PYTHONHASHSEED=0 $(BIN)/mutmut run --max-children 2 $(if $(value MODULE),"videovector.$$(printf %s "$${MUTATED_MODULE%.py}" | tr / .).*")
	$(BIN)/python scripts/check_mutants.py $(if $(value MODULE),"$$MUTATED_MODULE")

check: types-pyright lint types imports dependencies check-document check-generated check-parity check-public-api check-workflows release-check  ## run every check except the tests; with --jobs=2 it takes half the time

lint: $(VENV)/.dev  ## check style and formatting (ruff)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: types-mypy types-pyright types-public  ## check the types (mypy and pyright, both strict), and that all public names have one

types-mypy: $(VENV)/.dev
	$(BIN)/mypy

types-pyright: $(VENV)/.dev
	$(BIN)/pyright --pythonpath $(BIN)/python

types-public: $(VENV)/.dev
	PATH="$(abspath $(BIN)):$$PATH" pyright --verifytypes videovector --ignoreexternal

dependencies: $(VENV)/.dev  ## fail when something is imported that is not declared, or declared and not used
	$(BIN)/deptry videovector
	$(BIN)/deptry scripts --non-dev-dependency-groups dev --ignore DEP002

imports: $(VENV)/.dev  ## check which module may import which (.importlinter)
	$(BIN)/lint-imports

check-document: $(VENV)/.dev node_modules/.package-lock.json  ## check that openapi/videovector.yaml is valid, formatted, and has all that the SDK needs
	$(BIN)/openapi-spec-validator openapi/videovector.yaml
	node_modules/.bin/redocly lint --config openapi/redocly.yaml openapi/videovector.yaml
	$(BIN)/python scripts/check_document.py
	$(BIN)/python scripts/format_document.py --check

format-document: $(VENV)/.dev  ## format openapi/videovector.yaml
	$(BIN)/python scripts/format_document.py

test-newest: $(VENV)-newest/.newest  ## run the tests of the client with the newest dependency versions allowed
	$(VENV)-newest/bin/python -m pytest $(PARALLEL) tests/unit tests/wire $(PYTEST_ARGS)

$(VENV)-newest/.newest: pyproject.toml
	$(PYTHON) -m venv $(VENV)-newest
	$(VENV)-newest/bin/python -m pip install --quiet 'pip>=25.1,<27'
	$(VENV)-newest/bin/pip install --quiet --upgrade --editable '.[sandbox,fast,otel,cli]' --group test
	@touch $@

test-httpx2: $(VENV)-httpx2/.httpx2  ## run the tests over the wire on httpx2, where httpx is not installed
	$(VENV)-httpx2/bin/python -m pytest $(PARALLEL) tests/wire tests/faults --deselect tests/faults/test_fault_soak.py $(PYTEST_ARGS)

# A requirement can't say "one of the two", so that those of httpx are replaced by ones that hold nowhere.
$(VENV)-httpx2/.httpx2: $(VENV)/.dev
	$(BIN)/uv venv --quiet --allow-existing $(VENV)-httpx2
	printf '%s ; python_version < "3"\n' httpx httpcore > $(VENV)-httpx2/without-httpx.txt
	$(BIN)/uv pip install --quiet --python $(VENV)-httpx2/bin/python --override $(VENV)-httpx2/without-httpx.txt \
	  --editable '.[fast,otel,httpx2]' --group test-httpx2
	@touch $@

sbom: $(VENV)/.dev  ## write the software bill of materials (SBOM) that the wheel carries
	$(BIN)/python scripts/sbom.py

release-check: $(VENV)/.dev  ## all that can be checked of a release without publishing it
	$(BIN)/python scripts/sbom.py --check
	$(BIN)/python scripts/check_release.py

pages: $(VENV)/.dev  ## write the parts of docs/ that come from the code: the command line, the table of settings, and SKILL.md
	$(BIN)/python scripts/cli_reference.py
	$(BIN)/python scripts/settings_reference.py
	$(BIN)/python scripts/agent_skill.py

docs: $(VENV)/.dev  ## build the documentation site into site/
	$(BIN)/python scripts/build_docs.py

docs-serve: docs  ## build the site and show it on port 8008 of this machine
	$(BIN)/python -m http.server 8008 --bind 127.0.0.1 --directory site

generate: $(VENV)/.dev  ## write videovector/_generated from the document and the templates
	$(BIN)/python scripts/generate.py

cli-reference: $(VENV)/.dev  ## write docs/cli.md from the table of commands
	$(BIN)/python scripts/cli_reference.py

check-generated: $(VENV)/.dev  ## fail when videovector/_generated is not what `make generate` writes
	$(BIN)/python scripts/generate.py --check

regenerate: export NEW_DOCUMENT = $(value SPEC)
regenerate: $(VENV)/.dev  ## take in a new version of the document; SPEC=path-or-url
	$(BIN)/python scripts/regenerate.py $(if $(value SPEC),-- "$$NEW_DOCUMENT",$(error Name the new document: make regenerate SPEC=path-or-url))

parity: $(VENV)/.dev  ## compare the document with the real clients; write docs/parity-matrix.{md,json,html}
	$(BIN)/python scripts/parity.py

check-parity: $(VENV)/.dev  ## fail when an operation is missing, double, stale or untested, or the parity matrix is out of date
	$(BIN)/python scripts/parity.py --check

public-api: $(VENV)/.dev  ## bring docs/public-api.txt up to date
	$(BIN)/python scripts/check_public_api.py --write

check-public-api: $(VENV)/.dev  ## fail when the public API breaks without a line in CHANGELOG.md, or docs/public-api.txt is out of date
	$(BIN)/python scripts/check_public_api.py

check-workflows: $(VENV)/.dev  ## look for mistakes and security problems in .github/workflows
	$(BIN)/actionlint .github/workflows/*.yml
	$(BIN)/zizmor --offline --quiet .github

bench: $(VENV)/.dev  ## measure speed and memory beside the published SDK and httpx; writes docs/benchmarks.md. RUNS=3
	$(BIN)/python -m benchmarks --runs $(or $(RUNS),3) $(BENCH_ARGS)

bench-quick: $(VENV)/.dev  ## measure less, and fail when a figure is worse than its gate
	$(BIN)/python -m benchmarks --quick $(BENCH_ARGS)

clean:  ## remove what the targets above made
	rm -rf $(VENV) $(VENV)-lowest $(VENV)-newest $(VENV)-httpx2 $(VENV)-recipes .venv-bench build demo site mutants .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache node_modules .coverage* coverage.json
