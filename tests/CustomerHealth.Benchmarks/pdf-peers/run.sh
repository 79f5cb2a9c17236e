#!/usr/bin/env bash
# The same document through ours and its peers, interleaved in one run.
# usage: run.sh [ROUNDS, default 5]        needs node, npm; pdfinfo, weasyprint and chromium where there
set -euo pipefail
cd "$(dirname "$0")/../../.."
here=$PWD/tests/CustomerHealth.Benchmarks/pdf-peers
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/package.json" "$work" && (cd "$work" && npm install --silent --no-audit --no-fund --no-package-lock >/dev/null)
dotnet build tests/CustomerHealth.Benchmarks -c Release -v quiet >/dev/null
export PEERS_NODE=$work
node "$here/content-md.mjs" > "$work/content.md"
ours="dotnet $PWD/artifacts/bin/CustomerHealth.Benchmarks/release/CustomerHealth.Benchmarks.dll pdf-peer $work/content.md"
export PROJECT_BENCH="{\"ours, tagged\":\"$ours\",\"ours, tagged, two threads\":\"$ours --threads 2\"}"
node "$here/bench.mjs" "${1:-5}"
