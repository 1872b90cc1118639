#!/usr/bin/env python3
"""An operator's day with a whole grid on this machine, as docs/grid.md and docs/runbook.md tell it:
install, up, health, learn, ask, ask about events, kill -9 of everything in turn under load, an agent
that is stopped, nodes that are started, shards that move under writes, backup, destroy, restore,
compare. Prints a table. `make operator-day`; with SHORT=1 nothing is judged by its time.

    SUTRA=.build/release/sutra scripts/operator-day.py [TABLE.md]

KEEP=1 keeps the folder. MODEL_PATH: another model than the small one. Ends with 1 when a promise is
not kept, and keeps the folder then. Needs haproxy and the model (make setup), else it is skipped.
"""
import filecmp
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "grid"))
import load
import shards
from asking import call, free_port, wait
from running import SERVICES, WholeGrid, small_model

SHORT = os.environ.get("SHORT") == "1"
SHARDS = 4
# Whose requests may fail while it is gone. Nobody's when a replica, an agent or the master is.
MAY_FAIL = {
    "sutra-server": {"learn", "query", "events"},
    "storage-server": {"storage"},
    "embedding-ha": {"embeddings"},
    "node-1": {"shards"},
    "supervisor": {"learn", "query", "events", "storage", "embeddings"},
}


class Day:
    def __init__(self, folder):
        self.folder = folder
        self.grid = WholeGrid(folder, os.environ.get("MODEL_PATH") or small_model())
        self.load = None
        self.rows = []
        # Times within which requests may have failed.
        self.accidents = []

    def step(self, name, work, *arguments):
        start = time.monotonic()
        told = work(*arguments)
        self.rows.append((name, told, time.monotonic() - start))
        print(f"ok   {name}: {told} ({self.rows[-1][2]:.1f} s)", flush=True)

    def whole(self):
        self.step("install", self.install)
        self.step("up", self.up)
        self.step("health of all", self.health)
        self.step("learn", self.learn)
        self.step("ask", self.ask)
        self.step("ask about events", self.ask_about_events)
        self.step("nodes started, shards made", self.make_nodes)
        self.load = load.MixedLoad(self.grid, 0.05)
        self.load.loads["shards"].pause = 0.01
        self.load.start()
        self.step("load, nothing killed", self.calm)
        self.step("embedding failover: two replicas killed at once", self.failover)
        for target in ("node-2", "node-1"):
            self.step(f"shard 0 moved to {target} under writes", self.move, target)
        self.step("grid-master killed", self.kill, "grid-master")
        down = self.stop_agent()
        for name in SERVICES:
            if name not in ("grid-master", "grid-agent-2"):
                self.step(f"{name} killed", self.kill, name)
        self.step("node-1 killed", self.kill, "node-1")
        self.step("agent-2 stopped: degraded, then offline", self.see_agent_offline, down)
        self.step("agent-2 started again", self.start_agent)
        self.step("grid-agent-2 killed", self.kill, "grid-agent-2")
        self.step("the supervisor killed, and all with it but the nodes", self.kill_supervisor)
        self.step("load ends", self.end_load)
        self.step("events of the day asked about", self.ask_about_day)
        self.step("backup beside the running grid", self.backup)
        self.step("down; everything acknowledged is there", self.down)
        self.step("destroyed and restored", self.restore)
        self.step("compared, byte for byte", self.compare)
        self.step("up again on what was restored", self.up_again)
        self.step("down; no process is left", self.end)

    # The morning

    def install(self):
        version = self.grid.run("--version").strip()
        told = self.grid.about("validate").splitlines()
        assert told and all(line.startswith("ok") for line in told if line), told
        return f"version {version}; `sutra validate` has {len(told)} things to say, all ok"

    def up(self):
        self.grid.start()
        self.grid.about("status")
        return f"{len(SERVICES)} services ready"

    def health(self):
        told = subprocess.run(
            [os.path.join(HERE, "health-check-all.sh")], capture_output=True, text=True,
            env={**os.environ, "PORT_OFFSET": str(self.grid.offset)}, timeout=120)
        assert told.returncode == 0, told.stdout
        self.grid.with_data("health")
        status = self.grid.grid("status")
        assert status["status"] == "healthy" and status["total_agents"] == 2, status
        return f"{len(told.stdout.splitlines())} ports healthy, 2 agents"

    def learn(self):
        with open(f"{self.folder}/facts.txt", "w") as file:
            file.write("\n\n".join(load.FACTS) + "\n")
        self.grid.with_data("learn", "facts.txt")
        receipt = call(self.grid.url(8000, "/learn"), {"content": "The Eiffel Tower is in Paris."})
        return f"a file of {len(load.FACTS)} texts, and one over HTTP ({receipt['concept_id'][:8]}…)"

    def ask(self):
        told = json.loads(self.grid.with_data("ask", load.QUESTION, "--json"))
        assert told["answer"] == load.ANSWER, told
        assert len(told["reasoning_paths"][0]["path"]) >= 3, told["reasoning_paths"]
        self.grid.with_data("ask", "Who painted the ceiling of the moon?", ends_with=3)
        return f"{told['answer']}, with its path; what is not known is said to be so"

    def system(self, question):
        return json.loads(self.grid.with_data("ask", "--system", question, "--json"))

    def ask_about_events(self):
        question = "How many questions were answered in the last hour?"
        answer = wait("both questions are events", lambda: next(
            (told for told in [self.system(question)] if told["results"][0]["count"] == 2), None),
            is_quiet=True)
        self.grid.with_data("ask", "--system", "What is the meaning of life?", ends_with=3)
        return answer["explanation"]

    # The grid

    def make_nodes(self):
        for name in ("node-1", "node-2"):
            self.grid.spawn("agent-1", name, free_port())
        made = self.grid.grid("shards", "--create", str(SHARDS))
        assert {one["node_id"] for one in made["shards"]} == {"node-1", "node-2"}, made
        seen = call(self.grid.url(9000, "/api/grid/shards"))
        assert seen["shards"] == made["shards"], (seen, made)
        self.grid.spawn("agent-2", "node-3", free_port())
        return f"three nodes on two agents, {SHARDS} shards on two of them"

    def calm(self):
        start = time.monotonic()
        for _ in range(5 if SHORT else 40):
            self.load.all_go_on()
        failed = self.load.failed(start, time.monotonic())
        assert not failed, f"requests fail although all is well: {failed}"
        return self.load.answered()

    def accident(self, strike, is_over, may_fail):
        """Strikes under load. Returns the seconds until all is well, and what failed."""
        start = time.monotonic()
        strike()
        wait("it is well again", is_over, is_quiet=True)
        seconds = time.monotonic() - start
        self.load.all_go_on()
        end = time.monotonic()
        self.accidents.append((start, end))
        failed = self.load.failed(start, end)
        assert set(failed) <= may_fail, f"requests that must not fail did: {failed}"
        assert not self.load.faults, self.load.faults[:3]
        return seconds, failed

    @staticmethod
    def told(seconds, failed):
        words = "; ".join(
            f"{name}: " + ", ".join(f"{count} × {word}" for word, count in counts.items())
            for name, counts in failed.items())
        return f"healthy after {seconds:.1f} s; failed and then answered: {words or 'none'}"

    def kill_all_of(self, names):
        processes = self.grid.processes()
        urls = {name: self.grid.health_url(name) for name in names}
        return self.accident(
            lambda: [os.kill(processes[name], signal.SIGKILL) for name in names],
            lambda: all(self.grid.runs_anew(name, processes[name], urls[name]) for name in names),
            set().union(*(MAY_FAIL.get(name, set()) for name in names)))

    def kill(self, name):
        return self.told(*self.kill_all_of([name]))

    def failover(self):
        return self.told(*self.kill_all_of(["embedding-1", "embedding-2"]))

    def move(self, target):
        writes = self.load.loads["shards"]
        writes.slowest_since()
        last = {}

        def strike():
            for _ in range(10):
                last.update(self.grid.grid("move", "0", target, ends_with=None))
                if last["step"] == "done":
                    return

        self.accident(strike, lambda: last["step"] == "done", {"shards"})
        held = last["frozen_ms"]
        assert SHORT or held < 1000, f"writes were held back for {held} ms"
        return f"writes were held back for {held:.0f} ms, one took at most " \
            f"{1000 * writes.slowest_since():.0f} ms"

    def stop_agent(self):
        self.grid.about("down", "grid-agent-2")
        return time.monotonic()

    def see_agent_offline(self, down):
        def is_offline():
            return self.grid.agents(9000)["agent-2"]["state"] == "offline"

        wait("the control center shows agent-2 offline", is_offline, is_quiet=True)
        seconds = time.monotonic() - down
        status = self.grid.grid("status", ends_with=1)
        assert status["status"] != "healthy", status
        found = {}
        for kind in ("agent_degraded", "agent_offline"):
            events = wait(f"{kind} can be asked for", lambda kind=kind: call(self.grid.url(
                9000, f"/api/grid/events?event_type={kind}&entity_id=agent-2"))["events"],
                is_quiet=True)
            found[kind] = events[0]
        silent = found["agent_degraded"]["seconds_since_heartbeat"]
        assert silent >= 15, found
        answer = self.system("Why did agent-2 go offline?")
        assert answer["results"] and "agent-2" in answer["explanation"], answer
        return f"degraded after {silent:.0f} s of silence, offline seen after {seconds:.0f} s; " \
            f"“{answer['explanation']}”"

    def start_agent(self):
        self.grid.about("up", "grid-agent-2")
        wait("agent-2 is back, and its node", lambda: self.grid.agents(9000)["agent-2"]["state"]
             == "healthy" and self.grid.nodes()["node-3"]["state"] == "running", is_quiet=True)
        status = wait("the grid is healthy", lambda: next(
            (one for one in [self.grid.grid("status", ends_with=None)]
             if one["status"] == "healthy"), None), is_quiet=True)
        return f"{status['healthy_agents']} agents healthy, {status['running_nodes']} nodes running"

    def kill_supervisor(self):
        before = {name: node["pid"] for name, node in self.grid.nodes().items()}

        def strike():
            self.grid.supervisor.kill()
            self.grid.supervisor.wait()
            self.grid.start()

        def is_over():
            now = self.grid.nodes()
            return all(now[name]["pid"] == pid and now[name]["state"] == "running"
                       for name, pid in before.items())

        told = self.told(*self.accident(strike, is_over, MAY_FAIL["supervisor"]))
        return told + "; the nodes are the same processes"

    def end_load(self):
        self.load.stop()
        assert not self.load.faults, self.load.faults[:3]
        beside = self.load.failed_beside(self.accidents)
        assert not beside, f"failed although nothing was killed: {beside[:3]}"
        return f"{self.load.answered()}, all while something was gone, and were repeated"

    def ask_about_day(self):
        answer = self.system("Which nodes crashed in the last 24 hours?")
        counts = {row["node_id"]: row["count"] for row in answer["results"]}
        assert counts == {"node-1": 1}, counts
        self.system("p95 query latency today")
        critical = self.system("What happened before agent-2 went offline?")
        return f"{answer['explanation']} Before agent-2 went offline: " \
            f"{critical['matched_count']} events"

    # Backup, destruction, and back

    def backup(self):
        self.stores = self.grid.stores()
        for name, directory in self.stores.items():
            self.grid.run("backup", directory, f"{self.folder}/backups/{name}")
        shutil.copy2(f"{self.grid.data}/grid/shards.json", f"{self.folder}/backups/shards.json")
        self.ports = {name: node["port"] for name, node in self.grid.nodes().items()}
        return f"the server's, the storage server's and {SHARDS} shards' stores, and the map"

    def down(self):
        self.grid.stop()
        self.grid.export(self.stores, "before")
        lost = self.load.lost(lambda name: self.grid.exported(name, "before"))
        assert not lost, f"{len(lost)} texts are lost, such as {lost[0]}"
        return f"{len(self.load.learned)} texts learned, {len(self.load.stored)} stored, " \
            f"{len(self.load.spread)} in shards, none lost"

    def restore(self):
        shutil.rmtree(self.grid.data)
        for name, directory in self.stores.items():
            self.grid.run("restore", f"{self.folder}/backups/{name}", directory)
            self.grid.run("verify", "--data", directory)
        shutil.copy2(f"{self.folder}/backups/shards.json", f"{self.grid.data}/grid/shards.json")
        return "the whole data directory removed, each store restored and verified"

    def compare(self):
        self.grid.export(self.stores, "after")
        size = 0
        for name in self.stores:
            before, after = (f"{self.folder}/{name}-{when}.jsonl" for when in ("before", "after"))
            assert filecmp.cmp(before, after, shallow=False), f"{name} is not what it was"
            size += os.path.getsize(after)
        return f"{len(self.stores)} exports of {size / 1e6:.1f} MB in all are equal"

    def up_again(self):
        self.grid.start()
        for name in ("node-1", "node-2"):
            self.grid.spawn("agent-1", name, self.ports[name])
        told = json.loads(self.grid.with_data("ask", load.QUESTION, "--json"))
        assert told["answer"] == load.ANSWER, told
        held = call(self.grid.url(50051, "/store/stats"))["vectors"]
        assert held == len(self.load.stored), (held, len(self.load.stored))
        router = shards.ShardedClient(self.grid.url(7001))
        for number in self.load.spread[::7 if SHORT else 1]:
            router.stored(number)
        router.learn(range(10**6, 10**6 + 20))
        return f"the answer is {told['answer']} again; the shards' texts are read, and more taken"

    def end(self):
        self.grid.stop()
        left = wait("nothing is left", lambda: [self.grid.remaining()], is_quiet=True)[0]
        assert not left, left
        return "ended in good order"


def table(rows):
    lines = ["| step | what came of it | seconds |", "|---|---|---|"]
    return "\n".join(lines + [
        f"| {name} | {told.replace('|', chr(92) + '|')} | {seconds:.1f} |"
        for name, told, seconds in rows]) + "\n"


def main():
    if not (os.environ.get("MODEL_PATH") or small_model()):
        return print("operator-day: skipped: the model is not installed (make setup)")
    if not (shutil.which("haproxy") or os.access("/usr/sbin/haproxy", os.X_OK)):
        return print("operator-day: skipped: haproxy is not installed (make setup)")
    # HAProxy's socket needs a short path.
    folder = tempfile.mkdtemp(prefix="day-")
    day, keeps = Day(folder), os.environ.get("KEEP") == "1"
    start = time.monotonic()
    try:
        day.whole()
    except BaseException as fault:
        keeps = True
        print(f"operator-day: {fault!r}; what they said is in {folder}", file=sys.stderr)
        if not isinstance(fault, AssertionError):
            raise
        sys.exit(1)
    finally:
        day.grid.kill()
        if len(sys.argv) > 1:
            with open(sys.argv[1], "w") as file:
                file.write(table(day.rows))
        if not keeps:
            shutil.rmtree(folder)
    print(f"\n{table(day.rows)}\noperator-day: every promise was kept, in "
          f"{time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
