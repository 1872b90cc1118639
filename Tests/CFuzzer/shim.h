// libFuzzer as a library, which `-sanitize=fuzzer` links: clang ships no header for it.
// https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library
#include <stddef.h>
#include <stdint.h>

/// Runs the fuzzer as its own main program does; `input` is called with one input after another.
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*input)(const uint8_t *, size_t));

/// Changes an input of `size` bytes in ways of the fuzzer's own. Returns the size that it has then.
size_t LLVMFuzzerMutate(uint8_t *bytes, size_t size, size_t limit);
