#!/usr/bin/env bash
# Times `snapshot` as a whole command (reading, scoring, writing) over stores of N accounts x 30 measures, and the questions over them.
# usage: portfolio-run.sh [ACCOUNTS..., default 10000 100000]        READINGS=2 of each measure        needs GNU time, awk
# STORE='Host=...;Search Path=...' measures PostgreSQL instead (one size a run).
set -euo pipefail
cd "$(dirname "$0")/../.."
sizes=("$@"); [ $# -gt 0 ] || sizes=(10000 100000)
readings=${READINGS:-2}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

bot=${BOT:-$work/bin/customerhealth}
if [ -z "${BOT:-}" ]; then
  dotnet publish src/CustomerHealth.Bot -o "$work/bin" -v quiet >/dev/null
fi

# The first 30 measures of the bundled scorecards whose values are numbers, so that all seven views have work.
grep -hA3 'measure: ' templates/scorecards/*.yaml | awk '/- measure:/ { key = $3 } /kind: (number|percent|count)/ && !seen[key]++ { print key }' | head -n 30 > "$work/measures"
# Wall and memory as /usr/bin/time says; for a snapshot, engine time over all cores, reading and writing too, as the program says.
seconds() { /usr/bin/time -f "%e s (%U + %S s CPU) %M KB" "$@" >/dev/null 2>"$work/err" || cat "$work/err"; echo "$(tail -n 1 "$work/err")$(sed -n 's/^scored [0-9]* accounts in \(.*\)/; \1/p' "$work/err")"; }

for accounts in "${sizes[@]}"; do
  store=${STORE:-$work/p$accounts.db}
  { echo key,name,aliases,industry,segment,region,tier,mrr,start,renewal,lifecycle,pod,owner,timezone,calendar
    awk -v n="$accounts" 'BEGIN { for (a = 0; a < n; a++) printf "a%d,Account %d,,Star Wars,,,,%d,2024-01-01,2027-0%d-01,active,,,,\n", a, a, 1000 + a % 9000, 1 + a % 9 }'
  } > "$work/accounts.csv"
  { echo account,measure,at,value,source,id,known_at
    awk -v n="$accounts" -v k="$readings" '{ key[NR] = $1 } END { srand(1); for (a = 0; a < n; a++) for (m = 1; m <= NR; m++) for (r = 0; r < k; r++)
      printf "a%d,%s,2026-11-%02dT09:00,%d,load,,\n", a, key[m], 15 - 7 * r, rand() * 100 }' "$work/measures"
  } > "$work/observations.csv"
  "$bot" import "$work/accounts.csv" --store "$store" --now 2026-11-16T09:00 >/dev/null 2>&1
  "$bot" import "$work/observations.csv" --store "$store" --now 2026-11-16T09:00 >/dev/null 2>&1
  echo "$accounts accounts, $(wc -l < "$work/measures") measures, $readings readings of each"
  echo "  snapshot, first day:            $(seconds "$bot" snapshot --day 2026-10-18 --store "$store" --now 2026-11-16T09:00)"
  echo "  snapshot, all that changed:     $(seconds "$bot" snapshot --day 2026-11-15 --store "$store" --now 2026-11-16T09:00)"
  echo "  snapshot, nothing changed:      $(seconds "$bot" snapshot --day 2026-11-16 --store "$store" --now 2026-11-17T09:00)"
  awk -F, 'NR == 1 { srand(2); print } /-15T/ { print $1 "," $2 ",2026-11-17T09:00," int(rand() * 100) ",load,," }' "$work/observations.csv" > "$work/later.csv"
  mv "$work/later.csv" "$work/observations.csv"
  "$bot" import "$work/observations.csv" --store "$store" --now 2026-11-17T10:00 >/dev/null 2>&1
  echo "  snapshot, all moved, alerts:    $(seconds "$bot" snapshot --day 2026-11-17 --store "$store" --now 2026-11-18T09:00)"
  echo "  risks all, from snapshots:      $(seconds "$bot" chat "risks all" --store "$store" --now 2026-11-18T09:00)"
  echo "  portfolio pod, from snapshots:  $(seconds "$bot" chat "portfolio pod" --store "$store" --now 2026-11-18T09:00)"
  rm -f "$work"/*.csv "$work"/*.db*
done
