#!/usr/bin/env python3
"""Runs a grid's master, two agents and real storage nodes, kills and stops them, and checks that
all heals, nothing is lost, and every event type of the grid is emitted. `make test` runs it.

    SUTRA=.build/debug/sutra scripts/test-grid.py [--keep]

Its times are shortened by the programs' own options; it waits for conditions, each with a long
limit, and never for a time. Ends with 0 when everything was as it should be.
"""
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "grid"))
from asking import LIMIT, call, free_port, lives, wait

SUTRA = os.path.abspath(os.environ.get("SUTRA", ".build/debug/sutra"))
EVENTS = (
    "agent_registered agent_heartbeat agent_degraded agent_offline agent_recovered "
    "agent_unregistered spawn_requested spawn_succeeded spawn_failed stop_requested "
    "stop_succeeded stop_failed node_crashed node_restarted cluster_healthy cluster_degraded "
    "cluster_critical"
).split()


class Grid:
    def __init__(self, folder):
        self.folder = folder
        self.master_port = free_port()
        self.agent_ports = [free_port(), free_port()]
        self.master_url = f"http://127.0.0.1:{self.master_port}"
        self.environment = {
            key: value for key, value in os.environ.items() if not key.startswith("SUTRA_")
        } | {"LOG_LEVEL": "debug", "SUTRA_GRID_MASTER": f"127.0.0.1:{self.master_port}"}
        self.processes = {}

    def start(self, name, *arguments):
        with open(f"{self.folder}/{name}.log", "ab") as log:
            self.processes[name] = subprocess.Popen(
                [SUTRA, *arguments, "--data", self.folder], stdout=log, stderr=log,
                env=self.environment)

    def start_master(self):
        self.start("master", "grid-master", "--port", str(self.master_port),
                   "--degraded-after", "1", "--offline-after", "2")

    def start_agent(self, number, *more):
        self.start(f"agent-{number}", "grid-agent", "--id", f"agent-{number}",
                   "--port", str(self.agent_ports[number - 1]), "--heartbeat", "0.2",
                   "--back-off", "0.1", "--grace", "2", *more)

    def kill(self, name, how=signal.SIGKILL):
        process = self.processes.pop(name)
        process.send_signal(how)
        return process.wait(LIMIT)

    def command(self, *arguments, status=0):
        """What a command says; `status` is how it has to end, None for either way."""
        result = subprocess.run([SUTRA, "grid", *arguments], capture_output=True, text=True,
                                env=self.environment, timeout=LIMIT)
        assert status in (None, result.returncode), (arguments, result.returncode, result.stderr)
        return json.loads(result.stdout) if "--json" in arguments else result.stderr

    def agent(self, number):
        agents = call(self.master_url + "/api/grid/agents")["agents"]
        return next((one for one in agents if one["agent_id"] == f"agent-{number}"), None)

    def node(self, number, name):
        return next((one for one in self.agent(number)["nodes"] if one["node_id"] == name), None)

    def runs(self, number, name, restarts=0):
        node = self.node(number, name)
        return node if node and node["state"] == "running" \
            and node["restart_count"] >= restarts else None

    def events(self):
        """The events that the master has emitted, in their order."""
        found = []
        with open(f"{self.folder}/master.log", encoding="utf-8") as log:
            for line in log:
                place = line.find("Event emitted: ")
                if place >= 0:
                    found.append(json.loads(line[place + len("Event emitted: "):]))
        return found

    def emitted(self, kind, **fields):
        return [one for one in self.events() if one["event_type"] == kind
                and all(one.get(name) == value for name, value in fields.items())]

    def end(self):
        nodes = []
        for number in (1, 2):
            try:
                with open(f"{self.folder}/grid/agent-{number}/nodes.json") as file:
                    entries = json.load(file)["entries"].values()
                    nodes += [one["process"]["identifier"] for one in entries
                              if one.get("process")]
            except (FileNotFoundError, KeyError):
                pass
        for name in list(self.processes):
            self.kill(name)
        for process in nodes:
            if lives(process):
                os.kill(process, signal.SIGKILL)


def learn(port, text):
    vector = [0.0] * 768
    vector[len(text) % 768] = 1.0
    return call(f"http://127.0.0.1:{port}/store/learn",
                {"items": [{"content": text, "vector": vector}]})


def concepts(port):
    return call(f"http://127.0.0.1:{port}/store/stats")["concepts"]


def healing(grid, port):
    grid.start_master()
    for number in (1, 2):
        grid.start_agent(number)
        wait(f"agent-{number} is registered",
             lambda: grid.agent(number)["state"] == "healthy")
    grid.command("spawn", "agent-1", "--port", str(port), "--node", "node-1", "--json")
    node = wait("a node runs", lambda: grid.runs(1, "node-1"))
    learn(port, "one")
    held = concepts(port)

    os.kill(node["pid"], signal.SIGKILL)
    node = wait("a killed node is restarted", lambda: grid.runs(1, "node-1", restarts=1))
    wait("it has what it held", lambda: concepts(port) == held)
    assert grid.emitted("node_crashed", node_id="node-1", exit_code=-9), "no node_crashed"

    grid.kill("agent-1")
    wait("a killed agent is degraded, then offline",
         lambda: grid.emitted("agent_degraded", agent_id="agent-1")
         and grid.agent(1)["state"] == "offline")
    assert lives(node["pid"]), "the node ended with its agent"
    learn(port, "two")
    grid.start_agent(1)
    wait("the next agent adopts the node", lambda: grid.agent(1)["state"] == "healthy"
         and (grid.runs(1, "node-1") or {}).get("pid") == node["pid"])

    grid.kill("agent-1")
    os.kill(node["pid"], signal.SIGKILL)
    grid.start_agent(1)
    node = wait("a node that ended meanwhile is restarted",
                lambda: grid.runs(1, "node-1", restarts=2))
    assert concepts(port) == held + 1, "something acknowledged is lost"

    grid.kill("master")
    os.kill(node["pid"], signal.SIGKILL)
    wait("a node is restarted without a master", lambda: concepts(port) == held + 1)
    grid.start_master()
    wait("a killed master knows all again", lambda: grid.runs(1, "node-1", restarts=3)
         and grid.agent(2)["state"] == "healthy"
         and call(grid.master_url + "/api/grid/status")["status"] == "healthy")


def wishes(grid, port):
    status = grid.command("status", "--json")
    assert status["total_agents"] == 2 and status["running_nodes"] == 1, status
    taken = socket.socket()
    taken.bind(("127.0.0.1", 0))
    other = taken.getsockname()[1]
    taken.listen()
    grid.command("spawn", "agent-2", "--port", str(other), "--node", "node-2", "--json")
    wait("a node whose port is taken fails",
         lambda: grid.node(2, "node-2")["state"] == "failed"
         and grid.emitted("spawn_failed", node_id="node-2"))
    grid.command("status", "--json", status=1)
    taken.close()
    grid.command("spawn", "agent-2", "--port", str(other), "--node", "node-2", "--json")
    wait("it can be asked for again", lambda: grid.runs(2, "node-2"))
    grid.command("spawn", "agent-2", "--port", str(other), "--node", "node-3", status=1)

    node = grid.node(2, "node-2")
    os.kill(node["pid"], signal.SIGSTOP)
    grid.command("stop", "node-2", "--json")
    wait("a node that does not stop is killed",
         lambda: grid.node(2, "node-2") is None and not lives(node["pid"])
         and grid.emitted("stop_succeeded", node_id="node-2"))

    # A frozen agent has not been missed yet: the master asks it in vain.
    grid.command("spawn", "agent-2", "--port", str(free_port()), "--node", "node-4", "--json")
    node = wait("another node runs", lambda: grid.runs(2, "node-4"))
    grid.kill("agent-2")
    grid.command("stop", "node-4", "--agent", "agent-2", status=1)
    assert grid.emitted("stop_failed", node_id="node-4"), "no stop_failed"
    wait("its agent is offline", lambda: grid.agent(2)["state"] == "offline")
    grid.command("unregister", "agent-2", "--json")
    assert grid.agent(2) is None
    os.kill(node["pid"], signal.SIGTERM)

    last = grid.node(1, "node-1")["pid"]
    assert grid.kill("agent-1", signal.SIGTERM) == 0, "the agent did not end in good order"
    assert not lives(last), "the node outlived an agent that was asked to stop"
    grid.start_agent(1)
    wait("the next agent starts it again", lambda: grid.runs(1, "node-1")["pid"] != last
         and concepts(port) > 0)
    missing = [kind for kind in EVENTS if not grid.emitted(kind)]
    assert not missing, f"never emitted: {missing}"
    assert grid.kill("agent-1", signal.SIGTERM) == 0
    assert grid.kill("master", signal.SIGTERM) == 0


def main():
    folder = tempfile.mkdtemp(prefix="sutra-grid-")
    grid = Grid(folder)
    port = free_port()
    try:
        healing(grid, port)
        wishes(grid, port)
        print(f"test-grid: passed; {len(EVENTS)} event types seen")
        return 0
    except AssertionError as fault:
        print(f"test-grid: {fault}; what they said is in {folder}", file=sys.stderr)
        sys.argv.append("--keep")
        return 1
    finally:
        grid.end()
        if "--keep" not in sys.argv:
            shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
