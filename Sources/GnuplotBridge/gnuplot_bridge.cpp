#include "gnuplot_bridge.h"

#include <gnuplot-iostream.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <poll.h>
#include <spawn.h>
#include <string>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

// What a child inherits comes behind the three streams.
const int first_inherited = 3;

// A descriptor that is closed with its last holder.
class Descriptor {
    int number;

public:
    explicit Descriptor(int number) : number(number) {}
    Descriptor(Descriptor &&other) noexcept : number(other.number) { other.number = -1; }
    Descriptor(const Descriptor &) = delete;
    ~Descriptor() { shut(); }
    void shut() {
        if (number >= 0) close(number);
        number = -1;
    }
    operator int() const { return number; }
};

// The script as a file: gnuplot can read it whenever it likes, and nobody waits or is signalled where it doesn't.
int write_script(const struct corte_gnuplot_run &run, const Descriptor &script) {
    const int copy = fcntl(script, F_DUPFD_CLOEXEC, 0);
    FILE *file = copy < 0 ? nullptr : fdopen(copy, "w");
    if (file == nullptr) {
        const int failure = errno;
        if (copy >= 0) close(copy);
        return failure;
    }
    {
        Gnuplot plot(file);
        plot.write(run.script, std::streamsize(run.length));
        plot << "\nexit\n" << std::flush;
        if (!plot) return EIO;
    }
    return lseek(script, 0, SEEK_SET) == 0 ? 0 : errno;
}

// A child's descriptors and signals.
class Spawning {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    std::vector<Descriptor> copies;
    int failure = 0;

    void note(int result) {
        if (failure == 0) failure = result;
    }

    void put(int descriptor, int number, int count) {
        // Copies above those that the child gets can't be in their way.
        copies.emplace_back(fcntl(descriptor, F_DUPFD_CLOEXEC, first_inherited + count));
        if (copies.back() < 0) note(errno);
        note(posix_spawn_file_actions_adddup2(&actions, copies.back(), number));
    }

public:
    Spawning(const struct corte_gnuplot_run &run, int script, int errors) {
        note(posix_spawn_file_actions_init(&actions));
        note(posix_spawnattr_init(&attributes));
        put(script, STDIN_FILENO, run.count);
        put(errors, STDERR_FILENO, run.count);
        note(posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0));
        for (int index = 0; index < run.count; index++) {
            put(run.descriptors[index], first_inherited + index, run.count);
        }
        note(posix_spawn_file_actions_addclosefrom_np(&actions, first_inherited + run.count));
        sigset_t none, all;
        sigemptyset(&none);
        sigfillset(&all);
        note(posix_spawnattr_setsigmask(&attributes, &none));
        note(posix_spawnattr_setsigdefault(&attributes, &all));
        note(posix_spawnattr_setflags(
            &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK));
    }

    ~Spawning() {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }

    // Nobody's settings are read.
    int start(const struct corte_gnuplot_run &run, pid_t &child) {
        if (failure != 0) return failure;
        char settings[] = "-d";
        char *arguments[] = {const_cast<char *>(run.program), settings, nullptr};
        return posix_spawnp(&child, run.program, &actions, &attributes, arguments, run.environment);
    }
};

// Whether the child has ended; it isn't reaped, so that its group keeps its number.
bool has_ended(pid_t child) {
    siginfo_t info{};
    return waitid(P_PID, id_t(child), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid == child;
}

// Reads what it says until it ends; false where it takes too long.
bool listen(pid_t child, Descriptor &errors, Clock::time_point end, std::string &said, size_t capacity) {
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        if (left <= 0) return false;
        // Another may hold the pipe, or the child may close it long before its end: both are looked at. The child comes
        // first, so that what it said last is there to be read.
        const bool is_over = has_ended(child);
        pollfd waiting{errors, POLLIN, 0};
        if (poll(&waiting, 1, is_over ? 0 : errors < 0 ? 1 : 20) > 0) {
            char piece[4096];
            const ssize_t count = read(errors, piece, sizeof piece);
            if (count > 0 && said.size() < capacity) said.append(piece, size_t(count));
            if (count == 0 || (count < 0 && errno != EINTR)) errors.shut();
        } else if (is_over) {
            return true;
        }
    }
}

enum corte_gnuplot_end refused(int failure, int &status) {
    status = failure;
    return CORTE_GNUPLOT_REFUSED;
}

enum corte_gnuplot_end run_to_end(
    const struct corte_gnuplot_run &run, std::string &said, size_t capacity, int &status) {
    const auto end = Clock::now() + std::chrono::milliseconds(run.limit);
    Descriptor script(corte_gnuplot_memory());
    if (script < 0) return refused(errno, status);
    int failure = write_script(run, script);
    int ends[2];
    if (failure == 0 && pipe2(ends, O_CLOEXEC) != 0) failure = errno;
    if (failure != 0) return refused(failure, status);
    Descriptor errors(ends[0]), written(ends[1]);

    pid_t child = -1;
    failure = Spawning(run, script, written).start(run, child);
    if (failure == ENOENT || failure == ENOTDIR) return CORTE_GNUPLOT_MISSING;
    if (failure != 0) return refused(failure, status);
    written.shut();

    const bool in_time = listen(child, errors, end, said, capacity);
    kill(-child, SIGKILL);
    int ended = 0;
    while (waitpid(child, &ended, 0) < 0 && errno == EINTR) {}
    status = WIFEXITED(ended) ? WEXITSTATUS(ended) : -WTERMSIG(ended);
    return in_time ? CORTE_GNUPLOT_ENDED : CORTE_GNUPLOT_LATE;
}

}  // namespace

extern "C" enum corte_gnuplot_end corte_gnuplot_run(
    const struct corte_gnuplot_run *run, char *said, size_t capacity, int *status) {
    std::string text;
    enum corte_gnuplot_end result;
    *status = 0;
    try {
        result = run_to_end(*run, text, capacity, *status);
    } catch (const std::bad_alloc &) {
        result = refused(ENOMEM, *status);
    } catch (...) {
        result = refused(EIO, *status);
    }
    if (capacity > 0) said[text.copy(said, capacity - 1)] = 0;
    return result;
}

extern "C" int corte_gnuplot_memory(void) { return memfd_create("gnuplot", MFD_CLOEXEC); }

extern "C" int corte_gnuplot_pipe(const char *text, size_t length) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    const bool isWhole = write(ends[1], text, length) == ssize_t(length);
    close(ends[1]);
    if (isWhole) return ends[0];
    close(ends[0]);
    errno = ENOSPC;
    return -1;
}
