# Wanted beforehand: git, make, Swift 6.3, on Debian 12 or a kin of it. The rest is installed here.

PREFIX ?= /usr/local

# A crash in a test ends the run instead of waiting for a debugger.
export SWIFT_BACKTRACE = enable=no

BUILD_PACKAGES = pkg-config libcairo2-dev libfreetype-dev libharfbuzz-dev libhyphen-dev libdeflate-dev \
  libcmark-gfm-dev libcmark-gfm-extensions-dev nettle-dev libturbojpeg0-dev libqrencode-dev zlib1g-dev binutils
TEST_PACKAGES = poppler-utils qpdf zbar-tools openjdk-17-jre-headless libjaxb-java python3-pip

RELEASE = -c release --static-swift-stdlib --product exigible
SWIFT_FILES = Package.swift Sources Tests $(wildcard Snippets)

.PHONY: help demo test deploy-test install uninstall embed format lint clean release build-packages test-packages
.SILENT: help build-packages test-packages

help:
	echo 'make demo                      renders every case of examples/ to out/'
	echo 'make test                      everything that CI runs'
	echo 'make deploy-test               the Spark script of deploy/ on a local cluster'
	echo 'make install PREFIX=/usr/local puts the program in PREFIX/bin'
	echo 'make embed                     after a file was added to templates/, fonts/ or Parameters/'
	echo 'make format, make lint         layout of the Swift sources'
	echo 'make clean'

demo: release
	Scripts/demo "$$(swift build $(RELEASE) --show-bin-path)/exigible" out

test: build-packages test-packages
	Sources/CEmbedded/generate.sh --check
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build --disable-xctest

deploy-test: release
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
