internal import COutput
import Glibc
internal import Words

/// Puts files where they belong: all of them, or none if the system refuses one.
struct Publication {
    private let files: [StagedFile]

    /// Files that are sealed.
    init(_ files: [StagedFile]) {
        self.files = files
    }

    /// Puts them there.
    ///
    /// - Parameter keeps: whether what is at a file's place is kept under another name beside it.
    /// - Returns: the names of what was kept.
    @discardableResult
    func publish(keeping keeps: (StagedFile) -> Bool = { _ in false }) throws(Failure) -> [String] {
        try Temporaries.uninterrupted { () throws(Failure) in
            if let only = files.first, files.count == 1, !keeps(only) {
                guard rename(only.temporary.nativePath, only.place.nativePath) == 0 else {
                    throw refused(only, after: [])
                }
                Temporaries.forget(only.temporary)
                return []
            }
            var done: [Step] = []
            for file in files {
                let step = Step(file)
                let failure = step.take()
                guard failure == 0 else {
                    errno = failure
                    throw refused(file, after: done)
                }
                done.append(step)
            }
            return done.compactMap { $0.finish(keeps: keeps($0.file)) }
        }
    }

    private func refused(_ file: StagedFile, after done: [Step]) -> Failure {
        let failure = file.target.cannotCreate()
        for step in done.reversed() { step.takeBack() }
        for file in files { Temporaries.remove(file.temporary) }
        return failure
    }

    /// One file's way to its place, and back.
    private struct Step {
        let file: StagedFile
        private let replaces: Bool

        init(_ file: StagedFile) {
            self.file = file
            replaces = access(file.place.nativePath, F_OK) == 0
        }

        /// The error's number, or 0.
        func take() -> Int32 {
            replaces
                ? corte_exchange_files(file.temporary.nativePath, file.place.nativePath)
                : corte_rename_new(file.temporary.nativePath, file.place.nativePath)
        }

        func takeBack() {
            _ =
                replaces
                ? corte_exchange_files(file.temporary.nativePath, file.place.nativePath)
                : corte_rename_new(file.place.nativePath, file.temporary.nativePath)
        }

        /// What was replaced goes, or gets a name beside it, which is returned.
        func finish(keeps: Bool) -> String? {
            guard replaces, keeps else {
                Temporaries.remove(file.temporary)
                return nil
            }
            for number in 1...Int.max {
                let failure = corte_rename_new(file.temporary.nativePath, "\(file.place).kept-\(number)".nativePath)
                if failure == 0 {
                    Temporaries.forget(file.temporary)
                    return "\(file.target.path).kept-\(number)"
                }
                // Whatever is wrong with its new name: it stays where it is rather than go.
                if failure != EEXIST { break }
            }
            Temporaries.forget(file.temporary)
            return file.temporary
        }
    }
}
