internal import COutput
import Glibc
internal import Words

/// What isn't finished yet. It has a random name of its own, and goes when the program ends, however it ends.
enum Temporaries {
    /// Makes something with a free name in a folder, and notes it.
    ///
    /// - Parameter make: makes it at a path; negative, with `errno` set, where it can't.
    /// - Returns: its path and what `make` returned; a negative number, with `errno` set, where it can't be made.
    static func make(in folder: String, _ make: (String) -> Int32) -> (path: String, result: Int32) {
        corte_hold_endings()
        defer { corte_release_endings() }
        while true {
            let random = UInt64.random(in: 0...UInt64.max)
            let path = "\(folder)/.corte-\(String(random, radix: 36)).part"
            // Noted first: whatever ends the program after it's made takes it away.
            note(path)
            let result = make(path)
            if result >= 0 { return (path, result) }
            let failure = errno
            forget(path)
            errno = failure
            if failure != EEXIST { return (path, result) }
        }
    }

    /// Notes that a file or folder has to go if nothing more comes.
    static func note(_ path: String) { _ = corte_note_temporary(path.nativePath) }

    /// What was noted stays, or is gone.
    static func forget(_ path: String) { corte_forget_temporary(path.nativePath) }

    /// Takes a temporary away now.
    static func remove(_ path: String) {
        if unlink(path.nativePath) != 0 { rmdir(path.nativePath) }
        forget(path)
    }

    /// Takes away all there are, before the program ends without its usual end.
    static func removeAll() { corte_remove_temporaries() }

    /// A step that isn't interrupted: a wish to end the program waits until it's done.
    static func uninterrupted<Result>(_ step: () throws(Failure) -> Result) throws(Failure) -> Result {
        corte_hold_endings()
        defer { corte_release_endings() }
        return try step()
    }
}
