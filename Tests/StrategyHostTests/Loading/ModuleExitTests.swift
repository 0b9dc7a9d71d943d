import Testing

@testable import StrategyHost

/// That the command tells of such an end is tested with modules that end it.
@Suite struct ModuleExitTests {
    @Test("A thread is in the module that it called last, until the call ends")
    func nested() {
        #expect(ModuleExit.calledHere == nil)
        ModuleExit.watched("a") {
            #expect(ModuleExit.calledHere == "a")
            ModuleExit.watched("b") { #expect(ModuleExit.calledHere == "b") }
            #expect(ModuleExit.calledHere == "a")
        }
        #expect(ModuleExit.calledHere == nil)
    }

    @Test("A call that throws has ended too")
    func throwing() {
        #expect(throws: StrategyError.self) {
            try ModuleExit.watched("a") { () throws(StrategyError) in throw StrategyError.endedProgram("x") }
        }
        #expect(ModuleExit.calledHere == nil)
    }

    @Test("Other threads' calls aren't this one's")
    func threads() async {
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    // Without a point to suspend at, a task stays on its thread.
                    ModuleExit.watched("\(number)") { #expect(ModuleExit.calledHere == "\(number)") }
                    #expect(ModuleExit.calledHere == nil)
                }
            }
        }
    }
}
