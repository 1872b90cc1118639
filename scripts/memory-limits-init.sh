#!/bin/busybox sh
# The first process of the machine that scripts/test-memory-limits.sh boots.
/bin/busybox --install -s /bin
export PATH=/bin LOG_LEVEL=info HOME=/data
failures=0

# check WHAT COMMAND…: tries for a while whether the command succeeds.
check() {
    what=$1
    shift
    tries=0
    until "$@" >/dev/null 2>&1; do
        tries=$((tries + 1))
        if [ "$tries" -ge 300 ]; then
            echo "test: FAIL $what"
            failures=$((failures + 1))
            return
        fi
        sleep 0.2
    done
    echo "test: ok   $what"
}
in_group() { # GROUP COMMAND…
    echo 0 >"$1/cgroup.procs"
    shift
    exec "$@"
}
node_process() { cat "$node/cgroup.procs"; }
is_other() { [ -n "$(node_process)" ] && [ "$(node_process)" != "$1" ]; }
running() { sutra grid nodes 2>/dev/null | grep -q "$1.*running"; }
lives() { kill -0 "$1"; }
is() { [ "$(cat "$1" 2>/dev/null)" = "$2" ]; }

mount -t proc none /proc
mount -t sysfs none /sys
mount -t devtmpfs none /dev
mount -t tmpfs none /tmp
mount -t cgroup2 none /sys/fs/cgroup
ifconfig lo 127.0.0.1 up
groups=/sys/fs/cgroup
echo +memory >$groups/cgroup.subtree_control
mkdir $groups/service $groups/session
service=$groups/service
node=$service/sutra:agent-1:node-1

# As systemd starts a service whose group is delegated.
(in_group $service sutra grid-master --data /data/master >/data/master.log 2>&1) &
(in_group $service sutra grid-agent --data /data/agent >/data/agent.log 2>&1) &
check "the agent says that groups limit memory" \
    grep -q "limited by control groups in $service" /data/agent.log
check "no process is left in the service's group" is $service/cgroup.procs ""
check "it divides its memory" is $service/cgroup.subtree_control memory
check "the master answers" sutra grid status
sutra grid spawn agent-1 --node node-1 --port 50061 --memory-limit-mb 64
check "a node runs" running node-1
check "its group has the limit" is "$node/memory.max" 67108864
check "its group is killed as a whole" is "$node/memory.oom.group" 1
first=$(node_process)
check "its process is in the group" grep -q sutra "/proc/$first/cmdline"

# A batch within the size that is allowed, for which the node needs more than it may have.
(
    printf '{"items":[{"content":"a","vector":['
    yes 0, | head -c 24000000 | tr -d '\n'
    printf '0]}]}'
) >/tmp/batch
wget -q -O - --header 'Content-Type: application/json' --post-file /tmp/batch \
    http://127.0.0.1:50061/store/learn >/dev/null 2>&1
rm /tmp/batch
check "the system has ended it" grep -q 'needed more memory than its 64 MiB' /data/agent.log
check "and nothing else" lives "$(cat $service/sutra-processes/cgroup.procs | head -n 1)"
check "it is restarted" is_other "$first"
check "and runs" running node-1
check "in a group with the limit" is "$node/memory.max" 67108864

# An agent that is killed leaves the node where it is, and the next finds it there.
second=$(node_process)
agent=$(pidof sutra | tr ' ' '\n' | while read -r process; do
    tr '\0' ' ' <"/proc/$process/cmdline" | grep -q grid-agent && echo "$process"
done)
kill -9 $agent
check "the node outlives its agent" lives "$second"
: >/data/agent.log
(in_group $service/sutra-processes sutra grid-agent --data /data/agent >/data/agent.log 2>&1) &
check "the next agent finds the group" \
    grep -q "limited by control groups in $service" /data/agent.log
check "the node runs" running node-1
check "and is the one that it was" is "$node/cgroup.procs" "$second"
sutra grid stop node-1
check "a stopped node's group goes with it" [ ! -e "$node" ]

# Where others' processes are, nothing is moved.
(in_group $groups/session sleep 10000) &
(in_group $groups/session sutra grid-agent --id agent-2 --port 8004 --data /data/agent2 \
    >/data/agent2.log 2>&1) &
check "in a session memory is watched" grep -q "which is not Sutra's" /data/agent2.log
(sutra grid-agent --id agent-3 --port 8005 --data /data/agent3 >/data/agent3.log 2>&1) &
check "in the root group too" grep -q "watched.*root control group" /data/agent3.log

if [ "$failures" -eq 0 ]; then
    echo "test: end, nothing failed"
else
    tail -n 30 /data/*.log
    cat /proc/meminfo | head -n 3
fi
poweroff -f
