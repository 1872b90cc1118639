#!/usr/bin/env python3
"""An operator's day with a whole grid in containers, on a real Docker engine: `./sutra-deploy.sh` with
docker-compose-grid.yml and the images of ./build-all.sh. The steps of scripts/operator-day.py: up,
health, keys, learn, ask, kills under load, an agent that is stopped, shards that move under writes,
backup, destroy, restore, compare. Prints a table. `make operator-day-containers`; with SHORT=1 nothing
is judged by its time.

    scripts/operator-day-containers.py [TABLE.md]

The project has a name, volumes and ports of its own, and is removed in the end. KEEP=1 keeps the folder.
MODEL_PATH: another model than the small one. Ends with 1 when a promise is not kept. It is skipped, and
says why, where no engine answers, the images or the model are missing, or who runs it is not root: it
kills processes as the kernel would.
"""
import os
import shutil
import subprocess
import sys
import time
import urllib.error

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "grid"))
import day
import load
from asking import call, use_key, wait
from containers import REPLICAS, SERVICES, SOCKET, ContainerGrid, engine
from running import small_model

IMAGES = ("sutra-cli", "sutra-server", "sutra-embedding", "sutra-embedding-ha", "sutra-storage",
          "sutra-events", "sutra-bulk-ingester", "sutra-grid-master", "sutra-grid-agent")
# How long the replicas that were stopped stay so.
FAILOVER_SECONDS = 2 if day.SHORT else 15


class ContainerDay(day.Day):
    # Nodes are in the container of their agent, and go with it.
    may_fail = {
        "sutra-server": {"learn", "query", "events"},
        "sutra-api": {"learn"},
        "sutra-hybrid": {"query"},
        "sutra-control": {"events"},
        "storage-server": {"storage"},
        "embedding-ha": {"embeddings"},
        "grid-event-storage": {"events"},
        "grid-agent-1": {"shards"},
        "node-1": {"shards"},
    }
    # Once with its agent each, and node-1 by itself.
    crashes = {"node-1": 2, "node-2": 1, "node-3": 1}

    def __init__(self, folder):
        super().__init__(ContainerGrid(folder, os.environ.get("MODEL_PATH") or small_model()))

    def begin(self):
        self.step("images", self.images)
        self.step("up, each once what it needs is healthy", self.up)
        self.step("health of all", self.health)
        self.step("keys", self.keys)

    # The morning

    def images(self):
        sizes = [engine(f"/images/{name}:latest/json")["Size"] / 1e6 for name in IMAGES]
        self.grid.deploy("validate")
        return f"{len(IMAGES)} images of {min(sizes):.0f} to {max(sizes):.0f} MB; the file is valid"

    def up(self):
        self.grid.deploy("up")
        self.grid.wait_until_engine_agrees(SERVICES)
        return f"{len(SERVICES)} containers healthy"

    def health(self):
        told = self.grid.run("scripts/health-check-all.sh")
        for name in SERVICES:
            about = self.grid.container(name)
            host = about["HostConfig"]
            assert about["Config"]["User"] not in ("", "root", "0"), name
            assert host["ReadonlyRootfs"] and host["CapDrop"] == ["ALL"] and host["Memory"], name
            assert all(one["HostIp"] == "127.0.0.1" for ports in host["PortBindings"].values()
                       for one in ports), name
        return f"{len(told.splitlines())} ports healthy; nobody is root or writes to an image"

    def new_key(self, *arguments):
        """A key that every service has noticed; each looks for itself, every second."""
        key = self.grid.sutra("keys", "create", *arguments).strip()
        routes = [self.grid.url(port, path) for port, path in (
            (8000, "/stats"), (8005, "/jobs"), (50051, "/store/stats"), (7001, "/api/grid/agents"))]
        routes += [self.grid.reached(f"http://{name}:8888/info") for name in REPLICAS]
        for route in routes:
            wait(f"a new key is known at {route}", lambda route=route: self.is_known(key, route),
                 is_quiet=True)
        return key

    def is_known(self, key, route):
        """Whether it is let in, or refused for its role only."""
        try:
            call(route, headers=self.with_key(key))
        except urllib.error.HTTPError as error:
            return error.code == 403
        return True

    @staticmethod
    def with_key(key):
        return {"content-type": "application/json", "authorization": f"Bearer {key}"}

    def refused(self, headers):
        """The status with which a text is refused; 201 when it is taken."""
        try:
            call(self.grid.url(8000, "/learn"), {"content": "Nobody is allowed to say so."},
                 headers=headers)
        except urllib.error.HTTPError as error:
            return error.code
        return 201

    def keys(self):
        reader = self.new_key("reader", "--role", "reader")
        found = [self.refused({"content-type": "application/json"}),
                 self.refused(self.with_key("wrong")), self.refused(self.with_key(reader))]
        assert found == [401, 401, 403], found
        listed = self.grid.sutra("keys", "list")
        assert all(name in listed for name in ("admin", "services", "reader")), listed
        assert reader not in listed, "a key is shown"
        use_key(self.new_key("load", "--role", "admin", "--rate", "1000000"))
        return "none and a wrong one got 401, a reader's 403 when it was to learn"

    def learn(self):
        told = call(self.grid.url(8000, "/learn/batch"), {
            "items": [{"content": text} for text in load.FACTS]})
        assert told["total_concepts"] > 0, told
        job = call(self.grid.url(8005, "/bulk/ingest"), {
            "contents": ["The Eiffel Tower is in Paris.", "Paris is the capital of France."]})
        name = job["job_id"]
        done = wait("the job is done", lambda: next(
            (one for one in [call(self.grid.url(8005, f"/jobs/{name}"))]
             if one["status"] not in ("queued", "running")), None), is_quiet=True)
        assert done["status"] == "completed", done
        return f"{len(load.FACTS)} texts, and a bulk job of 2"

    # The grid

    def kill_services(self):
        for name in SERVICES:
            if name != "grid-agent-2":
                self.step(f"{name} killed", self.kill, name)

    def kill(self, name):
        start = time.monotonic()
        told = super().kill(name)
        if name.startswith("node-"):
            return told
        self.grid.wait_until_engine_agrees([name])
        return f"{told}; the engine said healthy after {time.monotonic() - start:.1f} s"

    def failover(self):
        names = ("embedding-1", "embedding-2")
        before = self.load.loads["embeddings"].answered

        def strike():
            ids = self.grid.ids()
            self.grid.run("docker", "kill", "--signal", "KILL", *(ids[name] for name in names))
            time.sleep(FAILOVER_SECONDS)
            # A kill by command is a stop to the engine: it starts nothing by itself.
            assert not set(names) & set(self.grid.ids()), "they were started again"
            self.answered = self.load.loads["embeddings"].answered - before
            self.grid.deploy("up")

        _, failed = self.accident(
            strike, lambda: all(self.grid.is_healthy(name) for name in names), set())
        self.grid.wait_until_engine_agrees(names)
        assert not failed and self.answered > 0
        return f"the third answered {self.answered} requests in {FAILOVER_SECONDS} s, none failed; " \
            "`./sutra-deploy.sh up` brought the two back"

    def see_agent_stopped(self):
        stopped = time.monotonic()
        self.grid.run("docker", "stop", self.grid.ids()["grid-agent-2"])
        return self.see_agent_offline(stopped)

    def start_agent(self):
        self.grid.run("docker", "start", self.grid.ids(all=1)["grid-agent-2"])
        return self.agent_is_back()

    # Backup, destruction, and back

    def backup(self):
        self.stores = self.grid.stores()
        for name, directory in self.stores.items():
            self.grid.sutra("backup", directory, f"/backups/{name}")
        self.grid.deploy("run", "cp", "-p", "/stores/grid-master/grid/shards.json", "/backups/")
        return f"the server's, the storage server's and {day.SHARDS} shards' stores, and the map"

    def down(self):
        self.grid.deploy("down")
        assert not self.grid.ids(all=1), "containers are left"
        self.grid.export(self.stores, "before")
        return self.nothing_is_lost()

    def restore(self):
        self.grid.destroy()
        left = self.grid.remaining()
        assert not left, left
        for name, directory in self.stores.items():
            self.grid.sutra("restore", f"/backups/{name}", directory)
            self.grid.sutra("verify", "--data", directory)
        self.grid.deploy("run", "install", "-D", "-m", "600", "/backups/shards.json",
                         "/stores/grid-master/grid/shards.json")
        return "every container and volume removed, each store restored and verified"

    def up_again(self):
        self.grid.deploy("up")
        use_key(self.new_key("load", "--role", "admin", "--rate", "1000000"))
        for name in ("node-1", "node-2"):
            self.grid.spawn("agent-1", name)
        return self.goes_on()

    def end(self):
        self.grid.destroy()
        left = self.grid.remaining()
        assert not left, left
        return "no container, volume or network"


def ends_well(*command):
    return shutil.which(command[0]) and subprocess.run(command, capture_output=True).returncode == 0


def reason_to_skip():
    if os.geteuid() != 0:
        return "it has to be root"
    try:
        engine("/version")
    except OSError as error:
        return f"no Docker engine answers at {SOCKET} ({error}); docs/testing.md says how to have one"
    if not any(ends_well(*command) for command in (
            ("docker-compose", "version"), ("docker", "compose", "version"))):
        return "docker-compose is not installed"
    for name in IMAGES:
        try:
            engine(f"/images/{name}:latest/json")
        except KeyError:
            return f"the image {name} is missing (./build-all.sh)"
    if not (os.environ.get("MODEL_PATH") or small_model()):
        return "the model is not installed (make setup)"
    return None


def main():
    if reason := reason_to_skip():
        return print(f"operator-day-containers: skipped: {reason}")
    day.run("operator-day-containers", ContainerDay)


if __name__ == "__main__":
    main()
