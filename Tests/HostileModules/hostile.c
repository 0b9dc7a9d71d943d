/* A treatment that breaks the rules of the boundary: one library for each BEHAVIOUR, a string given to the compiler.
 *
 * Whatever doesn't concern its behaviour is as it should be: every value is passed on. A file named by HOSTILE_WITNESS
 * is made as soon as any of its code runs. */
#define _GNU_SOURCE
#include "corte_strategy.h"

#include <alloca.h>
#include <fcntl.h>
#include <math.h>
#include <setjmp.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

static bool is(const char *behaviour) { return strcmp(BEHAVIOUR, behaviour) == 0; }

struct corte_instance {
    jmp_buf place;
};

static void crash(void) { __builtin_trap(); }

__attribute__((constructor)) static void loaded(void) {
    const char *witness = getenv("HOSTILE_WITNESS");
    if (witness != NULL) close(open(witness, O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
    if (is("constructor-crashes")) crash();
}

/* ---- create ------------------------------------------------------------------------------------------------------ */

static corte_status say(corte_error *error, corte_status code, const char *message) {
    error->code = code;
    strncpy(error->message, message, sizeof error->message - 1);
    return code;
}

static corte_status create(const corte_strategy *strategy, const corte_host *host, corte_text parameters_json,
                           corte_instance **out, corte_error *error) {
    (void)strategy, (void)host, (void)parameters_json;
    if (is("create-fails")) return say(error, CORTE_INTERNAL, "its table of rates is out of date");
    if (is("create-fails-silently")) return CORTE_INTERNAL;
    if (is("create-crashes")) crash();
    if (is("create-exits")) exit(0);
    if (is("create-makes-nothing")) return CORTE_OK;
    *out = calloc(1, sizeof **out);
    if (is("measure-longjmps")) (void)setjmp((*out)->place);
    return CORTE_OK;
}

static corte_status prepare(corte_instance *instance, const corte_schema *schema, corte_error *error) {
    (void)instance, (void)schema, (void)error;
    if (is("prepare-crashes")) crash();
    if (is("prepare-exits")) exit(0);
    return CORTE_OK;
}

/* ---- measure ----------------------------------------------------------------------------------------------------- */

static void write_beyond(corte_output_column *column, uint64_t count) {
    double *values = column->values;
    for (uint64_t index = 0; index < count; index++) values[column->capacity + index] = 1;
}

static void take_memory(size_t size) {
    volatile char *bytes = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (bytes == MAP_FAILED) crash();
    for (size_t index = 0; index < size; index += 4096) bytes[index] = 1;
}

/* Leaves a process behind, which says that it's there by making the file HOSTILE_CHILD. */
static void leave_child(bool away) {
    const char *sign = getenv("HOSTILE_CHILD");
    pid_t child = fork();
    if (child < 0 || sign == NULL) return;
    if (child > 0) {
        while (access(sign, F_OK) != 0) usleep(1000);
        return;
    }
    if (away) setsid();
    close(open(sign, O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
    sleep(1);
    _exit(0);
}

/* Whether the host's own file of the system, such as its memory, can be opened. */
static bool opens_host(const char *what, int access) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/%s", getppid(), what);
    return open(path, access | O_CLOEXEC) >= 0;
}

static bool takes_shared_memory(size_t size) {
    return mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

/* Lets the system signal the parent, once there's something to read. */
static bool signals_by_file(int signal) {
    int ends[2];
    if (pipe(ends) != 0 || fcntl(ends[0], F_SETOWN, getppid()) != 0 || fcntl(ends[0], F_SETSIG, signal) != 0) return false;
    return fcntl(ends[0], F_SETFL, O_ASYNC) == 0 && write(ends[1], "", 1) == 1;
}

static bool changes_code(void) {
    const size_t page = (size_t)sysconf(_SC_PAGESIZE);
    return mprotect((void *)((size_t)&getppid & ~(page - 1)), page, PROT_READ | PROT_WRITE | PROT_EXEC) == 0;
}

/* What it does before it measures; a status other than CORTE_OK ends the call. */
static corte_status misbehave(corte_instance *instance, corte_output *out, corte_error *error) {
    corte_output_column *column = out->columns[0];
    if (is("measure-traps")) crash();
    if (is("measure-reads-nothing")) return *(volatile corte_status *)16;
    if (is("measure-overflows-stack")) {
        char *volatile bottom = alloca(1 << 20);
        memset(bottom, 1, 1 << 20);
        return misbehave(instance, out, error) + bottom[0] - 1;
    }
    if (is("measure-loops")) while (instance != NULL) *(volatile char *)instance;
    if (is("measure-writes-one-beyond")) write_beyond(column, 1);
    if (is("measure-writes-far-beyond")) write_beyond(column, 1 << 24);
    /* Where any of these succeeds, it crashes; in a process of its own none does. */
    if (is("measure-writes-host-memory") && opens_host("mem", O_RDWR)) crash();
    if (is("measure-writes-host-output") && opens_host("fd/1", O_WRONLY)) crash();
    if (is("measure-reads-host-environment") && opens_host("environ", O_RDONLY)) crash();
    if (is("measure-reads-folder") && open("/", O_RDONLY | O_CLOEXEC) >= 0) crash();
    if (is("measure-writes-file") && open("written", O_WRONLY | O_CREAT | O_CLOEXEC, 0600) >= 0) crash();
    if (is("measure-opens-socket") && socket(AF_INET, SOCK_STREAM, 0) >= 0) crash();
    if (is("measure-takes-shared-memory") && takes_shared_memory((size_t)1 << 30)) crash();
    if (is("measure-signals-by-file") && signals_by_file(SIGKILL)) crash();
    if (is("measure-changes-code") && changes_code()) crash();
    if (is("measure-takes-memory")) take_memory((size_t)8 << 30);
    if (is("measure-forks")) leave_child(false);
    if (is("measure-forks-away")) leave_child(true);
    if (is("measure-closes-output")) close(STDOUT_FILENO);
    if (is("measure-prints") && write(STDOUT_FILENO, "noise\n", 6) < 0) crash();
    if (is("measure-complains") && write(STDERR_FILENO, "noise\n", 6) < 0) crash();
    if (is("measure-exits")) exit(0);
    if (is("measure-kills-itself")) raise(SIGKILL);
    if (is("measure-kills-parent")) kill(getppid(), SIGKILL);
    if (is("measure-longjmps")) longjmp(instance->place, 1);
    if (is("measure-aborts")) abort();
    if (is("measure-fails")) return say(error, CORTE_INVALID_DATA, "the moon is not full");
    if (is("measure-fails-silently")) return CORTE_INTERNAL;
    if (is("measure-fails-oddly")) return 99;
    if (is("measure-fails-in-broken-text")) return say(error, CORTE_INTERNAL, "tilt: \xff\xfe!");
    if (is("measure-fails-at-length")) {
        memset(error, 'x', sizeof *error); /* the size, the place and every NUL as well */
        return CORTE_INTERNAL;
    }
    return CORTE_OK;
}

static corte_status measure(corte_instance *instance, const corte_batch *in, corte_output *out, corte_error *error) {
    corte_status status = misbehave(instance, out, error);
    if (status != CORTE_OK) return status;
    corte_output_column *column = out->columns[0];
    const double *given = in->columns[0]->values;
    const uint8_t *validity = in->columns[0]->validity;
    for (uint64_t row = 0; row < in->row_count; row++) {
        if (validity != NULL && (validity[row / 8] >> (row % 8) & 1) == 0) continue;
        ((double *)column->values)[row] = is("measure-gives-nan") ? (double)NAN : given[row];
        column->validity[row / 8] |= (uint8_t)(1u << (row % 8));
    }
    if (is("measure-changes-capacity")) column->capacity = 1 << 30;
    if (is("measure-changes-pointers")) column->values = NULL;
    if (is("measure-changes-count")) out->column_count = 77;
    if (is("measure-changes-input")) ((double *)given)[0] = 42;
    return CORTE_OK;
}

static void destroy(corte_instance *instance) {
    if (is("destroy-crashes")) crash();
    if (is("destroy-exits")) exit(0);
    free(instance);
}

static const void *extension(const corte_strategy *strategy, const char *id) {
    (void)strategy, (void)id;
    return NULL;
}

/* ---- The tables, made at the entry ------------------------------------------------------------------------------- */

static corte_descriptor descriptor = {
    .struct_size = sizeof descriptor,
    .role = CORTE_ROLE_TREATMENT,
    .capabilities = CORTE_CAPABILITY_ROWS_INDEPENDENT,
    .id = "org.example." BEHAVIOUR,
    .name = BEHAVIOUR,
    .version = "1.0.0",
    .vendor = "Mischief",
    .license = "CC0-1.0",
    .summary = "Breaks a rule of the boundary.",
    .inputs_json = "[{\"name\":\"achievement\",\"type\":\"number\",\"nullable\":true,\"required\":true}]",
    .outputs_json = "[{\"name\":\"achievement\",\"grain\":\"row\",\"nullable\":true}]",
    .parameters_json = "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}",
};

static corte_strategy strategy = {
    .struct_size = sizeof strategy,
    .descriptor = &descriptor,
    .create = create,
    .prepare = prepare,
    .measure = measure,
    .destroy = destroy,
    .extension = extension,
};

static const corte_strategy *const strategies[] = {&strategy};

static corte_module module = {
    .magic = CORTE_MODULE_MAGIC,
    .struct_size = sizeof module,
    .abi_major = CORTE_ABI_MAJOR,
    .abi_minor = CORTE_ABI_MINOR,
    .id = "org.example." BEHAVIOUR,
    .version = "1.0.0",
    .toolchain = "C",
    .strategy_count = 1,
    .strategies = strategies,
};

#ifdef NO_ENTRY
const corte_module *some_other_function(const corte_host *host);
const corte_module *some_other_function(const corte_host *host)
#else
const corte_module *corte_module_entry(const corte_host *host)
#endif
{
    if (is("entry-crashes")) crash();
    if (is("entry-loops")) while (host != NULL) *(volatile uint32_t *)&module.reserved;
    if (is("entry-exits")) exit(0);
    if (is("entry-refuses-silently")) return NULL;
    if (is("entry-refuses")) {
        static const char reason[] = "today is a holiday";
        host->log(host, CORTE_LEVEL_ERROR, (corte_text){reason, sizeof reason - 1});
        return NULL;
    }
    if (is("entry-gives-nonsense")) return (const corte_module *)16;
    if (is("magic-is-wrong")) module.magic = 1;
    if (is("major-is-newer")) module.abi_major++;
    if (is("major-is-older")) module.abi_major--;
    if (is("minor-is-newer")) module.abi_minor++;
    if (is("module-is-short")) module.struct_size = 16;
    if (is("strategy-is-short")) strategy.struct_size = 8;
    if (is("descriptor-is-short")) descriptor.struct_size = 8;
    if (is("measure-is-null")) strategy.measure = NULL;
    if (is("text-is-broken")) descriptor.summary = "Breaks \xff\xfe a rule.";
    if (is("name-is-another")) descriptor.name = "something-else";
    if (is("column-is-another"))
        descriptor.outputs_json = "[{\"name\":\"achievement\",\"grain\":\"group\",\"nullable\":true}]";
    return &module;
}
