// The C interface of ONNX Runtime is one table of functions, which is only ever appended to
// (onnxruntime_c_api.h, OrtApi). So the few that are needed here are named by their places, which
// have been the same since version 1 of the table; that version is asked for, and every library
// since 1.0 gives it.
#include "COnnxRuntime.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TABLE_VERSION = 1 };

enum slot {
    GET_ERROR_MESSAGE = 2,
    CREATE_ENVIRONMENT = 3,
    DISABLE_TELEMETRY = 6,
    CREATE_SESSION = 7,
    RUN = 9,
    CREATE_OPTIONS = 10,
    DISABLE_MEMORY_PATTERN = 17,
    SET_OPTIMISATION = 23,
    SET_INNER_THREADS = 24,
    INPUT_COUNT = 30,
    OUTPUT_COUNT = 31,
    INPUT_NAME = 36,
    OUTPUT_NAME = 37,
    CREATE_TENSOR_WITH_DATA = 49,
    TENSOR_DATA = 51,
    ELEMENT_TYPE = 60,
    RANK = 61,
    SHAPE = 62,
    TENSOR_DESCRIPTION = 65,
    CREATE_CPU_MEMORY = 69,
    FREE_WITH_ALLOCATOR = 76,
    DEFAULT_ALLOCATOR = 78,
    RELEASE_ENVIRONMENT = 92,
    RELEASE_STATUS = 93,
    RELEASE_MEMORY = 94,
    RELEASE_SESSION = 95,
    RELEASE_VALUE = 96,
    RELEASE_DESCRIPTION = 99,
    RELEASE_OPTIONS = 100,
};

enum { LOG_ERRORS = 3, ALL_OPTIMISATIONS = 99, ARENA_ALLOCATOR = 1, DEFAULT_MEMORY = 0 };
enum { ELEMENT_FLOAT = 1, ELEMENT_INT64 = 7 };

typedef void function(void);
typedef struct opaque opaque;

/// OrtApiBase, what the library's one symbol gives.
typedef struct {
    function *const *(*table)(uint32_t version);
    const char *(*version)(void);
} library_base;

/// What an input of a model is filled with.
enum input { IDS, MASK, TYPES, POSITIONS, INPUT_KINDS };

static const char *const input_names[INPUT_KINDS] = {
    "input_ids", "attention_mask", "token_type_ids", "position_ids"};

struct sutra_onnx_model {
    function *const *table;
    const library_base *base;
    opaque *environment;
    opaque *options;
    opaque *session;
    opaque *memory;
    opaque *allocator;
    size_t input_count;
    enum input inputs[INPUT_KINDS];
    char *output;
};

/// Calls a function that returns NULL or why it failed.
#define CALL(model, slot, parameters, ...) \
    (((opaque * (*) parameters)(model)->table[slot])(__VA_ARGS__))
#define RELEASE(model, slot, value) (((void (*)(opaque *))(model)->table[slot])(value))

/// Whether a call failed; then its reason is in `message`, and the status released.
static int failed(const sutra_onnx_model *model, opaque *status, char *message, size_t size) {
    if (status == NULL) return 0;
    const char *reason =
        ((const char *(*)(const opaque *))model->table[GET_ERROR_MESSAGE])(status);
    snprintf(message, size, "%s", reason != NULL ? reason : "unknown error");
    RELEASE(model, RELEASE_STATUS, status);
    return 1;
}

static int load_library(
    sutra_onnx_model *model, const char *library, char *message, size_t size) {
    void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) {
        const char *reason = dlerror();
        snprintf(message, size, "%s", reason != NULL ? reason : "it cannot be loaded");
        return 1;
    }
    void *symbol = dlsym(handle, "OrtGetApiBase");
    if (symbol == NULL) {
        snprintf(message, size, "%s is not ONNX Runtime: it has no OrtGetApiBase", library);
        dlclose(handle);
        return 1;
    }
    const library_base *(*get_base)(void);
    memcpy(&get_base, &symbol, sizeof get_base);
    model->base = get_base();
    model->table = model->base != NULL ? model->base->table(TABLE_VERSION) : NULL;
    if (model->table == NULL) {
        snprintf(message, size, "%s does not offer version %d of its interface", library,
                 TABLE_VERSION);
        return 1;
    }
    return 0;
}

static int create_session(
    sutra_onnx_model *model, const char *path, char *message, size_t size) {
    return failed(model, CALL(model, CREATE_ENVIRONMENT, (int, const char *, opaque **),
                              LOG_ERRORS, "sutra", &model->environment), message, size)
        || failed(model, CALL(model, DISABLE_TELEMETRY, (const opaque *), model->environment),
                  message, size)
        || failed(model, CALL(model, CREATE_OPTIONS, (opaque **), &model->options), message, size)
        // One thread a run: the callers are threads already, and sums keep their order.
        || failed(model, CALL(model, SET_INNER_THREADS, (opaque *, int), model->options, 1),
                  message, size)
        || failed(model, CALL(model, SET_OPTIMISATION, (opaque *, int), model->options,
                              ALL_OPTIMISATIONS), message, size)
        // A pattern would be kept for every length of text.
        || failed(model, CALL(model, DISABLE_MEMORY_PATTERN, (opaque *), model->options),
                  message, size)
        || failed(model, CALL(model, CREATE_SESSION,
                              (const opaque *, const char *, const opaque *, opaque **),
                              model->environment, path, model->options, &model->session),
                  message, size)
        || failed(model, CALL(model, CREATE_CPU_MEMORY, (int, int, opaque **), ARENA_ALLOCATOR,
                              DEFAULT_MEMORY, &model->memory), message, size)
        || failed(model, CALL(model, DEFAULT_ALLOCATOR, (opaque **), &model->allocator),
                  message, size);
}

/// The name of an input or output, which has to be freed; NULL with a message.
static char *name_at(
    const sutra_onnx_model *model, enum slot slot, size_t index, char *message, size_t size) {
    char *name = NULL;
    if (failed(model, CALL(model, slot, (const opaque *, size_t, opaque *, char **),
                           model->session, index, model->allocator, &name), message, size)) {
        return NULL;
    }
    char *copy = strdup(name);
    opaque *status = CALL(model, FREE_WITH_ALLOCATOR, (opaque *, void *), model->allocator, name);
    if (status != NULL) RELEASE(model, RELEASE_STATUS, status);
    if (copy == NULL) snprintf(message, size, "no memory");
    return copy;
}

/// Finds out what the model wants; an input that nobody here can fill is refused.
static int read_inputs(sutra_onnx_model *model, char *message, size_t size) {
    size_t count = 0;
    if (failed(model, CALL(model, INPUT_COUNT, (const opaque *, size_t *), model->session, &count),
               message, size)) {
        return 1;
    }
    for (size_t index = 0; index < count; index++) {
        char *name = name_at(model, INPUT_NAME, index, message, size);
        if (name == NULL) return 1;
        int kind = 0;
        while (kind < INPUT_KINDS && strcmp(name, input_names[kind]) != 0) kind++;
        if (kind == INPUT_KINDS || model->input_count == INPUT_KINDS) {
            snprintf(message, size, "it has an input %s; known are input_ids, attention_mask, "
                     "token_type_ids and position_ids", name);
            free(name);
            return 1;
        }
        model->inputs[model->input_count++] = (enum input)kind;
        free(name);
    }
    return 0;
}

/// Takes the pooled vector where the model makes one, else those of the tokens, else what it
/// names first.
static int read_outputs(sutra_onnx_model *model, char *message, size_t size) {
    static const char *const preferred[] = {
        "sentence_embedding", "token_embeddings", "last_hidden_state"};
    const size_t choices = sizeof preferred / sizeof *preferred;
    size_t count = 0, best = choices + 1;
    if (failed(model, CALL(model, OUTPUT_COUNT, (const opaque *, size_t *), model->session,
                           &count), message, size)) {
        return 1;
    }
    for (size_t index = 0; index < count; index++) {
        char *name = name_at(model, OUTPUT_NAME, index, message, size);
        if (name == NULL) return 1;
        size_t rank = 0;
        while (rank < choices && strcmp(name, preferred[rank]) != 0) rank++;
        if (rank < best) {
            best = rank;
            free(model->output);
            model->output = name;
        } else {
            free(name);
        }
    }
    if (model->output == NULL) snprintf(message, size, "it has no output");
    return model->output == NULL;
}

sutra_onnx_outcome sutra_onnx_open(
    const char *library, const char *path, sutra_onnx_model **opened, char *message, size_t size) {
    sutra_onnx_model *model = calloc(1, sizeof *model);
    if (model == NULL) {
        snprintf(message, size, "no memory");
        return SUTRA_ONNX_NO_LIBRARY;
    }
    if (load_library(model, library, message, size)) {
        free(model);
        return SUTRA_ONNX_NO_LIBRARY;
    }
    if (create_session(model, path, message, size) || read_inputs(model, message, size)
        || read_outputs(model, message, size)) {
        sutra_onnx_close(model);
        return SUTRA_ONNX_BAD_MODEL;
    }
    *opened = model;
    return SUTRA_ONNX_OPENED;
}

const char *sutra_onnx_version(const sutra_onnx_model *model) { return model->base->version(); }

/// Describes the output; refuses what is not of floats, or of too many dimensions.
static int describe(
    const sutra_onnx_model *model, opaque *value, sutra_onnx_result *result, char *message,
    size_t size) {
    opaque *description = NULL;
    int type = 0;
    size_t rank = 0;
    float *values = NULL;
    if (failed(model, CALL(model, TENSOR_DESCRIPTION, (const opaque *, opaque **), value,
                           &description), message, size)) {
        return 1;
    }
    int fault =
        failed(model, CALL(model, ELEMENT_TYPE, (const opaque *, int *), description, &type),
               message, size)
        || failed(model, CALL(model, RANK, (const opaque *, size_t *), description, &rank),
                  message, size);
    if (!fault && (type != ELEMENT_FLOAT || rank > SUTRA_ONNX_MAXIMUM_RANK)) {
        snprintf(message, size, "its output %s is of type %d and rank %zu, not of 32-bit floats",
                 model->output, type, rank);
        fault = 1;
    }
    fault = fault
        || failed(model, CALL(model, SHAPE, (const opaque *, int64_t *, size_t), description,
                              result->shape, rank), message, size)
        || failed(model, CALL(model, TENSOR_DATA, (opaque *, void **), value, (void **)&values),
                  message, size);
    RELEASE(model, RELEASE_DESCRIPTION, description);
    result->values = values;
    result->rank = rank;
    result->owner = value;
    return fault;
}

int sutra_onnx_run(
    const sutra_onnx_model *model, const int64_t *ids, size_t count, sutra_onnx_result *result,
    char *message, size_t size) {
    // Mask, types and positions, one behind the other.
    int64_t *others = malloc((INPUT_KINDS - 1) * count * sizeof *others);
    if (others == NULL) {
        snprintf(message, size, "no memory");
        return 1;
    }
    for (size_t place = 0; place < count; place++) {
        others[place] = 1;
        others[count + place] = 0;
        others[2 * count + place] = (int64_t)place;
    }
    const int64_t shape[2] = {1, (int64_t)count};
    const char *names[INPUT_KINDS];
    opaque *tensors[INPUT_KINDS] = {NULL};
    int fault = 0;
    for (size_t index = 0; index < model->input_count && !fault; index++) {
        enum input kind = model->inputs[index];
        names[index] = input_names[kind];
        const int64_t *data = kind == IDS ? ids : others + ((size_t)kind - 1) * count;
        fault = failed(
            model, CALL(model, CREATE_TENSOR_WITH_DATA,
                        (const opaque *, void *, size_t, const int64_t *, size_t, int, opaque **),
                        model->memory, (void *)data, count * sizeof *data, shape, 2, ELEMENT_INT64,
                        &tensors[index]), message, size);
    }
    opaque *value = NULL;
    const char *const outputs[1] = {model->output};
    fault = fault
        || failed(model, CALL(model, RUN,
                              (opaque *, const opaque *, const char *const *, opaque *const *,
                               size_t, const char *const *, size_t, opaque **),
                              model->session, NULL, names, tensors, model->input_count, outputs, 1,
                              &value), message, size)
        || describe(model, value, result, message, size);
    if (fault && value != NULL) RELEASE(model, RELEASE_VALUE, value);
    for (size_t index = 0; index < model->input_count; index++) {
        if (tensors[index] != NULL) RELEASE(model, RELEASE_VALUE, tensors[index]);
    }
    free(others);
    return fault;
}

void sutra_onnx_release(const sutra_onnx_model *model, sutra_onnx_result *result) {
    if (result->owner != NULL) RELEASE(model, RELEASE_VALUE, result->owner);
    *result = (sutra_onnx_result){0};
}

void sutra_onnx_close(sutra_onnx_model *model) {
    if (model->memory != NULL) RELEASE(model, RELEASE_MEMORY, model->memory);
    if (model->session != NULL) RELEASE(model, RELEASE_SESSION, model->session);
    if (model->options != NULL) RELEASE(model, RELEASE_OPTIONS, model->options);
    if (model->environment != NULL) RELEASE(model, RELEASE_ENVIRONMENT, model->environment);
    free(model->output);
    free(model);
}
