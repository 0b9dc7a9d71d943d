import Testing

@testable import StrategyHost

@Suite struct TrustRuleTests {
    private let owners = TrustedOwners(user: 1000, privateGroup: 1000, hostOwner: 50, hostFolder: "/opt/corte/bin")
    private let file = FileFacts(kind: .file, owner: 1000)
    private let folder = FileFacts(kind: .folder, owner: 1000)

    private func distrust(_ change: (inout FileFacts) -> Void) -> Distrust? {
        var facts = file
        change(&facts)
        return TrustRule.distrust(ofFile: facts, by: owners)
    }

    private func folderDistrust(isOwn: Bool, _ change: (inout FileFacts) -> Void) -> Distrust? {
        var facts = folder
        change(&facts)
        return TrustRule.distrust(ofFolder: facts, isOwn: isOwn, by: owners)
    }

    @Test("Files of the user, of root and of the host's owner are trusted", arguments: [1000, 0, 50] as [UInt32])
    func trusted(owner: UInt32) {
        #expect(distrust { $0.owner = owner } == nil)
        #expect(folderDistrust(isOwn: true) { $0.owner = owner } == nil)
    }

    @Test("Files and folders of others aren't, root's own process included")
    func owner() {
        #expect(distrust { $0.owner = 1001 } == .owner(1001))
        #expect(folderDistrust(isOwn: true) { $0.owner = 1001 } == .owner(1001))
        #expect(folderDistrust(isOwn: false) { $0.owner = 1001 } == .owner(1001))
        let root = TrustedOwners(user: 0, privateGroup: 0, hostOwner: 0, hostFolder: "/usr/bin")
        #expect(TrustRule.distrust(ofFile: file, by: root) == .owner(1000))
    }

    @Test("What everybody can change isn't, whoever owns it")
    func everybody() {
        #expect(distrust { $0.writers = [.everybody] } == .writer(.everybody))
        #expect(
            distrust {
                $0.owner = 0
                $0.writers = [.everybody]
            } == .writer(.everybody))
        #expect(folderDistrust(isOwn: true) { $0.writers = [.everybody] } == .writer(.everybody))
        #expect(folderDistrust(isOwn: false) { $0.writers = [.everybody] } == .writer(.everybody))
    }

    @Test("What a group can change is only for root's group and the user's private one")
    func group() {
        func distrust(group: UInt32) -> Distrust? {
            self.distrust { $0.writers = [.group(group)] }
        }
        #expect(distrust(group: 0) == nil)
        #expect(distrust(group: 1000) == nil)
        #expect(distrust(group: 100) == .writer(.group(100)))
    }

    @Test("What another user may change isn't, as long as it's neither root nor whom one trusts with files")
    func user() {
        for trusted in [0, 1000, 50] as [UInt32] { #expect(distrust { $0.writers = [.user(trusted)] } == nil) }
        #expect(distrust { $0.writers = [.user(0), .user(1001)] } == .writer(.user(1001)))
        #expect(folderDistrust(isOwn: false) { $0.writers = [.user(1001)] } == .writer(.user(1001)))
    }

    @Test("A user without a private group trusts root's group alone")
    func noPrivateGroup() {
        var shared = owners
        shared.privateGroup = nil
        var facts = file
        facts.writers = [.group(1000)]
        #expect(TrustRule.distrust(ofFile: facts, by: shared) == .writer(.group(1000)))
    }

    @Test("A sticky folder for everybody is fine above the library's own, and not as its own")
    func sticky() {
        let asTmp: (inout FileFacts) -> Void = {
            $0 = FileFacts(
                kind: .folder, owner: 0, writers: [.everybody, .group(7)], isSticky: true)
        }
        #expect(folderDistrust(isOwn: false, asTmp) == nil)
        #expect(folderDistrust(isOwn: true, asTmp) == .writer(.everybody))
        #expect(
            folderDistrust(isOwn: false) {
                asTmp(&$0)
                $0.owner = 1001
            } == .owner(1001))
    }

    @Test("Only a regular file is a library, and none of more than 256 MiB")
    func kind() {
        #expect(distrust { $0.kind = .folder } == .noRegularFile)
        #expect(distrust { $0.kind = .other } == .noRegularFile)
        #expect(distrust { $0.size = TrustRule.largestFile } == nil)
        #expect(distrust { $0.size = TrustRule.largestFile + 1 } == .size(268_435_457))
    }
}
