/* Lets one call of the system or of memory fail, to see what the command makes of it: the FAULT_NUMBER-th of the kind
 * FAULT_CALL, with the error FAULT_ERROR. How many there were, and whether one failed, goes to the file FAULT_LOG.
 * Loaded before the command by LD_PRELOAD; its children don't have it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum kind { OPEN, READ, WRITE, FSYNC, RENAME, MKDIR, MMAP, ALLOCATE, KINDS };
static const char *const names[KINDS] = {"open", "read", "write", "fsync", "rename", "mkdir", "mmap", "allocate"};

static bool is_on;
static enum kind wanted = KINDS;
static long number;
static int error;
static atomic_long calls;

static void tell(const char *what, long count) {
    const char *log = getenv("FAULT_LOG");
    if (log == NULL) return;
    char line[64];
    const int size = snprintf(line, sizeof line, "%s %ld\n", what, count);
    const int file = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0666);
    if (file < 0) return;
    syscall(SYS_write, file, line, size);
    syscall(SYS_close, file);
}

__attribute__((constructor)) static void begin(void) {
    const char *call = getenv("FAULT_CALL"), *which = getenv("FAULT_NUMBER"), *code = getenv("FAULT_ERROR");
    for (int kind = 0; call != NULL && kind < KINDS; kind++) {
        if (strcmp(call, names[kind]) == 0) wanted = kind;
    }
    number = which != NULL ? atol(which) : 0;
    error = code != NULL ? atoi(code) : EIO;
    is_on = true;
}

__attribute__((destructor)) static void end(void) { tell("calls", atomic_load(&calls)); }

static bool fails(enum kind kind) {
    if (!is_on || kind != wanted || atomic_fetch_add(&calls, 1) + 1 != number) return false;
    tell("failed", number);
    errno = error;
    return true;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int open_at(int folder, const char *path, int flags, mode_t mode) {
    return fails(OPEN) ? -1 : (int)syscall(SYS_openat, folder, path, flags, mode);
}
#define OPENING(name, parameters, folder)                                     \
    int name parameters {                                                     \
        va_list rest;                                                         \
        va_start(rest, flags);                                                \
        const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0; \
        va_end(rest);                                                         \
        return open_at(folder, path, flags, mode);                            \
    }
OPENING(open, (const char *path, int flags, ...), AT_FDCWD)
OPENING(open64, (const char *path, int flags, ...), AT_FDCWD)
OPENING(openat, (int folder, const char *path, int flags, ...), folder)
OPENING(openat64, (int folder, const char *path, int flags, ...), folder)
FILE *fopen(const char *path, const char *mode) { return fails(OPEN) ? NULL : REAL(fopen)(path, mode); }
FILE *fopen64(const char *path, const char *mode) { return fails(OPEN) ? NULL : REAL(fopen64)(path, mode); }

ssize_t read(int file, void *bytes, size_t size) { return fails(READ) ? -1 : syscall(SYS_read, file, bytes, size); }
ssize_t pread(int file, void *bytes, size_t size, off_t at) {
    return fails(READ) ? -1 : syscall(SYS_pread64, file, bytes, size, at);
}
ssize_t pread64(int file, void *bytes, size_t size, off64_t at) { return pread(file, bytes, size, at); }
ssize_t write(int file, const void *bytes, size_t size) {
    /* What is told of the fault itself must arrive. */
    return file != STDERR_FILENO && fails(WRITE) ? -1 : syscall(SYS_write, file, bytes, size);
}
int fsync(int file) { return fails(FSYNC) ? -1 : (int)syscall(SYS_fsync, file); }
int rename(const char *from, const char *to) {
    return fails(RENAME) ? -1 : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}
int renameat2(int folder, const char *from, int other, const char *to, unsigned flags) {
    return fails(RENAME) ? -1 : (int)syscall(SYS_renameat2, folder, from, other, to, flags);
}
int mkdir(const char *path, mode_t mode) { return fails(MKDIR) ? -1 : (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode); }
void *mmap(void *at, size_t size, int protection, int flags, int file, off_t offset) {
    return fails(MMAP) ? MAP_FAILED : (void *)syscall(SYS_mmap, at, size, protection, flags, file, offset);
}
void *mmap64(void *at, size_t size, int protection, int flags, int file, off64_t offset) {
    return mmap(at, size, protection, flags, file, offset);
}

extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);
void *malloc(size_t size) { return fails(ALLOCATE) ? NULL : __libc_malloc(size); }
void *calloc(size_t count, size_t size) { return fails(ALLOCATE) ? NULL : __libc_calloc(count, size); }
void *realloc(void *old, size_t size) { return fails(ALLOCATE) ? NULL : __libc_realloc(old, size); }
void *aligned_alloc(size_t alignment, size_t size) { return fails(ALLOCATE) ? NULL : __libc_memalign(alignment, size); }
int posix_memalign(void **memory, size_t alignment, size_t size) {
    if (fails(ALLOCATE)) return ENOMEM;
    *memory = __libc_memalign(alignment, size);
    return *memory == NULL ? ENOMEM : 0;
}
