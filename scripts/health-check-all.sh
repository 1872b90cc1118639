#!/usr/bin/env bash
# Asks every service of this machine how it is: one line each. Ends with 0 when all that are asked
# are healthy. Ask fewer by naming them: health-check-all.sh sutra-api embedding-ha
# PORT_OFFSET: as given to `sutra serve` and `sutra up`.
set -euo pipefail

offset=${PORT_OFFSET:-0}
declare -A ports=(
    [sutra-api]=8000 [sutra-hybrid]=8001 [sutra-client]=8080 [sutra-control]=9000
    [sutra-bulk-ingester]=8005 [storage-server]=50051 [grid-event-storage]=50052
    [embedding-ha]=8888 [haproxy-statistics]=8404
    [grid-master]=7001 [grid-agent-1]=8003 [grid-agent-2]=8004
)
all=(sutra-api sutra-hybrid sutra-client sutra-control sutra-bulk-ingester storage-server grid-event-storage
    embedding-ha haproxy-statistics grid-master grid-agent-1 grid-agent-2)
if [ "$#" -eq 0 ]; then set -- "${all[@]}"; fi

result=0
body=$(mktemp)
trap 'rm -f "$body"' EXIT
for service in "$@"; do
    port=${ports[$service]:-}
    if [ -z "$port" ]; then
        echo "health-check-all: there is no service $service; there are: ${all[*]}" >&2
        exit 2
    fi
    url="http://127.0.0.1:$((port + offset))/health"
    status=$(curl -sS -m 5 -o "$body" -w '%{http_code}' "$url" 2>/dev/null) || status=000
    case $status in
        200) word=healthy ;;
        000) word=unreachable result=1 ;;
        *) word="unhealthy ($status) $(head -c 300 "$body")" result=1 ;;
    esac
    printf '%-20s %s  %s\n' "$service" "$word" "$url"
done
exit "$result"
