# Everything starts from nothing: the targets install the system packages that are missing, and build.

PREFIX ?= /usr/local
PLAN   := Examples/gestion-publica/matriz.csv
CORTE  := .build/release/corte
ROWS   := 1e6 1e7
RUNS   := 500000
KILLS  := 300
PLANS  := 200
SOURCES := Package.swift Sources Plugins Examples Tests Benchmarks

# Of what needs no process and no picture, without what tries hundreds of random matrices and plans.
PURE    := ^(Words|PlanModel|Scene|Reports|Ingest|Measurement|Sensitivity|Audit|Encoding|ChartKit)Tests\.
RANDOM  := (ReaderComparison|ReadingTrial|Dialect|CleanMatrix|Mutation|RollUpProperty|ScenarioRunner|Stream[A-Za-z]*)Tests/

.PHONY: help deck test test-sql smoke faults kills hostile sanitize fuzz build setup lint format bench scores record clean docs stage install uninstall package check-package

help:
	@echo "make deck      measure the example plan and draw its deck into output/"
	@echo "make test      run every test"
	@echo "make test-sql  compare the SQL of $(PLANS) random plans with what PostgreSQL, DuckDB, ClickHouse and Spark compute (half an hour)"
	@echo "make smoke     check the formatting, the imports, what is pure, one measurement and one chart, in a minute"
	@echo "make faults    let each call of the system and of memory fail once, and look at what is left"
	@echo "make kills     end the commands that write at $(KILLS) random times, and look at what is left"
	@echo "make hostile   give the command workbooks that are wrong on purpose, and look at what it says and costs"
	@echo "make sanitize  run the tests of the strategies' boundary under ThreadSanitizer and AddressSanitizer"
	@echo "make fuzz      let chance break the readers of matrices and plan files, $(RUNS) times each (RUNS=2000000 at length)"
	@echo "make build     build the command, optimised"
	@echo "make lint      check formatting and who imports whom"
	@echo "make format    format the code"
	@echo "make bench     time the boundary, studies, the start, charts beside matplotlib and gnuplot, decks beside matplotlib, units and sheets beside polars and DuckDB, statements in DuckDB, PostgreSQL and Spark, projections beside statsforecast"
	@echo "make scores    score projections of real series beside R's forecast, statsmodels and statsforecast (a quarter of an hour)"
	@echo "make record    write the golden files of the tests anew"
	@echo "make docs      make the site of the documents and of the strategies' kit, into .build/docs"
	@echo "make install   install into PREFIX ($(PREFIX))"
	@echo "make uninstall take away what make install wrote there"
	@echo "make package   pack a .deb and a .tar.gz that need no toolchain, into .build/package"
	@echo "make check-package  install both in a Debian without Swift, run them there, and remove them"
	@echo "make clean     remove what was built"

deck: build
	$(CORTE) deck $(PLAN) -o output

test: setup lint
	swift build --build-tests
	swift test --skip-build

test-sql: build
	@scripts/setup sql
	.build/sql/python/bin/python Tests/SQL/engines.py $(CORTE) --plans $(PLANS) --engines duckdb,postgresql,clickhouse,spark

smoke: setup lint
	swift build --build-tests
	swift test --skip-build --filter '$(PURE)' --skip '$(RANDOM)'
	.build/debug/corte measure $(PLAN) --quiet >/dev/null
	.build/debug/corte chart bullet $(PLAN) --quiet -o .build/smoke.png

faults: build
	Tests/Faults/faults.py $(CORTE)

kills: build
	Tests/Faults/kills.py $(CORTE) $(KILLS)
	Tests/Faults/records.py $(CORTE) $(KILLS)

hostile: build
	Tests/Workbooks/hostile.py $(CORTE)

sanitize: setup
	scripts/sanitize thread
	scripts/sanitize address

fuzz: setup
	scripts/fuzz $(RUNS)

# Without symbols the modules are a quarter of the size, and they're hashed each time they're loaded.
build: setup
	swift build -c release -debug-info-format none -Xlinker -s

setup:
	@scripts/setup build test

lint:
	swift format lint --strict --recursive $(SOURCES)
	scripts/check-imports

format:
	swift format --in-place --recursive $(SOURCES)

record: setup
	CORTE_RECORD=1 swift test

bench: build
	@scripts/setup bench sql
	.build/release/boundary-bench
	.build/release/sensitivity-bench $(PLAN)
	Benchmarks/start.py
	Benchmarks/charts.py
	Benchmarks/presentations.py
	Benchmarks/decks.py
	Benchmarks/units.py
	Benchmarks/rollup.py $(ROWS)
	.build/sql/python/bin/python Benchmarks/sql.py $(ROWS)
	Benchmarks/xlsx.py
	Benchmarks/trend.py

scores: build
	@scripts/setup bench scores
	Benchmarks/projection_scores.py

# What is installed and what is packed is one tree.
stage: build
	@scripts/setup package
	scripts/stage .build/release .build/stage

install: stage
	scripts/install .build/stage $(DESTDIR)$(PREFIX)

uninstall:
	scripts/uninstall $(DESTDIR)$(PREFIX)

package: stage
	scripts/package .build/stage .build/package

docs: build
	scripts/docs .build/release .build/docs

check-package: package
	@scripts/setup check-package
	scripts/check-package .build/package

clean:
	swift package clean
	rm -rf .build-thread .build-address
