// What Swift cannot reach (the checksum instruction, calls that glibc hides without _GNU_SOURCE),
// and what a debug build would do too slowly over whole files.
#ifndef SUTRA_CPLATFORM_H
#define SUTRA_CPLATFORM_H

#include <stddef.h>
#include <stdint.h>

/// Continues a CRC-32C (Castagnoli, polynomial 0x1EDC6F41, reflected) over `count` bytes.
/// Start with 0; the result of one call may be given to the next. The same result on every machine.
uint32_t sutra_crc32c(uint32_t crc, const void *bytes, size_t count);

/// The same, computed from a table only: the truth that the tests hold the other one against.
uint32_t sutra_crc32c_portable(uint32_t crc, const void *bytes, size_t count);

/// How many bytes there are up to the last one that is not zero; 0 when all are zero.
size_t sutra_content_length(const void *bytes, size_t count);

/// Names the calling thread for the system's tools; at most 15 bytes. Returns 0, or an error
/// number.
int sutra_name_this_thread(const char *name);

/// Lets the calling thread give way to others, by its nice value on Linux; elsewhere it does
/// nothing. Threads that it starts inherit the value.
void sutra_lower_this_thread(int niceness);

/// Starts a program in a process group of its own, with nothing to read, default signals and no
/// descriptor but its three. On Linux it is killed when the calling thread ends.
/// `arguments` holds the path first; its texts, as those of `environment`, lie one behind the
/// other, each ended by a zero. `output` gets the end at which both outputs can be read.
/// Returns the process id, or an error number with a minus sign.
int sutra_start_child(const char *arguments, size_t argument_count, const char *environment,
                      size_t environment_count, int *output);

/// The same, but the program has a session of its own, outlives this process, and writes both of
/// its outputs to the end of the file `output`. It begins in the control group whose list of
/// processes is `group`; with an empty text in this process's.
int sutra_start_lasting(const char *arguments, size_t argument_count, const char *environment,
                        size_t environment_count, const char *output, const char *group);

/// Returns when the child has ended; it still has to be reaped.
void sutra_await_child(int child);

/// Starts `program` (a path) with its standard input and output joined to one end of a stream
/// socket, whose other end is `*descriptor`. Both lists end in NULL. Signals have their default
/// actions in the child. Returns 0, or an error number.
int sutra_start_coprocess(
    const char *program, char *const arguments[], char *const environment[], int32_t *process,
    int32_t *descriptor);

/// Sends without waiting and without SIGPIPE. Returns the bytes taken, or -1 with errno.
long sutra_send_to_coprocess(int32_t descriptor, const void *bytes, size_t count);

/// Waits until a child has ended: its exit code, or the negative number of the signal that ended
/// it. Returns 0, or an error number. Call once for each child.
int sutra_wait_for_coprocess(int32_t process, int32_t *status);

/// From now on memory of 1 MiB and more goes back to the system when it is freed.
void sutra_return_large_memory(void);

// Begins to bring what stands at `place` into the processor's cache. Any address will do.
static inline void sutra_prefetch(const void *place) { __builtin_prefetch(place, 0, 3); }

#endif
