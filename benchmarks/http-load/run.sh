#!/bin/bash
# Load over HTTP on this machine: starts the service on an archive, sends it the mixed searches of a file, and says how long they took, what failed and
# how its memory went. Ends with 1 when anything failed, or when the 99th percentile is not below 20 times the median of the same searches in process.
#
#   benchmarks/http-load/run.sh ARCHIVE                          64 connections, 60 seconds, figures for the record
#   benchmarks/http-load/run.sh ARCHIVE --seconds 5 --connections 8    small enough for every build
#
# Needs wrk (apt-get install wrk) and a build: dotnet build -c Release src/Search.Cli. Settings of the service are passed on: Search__Limits__Kept=0 …
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
archive=${1:?name the folder of an archive}
shift
seconds=60 connections=64 queries="$here/queries.tsv" url=http://127.0.0.1:5399
while [ $# -gt 0 ]; do
    case $1 in
        --seconds) seconds=$2 ;;
        --connections) connections=$2 ;;
        --queries) queries=$2 ;;
        --url) url=$2 ;;
        *) echo "There is no option $1." >&2; exit 2 ;;
    esac
    shift 2
done
search="$root/artifacts/bin/Search.Cli/release/search"
work=$(mktemp -d)
threads=$((connections < 2 ? 1 : 2))

# Without their classes they are one, whose median is that of all.
cut -f 2 "$queries" | sed '/^$/d' > "$work/queries"
"$search" bench --data "$archive" --queries "$work/queries" --repeat 5 --page-size 10 --facets outlet,tag,year --json > "$work/bench.json"
"$search" serve --data "$archive" --urls "$url" > "$work/out" 2> "$work/err" &
service=$!
trap 'kill "$service" 2> /dev/null; wait "$service" 2> /dev/null; rm -rf "$work"' EXIT
for _ in $(seq 100); do
    curl -sf "$url/readyz" > /dev/null && break
    kill -0 "$service"
    sleep 0.2
done

memory() { awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$service/status"; }
wrk -t "$threads" -c "$connections" -d "$((seconds < 10 ? 2 : 5))s" --timeout 30s -s "$here/mixed.lua" "$url" -- "$queries" > /dev/null
echo "memory_mib_after_warming $(memory)"
wrk -t "$threads" -c "$connections" -d "${seconds}s" --timeout 30s -s "$here/mixed.lua" "$url" -- "$queries" > "$work/wrk" &
load=$!
for part in 1 2 3 4; do
    sleep "$(awk -v s="$seconds" 'BEGIN { print s / 5 }')"
    echo "memory_mib_$part $(memory)"
done
wait "$load"
echo "memory_mib_at_the_end $(memory)"
sed -n '/^requests /,$p' "$work/wrk"

python3 - "$work/bench.json" "$work/wrk" << 'PYTHON'
import json, sys
bench = json.load(open(sys.argv[1]))
load = dict(line.split() for line in open(sys.argv[2]) if len(line.split()) == 2)
p50 = bench["classes"][0]["p50"]
errors = sum(int(load[name]) for name in ("connect_errors", "read_errors", "write_errors", "timeouts", "status_errors"))
ratio = float(load["p99_ms"]) / p50
median = float(load["p50_ms"]) / p50
print(f"in_process_p50_ms {p50:.3f}\np50_over_in_process_p50 {median:.2f}\nerrors {errors}\np99_over_in_process_p50 {ratio:.1f}")
sys.exit(0 if errors == 0 and ratio < 20 else 1)
PYTHON
