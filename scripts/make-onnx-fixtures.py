#!/usr/bin/env python3
"""Makes small ONNX models of random weights, and the vectors that they should give.

    python3 -m venv /tmp/reference && /tmp/reference/bin/pip install numpy onnx
    /tmp/reference/bin/python scripts/make-onnx-fixtures.py

Writes into Tests/EmbeddingTests/Fixtures/onnx: tokens.onnx (vectors of tokens; all four inputs),
pooled.onnx (one vector a text; without token types and positions), stranger.onnx (an input that
nobody knows), integers.onnx (no floats come out), and expected.json. The vectors are computed here
in f64 from the weights, not by ONNX Runtime.
"""

import json
import pathlib

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests/EmbeddingTests/Fixtures/onnx"
VOCABULARY = "[PAD] [UNK] [CLS] [SEP] river stone bridge the a old cat ##s sings . graph memory".split()
WIDTH, POSITIONS = 12, 24
TEXTS = ["river", "the old bridge", "a cat sings the river.", "graph memory", "zzz the cats"]
IDS = [[2, 4, 3], [2, 7, 9, 6, 3], [2, 8, 10, 12, 7, 4, 13, 3], [2, 14, 15, 3], [2, 1, 7, 10, 11, 3]]

random = np.random.default_rng(20261124)
WEIGHTS = {
    name: random.standard_normal(shape).astype(np.float32)
    for name, shape in {
        "words": (len(VOCABULARY), WIDTH), "places": (POSITIONS, WIDTH), "kinds": (2, WIDTH),
        "mixing": (WIDTH, WIDTH),
    }.items()
}


def write(name, inputs, nodes, outputs, kind=TensorProto.FLOAT, weights=WEIGHTS):
    graph = helper.make_graph(
        nodes, name,
        [helper.make_tensor_value_info(i, TensorProto.INT64, ["batch", "tokens"]) for i in inputs],
        [helper.make_tensor_value_info(o, kind, shape) for o, shape in outputs.items()],
        [numpy_helper.from_array(value, key) for key, value in weights.items()])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    checker.check_model(model)
    (FOLDER / f"{name}.onnx").write_bytes(model.SerializeToString())


def node(kind, inputs, output, **attributes):
    return helper.make_node(kind, inputs, [output], **attributes)


def vectors(ids, has_kinds):
    words, places, kinds, mixing = (WEIGHTS[n].astype(np.float64) for n in WEIGHTS)
    rows = words[ids] + (places[: len(ids)] + kinds[0] if has_kinds else 0)
    return np.tanh(rows @ mixing)


def unit(vector):
    # To nine digits, so that every processor writes the same file.
    return (vector / np.linalg.norm(vector)).round(9).tolist()


def main():
    FOLDER.mkdir(exist_ok=True)
    every = ["input_ids", "attention_mask", "token_type_ids", "position_ids"]
    # Masked tokens are zero: a mask of other than ones would show.
    masked = [
        node("Cast", ["attention_mask"], "mask", to=TensorProto.FLOAT),
        node("Unsqueeze", ["mask", "last"], "column"),
    ]
    axes = {"last": np.array([-1], dtype=np.int64)}
    write(
        "tokens", every,
        [
            node("Gather", ["words", "input_ids"], "w"), node("Gather", ["kinds", "token_type_ids"], "k"),
            node("Gather", ["places", "position_ids"], "p"), node("Add", ["w", "k"], "wk"),
            node("Add", ["wk", "p"], "sum"), node("MatMul", ["sum", "mixing"], "mixed"),
            node("Tanh", ["mixed"], "bent"), *masked, node("Mul", ["bent", "column"], "last_hidden_state"),
        ],
        {"last_hidden_state": ["batch", "tokens", WIDTH]}, weights=WEIGHTS | axes)
    write(
        "pooled", every[:2],
        [
            node("Gather", ["words", "input_ids"], "w"), node("MatMul", ["w", "mixing"], "mixed"),
            node("Tanh", ["mixed"], "bent"), *masked, node("Mul", ["bent", "column"], "token_embeddings"),
            node("ReduceMean", ["token_embeddings"], "sentence_embedding", axes=[1], keepdims=0),
        ],
        {"token_embeddings": ["batch", "tokens", WIDTH], "sentence_embedding": ["batch", WIDTH]},
        weights={n: WEIGHTS[n] for n in ("words", "mixing")} | axes)
    write("stranger", ["pixel_values"], [node("Identity", ["pixel_values"], "y")], {"y": ["batch", "tokens"]},
          TensorProto.INT64, {})
    write("integers", ["input_ids"], [node("Identity", ["input_ids"], "y")], {"y": ["batch", "tokens"]},
          TensorProto.INT64, {})
    expected = {
        "vocabulary": VOCABULARY, "positions": POSITIONS, "texts": TEXTS, "ids": IDS,
        "mean": [unit(vectors(ids, True).mean(0)) for ids in IDS],
        "first": [unit(vectors(ids, True)[0]) for ids in IDS],
        "pooled": [unit(vectors(ids, False).mean(0)) for ids in IDS],
    }
    (FOLDER / "expected.json").write_text(json.dumps(expected, indent=1) + "\n")


if __name__ == "__main__":
    main()
