#!/usr/bin/env bash
# Times whole commands of the published program: start to first answer, and an import beside sqlite3's own in the same run.
# usage: whole-commands.sh [ROWS, default 3000000] [ROUNDS, default 3]        needs sqlite3, GNU time, awk
set -euo pipefail
cd "$(dirname "$0")/../.."
rows=${1:-3000000} rounds=${2:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet publish src/CustomerHealth.Bot -o "$work/bin" -v quiet >/dev/null
git checkout -q -- src/CustomerHealth.Bot/packages.lock.json 2>/dev/null || true
bot=$work/bin/customerhealth

header=key,name,aliases,industry,segment,region,tier,mrr,start,renewal,lifecycle,pod,owner,timezone,calendar
{ echo "$header"; awk 'BEGIN { for (a = 0; a < 10000; a++) printf "a%d,Account %d,,,,,,,2025-01-01,,active,,,,\n", a, a }'; } > "$work/accounts.csv"
{ echo account,measure,at,value,source,id,known_at
  awk -v rows="$rows" 'BEGIN { srand(1); for (r = 0; r < rows; r++) {
    week = int(r / 300000); printf "a%d,area.measure-%d,2026-%02d-%02dT09:00,%d,load,,\n", int(r / 30) % 10000, r % 30, 1 + int(week / 4), 1 + 7 * (week % 4), rand() * 100 } }'
} > "$work/observations.csv"

seconds() { /usr/bin/time -f "%e %M" "$@" >/dev/null 2>"$work/err"; tail -n 1 "$work/err"; }
echo "import of $rows rows: seconds and peak KB"
for round in $(seq "$rounds"); do
  rm -f "$work"/i.db* "$work"/p.db*
  "$bot" import "$work/accounts.csv" --store "$work/i.db" >/dev/null 2>&1
  ours=$(seconds "$bot" import "$work/observations.csv" --store "$work/i.db")
  bare=$(seconds sqlite3 "$work/p.db" ".mode csv" ".import $work/observations.csv o")
  echo "round $round: ours $ours, sqlite3 .import into a bare table $bare, ratio $(awk -v a="${ours% *}" -v b="${bare% *}" 'BEGIN { printf "%.2f", a / b }')"
done

# On PostgreSQL: export CUSTOMERHEALTH_TEST_POSTGRES=$(.ci/postgres start FOLDER); psql reads the same file into a bare table.
if [ -n "${CUSTOMERHEALTH_TEST_POSTGRES:-}" ]; then
  uri=$(sed 's/Host=/host=/; s/;Port=/ port=/; s/;Username=/ user=/; s/;Password=/ password=/; s/;Database=/ dbname=/' <<< "$CUSTOMERHEALTH_TEST_POSTGRES")
  echo "import of $rows rows into PostgreSQL: seconds and peak KB of the client"
  for round in $(seq "$rounds"); do
    psql -q "$uri" -c 'set client_min_messages = error; drop schema if exists timed cascade; create schema timed; create table timed.bare (account text, measure text, at text, value text, source text, id text, known_at text)'
    "$bot" import "$work/accounts.csv" --store "$CUSTOMERHEALTH_TEST_POSTGRES;Search Path=timed" >/dev/null 2>&1
    ours=$(seconds "$bot" import "$work/observations.csv" --store "$CUSTOMERHEALTH_TEST_POSTGRES;Search Path=timed")
    bare=$(seconds psql -q "$uri" -c "\\copy timed.bare from '$work/observations.csv' csv header")
    echo "round $round: ours $ours, psql \\copy into a bare table $bare, ratio $(awk -v a="${ours% *}" -v b="${bare% *}" 'BEGIN { printf "%.2f", a / b }')"
  done
  psql -q "$uri" -c 'set client_min_messages = error; drop schema timed cascade'
fi

(cd "$work" && "$bot" demo --dir demo >/dev/null)
echo "start to first answer (chat acme): seconds and peak KB"
for round in $(seq "$rounds"); do seconds "$bot" chat acme --store "$work/demo/customerhealth.db"; done
echo "demo: seconds and peak KB"
(cd "$work" && seconds "$bot" demo --dir demo2)
