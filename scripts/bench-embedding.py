#!/usr/bin/env python3
"""Times Sutra's encoder beside its peers: same model, same texts, same cores.

    scripts/bench-embedding.py BENCHMARK_PROGRAM MODEL_FOLDER PEERS_FOLDER [THREADS [ROUNDS]]

`make bench-embedding` makes a virtual environment, the peers' models and the program, and calls
this. Each engine is a process of its own that waits for commands (Benchmarks/Embedding/main.swift,
scripts/embedding_peers.py), bound to as many cores as it has threads; they take turns, so that a
busy machine is busy for all. The first engine, sentence-transformers, is the reference of the
cosines. CTranslate2 computes a model of the same sizes with random weights, so it has no cosine.
Where EVAL_DATA names a folder with xquad-en, each engine also finds the passages of XQuAD's 1,190
English questions among all 240 (some minutes more).
"""

import json
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile

import numpy as np

import embedding_peers

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "Tests/EmbeddingTests/Fixtures"
# Words per text (two special tokens come on top), texts, texts in a call.
KINDS = {"short": (9, 30, 1), "20 tokens": (18, 64, 32), "128 tokens": (126, 16, 16)}


class Engine:
    def __init__(self, name, command, threads):
        self.name = name
        cores = sorted(os.sched_getaffinity(0))[-threads:]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, preexec_fn=lambda: os.sched_setaffinity(0, cores))
        self.answer()

    def answer(self):
        line = self.process.stdout.readline()
        # Some libraries greet on standard output.
        while line and not line.startswith(("ready", "written")) and not line[0].isdigit():
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
    # Spelled-out special tokens stay text in Sutra, and become tokens in the peers.
    special = re.compile(r"</?\w+>|\[[A-Z]+\]")
    lines = [
        text for text in texts
        if text.strip() and text.isprintable() and not special.search(text)][:120]
    (folder / "varied").write_text("\n".join(lines) + "\n")


def xquad():
    """Passages, questions, and the passage of each question; none without EVAL_DATA."""
    path = pathlib.Path(os.environ.get("EVAL_DATA", "")) / "xquad-en/xquad.en.json"
    if not path.is_file():
        return [], [], []
    pages = json.loads(path.read_text())["data"]
    paragraphs = [each for page in pages for each in page["paragraphs"]]
    one_line = lambda text: " ".join(text.split())
    passages = [one_line(each["context"]) for each in paragraphs]
    asked = [
        (one_line(question["question"]), place)
        for place, each in enumerate(paragraphs) for question in each["qas"]]
    return passages, [text for text, _ in asked], [place for _, place in asked]


def recall(engine, folder, passages, questions, places):
    """Shares of questions whose passage is the first, and among the first five."""
    found = []
    for texts in (passages, questions):
        (folder / "texts").write_text("\n".join(texts) + "\n")
        engine.ask("vectors", folder / "texts", folder / "found")
        found.append(np.fromfile(folder / "found", dtype="<f4").reshape(len(texts), -1))
    scores = found[1] @ found[0].T
    right = scores[np.arange(len(places)), places]
    rank = (scores > right[:, None]).sum(1)
    return 100 * (rank < 1).mean(), 100 * (rank < 5).mean()


def main():
    program, model, folder = sys.argv[1:4]
    threads = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 3
    script = pathlib.Path(__file__).with_name("embedding_peers.py")
    engines = [
        Engine(name, [sys.executable, script, name, model, folder, str(threads)], threads)
        for name in embedding_peers.ENGINES]
    own = [("int8", model, "int8"), ("bf16", model, "bf16"), ("model.onnx", f"{folder}/onnx", "default")]
    engines += [
        Engine("sutra " + name, [program, where, precision, str(threads)], threads)
        for name, where, precision in own]
    with tempfile.TemporaryDirectory() as name:
        measure(engines, pathlib.Path(name), model, threads, rounds)


def measure(engines, folder, model, threads, rounds):
    write_texts(folder, model)
    times = {}
    # The first round warms up and does not count.
    for round in range(rounds + 1):
        for engine in engines:
            for kind, (_, _, batch) in KINDS.items():
                answer = engine.ask("time", folder / kind.replace(" ", "-"), batch)
                if round > 0:
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
        shown = f"lowest {cosine.min():.5f} mean {cosine.mean():.6f}"
        rates = [
            KINDS[kind][2] / statistics.median(times[engine.name, kind])
            for kind in ("20 tokens", "128 tokens")]
        short = statistics.median(times[engine.name, "short"]) * 1e3
        print(
            f"{engine.name:22} short P50 {short:6.1f} ms  20 tokens {rates[0]:6.1f}/s"
            f"  128 tokens {rates[1]:5.1f}/s  {int(engine.ask('memory')[0]) >> 20:5} MiB"
            f"  cosine {'-' if engine.name.startswith('ctranslate2') else shown}", flush=True)
    passages, questions, places = xquad()
    for engine in engines:
        if passages and not engine.name.startswith("ctranslate2"):
            first, five = recall(engine, folder, passages, questions, places)
            print(f"{engine.name:22} XQuAD recall@1 {first:.2f} @5 {five:.2f}", flush=True)


if __name__ == "__main__":
    main()
