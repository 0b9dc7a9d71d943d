#define _GNU_SOURCE
#include "corte_confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

enum { FIRST_INHERITED = 2, MOST = 32 };

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

/* What to start, and how that went. */
struct start {
    const char *program;
    char *const *arguments;
    char *const *environment;
    const int *copies;
    int count;
    pid_t *child;
    int failure;
    sem_t done;
};

static int spawn(const struct start *start) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int failure = posix_spawn_file_actions_init(&actions);
    if (failure != 0) return failure;
    failure = posix_spawnattr_init(&attributes);
    if (failure == 0) {
        failure = set_signals(&attributes);
        if (failure == 0) failure = set_descriptors(&actions, start->copies, start->count);
        if (failure == 0) {
            failure = posix_spawn(start->child, start->program, &actions, &attributes, start->arguments,
                                  start->environment);
        }
        posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&actions);
    return failure;
}

/* The thread that starts every child, as each dies with the thread it's from. */
static int starts[2];
static int no_starter;

static void *start_all(void *unused) {
    (void)unused;
    struct start *start;
    while (read(starts[0], &start, sizeof start) == sizeof start) {
        start->failure = spawn(start);
        sem_post(&start->done);
    }
    return NULL;
}

static void make_starter(void) {
    pthread_t thread;
    sigset_t all, before;
    sigfillset(&all);
    no_starter = pipe2(starts, O_CLOEXEC) == 0 ? 0 : errno;
    /* The thread inherits the mask: signals of the process are for the others. */
    pthread_sigmask(SIG_SETMASK, &all, &before);
    if (no_starter == 0) no_starter = pthread_create(&thread, NULL, start_all, NULL);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (no_starter == 0) pthread_detach(thread);
}

static int spawn_from_starter(struct start *start) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, make_starter);
    if (no_starter != 0) return no_starter;
    if (sem_init(&start->done, 0, 0) != 0) return errno;
    const ssize_t sent = write(starts[1], &start, sizeof start);
    if (sent < 0) start->failure = errno;
    while (sent >= 0 && sem_wait(&start->done) != 0) {}
    sem_destroy(&start->done);
    return start->failure;
}

int corte_spawn(const char *program, char *const arguments[], char *const environment[], const int *descriptors,
                int count, pid_t *child) {
    int copies[MOST];
    if (count < 0 || count > MOST) return EINVAL;
    int failure = 0;
    int made = 0;
    for (; made < count && failure == 0; made += failure == 0) {
        /* Copies above those that the child gets can't be in their way. */
        copies[made] = fcntl(descriptors[made], F_DUPFD_CLOEXEC, FIRST_INHERITED + count);
        if (copies[made] < 0) failure = errno;
    }
    struct start start = {program, arguments, environment, copies, count, child, .failure = 0};
    if (failure == 0) failure = spawn_from_starter(&start);
    while (made > 0) close(copies[--made]);
    return failure;
}
