#include "byte_marks.h"

_Static_assert(sizeof(byte_marks_block) == 64, "64 bytes at a time");
_Static_assert(sizeof(byte_marks_bits) == sizeof(uint64_t), "a bit for each");
