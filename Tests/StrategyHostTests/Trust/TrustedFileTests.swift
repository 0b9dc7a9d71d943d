import Files
import Glibc
import StrategyTestSupport
import Testing

@testable import StrategyHost

@Suite struct TrustedFileTests {
    private let folder: TemporaryFolder
    /// A file in a folder within the temporary one.
    private let file: String
    private var inner: String { FilePath.folder(of: file) }

    init() throws {
        folder = try TemporaryFolder()
        #expect(mkdir("\(folder.path)/inner", 0o755) == 0)
        file = try folder.write("bytes", to: "inner/file")
    }

    private func problem(_ path: String, owners: TrustedOwners = .current) -> StrategyError? {
        do throws(StrategyError) {
            _ = try TrustedFile.open(path, owners: owners)
            return nil
        } catch {
            return error
        }
    }

    /// Gives `path` to another user, or else the process: only root can give files away.
    private func strangers(of path: String) -> (stranger: UInt32, owners: TrustedOwners) {
        guard geteuid() == 0 else {
            let me = geteuid()
            return (me, TrustedOwners(user: me + 1, privateGroup: nil, hostOwner: me + 1, hostFolder: "/none"))
        }
        #expect(lchown(path, 4242, 4242) == 0)
        return (4242, .current)
    }

    @Test("A file of one's own in folders of one's own is opened, by its canonical path")
    func sound() throws {
        let trusted = try TrustedFile.open("\(folder.path)/inner/../inner/file")
        #expect(trusted.path == FilePath.canonical(file))
        #expect(trusted.facts.size == 5)
    }

    @Test("A file that everybody can change is refused, with what to do about it")
    func everybody() {
        #expect(chmod(file, 0o646) == 0)
        #expect(
            problem(file)?.description
                == "strategy '\(file)': every user can change it; run chmod o-w \(file)")
        #expect(problem(file)?.code == .refused)
    }

    @Test("A file that a group of others can change is refused")
    func group() {
        #expect(chmod(file, 0o664) == 0)
        let owners = TrustedOwners(user: geteuid(), privateGroup: nil, hostOwner: 0, hostFolder: "/none")
        if geteuid() == 0 { #expect(chown(file, 0, 4242) == 0) }
        let group = geteuid() == 0 ? 4242 : getegid()
        #expect(
            problem(file, owners: owners)?.description
                == "strategy '\(file)': every member of group \(group) can change it; run chmod g-w \(file)")
    }

    @Test("A file of another user is refused")
    func owner() {
        let (stranger, owners) = strangers(of: file)
        #expect(
            problem(file, owners: owners)?.message
                == (geteuid() == 0
                    ? "it belongs to user \(stranger), neither to you nor to root"
                    : "it lies in \(inner), which belongs to user \(stranger), neither to you nor to root"))
    }

    @Test("A folder of another user is refused")
    func folderOwner() {
        let (stranger, owners) = strangers(of: inner)
        let error = problem(file, owners: owners)
        #expect(
            error?.message == "it lies in \(inner), which belongs to user \(stranger), neither to you nor to root")
        #expect(error?.advice == "if you trust it, use a copy in a folder of your own")
    }

    @Test("A folder that everybody can change is refused, the file's own and one above", arguments: ["/inner", ""])
    func everybodysFolder(which: String) {
        let path = folder.path + which
        #expect(chmod(path, 0o777) == 0)
        let error = problem(file)
        #expect(error?.code == .refused)
        #expect(error?.message == "it lies in \(path), which every user can change")
        #expect(error?.advice == "run chmod o-w \(path), or use a copy in a folder of your own")
    }

    @Test("A sticky folder is fine above the file's own folder, and not as that")
    func sticky() {
        #expect(chmod(folder.path, 0o1777) == 0)
        #expect(problem(file) == nil)
        #expect(chmod(inner, 0o1777) == 0)
        #expect(problem(file)?.message == "it lies in \(inner), which every user can change")
    }

    @Test("A link within the folder is fine, and so is a folder that is a link")
    func linksWithin() throws {
        try folder.link("inner/link", to: "file")
        try folder.link("door", to: "inner")
        #expect(problem("\(inner)/link") == nil)
        #expect(problem("\(folder.path)/door/file") == nil)
        #expect(problem("\(folder.path)/door/link") == nil)
    }

    @Test("A link that leads out of its folder is refused, with where it leads")
    func linkOut() throws {
        try folder.link("link", to: "inner/file")
        let error = problem("\(folder.path)/link")
        #expect(error?.code == .refused)
        #expect(error?.message == "it's a link that leads out of its folder, to \(FilePath.canonical(file) ?? "")")
        #expect(error?.advice == "name that file itself, or put a copy in the link's place")
    }

    @Test("A folder, a pipe and a device aren't files, and nobody waits for the pipe's writer")
    func otherKinds() {
        let pipe = "\(inner)/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        for path in [inner, pipe, "/dev/null"] {
            #expect(problem(path)?.message == "it isn't a regular file", "\(path)")
        }
    }

    @Test("A file that isn't there is unavailable, and so is a link to nothing")
    func nothing() throws {
        try folder.link("inner/dangling", to: "none")
        for name in ["none", "dangling"] {
            #expect(problem("\(inner)/\(name)") == .noSuchFile("\(inner)/\(name)"))
        }
    }

    @Test("A refusal leaves no file open")
    func closed() throws {
        #expect(chmod(file, 0o666) == 0)
        // Others open files meanwhile, but not two hundred.
        let before = try #require(FilePath.names(in: "/proc/self/fd")).count
        for _ in 0..<1000 { _ = problem(file) }
        #expect(try #require(FilePath.names(in: "/proc/self/fd")).count < before + 500)
    }
}
