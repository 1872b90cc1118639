#!/usr/bin/env python3
"""Derives the word table of TextIndex from WordNet 3.0 (Debian package wordnet-base).

Usage: scripts/make-lexicon.py [WORDNET_FOLDER] > Sources/TextIndex/Resources/lexicon.txt
       scripts/make-lexicon.py --nouns [WORDNET_FOLDER] > Sources/TextIndex/Resources/nouns.txt
       scripts/make-lexicon.py --forms [WORDNET_FOLDER] > Sources/TextIndex/Resources/forms.txt

The last lists irregular forms, a line for each word with its own ("write written wrote"): see
Forms for the rule. It needs Porter2 as the program has it (pip install snowballstemmer==2.2.0). The
second says of what kind the things are that nouns name: WordNet's lexicographer files. A line
is a kind and its nouns, those whose uses are at least half of that kind, and rare nouns that name
persons only.

A word enters with its common senses only: those that make up at least COMMON of its uses in
SemCor, the corpus whose counts WordNet carries. Lines:

    = WORDS            words of one synset
    < WORD WORDS       ways of doing what the first word, a verb, means (its direct hyponyms)
    ~ WORD WORDS       verbs that may mean ways of doing the same thing as the first word, which
                       commonly does: "to star" and "to appear" are ways of performing
    @CLASS WORDS       verbs that mean one of the class's roots or a way of doing it
"""

import collections
import sys

ARGUMENTS = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
FOLDER = ARGUMENTS[0] if ARGUMENTS else "/usr/share/wordnet"
COMMON = 0.2
MOST_SENSES = 3
# Rarer words are left out, and kinds of what is so general that its kinds are not alike.
LEAST_USES = 3
MOST_KINDS = 8
# Of two verbs that are ways of doing the same, one must be so in its first senses, the other in
# its possible ones; what has more ways of doing than these is too general.
FIRST_SENSES = 2
POSSIBLE_SENSES = 6
MOST_WAYS = 12
# A class takes a verb for one of its first senses.
PROMINENT = 5

# Classes of verbs by the senses that head them (a lemma and its sense number in WordNet), and the
# lexicographer files whose senses are of bodies and belongings: contact, motion, possession.
CLASSES = {
    "motion": ["travel.1", "go.5", "come.1", "travel.2", "return.1"],
    "reaching": ["enter.1", "reach.1", "come.2"],
    "taking": ["take.4", "get.1", "seize.1", "raise.2", "gather.1", "take.8", "pick_up.1",
               "pick_up.2", "bring.4"],
    "dropping": ["drop.1", "put.1", "discard.1", "leave.2", "abandon.1", "release.1", "drop.8",
                 "lay.2"],
    "giving": ["give.3", "pass.5", "bring.1", "offer.2", "deliver.2", "deliver.3"],
    "receiving": ["receive.1", "accept.2"],
    "holding": ["have.4", "hold.2", "carry.1", "carry.2"],
}
BODILY = {"35", "38", "40"}
NOTICE = (
    "# WordNet 3.0, Copyright 2006 by Princeton University; licence in licences/WordNet.txt.\n"
    "# Made by scripts/make-lexicon.py.\n"
)
PARTICLES = {"up", "down", "off", "away", "back", "over"}


class Words:
    """The synsets of one part of speech, and the common senses of its lemmas."""

    def __init__(self, part):
        self.members, self.above, self.file = {}, {}, {}
        self.below = collections.defaultdict(list)
        for line in open(f"{FOLDER}/data.{part}", encoding="latin-1"):
            if not line.startswith("  "):
                self.read_synset(line.split("|")[0].split())
        counts = self.counts(part)
        self.senses, self.common = {}, collections.defaultdict(list)
        self.uses = collections.Counter()
        for line in open(f"{FOLDER}/index.{part}", encoding="latin-1"):
            if line.startswith("  "):
                continue
            fields = line.split()
            lemma, senses = fields[0], fields[-int(fields[2]):]
            self.senses[lemma] = senses
            used = [counts.get((lemma, place + 1), 0) for place in range(len(senses))]
            self.uses[lemma] = sum(used)
            for place, synset in enumerate(senses[:MOST_SENSES]):
                if used[place] > 0 and used[place] >= COMMON * sum(used):
                    self.common[lemma].append(synset)

    def read_synset(self, fields):
        synset, count = fields[0], int(fields[3], 16)
        self.file[synset] = fields[1]
        self.members[synset] = [w.lower() for w in fields[4 : 4 + 2 * count : 2]]
        pointers = fields[5 + 2 * count :]
        self.above[synset] = [
            pointers[at + 1] for at in range(len(pointers) - 1) if pointers[at] == "@"
        ]
        for parent in self.above[synset]:
            self.below[parent].append(synset)

    @staticmethod
    def counts(part):
        code, counts = {"noun": "1", "verb": "2", "adv": "4"}[part], {}
        for line in open(f"{FOLDER}/cntlist.rev", encoding="latin-1"):
            key, sense, count = line.split()
            lemma, rest = key.split("%")
            if rest.startswith(code + ":"):
                counts[lemma, int(sense)] = int(count)
        return counts

    def commonly(self, synset):
        return [w for w in self.members[synset] if w.isalpha() and synset in self.common[w]]

    def closure(self, roots):
        """The synsets of the roots, and those below them as far as they are bodily."""
        found, left = set(), [self.senses[lemma][int(number) - 1] for lemma, number in roots]
        while left:
            synset = left.pop()
            if synset not in found:
                found.add(synset)
                left += [child for child in self.below[synset] if self.file[child] in BODILY]
        return found

    def ways(self, synset):
        """Lines of verbs that are ways of doing what a synset means, by lexicographer file."""
        lines = []
        for file in sorted({self.file[child] for child in self.below[synset]}):
            ranks = {}
            for child in self.below[synset]:
                for word in self.members[child] if self.file[child] == file else []:
                    if word.isalpha() and self.uses[word] >= LEAST_USES:
                        rank = self.senses[word].index(child)
                        ranks[word] = min(rank, ranks.get(word, rank))
            possible = sorted(w for w, rank in ranks.items() if rank < POSSIBLE_SENSES)
            for word in possible if 1 < len(ranks) <= MOST_WAYS else []:
                others = [w for w in possible if w != word]
                if ranks[word] < FIRST_SENSES and others:
                    lines.append(f"~ {word} " + " ".join(others))
        return lines

    def verbs_of(self, roots):
        """Verbs with a prominent sense in the closure, alone or with a particle; and its rank."""
        senses, found = self.closure(roots), {}
        for lemma, own in self.senses.items():
            verb, _, particle = lemma.partition("_")
            if not verb.isalpha() or (particle and particle not in PARTICLES):
                continue
            if self.uses[verb] < LEAST_USES and len(own) > 2:
                continue
            ranks = [rank for rank, sense in enumerate(own[:PROMINENT]) if sense in senses]
            if ranks and not (particle and ranks[0] > 1):
                found[verb] = min(ranks[0], found.get(verb, PROMINENT))
        return found


# Numbers of lexicographer files.
NOUN_KINDS = {
    "04": "act", "05": "animal", "06": "artifact", "07": "attribute", "08": "body",
    "09": "cognition", "10": "communication", "11": "event", "12": "feeling", "13": "food",
    "14": "group", "15": "location", "16": "motive", "17": "object", "18": "person",
    "19": "phenomenon", "20": "plant", "21": "possession", "22": "process", "23": "quantity",
    "24": "relation", "25": "shape", "26": "state", "27": "substance", "28": "time",
}
LONGEST_RARE_NOUN = 12


def kinds_of_nouns():
    nouns = Words("noun")
    counts = nouns.counts("noun")
    found = collections.defaultdict(list)
    for noun, senses in nouns.senses.items():
        if not (noun.isalpha() and noun.isascii()):
            continue
        uses = collections.Counter()
        for place, sense in enumerate(senses):
            uses[nouns.file[sense]] += counts.get((noun, place + 1), 0)
        file, most = uses.most_common(1)[0]
        is_rare_person = (
            set(uses) == {"18"} and most == 0 and len(noun) <= LONGEST_RARE_NOUN
        )
        if file in NOUN_KINDS and (is_rare_person or 0 < sum(uses.values()) <= 2 * most):
            found[NOUN_KINDS[file]].append(noun)
    lines = [f"{kind} " + " ".join(sorted(found[kind])) for kind in sorted(found)]
    print(NOTICE + "\n".join(lines))


def main():
    lines = []
    verbs, nouns = Words("verb"), Words("noun")
    for words in (verbs, nouns):
        for synset in sorted(words.members):
            common = [w for w in words.commonly(synset) if words.uses[w] >= LEAST_USES]
            if len(common) > 1:
                lines.append("= " + " ".join(common))
            for kind in common[:1] if words is verbs else []:
                below = {
                    w for child in words.below[synset] for w in words.commonly(child)
                    if words.uses[w] >= LEAST_USES and words.common[w][0] == child
                }
                below -= set(common)
                if 0 < len(below) <= MOST_KINDS:
                    lines.append(f"< {kind} " + " ".join(sorted(below)))
    for synset in sorted(verbs.below):
        lines += verbs.ways(synset)
    classes = {
        name: verbs.verbs_of([root.split(".") for root in roots])
        for name, roots in CLASSES.items()
    }
    # To take and to drop exclude each other: the more prominent sense holds.
    for verb in classes["taking"].keys() & classes["dropping"].keys():
        ranks = classes["taking"][verb], classes["dropping"][verb]
        del classes["dropping" if ranks[0] <= ranks[1] else "taking"][verb]
    for name, found in classes.items():
        lines.append(f"@{name} " + " ".join(sorted(found)))
    print(NOTICE + "\n".join(lines))


class Forms:
    """Irregular forms of verbs and nouns, from WordNet's lists of exceptions.

    A form enters when exactly one word that people use (SemCor) can have it, Porter2 parts it from
    that word, and it is not a word of its own:
    - no form that is a verb itself ("saw", "felt", "found"): its own forms ("sawing") would be
      parted from it;
    - none whose stem other nouns, verbs or adverbs, no longer than it, share in more than SMALL as
      many uses as the word has ("left", "thought", "lives"). Adjectives do not count: those that
      look like a participle mean what it does ("broken"). Neither does a plural that is a noun
      itself ("men"), which has no plural of its own, unless its word is as rare ("stamina");
    - no gerund ("embedding"), which has a plural;
    - none of NOT_FORMS, judged by eye.
    """

    SMALL = 0.03
    # Their forms are stop words, mostly.
    AUXILIARIES = {"be", "have", "do", "can", "may"}
    # Words and names of their own that a small corpus does not show.
    NOT_FORMS = set(
        "born embedded imbedded media programmes bani lati latu ora osar ossa pent soli".split()
    )

    def __init__(self):
        import snowballstemmer

        self.stem = snowballstemmer.stemmer("english").stemWord
        self.words = {part: Words(part) for part in ("verb", "noun", "adv")}
        # Uses of words other than one, by their common stem.
        self.by_stem = collections.defaultdict(list)
        for part, words in self.words.items():
            for lemma in words.senses:
                if lemma.isalpha():
                    self.by_stem[self.stem(lemma)].append((part, lemma))
        self.bases = collections.defaultdict(set)
        for part in ("verb", "noun"):
            for line in open(f"{FOLDER}/{part}.exc"):
                form, *bases = line.split()
                self.bases[form] |= {(part, base) for base in bases}
        self.add_men()
        self.add_presents()

    def add_men(self):
        """What WordNet's programs know by rule: "policemen", of compounds with a known first word.
        """
        first_words = set()
        for part in ("noun", "verb", "adj"):
            for line in open(f"{FOLDER}/index.{part}", encoding="latin-1"):
                first_words.add(line.split()[0])
        for noun in self.words["noun"].senses:
            first = noun.removesuffix("man").removesuffix("wo")
            is_known = len(first) > 2 and not first_words.isdisjoint(
                {first, first.removesuffix("s")}
            )
            if noun == "woman" or (noun.endswith("man") and is_known):
                self.bases[noun[:-2] + "en"].add(("noun", noun))

    def add_presents(self):
        """ "goes", which Porter2 does not know either."""
        for _, base in {each for all in self.bases.values() for each in all if each[0] == "verb"}:
            if base.endswith("o"):
                self.bases[base + "es"] = {("verb", base)}

    def uses(self, part, lemma):
        return self.words[part].uses[lemma]

    def base(self, form):
        """The word that a form stands for; nothing when the form is to be left alone."""
        used = [each for each in self.bases[form] if self.uses(*each) > 0]
        lemmas = {base for _, base in used}
        if len(lemmas) != 1 or not form.isascii() or not form.isalpha():
            return None
        if any(self.stem(base) == self.stem(form) for _, base in self.bases[form]):
            return None
        (base,) = lemmas
        if base in self.AUXILIARIES or form in self.NOT_FORMS or not base.isalpha():
            return None
        is_verb = any(part == "verb" for part, _ in used)
        if form.endswith("ing") or form in self.words["verb"].senses:
            return None
        return None if self.is_of_its_own(form, base, used, is_verb) else base

    def is_of_its_own(self, form, base, used, is_verb):
        uses = sum(self.uses(*each) for each in used)
        if uses < LEAST_USES and ("noun", form) in self.by_stem[self.stem(form)]:
            return True
        own = sum(
            self.uses(part, lemma) for part, lemma in self.by_stem[self.stem(form)]
            if lemma != base and len(lemma) <= len(form) and (is_verb or lemma != form)
        )
        return own > self.SMALL * uses


def forms_of_words():
    forms, found = Forms(), collections.defaultdict(list)
    for form in sorted(forms.bases):
        base = forms.base(form)
        if base:
            found[base].append(form)
    print(NOTICE + "\n".join(f"{base} " + " ".join(found[base]) for base in sorted(found)))


if "--nouns" in sys.argv:
    kinds_of_nouns()
elif "--forms" in sys.argv:
    forms_of_words()
else:
    main()
