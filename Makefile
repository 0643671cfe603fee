# make demo    the whole story: C records, Python reads the same store, verify, a changed byte is found
# make test    builds and runs everything that checks the project
# make bench   measures, beside plain C on SQLite and libsodium where that is at hand
# make install PREFIX=/usr/local DESTDIR=
#
# Each does its own set-up. Everything that is built lands in .build.

PREFIX ?= /usr/local
DESTDIR ?=
BUILD := .build
LIB := $(BUILD)/lib
VERSION := 1.0.0
# Nobody reflects on what is inside the library: without that metadata it is 65 KB smaller. Nobody calls its
# Swift from outside: functions that no other calls, each in a section of its own, fall away (370 KB).
SWIFT_FLAGS := -c release --explicit-target-dependency-import-check error \
  -Xswiftc -Xfrontend -Xswiftc -disable-reflection-metadata \
  -Xswiftc -Xfrontend -Xswiftc -function-sections -Xswiftc -Xfrontend -Xswiftc -internalize-at-link

.PHONY: all library setup demo test bench install catalogue docs sanitize format lint clean

all: library

library: $(LIB)/libcoachingkit.so

setup:
	@Tests/tools/setup.sh

SOURCES := $(shell find Sources include -type f) Package.swift

LINKING := $(addprefix Tests/tools/,link.sh stand_ins.c unretain.py)

$(LIB)/libcoachingkit.so: $(SOURCES) $(LINKING) | setup
	@rm -f $(BUILD)/release/libCoachingKitObjects.a  # an archive would keep objects of removed files
	swift build $(SWIFT_FLAGS) --product CoachingKitObjects
	Tests/tools/link.sh $(BUILD)/release/libCoachingKitObjects.a $@

demo: library
	@Tests/tools/demo.sh

test: library
	@Tests/tools/test.sh

bench: library
	@Tests/tools/bench.sh

install: library
	@Tests/tools/install.sh "$(DESTDIR)" "$(PREFIX)" $(VERSION)

# Writes again what is generated from the kinds: the constants for C and the classes for Python.
catalogue: library
	swift run -c release CatalogueGenerator include/coachingkit_catalog.h
	COACHINGKIT_LIBRARY=$(LIB)/libcoachingkit.so python3 bindings/python/generate.py

# The documentation of the Swift API, warnings as errors.
docs:
	@Tests/tools/docs.sh

# The Swift and the C tests under AddressSanitizer and ThreadSanitizer, the C example under valgrind.
sanitize: library
	@Tests/tools/sanitize.sh

format:
	@Tests/tools/format.sh

lint:
	@Tests/tools/lint.sh

clean:
	rm -rf $(BUILD)
