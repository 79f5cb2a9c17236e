#!/usr/bin/env bash
# Times `report account-scorecard --all` as a whole command over stores of N accounts x 30 measures, and says its peak memory: flat is wanted.
# usage: scorecards-run.sh [ACCOUNTS..., default 100 1000 10000]        READINGS=13 weekly ones of each measure        needs GNU time, awk
set -euo pipefail
cd "$(dirname "$0")/../.."
sizes=("$@"); [ $# -gt 0 ] || sizes=(100 1000 10000)
readings=${READINGS:-13}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

bot=${BOT:-$work/bin/customerhealth}
if [ -z "${BOT:-}" ]; then
  dotnet publish src/CustomerHealth.Bot -o "$work/bin" -v quiet >/dev/null
fi

grep -hA3 'measure: ' templates/scorecards/*.yaml | awk '/- measure:/ { key = $3 } /kind: (number|percent|count)/ && !seen[key]++ { print key }' | head -n 30 > "$work/measures"
for accounts in "${sizes[@]}"; do
  store=$work/p$accounts.db
  { echo key,name,mrr,start,renewal,lifecycle
    awk -v n="$accounts" 'BEGIN { for (a = 0; a < n; a++) printf "a%d,Account %d,%d,2024-01-01,2027-0%d-01,active\n", a, a, 1000 + a % 9000, 1 + a % 9 }'
  } > "$work/accounts.csv"
  { echo account,measure,at,value,source
    awk -v n="$accounts" -v k="$readings" '{ key[NR] = $1 } END { srand(1); for (a = 0; a < n; a++) for (m = 1; m <= NR; m++) for (r = 0; r < k; r++) {
      printf "a%d,%s,%s,%d,load\n", a, key[m], strftime("%Y-%m-%dT09:00", 1794819600 - 604800 * r, 1), rand() * 100 } }' "$work/measures"
  } > "$work/observations.csv"
  "$bot" import "$work/accounts.csv" --store "$store" --now 2026-11-16T12:00 >/dev/null 2>&1
  "$bot" import "$work/observations.csv" --store "$store" --now 2026-11-16T12:00 >/dev/null 2>&1
  rm -rf "$work/out"
  /usr/bin/time -f "%e %M" "$bot" report account-scorecard --all --out "$work/out" --store "$store" --now 2026-11-16T12:00 >/dev/null 2>"$work/err" || { cat "$work/err"; exit 1; }
  pages=$(find "$work/out" -name '*.pdf' -print -quit | xargs pdfinfo 2>/dev/null | awk '/^Pages/ { print $2 }')
  tail -n 1 "$work/err" | awk -v n="$accounts" -v p="${pages:-0}" '{ printf "%d accounts: %.1f s, %.0f documents of %d pages a second, %d MB at the peak\n", n, $1, n / $1, p, $2 / 1024 }'
  rm -f "$work"/*.csv "$work"/*.db*
done
