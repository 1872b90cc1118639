#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

// A connected pair of stream sockets that no other child inherits.
static int make_pair(int pair[2]) {
#if defined(__APPLE__)
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0) {
        return errno;
    }
    int on = 1;
    for (int end = 0; end < 2; end++) {
        fcntl(pair[end], F_SETFD, FD_CLOEXEC);
        setsockopt(pair[end], SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
    }
    return 0;
#else
    return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) == 0 ? 0 : errno;
#endif
}

int sutra_start_coprocess(
    const char *program, char *const arguments[], char *const environment[], int32_t *process,
    int32_t *descriptor) {
    int pair[2];
    int code = make_pair(pair);
    if (code != 0) {
        return code;
    }
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    // dup2 clears close-on-exec, so these two stay open in the child and nothing else of the pair.
    posix_spawn_file_actions_adddup2(&actions, pair[1], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, pair[1], STDOUT_FILENO);
    // Nothing else of this process's: what a child holds open outlives this process.
#if defined(__GLIBC__)
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
#endif
    // A server ignores or blocks signals that a child has to obey.
    sigset_t all, none;
    sigfillset(&all);
    sigemptyset(&none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setsigmask(&attributes, &none);
    short flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
#if defined(__APPLE__)
    flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#endif
    posix_spawnattr_setflags(&attributes, flags);
    pid_t child = 0;
    code = posix_spawn(&child, program, &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    close(pair[1]);
    if (code != 0) {
        close(pair[0]);
        return code;
    }
    *process = (int32_t)child;
    *descriptor = pair[0];
    return 0;
}

long sutra_send_to_coprocess(int32_t descriptor, const void *bytes, size_t count) {
#if defined(__APPLE__)
    return send(descriptor, bytes, count, MSG_DONTWAIT);
#else
    return send(descriptor, bytes, count, MSG_DONTWAIT | MSG_NOSIGNAL);
#endif
}

int sutra_wait_for_coprocess(int32_t process, int32_t *status) {
    int raw = 0;
    pid_t done;
    do {
        done = waitpid((pid_t)process, &raw, 0);
    } while (done < 0 && errno == EINTR);
    if (done < 0) {
        return errno;
    }
    *status = WIFEXITED(raw) ? WEXITSTATUS(raw) : -WTERMSIG(raw);
    return 0;
}
