/* What the writing of files needs of Linux and isn't reachable from Swift, and what has to run in handlers of signals. */
#ifndef CORTE_OUTPUT_H
#define CORTE_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

/* Each function returns 0, or the error's number. */

/* Exchanges two files or folders in one step. */
int corte_exchange(const char *one, const char *other);

/* The same of files, in three steps where the file system knows no other way, as those of networks. */
int corte_exchange_files(const char *one, const char *other);

/* Renames to a name that isn't taken; where the file system can't promise that, to any. */
int corte_rename_new(const char *from, const char *to);

/* Gives the open file or folder the owner, access control lists and mode of another. */
int corte_keep_attributes(const char *of, int on);

/* A descriptor of a file without a name in a folder; -1 with errno set where none can be made. */
int corte_unnamed_file(const char *folder);

/* Lets the disk take what is in the file each time that what was added fills another part of it, so that there's less to
 * wait for at the end. */
void corte_start_writing(int file, size_t added);

/* Notes what has to go if the program ends now: a file, or a folder that is empty by then. The latest goes first. */
int corte_note_temporary(const char *path);

/* Takes a note back. */
void corte_forget_temporary(const char *path);

/* Removes all that is noted; may be called in a handler. */
void corte_remove_temporaries(void);

/* Between these, a wish to end the program waits. */
void corte_hold_endings(void);
void corte_release_endings(void);

/* From now on the program leaves nothing behind when it ends or is asked to. A crash, which is told in one line, leaves
 * nothing either, from the start on. */
int corte_watch_endings(void);

/* A descriptor that can be read from once somebody asks the program to end, which then doesn't end by itself; -1 with errno
 * set where there is none. To be called before there are threads. */
int corte_ending_descriptor(void);

#endif
