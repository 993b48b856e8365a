#include "clf.h"

/* Takes the word behind a quotation mark; true if the search is over. "-", 0 or -1 (Envoy, HAProxy) mean that there was
 * no response. A quotation mark in the request can end its string too early: then no version of HTTP stands before the
 * mark, and the marks that follow are odd in number. So only a word behind a version is final; behind any other string
 * the search goes on. */
static bool
take_word(struct clf *clf)
{
	const struct span word = { clf->word.bytes, clf->word.length };
	bool dash = span_is(word, "-") || span_is(word, "0") || span_is(word, "-1");
	int status = value_status(&clf->word, NOTHING_AROUND);

	if (clf->found == MORE_WANTED && (status != NO_STATUS || dash)) {
		clf->found = status;
		clf->odd = false;
		return clf->whole;
	}
	if (clf->found == NO_STATUS && status != NO_STATUS && clf->whole) {
		clf->found = status;
		return true;
	}
	if (clf->found != MORE_WANTED && clf->other == NO_STATUS)
		clf->other = status;
	return false;
}

/* Keeps the last bytes. */
static void
keep_tail(struct clf *clf, const char *at, const char *end)
{
	for (at = end - at > VERSION_LONG ? end - VERSION_LONG : at; at < end; at++) {
		memmove(clf->tail, clf->tail + 1, VERSION_LONG - 1);
		clf->tail[VERSION_LONG - 1] = *at;
	}
}

/* Takes a byte; true where no later one counts. */
static bool
take_byte(struct clf *clf, const char *at)
{
	const bool quote = *at == '"' && !clf->escaped;
	bool done = false;

	if (quote) {
		clf->version = is_version(clf->tail, clf->tail + VERSION_LONG);
		clf->odd = !clf->odd;
	}
	keep_tail(clf, at, at + 1);
	if (!is_blank(*at)) {
		if (clf->state == CLF_WORD)
			value_add(&clf->word, at, at + 1);
	} else if (clf->state == CLF_SEEK || clf->word.length > 0 || clf->word.in_escape) {
		done = take_word(clf);
		clf->whole = clf->version;
		clf->state = clf->quote ? CLF_WORD : CLF_SEEK;
	}
	clf->quote = quote;
	clf->escaped = *at == '\\' && !clf->escaped;
	return done;
}

int
clf_find(struct clf *clf, const char *at, const char *stop, bool first, bool last)
{
	if (first)
		*clf = (struct clf){ .found = MORE_WANTED, .other = NO_STATUS };
	if (clf->state == CLF_BEFORE) {
		const char *start = memchr(at, '"', (size_t)(stop - at));

		if (start == NULL)
			return last ? NO_STATUS : MORE_WANTED;
		clf->state = CLF_SEEK;
		at = start + 1;
	}
	while (at < stop) {
		if (clf->state == CLF_SEEK && !clf->quote) {
			const char *end = string_end(&clf->escaped, at, stop);

			keep_tail(clf, at, end);
			at = end;
		}
		if (at < stop && take_byte(clf, at++))
			return clf->found;
	}
	if (!last)
		return MORE_WANTED;
	if (take_word(clf))
		return clf->found;
	if (clf->odd && clf->other != NO_STATUS)
		return clf->other;
	return clf->found != MORE_WANTED ? clf->found : NO_STATUS;
}
