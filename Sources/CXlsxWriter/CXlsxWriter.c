// memfd_create is the GNU library's.
#define _GNU_SOURCE

#include "CXlsxWriter.h"

#include <opened_library.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/mman.h>

static CXlsxWriter library;
static const char *reason = NULL;

static void load(void) {
    static const char *const names[] = {"libxlsxwriter.so.4", NULL};
    static const char *const functions[] = {CXLSX_FUNCTIONS(OPENED_NAME) NULL};
    reason = opened_library(names, functions, &library);
}

const CXlsxWriter *cxlsx_load(const char **why) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    *why = reason;
    return reason == NULL ? &library : NULL;
}

int cxlsx_memory_file(void) { return memfd_create("workbook", MFD_CLOEXEC); }

lxw_error cxlsx_close(const CXlsxWriter *library, lxw_workbook *workbook) {
    // It prints what it returns as well; Corte's own streams don't go through stdio. One workbook at a time, and the other
    // stream stays open: another thread may have taken it for its own.
    static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
    static FILE *nowhere = NULL;
    pthread_mutex_lock(&turn);
    if (nowhere == NULL) nowhere = fopen("/dev/null", "we");
    FILE *kept = stderr;
    if (nowhere != NULL) stderr = nowhere;
    lxw_error result = library->workbook_close(workbook);
    stderr = kept;
    pthread_mutex_unlock(&turn);
    return result;
}
