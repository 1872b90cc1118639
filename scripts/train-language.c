// Learns which class each word of a sentence is of, and which word it depends on: the weights of
// Extraction/WordTagger.swift and Extraction/HeadFinder.swift.
//
//     train-language WORDS TAG_ROUNDS HEAD_ROUNDS > WEIGHTS
//
// WORDS: a line a word ("word TAB kind TAB capital TAB head TAB class", the head as a place in its
// sentence, -1 for the root), an empty line behind each sentence. Averaged perceptrons learn the
// classes from left to right, and the moves of an arc-hybrid parser from its own mistakes by a
// dynamic oracle (Goldberg and Nivre 2013), with the classes that a tagger gives which did not
// learn from the sentence. Every twentieth sentence is only asked; how often it is right goes to
// the error output. WEIGHTS: of each hashed feature of the tagger a byte for each class, then of
// each of the parser's for each move.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TAG_BITS = 14, HEAD_BITS = 16, WORD_LIMIT = 250, SENTENCE_LIMIT = 400000 };
enum { CLASSES = 26 };
enum { SHIFT, RIGHT, LEFT, MOVES };
static const float UNIT = 2;  // The weight that a byte counts.

typedef struct {
    uint32_t word, end, short_end, start, shape;
    uint8_t kind, capital, class, guess;  // The class as told, and as tagged.
    int head;
} Word;

typedef struct {
    int count;
    Word *words;
} Sentence;

typedef struct {
    int next, count, depth;
    int stack[WORD_LIMIT + 1], head[WORD_LIMIT + 1];
    int left_count[WORD_LIMIT + 1], left[WORD_LIMIT + 1][2];
    int right_count[WORD_LIMIT + 1], right[WORD_LIMIT + 1][2];
} State;

static Sentence *sentences;
static int sentence_count, *order;
static float tag_weights[1 << TAG_BITS][CLASSES], tag_sums[1 << TAG_BITS][CLASSES];
static float head_weights[1 << HEAD_BITS][MOVES], head_sums[1 << HEAD_BITS][MOVES];
static double step;

static uint32_t hash(const char *bytes, int count) {
    uint32_t hash = 2166136261u;
    for (int k = 0; k < count; k++) hash = (hash ^ (uint8_t)bytes[k]) * 16777619u;
    return hash | 1;
}

static uint32_t mixed(uint32_t number, uint32_t a, uint32_t b, uint32_t c) {
    uint32_t hash = number * 0x9E3779B1u;
    hash = (hash ^ (a + 0x7F4A7C15u)) * 0x85EBCA6Bu;
    hash ^= hash >> 13;
    hash = (hash ^ (b + 0x165667B1u)) * 0xC2B2AE35u;
    hash ^= hash >> 16;
    hash = (hash ^ (c + 0x27D4EB2Fu)) * 0x85EBCA6Bu;
    hash ^= hash >> 15;
    return hash;
}

static uint32_t seed = 1;
static uint32_t chance(uint32_t bound) {
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 8) % bound;
}

static void shuffle(void) {
    for (int k = sentence_count - 1; k > 0; k--) {
        int other = chance(k + 1), place = order[k];
        order[k] = order[other];
        order[other] = place;
    }
}

static float rounded(float weight, float sum) {
    float mean = roundf((weight - sum / step) / UNIT);
    return mean > 30 ? 30 : mean < -32 ? -32 : mean;
}

// MARK: Classes

// The same, in the same order, as SpelledSentence.forEachFeature.
static int tag_features(
    const Sentence *s, int i, uint32_t last, uint32_t last_but_one, uint32_t *found) {
    const Word *w = s->words, *own = w + i;
    int n = s->count;
#define WORD(p) ((p) < 0 ? 3u : (p) >= n ? 5u : w[p].word)
#define VALUE(field, p) ((p) < 0 ? 61u : (p) >= n ? 62u : (uint32_t)w[p].field)
    uint32_t before = WORD(i - 1), behind = WORD(i + 1), k = own->kind;
    uint32_t kind_behind = VALUE(kind, i + 1);
    const uint32_t parts[][3] = {
        {0}, {own->word}, {own->word, own->capital, VALUE(capital, i - 1)}, {before}, {behind},
        {before, own->word}, {own->word, behind}, {own->end, own->capital}, {own->short_end, k},
        {own->start, own->capital}, {own->shape, VALUE(shape, i - 1), VALUE(shape, i + 1)},
        {k, VALUE(kind, i - 1), kind_behind}, {k, kind_behind, VALUE(kind, i + 2)},
        {k, last, last_but_one}, {own->word, last}, {own->end, last},
        {last, last_but_one, kind_behind},
        {i + 1 < n ? w[i + 1].end : 1, kind_behind, k}, {WORD(i - 2), k, last},
        {WORD(i + 2), k, kind_behind}, {before, last, own->shape}, {behind, last, own->shape},
        {k, i == 0, own->capital},
    };
    int count = sizeof(parts) / sizeof(parts[0]);
    for (int k = 0; k < count; k++)
        found[k] = mixed(k + 101, parts[k][0], parts[k][1], parts[k][2]) % (1 << TAG_BITS);
    return count;
}

static int highest(const float *scores) {
    int best = 0;
    for (int k = 1; k < CLASSES; k++)
        if (scores[k] > scores[best]) best = k;
    return best;
}

// Tags one sentence and, when it is taught, learns from it.
static void tag(Sentence *s, int is_taught) {
    uint32_t last = 60, last_but_one = 60, found[32];
    for (int i = 0; i < s->count; i++) {
        float scores[CLASSES] = {0};
        int count = tag_features(s, i, last, last_but_one, found);
        for (int k = 0; k < count; k++)
            for (int c = 0; c < CLASSES; c++) scores[c] += tag_weights[found[k]][c];
        Word *word = &s->words[i];
        int guess = highest(scores), right = word->class;
        for (int k = 0; k < count && is_taught && right != guess; k++) {
            tag_weights[found[k]][right] += 1;
            tag_sums[found[k]][right] += step;
            tag_weights[found[k]][guess] -= 1;
            tag_sums[found[k]][guess] -= step;
        }
        step += is_taught;
        word->guess = guess;
        last_but_one = last;
        last = guess;
    }
}

// Learns from all sentences but every twentieth and, if half is 0 or 1, those of that half.
static void learn_tags(int rounds, int half) {
    memset(tag_weights, 0, sizeof tag_weights);
    memset(tag_sums, 0, sizeof tag_sums);
    step = 1;
    for (int round = 0; round < rounds; round++) {
        shuffle();
        for (int k = 0; k < sentence_count; k++)
            if (order[k] % 20 && order[k] % 2 != half) tag(&sentences[order[k]], 1);
    }
    for (int k = 0; k < 1 << TAG_BITS; k++)
        for (int c = 0; c < CLASSES; c++)
            tag_weights[k][c] = rounded(tag_weights[k][c], tag_sums[k][c]);
}

// MARK: Heads

static uint32_t word_at(const Sentence *s, int place) {
    return place >= 0 && place < s->count ? s->words[place].word : place == s->count ? 7 : 1;
}

static uint32_t class_at(const Sentence *s, int place) {
    if (place == s->count) return 63;
    return place >= 0 && place < s->count ? s->words[place].guess + 2u : 1;
}

static uint32_t few(int count) { return count < 4 ? count : 4; }

// The same, in the same order, as ParserState.forEachFeature.
static int head_features(const State *state, const Sentence *s, uint32_t *found) {
    int next = state->next, depth = state->depth;
    int top = depth > 0 ? state->stack[depth - 1] : -1;
    int under = depth > 1 ? state->stack[depth - 2] : -1;
    int third = depth > 2 ? state->stack[depth - 3] : -1;
    const int none[2] = {-1, -1};
    const int *ln = state->left[next];
    const int *lt = top < 0 ? none : state->left[top], *rt = top < 0 ? none : state->right[top];
    uint32_t n0 = few(state->left_count[next]);
    uint32_t nl = top < 0 ? 0 : few(state->left_count[top]);
    uint32_t nr = top < 0 ? 0 : few(state->right_count[top]);
    uint32_t d = top < 0 ? 0 : next - top > 5 ? 5 : next - top;
    uint32_t w0 = word_at(s, next), w1 = word_at(s, next + 1);
    uint32_t ws = word_at(s, top), wu = word_at(s, under);
    uint32_t wl = word_at(s, ln[0]), wr = word_at(s, rt[0]);
    uint32_t t0 = class_at(s, next), t1 = class_at(s, next + 1), t2 = class_at(s, next + 2);
    uint32_t ts = class_at(s, top), tu = class_at(s, under), tb = class_at(s, third);
    uint32_t t0a = class_at(s, ln[0]), t0b = class_at(s, ln[1]);
    uint32_t tsa = class_at(s, lt[0]), tsb = class_at(s, lt[1]);
    uint32_t tsc = class_at(s, rt[0]), tsd = class_at(s, rt[1]);
    const uint32_t parts[][3] = {
        {0}, {w0}, {w1}, {ws}, {wu}, {wl}, {word_at(s, lt[0])}, {wr}, {t0 * 64 + t1},
        {ts * 64 + tu}, {w0, t0}, {ws, ts}, {w1, t1}, {ws, w0}, {w0, t0, ts}, {ws, ts, t0},
        {ws, w0, ts * 64 + t0}, {ts, t0}, {t0, t1, t2}, {ts, t0, t1}, {tu, ts, t0},
        {ts, tsc, t0}, {ts, t0, t0a}, {ts, tsa, tsb}, {ts, tsc, tsd}, {t0, t0a, t0b},
        {tb, tu, ts}, {ws, nr}, {ws, nl}, {w0, n0}, {ts, nr}, {ts, nl}, {t0, n0}, {ws, d},
        {w0, d}, {ts, d}, {t0, d}, {t0 * 64 + ts, d}, {w0, ws, d}, {wu, ws, t0},
        {tu, ts, t0 * 64 + t1}, {wu, t0, ts}, {ts, t0 * 64 + t1, t2}, {tu * 64 + ts, d, t0},
        {ws, t0, t1}, {ts, w0, t1}, {tu * 64 + ts, t0 * 64 + t1, t2},
        {t1, t2, class_at(s, next + 3)}, {tb * 64 + tu, ts, t0}, {ts * 64 + t0, tsc, t0a},
        {ts * 64 + t0, tsa, nl}, {wu, w0, ts}, {tu, t0, t1}, {wr, ts, t0}, {wl, ts, t0},
        {tsc * 64 + ts, t0, wr}, {top < 0 ? 0 : class_at(s, top - 1), ts, class_at(s, top + 1)},
        {next < 1 ? 0 : class_at(s, next - 1), t0, ts},
    };
    int count = sizeof(parts) / sizeof(parts[0]);
    for (int k = 0; k < count; k++)
        found[k] = mixed(k + 1, parts[k][0], parts[k][1], parts[k][2]) % (1 << HEAD_BITS);
    return count;
}
static void begin(State *state, int count) {
    state->next = state->depth = 0;
    state->count = count;
    for (int k = 0; k <= count; k++) {
        state->head[k] = -1;
        state->left_count[k] = state->right_count[k] = 0;
        state->left[k][0] = state->left[k][1] = state->right[k][0] = state->right[k][1] = -1;
    }
}

static int allowed(const State *state) {
    return (state->next < state->count) << SHIFT | (state->depth > 1) << RIGHT
        | (state->depth > 0) << LEFT;
}

static void apply(State *state, int move) {
    if (move == SHIFT) {
        state->stack[state->depth++] = state->next++;
        return;
    }
    int word = state->stack[--state->depth];
    int head = move == LEFT ? state->next : state->stack[state->depth - 1];
    int *side = move == LEFT ? state->left[head] : state->right[head];
    (move == LEFT ? state->left_count : state->right_count)[head]++;
    side[1] = side[0];
    side[0] = word;
    state->head[word] = head;
}

// Moves that lose no arc which can still be had.
static int harmless(const State *state, const int *heads) {
    int open = allowed(state), next = state->next, count = state->count;
    if (state->depth == 0) return 1 << SHIFT;
    int top = state->stack[state->depth - 1];
    int under = state->depth > 1 ? state->stack[state->depth - 2] : -1;
    if (open >> SHIFT & 1 && heads[next] == top) return 1 << SHIFT;
    if (heads[top] == next) return 1 << LEFT;
    if (open >> SHIFT & 1)
        for (int k = 0; k < state->depth; k++) {
            int word = state->stack[k];
            if (heads[word] == next || (word != top && heads[next] == word)) open &= ~(1 << SHIFT);
        }
    if (heads[top] >= next) open &= ~(1 << RIGHT);
    if (heads[top] > next || heads[top] == under) open &= ~(1 << LEFT);
    for (int k = next; k < count; k++)
        if (heads[k] == top) open &= ~(1 << RIGHT | 1 << LEFT);
    return open;
}

static int best(int moves, const float *scores) {
    int best = -1;
    for (int move = 0; move < MOVES; move++)
        if (moves >> move & 1 && (best < 0 || scores[move] > scores[best])) best = move;
    return best;
}

// Parses one sentence and, when it is taught, learns from it.
static void parse(State *state, const Sentence *s, int is_taught, int follows) {
    uint32_t found[64];
    int heads[WORD_LIMIT];
    for (int k = 0; k < s->count; k++) heads[k] = s->words[k].head;
    begin(state, s->count);
    while (state->next < s->count || state->depth > 0) {
        float scores[MOVES] = {0};
        int count = head_features(state, s, found);
        for (int k = 0; k < count; k++)
            for (int move = 0; move < MOVES; move++) scores[move] += head_weights[found[k]][move];
        int guess = best(allowed(state), scores);
        if (is_taught) {
            int good = harmless(state, heads);
            int right = best(good ? good : allowed(state), scores);
            for (int k = 0; k < count && right != guess && !(good >> guess & 1); k++) {
                head_weights[found[k]][right] += 1;
                head_sums[found[k]][right] += step;
                head_weights[found[k]][guess] -= 1;
                head_sums[found[k]][guess] -= step;
            }
            step++;
            if (!follows || chance(10) == 9) guess = right;
        }
        apply(state, guess);
    }
}

static void learn_heads(int rounds) {
    static State state;
    step = 1;
    for (int round = 0; round < rounds; round++) {
        shuffle();
        for (int k = 0; k < sentence_count; k++)
            if (order[k] % 20) parse(&state, &sentences[order[k]], 1, round > 1);
    }
    for (int k = 0; k < 1 << HEAD_BITS; k++)
        for (int move = 0; move < MOVES; move++)
            head_weights[k][move] = rounded(head_weights[k][move], head_sums[k][move]);
}

// MARK: Files

static void spell(Word *word, const char *text) {
    int count = strlen(text), digit = 0, hyphen = 0;
    for (const char *byte = text; *byte; byte++) {
        if (*byte >= '0' && *byte <= '9') digit = 1;
        if (*byte == '-') hyphen = 1;
    }
    word->word = hash(text, count);
    word->end = count > 3 ? hash(text + count - 3, 3) : word->word ^ 5;
    word->short_end = count > 2 ? hash(text + count - 2, 2) : word->word ^ 5;
    word->start = hash(text, count < 2 ? count : 2);
    word->shape = digit * 2 + hyphen + 4 * word->capital + 8 * (count < 3 ? count : 3);
}

static void read_sentences(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) exit(1);
    static Word words[WORD_LIMIT + 1];
    char line[4096], text[4096];
    int count = 0;
    sentences = malloc(sizeof(Sentence) * SENTENCE_LIMIT);
    for (;;) {
        char *more = fgets(line, sizeof line, file);
        if (more && line[0] != '\n') {
            int kind, capital, head, class;
            if (count > WORD_LIMIT
                || sscanf(line, "%s\t%d\t%d\t%d\t%d", text, &kind, &capital, &head, &class) != 5)
                continue;
            words[count] =
                (Word){.kind = kind, .capital = capital, .class = class, .head = head};
            spell(&words[count++], text);
            continue;
        }
        if (count > 1 && count <= WORD_LIMIT && sentence_count < SENTENCE_LIMIT) {
            Sentence *s = &sentences[sentence_count++];
            s->count = count;
            s->words = memcpy(malloc(sizeof(Word) * count), words, sizeof(Word) * count);
            for (int k = 0; k < count; k++)
                if (words[k].head < 0 || words[k].head >= count) s->words[k].head = count;
        }
        count = 0;
        if (!more) break;
    }
    fclose(file);
}

static void report(void) {
    static State state;
    long heads = 0, classes = 0, all = 0;
    for (int k = 0; k < sentence_count; k += 20) {
        Sentence *s = &sentences[k];
        tag(s, 0);
        parse(&state, s, 0, 0);
        for (int word = 0; word < s->count; word++) {
            heads += state.head[word] == s->words[word].head;
            classes += s->words[word].guess == s->words[word].class;
        }
        all += s->count;
    }
    if (!all) return;
    fprintf(stderr, "%d sentences; of every twentieth %.1f %% of the heads, %.1f %% of the "
        "classes\n", sentence_count, 100.0 * heads / all, 100.0 * classes / all);
}

int main(int count, char **arguments) {
    if (count < 4) return 1;
    read_sentences(arguments[1]);
    order = malloc(sizeof(int) * sentence_count);
    for (int k = 0; k < sentence_count; k++) order[k] = k;
    int rounds = atoi(arguments[2]);
    uint8_t **kept = malloc(sizeof(uint8_t *) * sentence_count);
    for (int half = 0; half < 2; half++) {
        learn_tags(rounds, half);
        for (int k = half; k < sentence_count; k += 2) {
            Sentence *s = &sentences[k];
            tag(s, 0);
            kept[k] = malloc(s->count);
            for (int word = 0; word < s->count; word++) kept[k][word] = s->words[word].guess;
        }
    }
    learn_tags(rounds, -1);
    for (int k = 0; k < sentence_count; k++)
        for (int word = 0; word < sentences[k].count; word++)
            sentences[k].words[word].guess = kept[k][word];
    learn_heads(atoi(arguments[3]));
    report();
    for (int k = 0; k < 1 << TAG_BITS; k++)
        for (int c = 0; c < CLASSES; c++) putchar((int8_t)tag_weights[k][c] & 0xFF);
    for (int k = 0; k < 1 << HEAD_BITS; k++)
        for (int move = 0; move < MOVES; move++) putchar((int8_t)head_weights[k][move] & 0xFF);
    return 0;
}
