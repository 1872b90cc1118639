"""Open-loop load: requests start at a set rate, whatever becomes of those before them."""

import asyncio
import json
import random
import time

NOUNS = """river engine garden letter window mountain teacher harbour market signal forest bridge
kitchen theory station winter captain machine library village""".split()
VERBS = "carries follows repairs describes crosses measures remembers opens replaces joins".split()
ADJECTIVES = "old quiet northern bright heavy simple early distant careful narrow".split()


def sentence(generator):
    """A sentence of 6 words, of which there are 400,000."""
    noun, other = generator.choice(NOUNS), generator.choice(NOUNS)
    return (
        f"The {generator.choice(ADJECTIVES)} {noun} {generator.choice(VERBS)} "
        f"the {generator.choice(ADJECTIVES)} {other}."
    )


def texts(number):
    """The texts of request `number`: mostly one sentence, at times several or a longer one."""
    generator = random.Random(number)
    kind = number % 20
    if kind == 7:
        return [sentence(generator) for _ in range(8)]
    if kind == 13:
        return [" ".join(sentence(generator) for _ in range(10))]
    return [sentence(generator)]


class Connections:
    """Keep-alive connections to one port."""

    def __init__(self, port):
        self.port = port
        self.idle = []

    async def exchange(self, method, path, body=b"", timeout=30.0):
        """(status, body) of the answer. Raises OSError or TimeoutError when there is none."""
        while True:
            is_kept = bool(self.idle)
            if is_kept:
                reader, writer = self.idle.pop()
            else:
                reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
            try:
                status, answer, stays = await asyncio.wait_for(
                    self._ask(reader, writer, method, path, body), timeout
                )
            except BaseException as error:
                writer.close()
                # A kept connection may be closed just as it is used again: then nothing was asked.
                if is_kept and isinstance(error, EOFError):
                    continue
                raise ConnectionError(str(error)) if isinstance(error, EOFError) else error
            if stays:
                self.idle.append((reader, writer))
            else:
                writer.close()
            return status, answer

    @staticmethod
    async def _ask(reader, writer, method, path, body):
        writer.write(
            f"{method} {path} HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n".encode()
            + body
        )
        await writer.drain()
        first = await reader.readline()
        if not first:
            raise EOFError("the connection was closed without an answer")
        status, length, stays = int(first.split()[1]), None, True
        while (line := await reader.readline()) not in (b"\r\n", b""):
            name, _, value = line.decode().partition(":")
            if name.lower() == "content-length":
                length = int(value)
            if name.lower() == "connection" and value.strip().lower() == "close":
                stays = False
        if length is None:
            return status, await reader.read(), False
        return status, await reader.readexactly(length), stays

    def close(self):
        for _, writer in self.idle:
            writer.close()
        self.idle = []


class Phase:
    """What one phase sent and got."""

    def __init__(self, name):
        self.name = name
        self.sent = 0
        self.latencies = []
        self.failures = []
        self.vectors = {}

    @property
    def succeeded(self):
        return len(self.latencies)

    def percentile(self, share):
        """In milliseconds."""
        if not self.latencies:
            return float("nan")
        ordered = sorted(self.latencies)
        return 1000 * ordered[min(len(ordered) - 1, int(len(ordered) * share))]


class Load:
    """Sends request 0, 1, 2, … of a fixed list again and again, at `rate` a second."""

    def __init__(self, connections, rate, distinct):
        self.connections = connections
        self.rate = rate
        self.bodies = [
            json.dumps({"texts": texts(number)}).encode() for number in range(distinct)
        ]

    async def run(self, name, work):
        """Loads while `work(phase)` runs. Returns the phase."""
        phase = Phase(name)
        under_way = set()
        action = asyncio.create_task(work(phase))
        start = time.monotonic()
        while not action.done():
            wait = start + phase.sent / self.rate - time.monotonic()
            if wait > 0:
                await asyncio.sleep(wait)
            task = asyncio.create_task(self._send(phase, phase.sent % len(self.bodies)))
            under_way.add(task)
            task.add_done_callback(under_way.discard)
            phase.sent += 1
        await asyncio.gather(*under_way)
        await action
        return phase

    async def _send(self, phase, number):
        start = time.monotonic()
        try:
            status, answer = await self.connections.exchange("POST", "/embed", self.bodies[number])
        except (OSError, asyncio.TimeoutError, asyncio.IncompleteReadError) as error:
            phase.failures.append(f"request {number}: {type(error).__name__} {error}")
            return
        if status != 200:
            phase.failures.append(f"request {number}: status {status} {answer[:200]!r}")
            return
        phase.latencies.append(time.monotonic() - start)
        phase.vectors[number] = json.loads(answer)["embeddings"]
