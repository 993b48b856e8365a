#include "words.h"

bool
words_has(const char names[][9], size_t n, struct span word)
{
	for (size_t i = 0; i < n; i++) {
		size_t j = 0;

		while (j < word.length && lower(word.at[j]) == names[i][j])
			j++;
		if (j == word.length && names[i][j] == '\0')
			return true;
	}
	return false;
}

bool
words_filler(struct span word)
{
	static const char fillers[][9] = {
		"http", "status", "code", "codes", "error", "errors", "response", "vs", "or", "and", "what", "is", "does", "mean",
		"means", "the", "a", "an", "of"
	};

	if (span_begins(word, "HTTP/"))
		return true;
	word = span_trim_marks(word);
	return words_has(fillers, sizeof fillers / sizeof fillers[0], word);
}

bool
words_next(struct words *words, struct span *word)
{
	do {
		while (!span_word(&words->line, word)) {
			if (words->n == 0)
				return false;
			*word = span_of(*words->operand++);
			words->n--;
			if (!words->split)
				break;
			words->line = *word;
		}
	} while (words->skip != NULL && words->skip(*word));
	return true;
}

struct span
words_join(struct words words, char *buffer, size_t size)
{
	struct span text = { buffer, 0 }, word;

	while (words_next(&words, &word)) {
		size_t blank = text.length > 0, left = size - text.length, n = word.length;

		if (blank + n > left && text.length > 0)
			break;
		n = n < left ? n : left;
		if (blank > 0)
			buffer[text.length++] = ' ';
		memcpy(buffer + text.length, word.at, n);
		text.length += n;
	}
	return text;
}

size_t
words_length(struct words words)
{
	struct span word;
	size_t length = 0;

	while (words_next(&words, &word))
		length += word.length + 1;
	return length > 0 ? length - 1 : 0;
}
