#ifndef CORTE_CZIP_H
#define CORTE_CZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// libzip, loaded when a ZIP file is first opened or made: linking it would cost every command a millisecond at its start.

typedef struct CZipArchive CZipArchive;
typedef struct CZipPart CZipPart;

/// What an archive says of one of its parts; only reading it shows whether that's true.
typedef struct {
    const char *name;
    /// Bytes, in the archive and out of it.
    uint64_t packed, unpacked;
    bool is_encrypted;
} CZipEntry;

/// Loads libzip. Null where that went well, else the loader's reason.
const char *czip_load(void);

/// Opens a copy of a file's bytes; null where they're no archive. After czip_load.
CZipArchive *czip_open(const void *bytes, size_t count);
/// Opens a file, whose descriptor belongs to the archive from then on; null where it's no archive, or where none is to be
/// opened for lack of memory, and then the descriptor is still the caller's. After czip_load.
CZipArchive *czip_open_file(int descriptor);
void czip_close(CZipArchive *archive);

/// How many parts there are.
uint64_t czip_count(CZipArchive *archive);
/// What is said of a part; false where nothing can be read of it.
bool czip_entry(CZipArchive *archive, uint64_t index, CZipEntry *entry);

/// Opens a part; null where it can't be read.
CZipPart *czip_open_part(CZipArchive *archive, uint64_t index);
/// The next bytes of a part: how many, 0 at its end, less than 0 where it's damaged. The checksum is known at the end.
int64_t czip_read(CZipPart *part, void *bytes, size_t count);
void czip_close_part(CZipPart *part);

/// The bytes of an archive that is made in memory.
typedef struct {
    void *source;
} CZipFile;

/// Makes an empty archive; null where there's no memory. After czip_load.
CZipArchive *czip_create(CZipFile *file);
/// Adds a copy of a part, always with the same date, to be packed at a level from 1 to 9, or as it is at 0; false where
/// there's no memory, or one of the name.
bool czip_add(CZipArchive *archive, const char *name, const void *bytes, size_t count, uint32_t level);
/// Packs all parts and lets go of the archive, whether it goes well or not; only then has its file a size and bytes.
bool czip_finish(CZipArchive *archive);

/// How many bytes there are; less than 0 where that isn't known.
int64_t czip_size(CZipFile file);
/// Copies so many bytes from the start on; false where there are less.
bool czip_copy(CZipFile file, void *bytes, size_t count);
void czip_free(CZipFile file);

#endif
