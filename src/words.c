#include "words.h"

const char *
word_in_list(const char list[][LISTED], struct span word)
{
	const char initial = word.length > 0 ? lower(word.at[0]) : '\0';

	for (; (*list)[0] != '\0' && lower((*list)[0]) <= initial; list++)
		if (lower((*list)[0]) == initial && span_like(span_of(*list), word))
			return *list;
	return NULL;
}

bool
words_next(struct words *words, struct span *word)
{
	do {
		const char *comma;

		while (!span_word(&words->line, word)) {
			if (words->n == 0)
				return false;
			*word = span_of(*words->operand++);
			words->n--;
			if (!words->split)
				break;
			words->line = *word;
		}
		/* between commas, if it is not too long to be joined */
		comma = memchr(word->at, ',', words->split && word->length < COMPOSED_MAX ? word->length : 0);
		if (comma != NULL) {
			words->line = span_between(comma + 1, words->line.at + words->line.length);
			word->length = (size_t)(comma - word->at);
		}
	} while ((words->split && word->length == 0) || (words->skip != NULL && words->skip(*word)));
	return true;
}

struct span
words_join(struct words words, struct composed *text)
{
	struct span word;

	text->text = (struct span){ text->bytes, 0 };
	while (words_next(&words, &word))
		compose(text, text->text.length > 0 ? " " : "", word);
	return text->text;
}

bool
word_says_not(struct span word)
{
	static const char verbs[][LISTED] = {
		"aren", "cannot", "cant", "couldn", "didn", "doesn", "don", "hadn", "hasn", "haven", "isn", "shouldn",
		"t", "wasn", "weren", "won", "wouldn", ""
	};

	return word_in_list(verbs, word) != NULL || word_in_list(verbs, span_chop(word, 't')) != NULL;
}

bool
word_counts(struct span word, bool with_fillers)
{
	/* the fillers in capitals */
	static const char says_nothing[][LISTED] = {
		"about", "after", "all", "also", "am", "an", "and", "ANSWER", "any", "are", "as", "at", "be",
		"because", "been", "before", "being", "between", "but", "by", "can", "CODE", "CODES", "COMPARE",
		"could", "did", "DIFFERENCE", "do", "does", "doing", "ERR", "ERROR", "ERRORS", "EXCEPTION", "for",
		"from", "GET", "GETS", "GETTING", "GIVE", "GIVES", "GOT", "had", "HAPPEN", "HAPPENED", "HAPPENS",
		"has", "have", "he", "her", "here", "him", "his", "how", "HTTP", "if", "im", "in", "INSTEAD", "into",
		"is", "ISSUE", "it", "its", "ive", "just", "let", "LIST", "ll", "lot", "lots", "MAKE", "MAKES", "me",
		"MEAN", "MEANING", "MEANS", "MESSAGE", "ms", "much", "my", "NEED", "NEEDS", "of", "on", "only", "onto",
		"or", "our", "out", "over", "PLEASE", "PROBLEM", "REPLY", "RESPONSE", "RESPONSES", "RETURN",
		"RETURNED", "RETURNS", "SAY", "SEND", "SENDS", "shall", "she", "should", "SHOW", "SHOWS", "so", "some",
		"STATUS", "STATUSES", "TELL", "than", "that", "the", "their", "them", "then", "there", "these", "they",
		"this", "those", "to", "too", "us", "USE", "USES", "USING", "ve", "VERSUS", "very", "VS", "WANT",
		"WANTS", "was", "we", "were", "what", "when", "where", "whether", "which", "while", "who", "why",
		"will", "with", "would", "you", "your", ""
	};
	const char *found = word_in_list(says_nothing, word);

	if (word.length <= (span_count(word, is_digit) == word.length ? 3 : 1))
		return false;
	return found == NULL || (with_fillers && is_capital(found[0]));
}

bool
word_fills_query(struct span word)
{
	static const char says_nothing[][LISTED] = {
		"a", "an", "and", "between", "code", "codes", "compare", "difference", "does", "error", "errors",
		"http", "is", "mean", "means", "of", "or", "response", "status", "the", "vs", "what", ""
	};

	return (word.length > 5 && span_like((struct span){ word.at, 5 }, span_of("HTTP/")) && !span_has(word, ' ')) ||
	    word_in_list(says_nothing, span_trim_marks(word)) != NULL;
}

bool
word_next(struct span *text, struct span *word)
{
	const char *at = text->at, *stop = text->at + text->length, *start;

	while (at < stop && !is_alphanumeric(*at))
		at++;
	for (start = at; at < stop && is_alphanumeric(*at); at++)
		;
	*word = span_between(start, at);
	*text = span_between(at, stop);
	return word->length > 0;
}

static bool
ends_with(const char *stem, size_t length, const char *end)
{
	size_t n = strlen(end);

	return length > n + 2 && memcmp(stem + length - n, end, n) == 0;
}

size_t
word_stem(struct span word, char stem[STEM_MAX])
{
	size_t n = 0;

	for (; n < word.length && n < STEM_MAX; n++)
		stem[n] = word_fold(word.at[n]);
	if (n < 4 || is_digit(stem[0]) || !is_letter(stem[n - 1]))
		return n;
	if (stem[n - 1] == 's' && memchr("sui", stem[n - 2], 3) == NULL)
		n--;
	if (ends_with(stem, n, "ing") || ends_with(stem, n, "ion"))
		n -= 3;
	else if (ends_with(stem, n, "ed") && stem[n - 3] != 'e')
		n -= 2;
	while (n > 3 && memchr("eiy", stem[n - 1], 3) != NULL)
		n--;
	if (n > 6 && stem[n - 1] == 't' && stem[n - 2] == 'a')
		n -= 2;
	if (stem[n - 1] == stem[n - 2])
		n--;
	return n;
}
