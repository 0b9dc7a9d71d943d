import Foundation
import StrategyTestSupport
import Testing

@testable import StrategyHost

/// The child's side, tried out by a small program that confines itself, does what it's told, and answers with its exit
/// code: 0 if it could, an errno if it couldn't.
@Suite struct ConfinementTests {
    @Test("No process is made and no program run, by any of the calls for it")
    func processes() throws {
        for call in ["fork", "vfork", "clone", "spawn", "exec", "system"] {
            #expect(try run(call) == .exited(code: EPERM), "\(call)")
        }
        #expect(try run("clone3") == .exited(code: ENOSYS))
    }

    @Test("Threads are fine")
    func threads() throws {
        #expect(try run("thread") == .exited(code: 0))
    }

    @Test("Other processes can't be signalled, traced or limited")
    func others() throws {
        for call in ["kill-parent", "kill-all", "queue", "trace", "limit-parent"] {
            #expect(try run(call) == .exited(code: EPERM), "\(call)")
        }
    }

    @Test("A process may end itself by a signal, and look at its own limits")
    func itself() throws {
        #expect(try run("abort") == .killed(signal: SIGABRT))
        #expect(try run("kill-self") == .killed(signal: SIGTERM))
        #expect(try run("limit-self") == .exited(code: 0))
    }

    @Test("No memory is made that would stay behind")
    func systemV() throws {
        #expect(try run("shmget") == .exited(code: EPERM))
    }

    #if arch(x86_64)
        @Test("The processor's other tables of calls are no way around")
        func otherTables() throws {
            #expect(try run("x32-fork") == .killed(signal: SIGSYS))
            #expect(try run("i386-fork") == .killed(signal: SIGSYS))
        }
    #endif

    @Test("A process dies with its parent, even while it's busy, and doesn't begin without one")
    func orphan() throws {
        #expect(try run("orphan") == .exited(code: 0))
        #expect(try run("late") == .exited(code: EPIPE))
    }

    @Test("A process outlives the thread that asked for it")
    func thread() async throws {
        // The thread is gone once the process answered.
        let child = try await withCheckedThrowingContinuation { (next: CheckedContinuation<Parcel, any Error>) in
            Thread.detachNewThread {
                next.resume(
                    with: Result {
                        let child = try ChildProcess("\(Self.built.get().path)/confined", arguments: ["stay"])
                        #expect(child.receive(until: .now + .seconds(20)) == .message([1]))
                        return Parcel(child: child)
                    })
            }
        }.child
        usleep(200_000)
        #expect(child.send([2]))
        #expect(child.receive(until: .now + .seconds(20)) == .message([2]))
    }

    /// A process that one thread hands over to another.
    private struct Parcel: @unchecked Sendable { let child: ChildProcess }

    @Test("No memory of a parent or of a child can be read by others of the user")
    func hidden() throws {
        #expect(try run("hidden") == .exited(code: 0))
    }

    @Test("What could reach others by a way around isn't there to be called", arguments: ConfinementTests.refused)
    func waysAround(call: String) throws {
        #expect(try run(call) == .exited(code: EPERM))
    }

    private static let refused = [
        "fcntl(0, F_SETOWN, getppid())", "fcntl(0, F_SETSIG, SIGKILL)", "fcntl(0, F_SETFL, O_ASYNC)",
        "fcntl(0, F_SETOWN_EX, (void *)none)", "ioctl(0, FIOASYNC, none)", "ioctl(0, FIOSETOWN, none)",
        "prctl(PR_SET_PDEATHSIG, 0)", "prctl(PR_SET_DUMPABLE, 1)", "setuid(getuid())", "setpgid(0, 0)",
        "setpriority(PRIO_PROCESS, getppid(), 19)", "sched_setscheduler(getppid(), SCHED_IDLE, (void *)none)",
        "sched_setaffinity(getppid(), 8, (void *)none)", "setrlimit(RLIMIT_DATA, &limit)",
        "prlimit(0, RLIMIT_DATA, &limit, NULL)", "prlimit(getppid(), RLIMIT_DATA, &limit, NULL)",
        "socket(AF_INET, SOCK_STREAM, 0)", "socket(AF_UNIX, SOCK_STREAM, 0)", "socket(AF_NETLINK, SOCK_RAW, 0)",
        "syscall(SYS_pidfd_open, getppid(), 0)", "syscall(SYS_process_vm_readv, getppid(), 0, 0, 0, 0, 0)",
        "syscall(SYS_process_madvise, 0, 0, 0, 0, 0)", "syscall(SYS_io_uring_setup, 4, none)",
        "syscall(SYS_bpf, 0, none, 0)", "syscall(SYS_perf_event_open, none, 0, -1, -1, 0)",
        "syscall(SYS_userfaultfd, 0)", "syscall(SYS_add_key, \"user\", \"x\", \"x\", 1, -4)",
        "syscall(SYS_mq_open, \"x\", 0, 0, 0)", "syscall(SYS_memfd_create, \"x\", 0)", "unshare(0)",
        "syscall(SYS_personality, 0)", "semget(IPC_PRIVATE, 1, 0600)", "msgget(IPC_PRIVATE, 0600)",
        "ftruncate(2, 1 << 20)", "fallocate(2, 0, 0, 1 << 20)", "unlink(\"/nowhere\")", "mkdir(\"/nowhere\", 0)",
        "chmod(\"/nowhere\", 0)", "open(\"/dev/null\", O_WRONLY)", "open(\"/dev/null\", O_RDWR)",
        "open(\"/nowhere\", O_CREAT, 0600)", "open(\"/tmp\", O_TMPFILE | O_RDWR, 0600)", "creat(\"/nowhere\", 0600)",
        "(long)mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)",
        "(long)mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, 5, 0)",
        "(long)mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, -1, 0)",
        "(long)mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)",
        "mprotect(page, 4096, PROT_READ | PROT_EXEC)", "madvise(page, 4096, MADV_HWPOISON)",
    ]

    private func run(_ call: String) throws -> Ending? {
        let child = try ChildProcess("\(Self.built.get().path)/confined", arguments: [call])
        guard case .ended(let ending) = child.receive(until: .now + .seconds(20)) else { return nil }
        return ending
    }

    private static let built: Result<TemporaryFolder, any Error> = Result {
        let folder = try TemporaryFolder()
        atexit { try? FileManager.default.removeItem(atPath: ConfinementTests.built.get().path) }
        let calls = refused.map { call in
            "if (IS(\"\(call.replacing("\"", with: "\\\""))\")) return done(\(call));"
        }
        let text = program.replacing("REFUSED", with: calls.joined(separator: "\n"))
        let source = try folder.write(text, to: "confined.c")
        let target = "\(DataFile.checkout)/Sources/CConfinement"
        let files = ["spawn", "filter", "landlock", "protect", "sanitizer"].map { "\(target)/\($0).c" }
        let compiler = try #require(Toolchain.compilers.first)
        try Toolchain.run(
            compiler,
            [
                "-std=gnu11", "-Wall", "-Werror", "-Wno-unused-result", "-Wno-nonnull", "-I\(target)/include", "-o",
                "\(folder.path)/confined", source,
            ] + files
                + ["-lpthread", "-lseccomp"])
        return folder
    }

    private static let program = """
        #define _GNU_SOURCE
        #include "corte_confinement.h"
        #include <errno.h>
        #include <fcntl.h>
        #include <linux/sched.h>
        #include <linux/sockios.h>
        #include <poll.h>
        #include <pthread.h>
        #include <sched.h>
        #include <signal.h>
        #include <spawn.h>
        #include <stdlib.h>
        #include <string.h>
        #include <sys/ioctl.h>
        #include <sys/ipc.h>
        #include <sys/mman.h>
        #include <sys/msg.h>
        #include <sys/prctl.h>
        #include <sys/ptrace.h>
        #include <sys/resource.h>
        #include <sys/sem.h>
        #include <sys/shm.h>
        #include <sys/socket.h>
        #include <sys/stat.h>
        #include <sys/syscall.h>
        #include <sys/wait.h>
        #include <unistd.h>

        static void *nothing(void *unused) { return unused; }
        static int forked(long pid) { if (pid == 0) _exit(99); return pid < 0 ? errno : 0; }
        static int done(long answer) { return answer < 0 ? errno : 0; }

        /* A child that's busy is gone once its parent is: nobody holds its end of the pipe any more. */
        static int orphan(void) {
            int ends[2], channel[2];
            if (pipe(ends) != 0 || socketpair(AF_UNIX, SOCK_SEQPACKET, 0, channel) != 0) return errno;
            char byte;
            const pid_t parent = fork();
            if (parent == 0) {
                if (fork() == 0) {
                    if (corte_die_with_parent(channel[1]) != 0) _exit(99);
                    if (write(ends[1], "", 1) != 1) _exit(98);
                    for (;;) {}
                }
                _exit(read(ends[0], &byte, 1) == 1 ? 0 : 97);
            }
            close(ends[1]);
            int status = 0;
            if (waitpid(parent, &status, 0) != parent || status != 0) return 96;
            struct pollfd end = {.fd = ends[0], .events = POLLIN};
            return poll(&end, 1, 20000) == 1 && read(ends[0], &byte, 1) == 0 ? 0 : 95;
        }

        /* What is hidden belongs to the administrator, even for its own user. */
        static int hidden(void) {
            if (prctl(PR_SET_DUMPABLE, 1) != 0 || corte_hide_memory() != 0) return 94;
            return prctl(PR_GET_DUMPABLE) == 0 ? 0 : 93;
        }

        /* Sends back what it gets, and says so first. */
        static int stay(void) {
            char byte = 1;
            if (corte_die_with_parent(3) != 0) return 92;
            do send(3, &byte, 1, 0); while (recv(3, &byte, 1, 0) == 1);
            return 0;
        }

        int main(int count, char **arguments) {
            const char *call = count > 1 ? arguments[1] : "";
            #define IS(name) (strcmp(call, name) == 0)
            const char *const readable[] = {"/nowhere", NULL};
            int none[32] = {0};
            struct rlimit limit = {RLIM_INFINITY, RLIM_INFINITY};
            void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
            if (IS("orphan")) return orphan();
            if (IS("hidden")) return hidden();
            if (IS("stay")) return stay();
            if (IS("late")) {
                int channel[2];
                if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, channel) != 0 || close(channel[0]) != 0) return 91;
                return corte_die_with_parent(channel[1]);
            }
            if (corte_die_with_parent(3) != 0 || corte_restrict_files(readable) != 0 || corte_filter_calls(5) != 0) return 99;
            REFUSED
            if (IS("fork")) return forked(fork());
            if (IS("vfork")) return forked(syscall(
        #ifdef SYS_vfork
                SYS_vfork
        #else
                SYS_clone, CLONE_VFORK | SIGCHLD, 0, 0, 0, 0
        #endif
                ));
            if (IS("clone")) return forked(syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0));
            if (IS("clone3")) {
                struct clone_args how = {.exit_signal = SIGCHLD};
                return forked(syscall(SYS_clone3, &how, sizeof how));
            }
            char *words[] = {"true", NULL};
            pid_t pid;
            if (IS("spawn")) return posix_spawn(&pid, "/bin/true", NULL, NULL, words, words + 1);
            if (IS("exec")) return done(execv("/bin/true", words));
            if (IS("system")) return system("true") == 0 ? 0 : EPERM;
            pthread_t thread;
            if (IS("thread")) {
                const int failure = pthread_create(&thread, NULL, nothing, NULL);
                return failure != 0 ? failure : pthread_join(thread, NULL);
            }
            if (IS("kill-parent")) return done(kill(getppid(), 0));
            if (IS("kill-all")) return done(kill(-1, 0));
            if (IS("queue")) return done(sigqueue(getppid(), 0, (union sigval){0}));
            if (IS("trace")) return done(ptrace(PTRACE_ATTACH, getppid(), NULL, NULL));
            if (IS("limit-parent")) return done(prlimit(getppid(), RLIMIT_CORE, NULL, &limit));
            if (IS("limit-self")) return done(prlimit(getpid(), RLIMIT_CORE, NULL, &limit));
            if (IS("abort")) abort();
            if (IS("kill-self")) return done(kill(getpid(), SIGTERM)) + (pause() != 0);
            if (IS("shmget")) return done(shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600));
        #ifdef __x86_64__
            if (IS("x32-fork")) return forked(syscall(0x40000000 | SYS_fork));
            if (IS("i386-fork")) {
                long answer = 2;
                __asm__ volatile("int $0x80" : "+a"(answer) : : "memory");
                return (int)-answer;
            }
        #endif
            return 96;
        }
        """
}
