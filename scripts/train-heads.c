// Learns which word each word of a sentence depends on: the weights of Extraction/HeadFinder.swift.
//
//     train-heads WORDS ROUNDS > WEIGHTS
//
// WORDS: a line a word ("word TAB kind TAB head", the head as a place in its sentence, -1 for the
// root), an empty line behind each sentence. An averaged perceptron picks the moves of an
// arc-hybrid parser; it learns from its own mistakes by a dynamic oracle (Goldberg and Nivre 2013). Every
// twentieth sentence is only asked; how many heads of it are right goes to the error output.
// WEIGHTS: for each of 65,536 hashed features three bytes.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BITS = 16, FEATURES = 1 << BITS, WORD_LIMIT = 250, SENTENCE_LIMIT = 200000 };
enum { SHIFT, RIGHT, LEFT, MOVES };
static const float UNIT = 2;  // The weight that a byte counts.

typedef struct {
    int count;
    uint32_t *words;
    uint8_t *kinds;
    int *heads;
} Sentence;

typedef struct {
    int next, count, depth;
    int stack[WORD_LIMIT + 1], head[WORD_LIMIT + 1];
    int left_count[WORD_LIMIT + 1], left[WORD_LIMIT + 1][2];
    int right_count[WORD_LIMIT + 1], right[WORD_LIMIT + 1][2];
} State;

static Sentence *sentences;
static int sentence_count;
static float weights[FEATURES][MOVES], sums[FEATURES][MOVES];

static uint32_t hash(const char *word) {
    uint32_t hash = 2166136261u;
    for (; *word; word++) hash = (hash ^ (uint8_t)*word) * 16777619u;
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
    return hash & (FEATURES - 1);
}

static uint32_t word_at(const Sentence *s, int place) {
    return place >= 0 && place < s->count ? s->words[place] : place == s->count ? 7 : 1;
}

static uint32_t kind_at(const Sentence *s, int place) {
    return place >= 0 && place < s->count ? s->kinds[place] + 2u : place == s->count ? 31 : 1;
}

static uint32_t few(int count) { return count < 4 ? count : 4; }

// The same, in the same order, as ParserState.forEachFeature.
static int features(const State *state, const Sentence *s, uint32_t *found) {
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
    uint32_t t0 = kind_at(s, next), t1 = kind_at(s, next + 1), t2 = kind_at(s, next + 2);
    uint32_t ts = kind_at(s, top), tu = kind_at(s, under), tb = kind_at(s, third);
    uint32_t t0a = kind_at(s, ln[0]), t0b = kind_at(s, ln[1]);
    uint32_t tsa = kind_at(s, lt[0]), tsb = kind_at(s, lt[1]);
    uint32_t tsc = kind_at(s, rt[0]), tsd = kind_at(s, rt[1]);
    const uint32_t parts[][3] = {
        {0}, {w0}, {w1}, {ws}, {wu}, {word_at(s, ln[0])}, {word_at(s, lt[0])},
        {word_at(s, rt[0])}, {t0 * 64 + t1}, {ts * 64 + tu}, {w0, t0}, {ws, ts}, {w1, t1},
        {ws, w0}, {w0, t0, ts}, {ws, ts, t0}, {ws, w0, ts * 64 + t0}, {ts, t0}, {t0, t1, t2},
        {ts, t0, t1}, {tu, ts, t0}, {ts, tsc, t0}, {ts, t0, t0a}, {ts, tsa, tsb}, {ts, tsc, tsd},
        {t0, t0a, t0b}, {tb, tu, ts}, {ws, nr}, {ws, nl}, {w0, n0}, {ts, nr}, {ts, nl}, {t0, n0},
        {ws, d}, {w0, d}, {ts, d}, {t0, d}, {t0 * 64 + ts, d}, {w0, ws, d}, {wu, ws, t0},
        {tu, ts, t0 * 64 + t1}, {wu, t0, ts}, {ts, t0 * 64 + t1, t2}, {tu * 64 + ts, d, t0},
        {ws, t0, t1}, {ts, w0, t1},
    };
    int count = sizeof(parts) / sizeof(parts[0]);
    for (int k = 0; k < count; k++)
        found[k] = mixed(k + 1, parts[k][0], parts[k][1], parts[k][2]);
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

static uint32_t seed = 1;
static uint32_t chance(uint32_t bound) {
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 8) % bound;
}

static double step = 1;

// Parses one sentence and, when it is taught, learns from it.
static void parse(State *state, const Sentence *s, int is_taught, int follows) {
    uint32_t found[64];
    begin(state, s->count);
    while (state->next < s->count || state->depth > 0) {
        float scores[MOVES] = {0};
        int count = features(state, s, found);
        for (int k = 0; k < count; k++)
            for (int move = 0; move < MOVES; move++) scores[move] += weights[found[k]][move];
        int guess = best(allowed(state), scores);
        if (is_taught) {
            int good = harmless(state, s->heads);
            int right = best(good ? good : allowed(state), scores);
            for (int k = 0; k < count && right != guess && !(good >> guess & 1); k++) {
                weights[found[k]][right] += 1;
                sums[found[k]][right] += step;
                weights[found[k]][guess] -= 1;
                sums[found[k]][guess] -= step;
            }
            step++;
            if (!follows || chance(10) == 9) guess = right;
        }
        apply(state, guess);
    }
}

static void read_sentences(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) exit(1);
    static uint32_t words[4096];
    static uint8_t kinds[4096];
    static int heads[4096];
    char line[4096];
    int count = 0;
    sentences = malloc(sizeof(Sentence) * SENTENCE_LIMIT);
    for (;;) {
        char *more = fgets(line, sizeof line, file);
        if (more && line[0] != '\n') {
            char *word = strtok(line, "\t"), *kind = strtok(0, "\t"), *head = strtok(0, "\t\n");
            if (!head || count >= 4096) continue;
            words[count] = hash(word);
            kinds[count] = atoi(kind);
            heads[count++] = atoi(head);
            continue;
        }
        if (count > 1 && count <= WORD_LIMIT && sentence_count < SENTENCE_LIMIT) {
            Sentence *s = &sentences[sentence_count++];
            s->count = count;
            s->words = memcpy(malloc(4 * count), words, 4 * count);
            s->kinds = memcpy(malloc(count), kinds, count);
            s->heads = malloc(sizeof(int) * count);
            for (int k = 0; k < count; k++) s->heads[k] = heads[k] < 0 ? count : heads[k];
        }
        count = 0;
        if (!more) break;
    }
    fclose(file);
}

// Averages the weights over all steps and rounds them to bytes.
static void finish(void) {
    for (int k = 0; k < FEATURES; k++)
        for (int move = 0; move < MOVES; move++) {
            float mean = weights[k][move] - sums[k][move] / step;
            float rounded = roundf(mean / UNIT);
            weights[k][move] = rounded > 30 ? 30 : rounded < -32 ? -32 : rounded;
        }
}

int main(int count, char **arguments) {
    if (count < 3) return 1;
    read_sentences(arguments[1]);
    int rounds = atoi(arguments[2]);
    int *order = malloc(sizeof(int) * sentence_count);
    for (int k = 0; k < sentence_count; k++) order[k] = k;
    static State state;
    for (int round = 0; round < rounds; round++) {
        for (int k = sentence_count - 1; k > 0; k--) {
            int other = chance(k + 1), place = order[k];
            order[k] = order[other];
            order[other] = place;
        }
        for (int k = 0; k < sentence_count; k++)
            if (order[k] % 20) parse(&state, &sentences[order[k]], 1, round > 1);
    }
    finish();
    long right = 0, all = 0;
    for (int k = 0; k < sentence_count; k += 20) {
        const Sentence *s = &sentences[k];
        parse(&state, s, 0, 0);
        for (int word = 0; word < s->count; word++) right += state.head[word] == s->heads[word];
        all += s->count;
    }
    fprintf(stderr, "%d sentences; of every twentieth %.1f %% of the heads\n", sentence_count,
        all ? 100.0 * right / all : 0);
    for (int k = 0; k < FEATURES; k++)
        for (int move = 0; move < MOVES; move++) putchar((int8_t)weights[k][move] & 0xFF);
    return 0;
}
