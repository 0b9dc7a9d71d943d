#define _GNU_SOURCE
#include "corte_confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

int corte_shared_memory(void) {
    const int memory = memfd_create("corte-batch", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (memory >= 0 && fcntl(memory, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_SEAL) != 0) {
        const int failure = errno;
        close(memory);
        errno = failure;
        return -1;
    }
    return memory;
}
