#!/usr/bin/env python3
"""Times one short sentence of eleven tokens after the other over HTTP, with the service on one core.

    scripts/bench-embedding-http.py SUTRA_PROGRAM [SENTENCES]

Sentences are drawn from 520,000, so the cache hardly ever answers. The client has the other cores.
"""

import asyncio
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent
sys.path[:0] = [str(HERE / "embedding-ha"), str(HERE / "grid")]
from asking import free_offset
from load import ADJECTIVES, NOUNS, VERBS, Connections


def sentence(generator):
    """Eleven tokens with the special ones."""
    adjectives, nouns = (generator.choices(words, k=2) for words in (ADJECTIVES, NOUNS))
    return (
        f"The {adjectives[0]} {nouns[0]} {generator.choice(VERBS)} the {adjectives[1]} {nouns[1]}.")


async def measure(port, count):
    generator = random.Random(20261124)
    connections = Connections(port)
    for _ in range(600):
        try:
            if (await connections.exchange("GET", "/health"))[0] == 200:
                break
        except OSError:
            pass
        await asyncio.sleep(0.1)
    times = []
    for number in range(count + 20):
        content = json.dumps({"texts": [sentence(generator)]}).encode()
        start = time.perf_counter()
        status, _ = await connections.exchange("POST", "/embed", content)
        if status != 200:
            sys.exit(f"status {status}")
        # The first ones warm up.
        if number >= 20:
            times.append(1000 * (time.perf_counter() - start))
    times.sort()
    print(
        f"{count} sentences of 11 tokens over HTTP, one core: P50 {times[count // 2]:.1f} ms, "
        f"P95 {times[count * 95 // 100]:.1f} ms, P99 {times[count * 99 // 100]:.1f} ms")


def main():
    offset = free_offset([8888])
    cores = sorted(os.sched_getaffinity(0))
    service = subprocess.Popen(
        [sys.argv[1], "embedding", "--port-offset", str(offset), "--drain", "0"],
        stderr=subprocess.DEVNULL, preexec_fn=lambda: os.sched_setaffinity(0, cores[-1:]))
    try:
        os.sched_setaffinity(0, cores[:-1] or cores)
        asyncio.run(measure(8888 + offset, int(sys.argv[2]) if len(sys.argv) > 2 else 300))
    finally:
        service.send_signal(signal.SIGTERM)
        service.wait(60)


if __name__ == "__main__":
    main()
