#include "CZip.h"

#include <opened_library.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

// The functions that are used, with the types that the header gives them.
#define FUNCTIONS(each)                                                                                               \
    each(zip_source_buffer_create) each(zip_source_free) each(zip_open_from_source) each(zip_fdopen)                  \
    each(zip_discard)                                                                                                  \
    each(zip_get_num_entries) each(zip_stat_index) each(zip_fopen_index) each(zip_fread) each(zip_fclose)            \
    each(zip_source_buffer) each(zip_source_keep) each(zip_source_stat) each(zip_source_open)                        \
    each(zip_source_read) each(zip_source_close) each(zip_file_add) each(zip_file_set_dostime) each(zip_close)         \
    each(zip_set_file_compression)

static struct { FUNCTIONS(OPENED_MEMBER) } library;
static const char *reason = NULL;

static void load(void) {
    // The name has changed with the version, and what is used hasn't.
    static const char *const names[] = {"libzip.so.5", "libzip.so.4", NULL};
    static const char *const functions[] = {FUNCTIONS(OPENED_NAME) NULL};
    reason = opened_library(names, functions, &library);
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
    zip_source_t *source = library.zip_source_buffer_create(copy, count, 1, NULL);
    if (source == NULL) {
        free(copy);
        return NULL;
    }
    zip_t *archive = library.zip_open_from_source(source, ZIP_RDONLY, NULL);
    if (archive == NULL) library.zip_source_free(source);
    return (CZipArchive *)archive;
}

CZipArchive *czip_open_file(int descriptor) {
    int error = 0;
    return (CZipArchive *)library.zip_fdopen(descriptor, 0, &error);
}

void czip_close(CZipArchive *archive) { library.zip_discard((zip_t *)archive); }

uint64_t czip_count(CZipArchive *archive) {
    zip_int64_t count = library.zip_get_num_entries((zip_t *)archive, 0);
    return count > 0 ? (uint64_t)count : 0;
}

bool czip_entry(CZipArchive *archive, uint64_t index, CZipEntry *entry) {
    zip_stat_t stat;
    const zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if (library.zip_stat_index((zip_t *)archive, index, 0, &stat) != 0 || (stat.valid & needed) != needed) return false;
    entry->name = stat.name;
    entry->packed = stat.comp_size;
    entry->unpacked = stat.size;
    entry->is_encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
    return true;
}

CZipPart *czip_open_part(CZipArchive *archive, uint64_t index) {
    return (CZipPart *)library.zip_fopen_index((zip_t *)archive, index, 0);
}

int64_t czip_read(CZipPart *part, void *bytes, size_t count) { return library.zip_fread((zip_file_t *)part, bytes, count); }

void czip_close_part(CZipPart *part) { library.zip_fclose((zip_file_t *)part); }

CZipArchive *czip_create(CZipFile *file) {
    zip_source_t *source = library.zip_source_buffer_create(NULL, 0, 0, NULL);
    if (source == NULL) return NULL;
    // Closing the archive lets go of it; what it then holds is still to be read.
    library.zip_source_keep(source);
    zip_t *archive = library.zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, NULL);
    if (archive == NULL) {
        library.zip_source_free(source);
        library.zip_source_free(source);
        return NULL;
    }
    file->source = source;
    return (CZipArchive *)archive;
}

bool czip_add(CZipArchive *archive, const char *name, const void *bytes, size_t count, uint32_t level) {
    zip_t *zip = (zip_t *)archive;
    void *copy = malloc(count > 0 ? count : 1);
    if (copy == NULL) return false;
    memcpy(copy, bytes, count);
    zip_source_t *source = library.zip_source_buffer(zip, copy, count, 1);
    if (source == NULL) {
        free(copy);
        return false;
    }
    zip_int64_t index = library.zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        library.zip_source_free(source);
        return false;
    }
    if (library.zip_set_file_compression(
            zip, (zip_uint64_t)index, level == 0 ? ZIP_CM_STORE : ZIP_CM_DEFLATE, level) != 0) {
        return false;
    }
    // January 1, 1980: the first date that there is, and no time zone moves it.
    return library.zip_file_set_dostime(zip, (zip_uint64_t)index, 0, 1 << 5 | 1, 0) == 0;
}

bool czip_finish(CZipArchive *archive) {
    if (library.zip_close((zip_t *)archive) == 0) return true;
    library.zip_discard((zip_t *)archive);
    return false;
}

int64_t czip_size(CZipFile file) {
    zip_stat_t stat;
    if (library.zip_source_stat((zip_source_t *)file.source, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0) return -1;
    return (int64_t)stat.size;
}

bool czip_copy(CZipFile file, void *bytes, size_t count) {
    zip_source_t *source = (zip_source_t *)file.source;
    if (library.zip_source_open(source) != 0) return false;
    zip_int64_t read = library.zip_source_read(source, bytes, count);
    library.zip_source_close(source);
    return read == (zip_int64_t)count;
}

void czip_free(CZipFile file) { library.zip_source_free((zip_source_t *)file.source); }
