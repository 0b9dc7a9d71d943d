import Foundation
import StrategyTestSupport
import Testing

@testable import StrategyHost

/// What a module in a process of its own tries in vain, and what it holds at most.
@Suite struct ModuleReachTests {
    private static let declarations = """
        #include <dlfcn.h>
        #include <fcntl.h>
        #include <pthread.h>
        #include <sys/mman.h>
        #include <sys/resource.h>

        static int host(const char *what, int flags) {
            char path[64];
            snprintf(path, sizeof path, "/proc/%d/%s", getppid(), what);
            return open(path, flags);
        }

        static int touch(size_t size, int flags, int descriptor, off_t offset) {
            volatile char *bytes = mmap(NULL, size, PROT_READ | PROT_WRITE, flags, descriptor, offset);
            if (bytes == MAP_FAILED) return -1;
            for (size_t index = 0; index < size; index += 4096) bytes[index] = 1;
            return 0;
        }

        static int grow(size_t size) {
            off_t end = lseek(BATCH, 0, SEEK_END);
            return end < 0 || ftruncate(BATCH, end + size) != 0 ? -1 : touch(size, MAP_SHARED, BATCH, end);
        }

        static int patch(const char *name) {
            size_t start = (size_t)dlsym(RTLD_DEFAULT, name) & ~(size_t)4095;
            return mprotect((void *)start, 8192, PROT_READ | PROT_WRITE | PROT_EXEC);
        }
        """

    /// Measures one row with a module that answers with an error wherever `attempt` isn't refused.
    private func succeeds(_ attempt: String, memory: Int = 1024 << 20) throws -> Bool {
        let module = try TreatmentModule(
            measure: """
                if ((\(attempt)) >= 0) { strcpy(error->message, "it succeeded"); return CORTE_INTERNAL; }
                """, declarations: "enum { BATCH = \(StrategyWorker.memory) };\n\(Self.declarations)")
        var batch = ColumnBatch(rowCount: 1)
        batch.append("achievement", numbers: [1])
        let instance = try module.load(Isolated.policy(memory: memory)).instance()
        do throws(StrategyError) {
            _ = try instance.measure(batch)
            return false
        } catch {
            #expect(error.message == "it succeeded")
            return true
        }
    }

    @Test(
        "The host's memory, output, settings and files stay its own",
        arguments: [
            "host(\"mem\", O_RDWR)", "host(\"mem\", O_RDONLY)", "host(\"fd/1\", O_WRONLY | O_APPEND)",
            "host(\"maps\", O_RDONLY)", "host(\"environ\", O_RDONLY)", "host(\"oom_score_adj\", O_WRONLY)",
        ])
    func host(attempt: String) throws {
        #expect(try !succeeds(attempt))
    }

    @Test(
        "No file of the user's is read or written, nor what lies beside the module",
        arguments: ["O_RDONLY", "O_WRONLY | O_APPEND", "O_RDWR | O_CREAT"])
    func files(flags: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("secret", to: "id")
        #expect(try !succeeds("open(\"\(file)\", \(flags), 0600)"))
        #expect(try !succeeds("open(\"\(folder.path)/new\", \(flags), 0600)"))
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/new"))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "secret")
    }

    @Test("The system's libraries can be loaded")
    func libraries() throws {
        #expect(try succeeds("dlopen(\"libm.so.6\", RTLD_NOW) != NULL ? 0 : -1"))
    }

    @Test(
        "No memory is had that doesn't count towards the limit",
        arguments: [
            "touch(1 << 30, MAP_SHARED | MAP_ANONYMOUS, -1, 0)", "touch(1 << 30, MAP_SHARED | MAP_ANONYMOUS, BATCH, 0)",
            "touch(1 << 30, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, -1, 0)", "grow(1 << 30)",
            "pwrite(BATCH, \"\", 1, 1 << 30)", "open(\"/dev/zero\", O_RDWR)",
        ])
    func memory(attempt: String) throws {
        #expect(try !succeeds("signal(SIGXFSZ, SIG_IGN) == SIG_ERR ? 0 : \(attempt)", memory: 64 << 20))
    }

    @Test("Code that is loaded stays what it is", arguments: ["getppid", "kill", "recv"])
    func code(function: String) throws {
        #expect(try !succeeds("patch(\"\(function)\")"))
    }
}
