#define _GNU_SOURCE
#include "corte_confinement.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

/* Every second, for the parent that's gone while something holds its end of the channel, or this end was closed. */
enum { PERIOD = 1000 };

static int watched;
static pid_t parent;

static void *watch(void *unused) {
    (void)unused;
    struct pollfd channel = {.fd = watched, .events = POLLRDHUP};
    for (;;) {
        const int ready = poll(&channel, 1, PERIOD);
        if (getppid() != parent || (ready > 0 && (channel.revents & (POLLRDHUP | POLLHUP)) != 0)) {
            kill(getpid(), SIGKILL);
        }
        /* A channel that was closed here would answer at once for ever. */
        if (ready > 0) channel.fd = -1;
    }
    return NULL;
}

int corte_follow_parent(int channel) {
    watched = channel;
    parent = getppid();
    pthread_attr_t attributes;
    int failure = pthread_attr_init(&attributes);
    if (failure != 0) return failure;
    sigset_t all, before;
    sigfillset(&all);
    /* The thread inherits the mask: a signal of the process is for the thread that runs the module. */
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pthread_t thread;
    failure = pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    if (failure == 0) failure = pthread_create(&thread, &attributes, watch, NULL);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    pthread_attr_destroy(&attributes);
    return failure;
}
