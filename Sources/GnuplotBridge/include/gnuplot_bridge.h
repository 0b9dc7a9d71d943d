/* Runs gnuplot through gnuplot-iostream. The header's own way of starting it would tell neither that the program is
 * missing nor what it said, could hang for ever, and gives it a shell: the process and its descriptors are ours. */
#ifndef CORTE_GNUPLOT_BRIDGE_H
#define CORTE_GNUPLOT_BRIDGE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What becomes of a run. */
enum corte_gnuplot_end {
    /* It ended; `status` says how. */
    CORTE_GNUPLOT_ENDED = 0,
    /* There is no such program. */
    CORTE_GNUPLOT_MISSING = 1,
    /* It took longer than it may, and was killed. */
    CORTE_GNUPLOT_LATE = 2,
    /* The system refused; `status` is the error's number. */
    CORTE_GNUPLOT_REFUSED = 3,
};

/* A run: its program, found on the PATH unless it has a folder; the whole environment, ending with NULL; the script that
 * it reads; the descriptors that it inherits as 3, 4 and so on; and how many milliseconds it may take. */
struct corte_gnuplot_run {
    const char *program;
    char *const *environment;
    const char *script;
    size_t length;
    const int *descriptors;
    int count;
    int limit;
};

/* Runs it to its end. `said` gets the beginning of what it wrote on standard error, with a NUL; what it writes on standard
 * output is lost, as a picture would be that it can't put where it belongs. `status` is the exit code, or the negative
 * number of the signal. Nothing is thrown, no signal is raised, and no process or descriptor is left. */
enum corte_gnuplot_end corte_gnuplot_run(const struct corte_gnuplot_run *run, char *said, size_t capacity, int *status);

/* A file without a name or a place, for a picture; its descriptor, or -1 with errno set. */
int corte_gnuplot_memory(void);

/* A pipe that holds a text and then ends, for what is read once; its descriptor, or -1 with errno set. */
int corte_gnuplot_pipe(const char *text, size_t length);

#ifdef __cplusplus
}
#endif

#endif
