#define _GNU_SOURCE
#include "corte_confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

/* No child gets as many descriptors; copies above it can't be in the way of those that the child gets. */
enum { FIRST_COPY = 64, FIRST_INHERITED = 2, MOST = 32 };

int corte_pipe(int ends[2]) {
    return pipe2(ends, O_CLOEXEC) == 0 && fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0 ? 0 : errno;
}

static int set_signals(posix_spawnattr_t *attributes) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    int failure = posix_spawnattr_setsigmask(attributes, &none);
    if (failure == 0) failure = posix_spawnattr_setsigdefault(attributes, &all);
    const short flags = POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
    return failure != 0 ? failure : posix_spawnattr_setflags(attributes, flags);
}

static int set_descriptors(posix_spawn_file_actions_t *actions, const int *copies, int count) {
    int failure = posix_spawn_file_actions_addopen(actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (failure == 0) failure = posix_spawn_file_actions_addopen(actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    for (int index = 0; index < count && failure == 0; index++) {
        failure = posix_spawn_file_actions_adddup2(actions, copies[index], FIRST_INHERITED + index);
    }
    return failure != 0 ? failure : posix_spawn_file_actions_addclosefrom_np(actions, FIRST_INHERITED + count);
}

static int spawn(const char *program, char *const arguments[], char *const environment[], const int *copies, int count,
                 pid_t *child) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int failure = posix_spawn_file_actions_init(&actions);
    if (failure != 0) return failure;
    failure = posix_spawnattr_init(&attributes);
    if (failure == 0) {
        failure = set_signals(&attributes);
        if (failure == 0) failure = set_descriptors(&actions, copies, count);
        if (failure == 0) failure = posix_spawn(child, program, &actions, &attributes, arguments, environment);
        posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&actions);
    return failure;
}

int corte_spawn(const char *program, char *const arguments[], char *const environment[], const int *descriptors,
                int count, pid_t *child) {
    int copies[MOST];
    if (count < 0 || count > MOST) return EINVAL;
    int failure = 0;
    int made = 0;
    for (; made < count && failure == 0; made += failure == 0) {
        copies[made] = fcntl(descriptors[made], F_DUPFD_CLOEXEC, FIRST_COPY);
        if (copies[made] < 0) failure = errno;
    }
    if (failure == 0) failure = spawn(program, arguments, environment, copies, count, child);
    while (made > 0) close(copies[--made]);
    return failure;
}
