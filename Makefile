# Sutra. `make run` and `make test` set up whatever the machine lacks first.

SWIFT ?= swift
DATA  ?= sutra-data
PORT_OFFSET ?= 0
TEST = SWIFT="$(SWIFT)" scripts/run-tests.sh
SANITIZED = 'PlatformTests|DurableLogTests|VectorIndexTests|TextIndexTests|ConceptStoreTests|CrashTests'

# Tests of whole processes, which are killed.
define REAL_PROCESSES
SUTRA=.build/debug/sutra scripts/test-embedding-ha.sh --short
SUTRA=.build/debug/sutra scripts/test-event-delivery.sh --short
SUTRA=.build/debug/sutra scripts/test-grid.py
SUTRA=.build/debug/sutra scripts/test-shards.py
SUTRA=.build/debug/sutra SHORT=1 scripts/operator-day.py
endef

.PHONY: help setup run build release test check format clean smoke pages crash simulate flips \
	sanitize fuzz fuzz-short limits attacks eval ha events operator-day operator-day-containers soak \
	scale bench-index bench-vectors bench-store bench-churn bench-peers bench-embedding bench-cache \
	bench-paths bench-questions

help: ## Show the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## Install Debian packages and models (quick when done)
	@scripts/setup.sh

run: release ## Set up, build and start Sutra on DATA (default ./sutra-data)
	exec .build/release/sutra serve --data "$(DATA)" --port-offset $(PORT_OFFSET)

build: setup ## Debug build
	$(SWIFT) build

release: setup ## Optimised build of the sutra program
	$(SWIFT) build -c release --product sutra

test: setup ## Set up and run every test
	$(TEST)
	$(REAL_PROCESSES)

check: setup ## Formatting, strict build, tests and house rules: what CI runs, and the linter
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests
	$(SWIFT) build
	$(TEST)
	$(REAL_PROCESSES)

format: ## Format every Swift file in place
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

clean: ## Remove build products (not data, not models)
	rm -rf .build

smoke: release ## Use the built program as a new user would, and check the answers
	scripts/smoke.sh

pages: release ## Use both web pages in headless Chromium (installs it); SCREENSHOTS=folder keeps pictures
	scripts/pages.sh

eval: release ## Measure every skill on the sets in EVAL_DATA; writes docs/quality.md
	scripts/eval.sh

attacks: release ## Attack a real server in every way of docs/attacks.md; writes its table
	python3 scripts/attacks.py .build/release/sutra $(or $(TABLE),attacks.md)

crash: release ## Kill the server again and again while it learns; nothing acknowledged may be lost
	scripts/crash-test.sh

simulate: ## Many lives of a store on a disk that fails: SEEDS=10000, or SEED=n to replay one
	$(SWIFT) build -c release --product StoreSimulation
	.build/release/StoreSimulation $(if $(SEED),$(SEED) 1,0 $(or $(SEEDS),10000))

flips: ## One bit of every byte of a small store, flipped: SEED=n, BITS=all for each bit
	$(SWIFT) build -c release --product StoreSimulation
	.build/release/StoreSimulation flips $(or $(SEED),3) $(BITS)

fuzz-short: ## Hostile input for every parser by libFuzzer, a minute each; TARGET=name for one
	SUTRA_FUZZ=fuzzer $(SWIFT) build -c release --scratch-path .build-fuzz --product Fuzz
	SECONDS_EACH=60 scripts/fuzz.sh

fuzz: ## The same for half an hour each
	SUTRA_FUZZ=fuzzer $(SWIFT) build -c release --scratch-path .build-fuzz --product Fuzz
	SECONDS_EACH=1800 scripts/fuzz.sh

sanitize: ## Store, log, index and platform tests under the thread, then the address sanitizer
	SUTRA_STORE_ALONE=thread $(SWIFT) test --no-parallel --sanitize=thread --scratch-path .build-thread --filter $(SANITIZED)
	LSAN_OPTIONS=suppressions=$(CURDIR)/scripts/leaks-outside.txt SUTRA_STORE_ALONE=address \
		$(SWIFT) test --no-parallel --sanitize=address --scratch-path .build-address --filter $(SANITIZED)
	rm -rf .build-thread .build-address

limits: release ## Memory limits of a grid's nodes under a kernel with control groups, in QEMU
	SUTRA=.build/release/sutra scripts/test-memory-limits.sh

ha: release ## Kill, freeze and restart embedding replicas under load; no request may be lost
	SUTRA=.build/release/sutra scripts/test-embedding-ha.sh

events: release ## Kill the event storage under load; nothing may be lost but what is counted
	SUTRA=.build/release/sutra scripts/test-event-delivery.sh

operator-day: release ## A day with a whole grid under load, killed, destroyed and restored; SHORT=1 judges no times
	SUTRA=.build/release/sutra scripts/operator-day.py $(TABLE)

operator-day-containers: ## The same day in containers, where a Docker engine answers and ./build-all.sh has run
	scripts/operator-day-containers.py $(TABLE)

soak: release ## Mixed load on a whole grid with kills at random: MINUTES=60 SEED=n REPORT=soak-report
	SUTRA=.build/release/sutra MINUTES=$(or $(MINUTES),60) scripts/soak.py

scale: release ## The scale validation: TOTAL_CONCEPTS=1000000 SUTRA_NUM_SHARDS=4
	SUTRA_COMMIT=$$(git describe --always --dirty) .build/release/sutra bench scale --report scale-report

bench-index: ## Build and search a graph index over generated vectors (SUTRA_COUNT, SUTRA_SEED)
	$(SWIFT) build -c release --product IndexBenchmark
	.build/release/IndexBenchmark

bench-vectors: setup ## The generated vectors beside embeddings of package descriptions
	scripts/bench-vectors.sh

bench-store: release ## Every speed mark of the store, PASS or FAIL (TOTAL_CONCEPTS=2000000; 10 GB in BENCH_DIR)
	$(SWIFT) build -c release --product StoreBenchmark
	directory=$$(mktemp -d -p "$${BENCH_DIR:-$${TMPDIR:-/tmp}}") && \
		.build/release/StoreBenchmark $$directory/store; status=$$?; \
		rm -rf $$directory; exit $$status

bench-churn: ## Delete and add 30 % ten times; compare with a fresh store (TOTAL_CONCEPTS=200000)
	$(SWIFT) build -c release --product StoreBenchmark
	directory=$$(mktemp -d) && TOTAL_CONCEPTS=$${TOTAL_CONCEPTS:-200000} CHURN_ROUNDS=10 \
		.build/release/StoreBenchmark $$directory; status=$$?; rm -rf $$directory; exit $$status

bench-paths: ## Paths between two entities of a million concepts and five million associations
	$(SWIFT) build -c release --product ReasoningBenchmark
	directory=$$(mktemp -d -p "$${BENCH_DIR:-$${TMPDIR:-/tmp}}") && \
		.build/release/ReasoningBenchmark paths $$directory/store; status=$$?; \
		rm -rf $$directory; exit $$status

bench-questions: ## Whole questions, without embedding, in the same store (TOTAL_CONCEPTS, ASSOCIATIONS)
	$(SWIFT) build -c release --product ReasoningBenchmark
	directory=$$(mktemp -d -p "$${BENCH_DIR:-$${TMPDIR:-/tmp}}") && \
		.build/release/ReasoningBenchmark questions $$directory/store; status=$$?; \
		rm -rf $$directory; exit $$status

bench-peers: ## The graph index beside faiss, hnswlib and usearch, on the same vectors
	scripts/bench-peers.sh

bench-cache: setup ## Texts that come again, and memory under a million that do not
	$(SWIFT) build -c release --product EmbeddingBenchmark
	.build/release/EmbeddingBenchmark cache \
		$${XDG_DATA_HOME:-$$HOME/.local/share}/sutra/models/all-MiniLM-L6-v2@*

bench-embedding: setup ## Time the encoder beside its peers, as they install from PyPI
	scripts/bench-embedding.sh
