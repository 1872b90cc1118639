#!/usr/bin/env bash
# Runs Sutra on this machine: the server and the embedding replicas behind HAProxy. In containers
# where a Docker engine answers and docker-compose is installed, else as processes.
#
#   ./sutra-deploy.sh install|build|up|down|restart|status|validate|logs|clean
#
# DEPLOY_MODE=containers|native    instead of what is found
# DEPLOY_DATA=DIR                  data of the native server (default ./sutra-data)
# DEPLOY_PROGRAM=FILE             the native program (default .build/release/sutra)
# DEPLOY_MODEL=DIR                 the model (default: the larger one that `install` has installed)
# PORT_OFFSET=N                   added to every port; native only
# DEPLOY_CLEAN=yes                 `clean` asks for this: it deletes all that was learned
set -euo pipefail
cd "$(dirname "$0")"

say() { echo "sutra-deploy: $*"; }
fail() { echo "sutra-deploy: $*" >&2; exit 1; }
usage() { sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "$0"; }

data=${DEPLOY_DATA:-./sutra-data}
program=${DEPLOY_PROGRAM:-.build/release/sutra}
offset=${PORT_OFFSET:-0}
run=$data/deploy

if docker-compose version >/dev/null 2>&1; then compose_command=(docker-compose)
else compose_command=(docker compose); fi

find_mode() {
    if [ -n "${DEPLOY_MODE:-}" ]; then echo "$DEPLOY_MODE"
    elif docker info >/dev/null 2>&1 && "${compose_command[@]}" version >/dev/null 2>&1; then
        echo containers
    else echo native; fi
}

find_model() {
    if [ -n "${DEPLOY_MODEL:-}" ]; then realpath "$DEPLOY_MODEL"; return; fi
    local models=${XDG_DATA_HOME:-$HOME/.local/share}/sutra/models name
    for name in all-mpnet-base-v2 all-MiniLM-L6-v2; do
        for folder in "$models/$name"@*; do
            if [ -f "$folder/model.safetensors" ]; then realpath "$folder"; return; fi
        done
    done
    fail "there is no model. Run './sutra-deploy.sh install', or set DEPLOY_MODEL."
}

# The password of HAProxy's page, made when there is none yet.
password() {
    mkdir -p "$run"
    if [ ! -s "$run/statistics-password" ]; then
        (umask 077 && head -c 16 /dev/urandom | od -An -tx1 | tr -d ' \n' \
            >"$run/statistics-password")
    fi
    cat "$run/statistics-password"
}

compose() {
    DEPLOY_MODEL=$(find_model) STATISTICS_PASSWORD=$(password) \
        "${compose_command[@]}" --project-name sutra --file docker-compose-grid.yml "$@"
}

# A first key, when there is none: containers listen on all addresses, so they ask for one.
key() {
    [ ! -s "$run/admin-key" ] || return 0
    mkdir -p "$run"
    (umask 077 && compose run --rm --no-deps -T sutra-server keys create admin --role admin \
        >"$run/admin-key")
    say "the administrator's key is in $run/admin-key; make others with 'sutra keys create'"
}

# The process that this script started as $1, if it still runs.
running() {
    local process
    process=$(cat "$run/$1.pid" 2>/dev/null) || return 1
    grep -qz sutra "/proc/$process/cmdline" 2>/dev/null && echo "$process"
}

start() {
    local name=$1
    shift
    if running "$name" >/dev/null; then say "$name is running already"; return; fi
    mkdir -p "$run"
    MODEL_PATH=$(find_model) setsid nohup "$program" "$@" --data "$data" \
        --port-offset "$offset" </dev/null >>"$run/$name.log" 2>&1 &
    echo $! >"$run/$name.pid"
}

stop() {
    local process
    process=$(running "$1") || { say "$1 is not running"; return; }
    kill "$process"
    for _ in $(seq 600); do
        if ! running "$1" >/dev/null; then say "$1 has ended"; rm "$run/$1.pid"; return; fi
        sleep 0.1
    done
    fail "$1 (process $process) has not ended within a minute; see $run/$1.log"
}

wait_until_healthy() {
    for _ in $(seq 120); do
        if PORT_OFFSET=$offset scripts/health-check-all.sh >/dev/null; then
            PORT_OFFSET=$offset scripts/health-check-all.sh
            return
        fi
        if [ "$mode" = native ]; then
            for name in sutra-server embedding-ha; do
                running "$name" >/dev/null \
                    || fail "$name has ended: $(tail -n 1 "$run/$name.log")"
            done
        fi
        sleep 0.5
    done
    PORT_OFFSET=$offset scripts/health-check-all.sh || true
    fail "not everything is healthy after a minute; see './sutra-deploy.sh logs'"
}

up() {
    if [ "$mode" = containers ]; then
        key
        compose up -d
    else
        [ -x "$program" ] || fail "$program is missing. Run './sutra-deploy.sh build' first."
        # The replicas behind HAProxy have 8888; the server's own embedding moves out of the way.
        EMBEDDING_PORT=8880 start sutra-server serve
        start embedding-ha up embedding-ha
    fi
    wait_until_healthy
}

down() {
    if [ "$mode" = containers ]; then compose down; else stop embedding-ha; stop sutra-server; fi
}

mode=$(find_mode)
case $mode in
    containers) [ "$offset" = 0 ] || fail "PORT_OFFSET is for native processes only" ;;
    native) ;;
    *) fail "DEPLOY_MODE is containers or native, not $mode" ;;
esac

case ${1:-help} in
    install) scripts/setup.sh ;;
    build) if [ "$mode" = containers ]; then ./build-all.sh; else make release; fi ;;
    up) say "$mode"; up ;;
    down) down ;;
    restart) down; up ;;
    status)
        if [ "$mode" = containers ]; then compose ps; fi
        PORT_OFFSET=$offset scripts/health-check-all.sh
        ;;
    validate)
        if [ "$mode" = containers ]; then compose config --quiet
        else
            [ -x "$program" ] || fail "$program is missing. Run './sutra-deploy.sh build' first."
            "$program" config >/dev/null
        fi
        say "$mode: valid; the model is $(find_model)"
        ;;
    logs)
        if [ "$mode" = containers ]; then compose logs --tail 100
        else tail -n 100 "$run"/*.log; fi
        ;;
    clean)
        [ "${DEPLOY_CLEAN:-}" = yes ] \
            || fail "clean deletes all that was learned. Say DEPLOY_CLEAN=yes if that is wanted."
        if [ "$mode" = containers ]; then compose down --volumes
        else
            [ -d "$run" ] || fail "$data holds nothing of this script's; nothing was deleted"
            down
            rm -rf "$data"
        fi
        ;;
    help | -h | --help) usage ;;
    *) usage >&2; exit 2 ;;
esac
