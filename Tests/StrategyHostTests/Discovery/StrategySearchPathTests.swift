import Files
import Testing

@testable import StrategyHost

@Suite struct StrategySearchPathTests {
    @Test("Two folders whose names are the same letters in two forms of Unicode are two folders")
    func forms() {
        let folders = ["/caf\u{E9}", "/cafe\u{301}", "/caf\u{E9}"]
        #expect(StrategySearchPath(folders: folders).folders.map(\.bytes) == folders.prefix(2).map(\.bytes))
    }

    @Test("The user's folders come first, then the environment's, the executable's and the user's data")
    func order() {
        let path = StrategySearchPath.standard(
            named: ["mine", "/other"],
            environment: ["CORTE_STRATEGY_PATH": "/a:/b", "XDG_DATA_HOME": "/data", "HOME": "/home/u"],
            executableFolder: "/opt/corte/bin")
        #expect(
            path.folders == [
                "mine", "/other", "/a", "/b", "/opt/corte/bin", "/opt/corte/lib/corte/strategies",
                "/data/corte/strategies",
            ])
    }

    @Test("Without XDG_DATA_HOME the user's data is in its usual place")
    func home() {
        let path = StrategySearchPath.standard(
            named: [], environment: ["HOME": "/home/u", "XDG_DATA_HOME": ""], executableFolder: "/bin")
        #expect(path.folders.last == "/home/u/.local/share/corte/strategies")
    }

    @Test("Without a home there is no user's data")
    func homeless() {
        let path = StrategySearchPath.standard(named: [], environment: [:], executableFolder: "/x/bin")
        #expect(path.folders == ["/x/bin", "/x/lib/corte/strategies"])
    }

    @Test("A folder is looked at once, and an empty name is none")
    func unique() {
        let path = StrategySearchPath.standard(
            named: ["/a", "", "/a"], environment: ["CORTE_STRATEGY_PATH": ":/a:"], executableFolder: "/x")
        #expect(path.folders.filter { $0 == "/a" }.count == 1)
        #expect(!path.folders.contains(""))
    }

    @Test("The running executable has a folder")
    func executable() {
        #expect(FilePath.executable.hasPrefix("/"))
        #expect(FilePath.exists(FilePath.executable))
        #expect(StrategySearchPath.standard().folders.contains(FilePath.folder(of: FilePath.executable)))
    }
}
