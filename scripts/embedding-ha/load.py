"""Load on the embedding service, and what came of it."""

import asyncio
import json
import random
import time

NOUNS = """river engine garden letter window mountain teacher harbour market signal forest bridge
kitchen theory station winter captain machine library village""".split()
VERBS = "carries follows repairs describes crosses measures remembers opens replaces joins".split()
ADJECTIVES = "old quiet northern bright heavy simple early distant careful narrow".split()


def sentence(generator):
    noun, other = generator.choice(NOUNS), generator.choice(NOUNS)
    return (
        f"The {generator.choice(ADJECTIVES)} {noun} {generator.choice(VERBS)} "
        f"the {generator.choice(ADJECTIVES)} {other}, number {generator.randrange(10**6)}."
    )


def body(number):
    """Request `number`: mostly one sentence, at times several, or a longer text."""
    generator = random.Random(number)
    if number % 20 == 7:
        texts = [sentence(generator) for _ in range(8)]
    elif number % 20 == 13:
        texts = [" ".join(sentence(generator) for _ in range(8))]
    else:
        texts = [sentence(generator)]
    return json.dumps({"texts": texts}).encode()


class Connections:
    """Keep-alive connections to one port of this machine."""

    def __init__(self, port):
        self.port = port
        self.idle = []

    async def exchange(self, method, path, content=b"", timeout=30.0):
        """(status, body) of the answer; raises OSError, EOFError or TimeoutError without one."""
        while True:
            is_kept = bool(self.idle)
            if is_kept:
                reader, writer = self.idle.pop()
            else:
                reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
            try:
                status, answer, stays = await asyncio.wait_for(
                    self._ask(reader, writer, method, path, content), timeout
                )
            except BaseException as error:
                writer.close()
                # A kept connection may be closed just when it is used again: nothing was asked.
                if is_kept and isinstance(error, (EOFError, ConnectionError)):
                    continue
                raise
            if stays:
                self.idle.append((reader, writer))
            else:
                writer.close()
            return status, answer

    @staticmethod
    async def _ask(reader, writer, method, path, content):
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(content)}\r\n\r\n"
        )
        writer.write(head.encode() + content)
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


class Phase:
    """What one phase sent and got."""

    def __init__(self, name):
        self.name = name
        self.sent = 0
        self.refused = 0
        self.latencies = []
        self.failures = []
        # By number of the request.
        self.vectors = {}
        # Seconds, by replica; None while it has not happened.
        self.detected = {}
        self.rejoined = {}
        self.seconds = 0.0

    @property
    def succeeded(self):
        return len(self.latencies)

    @property
    def success(self):
        return 100 * self.succeeded / self.sent if self.sent else 0.0

    def percentile(self, share):
        """In milliseconds."""
        if not self.latencies:
            return float("nan")
        ordered = sorted(self.latencies)
        return 1000 * ordered[min(len(ordered) - 1, int(len(ordered) * share))]


class Load:
    """Starts requests at a set rate, whatever becomes of those before them. Every second one is
    of a list that comes again and again, to compare its vectors; the others never came before."""

    def __init__(self, connections, rate, repeated):
        self.connections = connections
        self.rate = rate
        self.repeated = repeated
        self.fresh = repeated

    def next_number(self, position):
        if position % 2 == 0:
            return position // 2 % self.repeated
        self.fresh += 1
        return self.fresh

    async def run(self, phase, work):
        """Loads while `work` runs."""
        under_way = set()
        action = asyncio.create_task(work)
        start = time.monotonic()
        while not action.done():
            wait = start + phase.sent / self.rate - time.monotonic()
            if wait > 0:
                await asyncio.sleep(wait)
            task = asyncio.create_task(self.send(phase, self.next_number(phase.sent)))
            under_way.add(task)
            task.add_done_callback(under_way.discard)
            phase.sent += 1
        phase.seconds = time.monotonic() - start
        await asyncio.gather(*under_way)
        await action

    async def send(self, phase, number):
        start = time.monotonic()
        try:
            status, answer = await self.connections.exchange("POST", "/embed", body(number))
        except (OSError, EOFError, asyncio.TimeoutError) as error:
            phase.failures.append(f"request {number}: {type(error).__name__} {error}")
            return
        if status != 200:
            phase.failures.append(f"request {number}: status {status} {answer[:200]!r}")
            phase.refused += status == 503
            return
        phase.latencies.append(time.monotonic() - start)
        if number < self.repeated:
            phase.vectors[number] = json.loads(answer)["embeddings"]

    async def crowd(self, phase, count, seconds):
        """`count` clients, each asking again as soon as it is answered."""
        end = time.monotonic() + seconds

        async def client():
            while time.monotonic() < end:
                phase.sent += 1
                self.fresh += 1
                failed = len(phase.failures)
                await self.send(phase, self.fresh)
                # Refused clients wait as they are told to.
                if len(phase.failures) > failed:
                    await asyncio.sleep(1)

        await asyncio.gather(*(client() for _ in range(count)))
        phase.seconds = seconds
