#define _GNU_SOURCE
#include "corte_output.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

/* Room for the handler where the stack is used up. */
enum { STACK = 64 * 1024 };

/* As in sysexits. */
enum { INTERNAL = 70, SYSTEM = 71 };

static const int wishes[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU};
static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS};

/* A note is never freed, as a handler may be reading it. */
struct note {
    struct note *older;
    atomic_bool holds;
    char path[];
};

static _Atomic(struct note *) newest;
static atomic_int held;
static atomic_int waiting;

int corte_note_temporary(const char *path) {
    const size_t size = strlen(path) + 1;
    struct note *note = malloc(sizeof *note + size);
    if (note == NULL) return ENOMEM;
    memcpy(note->path, path, size);
    atomic_init(&note->holds, true);
    note->older = atomic_load(&newest);
    while (!atomic_compare_exchange_weak(&newest, &note->older, note)) continue;
    return 0;
}

void corte_forget_temporary(const char *path) {
    for (struct note *note = atomic_load(&newest); note != NULL; note = note->older) {
        if (strcmp(note->path, path) == 0) atomic_store(&note->holds, false);
    }
}

void corte_remove_temporaries(void) {
    for (struct note *note = atomic_load(&newest); note != NULL; note = note->older) {
        if (atomic_exchange(&note->holds, false) && unlink(note->path) != 0) rmdir(note->path);
    }
}

/* Ends as the signal does by default, so that a shell sees what happened. */
static void end(int signal) {
    corte_remove_temporaries();
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigaction(signal, &action, NULL);
    sigset_t own;
    sigemptyset(&own);
    sigaddset(&own, signal);
    pthread_sigmask(SIG_UNBLOCK, &own, NULL);
    raise(signal);
}

static void wish(int signal) {
    const int failure = errno;
    if (atomic_load(&held) > 0) {
        atomic_store(&waiting, signal);
    } else {
        end(signal);
    }
    errno = failure;
}

void corte_hold_endings(void) { atomic_fetch_add(&held, 1); }

void corte_release_endings(void) {
    if (atomic_fetch_sub(&held, 1) > 1) return;
    const int signal = atomic_exchange(&waiting, 0);
    if (signal != 0) end(signal);
}

static void crash(int signal) {
    (void)signal;
    static const char memory[] = "corte: ran out of memory; give it more, or measure less at once\n";
    static const char fault[] = "corte: internal error; please report it with the command that you gave\n";
    const bool is_memory = errno == ENOMEM;
    corte_remove_temporaries();
    const ssize_t told =
        is_memory ? write(STDERR_FILENO, memory, sizeof memory - 1) : write(STDERR_FILENO, fault, sizeof fault - 1);
    (void)told;
    _exit(is_memory ? SYSTEM : INTERNAL);
}

/* Before even the libraries begin, which would have the language print a trace. A module's process has its own way. */
static void watch_crashes(void) {
    static char without_trace[] = "SWIFT_BACKTRACE=enable=no";
    putenv(without_trace);
    static char room[STACK];
    const stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
    sigaltstack(&stack, NULL);
    const struct sigaction action = {.sa_handler = crash, .sa_flags = SA_ONSTACK | SA_RESETHAND};
    for (size_t index = 0; index < sizeof fatal / sizeof *fatal; index++) sigaction(fatal[index], &action, NULL);
}

__attribute__((section(".preinit_array"), used)) static void (*const first)(void) = watch_crashes;

int corte_watch_endings(void) {
    if (atexit(corte_remove_temporaries) != 0) return ENOMEM;
    const struct sigaction action = {.sa_handler = wish, .sa_flags = SA_ONSTACK | SA_RESTART};
    for (size_t index = 0; index < sizeof wishes / sizeof *wishes; index++) {
        struct sigaction before;
        // What nohup or a shell's background job ignores stays ignored.
        if (sigaction(wishes[index], NULL, &before) != 0 || before.sa_handler == SIG_IGN) continue;
        sigaction(wishes[index], &action, NULL);
    }
    return 0;
}

int corte_ending_descriptor(void) {
    static const int asked[] = {SIGINT, SIGTERM, SIGHUP};
    sigset_t set;
    sigemptyset(&set);
    for (size_t index = 0; index < sizeof asked / sizeof *asked; index++) sigaddset(&set, asked[index]);
    const int failure = pthread_sigmask(SIG_BLOCK, &set, NULL);
    if (failure != 0) {
        errno = failure;
        return -1;
    }
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}
