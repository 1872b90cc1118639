#!/usr/bin/env python3
"""Gathers English texts for scripts/make-language-weights.py, as question sets without questions.

    scripts/make-language-texts.py DATA FOLDER

DATA holds the question sets (carb-dev, wordnet, and xquad-en, of which every text that shares seven
words in a row is left out). Into FOLDER go one file a source: a sample of Wikipedia and news of
2001 (from gensim's wheel on PyPI), Debian's packages anarchism, dict-foldoc and debian-handbook,
WordNet's examples and definitions, and CaRB's sentences. Needs pip and apt-get.
"""
import bz2
import glob
import gzip
import html
import json
import os
import random
import re
import subprocess
import sys

DATA, FOLDER = sys.argv[1], sys.argv[2]
PACKAGES = ["anarchism", "dict-foldoc", "debian-handbook"]


def fetch(folder):
    subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary",
                    ":all:", "gensim"], cwd=folder, check=True)
    wheel = glob.glob(folder + "/gensim*.whl")[0]
    subprocess.run(["unzip", "-qjo", wheel, "*/enwiki-*.bz2", "*/lee_background.cor"], cwd=folder,
                   check=True)
    subprocess.run(["apt-get", "download", "-qq", *PACKAGES], cwd=folder, check=True)
    for package in glob.glob(folder + "/*.deb"):
        subprocess.run(["dpkg", "-x", package, folder + "/debian"], check=True)


def plain(page):
    """HTML's text, its white space as single blanks."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", page)).split())


def without_markup(text):
    text = re.sub(r"<!--.*?-->|<ref[^>/]*/>|<ref.*?</ref>|<math.*?</math>", "", text, flags=re.S)
    for _ in range(6):
        text = re.sub(r"\{\{[^{}]*\}\}", "", text)
    text = re.sub(r"\{\|.*?\n\|\}", "", text, flags=re.S)
    for _ in range(3):
        text = re.sub(r"\[\[(?:File|Image|Category|[a-z-]{2,12}):(?:[^\[\]]|\[\[[^\[\]]*\]\])*\]\]",
                      "", text, flags=re.I)
    text = re.sub(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]", r"\1", text)
    text = re.sub(r"\[https?://\S+ ?([^\]]*)\]", r"\1", text)
    return html.unescape(re.sub(r"'{2,}|<[^>]+>", "", text))


def wikipedia(folder):
    dump = bz2.open(glob.glob(folder + "/enwiki-*.bz2")[0], "rt").read()
    pages = re.findall(r"<title>(.*?)</title>.*?<text[^>]*>(.*?)</text>", dump, flags=re.S)
    ends = r"\n==+ *(?:References|See also|External links|Notes|Further reading|Bibliography)"
    for title, text in pages:
        if text.startswith("#REDIRECT") or ":" in title:
            continue
        for line in without_markup(re.split(ends, html.unescape(text))[0]).split("\n"):
            line = " ".join(line.split())
            if len(line) >= 80 and line[0] not in "*#:;|!={}" and line[-1] in '.!?"':
                yield line


def pages(folder, pattern, parts):
    for path in sorted(glob.glob(folder + pattern)):
        for part in re.split(parts, open(path, encoding="utf8", errors="ignore").read()):
            if len(part := plain(part)) > 80 and part[-1] in '.?!"':
                yield part


def foldoc(folder):
    text = gzip.open(folder + "/debian/usr/share/dictd/foldoc.dict.dz", "rt", encoding="utf8",
                     errors="ignore").read()
    for part in re.split(r"\n\s*\n|\n(?=\S)", text):
        part = " ".join(part.replace("{", "").replace("}", "").split())
        part = re.sub(r"^<[^>]*> |\([^()]*\d{4}-\d\d-\d\d\)", "", part).strip()
        if len(part) > 80 and part.endswith(".") and part[0].isupper():
            yield part


def wordnet():
    for line in gzip.open(DATA + "/wordnet/glosses.tsv.gz", "rt"):
        _, words, gloss = line.rstrip("\n").split("\t")[:3]
        for example in re.findall(r'"([^"]{25,})"', gloss):
            yield example[0].upper() + example[1:] + ("" if example[-1] in ".?!" else ".")
        gloss = gloss.split('; "')[0]
        if line.startswith("n") and len(gloss) > 120:
            yield f"{words.split('|')[0]} is {gloss}."


def carb():
    for line in open(DATA + "/carb-dev/data_dev.txt"):
        line = re.sub(r" ([,.;:?!)%'])", r"\1", re.sub(r"([($]) ", r"\1", line.strip()))
        yield line.replace(" n't", "n't").replace("`` ", '"').replace(" ''", '"')


def runs(text):
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[start:start + 7]) for start in range(len(words) - 6)}


def main():
    os.makedirs(FOLDER, exist_ok=True)
    fetch(FOLDER)
    taken = set()
    for article in json.load(open(DATA + "/xquad-en/xquad.en.json"))["data"]:
        for paragraph in article["paragraphs"]:
            taken |= runs(paragraph["context"])
            for question in paragraph["qas"]:
                taken |= runs(question["question"])
    share = FOLDER + "/debian/usr/share/doc"
    sources = {
        "wikipedia": (wikipedia(FOLDER), None),
        "news": ((line.strip() for line in open(FOLDER + "/lee_background.cor")), None),
        "anarchism": (pages(share, "/anarchism/html/*.html", r"</?p\b[^>]*>|<h\d"), 6000),
        "handbook": (pages(share, "/debian-handbook/html/en-US/*.html", r"</?div\b[^>]*>"), 800),
        "foldoc": (foldoc(FOLDER), 4000), "wordnet": (wordnet(), 14500), "carb": (carb(), None),
    }
    for name, (texts, limit) in sources.items():
        texts = [text for text in texts if not runs(text) & taken]
        random.Random(1).shuffle(texts)
        paragraphs = [{"context": text, "qas": []} for text in texts[:limit]]
        first = {"id": "1", "question": "Who is it?",
                 "answers": [{"text": texts[0].split()[0], "answer_start": 0}]}
        paragraphs[0]["qas"].append(first)
        with open(f"{FOLDER}/{name}.json", "w") as file:
            json.dump({"version": "1", "data": [{"title": name, "paragraphs": paragraphs}]}, file)
        print(name, len(paragraphs), "texts")


main()
