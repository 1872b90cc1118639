#!/usr/bin/env bash
# Runs Sutra on this machine. In containers, where a Docker engine answers and docker-compose is
# installed, all of docker-compose-grid.yml. Else as processes, all that `sutra up` runs. Either way
# the server, the embedding replicas behind HAProxy, the event storage, bulk jobs, and the grid's
# master and agents.
#
#   ./sutra-deploy.sh install|build|up|down|restart|status|validate|logs|clean
#   ./sutra-deploy.sh sutra COMMAND…     a command, such as `keys list`; in containers the memory is
#                                        /data, other stores are in /stores, and /backups is
#                                        DEPLOY_BACKUPS
#   ./sutra-deploy.sh compose COMMAND…   what docker-compose does with that file, such as `up -d
#                                        sutra-api`; containers only
#   ./sutra-deploy.sh run COMMAND…       any other program where `sutra` would run, such as `cp -p
#                                        /keys/keys.json /backups`; containers only
#
# DEPLOY_MODE=containers|native    instead of what is found
# DEPLOY_DATA=DIR                  data of the native server (default ./sutra-data)
# DEPLOY_PROGRAM=FILE             the native program (default .build/release/sutra)
# DEPLOY_FILE=FILE                the TOML file of the native grid (default sutra.toml, if there)
# DEPLOY_MODEL=DIR                 the model (default: the larger one that `install` has installed)
# DEPLOY_BACKUPS=DIR               backups of the containers (default ./sutra-backups)
# DEPLOY_PROJECT=NAME              of the containers, when there are more than one grid of them
# PORT_OFFSET=N                    added to every port of this machine
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
backups=${DEPLOY_BACKUPS:-./sutra-backups}
project=${DEPLOY_PROJECT:-sutra}

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
    local variables=() port
    if [ "$project" != sutra ]; then variables+=("CONTAINER_PREFIX=$project-"); fi
    if [ "$offset" != 0 ]; then
        for port in $(grep -o '{PORT_[0-9]*' docker-compose-grid.yml | cut -d _ -f 2); do
            variables+=("PORT_$port=$((port + offset))")
        done
    fi
    env "${variables[@]}" DEPLOY_MODEL="$(find_model)" DEPLOY_BACKUPS="$(realpath -m "$backups")" \
        STATISTICS_PASSWORD="$(password)" \
        SERVICES_KEY="$(cat "$run/services-key" 2>/dev/null || true)" \
        "${compose_command[@]}" --project-name "$project" --file docker-compose-grid.yml "$@"
}

# Runs a container for one command: `once PROGRAM ARGUMENT…`.
once() {
    if [ ! -d "$backups" ]; then
        mkdir -p "$backups"
        # It is the containers' user who writes there.
        chown 10001:10001 "$backups" 2>/dev/null || docker run --rm --user 0 --network none \
            --volume "$(realpath "$backups"):/backups" --entrypoint chown sutra-cli:latest \
            10001:10001 /backups
    fi
    local options=(--rm --no-deps --entrypoint "$1")
    # A terminal ends lines in its own way, which is not that of the files that commands print.
    if [ ! -t 0 ] || [ ! -t 1 ]; then options+=(-T); fi
    shift
    compose run "${options[@]}" sutra-cli "$@"
}

# The key $1, when there is none yet: containers listen on all addresses, so they ask for one.
key() {
    [ ! -s "$run/$1-key" ] || return 0
    mkdir -p "$run"
    (umask 077 && once sutra keys create "$@" </dev/null >"$run/$1-key.partial" \
        && mv "$run/$1-key.partial" "$run/$1-key")
}

# Those that there have to be: the administrator's, and the one with which services come to each
# other. With the latter the bulk ingester learns and all send events, so it is no limit of its own.
keys() {
    key admin --role admin
    key services --role admin --rate 1000000
    say "the administrator's key is in $run/admin-key; make others with" \
        "'./sutra-deploy.sh sutra keys create'"
}

# The process that this script started as $1, if it still runs.
running() {
    local process
    process=$(cat "$run/$1.pid" 2>/dev/null) || return 1
    grep -qz sutra "/proc/$process/cmdline" 2>/dev/null && echo "$process"
}

# `sutra VERB …` about the native grid.
grid() {
    local verb=$1
    shift
    [ -x "$program" ] || fail "$program is missing. Run './sutra-deploy.sh build' first."
    local options=(--data "$data" --port-offset "$offset")
    if [ -n "${DEPLOY_FILE:-}" ]; then options+=(--file "$DEPLOY_FILE"); fi
    MODEL_PATH=$(find_model) "$program" "$verb" "${options[@]}" "$@"
}

start() {
    if running grid >/dev/null; then say "the grid is running already"; return; fi
    mkdir -p "$run"
    grid validate >"$run/validate.log" || { cat "$run/validate.log" >&2; fail "it cannot start"; }
    local options=(--data "$data" --port-offset "$offset")
    if [ -n "${DEPLOY_FILE:-}" ]; then options+=(--file "$DEPLOY_FILE"); fi
    MODEL_PATH=$(find_model) setsid nohup "$program" up "${options[@]}" \
        </dev/null >>"$run/grid.log" 2>&1 &
    echo $! >"$run/grid.pid"
}

healthy() {
    if [ "$mode" = containers ]; then PORT_OFFSET=$offset scripts/health-check-all.sh
    else grid status; fi
}

wait_until_healthy() {
    for _ in $(seq 240); do
        if healthy >/dev/null 2>&1; then healthy; return; fi
        if [ "$mode" = native ]; then
            running grid >/dev/null || fail "it has ended: $(tail -n 1 "$run/grid.log")"
        fi
        sleep 0.5
    done
    healthy || true
    fail "not everything is healthy after two minutes; see './sutra-deploy.sh logs'"
}

up() {
    if [ "$mode" = containers ]; then
        keys
        compose up -d
    else
        start
    fi
    wait_until_healthy
}

down() {
    if [ "$mode" = containers ]; then compose down
    else
        grid down
        rm -f "$run/grid.pid"
    fi
}

mode=$(find_mode)
case $mode in
    containers | native) ;;
    *) fail "DEPLOY_MODE is containers or native, not $mode" ;;
esac

case ${1:-help} in
    sutra | compose | run) ;;
    *) [ "$#" -le 1 ] || fail "$1 takes nothing more; see './sutra-deploy.sh help'" ;;
esac

case ${1:-help} in
    install) scripts/setup.sh ;;
    build) if [ "$mode" = containers ]; then ./build-all.sh; else make release; fi ;;
    up) say "$mode"; up ;;
    down) down ;;
    restart) down; up ;;
    status)
        if [ "$mode" = containers ]; then compose ps; fi
        healthy
        ;;
    validate)
        if [ "$mode" = containers ]; then compose config --quiet
        else grid validate; fi
        say "$mode: valid; the model is $(find_model)"
        ;;
    logs)
        if [ "$mode" = containers ]; then compose logs --tail 100
        else grid logs; fi
        ;;
    clean)
        [ "${DEPLOY_CLEAN:-}" = yes ] \
            || fail "clean deletes all that was learned. Say DEPLOY_CLEAN=yes if that is wanted."
        if [ "$mode" = containers ]; then
            compose down --volumes
            # What they were keys to is gone with the volume of keys.
            rm -f "$run/admin-key" "$run/services-key"
        else
            [ -d "$run" ] || fail "$data holds nothing of this script's; nothing was deleted"
            down
            rm -rf "$data"
        fi
        ;;
    sutra)
        shift
        if [ "$mode" = containers ]; then once sutra "$@"
        else "$program" "$@"; fi
        ;;
    compose)
        shift
        [ "$mode" = containers ] || fail "'compose' is for containers; here there is 'sutra up'"
        if [ "${1:-}" = up ]; then keys; fi
        compose "$@"
        ;;
    run)
        shift
        [ "$mode" = containers ] || fail "'run' is for containers; here there is the shell"
        once "$@"
        ;;
    help | -h | --help) usage ;;
    *) usage >&2; exit 2 ;;
esac
