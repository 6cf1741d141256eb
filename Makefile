# make run: the site on http://127.0.0.1:8000   make test: everything that proves it
SHELL := /bin/sh
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
# PostgreSQL's driver and Redis's client are wanted only where a setting names them.
REQUIREMENTS := $(if $(DATABASE_URL)$(CACHE_URL),requirements-scale.txt,requirements.txt)
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --only-binary=:all:
export PORT
export PIP_ROOT_USER_ACTION = ignore

.PHONY: help run editor test test-sqlite test-postgres screenshots lighthouse validate lint lock clean bench bench-search bench-study bench-practice backup chaos fuzz audit

help:
	@echo "make run      start the site (PORT=8000, DATA_DIR=data)"
	@echo "make editor   make an account that may edit, under /admin/"
	@echo "make test     run every test, on SQLite and on PostgreSQL"
	@echo "make bench    measure it beside others (TERMS=1000 MANY=100000 BENCH=--write); needs wrk and nginx"
	@echo "make bench-search  how fast and how well search finds (TERMS=100000, CORPUS=folder)"
	@echo "make backup   copy the whole database, while the site runs"
	@echo "make chaos    break the site in every way we know, and see what came of it (a quarter of an hour)"
	@echo "make fuzz     send it 12,000 broken requests"
	@echo "make audit    look the dependencies up in the list of known weaknesses (needs the network)"
	@echo "make lint     check the code's form"
	@echo "make validate check the pages' HTML and styles with the Nu HTML checker (COURSES=folder adds courses)"
	@echo "make lighthouse   Lighthouse's scores of the pages readers enter by"
	@echo "make screenshots  the README's pictures"
	@echo "make bench-study     the plan of practice beside others, for simulated learners"
	@echo "make bench-practice  readers' latency beside practising learners"
	@echo "make lock     pin the newest versions that pyproject.toml allows"

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed; this is $$($(PYTHON) --version). Name one: make PYTHON=python3.12 run"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "Python's venv module is missing. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/installed-%: %.txt | $(VENV)/bin/python
	@echo "Installing $* …"
	@$(INSTALL) -r $<
	@touch $@

run: $(VENV)/installed-$(REQUIREMENTS:.txt=)
	@$(BIN)/python manage.py prepare
	@echo "Studyguide is on http://127.0.0.1:$(PORT)/ (stop it with Ctrl-C)."
	@echo "Editors sign in under /admin/; in another terminal, make editor gives you an account."
	@exec $(BIN)/gunicorn --config deploy/gunicorn.conf.py studyguide.wsgi

editor: $(VENV)/installed-$(REQUIREMENTS:.txt=)
	@$(BIN)/python manage.py prepare
	@$(BIN)/python manage.py createsuperuser

test: $(VENV)/installed-requirements-dev
	@sh scripts/test-tools.sh
	@# Once here, or two tests that start a site would collect them into one folder at the same time.
	@env -u DATABASE_URL DATA_DIR="$$(mktemp -d)" $(BIN)/python manage.py collectstatic --noinput -v 0
	@$(MAKE) --no-print-directory test-sqlite test-postgres

# In pytest-django's order, not the largest file first: tests that empty the database come after those that rely on what
# migrations put into it.
PYTEST := $(BIN)/python -X dev -m pytest -n 2 --dist loadfile --no-loadscope-reorder

test-sqlite:
	@echo "== on SQLite"
	@env -u DATABASE_URL $(PYTEST)

test-postgres:
	@echo "== on PostgreSQL"
	@$(BIN)/python scripts/with_postgresql.py $(PYTEST) -m "not browser and not own_servers"

backup: $(VENV)/installed-$(REQUIREMENTS:.txt=)
	@$(BIN)/python manage.py backup

chaos: $(VENV)/installed-requirements-dev
	@sh scripts/test-tools.sh
	@$(BIN)/python scripts/chaos.py

fuzz: $(VENV)/installed-requirements-dev
	@env -u DATABASE_URL $(BIN)/python -X dev -m pytest tests/test_fuzz.py -p no:logging --fuzz 12000

audit: $(VENV)/installed-requirements-audit
	@$(BIN)/pip-audit --disable-pip --requirement requirements-scale.txt
	@$(BIN)/pip-audit --disable-pip --requirement requirements-dev.txt

# Not part of `make test`: they want Java or Node.js and large packages from npm, and a score needs a quiet machine.
# What they check is guarded there by axe-core, the page weight and the pages' form.
validate: $(VENV)/installed-requirements-dev
	@$(BIN)/python scripts/with_site.py $(BIN)/python scripts/validate.py

lighthouse: $(VENV)/installed-requirements-dev
	@sh scripts/test-tools.sh
	@$(BIN)/python scripts/with_site.py sh scripts/lighthouse.sh

screenshots: $(VENV)/installed-requirements-dev
	@sh scripts/test-tools.sh
	@$(BIN)/python scripts/with_site.py $(BIN)/python scripts/screenshots.py
# TERMS=1000000, CORPUS=folder of course files (or a program that writes one), QUERIES=file: see bench/search.py.
bench-search: $(VENV)/installed-$(REQUIREMENTS:.txt=)
	@$(BIN)/python bench/search.py $(if $(TERMS),--terms $(TERMS)) $(if $(CORPUS),--corpus "$(CORPUS)") \
		$(if $(QUERIES),--queries "$(QUERIES)")

bench: $(VENV)/installed-requirements-dev
	@$(BIN)/python -m bench $(if $(TERMS),--terms $(TERMS)) $(if $(MANY),--many $(MANY)) $(BENCH)

lint: $(VENV)/installed-requirements-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/djade --check --target-version 5.2 $$(git ls-files 'templates/admin/*.html')

lock:
	@for extras in "" "-scale" "-dev" "-audit"; do \
		uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --upgrade \
			$$( [ -n "$$extras" ] && echo --extra scale ) $$( [ "$$extras" = -dev ] && echo --extra dev ) \
			$$( [ "$$extras" = -audit ] && echo --extra audit ) \
			pyproject.toml -o requirements$$extras.txt; done

bench-study: $(VENV)/installed-requirements
	@$(BIN)/python bench/study.py

bench-practice: $(VENV)/installed-requirements
	@$(BIN)/python bench/practice.py

clean:
	rm -rf $(VENV) staticfiles
