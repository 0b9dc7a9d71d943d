/* Files in memory that can be sealed: Linux calls that Swift's Glibc module doesn't show. */
#ifndef SEALED_MEMORY_H
#define SEALED_MEMORY_H

/* An empty file in memory, closed on exec; `name` shows in the process's memory map. -1 with errno when it fails. */
int sealed_memory_open(const char *name);

/* The same, to share with a child: it can grow, and never shrinks beneath who has mapped it. */
int sealed_memory_open_growing(const char *name);

/* Makes the file's bytes and size final, for whoever holds it. 0, or -1 with errno. */
int sealed_memory_seal(int descriptor);

/* Not 0 when the file's bytes and size are final. */
int sealed_memory_is_sealed(int descriptor);

#endif
