"""The peers of scripts/bench-embedding.py, each in a process of its own.

    embedding_peers.py prepare MODEL_FOLDER FOLDER    converts the model, once
    embedding_peers.py ENGINE MODEL_FOLDER FOLDER THREADS

Answers the commands of Benchmarks/Embedding/main.swift. Every peer gets the model's own tokeniser
in its fast form, batches padded to their longest text, and pools by the mean to unit length.
"""

import pathlib
import shutil
import sys
import time

import numpy as np


def inputs(tokenizer, texts):
    return tokenizer(texts, padding=True, truncation=True, max_length=384, return_tensors="np")


def pooled(rows, mask):
    mask = mask[:, : rows.shape[1], None]
    sums = (rows * mask).sum(1)
    return sums / np.linalg.norm(sums, axis=1, keepdims=True)


def sentence_transformers(model, folder, threads):
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(threads)
    embedder = SentenceTransformer(str(model), device="cpu")
    return lambda texts: embedder.encode(
        texts, batch_size=len(texts), normalize_embeddings=True, show_progress_bar=False)


def onnxruntime(model, folder, threads):
    import onnxruntime
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(model)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(folder / "onnx/model.onnx", options)
    names = {each.name for each in session.get_inputs()}

    def embed(texts):
        given = inputs(tokenizer, texts)
        rows = session.run(None, {n: given[n].astype(np.int64) for n in names})[0]
        return pooled(rows, given["attention_mask"])

    return embed


def openvino(model, folder, threads, int8):
    import openvino
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(model)
    core = openvino.Core()
    graph = core.read_model(folder / "onnx/model.onnx")
    settings = {
        "INFERENCE_NUM_THREADS": threads, "PERFORMANCE_HINT": "LATENCY",
        "INFERENCE_PRECISION_HINT": "bf16"}
    if int8:
        import nncf

        graph = nncf.compress_weights(graph, mode=nncf.CompressWeightsMode.INT8_ASYM)
        settings["DYNAMIC_QUANTIZATION_GROUP_SIZE"] = "64"
    compiled = core.compile_model(graph, "CPU", settings)
    names = {each.any_name for each in compiled.inputs}

    def embed(texts):
        given = inputs(tokenizer, texts)
        rows = compiled({n: given[n].astype(np.int64) for n in names})[0]
        return pooled(rows.astype(np.float32), given["attention_mask"])

    return embed


def ctranslate2(model, folder, threads):
    """It converts no MPNet, so it computes a BERT of the same sizes with random weights."""
    import ctranslate2
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(model)
    encoder = ctranslate2.Encoder(
        str(folder / "ctranslate2"), device="cpu", compute_type="int8", intra_threads=threads)

    def embed(texts):
        given = inputs(tokenizer, texts)
        lengths = given["attention_mask"].sum(1)
        ids = [row[:n].tolist() for row, n in zip(given["input_ids"], lengths)]
        rows = np.array(encoder.forward_batch(ids).last_hidden_state)
        return pooled(rows, given["attention_mask"])

    return embed


ENGINES = {
    "sentence-transformers": sentence_transformers,
    "onnxruntime": onnxruntime,
    "openvino-bf16": lambda *given: openvino(*given, int8=False),
    "openvino-int8": lambda *given: openvino(*given, int8=True),
    "ctranslate2-int8": ctranslate2,
}


def prepare(model, folder):
    """The model as an ONNX graph, and a model of its sizes for CTranslate2."""
    import torch
    from transformers import AutoModel, AutoTokenizer, BertConfig, BertModel

    if not (folder / "onnx/model.onnx").exists():
        staging = folder / "onnx.partial"
        shutil.rmtree(staging, ignore_errors=True)
        shutil.copytree(model, staging, ignore=shutil.ignore_patterns("model.safetensors"))
        loaded = AutoModel.from_pretrained(model, attn_implementation="eager").eval()
        given = AutoTokenizer.from_pretrained(model)(
            ["a text", "another, longer text"], padding=True, return_tensors="pt")
        names = list(given)
        axes = {name: {0: "batch", 1: "tokens"} for name in names + ["last_hidden_state"]}

        class Rows(torch.nn.Module):
            def __init__(self):
                super().__init__()
                self.loaded = loaded

            def forward(self, *tensors):
                return self.loaded(**dict(zip(names, tensors))).last_hidden_state

        torch.onnx.export(
            Rows(), tuple(given.values()), str(staging / "model.onnx"), input_names=names,
            output_names=["last_hidden_state"], dynamic_axes=axes, opset_version=17, dynamo=False)
        staging.rename(folder / "onnx")
    if not (folder / "ctranslate2").exists():
        import ctranslate2

        staging = folder / "bert.partial"
        tokenizer = AutoTokenizer.from_pretrained(model)
        tokenizer.save_pretrained(staging)
        config = BertConfig(vocab_size=len(tokenizer), position_embedding_type="absolute")
        BertModel(config).save_pretrained(staging)
        ctranslate2.converters.TransformersConverter(str(staging)).convert(
            str(folder / "ctranslate2"), quantization="int8", force=True)
        shutil.rmtree(staging)


def serve(embed):
    read = lambda path: pathlib.Path(path).read_text().rstrip("\n").split("\n")
    print("ready", flush=True)
    for line in sys.stdin:
        words = line.split()
        if words[0] == "time":
            texts, batch, times = read(words[1]), int(words[2]), []
            for first in range(0, len(texts), batch):
                start = time.perf_counter()
                embed(texts[first : first + batch])
                times.append(time.perf_counter() - start)
            print(*times, flush=True)
        elif words[0] == "vectors":
            # One by one: a padded batch may round otherwise.
            vectors = np.concatenate([embed([text]) for text in read(words[1])])
            vectors.astype("<f4").tofile(words[2])
            print("written", flush=True)
        elif words[0] == "memory":
            status = pathlib.Path("/proc/self/status").read_text()
            print(int(status.split("VmRSS:")[1].split()[0]) * 1024, flush=True)


if __name__ == "__main__":
    engine, model, folder = sys.argv[1], *map(pathlib.Path, sys.argv[2:4])
    folder.mkdir(parents=True, exist_ok=True)
    if engine == "prepare":
        prepare(model, folder)
    else:
        serve(ENGINES[engine](model, folder, int(sys.argv[4])))
