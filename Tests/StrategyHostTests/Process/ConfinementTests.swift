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
            #expect(try run("x32-fork") == .exited(code: EPERM))
            #expect(try run("i386-fork") == .killed(signal: SIGSYS))
        }
    #endif

    @Test("A process dies with the other end of its channel, even while it's busy")
    func channel() throws {
        // As when the parent goes: its end closes, and nobody kills.
        #expect(try run("orphan") == .exited(code: 0))
    }

    private func run(_ call: String) throws -> Ending? {
        let child = try ChildProcess("\(Self.built.get().path)/confined", arguments: [call])
        guard case .ended(let ending) = child.receive(until: .now + .seconds(20)) else { return nil }
        return ending
    }

    private static let built: Result<TemporaryFolder, any Error> = Result {
        let folder = try TemporaryFolder()
        atexit { try? FileManager.default.removeItem(atPath: ConfinementTests.built.get().path) }
        let source = try folder.write(program, to: "confined.c")
        let target = "\(DataFile.checkout)/Sources/CConfinement"
        let files = ["spawn", "confine", "follow", "sanitizer"].map { "\(target)/\($0).c" }
        let compiler = try #require(Toolchain.compilers.first)
        try Toolchain.run(
            compiler,
            ["-std=gnu11", "-Wall", "-Werror", "-I\(target)/include", "-o", "\(folder.path)/confined", source] + files
                + ["-lpthread"])
        return folder
    }

    private static let program = """
        #define _GNU_SOURCE
        #include "corte_confinement.h"
        #include <errno.h>
        #include <linux/sched.h>
        #include <poll.h>
        #include <pthread.h>
        #include <sched.h>
        #include <signal.h>
        #include <spawn.h>
        #include <stdlib.h>
        #include <string.h>
        #include <sys/ipc.h>
        #include <sys/ptrace.h>
        #include <sys/resource.h>
        #include <sys/shm.h>
        #include <sys/socket.h>
        #include <sys/syscall.h>
        #include <sys/wait.h>
        #include <unistd.h>

        static void *nothing(void *unused) { return unused; }
        static int forked(long pid) { if (pid == 0) _exit(99); return pid < 0 ? errno : 0; }
        static int done(long answer) { return answer < 0 ? errno : 0; }

        /* A child that's busy and follows its parent is gone once the parent's end of the channel is closed. */
        static int orphan(void) {
            int ends[2];
            if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends) != 0) return errno;
            const pid_t child = fork();
            if (child == 0) {
                close(ends[0]);
                if (corte_follow_parent(ends[1]) != 0) _exit(99);
                write(ends[1], "", 1);
                for (;;) {}
            }
            char byte;
            if (read(ends[0], &byte, 1) != 1) return 98;
            close(ends[0]);
            close(ends[1]);
            int status = 0;
            if (waitpid(child, &status, 0) != child) return errno;
            return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL ? 0 : 97;
        }

        int main(int count, char **arguments) {
            const char *call = count > 1 ? arguments[1] : "";
            #define IS(name) (strcmp(call, name) == 0)
            if (IS("orphan")) return orphan();
            if (corte_follow_parent(3) != 0 || corte_confine() != 0) return 99;
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
            char *none[] = {"true", NULL};
            pid_t pid;
            if (IS("spawn")) return posix_spawn(&pid, "/bin/true", NULL, NULL, none, none + 1);
            if (IS("exec")) return done(execv("/bin/true", none));
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
            struct rlimit limit;
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
