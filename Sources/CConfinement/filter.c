#define _GNU_SOURCE
#include "corte_confinement.h"

#include <asm/termbits.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What may be called with any arguments: it reaches nothing but this process. */
static const int harmless[] = {
    /* What is open already, and what Landlock and the rules on `open` leave to be opened. */
    SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(preadv), SCMP_SYS(preadv2), SCMP_SYS(write),
    SCMP_SYS(writev), SCMP_SYS(pwrite64), SCMP_SYS(pwritev), SCMP_SYS(pwritev2), SCMP_SYS(lseek), SCMP_SYS(close),
    SCMP_SYS(close_range), SCMP_SYS(dup), SCMP_SYS(dup2), SCMP_SYS(dup3), SCMP_SYS(sendto), SCMP_SYS(recvfrom),
    SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(statx), SCMP_SYS(access),
    SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getdents64),
    SCMP_SYS(getxattr), SCMP_SYS(lgetxattr), SCMP_SYS(fgetxattr), SCMP_SYS(getcwd), SCMP_SYS(chdir), SCMP_SYS(umask),
    /* Waiting. */
    SCMP_SYS(pipe), SCMP_SYS(pipe2), SCMP_SYS(eventfd2), SCMP_SYS(timerfd_create), SCMP_SYS(timerfd_settime),
    SCMP_SYS(timerfd_gettime), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(select), SCMP_SYS(pselect6),
    SCMP_SYS(epoll_create), SCMP_SYS(epoll_create1), SCMP_SYS(epoll_ctl), SCMP_SYS(epoll_wait), SCMP_SYS(epoll_pwait),
    SCMP_SYS(epoll_pwait2), SCMP_SYS(nanosleep), SCMP_SYS(clock_nanosleep), SCMP_SYS(pause), SCMP_SYS(alarm),
    SCMP_SYS(getitimer), SCMP_SYS(setitimer), SCMP_SYS(restart_syscall),
    /* Memory, beside mmap, mprotect and madvise. */
    SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(msync), SCMP_SYS(mincore), SCMP_SYS(brk),
    /* Threads, beside clone. */
    SCMP_SYS(futex), SCMP_SYS(membarrier), SCMP_SYS(rseq), SCMP_SYS(set_robust_list), SCMP_SYS(set_tid_address),
    SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity), SCMP_SYS(sched_getparam), SCMP_SYS(sched_getscheduler),
    SCMP_SYS(sched_get_priority_max), SCMP_SYS(sched_get_priority_min), SCMP_SYS(exit), SCMP_SYS(exit_group),
    /* Its own signals. */
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigpending), SCMP_SYS(rt_sigsuspend),
    SCMP_SYS(rt_sigtimedwait), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
    /* Facts. */
    SCMP_SYS(getpid), SCMP_SYS(getppid), SCMP_SYS(gettid), SCMP_SYS(getpgrp), SCMP_SYS(getpgid), SCMP_SYS(getsid),
    SCMP_SYS(getuid), SCMP_SYS(geteuid), SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(getresuid), SCMP_SYS(getresgid),
    SCMP_SYS(getgroups), SCMP_SYS(getrlimit), SCMP_SYS(getrusage), SCMP_SYS(times), SCMP_SYS(time),
    SCMP_SYS(gettimeofday), SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(getcpu), SCMP_SYS(getrandom),
    SCMP_SYS(sysinfo), SCMP_SYS(uname),
};

/* A call that's allowed where all of its arguments are as said. Only the bits of `mask` count. */
#define WHERE(index, mask, value) SCMP_CMP(index, SCMP_CMP_MASKED_EQ, mask, value)
#define WHOLE 0xffffffffu
#define ALLOW(call, ...)                                                                                  \
    do {                                                                                                  \
        const struct scmp_arg_cmp compared[] = {__VA_ARGS__};                                             \
        if (failure == 0)                                                                                 \
            failure = seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(call),                      \
                                             sizeof compared / sizeof *compared, compared);               \
    } while (0)

enum { WRITING = O_ACCMODE | O_CREAT | O_TRUNC, KIND = MAP_TYPE | MAP_GROWSDOWN };

static int fill(scmp_filter_ctx filter, int shared) {
    const unsigned self = (unsigned)getpid();
    int failure = seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1);
    if (failure == 0) failure = seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
    if (failure == 0) failure = seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    for (size_t index = 0; index < sizeof harmless / sizeof *harmless && failure == 0; index++) {
        failure = seccomp_rule_add(filter, SCMP_ACT_ALLOW, harmless[index], 0);
    }
    /* Its flags are in memory, which a filter can't read; without it the C library takes clone. */
    if (failure == 0) failure = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
    ALLOW(clone, WHERE(0, CLONE_THREAD, CLONE_THREAD));
    ALLOW(open, WHERE(1, WRITING, O_RDONLY));
    ALLOW(openat, WHERE(2, WRITING, O_RDONLY));
    /* Memory of its own counts towards its limit, unless it's a stack that grows; shared memory never does. No memory
     * holds code that wasn't in a library. */
    ALLOW(mmap, WHERE(2, PROT_EXEC, 0), WHERE(3, KIND, MAP_PRIVATE));
    ALLOW(mmap, WHERE(2, PROT_WRITE, 0), WHERE(3, KIND | MAP_ANONYMOUS, MAP_PRIVATE));
    ALLOW(mmap, WHERE(2, PROT_EXEC, 0), WHERE(3, KIND | MAP_ANONYMOUS, MAP_SHARED), WHERE(4, WHOLE, (unsigned)shared));
    ALLOW(mprotect, WHERE(2, PROT_EXEC, 0));
    /* From 100 on it's a test of the machine's memory, which an administrator may do. */
    ALLOW(madvise, SCMP_CMP(2, SCMP_CMP_LT, MADV_HWPOISON, 0));
    /* Neither who gets a signal about a file, nor which, nor that there is one. */
    const int about[] = {F_GETFD, F_SETFD, F_GETFL, F_DUPFD, F_DUPFD_CLOEXEC};
    for (size_t index = 0; index < sizeof about / sizeof *about; index++) ALLOW(fcntl, WHERE(1, WHOLE, (unsigned)about[index]));
    ALLOW(fcntl, WHERE(1, WHOLE, F_SETFL), WHERE(2, O_ASYNC, 0));
    if (shared < 0) {
        ALLOW(sendfile);
        ALLOW(memfd_create);
        ALLOW(fcntl, WHERE(1, WHOLE, F_ADD_SEALS));
        ALLOW(fcntl, WHERE(1, WHOLE, F_GET_SEALS));
    }
    ALLOW(ioctl, WHERE(1, WHOLE, TCGETS));
    ALLOW(ioctl, WHERE(1, WHOLE, FIONREAD));
    ALLOW(kill, WHERE(0, WHOLE, self));
    ALLOW(tgkill, WHERE(0, WHOLE, self));
    ALLOW(prlimit64, WHERE(0, WHOLE, 0), SCMP_CMP(2, SCMP_CMP_EQ, 0, 0));
    ALLOW(prlimit64, WHERE(0, WHOLE, self), SCMP_CMP(2, SCMP_CMP_EQ, 0, 0));
    /* What a thread and a piece of memory are called. */
    ALLOW(prctl, WHERE(0, WHOLE, PR_SET_NAME));
    ALLOW(prctl, WHERE(0, WHOLE, PR_GET_NAME));
    ALLOW(prctl, WHERE(0, WHOLE, PR_SET_VMA));
    return failure != 0 ? failure : seccomp_load(filter);
}

int corte_filter_calls(int shared) {
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (filter == NULL) return ENOMEM;
    const int failure = fill(filter, shared);
    seccomp_release(filter);
    return -failure;
}

int corte_can_filter_calls(void) {
    const unsigned action = SECCOMP_RET_ERRNO;
    return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}
