#!/usr/bin/env bash
# EXERCISE / تمرين. Two agencies on this machine, set up by commands alone: A gives a lead to B, B fetches it and
# answers, A sees what came of it, and the agreement ends. Everything in it is invented.
#
#   docs/two-nodes.sh [FOLDER]      in a new temporary folder where none is named; a few minutes, then both nodes stop
set -euo pipefail

sanad=${SANAD:-$(cd "$(dirname "$0")/.." && pwd -P)/sanad}
room=${1:-$(mktemp -d "${TMPDIR:-/tmp}/two-nodes.XXXXXX")}
port_a=${PORT_A:-9610}
port_b=${PORT_B:-9620}
mkdir -p "$room"

step() { printf '\n== %s\n' "$*"; }
a() { "$sanad" "$@" --json --url "http://127.0.0.1:$port_a" --token-file "$room/a.token"; }
b() { "$sanad" "$@" --json --url "http://127.0.0.1:$port_b" --token-file "$room/b.token"; }
# The first text under a key of a JSON answer, and all ids of STIX objects in one.
value() { tr -d '\n' | grep -o "\"$1\" *: *\"[^\"]*\"" | head -n 1 | cut -d'"' -f4; }
ids() { grep -oE '"id" *: *"[a-z0-9-]+--[0-9a-f-]{36}"' | cut -d'"' -f4; }

# A node, and a token of its first administrator, who gets a password of his own.
start() { # NAME PORT
  "$sanad" run --port "$2" --data "$room/$1" >"$room/$1.log" 2>&1 &
  echo $! >"$room/$1.pid"
  until grep -qs 'Ctrl-C' "$room/$1.log"; do
    kill -0 "$(cat "$room/$1.pid")" || { cat "$room/$1.log" >&2; exit 1; }
    sleep 1
  done
  echo "an EXERCISE password of $1" >"$room/$1.password"
  "$sanad" user token --login admin --url "http://127.0.0.1:$2" --out "$room/$1.token" \
    --password-file "$room/$1/first-password.txt" --new-password-file "$room/$1.password" >/dev/null
}

# An officer who reads, releases and records; from here on the commands speak with his token.
officer() { # NAME PORT
  local made
  made=$("$1" user add e.officer --name "EXERCISE officer of $1" --roles analyst,liaison,case \
    --clearance secret --purposes ct-investigation)
  printf '%s\n' "$made" | value oneTimePassword >"$room/$1.once"
  "$sanad" user token --login e.officer --url "http://127.0.0.1:$2" --out "$room/$1.officer" \
    --password-file "$room/$1.once" --new-password-file "$room/$1.password" >/dev/null
  mv "$room/$1.officer" "$room/$1.token"
}

stop() {
  local name
  for name in a b; do
    [ -f "$room/$name.pid" ] && kill "$(cat "$room/$name.pid")" 2>/dev/null || true
  done
  wait 2>/dev/null || true
}
trap stop EXIT

step "Two nodes, each with a database of its own, in $room"
start a "$port_a"
start b "$port_b"
id_a=$(a status | value agency)
id_b=$(b status | value agency)

step "Each registers the other, and both the same agreement"
a partner add --id "$id_b" --name "en=EXERCISE agency B" >/dev/null
b partner add --id "$id_a" --name "en=EXERCISE agency A" >/dev/null
agree=(agreement add --name "EXERCISE agreement" --for ct-investigation --ceiling secret --equivalent EX/SECRET=secret
  --until 2036-01-01)
agreement=$(a "${agree[@]}" --party "$id_b" | value id)
b "${agree[@]}" --party "$id_a" --id "$agreement" >/dev/null

# The way from GIVER to READER: a credential, the collection that the agreement opened, and the certificate.
way() { # GIVER ID_OF_GIVER PORT_OF_GIVER READER ID_OF_READER
  local collection fingerprint
  "$1" partner credential "$5" --name "$4" --out "$room/$4.credential" >/dev/null
  collection=$("$1" partner list | tr -d '\n' | grep -oE '\{[^{}]*"kind" *: *"release"[^{}]*\}' | grep "$5" | value id)
  fingerprint=$(grep -oE '[0-9a-f]{64}' "$room/$1.log" | head -n 1)
  "$4" partner link "$2" --api-root "https://127.0.0.1:$(($3 + 1))/taxii2/sanad/" --collection "$collection" \
    --certificate "$fingerprint" --secret-file "$room/$4.credential" --agreement "$agreement" --for ct-investigation \
    >/dev/null
  # A credential that is stolen opens nothing by itself: READER must prove the certificate that its own node shows.
  "$1" partner certificate "$5" --sha256 "$(grep -oE '[0-9a-f]{64}' "$room/$4.log" | head -n 1)" >/dev/null
}

step "Each gives the other a credential and learns the way"
way a "$id_a" "$port_a" b "$id_b"
way b "$id_b" "$port_b" a "$id_a"
officer a "$port_a"
officer b "$port_b"

step "A reads a report; an officer confirms its facts and marks them"
cat >"$room/report.txt" <<'REPORT'
تمرين EXERCISE. أوقفت الشرطة المغربية يوم 3 مارس 2026 ثلاثة أشخاص في الرباط. الهاتف: +212 600 000 000.
REPORT
report=$(a report add "$room/report.txt" --grade B3 --title "EXERCISE تمرين" | value id)
a report review "$report" --confirm all >/dev/null
items=$(a report mark "$report" --reference EXERCISE-1 --classification EX/SECRET --equivalent secret \
  --tlp amber+strict --for ct-investigation --use arrest=allow | grep -oE '[a-z0-9-]+--[0-9a-f-]{36}')
printf '%s\n' "$items"

step "A releases them to B alone, as a lead"
chosen=()
for item in $items; do chosen+=(--item "$item"); done
a release make --to "$id_b" --agreement "$agreement" --for ct-investigation --title "EXERCISE lead" \
  --asked "Please look at this telephone." --because EXERCISE "${chosen[@]}" | value sentence

step "B fetches it and records an arrest"
b pull | value result
lead=$(b lead received | ids | head -n 1)
b lead step "$lead" arrest --when 2026-04 --count 1 >/dev/null

step "A fetches what came of its lead"
a pull | value result
a lead given | value step

step "A ends the agreement: B's next request finds nothing"
kept=$room/a.token
"$sanad" user token --login admin --url "http://127.0.0.1:$port_a" --out "$room/admin.token" \
  --password-file "$room/a.password" >/dev/null
cp "$room/admin.token" "$kept"
a agreement end "$agreement" --because "EXERCISE is over" >/dev/null
b pull | value result || true
