# Build, check and install httpstatus. For GNU make and bmake.
.SUFFIXES: .c .o

PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
MANDIR ?= $(PREFIX)/share/man
BASHDIR ?= $(PREFIX)/share/bash-completion/completions
ZSHDIR ?= $(PREFIX)/share/zsh/site-functions
FISHDIR ?= $(PREFIX)/share/fish/vendor_completions.d
AWK ?= awk
CFLAGS ?= -O2

C99 = -std=c99 -D_POSIX_C_SOURCE=200809L
OBJECTS = src/main.o src/filter.o src/format.o src/input.o src/lookup.o src/options.o src/output.o src/phrase.o \
	src/query.o src/search.o src/stream.o src/table.o src/template.o src/text.o
HEADERS = src/filter.h src/format.h src/input.h src/lookup.h src/options.h src/output.h src/phrase.h \
	src/query.h src/search.h src/stream.h src/table.h src/template.h src/text.h

all: httpstatus httpstatus.7

httpstatus: $(OBJECTS)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(OBJECTS) $(LDLIBS)

.c.o:
	$(CC) $(C99) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

$(OBJECTS): $(HEADERS)

src/table.o: src/table.inc

src/table.inc: src/table.awk status.tsv
	LC_ALL=C $(AWK) -f src/table.awk status.tsv > $@.new
	mv $@.new $@

httpstatus.7: man/reference.awk status.tsv src/table.inc
	LC_ALL=C $(AWK) -f man/reference.awk status.tsv > $@.new
	mv $@.new $@

check: all
	bats tests

bench: httpstatus
	tests/bench/run

install: all
	mkdir -p $(DESTDIR)$(BINDIR) $(DESTDIR)$(MANDIR)/man1 $(DESTDIR)$(MANDIR)/man7 \
	    $(DESTDIR)$(BASHDIR) $(DESTDIR)$(ZSHDIR) $(DESTDIR)$(FISHDIR)
	cp httpstatus $(DESTDIR)$(BINDIR)/httpstatus
	cp man/httpstatus.1 $(DESTDIR)$(MANDIR)/man1/httpstatus.1
	cp httpstatus.7 $(DESTDIR)$(MANDIR)/man7/httpstatus.7
	cp src/completion/httpstatus.bash $(DESTDIR)$(BASHDIR)/httpstatus
	cp src/completion/_httpstatus $(DESTDIR)$(ZSHDIR)/_httpstatus
	cp src/completion/httpstatus.fish $(DESTDIR)$(FISHDIR)/httpstatus.fish
	chmod 755 $(DESTDIR)$(BINDIR)/httpstatus
	chmod 644 $(DESTDIR)$(MANDIR)/man1/httpstatus.1 $(DESTDIR)$(MANDIR)/man7/httpstatus.7 \
	    $(DESTDIR)$(BASHDIR)/httpstatus $(DESTDIR)$(ZSHDIR)/_httpstatus $(DESTDIR)$(FISHDIR)/httpstatus.fish

uninstall:
	rm -f $(DESTDIR)$(BINDIR)/httpstatus $(DESTDIR)$(MANDIR)/man1/httpstatus.1 $(DESTDIR)$(MANDIR)/man7/httpstatus.7 \
	    $(DESTDIR)$(BASHDIR)/httpstatus $(DESTDIR)$(ZSHDIR)/_httpstatus $(DESTDIR)$(FISHDIR)/httpstatus.fish

clean:
	rm -f httpstatus httpstatus.7 httpstatus.7.new src/*.o src/table.inc src/table.inc.new

.PHONY: all check bench install uninstall clean
