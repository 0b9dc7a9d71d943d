#define _GNU_SOURCE
#include "corte_confinement.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define THIS_PROCESSOR AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_PROCESSOR AUDIT_ARCH_AARCH64
#endif

#ifdef THIS_PROCESSOR

#define FIELD(name) offsetof(struct seccomp_data, name)
/* The lower half of an argument, as both processors are little-endian. */
#define ARGUMENT(index) (FIELD(args) + 8 * (index))
#define LOAD(offset) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset)
#define ANSWER(action) BPF_STMT(BPF_RET | BPF_K, action)
#define REFUSAL(code) (SECCOMP_RET_ERRNO | ((code) & SECCOMP_RET_DATA))

/* Refuses a call. */
#define REFUSE(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 1), ANSWER(REFUSAL(EPERM))
/* Refuses a call unless its first argument is `own` or `other`. */
#define REFUSE_UNLESS(call, own, other) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 5), LOAD(ARGUMENT(0)), \
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, own, 1, 0), \
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, other, 0, 1), \
        ANSWER(SECCOMP_RET_ALLOW), ANSWER(REFUSAL(EPERM))

int corte_confine(void) {
    const uint32_t self = (uint32_t)getpid();
    struct sock_filter filter[] = {
        /* Numbers mean other calls in another processor's tables. */
        LOAD(FIELD(arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, THIS_PROCESSOR, 1, 0),
        ANSWER(SECCOMP_RET_KILL_PROCESS),
        LOAD(FIELD(nr)),
#ifdef __x86_64__
        /* The second table that x86_64 has, with pointers of 32 bits. */
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
        ANSWER(REFUSAL(EPERM)),
        REFUSE(fork),
        REFUSE(vfork),
#endif
        /* Its flags are in memory, which a filter can't read; without it the C library takes clone. */
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone3, 0, 1),
        ANSWER(REFUSAL(ENOSYS)),
        /* A thread is fine. */
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 4),
        LOAD(ARGUMENT(0)),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1),
        ANSWER(SECCOMP_RET_ALLOW),
        ANSWER(REFUSAL(EPERM)),

        REFUSE(execve),
        REFUSE(execveat),
        REFUSE_UNLESS(kill, self, self),
        REFUSE_UNLESS(tgkill, self, self),
        REFUSE(tkill),
        REFUSE(rt_sigqueueinfo),
        REFUSE(rt_tgsigqueueinfo),
        REFUSE(pidfd_send_signal),
        REFUSE(ptrace),
        REFUSE(process_vm_readv),
        REFUSE(process_vm_writev),
        REFUSE_UNLESS(prlimit64, 0, self),
        REFUSE(shmget),
        REFUSE(semget),
        REFUSE(msgget),
        ANSWER(SECCOMP_RET_ALLOW),
    };
    const struct sock_fprog program = {.len = sizeof filter / sizeof *filter, .filter = filter};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
    const long answer = syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
    /* A positive answer is a thread that couldn't be reached. */
    return answer == 0 ? 0 : answer > 0 ? EBUSY : errno;
}

#else

int corte_confine(void) { return ENOSYS; }

#endif
