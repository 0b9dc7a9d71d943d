#define _GNU_SOURCE
#include "sealed_memory.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

enum { ALL_SEALS = F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL };

int sealed_memory_open(const char *name) { return memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING); }

int sealed_memory_open_growing(const char *name) {
    const int memory = sealed_memory_open(name);
    if (memory >= 0 && fcntl(memory, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_SEAL) != 0) {
        const int failure = errno;
        close(memory);
        errno = failure;
        return -1;
    }
    return memory;
}

int sealed_memory_seal(int descriptor) { return fcntl(descriptor, F_ADD_SEALS, ALL_SEALS); }

int sealed_memory_is_sealed(int descriptor) {
    int seals = fcntl(descriptor, F_GET_SEALS);
    return seals >= 0 && (seals & ALL_SEALS) == ALL_SEALS;
}
