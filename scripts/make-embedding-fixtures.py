#!/usr/bin/env python3
"""Makes what the embedding room is checked against, with the reference implementation.

    python3 -m venv /tmp/reference && /tmp/reference/bin/pip install sentence-transformers
    /tmp/reference/bin/python scripts/make-embedding-fixtures.py MPNET_FOLDER MINILM_FOLDER

Writes Tests/EmbeddingTests/Fixtures/tokens.json and vectors.json, and the table of character
classes in Sources/Embedding/CharacterClasses+Ranges.swift. The same versions of the reference give
the same bytes.
"""

import base64
import json
import pathlib
import random
import sys
import unicodedata

import numpy
import sentence_transformers
from tokenizers import Tokenizer

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "Tests" / "EmbeddingTests" / "Fixtures"
RANGES = ROOT / "Sources" / "Embedding" / "CharacterClasses+Ranges.swift"

HAND_WRITTEN = [
    "", " ", "\t\n\r", "a", "A", ".", "...", "!?", "hello world", "Hello, World!", "HELLO",
    "don't", "rock'n'roll", "it’s", "e-mail", "state-of-the-art", "1,234.56", "3.14159", "$9.99",
    "€100", "£5", "¥", "50%", "C++", "C#", "a+b=c", "x^2", "foo_bar", "foo__bar", "__init__",
    "https://example.org/a?b=c&d=%20#e", "me@example.org", "/usr/local/bin", "C:\\Windows",
    "<s>", "</s>", "<pad>", "<unk>", "<mask>", "[CLS]", "[SEP]", "[PAD]", "[UNK]", "[MASK]",
    "<s>hello</s>", "a <mask> b", "a<mask>b", "[CLS] hello [SEP]", "[cls]", "[ CLS ]", "< s >",
    "[unused0]", "[unused99]", "##ing", "# # ing", "##", "##s ##", "<|endoftext|>", "<S>", "[MASK",
    "café", "cafe\u0301", "naïve", "Zürich", "Ångström", "A\u030angstro\u0308m", "\u212b", "Łódź",
    "Øresund", "smörgåsbord", "São Paulo", "Çeşme", "İstanbul", "ISTANBUL", "ıI", "i\u0307",
    "\u0130", "straße", "STRASSE", "ẞ", "ŒUVRE", "œuvre", "Æsir", "ﬁnance", "ﬀ", "ﬃ", "ﬅ", "Ǆ",
    "ǅ", "ǆ", "ŉ", "ſ", "K\u212a", "ΑΒΓ", "Σίσυφος", "ΟΔΥΣΣΕΥΣ", "ς", "Ἀθῆναι", "ᾼ", "ΰ",
    "Москва", "Ёлка", "й", "и\u0306", "Українa", "Їжак", "שלום", "שָׁלוֹם", "مرحبا", "مَرْحَبًا", "لا",
    "ﷺ", "فارسی\u200cها", "नमस्ते", "हिन्दी", "বাংলা", "தமிழ்", "తెలుగు", "ಕನ್ನಡ", "മലയാളം", "ไทย",
    "ภาษาไทย", "ລາວ", "ខ្មែរ", "မြန်မာ", "བོད་", "ქართული", "ᲗᲑᲘᲚᲘᲡᲘ", "Հայերեն", "አማርኛ", "ᏣᎳᎩ", "ꭰ",
    "中文", "漢字かな交じり文", "東京都", "日本語のテキスト", "ガ", "カ\u3099", "ｶﾞ", "ｆｕｌｌｗｉｄｔｈ", "１２３",
    "한국어", "한국어 문장입니다", "\u1112\u1161\u11ab", "각", "ㄱㄴㄷ", "㐀", "\U00020000", "\U0002a700",
    "\U0002b740", "\U0002b820", "\U0002ceb0", "豈", "\U0002f800", "、。「」", "〜", "々", "〇", "㍿",
    "😀", "👍🏽", "👨‍👩‍👧‍👦", "🇩🇪", "❤️", "❤", "☃", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "a😀b", "™", "©", "®", "№", "½", "²", "x²",
    "H₂O", "→", "∑", "√2", "∀x∃y", "≠", "≠ =\u0338", "″", "°C", "‰", "†", "•", "…", "–", "—", "‐",
    "\u00ad", "soft\u00adhyphen", "no\u00a0break", "zero\u200bwidth", "joiner\u200djoiner",
    "non\u200cjoiner", "word\u2060joiner", "\ufeffbom", "ltr\u200emark", "rtl\u200fmark",
    "\u202eoverride\u202c", "line\u2028separator", "para\u2029graph", "ideographic\u3000space",
    "thin\u2009space", "ogham\u1680space", "mongolian\u180evowel", "next\u0085line", "nul\u0000nul",
    "bell\u0007bell", "esc\u001b[0m", "del\u007fdel", "c1\u0080\u009fc1", "tab\ttab", "cr\r\nlf",
    "vt\u000bff\u000c", "replacement\ufffdchar", "private\ue000use", "\U000f0000", "\U0010fffd",
    "noncharacter\uffff", "\ufdd0", "unassigned\u0378", "e\u0301\u0323", "e\u0323\u0301",
    "q\u0307\u0323", "\u0344", "\u0301leading", "a\u20dd", "a\u0488", "Z̷̡̛a̸l̵g̶o̷", "\U0001d15e", "\U00011938",
    "\U00011935\U00011930", "a\U00011938e\u0301", "\U0001e900", "\U00010400", "\U0001d400", "𝔘𝔫𝔦",
    "ⅷ", "Ⅷ", "ⓐ", "Ⓐ", "㋐", "ᵃ", "ʰ", "ʼn", "ˈstress", "Ａ", "ａ́", "½cup", "１/２",
    "a" * 99, "a" * 100, "a" * 101, "b" * 250, "é" * 100, "é" * 101, "e\u0301" * 100,
    "中" * 120, "." * 120, "x" * 100 + "." + "y" * 101, "\u00ad" * 150 + "a" * 100,
    "supercalifragilisticexpialidocious", "antidisestablishmentarianism",
    "pneumonoultramicroscopicsilicovolcanoconiosis", "qwrtpsdfgh", "zzzzqqqq", "0x1F600", "1e-10",
    "2026-11-24T13:57:25Z", "192.168.0.1", "::1", "a.b.c", "U.S.A.", "Ph.D.", "O'Reilly", "`code`",
    "{\"json\": [1, 2, 3]}", "<html><body>", "SELECT * FROM t;", "\\u0041", "~!@#$%^&*()_+",
    "-=[]\\;',./", "|:<>?{}\"", "¡Hola! ¿Qué tal?", "« guillemets »", "„deutsch“", "‘single’",
    "$$$", "+++", "<<<", "^^^", "```", "~~~", "|||", "=====", "¢£¤¥", "₿", "＄", "＋", "＜", "˜", "´",
    "the quick brown fox jumps over the lazy dog", "The Quick Brown Fox", "tHe qUiCk", "  lead",
    "trail  ", "in  the   middle", "\n\nparagraph\n\n", "a\u0000", "\u0000", "\u200b", "\ufe0f",
]

WORDS = (
    "the of river Ada Lovelace engine wrote in 1843 Genève naïveté straße Москва 東京 한국 "
    "graph-based 3.5% don't ﬁre İzmir 👍🏽 <s> [SEP] e\u0301clair \u00ad \u200d x² Ω ά ё 🧬 नमस्ते ไทย"
).split(" ")

SENTENCES = [
    "Ada Lovelace wrote the first program for Babbage's Analytical Engine.",
    "What is the average query latency today?",
    "Which nodes crashed this week?",
    "The Loire is the longest river in France.",
    "Photosynthesis turns light into chemical energy.",
    "cat",
    "A",
    "",
    " ",
    ".",
    "42",
    "Show me HNSW build times in the last hour",
    "Der Rhein entspringt in den Schweizer Alpen.",
    "Les élèves étudient la littérature française au lycée.",
    "El perro corre por el parque todas las mañanas.",
    "Москва является столицей России.",
    "東京は日本の首都です。",
    "北京是中华人民共和国的首都。",
    "서울은 대한민국의 수도이다.",
    "القاهرة هي عاصمة مصر.",
    "ירושלים היא עיר עתיקה.",
    "दिल्ली भारत की राजधानी है।",
    "😀👍🏽❤️",
    "E = mc² is Einstein's mass–energy equivalence.",
    "for (int i = 0; i < n; i++) { sum += a[i]; }",
    "https://example.org/path?query=value",
    "ALL CAPITALS SHOUTED IN ANGER!!!",
    "x" * 300,
    "Aspirin inhibits cyclooxygenase and thereby reduces prostaglandin synthesis.",
    "In 1969 Apollo 11 landed on the Moon; Neil Armstrong walked on it first.",
    "The treaty was signed in Maastricht on 7 February 1992 and entered into force in 1993.",
    "Interest rates rose by 25 basis points, the third rise in a row.",
]

PARAGRAPH = (
    "The analytical engine was a proposed digital mechanical general-purpose computer designed by "
    "the English mathematician Charles Babbage. It was first described in 1837 as the successor to "
    "his difference engine, which was a design for a simpler mechanical calculator. It had an "
    "arithmetic logic unit, control flow in the form of conditional branching and loops, and "
    "integrated memory, making it the first design that could be called Turing-complete. "
)


def awkward_texts():
    """Hand-written cases, one text per sampled character of each category, and seeded mixtures."""
    texts = list(HAND_WRITTEN)
    source = random.Random(20261124)
    by_category = {}
    for code in range(0x110000):
        if not 0xD800 <= code <= 0xDFFF:
            by_category.setdefault(unicodedata.category(chr(code)), []).append(code)
    for category in sorted(by_category):
        codes = by_category[category]
        for code in sorted(source.sample(codes, min(6, len(codes)))):
            texts.append("a" + chr(code) + "b E\u0301" + chr(code) + "I")
    for _ in range(120):
        words = [source.choice(WORDS) for _ in range(source.randint(1, 14))]
        texts.append(source.choice([" ", "", "  ", "-", "\u00a0"]).join(words))
    texts.append(PARAGRAPH * 8)
    return list(dict.fromkeys(texts))


def vector_texts():
    texts = list(SENTENCES)
    for repeat in (1, 2, 3, 5, 8):
        texts.append(PARAGRAPH * repeat)
    texts.append("graph " * 381)
    texts.append("graph " * 382)
    texts.append("graph " * 383)
    return texts


def reference_tokeniser(folder, maximum):
    """The reference, except that literal special tokens in the text stay text."""
    tokeniser = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokeniser.no_padding()
    tokeniser.enable_truncation(maximum)
    tokeniser.encode_special_tokens = True
    return tokeniser


def write_json(path, value):
    path.write_text(json.dumps(value, ensure_ascii=True, separators=(",", ":")) + "\n")


def ranges_of(codes):
    ranges = []
    for code in sorted(codes):
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return ranges


def swift_ranges(name, comment, codes):
    items = [f"0x{low:X}, 0x{high:X}," for low, high in ranges_of(codes)]
    lines = [f"    /// {comment}", f"    static let {name}: [UInt32] = ["]
    for index in range(0, len(items), 4):
        lines.append("        " + " ".join(items[index : index + 4]))
    return "\n".join(lines + ["    ]"])


def write_character_classes(folder):
    """The reference's tables are of an older Unicode than Swift's: take its answers, one by one."""
    tokeniser = Tokenizer.from_file(str(folder / "tokenizer.json"))
    dropped, punctuation = [], []
    for code in range(0x110000):
        if 0xD800 <= code <= 0xDFFF:
            continue
        if tokeniser.normalizer.normalize_str(chr(code)) == "":
            dropped.append(code)
        pieces = tokeniser.pre_tokenizer.pre_tokenize_str("a" + chr(code) + "b")
        if len(pieces) == 3:
            punctuation.append(code)
    RANGES.write_text(
        "// Generated by scripts/make-embedding-fixtures.py. Pairs of first and last scalar.\n\n"
        "extension CharacterClasses {\n"
        + swift_ranges(
            "droppedRanges",
            "Control, format and private-use characters and nonspacing marks: left out.",
            dropped,
        )
        + "\n\n"
        + swift_ranges(
            "punctuationRanges", "Punctuation, ASCII symbols included: a token each.", punctuation
        )
        + "\n}\n"
    )


def main():
    folders = {"mpnet": pathlib.Path(sys.argv[1]), "minilm": pathlib.Path(sys.argv[2])}
    FIXTURES.mkdir(parents=True, exist_ok=True)
    write_character_classes(folders["mpnet"])

    texts = awkward_texts()
    tokens = {"texts": texts}
    vectors = {"texts": vector_texts()}
    for name, folder in folders.items():
        maximum = json.loads((folder / "sentence_bert_config.json").read_text())["max_seq_length"]
        tokeniser = reference_tokeniser(folder, maximum)
        tokens[name] = [encoding.ids for encoding in tokeniser.encode_batch(texts)]
        model = sentence_transformers.SentenceTransformer(str(folder), device="cpu")
        rows = [
            model.encode([text], normalize_embeddings=True, convert_to_numpy=True)[0]
            for text in vectors["texts"]
        ]
        vectors[name] = [
            base64.b64encode(numpy.asarray(row, dtype="<f4").tobytes()).decode() for row in rows
        ]
    write_json(FIXTURES / "tokens.json", tokens)
    write_json(FIXTURES / "vectors.json", vectors)
    print(len(texts), "texts of tokens;", len(vectors["texts"]), "vectors a model")


if __name__ == "__main__":
    main()
