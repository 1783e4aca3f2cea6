# make site    build the reference site into site/
# make test    everything that must hold before a change goes in
# make serve   the site in a browser, built again at each save
# make check   what is wrong or missing in content/
# make bench   how fast it is, beside plain MkDocs with Material
# make bench-pages   how heavy and how quick roadmaps of 16 to 2,000 initiatives are (needs Chromium)
# make sweep   the long sweeps whole, of which make test runs a sample
# make sheet   pictures of every kind of page at three widths, light and dark, in .sheet/
# make clean   remove all that was made

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: site test serve check bench bench-pages sweep sheet clean

site: $(READY)
	@$(BIN)/python -m sightline build

check serve: $(READY)
	@$(BIN)/python -m sightline $@

test: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
ifeq ($(CHROMIUM),)
	@echo "The browser tests are left out: no Chromium was found. Install the package chromium, or set CHROMIUM to its path."
	$(BIN)/python -m pytest -n 2 -m "not browser"
else
	$(BIN)/python -m pytest -n 2 -m "not browser"
	CHROMIUM="$(CHROMIUM)" $(BIN)/python -m pytest -m browser
endif

sweep: $(READY)
	SIGHTLINE_SWEEP=all $(BIN)/python -m pytest tests/sweeps
ifneq ($(CHROMIUM),)
	SIGHTLINE_SWEEP=all CHROMIUM="$(CHROMIUM)" $(BIN)/python -m pytest tests/browser/test_every_kind.py tests/browser/test_real_pages.py
endif

sheet: site
	CHROMIUM="$(CHROMIUM)" $(BIN)/python tests/browser/contact_sheet.py site .sheet

bench: $(READY)
	$(BIN)/python bench/bench.py
	$(BIN)/python bench/setting.py

bench-pages: $(READY)
	$(BIN)/python bench/pages.py

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Sightline needs Python 3.11 or later: make PYTHON=python3.11 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

clean:
	rm -rf $(VENV) site .site.sightline dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .sheet
