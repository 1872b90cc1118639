#!/usr/bin/env python3
"""Moves a shard between two real storage nodes while a client writes, kills each of the processes
in the middle of moves, and checks that nothing acknowledged is lost. `make test` runs it.

    SUTRA=.build/debug/sutra scripts/test-shards.py [--texts N] [--rounds N] [--keep]

--texts: how many are there before the first move; --rounds: moves without an accident. Prints how
long writes took at most. It routes by itself, as docs/storage-protocol.md says.
"""
import argparse
import importlib.util
import os
import shutil
import signal
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SPEC = importlib.util.spec_from_file_location("test_grid", os.path.join(HERE, "test-grid.py"))
test_grid = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(test_grid)
from asking import LIMIT, call, free_port, wait
from shards import ShardedClient, item, shard_of

SHARDS = 4
# So often a move may be given up, as it is when a step takes too long on a busy machine.
PATIENCE = 20


class Writer(threading.Thread):
    def __init__(self, grid, start):
        super().__init__(daemon=True)
        self.client, self.number = ShardedClient(grid.master_url), start
        self.over, self.fault, self.longest = threading.Event(), None, 0.0

    def run(self):
        try:
            while not self.over.is_set():
                start = time.monotonic()
                self.client.learn(range(self.number, self.number + 8))
                self.longest = max(self.longest, time.monotonic() - start)
                self.number += 8
        except AssertionError as fault:
            self.fault = fault

    def longest_since(self):
        longest, self.longest = self.longest, 0.0
        return longest

    def check(self):
        assert self.fault is None, self.fault


def shards(grid):
    return call(grid.master_url + "/api/grid/shards")


def move(grid, writer, target):
    """A move without an accident. Returns how long a write took at most, in seconds."""
    writer.longest_since()
    for _ in range(PATIENCE):
        last = grid.command("move", "0", target, "--json", status=None)
        if last["step"] == "done":
            break
        print(f"     given up: {last['trouble']}; once more", flush=True)
    assert last["step"] == "done", last
    number = writer.number
    wait(f"shard 0 is on {target}, and writes go on; they waited for {last['frozen_ms']:.0f} ms",
         lambda: writer.fault or writer.number > number + 40)
    writer.check()
    return writer.longest_since(), last["frozen_ms"] / 1000


def begin(grid, target, step):
    call(grid.master_url + "/api/grid/move", {"shard": 0, "node_id": target})
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        now = shards(grid).get("move")
        if now is None or step is None or now["step"] == step:
            return now["step"] if now else "over"
    raise AssertionError(f"the move did not come to {step}")


def revived(grid, name, process):
    """Whether the node runs again, asked for anew when it was killed too often for its agent."""
    node = grid.node(1, name)
    if node["state"] == "failed":
        grid.command("spawn", "agent-1", "--port", str(node["port"]), "--node", name, "--json")
    return node["state"] == "running" and node["pid"] != process


def accidents(grid, writer):
    """Kills a process in the middle of a move; whatever becomes of that, nothing is lost."""
    for victim in ("master", "source", "target"):
        for step in (None, "following", "adopting", "dropping"):
            holder = shards(grid)["shards"][0]["node_id"]
            other = "node-2" if holder == "node-1" else "node-1"
            caught = begin(grid, other, step)
            if victim == "master":
                grid.kill("master")
                grid.start_master()
            else:
                name = holder if victim == "source" else other
                process = grid.node(1, name)["pid"]
                os.kill(process, signal.SIGKILL)
                wait(f"{name} runs again",
                     lambda name=name, process=process: revived(grid, name, process))
            wait(f"{victim} killed at {caught}: the move is over",
                 lambda: shards(grid).get("move") is None and "last_move" in shards(grid))
            last = shards(grid)["last_move"]
            print(f"     it {last['step']}" + (f": {last['trouble']}" if last.get("trouble") else ""))
            number = writer.number
            wait("writes go on", lambda: writer.fault or writer.number > number + 16)
            writer.check()


def run(grid, options):
    grid.start_master()
    grid.start_agent(1)
    wait("agent-1 is registered", lambda: grid.agent(1)["state"] == "healthy")
    for number in (1, 2):
        grid.command("spawn", "agent-1", "--port", str(free_port()), "--node", f"node-{number}",
                     "--json")
        wait(f"node-{number} runs", lambda: grid.runs(1, f"node-{number}"))
    grid.command("shards", status=1)
    made = grid.command("shards", "--create", str(SHARDS), "--json")
    assert [one["node_id"] for one in made["shards"]] == ["node-1", "node-2"] * 2, made
    filler = ShardedClient(grid.master_url)
    for start in range(0, options.texts, 200):
        filler.learn(range(start, min(start + 200, options.texts)))
    print(f"ok   {options.texts} texts are there", flush=True)
    writer = Writer(grid, options.texts)
    writer.start()
    times = [move(grid, writer, target)
             for target in ["node-2", "node-1"] * ((options.rounds + 1) // 2)]
    accidents(grid, writer)
    writer.over.set()
    writer.join(LIMIT)
    writer.check()
    count = sum(filler.ask(shard, "/store/stats")["vectors"] for shard in range(SHARDS))
    assert writer.number <= count <= writer.number + 8, (count, writer.number)
    for number in range(writer.number):
        content = item(number)["content"]
        if shard_of(content, SHARDS) == 0 or number % 50 == 0:
            found = filler.stored(number)
            assert found["content"] == content, found
    print(f"test-shards: passed; {count} texts, none lost; beside {len(times)} moves a write took "
          f"at most {max(one for one, _ in times):.3f} s, and was held back at most "
          f"{max(held for _, held in times):.3f} s")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--texts", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="sutra-shards-")
    grid = test_grid.Grid(folder)
    grid.environment["VECTOR_DIMENSION"] = "64"
    try:
        run(grid, options)
        return 0
    except AssertionError as fault:
        print(f"test-shards: {fault}; what they said is in {folder}", file=sys.stderr)
        options.keep = True
        return 1
    finally:
        grid.end()
        if not options.keep:
            shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
