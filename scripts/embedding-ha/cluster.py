"""The cluster under test: `sutra up embedding-ha` on ports and in a folder of its own."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time

# Behind this folder, which has a `load` of its own.
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../grid"))
from asking import free_offset

REPLICAS = ("embedding-1", "embedding-2", "embedding-3")
PORTS = (8404, 8881, 8882, 8883, 8888)


class Cluster:
    def __init__(self, program, folder):
        self.offset = free_offset(PORTS)
        self.port = 8888 + self.offset
        self.folder = os.path.join(folder, "embedding-ha")
        self.log_path = os.path.join(folder, "up.log")
        self.process = subprocess.Popen(
            [program, "up", "embedding-ha", "--data", folder, "--port-offset", str(self.offset)],
            stdout=subprocess.DEVNULL,
            stderr=open(self.log_path, "ab"),
        )

    def log(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as file:
            return file.read()

    def replica_port(self, name):
        return 8880 + int(name[-1]) + self.offset

    def state(self):
        """What the supervisor says: name → (state, process)."""
        try:
            with open(os.path.join(self.folder, "state.json"), encoding="utf-8") as file:
                state = json.load(file)
        except FileNotFoundError:
            return {}
        if state["process"] != self.process.pid:
            return {}
        services = state["services"]
        return {each["name"]: (each["state"], each.get("process")) for each in services}

    async def wait_until_ready(self, seconds=120):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"sutra up ended with {self.process.returncode}")
            state = self.state()
            if len(state) == 4 and all(each == "ready" for each, _ in state.values()):
                return
            await asyncio.sleep(0.1)
        raise RuntimeError(f"the cluster is not ready: {self.state()}")

    def signal(self, name, number):
        """Signals a replica, in whatever state it is."""
        process = self.state()[name][1]
        if process:
            os.kill(process, number)

    async def command(self, text):
        """A command to HAProxy's Runtime API."""
        path = os.path.join(self.folder, "haproxy.sock")
        reader, writer = await asyncio.open_unix_connection(path)
        writer.write(text.encode() + b"\n")
        await writer.drain()
        answer = await reader.read()
        writer.close()
        return answer.decode()

    async def servers(self):
        """HAProxy's own view: name → whether it sends requests there."""
        lines = (await self.command("show stat replicas 4 -1")).splitlines()
        names = lines[0].lstrip("# ").split(",")
        rows = (dict(zip(names, line.split(","))) for line in lines[1:] if line)
        return {row["svname"]: row["status"].startswith("UP") for row in rows}

    async def wait_for(self, name, is_up, seconds):
        """Seconds until HAProxy sees the replica up or down; None when it does not in time."""
        start = time.monotonic()
        while time.monotonic() - start < seconds:
            if (await self.servers()).get(name) == is_up:
                return time.monotonic() - start
            await asyncio.sleep(0.02)
        return None

    def peak_mebibytes(self, name):
        """The most memory that the service's process ever had resident."""
        process = self.state()[name][1]
        with open(f"/proc/{process}/status", encoding="utf-8") as file:
            return int(file.read().split("VmHWM:")[1].split()[0]) >> 10

    def stop(self):
        """Whether the supervisor ended in good order."""
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(60) == 0
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return False
