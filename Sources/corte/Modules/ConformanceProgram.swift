import Console
import Files
import Glibc
import Words

/// The program that has the checks of modules, which stands beside this one.
struct ConformanceProgram {
    let path = "\(FilePath.folder(of: FilePath.executable))/corte-strategy-check"

    /// Whether it's there and can be run.
    var isThere: Bool { access(path.nativePath, X_OK) == 0 }

    /// Goes on as this program, with arguments as the process got them; comes back only where it can't be run.
    func become(_ arguments: [UnsafeMutablePointer<CChar>?]) -> Failure {
        execv(path.nativePath, arguments + [nil])
        return cannotRun(errno)
    }

    /// Runs all checks of a library.
    ///
    /// - Parameter name: what the library is called in the lines about it.
    /// - Throws: `Failure` of code `software` with what was found, a line for each check that wasn't passed.
    func check(_ library: String, called name: String, within seconds: Double) throws(Failure) {
        let (status, text) = try run([path, library, "--timeout", "\(seconds)", "--locale", Language.ofRun.rawValue])
        guard status != 0 else { return }
        let lines = text.split(separator: "\n").map { $0.replacing(library, with: name) }
        let head = Phrase(
            es: "\(name): no pasa las pruebas y no se instala; «corte strategy check» las muestra",
            en: "\(name): it doesn't pass the checks and isn't installed; 'corte strategy check' shows them")
        var failure = Failure(status == 1 ? .software : .unavailable, head)
        failure.phrases += lines.map { Phrase(String($0)) }
        throw failure
    }

    /// Runs it to its end.
    ///
    /// - Returns: its exit code, or 128 and the signal that ended it, and all that it wrote.
    private func run(_ arguments: [String]) throws(Failure) -> (status: Int32, text: String) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw cannotRun(errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
        let texts = arguments.map { strdup($0) }
        defer { for text in texts { free(text) } }
        var process = pid_t()
        let failure = posix_spawn(&process, path.nativePath, &actions, nil, texts + [nil], environ)
        close(ends[1])
        guard failure == 0 else { throw cannotRun(failure) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(ends[0], &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return (signal == 0 ? (status >> 8) & 0xFF : 128 + signal, String(decoding: bytes, as: UTF8.self))
    }

    private func cannotRun(_ code: Int32) -> Failure {
        let reason = String(cString: strerror(code))
        return Failure(
            .unavailable,
            Phrase(
                es: "\(path): no se puede ejecutar (\(reason)); instálelo junto a corte",
                en: "\(path): can't be run (\(reason)); install it beside corte"))
    }
}
