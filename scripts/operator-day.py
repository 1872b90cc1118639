#!/usr/bin/env python3
"""An operator's day with a whole grid on this machine, as docs/grid.md and docs/runbook.md tell it:
install, up, health, learn, ask, ask about events, kill -9 of everything in turn under load, an agent
that is stopped, nodes that are started, shards that move under writes, backup, destroy, restore,
compare. Prints a table. `make operator-day`; with SHORT=1 nothing is judged by its time.

    SUTRA=.build/release/sutra scripts/operator-day.py [TABLE.md]

KEEP=1 keeps the folder. MODEL_PATH: another model than the small one. Ends with 1 when a promise is
not kept, and keeps the folder then. Needs haproxy and the model (make setup), else it is skipped.
"""
import os
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "grid"))
import day
import load
from asking import call, wait
from running import SERVICES, WholeGrid, small_model

# Whose requests may fail while it is gone. Nobody's when a replica, an agent or the master is.
MAY_FAIL = {
    "sutra-server": {"learn", "query", "events"},
    "storage-server": {"storage"},
    "embedding-ha": {"embeddings"},
    "node-1": {"shards"},
    "supervisor": {"learn", "query", "events", "storage", "embeddings"},
}


class NativeDay(day.Day):
    may_fail = MAY_FAIL

    def __init__(self, folder):
        super().__init__(WholeGrid(folder, os.environ.get("MODEL_PATH") or small_model()))

    def begin(self):
        self.step("install", self.install)
        self.step("up", self.up)
        self.step("health of all", self.health)

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

    # The grid

    def kill_services(self):
        self.step("grid-master killed", self.kill, "grid-master")
        # While the others are killed it is silent for as long as it takes to be called offline.
        self.grid.about("down", "grid-agent-2")
        self.agent_stopped = time.monotonic()
        for name in SERVICES:
            if name not in ("grid-master", "grid-agent-2"):
                self.step(f"{name} killed", self.kill, name)

    def see_agent_stopped(self):
        return self.see_agent_offline(self.agent_stopped)

    def start_agent(self):
        self.grid.about("up", "grid-agent-2")
        return self.agent_is_back()

    def kill_what_runs_all(self):
        self.step("the supervisor killed, and all with it but the nodes", self.kill_supervisor)

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

    # Backup, destruction, and back

    def backup(self):
        self.stores = self.grid.stores()
        for name, directory in self.stores.items():
            self.grid.run("backup", directory, f"{self.folder}/backups/{name}")
        shutil.copy2(f"{self.grid.data}/grid/shards.json", f"{self.folder}/backups/shards.json")
        self.ports = {name: node["port"] for name, node in self.grid.nodes().items()}
        return f"the server's, the storage server's and {day.SHARDS} shards' stores, and the map"

    def down(self):
        self.grid.stop()
        self.grid.export(self.stores, "before")
        return self.nothing_is_lost()

    def restore(self):
        shutil.rmtree(self.grid.data)
        for name, directory in self.stores.items():
            self.grid.run("restore", f"{self.folder}/backups/{name}", directory)
            self.grid.run("verify", "--data", directory)
        shutil.copy2(f"{self.folder}/backups/shards.json", f"{self.grid.data}/grid/shards.json")
        return "the whole data directory removed, each store restored and verified"

    def up_again(self):
        self.grid.start()
        for name in ("node-1", "node-2"):
            self.grid.spawn("agent-1", name, self.ports[name])
        return self.goes_on()

    def end(self):
        self.grid.stop()
        left = wait("nothing is left", lambda: [self.grid.remaining()], is_quiet=True)[0]
        assert not left, left
        return "ended in good order"


def main():
    if not (os.environ.get("MODEL_PATH") or small_model()):
        return print("operator-day: skipped: the model is not installed (make setup)")
    if not (shutil.which("haproxy") or os.access("/usr/sbin/haproxy", os.X_OK)):
        return print("operator-day: skipped: haproxy is not installed (make setup)")
    day.run("operator-day", NativeDay)


if __name__ == "__main__":
    main()
