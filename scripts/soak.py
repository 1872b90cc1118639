#!/usr/bin/env python3
"""Mixed load on a whole grid while processes are killed and shards moved at random: learning, questions,
storage, shards, embeddings, and questions about events. `make soak`.

    MINUTES=60 SEED=n REPORT=soak-report SUTRA=.build/release/sutra scripts/soak.py

Every 10 s it notes resident memory and descriptors of every process; at the end it writes
samples.csv, strikes.csv and plot.svg into REPORT and says

- whether each failed request was refused or broken off while something was gone, and answered later;
- whether everything that was acknowledged is there;
- whether memory or descriptors of a process grow by more than the learned texts explain.

The seed, which is printed, gives the same strikes in the same order, but where a process was killed too
often lately to be killed again. Ends with 1 when one of these is not so. MODEL_PATH: another model than the small one. Needs haproxy and the model (make setup).
"""
import csv
import os
import random
import shutil
import signal
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "grid"))
import load
import trends
from asking import free_port, wait
from running import SERVICES, WholeGrid, small_model

MINUTES = float(os.environ.get("MINUTES", "60"))
SEED = int(os.environ.get("SEED", random.randrange(10**6)))
REPORT = os.environ.get("REPORT", "soak-report")
SHARDS = 4
NODES = {"node-1": "agent-1", "node-2": "agent-1", "node-3": "agent-2"}
SAMPLE_SECONDS = 10.0
PAUSE_SECONDS = (15.0, 45.0)
# A process that has just started fills caches, and its allocator keeps what it needed for that.
WARM_UP_SECONDS = 60.0
# What may be killed so often within so long without being given up, as docs/grid.md says.
LIMITS = {True: (3, 600.0), False: (3, 60.0)}
# What a text may add to the memory of the process that learns it, in KiB. Measured: 3.3 in the server
# (names, words, associations, vector, a cached vector, and the events of it and of the questions
# beside it), 0.4 in a store whose clients bring vectors of 64 dimensions.
TEXT_KIB = {"sutra-server": 5, "storage-server": 1, "node-1": 1, "node-2": 1, "node-3": 1}
# Below these over the whole run nothing is called growth.
SMALL_MIB, SMALL_DESCRIPTORS = 8, 16


class Soak:
    def __init__(self, folder):
        self.grid = WholeGrid(folder, os.environ.get("MODEL_PATH") or small_model())
        self.random = random.Random(SEED)
        self.samples = trends.Samples()
        # (second, name) of each, and (start, end) on the clock.
        self.strikes, self.windows = [], []
        self.struck = {}
        self.start, self.over, self.faults = 0.0, threading.Event(), []
        self.load = None

    def now(self):
        return time.monotonic() - self.start

    def prepare(self):
        self.grid.start()
        with open(f"{self.grid.folder}/facts.txt", "w") as file:
            file.write("\n\n".join(load.FACTS) + "\n")
        self.grid.with_data("learn", "facts.txt")
        for name, agent in NODES.items():
            self.grid.spawn(agent, name, free_port())
        self.grid.grid("shards", "--create", str(SHARDS))
        self.load = load.MixedLoad(self.grid, 0.1)
        self.start = time.monotonic()
        self.load.start()

    # Samples

    def watch(self):
        """Samples until it is over."""
        known, next_at = {}, 0.0
        while not self.over.wait(max(0.0, next_at - self.now())):
            next_at = max(next_at + SAMPLE_SECONDS, self.now())
            try:
                known = self.grid.processes()
            except (OSError, ValueError, KeyError):
                # The master or the supervisor's file is away for a moment.
                pass
            texts = {"sutra-server": self.load.learned, "storage-server": self.load.stored}
            everything = {**known, **trends.children(known)}
            for name, process in everything.items():
                held = texts.get(name, self.load.spread if name in NODES else [])
                self.samples.add(self.now(), name, process, len(held))

    # Strikes

    def may_be_struck(self, name):
        count, seconds = LIMITS[name in NODES]
        recent = [one for one in self.struck.get(name, []) if self.now() - one < seconds + 5]
        return len(recent) < count

    def kill(self):
        name = self.random.choice([one for one in (*SERVICES, *NODES) if self.may_be_struck(one)])
        self.struck.setdefault(name, []).append(self.now())
        process, url = self.grid.processes()[name], self.grid.health_url(name)
        os.kill(process, signal.SIGKILL)
        wait(f"{name} is back", lambda: self.grid.runs_anew(name, process, url), is_quiet=True)
        return name

    def move(self):
        now = self.grid.shards()["shards"]
        shard = self.random.randrange(SHARDS)
        target = self.random.choice(
            sorted(name for name in NODES if name != now[shard]["node_id"]))
        last = self.grid.grid("move", str(shard), target, ends_with=None)
        if last["step"] != "done":
            print(f"     a move was given up: {last['trouble']}", flush=True)
        return f"shard {shard} to {target}"

    def strike(self):
        start, at = time.monotonic(), self.now()
        name = self.move() if self.random.random() < 0.2 else self.kill()
        well = time.monotonic() - start
        self.load.all_go_on()
        end = time.monotonic()
        self.windows.append((start, end))
        self.strikes.append((at, name, well, self.load.failed(start, end)))
        print(f"{at:7.0f} s  {name:<20} well after {well:4.1f} s", flush=True)

    def go_on(self):
        while self.now() < 60 * MINUTES:
            if self.over.wait(self.random.uniform(*PAUSE_SECONDS)):
                return
            wait("all is as it was", lambda: self.grid.is_ready() and all(
                node["state"] == "running" for node in self.grid.nodes().values())
                and len(self.grid.nodes()) == len(NODES), is_quiet=True)
            self.strike()
            if self.load.faults:
                return

    # What came of it

    def tell_strikes(self):
        """How often each was struck, and how long it took at most until all was well."""
        times = {}
        for _, name, well, _ in self.strikes:
            times.setdefault("moves" if name.startswith("shard ") else name, []).append(well)
        print(f"\n{len(self.strikes)} strikes in {self.now() / 60:.1f} minutes; well again after at "
              "most:\n" + "\n".join(f"{name:<16}{len(each):4} times  {max(each):5.1f} s"
                                    for name, each in sorted(times.items())))
        words = {}
        for one in self.load.loads.values():
            for _, word in one.failures:
                words[word] = words.get(word, 0) + 1
        print("failed attempts: " + (", ".join(
            f"{count} {word}" for word, count in sorted(words.items())) or "none"))

    def judge_requests(self):
        self.faults += self.load.faults
        beside = self.load.failed_beside(self.windows)
        if beside:
            self.faults.append(
                f"{len(beside)} requests failed although nothing was gone, such as {beside[0]}")
        print(self.load.answered())

    def judge_what_is_kept(self):
        stores = self.grid.stores()
        self.grid.stop()
        self.grid.export(stores, "end")
        lost = self.load.lost(lambda name: self.grid.exported(name, "end"))
        if lost:
            self.faults.append(f"{len(lost)} acknowledged texts are lost, such as {lost[0]}")
        count = sum(map(len, (self.load.learned, self.load.stored, self.load.spread)))
        print(f"{count} texts were acknowledged, {len(lost)} are lost")

    def growth(self, name, warm_up):
        """A row about a process, and whether it grows."""
        memory = [[(hours, kib / 1024) for hours, kib in life]
                  for life in self.samples.lives(name, 3, warm_up)]
        slope = trends.Slope(memory)
        descriptors = trends.Slope(self.samples.lives(name, 4, warm_up))
        texts = trends.Slope(self.samples.lives(name, 5, warm_up))
        hours = sum(life[-1][0] - life[0][0] for life in memory if len(life) > 1)
        if not slope.count:
            return (name, len(memory), hours, "–", "–", "–", "too short"), False
        explained = TEXT_KIB.get(name, 0) / 1024 * texts.upper
        grows = (slope.lower - explained) * hours > SMALL_MIB \
            or descriptors.lower * hours > SMALL_DESCRIPTORS
        return (name, len(memory), hours, str(slope), f"{explained:.1f}", str(descriptors),
                "GROWS" if grows else "no growth"), grows

    def judge_growth(self):
        warm_up = min(WARM_UP_SECONDS, 6 * MINUTES)
        print(f"\nGrowth per hour, by Theil and Sen with 95 % intervals, without the first "
              f"{warm_up:.0f} s of each life:\n\n| process | lives | hours | own memory, MiB | "
              "of it explained by texts, at most | descriptors | |\n|---|---|---|---|---|---|---|")
        for name in sorted(self.samples.rows):
            row, grows = self.growth(name, warm_up)
            print("| " + " | ".join(
                f"{one:.2f}" if isinstance(one, float) else str(one) for one in row) + " |")
            if grows:
                self.faults.append(f"{name} grows: {row[3]} MiB, {row[5]} descriptors an hour")

    def write(self):
        os.makedirs(REPORT, exist_ok=True)
        if not self.samples.rows:
            return
        self.samples.write(f"{REPORT}/samples.csv")
        with open(f"{REPORT}/strikes.csv", "w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["seconds", "what", "well_after_seconds", "failed"])
            writer.writerows([f"{at:.1f}", name, f"{well:.1f}", failed]
                             for at, name, well, failed in self.strikes)
        with open(f"{REPORT}/plot.svg", "w") as file:
            file.write(trends.picture(
                self.samples, [(at, name) for at, name, _, _ in self.strikes],
                f"{self.now() / 60:.0f} minutes of mixed load, seed {SEED}"))

    def run(self):
        self.prepare()
        watcher = threading.Thread(target=self.watch, daemon=True)
        watcher.start()
        try:
            self.go_on()
        finally:
            self.over.set()
            watcher.join()
            self.load.stop()
            self.write()
        self.tell_strikes()
        self.judge_requests()
        self.judge_what_is_kept()
        self.judge_growth()


def main():
    if not (os.environ.get("MODEL_PATH") or small_model()):
        sys.exit("soak: the model is not installed (make setup)")
    print(f"soak: {MINUTES:g} minutes, SEED={SEED}", flush=True)
    folder = tempfile.mkdtemp(prefix="soak-")
    soak, keeps = Soak(folder), True
    try:
        soak.run()
        keeps = bool(soak.faults)
    except AssertionError as fault:
        soak.faults.append(str(fault))
    finally:
        soak.grid.kill()
        if not keeps:
            shutil.rmtree(folder)
    for fault in soak.faults[:20]:
        print(f"FAULT: {fault}")
    print(f"soak: {'every promise was kept' if not soak.faults else f'look into {folder}'}; "
          f"{REPORT} has samples, strikes and a plot")
    sys.exit(1 if soak.faults else 0)


if __name__ == "__main__":
    main()
