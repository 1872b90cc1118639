#!/usr/bin/env python3
"""Makes Sources/CWordMeanings/Generated/meanings.c: what English words mean, as short vectors.

    scripts/make-word-vectors.py FOLDER > Sources/CWordMeanings/Generated/meanings.c

FOLDER holds the published files of all-MiniLM-L6-v2 (Apache-2.0): model.safetensors, vocab.txt.
Each lower-case word of its vocabulary is read by the model alone; the mean of what it gives, less
the mean over all words, is turned onto its 48 strongest directions (PCA) and cut into 24 pairs,
each rounded to one of 64 points found by k-means (product quantisation, Jegou et al. 2011). The
table's first 24 lines are those points (x,y in hundredths); then a word a line with a character a
pair, of base64's alphabet. Needs NumPy; takes about three minutes.
"""
import json
import math
import re
import struct
import sys

import numpy

DIMENSION, PAIRS, POINTS = 48, 24, 64
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def weights(folder):
    with open(folder + "/model.safetensors", "rb") as file:
        (size,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(size))
        found = {}
        for name, entry in header.items():
            if name == "__metadata__" or entry["dtype"] != "F32":
                continue
            start, end = entry["data_offsets"]
            file.seek(8 + size + start)
            found[name] = numpy.frombuffer(file.read(end - start), dtype=numpy.float32).reshape(
                entry["shape"])
        return found


def normalised(x, scale, shift):
    mean, variance = x.mean(-1, keepdims=True), x.var(-1, keepdims=True)
    return (x - mean) / numpy.sqrt(variance + 1e-12) * scale + shift


def encoded(w, ids, heads=12):
    """The last layer's output, of BERT as published."""
    count, length = ids.shape
    x = w["embeddings.word_embeddings.weight"][ids]
    x = x + w["embeddings.position_embeddings.weight"][:length]
    x = x + w["embeddings.token_type_embeddings.weight"][0]
    x = normalised(x, w["embeddings.LayerNorm.weight"], w["embeddings.LayerNorm.bias"])
    width = x.shape[-1] // heads
    for layer in range(6):
        at = f"encoder.layer.{layer}."

        def linear(name, y):
            return y @ w[at + name + ".weight"].T + w[at + name + ".bias"]

        def norm(name, y):
            return normalised(y, w[at + name + ".weight"], w[at + name + ".bias"])

        query, key, value = (
            linear("attention.self." + part, x).reshape(count, length, heads, width)
            .transpose(0, 2, 1, 3) for part in ("query", "key", "value"))
        share = query @ key.transpose(0, 1, 3, 2) / math.sqrt(width)
        share = numpy.exp(share - share.max(-1, keepdims=True))
        share /= share.sum(-1, keepdims=True)
        mixed = (share @ value).transpose(0, 2, 1, 3).reshape(count, length, -1)
        x = norm("attention.output.LayerNorm", x + linear("attention.output.dense", mixed))
        inner = linear("intermediate.dense", x)
        inner = 0.5 * inner * (1 + numpy.tanh(0.7978845608 * (inner + 0.044715 * inner**3)))
        x = norm("output.LayerNorm", x + linear("output.dense", inner))
    return x


def points(values, rounds=25):
    """k-means from a seeded start: the points, and each value's."""
    seeded = numpy.random.default_rng(1)
    found = values[seeded.choice(len(values), POINTS, replace=False)].copy()
    for _ in range(rounds):
        distances = -2 * values @ found.T + (found**2).sum(1)
        nearest = distances.argmin(1)
        for point in range(POINTS):
            if (nearest == point).any():
                found[point] = values[nearest == point].mean(0)
    return found, nearest


def main(folder):
    vocabulary = [line.rstrip("\n") for line in open(folder + "/vocab.txt", encoding="utf-8")]
    words = [(word, id) for id, word in enumerate(vocabulary) if re.fullmatch("[a-z]{2,}", word)]
    w = weights(folder)
    vectors = numpy.concatenate([
        encoded(w, numpy.array([[101, id, 102] for _, id in words[start:start + 512]])).mean(1)
        for start in range(0, len(words), 512)])
    vectors = vectors - vectors.mean(0)
    _, _, directions = numpy.linalg.svd(vectors[::4], full_matrices=False)
    turned = vectors @ directions[:DIMENSION].T
    turned /= numpy.linalg.norm(turned, axis=1, keepdims=True)
    print("// Derived from all-MiniLM-L6-v2 (Apache License 2.0, licences/all-MiniLM-L6-v2.txt).")
    print("// Made by scripts/make-word-vectors.py.")
    print('#include "CWordMeanings.h"\n\nstatic const char table[] =')
    lines = []
    codes = []
    # A strong and a weak direction make a pair, so that the pairs tell about as much.
    for pair in range(PAIRS):
        found, nearest = points(turned[:, [pair, pair + PAIRS]])
        codes.append(nearest)
        lines.append(" ".join(f"{round(100 * x)},{round(100 * y)}" for x, y in found))
    for place, (word, _) in sorted(enumerate(words), key=lambda entry: entry[1]):
        lines.append(word + " " + "".join(ALPHABET[code[place]] for code in codes))
    print("\n".join(f'    "{line}\\n"' for line in lines) + ";")
    print("const char *const word_meanings = table;")
    print("const size_t word_meanings_size = sizeof(table) - 1;")


if __name__ == "__main__":
    main(sys.argv[1])
