# make demo     set up what is missing, build, run the main job on the starter, leave a report to open
# make test     set up what is missing, build, run all tests
# make check    everything CI runs: lint, build with warnings as errors, test
# make format   rewrite sources in the house style
# make record   accept new snapshots and guide pages, then show what changed
# make install  build the release and install it with its starter under PREFIX
# make bench    print ratios against git from one run on a generated ledger
# make fuzz     attack the readers of what strangers send, a minute each: SECONDS=60 TARGET=record
SHELL := bash
SWIFT ?= swift
PREFIX ?= /usr/local
SOURCES := Package.swift Sources Tests Benchmarks Fuzzing

.PHONY: demo test check lint build format record bench fuzz setup install
.DEFAULT_GOAL := check

setup: ; @bash Scripts/setup
build: setup ; $(SWIFT) build --build-tests
test: setup ; $(SWIFT) test
lint: ; $(SWIFT) format lint --strict --recursive --parallel $(SOURCES)
check: lint test
format: ; $(SWIFT) format --in-place --recursive --parallel $(SOURCES)
record: setup ; RECORD_SNAPSHOTS=1 $(SWIFT) test > /dev/null; git diff --stat
demo: setup ; $(SWIFT) build --product terrier && bash Scripts/demo
install: setup
	$(SWIFT) build --configuration release --product terrier
	install -D "$$($(SWIFT) build --configuration release --show-bin-path)/terrier" $(DESTDIR)$(PREFIX)/bin/terrier
	mkdir -p $(DESTDIR)$(PREFIX)/share/terrier && cp -R governance ledger $(DESTDIR)$(PREFIX)/share/terrier/
fuzz: setup ; @SWIFT="$(SWIFT)" SECONDS_EACH="$(SECONDS)" TARGET="$(TARGET)" bash Fuzzing/run
bench: setup ; $(SWIFT) build --configuration release && bash Benchmarks/run && bash Benchmarks/evolution
