"""The naive program that -k is tested against on JSON and CSV.

naive.py json|csv SEED LINES FOLDER FIELD ...: writes random lines to FOLDER/log, and those of them that have a status in a
field, behind the status, to FOLDER/FIELD.
"""
import csv
import json
import random
import re
import sys

BEFORE = ['', '', ' ', 'Nov 22 12:00:00 host app[1]: ', 'F status=500 ', 'a="b {" x{ ', '\tx\t', '"\\"{" ']
LONG = 'x' * 70
KEYS = ['status', 'status', 'status', 'a', 'a', 'b', 'a.b', 'xstatus', 'status ', '', 'é']
VALUES = ['200', '404', '503', '"000"', '"418"', '"404 "', '99', '1000', '-404', '40.4', '2e2', '500.0', 'true', 'null', '""',
          '"-"', '"a, \\"status\\": 404"', '"\\\\"', '"{\\"status\\":404}"', '"}"', '"é"', '"' + LONG + '"', '[404, "404"]']
CELLS = ['200', '404', '503', '4040', '', '-', 'a,404', 'b;404', 'c|"404', '"', 'x"y', '200.0', 'é', LONG + '"']


def random_object(depth):
    pairs = []
    for _ in range(random.randrange(5)):
        kind = random.randrange(6) if depth < 6 else 5
        if kind == 0:
            value = '[' + ', '.join(random_object(depth + 1) for _ in range(random.randrange(3))) + ']'
        else:
            value = random_object(depth + 1) if kind < 3 else random.choice(VALUES)
        pairs.append('"' + random.choice(KEYS) + '"' + random.choice([':', ': ', ' : ']) + value)
    return '{' + random.choice([',', ', ', ' , ']).join(pairs) + '}'


def random_lines(kind, lines):
    if kind == 'json':
        for _ in range(lines):
            yield random.choice(BEFORE) + random_object(1) + random.choice(['', '', ' ', '\r', ' x']) + '\n'
        return
    separator = random.choice(',;\t|')
    for number in range(lines):
        row = random.choices(CELLS, k=random.choice([1, 4, 4, 4, 5])) if number > 0 else ['a', 'xstatus', 'status', 'b"']
        yield separator.join('"' + cell.replace('"', '""') + '"' if re.search('[",;\t|]', cell) or random.random() < 0.2 else cell
                             for cell in row) + random.choice(['\n', '\r\n'])


class Object(list):
    """The pairs of an object, of which none is lost."""


class Number(str):
    """A number as it is written."""


DECODER = json.JSONDecoder(object_pairs_hook=Object, parse_int=Number, parse_float=Number)


def status_of(value):
    match = re.fullmatch(r'([0-9]{3})(\.0)?', value) if isinstance(value, str) else None
    return match[1] if match else None


def in_value(value, keys, matches):
    """Of each key that matches and has a status, how deep it is, and the status. Among keys, None is an array."""
    for key, inner in value if isinstance(value, Object) else [(None, inner) for inner in value] if isinstance(value, list) else []:
        if key is not None and matches(keys + [key]) and status_of(inner):
            yield len(keys), status_of(inner)
        yield from in_value(inner, keys + [key], matches)


def of_json(line, field):
    def matches(keys):
        if field[0] == '.':
            return keys == field[1:].split('.')
        keys = [key for key in keys if key is not None]
        return any('.'.join(keys[i:]) == field for i in range(len(keys)))

    before = max((each for each in BEFORE if line.startswith(each + '{')), key=len)
    value = DECODER.raw_decode(line[len(before):])[0]
    return min(in_value(value, [], matches), key=lambda pair: pair[0], default=(0, None))[1]


def of_csv(lines, name):
    separator = re.search('[,;\t|]', lines[0])[0]
    rows = csv.reader([line.rstrip('\r\n') for line in lines], delimiter=separator)
    column = next(rows).index(name)
    return [None] + [status_of(row[column]) if column < len(row) else None for row in rows]


def main():
    kind, seed, count, folder = sys.argv[1:5]
    random.seed(int(seed))
    lines = list(random_lines(kind, int(count)))
    with open(folder + '/log', 'w', encoding='utf-8', newline='') as file:
        file.writelines(lines)
    for field in sys.argv[5:]:
        statuses = of_csv(lines, field) if kind == 'csv' else [of_json(line, field) for line in lines]
        with open(folder + '/' + field, 'w', encoding='utf-8', newline='') as file:
            file.writelines(status + ' ' + line for status, line in zip(statuses, lines) if status)


main()
