#include <stdint.h>

#include "field.h"

/* Where the column ends that a place is in, or stop. A string in quotes begins where the column does, and a
 * quotation mark in it is doubled. */
static const char *
column_end(struct field *field, const char *at, const char *stop)
{
	for (; at < stop; at++) {
		if (*at == '"' && field->quotes && (field->in_quotes || field->opens)) {
			field->opens = field->in_quotes;
			field->in_quotes = !field->in_quotes;
			continue;
		}
		if (!field->in_quotes && (field->separator < 0 ? is_blank(*at) : *at == (char)field->separator))
			break;
		field->opens = false;
	}
	return at;
}

/* The status in the column of a number. Between blanks there are no empty ones. */
static int
find_number(struct field *field, const char *at, const char *stop, bool last)
{
	const bool blanks = field->separator < 0;
	const bool plain = !field->quotes && !(blanks && span_has(span_between(at, stop), '\t'));
	const char separator = blanks ? ' ' : (char)field->separator;

	for (const char *end;; field->inside = false, at = end + 1) {
		if (plain) {
			end = memchr(at, separator, (size_t)(stop - at));
			end = end != NULL ? end : stop;
		} else {
			field->opens |= !field->inside;
			end = column_end(field, at, stop);
		}
		if (!blanks || end > at || field->inside) {
			field->at += !field->inside;
			field->inside = true;
			if (field->at == field->number) {
				value_add(&field->value, at, end);
				if (end < stop || last)
					return value_status(&field->value,
					    field->kind == NUMBERED ? PREFIX_BEFORE : NAMED_AROUND);
			}
		}
		if (end == stop)
			return last ? NO_STATUS : MORE_WANTED;
	}
}

/* At the end of a word, which may be the value of the name. */
static void
end_word(struct field *field)
{
	if (field->state == VALUE)
		field->found = value_status(&field->value, NAMED_AROUND);
	field->state = GAP;
	field->at = 0;
}

/* The rest of a string in quotes, which is part of its word. */
static const char *
take_string(struct field *field, const char *at, const char *stop)
{
	const char *end = string_end(&field->escaped, at, stop);

	field->in_quotes = end == stop;
	if (end < stop)
		end++;
	if (field->state == VALUE)
		value_add(&field->value, at, end);
	return end;
}

/* What a byte does that is in no quotes. Behind a status no other value of the name counts. */
static void
take_byte(struct field *field, const char *at)
{
	const struct span name = field->given;
	const bool equals = *at == '=' || (*at == ':' && field->tabs);

	field->in_quotes = *at == '"' && !field->tabs && (field->state == GAP || field->opens);
	field->opens = equals;
	if (is_blank(*at) && (*at == '\t' || !field->tabs || field->state == GAP)) {
		end_word(field);
	} else if (field->state == GAP && *at == '{') {
		field->state = IN_JSON;
	} else if (field->state == VALUE) {
		value_add(&field->value, at, at + 1);
	} else if (field->at == name.length && equals && field->kind == NAMED && field->found == NO_STATUS) {
		field->state = VALUE;
	} else {
		field->state = WORD;
		field->at = field->at < name.length && *at == name.at[field->at] ? field->at + 1 : name.length + 1;
	}
}

/* logfmt, or where the line has tabs, LTSV too: the name at the start of a word, and = or a colon. Escapes of
 * colours do not matter. A word that begins with a brace begins JSON, and what was found before it does not count. */
static int
find_name(struct field *field, const char *at, const char *stop, bool last)
{
	const bool first = field->state != IN_JSON;

	while (at < stop && field->state != IN_JSON) {
		if (field->in_quotes)
			at = take_string(field, at, stop);
		else if (is_escape(&field->in_escape, *at))
			at++;
		else
			take_byte(field, at++);
	}
	if (field->state == IN_JSON)
		return json_find(&field->json, at, stop, first, last);
	if (!last)
		return MORE_WANTED;
	end_word(field);
	return field->found;
}

/* How many columns a line has. Of a header line, number becomes that of the column with the name, bare or in quotes; 0
 * if none has it. */
static size_t
count_columns(struct field *field, struct span line, bool header)
{
	const char *at = line.at, *stop = at + line.length;
	size_t n = 0;

	if (header)
		field->number = 0;
	for (const char *end;; at = end + 1) {
		field->opens = true;
		end = column_end(field, at, stop);
		n += field->separator >= 0 || end > at;
		if (header && field->number == 0 &&
		    span_equal(without_quotes(span_trim(span_between(at, end))), field->given))
			field->number = n;
		if (end == stop) {
			field->in_quotes = false;
			return n;
		}
	}
}

/* A "#Fields:" line names the columns from here on; so does the first line, if one of them has the name, and nothing in
 * it looks like JSON or logfmt. */
static bool
read_header(struct field *field, struct span line, bool begun)
{
	static const char separators[] = "\t,;|";
	const int separator = field->separator;

	if (span_begins(line, "#Fields:") || span_begins(line, "#fields\t") || span_begins(line, "#fields ")) {
		field->quotes = false;
		field->separator = -1;
		field->columns = count_columns(field, span_skip(line, 8), true);
		return field->tabular = true;
	}
	if (begun || span_has(line, '{') || span_has(line, '='))
		return false;
	field->quotes = true;
	for (size_t i = 0; i < sizeof separators - 1; i++) {
		field->separator = separator >= 0 ? separator : separators[i];
		count_columns(field, line, true);
		if (field->number > 0)
			return field->tabular = true;
	}
	return false;
}

/* The first piece of a line, by number or name: false if it is a header or a comment. A file with a header line has no
 * comments. After "#Fields" the columns are separated by tabs, if the line has one, else by blanks; where that does not
 * give as many as were named, a string in quotes is one column. */
static bool
begin_line(struct field *field, struct span line, bool last, bool begun)
{
	field->state = GAP;
	field->inside = field->escaped = field->in_quotes = field->opens = field->in_escape = false;
	field->at = 0;
	field->found = NO_STATUS;
	if (field->kind == NUMBERED || (field->tabular ? field->columns == 0 : span_begins(line, "{")))
		return true;
	field->tabs = span_has(line, '\t');
	if (field->kind == NAMED && last && read_header(field, line, begun))
		return false;
	if (field->tabular) {
		field->separator = field->tabs ? '\t' : -1;
		field->quotes = false;
		field->quotes = last && count_columns(field, line, false) != field->columns;
	}
	return !span_begins(line, "#");
}

int
field_status(struct field *field, const struct piece *piece)
{
	const bool begun = field->begun;
	struct span line = span_chop(piece->span, '\n');

	if (piece->last)
		line = span_chop(line, '\r');
	if (field->kind == CLF) {
		int status = piece->first ? clf_find_at_once(line.at, line.at + line.length) : NO_STATUS;

		return status != NO_STATUS ? status :
		    clf_find(&field->clf, line.at, line.at + line.length, piece->first, piece->last);
	}
	field->begun = true;
	if (!begun && span_begins(line, "\xEF\xBB\xBF"))
		line = span_skip(line, 3);
	if (piece->first && !begin_line(field, line, piece->last, begun))
		return NO_STATUS;
	if (field->kind == NUMBERED || field->tabular)
		return find_number(field, line.at, line.at + line.length, piece->last);
	return find_name(field, line.at, line.at + line.length, piece->last);
}

/* Does it read as a pattern or a range, or as several of them: 5xx, 500-504, 404,5xx? */
static bool
is_pattern(struct span text)
{
	const char *comma = memchr(text.at, ',', text.length);
	size_t digits;

	if (comma != NULL)
		text = span_between(text.at, comma);
	digits = span_count(text, is_digit);
	return (text.length <= 3 && digits > 0 && digits + span_count(text, is_x) == text.length) ||
	    (text.length == 7 && digits == 6 && text.at[3] == '-');
}

bool
field_parse(struct field *field, struct span text, int separator)
{
	const size_t digits = span_count(text, is_digit);

	*field = (struct field){ .given = text, .separator = separator };
	if (digits > 0 && digits == text.length) {
		for (size_t i = 0; i < digits && field->number < SIZE_MAX / 20; i++)
			field->number = field->number * 10 + (size_t)(text.at[i] - '0');
		field->kind = NUMBERED;
		return field->number > 0;
	}
	field->kind = span_is(text, "clf") ? CLF : span_begins(text, ".") ? PATH : NAMED;
	json_look_for(&field->json, text);
	return field->json.name.length > 0 && !is_pattern(field->json.name);
}
