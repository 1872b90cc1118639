"""A whole grid in containers: what `./sutra-deploy.sh` runs from docker-compose-grid.yml, as a project
and on ports of its own. It is looked at through the engine's socket, and used as an operator would."""

import http.client
import json
import os
import socket
import subprocess
import urllib.parse

from asking import status, wait
from running import Grid

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SOCKET = "/var/run/docker.sock"
DOORS = {"sutra-api": 8000, "sutra-hybrid": 8001, "sutra-client": 8080, "sutra-control": 9000}
# Published port of each service, but of those that are reached inside their network only.
PORTS = {"sutra-bulk-ingester": 8005, "embedding-ha": 8404, "storage-server": 50051,
         "grid-event-storage": 50052, "grid-master": 7001, "grid-agent-1": 8003,
         "grid-agent-2": 8004, **DOORS}
REPLICAS = ("embedding-1", "embedding-2", "embedding-3")
INNER_PORTS = {**dict.fromkeys(REPLICAS, 8888), "sutra-server": 8000}
SERVICES = (*INNER_PORTS, *PORTS)
# Inside their agents' containers.
NODE_PORTS = {"node-1": 50061, "node-2": 50062, "node-3": 50061}
PROJECT = "com.docker.compose.project"
SERVICE = "com.docker.compose.service"
NOT_INHERITED = ("SUTRA_", "STORAGE_", "EMBEDDING_", "EVENT_STORAGE", "VECTOR_DIMENSION", "DEPLOY_",
                 "COMPOSE_", "PORT_")


class EngineConnection(http.client.HTTPConnection):
    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(SOCKET)


def engine(path, **query):
    """What the Docker engine says; raises OSError when none answers, KeyError for what is not there."""
    connection = EngineConnection("engine", timeout=30)
    try:
        connection.request("GET", f"{path}?{urllib.parse.urlencode(query)}")
        answer = connection.getresponse()
        told = json.load(answer)
    finally:
        connection.close()
    if answer.status != 200:
        raise KeyError(told)
    return told


class ContainerGrid(Grid):
    # That of a store without a model, as docker-compose-grid.yml has it.
    dimension = 768

    def __init__(self, folder, model):
        super().__init__(folder, (*PORTS.values(), 8888))
        self.project = os.path.basename(folder).lower().replace("_", "-")
        self.backups = f"{folder}/backups"
        self.environment = {key: value for key, value in os.environ.items()
                            if not key.startswith(NOT_INHERITED)}
        self.environment |= {
            "DEPLOY_MODE": "containers", "DEPLOY_DATA": f"{folder}/data", "DEPLOY_MODEL": model,
            "DEPLOY_BACKUPS": self.backups, "DEPLOY_PROJECT": self.project,
            "PORT_OFFSET": str(self.offset),
            "SUTRA_RATE_LIMIT_LEARN": "0", "SUTRA_RATE_LIMIT_REASON": "0"}

    # Commands, as an operator types them

    def run(self, *command, ends_with=0, limit=600, **variables):
        """What a command prints; `ends_with` is how it has to end, None for any way."""
        result = subprocess.run(
            command, capture_output=True, text=True, timeout=limit, cwd=ROOT,
            stdin=subprocess.DEVNULL, env=self.environment | variables)
        if ends_with not in (None, result.returncode):
            raise AssertionError(f"{' '.join(command)} ended with {result.returncode}: "
                                 f"{result.stderr[-1000:]} {result.stdout[-1000:]}")
        return result.stdout

    def deploy(self, *arguments, **options):
        return self.run("./sutra-deploy.sh", *arguments, **options)

    def sutra(self, *arguments, **options):
        """A command in a container of its own."""
        return self.deploy("sutra", *arguments, **options)

    def about_grid(self, *arguments, **options):
        return self.sutra("grid", *arguments, **options)

    def ask(self, *arguments, **options):
        """A question to the memory, and its JSON."""
        return json.loads(self.run(
            "docker", "exec", f"{self.project}-sutra-server", "sutra", "ask", *arguments, "--json",
            **options))

    def spawn(self, agent, name, port=None):
        super().spawn(agent, name, port or NODE_PORTS[name])

    # What runs

    def ids(self, **query):
        found = engine("/containers/json", filters=json.dumps(
            {"label": [f"{PROJECT}={self.project}"]}), **query)
        return {one["Labels"][SERVICE]: one["Id"] for one in found}

    def container(self, service):
        """What the engine says of a service's container."""
        return engine(f"/containers/{self.ids(all=1)[service]}/json")

    def address(self, service):
        """That of a running container, which this machine reaches too; else None."""
        try:
            (network,) = self.container(service)["NetworkSettings"]["Networks"].values()
        except KeyError:
            return None
        return network["IPAddress"] or None

    def reached(self, url):
        parts = urllib.parse.urlsplit(url)
        address = self.address(parts.hostname)
        return address and parts._replace(netloc=f"{address}:{parts.port}").geturl()

    def agent_of(self, node):
        return next(name for name, agent in self.agents().items()
                    if any(one["node_id"] == node for one in agent["nodes"]))

    def node_url(self, name):
        url = self.reached(f"http://grid-{self.agent_of(name)}:{NODE_PORTS[name]}")
        if not url:
            raise KeyError(name)
        return url

    def node_process(self, name):
        """The process of a node, as this machine numbers it; None when there is none."""
        top = engine(f"/containers/{self.ids()['grid-' + self.agent_of(name)]}/top",
                     ps_args="-eo pid,args")
        return next((int(pid) for pid, words in top["Processes"]
                     if f"/{name}" in words and "storage" in words.split()), None)

    def processes(self):
        """The main process of every container and node that runs, by name."""
        found = {name: engine(f"/containers/{one}/json")["State"]["Pid"]
                 for name, one in self.ids().items()}
        return found | {name: self.node_process(name) for name in self.nodes()}

    def health_url(self, name):
        """Where it tells how it is; None when only its container's address leads there."""
        return self.url(PORTS[name], "/health") if name in PORTS else None

    def is_healthy(self, name):
        """Whether it says so itself."""
        if name in NODE_PORTS:
            return status(self.node_url(name) + "/health") == 200
        url = self.health_url(name) or self.reached(f"http://{name}:{INNER_PORTS[name]}/health")
        return url and status(url) == 200

    def runs_anew(self, name, process, _):
        """Whether another process than that one serves; of an agent, with its nodes."""
        if name in NODE_PORTS:
            return self.node_process(name) not in (None, process) and self.is_healthy(name)
        now = self.container(name)["State"]["Pid"]
        agent = name.removeprefix("grid-")
        return now not in (0, process) and self.is_healthy(name) and all(
            self.is_healthy(node["node_id"]) for node in self.agents().get(agent, {}).get("nodes", []))

    def wait_until_engine_agrees(self, names):
        """Until the engine's own checks, every five seconds, find these healthy."""
        wait(f"the engine finds {', '.join(names)} healthy", lambda: all(
            self.container(name)["State"]["Health"]["Status"] == "healthy"
            for name in names if name not in NODE_PORTS), is_quiet=True)

    # What it keeps

    def stores(self):
        """Every store of the grid: name and directory, as a container for commands sees it."""
        found = {"server": "/data", "storage-server": "/stores/storage-server"}
        agent_of = {node["node_id"]: name for name, agent in self.agents().items()
                    for node in agent["nodes"]}
        for one in self.shards()["shards"]:
            name, node = f"shard-{one['shard']:02}", one["node_id"]
            agent = agent_of[node]
            found[name] = f"/stores/{agent}/grid/{agent}/nodes/{node}/shards/{name}"
        return found

    def export(self, stores, when):
        """Exports every store; nothing may run on them."""
        for name, directory in stores.items():
            with open(f"{self.folder}/{name}-{when}.jsonl", "w") as file:
                file.write(self.sutra("export", "-", "--data", directory))

    # The end

    def remaining(self):
        """What the engine still has of this grid."""
        label = json.dumps({"label": [f"{PROJECT}={self.project}"]})
        return [*self.ids(all=1),
                *(one["Name"] for one in engine("/volumes", filters=label)["Volumes"] or []),
                *(one["Name"] for one in engine("/networks", filters=label))]

    def destroy(self):
        self.deploy("clean", DEPLOY_CLEAN="yes")
        # Those of commands that were broken off.
        left = list(self.ids(all=1).values())
        if left:
            self.run("docker", "rm", "--force", *left)

    def kill(self):
        """Leaves nothing behind, whatever happened; what they said is kept in the folder."""
        if not self.remaining():
            return
        with open(f"{self.folder}/containers.log", "w") as file:
            file.write(self.deploy("logs", ends_with=None))
        self.destroy()
