import Files
import StrategyTestSupport
import Testing

@testable import StrategyHost

@Suite struct IsolationPolicyTests {
    private let own = FilePath.folder(of: FilePath.executable)

    @Test("What lies beside the executable came with it; what doesn't is foreign")
    func foreign() {
        let policy = IsolationPolicy(.foreign)
        #expect(!policy.isolates("\(own)/libStrategyCapped.so"))
        #expect(policy.isolates("\(own)/deeper/libStrategyCapped.so"))
        #expect(policy.isolates("\(FilePath.folder(of: own))/libStrategyCapped.so"))
        #expect(policy.isolates("/usr/lib/libStrategyCapped.so"))
    }

    @Test("All are isolated, or none, wherever they are")
    func scopes() {
        for file in ["\(own)/libStrategyCapped.so", "/usr/lib/libStrategyCapped.so"] {
            #expect(IsolationPolicy(.all).isolates(file))
            #expect(!IsolationPolicy(.none).isolates(file))
        }
    }

    @Test("Unless said otherwise there are 30 s and 2 GiB, and the program is this one")
    func defaults() {
        let policy = IsolationPolicy(.all)
        #expect(policy.time == .seconds(30))
        #expect(policy.memory == 2 << 30)
        #expect(policy.program == "/proc/self/exe")
    }

    @Test("A catalog isolates what its policy says, and a library in a link's place by where it really is")
    func catalog() throws {
        #expect(try Isolated.catalog().load("capped").isIsolated)
        #expect(try !Bundled.catalog.load("capped").isIsolated)
        #expect(try !MedianModule.catalog().load("median").isIsolated)
        var foreign = Isolated.policy()
        foreign.scope = .foreign
        let catalog = try Isolated.catalog(foreign)
        #expect(try catalog.load("median").isIsolated)
        #expect(try catalog.load("capped").isIsolated == (Bundled.folder != own))
    }
}
