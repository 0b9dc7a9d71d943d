// strdup isn't in ISO C.
#define _POSIX_C_SOURCE 200809L

#include "CZip.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

// The functions that are used, with the types that the header gives them.
#define FUNCTIONS(each)                                                                                               \
    each(zip_source_buffer_create) each(zip_source_free) each(zip_open_from_source) each(zip_discard)                 \
    each(zip_get_num_entries) each(zip_stat_index) each(zip_fopen_index) each(zip_fread) each(zip_fclose)

#define POINTER(name) static __typeof__(&name) p_##name;
FUNCTIONS(POINTER)

static const char *reason = NULL;

static void load(void) {
    // The name has changed with the version, and what is used hasn't.
    void *library = dlopen("libzip.so.5", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) library = dlopen("libzip.so.4", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        const char *why = dlerror();
        reason = strdup(why != NULL ? why : "libzip isn't there");
        return;
    }
#define FIND(name)                                                                                                    \
    p_##name = (__typeof__(p_##name))dlsym(library, #name);                                                           \
    if (p_##name == NULL) {                                                                                           \
        reason = "libzip lacks " #name;                                                                               \
        return;                                                                                                       \
    }
    FUNCTIONS(FIND)
}

const char *czip_load(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return reason;
}

CZipArchive *czip_open(const void *bytes, size_t count) {
    void *copy = malloc(count > 0 ? count : 1);
    if (copy == NULL) return NULL;
    memcpy(copy, bytes, count);
    // The source frees the copy.
    zip_source_t *source = p_zip_source_buffer_create(copy, count, 1, NULL);
    if (source == NULL) {
        free(copy);
        return NULL;
    }
    zip_t *archive = p_zip_open_from_source(source, ZIP_RDONLY, NULL);
    if (archive == NULL) p_zip_source_free(source);
    return (CZipArchive *)archive;
}

void czip_close(CZipArchive *archive) { p_zip_discard((zip_t *)archive); }

uint64_t czip_count(CZipArchive *archive) {
    zip_int64_t count = p_zip_get_num_entries((zip_t *)archive, 0);
    return count > 0 ? (uint64_t)count : 0;
}

bool czip_entry(CZipArchive *archive, uint64_t index, CZipEntry *entry) {
    zip_stat_t stat;
    const zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if (p_zip_stat_index((zip_t *)archive, index, 0, &stat) != 0 || (stat.valid & needed) != needed) return false;
    entry->name = stat.name;
    entry->packed = stat.comp_size;
    entry->unpacked = stat.size;
    entry->is_encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
    return true;
}

CZipPart *czip_open_part(CZipArchive *archive, uint64_t index) {
    return (CZipPart *)p_zip_fopen_index((zip_t *)archive, index, 0);
}

int64_t czip_read(CZipPart *part, void *bytes, size_t count) { return p_zip_fread((zip_file_t *)part, bytes, count); }

void czip_close_part(CZipPart *part) { p_zip_fclose((zip_file_t *)part); }
