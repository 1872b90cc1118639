"""What every operator's day has in common, whoever runs the grid: its steps, the load, accidents, what
is asked about the day, and the table that is printed in the end."""

import filecmp
import os
import shutil
import signal
import sys
import tempfile
import time

import load
from asking import call, wait

SHORT = os.environ.get("SHORT") == "1"
SHARDS = 4


class Day:
    """A day of `grid`. A subclass says how the grid is begun, broken, saved and ended."""

    # Whose requests may fail while it is gone. Nobody's when it is not named.
    may_fail = {}
    # How often the day's kills end a node.
    crashes = {"node-1": 1}

    def __init__(self, grid):
        self.grid = grid
        self.folder = grid.folder
        self.load = None
        self.rows = []
        # Times within which requests may have failed.
        self.accidents = []

    def whole(self):
        self.begin()
        self.step("learn", self.learn)
        self.step("ask", self.ask)
        self.step("ask about events", self.ask_about_events)
        self.step("nodes started, shards made", self.make_nodes)
        self.start_load()
        self.step("load, nothing killed", self.calm)
        self.step("embedding failover: two replicas killed at once", self.failover)
        for target in ("node-2", "node-1"):
            self.step(f"shard 0 moved to {target} under writes", self.move, target)
        self.kill_services()
        self.step("node-1 killed", self.kill, "node-1")
        self.step("agent-2 stopped: degraded, then offline", self.see_agent_stopped)
        self.step("agent-2 started again", self.start_agent)
        self.step("grid-agent-2 killed", self.kill, "grid-agent-2")
        self.kill_what_runs_all()
        self.step("load ends", self.end_load)
        self.step("events of the day asked about", self.ask_about_day)
        self.step("backup beside the running grid", self.backup)
        self.step("down; everything acknowledged is there", self.down)
        self.step("destroyed and restored", self.restore)
        self.step("compared, byte for byte", self.compare)
        self.step("up again on what was restored", self.up_again)
        self.step("ended; nothing is left", self.end)

    def kill_what_runs_all(self):
        """Where the test may do so."""

    def step(self, name, work, *arguments):
        start = time.monotonic()
        told = work(*arguments)
        self.rows.append((name, told, time.monotonic() - start))
        print(f"ok   {name}: {told} ({self.rows[-1][2]:.1f} s)", flush=True)

    # The morning

    def ask(self):
        told = self.grid.ask(load.QUESTION)
        assert told["answer"] == load.ANSWER, told
        assert len(told["reasoning_paths"][0]["path"]) >= 3, told["reasoning_paths"]
        self.grid.ask("Who painted the ceiling of the moon?", ends_with=3)
        return f"{told['answer']}, with its path; what is not known is said to be so"

    def system(self, question, **options):
        return self.grid.ask("--system", question, **options)

    def ask_about_events(self):
        question = "How many questions were answered in the last hour?"
        answer = wait("both questions are events", lambda: next(
            (told for told in [self.system(question)] if told["results"][0]["count"] == 2), None),
            is_quiet=True)
        self.system("What is the meaning of life?", ends_with=3)
        return answer["explanation"]

    # The grid

    def make_nodes(self):
        for name in ("node-1", "node-2"):
            self.grid.spawn("agent-1", name)
        made = self.grid.grid("shards", "--create", str(SHARDS))
        assert {one["node_id"] for one in made["shards"]} == {"node-1", "node-2"}, made
        seen = call(self.grid.url(9000, "/api/grid/shards"))
        assert seen["shards"] == made["shards"], (seen, made)
        self.grid.spawn("agent-2", "node-3")
        return f"three nodes on two agents, {SHARDS} shards on two of them"

    def start_load(self):
        self.load = load.MixedLoad(self.grid, 0.05)
        self.load.loads["shards"].pause = 0.01
        self.load.start()

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
            set().union(*(self.may_fail.get(name, set()) for name in names)))

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

    def agent_is_back(self):
        wait("agent-2 is back, and its node", lambda: self.grid.agents(9000)["agent-2"]["state"]
             == "healthy" and self.grid.nodes()["node-3"]["state"] == "running", is_quiet=True)
        status = wait("the grid is healthy", lambda: next(
            (one for one in [call(self.grid.url(7001, "/api/grid/status"))]
             if one["status"] == "healthy"), None), is_quiet=True)
        return f"{status['healthy_agents']} agents healthy, {status['running_nodes']} nodes running"

    def end_load(self):
        self.load.stop()
        assert not self.load.faults, self.load.faults[:3]
        beside = self.load.failed_beside(self.accidents)
        assert not beside, f"failed although nothing was killed: {beside[:3]}"
        return f"{self.load.answered()}, all while something was gone, and were repeated"

    def ask_about_day(self):
        answer = self.system("Which nodes crashed in the last 24 hours?")
        counts = {row["node_id"]: row["count"] for row in answer["results"]}
        assert counts == self.crashes, counts
        self.system("p95 query latency today")
        critical = self.system("What happened before agent-2 went offline?")
        return f"{answer['explanation']} Before agent-2 went offline: " \
            f"{critical['matched_count']} events"

    # Backup, destruction, and back

    def nothing_is_lost(self):
        """Looks in what was exported before the destruction."""
        lost = self.load.lost(lambda name: self.grid.exported(name, "before"))
        assert not lost, f"{len(lost)} texts are lost, such as {lost[0]}"
        return f"{len(self.load.learned)} texts learned, {len(self.load.stored)} stored, " \
            f"{len(self.load.spread)} in shards, none lost"

    def compare(self):
        self.grid.export(self.stores, "after")
        size = 0
        for name in self.stores:
            before, after = (f"{self.folder}/{name}-{when}.jsonl" for when in ("before", "after"))
            assert filecmp.cmp(before, after, shallow=False), f"{name} is not what it was"
            size += os.path.getsize(after)
        return f"{len(self.stores)} exports of {size / 1e6:.1f} MB in all are equal"

    def goes_on(self):
        """Asks and adds to what was restored."""
        told = self.grid.ask(load.QUESTION)
        assert told["answer"] == load.ANSWER, told
        held = call(self.grid.url(50051, "/store/stats"))["vectors"]
        assert held == len(self.load.stored), (held, len(self.load.stored))
        router = self.grid.router()
        for number in self.load.spread[::7 if SHORT else 1]:
            router.stored(number)
        router.learn(range(10**6, 10**6 + 20))
        return f"the answer is {told['answer']} again; the shards' texts are read, and more taken"


def table(rows):
    lines = ["| step | what came of it | seconds |", "|---|---|---|"]
    return "\n".join(lines + [
        f"| {name} | {told.replace('|', chr(92) + '|')} | {seconds:.1f} |"
        for name, told, seconds in rows]) + "\n"


def run(name, make):
    """Runs the whole day that `make` makes in a new folder, prints its table, and writes it into the
    file that the first argument names. Ends with 1 when a promise is not kept."""
    # HAProxy's socket needs a short path.
    folder = tempfile.mkdtemp(prefix="day-")
    day, keeps = make(folder), os.environ.get("KEEP") == "1"
    start = time.monotonic()
    try:
        day.whole()
    except BaseException as fault:
        keeps = True
        print(f"{name}: {fault!r}; what they said is in {folder}", file=sys.stderr)
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
    print(f"\n{table(day.rows)}\n{name}: every promise was kept, in "
          f"{time.monotonic() - start:.0f} s")
