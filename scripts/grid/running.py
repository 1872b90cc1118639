"""A whole grid under test: what `sutra up` runs, in a folder and on ports of its own."""

import glob
import json
import os
import signal
import subprocess

import shards
from asking import LIMIT, call, free_offset, free_port, lives, program, status, wait

PORTS = (7001, 8000, 8001, 8003, 8004, 8005, 8080, 8404, 8880, 8881, 8882, 8883, 8888, 9000,
         50050, 50051, 50052)
SERVICES = ("grid-master", "grid-agent-1", "grid-agent-2", "storage-server", "embedding-1",
            "embedding-2", "embedding-3", "embedding-ha", "sutra-server")
NOT_INHERITED = ("SUTRA_", "STORAGE_", "EMBEDDING_", "EVENT_STORAGE", "VECTOR_DIMENSION")

DESCRIPTION = """\
data = "{data}"
port_offset = {offset}

[environment]
SUTRA_RATE_LIMIT_LEARN = "0"
SUTRA_RATE_LIMIT_REASON = "0"

[services.storage-server]
enabled = true
environment = {{ VECTOR_DIMENSION = "{dimension}" }}

[services.grid-agent-1]
environment = {{ VECTOR_DIMENSION = "{dimension}" }}

[services.grid-agent-2]
environment = {{ VECTOR_DIMENSION = "{dimension}" }}
"""


def small_model():
    """Its folder, where it is installed."""
    home = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    for folder in sorted(glob.glob(f"{home}/sutra/models/all-MiniLM-L6-v2@*")):
        if os.path.exists(folder + "/model.safetensors"):
            return folder
    return None


class Grid:
    """A grid on ports of its own, whoever runs it."""

    # Of the vectors that clients bring.
    dimension = 64

    def __init__(self, folder, ports):
        self.folder = folder
        self.offset = free_offset(ports)

    def url(self, port, path=""):
        return f"http://127.0.0.1:{port + self.offset}{path}"

    def agents(self, port=7001):
        """What the master says, also through the control center (9000)."""
        agents = call(self.url(port, "/api/grid/agents"))["agents"]
        return {agent["agent_id"]: agent for agent in agents}

    def nodes(self):
        return {node["node_id"]: node for agent in self.agents().values()
                for node in agent["nodes"]}

    def shards(self):
        return call(self.url(7001, "/api/grid/shards"))

    def reached(self, url):
        """Where a node's address leads from here."""
        return url

    def router(self):
        """A client of the shards."""
        return shards.ShardedClient(
            self.url(7001), reached=self.reached, dimension=self.dimension)

    def spawn(self, agent, name, port=None):
        port = port or free_port()
        self.grid("spawn", agent, "--port", str(port), "--node", name)
        wait(f"{name} runs", lambda: self.nodes()[name]["state"] == "running"
             and status(self.node_url(name) + "/health") == 200, is_quiet=True)

    def node_url(self, name):
        return self.reached(f"http://127.0.0.1:{self.nodes()[name]['port']}")

    def grid(self, *arguments, **options):
        """A command to the grid's master, and its JSON."""
        told = self.about_grid(*arguments, "--json", **options)
        return json.loads(told) if told else None

    def exported(self, name, when):
        """The texts of an export."""
        with open(f"{self.folder}/{name}-{when}.jsonl") as file:
            next(file)
            return {json.loads(line).get("content") for line in file}


class WholeGrid(Grid):
    """What `sutra up` runs."""

    def __init__(self, folder, model=None):
        super().__init__(folder, PORTS)
        self.data = f"{folder}/data"
        self.file = f"{folder}/sutra.toml"
        self.program = program()
        self.environment = {key: value for key, value in os.environ.items()
                            if not key.startswith(NOT_INHERITED)}
        if model:
            self.environment["MODEL_PATH"] = model
        self.supervisor = None
        with open(self.file, "w") as file:
            file.write(DESCRIPTION.format(
                data=self.data, offset=self.offset, dimension=self.dimension))

    # Commands, as an operator types them

    def run(self, *arguments, ends_with=0, limit=600):
        """What a command prints; `ends_with` is how it has to end, None for any way."""
        result = subprocess.run([self.program, *arguments], capture_output=True, text=True,
                                env=self.environment, timeout=limit, cwd=self.folder)
        if ends_with not in (None, result.returncode):
            raise AssertionError(f"sutra {' '.join(arguments)} ended with {result.returncode}: "
                                 f"{result.stderr[-1000:] or result.stdout[-1000:]}")
        return result.stdout

    def about(self, verb, *arguments, **options):
        """A command about what `sutra up` runs."""
        return self.run(verb, *arguments, "--file", self.file, **options)

    def with_data(self, *arguments, **options):
        return self.run(*arguments, "--data", self.data, **options)

    def about_grid(self, *arguments, **options):
        return self.run("grid", *arguments, "--port-offset", str(self.offset), **options)

    def ask(self, *arguments, **options):
        """A question to the memory, and its JSON."""
        return json.loads(self.with_data("ask", *arguments, "--json", **options))

    # What runs

    def start(self):
        with open(f"{self.folder}/up.log", "ab") as log:
            self.supervisor = subprocess.Popen(
                [self.program, "up", "--file", self.file], stdout=log, stderr=log,
                env=self.environment, cwd=self.folder)
        wait("everything is ready", self.is_ready, limit=300, is_quiet=True)

    def is_ready(self):
        if self.supervisor.poll() is not None:
            raise AssertionError(f"sutra up ended with {self.supervisor.returncode}; see up.log")
        rows = self.services()
        return len(rows) == len(SERVICES) and all(
            row["state"] == "ready" for row in rows.values())

    def services(self):
        """What the supervisor says of each service, by name."""
        with open(f"{self.data}/up/state.json") as file:
            state = json.load(file)
        if state["process"] != self.supervisor.pid:
            return {}
        return {row["name"]: row for row in state["services"]}

    def processes(self):
        """Every process that is there for the grid, by name."""
        found = {name: row["process"] for name, row in self.services().items()
                 if row.get("process")}
        found |= {name: node["pid"] for name, node in self.nodes().items() if node.get("pid")}
        return {"supervisor": self.supervisor.pid, **found}

    def health_url(self, name):
        """Where a service or node tells how it is."""
        row = self.services().get(name)
        if row:
            return row.get("health_url") or row["healthURL"]
        return self.node_url(name) + "/health"

    def runs_anew(self, name, process, url):
        """Whether another process than that one serves."""
        row = self.services().get(name) or self.nodes()[name]
        now, is_right = row.get("process", row.get("pid")), row["state"] in ("ready", "running")
        return now and now != process and is_right and status(url) == 200

    # What it keeps

    def stores(self):
        """Every store of the grid: name and directory. Only while the master answers."""
        found = {"server": self.data, "storage-server": f"{self.data}/storage-server"}
        agent_of = {node["node_id"]: name for name, agent in self.agents().items()
                    for node in agent["nodes"]}
        for one in self.shards()["shards"]:
            name, node = f"shard-{one['shard']:02}", one["node_id"]
            found[name] = f"{self.data}/grid/{agent_of[node]}/nodes/{node}/shards/{name}"
        return found

    def export(self, stores, when):
        """Exports every store; nothing may run on them."""
        for name, directory in stores.items():
            self.run("export", f"{self.folder}/{name}-{when}.jsonl", "--data", directory)

    # The end

    def stop(self):
        self.about("down")
        assert self.supervisor.wait(LIMIT) == 0, "sutra up did not end in good order"

    def remaining(self):
        """Processes that are left of this grid, whoever started them."""
        mark, found = self.folder.encode(), []
        for entry in filter(str.isdigit, os.listdir("/proc")):
            words = b""
            for name in ("cmdline", "environ"):
                try:
                    with open(f"/proc/{entry}/{name}", "rb") as file:
                        words += file.read()
                except OSError:
                    pass
            if mark in words and int(entry) != os.getpid() and lives(int(entry)):
                found.append(int(entry))
        return found

    def kill(self):
        """Leaves nothing behind, whatever happened."""
        if self.supervisor and self.supervisor.poll() is None:
            self.supervisor.send_signal(signal.SIGTERM)
            try:
                self.supervisor.wait(LIMIT)
            except subprocess.TimeoutExpired:
                self.supervisor.kill()
        for process in self.remaining():
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
