/* Finds bytes 64 at a time: what Swift's vectors can't say, a comparison as a word of bits.
 *
 * Only Clang reads this, the importer's and the package's; it makes a few vector instructions of it on every processor.
 */
#ifndef BYTE_MARKS_H
#define BYTE_MARKS_H

#include <stddef.h>
#include <stdint.h>

typedef uint8_t byte_marks_block __attribute__((ext_vector_type(64)));
typedef _Bool byte_marks_bits __attribute__((ext_vector_type(64)));

/* A bit for each of the 64 bytes from `index` on that's below `limit`, the first one lowest. */
static inline uint64_t byte_marks_below(const uint8_t *bytes, size_t index, uint8_t limit) {
    byte_marks_block block;
    __builtin_memcpy(&block, bytes + index, sizeof block);
    byte_marks_bits below = __builtin_convertvector(block < limit, byte_marks_bits);
    uint64_t marks;
    __builtin_memcpy(&marks, &below, sizeof marks);
    return marks;
}

#endif
