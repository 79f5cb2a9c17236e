#!/usr/bin/env bash
# The published program serving: /health over signed HTTP beside the official Bolt framework, and observations through the API.
# usage: serve.sh [STORE: empty for SQLite, or a connection string containing Host=]        needs node, npm, sqlite3
set -euo pipefail
cd "$(dirname "$0")/../../.."
here=tests/CustomerHealth.Benchmarks/serve
store=${1:-}
work=$(mktemp -d)
pids=()
stop() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"; }
trap stop EXIT

cp "$here/package.json" "$work" && (cd "$work" && npm install --silent --no-audit --no-fund --no-package-lock >/dev/null)
dotnet publish src/CustomerHealth.Bot -o "$work/bin" -v quiet >/dev/null
git checkout -q -- src/CustomerHealth.Bot/packages.lock.json 2>/dev/null || true
bot=$work/bin/customerhealth
export SIGNING_SECRET=benchmark-secret-0123456789 BENCH_MODULES=$work

wait_for() { touch "$1"; for _ in $(seq 300); do grep -qi "listening" "$1" && return; sleep 0.1; done; cat "$1"; exit 1; }
serve() { # log, port, store
  env ASPNETCORE_URLS="http://127.0.0.1:$2" Logging__LogLevel__Default=Warning "Logging__LogLevel__Microsoft.Hosting.Lifetime=Information" \
    Slack__SigningSecret=$SIGNING_SECRET Slack__TeamIds__0=T000000001 Slack__BotToken=xoxb-benchmark Api__RequestsPerMinute=100000 \
    Api__Keys__0__name=load Api__Keys__0__sha256="$(printf %s key | sha256sum | cut -d' ' -f1)" "$bot" serve --store "$3" >"$1" 2>&1 &
  pids+=($!)
  wait_for "$1"
}

(cd "$work" && "$bot" demo --dir demo >/dev/null && "$bot" link slack:T000000001/U1 sam.idowu@northlight.example --store demo/customerhealth.db >/dev/null)
serve "$work/ours.log" 5391 "$work/demo/customerhealth.db"
node "$here/bolt-peer.mjs" 5392 >"$work/bolt.log" 2>&1 & pids+=($!)
wait_for "$work/bolt.log"
echo "/health over signed HTTP, 8 in flight"
ACCOUNTS=$(sqlite3 "$work/demo/customerhealth.db" "select group_concat(key) from account") node "$here/slash-load.mjs" --n 12000 ours=http://127.0.0.1:5391/slack/commands bolt=http://127.0.0.1:5392/slack/events

header=key,name,aliases,industry,segment,region,tier,mrr,start,renewal,lifecycle,pod,owner,timezone,calendar
{ echo "$header"; awk 'BEGIN { for (a = 0; a < 10000; a++) printf "a%d,Account %d,,,,,,,2025-01-01,,active,,,,\n", a, a }'; } > "$work/accounts.csv"
load=${store:-$work/load.db}
"$bot" import "$work/accounts.csv" --store "$load" >/dev/null 2>&1
serve "$work/load.log" 5393 "$load"
echo "observations through the API, 5,000 a request"
node "$here/api-load.mjs" http://127.0.0.1:5393 key
