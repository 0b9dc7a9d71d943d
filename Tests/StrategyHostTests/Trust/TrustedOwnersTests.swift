import Files
import Glibc
import Testing

@testable import StrategyHost

@Suite struct TrustedOwnersTests {
    @Test("This process trusts root and its own user, and runs from where its executable is")
    func current() {
        let owners = TrustedOwners.current
        #expect(owners.user == geteuid())
        #expect(owners.includes(owner: 0))
        #expect(owners.includes(owner: geteuid()))
        #expect(owners.includes(owner: owners.hostOwner))
        #expect(!owners.includes(owner: 4_000_000_123))
        #expect(owners.hostLies(in: FilePath.folder(of: FilePath.executable)))
    }

    @Test("A folder with the letters of the host's in another form of Unicode isn't the host's")
    func forms() {
        let owners = TrustedOwners(user: 1, privateGroup: nil, hostOwner: 1, hostFolder: "/opt/caf\u{E9}")
        #expect(owners.hostLies(in: "/opt/caf\u{E9}"))
        #expect(!owners.hostLies(in: "/opt/cafe\u{301}"))
    }

    @Test("The folders that the host lies in are as safe as the host, and no others")
    func hostFolders() {
        let owners = TrustedOwners(user: 1, privateGroup: nil, hostOwner: 1, hostFolder: "/opt/corte/bin")
        for folder in ["/", "/opt", "/opt/corte", "/opt/corte/bin"] { #expect(owners.hostLies(in: folder)) }
        for folder in ["/opt/corte/lib", "/opt/corte/bin/x", "/op", "/opt/cor", "/tmp"] {
            #expect(!owners.hostLies(in: folder))
        }
    }
}
