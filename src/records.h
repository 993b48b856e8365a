/* records: a row of values for each answer: tsv, csv, json, jsonl, markdown. */
#ifndef RECORDS_H
#define RECORDS_H

#include "format.h"

extern const struct format tsv_format, csv_format, json_format, jsonl_format, markdown_format;

#endif
