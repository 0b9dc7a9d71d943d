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
            // All paths are made before: lack of memory between two files would leave some new and some old.
            let steps = files.map { Step($0, keeps: keeps($0)) }
            for (index, step) in steps.enumerated() {
                let failure = step.take()
                guard failure == 0 else {
                    errno = failure
                    throw refused(step.file, after: steps[..<index])
                }
            }
            return steps.compactMap { $0.finish() }
        }
    }

    private func refused(_ file: StagedFile, after done: ArraySlice<Step>) -> Failure {
        let failure = file.target.cannotCreate()
        for step in done.reversed() { step.takeBack() }
        for file in files { Temporaries.remove(file.temporary) }
        return failure
    }

    /// One file's way to its place, and back.
    private struct Step {
        let file: StagedFile
        private let temporary, place: [CChar]
        private let replaces: Bool
        /// Whether what is at the place is kept.
        private let keeps: Bool

        init(_ file: StagedFile, keeps: Bool) {
            self.file = file
            (temporary, place) = (file.temporary.nativePath, file.place.nativePath)
            replaces = access(place, F_OK) == 0
            self.keeps = keeps && replaces
        }

        /// The error's number, or 0.
        func take() -> Int32 {
            // From here on the temporary is what somebody else wrote: it mustn't go, whatever ends the program.
            if keeps { corte_forget_temporary(temporary) }
            return replaces ? corte_exchange_files(temporary, place) : corte_rename_new(temporary, place)
        }

        func takeBack() {
            _ = replaces ? corte_exchange_files(temporary, place) : corte_rename_new(place, temporary)
        }

        /// What was replaced goes, or gets a name beside it, which is returned.
        func finish() -> String? {
            guard keeps else {
                Temporaries.remove(file.temporary)
                return nil
            }
            for number in 1...Int.max {
                let failure = corte_rename_new(temporary, "\(file.place).kept-\(number)".nativePath)
                if failure == 0 { return "\(file.target.path).kept-\(number)" }
                // Whatever is wrong with its new name: it stays where it is rather than go.
                if failure != EEXIST { break }
            }
            return file.temporary
        }
    }
}
