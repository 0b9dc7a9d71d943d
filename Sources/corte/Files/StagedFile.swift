internal import COutput
import Console
import Glibc
internal import Words

/// A file that is made beside its place, and has the owner, access list and mode of the one that it will replace.
struct StagedFile {
    /// Where it belongs.
    let target: OutputFile
    /// The same with links followed, so that they stay links.
    let place: String
    /// Where it is meanwhile.
    let temporary: String
    private let descriptor: Int32

    /// An empty file.
    init(for target: OutputFile) throws(Failure) {
        self.target = target
        place = target.resolvedPath
        (temporary, descriptor) = Temporaries.make(in: target.folder) {
            open($0.nativePath, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        }
        guard descriptor >= 0 else { throw target.cannotCreate() }
        guard access(place.nativePath, F_OK) == 0 else { return }
        let failure = corte_keep_attributes(place.nativePath, descriptor)
        guard failure == 0 else {
            discard()
            errno = failure
            throw target.cannotCreate()
        }
    }

    /// A file with all that it will hold.
    init(for target: OutputFile, _ bytes: [UInt8]) throws(Failure) {
        try self.init(for: target)
        try write(bytes)
        try seal()
    }

    /// Adds bytes.
    func write(_ bytes: [UInt8]) throws(Failure) {
        guard Descriptor(descriptor).writeAll(bytes) else { throw refused() }
        corte_start_writing(descriptor, bytes.count)
    }

    /// Begins anew, without what was written so far.
    func restart() throws(Failure) {
        guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else { throw refused() }
    }

    /// Brings all of it to the disk; nothing more can be written.
    func seal() throws(Failure) {
        guard fsync(descriptor) == 0 else { throw refused() }
        close(descriptor)
    }

    private func refused() -> Failure {
        let failure = target.cannotWrite()
        discard()
        return failure
    }

    private func discard() {
        close(descriptor)
        Temporaries.remove(temporary)
    }
}
