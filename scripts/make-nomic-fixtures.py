#!/usr/bin/env python3
"""Makes what the encoder's Nomic parts are checked against: a small model of random weights.

    python3 -m venv /tmp/reference && /tmp/reference/bin/pip install numpy
    /tmp/reference/bin/python scripts/make-nomic-fixtures.py

Writes Tests/EmbeddingTests/Fixtures/nomic.json: the configuration, the vocabulary, texts and their
vectors, computed here in f64 after Nussbaum et al. 2024 (nomic-embed-text) from the definitions
alone. The weights are not written: each is a hash of its tensor's number and its place, and the
test makes the same ones.
"""

import base64
import json
import pathlib

import numpy as np

FIXTURE = pathlib.Path(__file__).resolve().parent.parent / "Tests/EmbeddingTests/Fixtures/nomic.json"

CONFIG = {
    "model_type": "nomic_bert", "n_embd": 64, "n_head": 2, "n_inner": 96, "n_layer": 2,
    "n_positions": 128, "max_trained_positions": 48, "vocab_size": 48, "type_vocab_size": 2,
    "layer_norm_epsilon": 1e-12, "activation_function": "swiglu", "prenorm": False,
    "qkv_proj_bias": False, "mlp_fc1_bias": False, "mlp_fc2_bias": False,
    "rotary_emb_base": 1000, "rotary_emb_fraction": 1.0, "rotary_emb_interleaved": False,
    "rotary_emb_scale_base": None, "rotary_scaling_factor": None,
    "matryoshka_dimensions": [32, 64],
}
VOCABULARY = (
    "[PAD] [UNK] [CLS] [SEP] search _ query document : . , the a of in on river stone bridge cat "
    "dog sings ##s ##ing build old new very graph memory knows what 1843 and"
).split()
TEXTS = [
    "river", "the old bridge", "a cat sings on the bridge of stones.", "what knows the graph memory",
    "the the the the", "zzz", "building, building and building in 1843",
    "the river and the stone and the dog and the cat and a very old bridge in the new graph of "
    "memory, and the river and the stone and the dog and the cat and a bridge " * 2,
]
SHORTER = 32


def values(tensor, shape):
    """Uniform in [-1, 1), multiples of 2^-23: splitmix64's finaliser of (tensor, place)."""
    mixed = (np.uint64(tensor) << np.uint64(32)) + np.arange(np.prod(shape), dtype=np.uint64)
    mixed = mixed * np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed = mixed ^ (mixed >> np.uint64(31))
    return ((mixed >> np.uint64(40)).astype(np.float64) / 2.0**23 - 1).reshape(shape)


class Weights:
    """Tensors by name, numbered in the order of their first use, as the fixture lists them."""

    def __init__(self):
        self.tensors = []

    def get(self, name, shape, scale, offset=0.0):
        for number, tensor in enumerate(self.tensors):
            if tensor["name"] == name:
                break
        else:
            number = len(self.tensors)
            self.tensors.append(
                {"name": name, "shape": shape, "scale": scale, "offset": offset})
        return values(number, shape) * scale + offset


def pieces_of(word):
    """Greedy longest-first WordPiece."""
    pieces, start = [], 0
    while start < len(word):
        for end in range(len(word), start, -1):
            piece = ("##" if start else "") + word[start:end]
            if piece in VOCABULARY:
                pieces.append(piece)
                start = end
                break
        else:
            return ["[UNK]"]
    return pieces


def tokens_of(text, maximum):
    for mark in "_:.,":
        text = text.replace(mark, f" {mark} ")
    pieces = [piece for word in text.split() for piece in pieces_of(word)]
    return [VOCABULARY.index(p) for p in ["[CLS]"] + pieces[: maximum - 2] + ["[SEP]"]]


def normalised(weights, name, x):
    width = x.shape[1]
    gamma = weights.get(name + ".weight", [width], 0.25, 1.0)
    beta = weights.get(name + ".bias", [width], 0.25)
    centred = x - x.mean(1, keepdims=True)
    deviation = np.sqrt((centred**2).mean(1, keepdims=True) + CONFIG["layer_norm_epsilon"])
    return centred / deviation * gamma + beta


def rotated(x):
    """Rows of one head: x e^(i position frequency), pairs half a head apart."""
    half = x.shape[1] // 2
    frequencies = float(CONFIG["rotary_emb_base"]) ** (-np.arange(half) / half)
    turned = (x[:, :half] + 1j * x[:, half:]) * np.exp(
        1j * np.arange(len(x))[:, None] * frequencies)
    return np.concatenate([turned.real, turned.imag], 1)


def attended(qkv, heads):
    width = qkv.shape[1] // 3
    size = width // heads
    columns = []
    for head in range(heads):
        q, k, v = (qkv[:, part * width + head * size :][:, :size] for part in range(3))
        scores = rotated(q) @ rotated(k).T / np.sqrt(size)
        shares = np.exp(scores - scores.max(1, keepdims=True))
        columns.append(shares / shares.sum(1, keepdims=True) @ v)
    return np.concatenate(columns, 1)


def pooled(weights, tokens):
    width, inner = CONFIG["n_embd"], CONFIG["n_inner"]
    words = weights.get(
        "embeddings.word_embeddings.weight", [CONFIG["vocab_size"], width], 1.0)
    types = weights.get("embeddings.token_type_embeddings.weight", [2, width], 0.5)
    x = normalised(weights, "emb_ln", words[tokens] + types[0])
    for index in range(CONFIG["n_layer"]):
        layer = f"encoder.layers.{index}."
        linear = lambda name, out, into: weights.get(layer + name + ".weight", [out, into], 0.25)
        context = attended(x @ linear("attn.Wqkv", 3 * width, width).T, CONFIG["n_head"])
        x = normalised(
            weights, layer + "norm1", x + context @ linear("attn.out_proj", width, width).T)
        value = x @ linear("mlp.fc11", inner, width).T
        gate = x @ linear("mlp.fc12", inner, width).T
        product = value * gate / (1 + np.exp(-gate))
        x = normalised(
            weights, layer + "norm2", x + product @ linear("mlp.fc2", width, inner).T)
    return x.mean(0)


def unit(x):
    return x / np.sqrt((x**2).sum())


def shortened(x):
    centred = x - x.mean()
    return unit((centred / np.sqrt((centred**2).mean() + 1e-5))[:SHORTER])


def packed(rows):
    return [base64.b64encode(np.asarray(row, dtype="<f4").tobytes()).decode() for row in rows]


def main():
    weights = Weights()
    maximum = CONFIG["max_trained_positions"]
    read = lambda prefix: [pooled(weights, tokens_of(prefix + text, maximum)) for text in TEXTS]
    queries, documents = read("search_query: "), read("search_document: ")
    fixture = {
        "config": json.dumps(CONFIG), "vocabulary": VOCABULARY, "tensors": weights.tensors,
        "texts": TEXTS, "queries": packed(map(unit, queries)),
        "documents": packed(map(unit, documents)),
        "shortenedDocuments": packed(map(shortened, documents)),
    }
    FIXTURE.write_text(json.dumps(fixture, separators=(",", ":")) + "\n")
    print(FIXTURE.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
