#define _GNU_SOURCE
#include "corte_confinement.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>

/* Room for the handler where the module has used up the stack. */
enum { STACK = 64 * 1024 };

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS};

static int reported;
static int64_t report_mark;
static volatile uintptr_t origin;

/* Calls only what a handler may call. The signal was set back to what it does by default, and waits until we return. */
static void report(int signal, siginfo_t *information, void *unused) {
    (void)unused;
    const int64_t message[] = {report_mark, signal, (int64_t)((uintptr_t)information->si_addr - origin), errno};
    send(reported, message, sizeof message, MSG_DONTWAIT | MSG_NOSIGNAL);
    raise(signal);
}

int corte_report_crashes(int channel, int64_t mark) {
    reported = channel;
    report_mark = mark;
    const stack_t stack = {.ss_sp = malloc(STACK), .ss_size = STACK};
    if (stack.ss_sp == NULL || sigaltstack(&stack, NULL) != 0) return errno;
    struct sigaction action = {.sa_sigaction = report, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESETHAND};
    sigemptyset(&action.sa_mask);
    for (size_t index = 0; index < sizeof fatal / sizeof *fatal; index++) {
        if (sigaction(fatal[index], &action, NULL) != 0) return errno;
    }
    return 0;
}

void corte_measure_crashes_from(const void *start) { origin = (uintptr_t)start; }
