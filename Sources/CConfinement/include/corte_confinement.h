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

/* Starts `program` as the leader of a session of its own, with default signals, from a thread that stays: children die
 * with the thread that started them. Standard input and output are
 * /dev/null, `descriptors` become 2, 3, 4 and so on, and it gets no other. 0, or an errno. */
int corte_spawn(const char *program, char *const arguments[], char *const environment[], const int *descriptors,
                int count, pid_t *child);

/* ---- The child's side ---- */

/* From here on no other process of the same user reads or writes this one's memory, files or environment, and it leaves
 * no core. For a parent as well, before its first child. 0, or an errno. */
int corte_hide_memory(void);

/* From here on the kernel kills this process when its parent is gone, whose end of the socket `channel` is open until
 * then. 0, or an errno: EPIPE where it's gone already. */
int corte_die_with_parent(int channel);

/* The version of Landlock that this kernel has; 0 for none. */
int corte_landlock_version(void);

/* From here on this thread, and those that it makes, open no file but to read what lies beside the program's own
 * libraries, and at or below `readable`, which ends with NULL; connect to nothing by TCP from version 4 of Landlock on; and signal no other process from version 6
 * on. 0 where there's no Landlock too; otherwise an errno. */
int corte_restrict_files(const char *const readable[]);

/* Whether this kernel filters calls. */
int corte_can_filter_calls(void);

/* From here on, in all threads and for good, the kernel is asked for nothing but what computing takes: memory of its
 * own, threads, waiting, files to read, and what is open already. Of shared memory it maps the descriptor `shared` alone;
 * where that's -1 it maps none, and may make files in memory to load libraries from. What is refused gives EPERM. 0, or an errno. */
int corte_filter_calls(int shared);

/* Before a fatal signal ends this process, sends a message through the socket `channel`: four little-endian int64_t, the
 * `mark`, the signal, the address at fault less the one last given to corte_measure_crashes_from, and errno. 0, or an
 * errno. */
int corte_report_crashes(int channel, int64_t mark);
void corte_measure_crashes_from(const void *start);

/* Whether a sanitizer watches this process: it needs more address space than any limit would leave. */
int corte_is_sanitized(void);

#endif
