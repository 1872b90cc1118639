"""Phases of failure under load: what `scripts/test-embedding-ha.sh` runs."""

import argparse
import asyncio
import json
import os
import shutil
import signal
import sys
import tempfile
import time

from cluster import REPLICAS, Cluster
from load import Connections, Load, Phase

# Seconds within which a killed or frozen replica has to be out.
DETECTION_LIMIT = 3.0
PATIENCE = 60.0


class Run:
    def __init__(self, options, cluster):
        self.options = options
        self.cluster = cluster
        self.connections = Connections(cluster.port)
        repeated = max(10, int(options.rate * options.seconds / 2))
        self.load = Load(self.connections, options.rate, repeated)
        self.baseline = {}
        self.rows = []

    async def phase(self, name, work, *arguments, is_detected=False):
        phase = Phase(name)
        await self.load.run(phase, work(phase, *arguments))
        if not self.baseline:
            self.baseline = phase.vectors
        different = [
            number
            for number, vectors in phase.vectors.items()
            if number in self.baseline and vectors != self.baseline[number]
        ]
        compared = len(phase.vectors.keys() & self.baseline.keys())
        faults = phase.failures[:3]
        if not compared:
            faults.append("no vectors to compare")
        if different:
            faults.append(f"other vectors than the baseline's: {different[:5]}")
        for replica, seconds in phase.detected.items():
            if seconds is None or seconds >= DETECTION_LIMIT:
                faults.append(f"{replica} was not out within {DETECTION_LIMIT} s")
        faults += [
            f"{replica} did not come back"
            for replica, seconds in phase.rejoined.items()
            if seconds is None
        ]
        self.report(phase, compared, faults)

    def report(self, phase, compared, faults):
        row = {
            "phase": phase.name,
            "seconds": round(phase.seconds, 1),
            "sent": phase.sent,
            "succeeded": phase.succeeded,
            "success_percent": round(phase.success, 3),
            "p50_ms": round(phase.percentile(0.50), 1),
            "p95_ms": round(phase.percentile(0.95), 1),
            "p99_ms": round(phase.percentile(0.99), 1),
            "slowest_ms": round(phase.percentile(1), 1),
            "detected_s": times(phase.detected),
            "rejoined_s": times(phase.rejoined),
            "vectors_compared": compared,
            "verdict": "FAIL" if faults else "PASS",
            "faults": faults,
        }
        self.rows.append(row)
        print(line(row), flush=True)
        for fault in faults:
            print(f"    {fault}", flush=True)

    # The phases

    async def calm(self, phase):
        await asyncio.sleep(self.options.seconds)

    async def killed(self, phase, *names):
        await asyncio.sleep(self.options.lead)
        for name in names:
            self.cluster.signal(name, signal.SIGKILL)

        async def follow(name):
            phase.detected[name] = await self.cluster.wait_for(name, False, PATIENCE)
            back = await self.cluster.wait_for(name, True, PATIENCE)
            down = phase.detected[name]
            phase.rejoined[name] = None if None in (back, down) else down + back

        await asyncio.gather(*(follow(name) for name in names))
        await asyncio.sleep(self.options.lead)

    async def recovery(self, phase):
        for name in REPLICAS:
            phase.rejoined[name] = await self.cluster.wait_for(name, True, PATIENCE)
        await self.calm(phase)

    async def frozen(self, phase, name):
        await asyncio.sleep(self.options.lead)
        self.cluster.signal(name, signal.SIGSTOP)
        phase.detected[name] = await self.cluster.wait_for(name, False, PATIENCE)
        await asyncio.sleep(self.options.lead)
        self.cluster.signal(name, signal.SIGCONT)
        phase.rejoined[name] = await self.cluster.wait_for(name, True, PATIENCE)
        await asyncio.sleep(self.options.lead)

    async def rolling(self, phase):
        await asyncio.sleep(self.options.lead)
        before = self.cluster.state()
        start = time.monotonic()
        self.cluster.process.send_signal(signal.SIGHUP)
        for name in REPLICAS:
            while self.cluster.state()[name][1] == before[name][1]:
                if time.monotonic() - start > 3 * PATIENCE:
                    phase.rejoined[name] = None
                    return
                await asyncio.sleep(0.05)
        await self.cluster.wait_until_ready()
        for name in REPLICAS:
            await self.cluster.wait_for(name, True, PATIENCE)
        phase.rejoined["all"] = time.monotonic() - start
        await asyncio.sleep(self.options.lead)

    async def unhealthy(self, phase, name):
        """HAProxy's checks of the replica go to a stand-in that answers 500; requests do not."""
        answers = {"status": "200 OK"}

        async def serve(reader, writer):
            await reader.readuntil(b"\r\n\r\n")
            writer.write(
                f"HTTP/1.1 {answers['status']}\r\nContent-Length: 0\r\n"
                "Connection: close\r\n\r\n".encode()
            )
            await writer.drain()
            writer.close()

        stand_in = await asyncio.start_server(serve, "127.0.0.1", 0)
        port = stand_in.sockets[0].getsockname()[1]
        server = f"set server replicas/{name} check-addr 127.0.0.1 port"
        await self.cluster.command(f"{server} {port}")
        await asyncio.sleep(self.options.lead)
        answers["status"] = "500 Internal Server Error"
        phase.detected[name] = await self.cluster.wait_for(name, False, PATIENCE)
        await asyncio.sleep(self.options.lead)
        answers["status"] = "200 OK"
        phase.rejoined[name] = await self.cluster.wait_for(name, True, PATIENCE)
        await self.cluster.command(f"{server} {self.cluster.replica_port(name)}")
        await asyncio.sleep(self.options.lead)
        stand_in.close()

    # Beside the phases

    async def bad_input(self):
        cases = [
            ("an empty list", b'{"texts":[]}', 422),
            ("65 texts", json.dumps({"texts": ["a"] * 65}).encode(), 422),
            ("a text of 1 MB", json.dumps({"texts": ["word " * 200_000]}).encode(), 413),
            ("a wrong type", b'{"texts":5}', 422),
            ("invalid UTF-8", b'{"texts":["\xff\xfe"]}', 400),
            ("a body of 5 MB", b'{"texts":["' + b"a" * 5_000_000 + b'"]}', 413),
            ("a good text", b'{"texts":["a"]}', 200),
        ]
        phase = Phase("bad input")
        faults = []
        for name, content, wanted in cases:
            phase.sent += 1
            start = time.monotonic()
            status, answer = await self.connections.exchange("POST", "/embed", content)
            phase.latencies.append(time.monotonic() - start)
            if status != wanted or wanted != 200 and not json.loads(answer)["message"]:
                faults.append(f"{name}: status {status}, not {wanted}: {answer[:200]!r}")
        self.report(phase, 0, faults)

    async def crowd(self, count):
        """More clients than can be served: some are refused early, none is left without answer."""
        processes = self.cluster.state()
        phase = Phase(f"{count} clients")
        await self.load.crowd(phase, count, self.options.seconds)
        faults = [fault for fault in phase.failures if "status 503" not in fault][:3]
        if phase.percentile(0.99) > 5_000:
            faults.append("P99 of the accepted is over 5 s")
        if self.cluster.state() != processes:
            faults.append(f"a process ended: {self.cluster.state()}")
        self.report(phase, 0, faults)
        print(
            f"    refused early with 503: {phase.refused}; HAProxy's peak "
            f"{self.cluster.peak_mebibytes('haproxy')} MiB resident",
            flush=True,
        )

    async def all(self):
        await self.cluster.wait_until_ready()
        for name in REPLICAS:
            await self.cluster.wait_for(name, True, PATIENCE)
        await self.phase("baseline", self.calm)
        await self.phase("one killed", self.killed, "embedding-1")
        await self.phase("two killed", self.killed, "embedding-1", "embedding-2")
        await self.phase("recovery", self.recovery)
        await self.phase("one frozen", self.frozen, "embedding-3")
        await self.phase("rolling restart", self.rolling)
        await self.phase("health says 500", self.unhealthy, "embedding-2")
        await self.bad_input()
        if not self.options.short:
            await self.crowd(500)


def times(by_replica):
    return [None if each is None else round(each, 2) for each in by_replica.values()]


def line(row):
    def shown(values):
        return "/".join("-" if each is None else f"{each:.2f}" for each in values) or "-"

    return (
        f"{row['phase']:<16}{row['sent']:>6}{row['succeeded']:>6}{row['success_percent']:>9.2f}"
        f"{row['p50_ms']:>9.1f}{row['p95_ms']:>9.1f}{row['p99_ms']:>9.1f}"
        f"{row['slowest_ms']:>9.1f}{shown(row['detected_s']):>12}"
        f"{shown(row['rejoined_s']):>16}{row['vectors_compared']:>8}  {row['verdict']}"
    )


HEAD = (
    f"{'phase':<16}{'sent':>6}{'ok':>6}{'%':>9}{'P50 ms':>9}{'P95 ms':>9}{'P99 ms':>9}"
    f"{'max ms':>9}{'out s':>12}{'back s':>16}{'vectors':>8}  verdict"
)


async def once(options):
    """The rows of one run."""
    folder = tempfile.mkdtemp(prefix="sutra-ha-")
    cluster = Cluster(os.environ["SUTRA"], folder)
    run = Run(options, cluster)
    print(HEAD, flush=True)
    try:
        await run.all()
    except Exception as error:
        run.rows.append({"phase": "run", "verdict": "FAIL", "faults": [repr(error)]})
        print(f"the run broke off: {error!r}", flush=True)
    faults = [] if cluster.stop() else ["SIGTERM did not end the cluster in good order"]
    faults += await orphans(folder)
    run.rows.append({"phase": "the end", "verdict": "FAIL" if faults else "PASS", "faults": faults})
    print("\n".join(faults) or "SIGTERM ends all in good order; SIGKILL leaves no orphan", flush=True)
    if any(row["verdict"] == "FAIL" for row in run.rows):
        print("the end of its log:\n" + "\n".join(cluster.log().splitlines()[-40:]), flush=True)
    shutil.rmtree(folder)
    return run.rows


async def orphans(folder):
    """Starts once more, kills the supervisor, and looks whether anything outlives it."""
    cluster = Cluster(os.environ["SUTRA"], folder)
    try:
        await cluster.wait_until_ready()
        children = [process for _, process in cluster.state().values()]
    except RuntimeError as error:
        cluster.stop()
        return [f"a second start failed: {error}"]
    cluster.process.kill()
    cluster.process.wait()
    end = time.monotonic() + 5
    while any(os.path.exists(f"/proc/{child}") for child in children):
        if time.monotonic() > end:
            return ["processes outlive their supervisor"]
        await asyncio.sleep(0.05)
    return []


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--short", action="store_true", help="less than a minute in all")
    parser.add_argument("--rate", type=float, default=None, help="requests a second")
    parser.add_argument("--seconds", type=float, default=None, help="of a calm phase")
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--json", help="a file for the results")
    options = parser.parse_args()
    options.rate = options.rate or (30 if options.short else 20)
    options.seconds = options.seconds or (2 if options.short else 10)
    options.lead = 0.3 if options.short else 2.0
    runs = []
    for number in range(1, options.repeat + 1):
        if options.repeat > 1:
            print(f"run {number} of {options.repeat}", flush=True)
        runs.append(asyncio.run(once(options)))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(runs, file, indent=1)
    failed = sum(row["verdict"] == "FAIL" for rows in runs for row in rows)
    print("test-embedding-ha: " + (f"{failed} phases FAILED" if failed else "all phases passed"))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
