#!/usr/bin/env python3
"""Remakes places.tsv, countries.tsv, regions.tsv and bodies.tsv of the reader from the source tables.

usage: make-lists.py TABLES_DIR OUT_DIR   (TABLES_DIR has places_geonames_ar.tsv, countries_cldr.tsv, ...)

Places kept: capitals everywhere; in the countries that reports from North Africa, the Sahel, the Horn
and the Middle East are about, every place of 10,000 or more and every seat of a first-order division;
in Spain, France and Belgium 50,000 or more; elsewhere 100,000 or more. Below that, one-word Arabic names
collide with ordinary words and given names more often than reports name the town.
"""
import csv, hashlib, os, re, sys, unicodedata

src, out = sys.argv[1], sys.argv[2]
NEAR = set('MA DZ TN LY MR EG SD SS SO DJ ER ET KE ML NE TD BF NG SN CI BJ TG GH GN GW CM CF CD UG TZ '
           'MZ SA AE QA KW BH OM YE IQ SY LB JO PS IL TR IR AF PK EH'.split())
NEXT = set('ES FR BE'.split())


def read(name):
    return list(csv.DictReader(open(os.path.join(src, name), encoding='utf-8'), delimiter='\t'))


def words(name):
    return [w.strip() for w in open(os.path.join(src, name), encoding='utf-8') if w.strip()]


def digest(name):
    return hashlib.sha256(open(os.path.join(src, name), 'rb').read()).hexdigest()


def fold(s):
    s = ''.join(c for c in unicodedata.normalize('NFKD', s) if unicodedata.category(c) != 'Mn')
    return s.replace('ى', 'ي').replace('ة', 'ه').replace('ء', '').replace('ـ', '').lower()


STOP = {fold(w) for w in words('places_stop.txt')}
GIVEN = {fold(w) for w in words('given_names_ar.txt')}
# Words that are towns too, met while reading texts that are not about them.
STOP |= {fold(w) for w in '''ما بعد مجموعة المقر القطاع قطاع الأحمر الأبيض الوسطى الشهداء الكتاب الحديثة حديثة
    الحي الفجر الخالدية المركزية الصف القائد الحمراء العربية النور السيد بدر سيدي الخير المجد نصر كوت بار مان
    باب داي طيبة راس بنت سعد عمران مرسى المرج الصالح الزهراء حرض العمود صور شقراء عفيف تربة الخبر صبح أول لأول الأول ثاني آخر تويوتا'''.split()}
LATIN_STOP = set('''many police bar split most march orange reading mobile man bath nancy vienne rugby angers
    lens cannes sens male bari lincoln victoria george charlotte jackson madison aurora florence salem
    santiago jordan clinton toyota'''.split())


def kept_places():
    seen = set()
    for r in read('places_geonames_ar.tsv'):
        people, land, kind = int(r['pop'] or 0), r['country'], r['fcode']
        if not (kind == 'PPLC' or people >= 100000
                or (land in NEAR and (people >= 10000 or kind == 'PPLA'))
                or (land in NEXT and people >= 50000)):
            continue
        ar = [a.strip() for a in [r['ar']] + r['ar_alt'].split('|')]
        ar = [a for a in ar if a and '(' not in a and len(fold(a)) > 2
              and fold(a) not in STOP and fold(a) not in GIVEN]
        if not ar:
            continue
        latin = []
        for l in (r['name'], r['ascii'], r['fr']):
            if l and l not in latin and l.lower() not in LATIN_STOP and len(l) > 2 and '(' not in l:
                latin.append(l)
        key = (ar[0], land)
        if key in seen:
            continue
        seen.add(key)
        yield [r['geonameid'], ar[0], '|'.join(dict.fromkeys(ar[1:])), r['name'], '|'.join(latin[1:]),
               r['fr'] or r['name'], land, str(people), '%.3f' % float(r['lat']), '%.3f' % float(r['lon'])]


def write(name, head, columns, rows):
    with open(os.path.join(out, name), 'w', encoding='utf-8', newline='\n') as f:
        for line in head:
            f.write('# ' + line + '\n')
        f.write('\t'.join(columns) + '\n')
        for row in rows:
            f.write('\t'.join(row) + '\n')


write('places.tsv',
      ['GeoNames (geonames.org), CC BY 4.0; selected and joined with the Arabic names of the same table.',
       'Remade by src/main/lists/make-lists.py (what is kept, and why, stands there);',
       'input sha256 ' + digest('places_geonames_ar.tsv')],
      'id ar ar_alt en latin_alt fr country population lat lon'.split(), kept_places())

countries = []
for r in read('countries_cldr.tsv'):
    if r['code'].isdigit() and r['ar'] in ('العالم',):
        continue
    kind = 'region' if r['code'].isdigit() else 'country'
    clean = lambda s: '|'.join(a.strip() for a in (s or '').split('|') if a.strip() and '،' not in a)
    countries.append([r['code'], kind, r['ar'], clean(r['ar_alt']), r['en'], clean(r['en_alt']), r['fr'],
                      clean(r['fr_alt'])])
write('countries.tsv',
      ['Unicode CLDR 48 territory names, Unicode-3.0.', 'Remade by src/main/lists/make-lists.py;',
       'input sha256 ' + digest('countries_cldr.tsv')],
      'code kind ar ar_alt en en_alt fr fr_alt'.split(), countries)

regions = [[r['en'], r['ar'], r['ar_alt'], r['fr'], r['lat'], r['lon']] for r in read('regions.tsv')]
write('regions.tsv', ['Regions that reports name and no table has; ours, Apache-2.0.',
                      'Names only: they take no position on any border or status.',
                      'Remade by src/main/lists/make-lists.py; input sha256 ' + digest('regions.tsv')],
      'en ar ar_alt fr lat lon'.split(), regions)

bodies = [[r['type'], r['subtype'], r['country'], r['en'], r['abbr'] or '', r['ar'], r['ar_alt'] or '', r['fr'] or '']
          for r in read('orgs_groups_agencies.tsv') if r['type'] in ('ORG', 'GROUP', 'AGENCY')]
write('bodies.tsv', ['Organisations, armed groups and state agencies of public record; ours, Apache-2.0. No persons.',
                     'GROUP means that reports call it an armed group; it is no list of designations.',
                     'Remade by src/main/lists/make-lists.py; input sha256 ' + digest('orgs_groups_agencies.tsv')],
      'type subtype country en abbr ar ar_alt fr'.split(), bodies)
