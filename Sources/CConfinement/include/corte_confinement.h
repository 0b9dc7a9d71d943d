/* What it takes to run foreign code in a process of its own, and isn't reachable from Swift: the parent starts the
 * child, the child gives up what could outlive or reach beyond it. Linux on x86_64 and aarch64. */
#ifndef CORTE_CONFINEMENT_H
#define CORTE_CONFINEMENT_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* ---- The parent's side ---- */

/* A pipe that isn't inherited, whose reader never waits. 0, or an errno. */
int corte_pipe(int ends[2]);

/* Starts `program` as the leader of a session of its own, with default signals. Standard input and output are
 * /dev/null, `descriptors` become 2, 3, 4 and so on, and it gets no other. 0, or an errno. */
int corte_spawn(const char *program, char *const arguments[], char *const environment[], const int *descriptors,
                int count, pid_t *child);

/* ---- The child's side ---- */

/* Kills this process once the other end of the socket `channel` is closed, or its parent is gone: from a thread of its
 * own, so that it works whatever else the process does. 0, or an errno. */
int corte_follow_parent(int channel);

/* From here on, in all threads and for good: no new process, no other program, no signal, memory access or limit of
 * another process, no System V memory, semaphore or queue, which would stay behind. What is refused gives EPERM.
 * 0, or an errno: ENOSYS where this kernel or processor can't. */
int corte_confine(void);

/* Before a fatal signal ends this process, sends a message through the socket `channel`: four little-endian int64_t, the
 * `mark`, the signal, the address at fault less the one last given to corte_measure_crashes_from, and errno. 0, or an
 * errno. */
int corte_report_crashes(int channel, int64_t mark);
void corte_measure_crashes_from(const void *start);

/* Whether a sanitizer watches this process: it needs more address space than any limit would leave. */
int corte_is_sanitized(void);

#endif
