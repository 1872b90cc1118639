#!/usr/bin/env python3
"""Times Sutra's encoder beside sentence-transformers: same model, same texts, same threads.

    scripts/bench-embedding.py BENCHMARK_PROGRAM MODEL_FOLDER [THREADS [ROUNDS]]

`make bench-embedding` makes a virtual environment and the program and calls this. Each engine is a
process of its own that waits for commands (see Benchmarks/Embedding/main.swift); they take turns,
so that a busy machine is busy for all. The first engine, sentence-transformers, is the reference
of the cosines.
"""

import json
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile

import numpy as np

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "Tests/EmbeddingTests/Fixtures"
# Words per text (two special tokens come on top), texts, texts in a call.
KINDS = {"short": (9, 30, 1), "20 tokens": (18, 64, 32), "128 tokens": (126, 16, 16)}


def peer(folder, threads):
    """The other side of the commands, with sentence-transformers."""
    import time

    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(int(threads))
    start = time.perf_counter()
    model = SentenceTransformer(folder, device="cpu")
    print("ready", time.perf_counter() - start, flush=True)
    read = lambda path: pathlib.Path(path).read_text().rstrip("\n").split("\n")
    for line in sys.stdin:
        words = line.split()
        if words[0] == "time":
            texts, batch, times = read(words[1]), int(words[2]), []
            for first in range(0, len(texts), batch):
                start = time.perf_counter()
                model.encode(texts[first : first + batch], batch_size=batch)
                times.append(time.perf_counter() - start)
            print(*times, flush=True)
        elif words[0] == "vectors":
            vectors = model.encode(read(words[1]), normalize_embeddings=True)
            np.asarray(vectors, dtype="<f4").tofile(words[2])
            print("written", flush=True)
        elif words[0] == "memory":
            status = pathlib.Path("/proc/self/status").read_text()
            print(int(status.split("VmRSS:")[1].split()[0]) * 1024, flush=True)


class Engine:
    def __init__(self, name, command):
        self.name = name
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.answer()

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"{self.name} ended: {self.process.wait()}")
        return line.split()

    def ask(self, *words):
        print(*words, file=self.process.stdin, flush=True)
        return self.answer()


def write_texts(folder, model):
    """Seeded words of one token each, and the varied texts of the fixtures for the cosine."""
    pieces = (pathlib.Path(model) / "vocab.txt").read_text().split("\n")
    words = [piece for piece in pieces if piece.isalpha() and piece.isascii()]
    source = random.Random(20261124)
    for kind, (length, count, _) in KINDS.items():
        lines = [" ".join(source.choices(words, k=length)) for _ in range(count)]
        (folder / kind.replace(" ", "-")).write_text("\n".join(lines) + "\n")
    texts = json.loads((FIXTURES / "vectors.json").read_text())["texts"]
    texts += json.loads((FIXTURES / "tokens.json").read_text())["texts"]
    lines = [text for text in texts if text.strip() and text.isprintable()][:120]
    (folder / "varied").write_text("\n".join(lines) + "\n")


def main():
    program, model = sys.argv[1:3]
    threads = sys.argv[3] if len(sys.argv) > 3 else "1"
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 3
    engines = [
        Engine("sentence-transformers", [sys.executable, __file__, "--peer", model, threads])]
    for precision in ("f32", "bf16", "int8"):
        engines.append(Engine("sutra " + precision, [program, model, precision, threads]))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_texts(folder, model)
        times = {}
        for _ in range(rounds):
            for engine in engines:
                for kind, (_, _, batch) in KINDS.items():
                    answer = engine.ask("time", folder / kind.replace(" ", "-"), batch)
                    times.setdefault((engine.name, kind), []).extend(map(float, answer))
        vectors = {}
        for engine in engines:
            path = folder / "vectors"
            engine.ask("vectors", folder / "varied", path)
            vectors[engine.name] = np.fromfile(path, dtype="<f4")
        count = len((folder / "varied").read_text().rstrip("\n").split("\n"))
        reference = vectors[engines[0].name].reshape(count, -1)
        print(f"{threads} threads, {rounds} rounds, {count} texts for the cosine")
        for engine in engines:
            cosine = (vectors[engine.name].reshape(count, -1) * reference).sum(1)
            rates = [
                KINDS[kind][2] / statistics.median(times[engine.name, kind])
                for kind in ("20 tokens", "128 tokens")]
            print(
                f"{engine.name:22} short P50 {statistics.median(times[engine.name, 'short'])*1e3:6.1f} ms"
                f"  20 tokens {rates[0]:6.1f}/s  128 tokens {rates[1]:5.1f}/s"
                f"  {int(engine.ask('memory')[0]) >> 20:5} MiB"
                f"  cosine lowest {cosine.min():.5f} mean {cosine.mean():.6f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--peer"]:
        peer(*sys.argv[2:4])
    else:
        main()
