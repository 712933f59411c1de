# Wanted beforehand: git, make, Swift 6.3, on Debian 12 or a kin of it. The rest is installed here.

PREFIX ?= /usr/local

# A crash in a test ends the run instead of waiting for a debugger.
export SWIFT_BACKTRACE = enable=no

BUILD_PACKAGES = pkg-config libcairo2-dev libfreetype-dev libharfbuzz-dev libhyphen-dev libdeflate-dev \
  libcmark-gfm-dev libcmark-gfm-extensions-dev nettle-dev libturbojpeg0-dev libqrencode-dev libqpdf-dev zlib1g-dev binutils
BENCH_PACKAGES = fontconfig python3-venv
DEPLOY_PACKAGES = python3-venv
TEST_PACKAGES = poppler-utils qpdf zbar-tools openjdk-17-jre-headless libjaxb-java python3-pip

RELEASE = -c release --static-swift-stdlib --product exigible
SWIFT_FILES = Package.swift Sources Tests Fuzz Benchmarks $(wildcard Snippets)

.PHONY: help demo test fuzz sanitize leak-test bench bench-claims deploy-test install uninstall embed format lint clean release build-packages test-packages bench-packages deploy-packages
.SILENT: help build-packages test-packages bench-packages deploy-packages

help:
	echo 'make demo                      renders every case of examples/ to out/'
	echo 'make test                      everything that CI runs'
	echo 'make fuzz FUZZ_SECONDS=3600    hostile inputs for that long; findings in out/fuzz/found'
	echo 'make sanitize                  the tests under AddressSanitizer, then under ThreadSanitizer'
	echo 'make leak-test                 50,000 letters; fails if memory grows by 1 MB after the first 1,000'
	echo 'make bench-claims              times the claim, from ten invoices to fifty thousand'
	echo 'make bench                     compares the program with other writers, in BENCHMARKS.md'
	echo 'make deploy-test               the Spark script of deploy/ on a local cluster'
	echo 'make install PREFIX=/usr/local puts the program in PREFIX/bin'
	echo 'make embed                     after a file was added to templates/, providers/, fonts/ or Parameters/'
	echo 'make format, make lint         layout of the Swift sources'
	echo 'make clean'

demo: release
	Scripts/demo "$$(swift build $(RELEASE) --show-bin-path)/exigible" out

test: build-packages test-packages
	Sources/CEmbedded/generate.sh --check
	swift build --build-tests --explicit-target-dependency-import-check error
	Scripts/test

fuzz: build-packages
	Scripts/fuzz

# Conformance has its own judges, which look at files and not at memory.
# What a program still holds when it ends is not looked at: leaks are for leak-test, which measures them while it works.
sanitize: build-packages test-packages
	export ASAN_OPTIONS=detect_leaks=0; for kind in address thread; do \
	  swift test --sanitize $$kind --scratch-path .build-$$kind --disable-xctest --skip ConformanceTests || exit 1; \
	done

LEAK_LETTERS ?= 50000

leak-test: build-packages
	swift build -c release --static-swift-stdlib --product exigible-bench
	python3 Benchmarks/cases.py out/leak 1000 1
	"$$(swift build -c release --static-swift-stdlib --show-bin-path)/exigible-bench" \
	  memory out/leak/letter.jsonl --count $(LEAK_LETTERS) --warm 1000 --most 1

bench-claims: build-packages
	swift run -c release exigible-bench-claims

bench: release bench-packages
	swift build -c release --static-swift-stdlib --product exigible-bench
	python3 -m venv .build/bench/venv
	.build/bench/venv/bin/pip install --quiet --requirement Benchmarks/requirements.txt
	python3 Benchmarks/run.py --write

deploy-test: release deploy-packages
	deploy/test "$$(swift build $(RELEASE) --show-bin-path)/exigible"

install: release
	install -D -m 755 "$$(swift build $(RELEASE) --show-bin-path)/exigible" "$(DESTDIR)$(PREFIX)/bin/exigible"
	strip "$(DESTDIR)$(PREFIX)/bin/exigible"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/exigible"

release: build-packages
	swift build $(RELEASE)

embed:
	Sources/CEmbedded/generate.sh

format:
	swift format --in-place --parallel --recursive $(SWIFT_FILES)

lint:
	swift format lint --strict --parallel --recursive $(SWIFT_FILES)

clean:
	swift package clean
	rm -rf out

build-packages:
	Scripts/install-packages $(BUILD_PACKAGES)

test-packages:
	Scripts/install-packages $(TEST_PACKAGES)

bench-packages:
	Scripts/install-packages $(BENCH_PACKAGES)

deploy-packages:
	Scripts/install-packages $(DEPLOY_PACKAGES)
