#define _GNU_SOURCE
#include "corte_output.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

int corte_exchange(const char *one, const char *other) {
    return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int corte_exchange_files(const char *one, const char *other) {
    const int failure = corte_exchange(one, other);
    if (failure != EINVAL && failure != ENOSYS && failure != EOPNOTSUPP) return failure;
    char spare[PATH_MAX];
    if (snprintf(spare, sizeof spare, "%s.old", one) >= (int)sizeof spare) return ENAMETOOLONG;
    if (rename(other, spare) != 0) return errno;
    const int moved = rename(one, other) == 0 ? 0 : errno;
    return rename(spare, moved == 0 ? one : other) == 0 ? moved : errno;
}

int corte_rename_new(const char *from, const char *to) {
    if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    return rename(from, to) == 0 ? 0 : errno;
}

/* A list that the folder's default gave the new file goes where the old one had none. */
static int keep_list(const char *of, int on, const char *name) {
    char list[XATTR_SIZE_MAX];
    const ssize_t size = getxattr(of, name, list, sizeof list);
    if (size >= 0) return fsetxattr(on, name, list, (size_t)size, 0) == 0 ? 0 : errno;
    if (errno != ENODATA && errno != EOPNOTSUPP) return errno;
    return fremovexattr(on, name) == 0 || errno == ENODATA || errno == EOPNOTSUPP ? 0 : errno;
}

int corte_keep_attributes(const char *of, int on) {
    struct stat old, new;
    if (stat(of, &old) != 0 || fstat(on, &new) != 0) return errno;
    const bool is_other = old.st_uid != new.st_uid || old.st_gid != new.st_gid;
    if (is_other && fchown(on, old.st_uid, old.st_gid) != 0) return errno;
    int failure = keep_list(of, on, "system.posix_acl_access");
    if (failure == 0 && S_ISDIR(old.st_mode)) failure = keep_list(of, on, "system.posix_acl_default");
    if (failure != 0) return failure;
    return fchmod(on, old.st_mode & 07777) == 0 ? 0 : errno;
}

int corte_unnamed_file(const char *folder) {
    const int file = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file >= 0 || (errno != EOPNOTSUPP && errno != EISDIR)) return file;
    char path[PATH_MAX];
    if (snprintf(path, sizeof path, "%s/corte.XXXXXX", folder) >= (int)sizeof path) {
        errno = ENAMETOOLONG;
        return -1;
    }
    const int named = mkostemp(path, O_CLOEXEC);
    if (named >= 0) unlink(path);
    return named;
}

void corte_start_writing(int file, size_t added) {
    const off_t part = 8 << 20, end = lseek(file, 0, SEEK_CUR);
    if (end < 0 || end / part == (end - (off_t)added) / part) return;
    /* Only fsync tells whether it arrived. */
    (void)!sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE);
}
