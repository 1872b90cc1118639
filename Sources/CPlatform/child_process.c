#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

/// Pointers to `count` texts that lie one behind the other, each with its zero; NULL at the end.
static char **pointers(const char *texts, size_t count) {
    char **list = malloc((count + 1) * sizeof *list);
    if (list == NULL) return NULL;
    for (size_t i = 0; i < count; i++) {
        list[i] = (char *)texts;
        texts += strlen(texts) + 1;
    }
    list[count] = NULL;
    return list;
}

/// Moves this process into the control group whose list of processes is `group`. Returns 0, or -1.
static int join(const char *group) {
    int list = open(group, O_WRONLY | O_CLOEXEC);
    if (list < 0) return -1;
    // "0" stands for the writer.
    ssize_t count = write(list, "0", 1);
    int code = errno;
    close(list);
    errno = code;
    return count == 1 ? 0 : -1;
}

/// What the child does between fork and exec: only calls that are safe there. Returns on failure.
/// With a `parent` it ends with that one; with 0 it has a session of its own and stays.
static void become(char **arguments, char **environment, int input, int output, pid_t parent,
                   const char *group) {
    // Ignored and blocked signals are inherited; the program expects the defaults.
    static const int signals[] = {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGUSR1, SIGUSR2,
                                  SIGALRM, SIGCHLD};
    struct sigaction ordinary = {0};
    ordinary.sa_handler = SIG_DFL;
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        sigaction(signals[i], &ordinary, NULL);
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);

    if (parent == 0) {
        if (setsid() < 0) return;
    } else {
        if (setpgid(0, 0) != 0) return;
#if defined(__linux__)
        if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return;
        // The parent may have ended before the line above.
        if (getppid() != parent) _exit(127);
#endif
    }
    if (*group != 0 && join(group) != 0) return;
    if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(output, 2) < 0) return;
#if defined(SYS_close_range)
    // What the parent opened without FD_CLOEXEC; a kernel before 5.11 leaves it open.
    syscall(SYS_close_range, 3u, ~0u, 4u /* CLOSE_RANGE_CLOEXEC */);
#endif
    execve(arguments[0], arguments, environment);
}

/// A pipe that no executed program inherits. Returns 0, or an error number.
static int private_pipe(int ends[2]) {
    if (pipe(ends) != 0) return errno;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    return 0;
}

/// Forks and executes. Returns the process id, or an error number with a minus sign.
static int start(char **arguments, char **environment, int input, int output, int stays,
                 const char *group) {
    int failure[2];
    int code = private_pipe(failure);
    if (code != 0) return -code;
    pid_t parent = stays ? 0 : getpid();
    pid_t child = fork();
    code = errno;
    if (child == 0) {
        become(arguments, environment, input, output, parent, group);
        code = errno;
        ssize_t written = write(failure[1], &code, sizeof code);
        (void)written;
        _exit(127);
    }
    close(failure[1]);
    ssize_t count = 0;
    if (child > 0) {
        // Nothing arrives when exec succeeds: it closes the pipe.
        do count = read(failure[0], &code, sizeof code);
        while (count < 0 && errno == EINTR);
    }
    close(failure[0]);
    if (child < 0) return -code;
    if (count != sizeof code) return child;
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
    return -code;
}

int sutra_start_child(const char *arguments, size_t argument_count, const char *environment,
                      size_t environment_count, int *output) {
    char **words = pointers(arguments, argument_count);
    char **variables = pointers(environment, environment_count);
    int input = open("/dev/null", O_RDONLY | O_CLOEXEC);
    int ends[2];
    int result;
    if (words == NULL || variables == NULL) {
        result = -ENOMEM;
    } else if (input < 0) {
        result = -errno;
    } else if ((result = -private_pipe(ends)) == 0) {
        result = start(words, variables, input, ends[1], 0, "");
        close(ends[1]);
        if (result > 0) *output = ends[0];
        else close(ends[0]);
    }
    if (input >= 0) close(input);
    free(words);
    free(variables);
    return result;
}

int sutra_start_lasting(const char *arguments, size_t argument_count, const char *environment,
                        size_t environment_count, const char *output, const char *group) {
    char **words = pointers(arguments, argument_count);
    char **variables = pointers(environment, environment_count);
    int input = open("/dev/null", O_RDONLY | O_CLOEXEC);
    int log = open(output, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640);
    int result = -errno;
    if (words == NULL || variables == NULL) result = -ENOMEM;
    else if (input >= 0 && log >= 0) result = start(words, variables, input, log, 1, group);
    if (log >= 0) close(log);
    if (input >= 0) close(input);
    free(words);
    free(variables);
    return result;
}

void sutra_await_child(int child) {
    siginfo_t information;
    while (waitid(P_PID, (id_t)child, &information, WEXITED | WNOWAIT) != 0 && errno == EINTR) {}
}
