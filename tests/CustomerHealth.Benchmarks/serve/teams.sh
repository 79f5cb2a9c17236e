#!/usr/bin/env bash
# The published program serving Teams: a message with token check, beside a bot of the official Bot Framework SDK.
# usage: teams.sh [STORE: empty for SQLite, or a connection string containing Host=]        needs node, npm, sqlite3
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
world=http://127.0.0.1:5490
export APP_ID=11111111-2222-3333-4444-555555555555 TENANT_ID=aaaaaaaa-0000-4000-8000-000000000001 BENCH_MODULES=$work

wait_for() { touch "$1"; for _ in $(seq 300); do grep -qi "listening" "$1" && return; sleep 0.1; done; cat "$1"; exit 1; }
(cd "$work" && "$bot" demo --dir demo >/dev/null)
store=${store:-$work/demo/customerhealth.db}
for lane in 1 2 3 4 5 6 7 8; do
  "$bot" link "teams:$TENANT_ID/00000000-0000-4000-8000-00000000000$lane" sam.idowu@northlight.example --store "$store" >/dev/null
done
env ASPNETCORE_URLS=http://127.0.0.1:5491 Logging__LogLevel__Default=Warning "Logging__LogLevel__Microsoft.Hosting.Lifetime=Information" \
  Teams__AppId=$APP_ID Teams__TenantId=$TENANT_ID Teams__ClientSecret=benchmark-secret Teams__OpenIdMetadataUrl=$world/v1/.well-known/openidconfiguration \
  Teams__TokenEndpoint=$world/token Teams__ServiceUrls__0=$world/teams/ "$bot" serve --store "$store" >"$work/ours.log" 2>&1 &
pids+=($!)
wait_for "$work/ours.log"
node "$here/botbuilder-peer.mjs" 5492 $world >"$work/peer.log" 2>&1 & pids+=($!)
wait_for "$work/peer.log"
echo "a message with token check, 8 in flight"
ACCOUNTS=$(sqlite3 "$work/demo/customerhealth.db" "select group_concat(key) from account") \
  node "$here/teams-load.mjs" 5490 --n 2000 ours=http://127.0.0.1:5491/api/messages botbuilder=http://127.0.0.1:5492/ || { cat "$work/ours.log"; exit 1; }
