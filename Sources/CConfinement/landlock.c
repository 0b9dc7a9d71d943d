#define _GNU_SOURCE
#include "corte_confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <link.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The kernel's interface, from its documentation: the system's header may be older than the kernel. */
enum {
    ASK_VERSION = 1,
    PATH_BENEATH = 1,
    READ_FILE = 1 << 2,
    READ_DIR = 1 << 3,
};

struct ruleset {
    uint64_t files, network, scope;
};

struct __attribute__((packed)) path_rule {
    uint64_t allowed;
    int32_t folder;
};

/* All that each version can refuse: access to files, TCP, and signals and abstract sockets outside. */
static struct ruleset all(int version) {
    static const unsigned rights[] = {0, 13, 14, 15, 15, 16};
    const unsigned count = rights[version < 5 ? version : 5];
    return (struct ruleset){
        .files = (UINT64_C(1) << count) - 1, .network = version >= 4 ? 3 : 0, .scope = version >= 6 ? 3 : 0};
}

int corte_landlock_version(void) {
    const long version = syscall(SYS_landlock_create_ruleset, NULL, 0, ASK_VERSION);
    return version > 0 ? (int)version : 0;
}

static int allow_reading(int ruleset, const char *path) {
    const int found = open(path, O_PATH | O_CLOEXEC);
    /* What isn't there needs no rule. */
    if (found < 0) return errno == ENOENT || errno == ENOTDIR || errno == EACCES ? 0 : errno;
    struct path_rule rule = {.allowed = READ_FILE | READ_DIR, .folder = found};
    long answer = syscall(SYS_landlock_add_rule, ruleset, PATH_BENEATH, &rule, 0);
    if (answer != 0 && errno == EINVAL) {
        /* It's no folder. */
        rule.allowed = READ_FILE;
        answer = syscall(SYS_landlock_add_rule, ruleset, PATH_BENEATH, &rule, 0);
    }
    const int failure = answer == 0 ? 0 : errno;
    close(found);
    return failure;
}

/* Where a library of this program lies, others that it needs may lie. */
static int allow_folder_of(struct dl_phdr_info *library, size_t size, void *ruleset) {
    (void)size;
    const char *end = strrchr(library->dlpi_name, '/');
    if (end == NULL || end == library->dlpi_name) return 0;
    char folder[PATH_MAX];
    snprintf(folder, sizeof folder, "%.*s", (int)(end - library->dlpi_name), library->dlpi_name);
    return allow_reading(*(const int *)ruleset, folder);
}

int corte_restrict_files(const char *const readable[]) {
    const int version = corte_landlock_version();
    if (version == 0) return 0;
    const struct ruleset refused = all(version);
    const int ruleset = (int)syscall(SYS_landlock_create_ruleset, &refused, sizeof refused, 0);
    if (ruleset < 0) return errno;
    int failure = dl_iterate_phdr(allow_folder_of, (void *)&ruleset);
    for (size_t index = 0; readable[index] != NULL && failure == 0; index++) {
        failure = allow_reading(ruleset, readable[index]);
    }
    if (failure == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) failure = errno;
    if (failure == 0 && syscall(SYS_landlock_restrict_self, ruleset, 0) != 0) failure = errno;
    close(ruleset);
    return failure;
}
