import StrategyABI
import Testing
import Words

@testable import StrategyHost

@Suite struct ModuleFailureTests {
    /// The error that a call turns into.
    private func failure(_ call: (UnsafeMutablePointer<corte_error>) -> corte_status) -> StrategyError? {
        do throws(StrategyError) {
            try ModuleFailure.throwing("x", call)
            return nil
        } catch {
            return error
        }
    }

    private func put<Bytes>(_ text: [UInt8], into bytes: inout Bytes) {
        withUnsafeMutableBytes(of: &bytes) { $0.copyBytes(from: text.prefix($0.count)) }
    }

    @Test("A call that went well is no error, whatever stands in the text")
    func fine() {
        let error = failure { error in
            put(Array("noise".utf8), into: &error.pointee.message)
            return corte_status(CORTE_OK)
        }
        #expect(error == nil)
    }

    @Test("A message is a single line, and gives a terminal no orders")
    func line() {
        let error = failure { error in
            put(Array("a\nb\r\u{1B}[2J\u{2028}c\u{7F}ñ \u{85}".utf8), into: &error.pointee.message)
            return corte_status(CORTE_INTERNAL)
        }
        #expect(error?.message == "a b  [2J c ñ  ")
    }

    @Test("The error comes cleared")
    func cleared() {
        _ = failure { error in
            #expect(error.pointee.row == -1)
            #expect(error.pointee.code == 0)
            #expect(Int(error.pointee.struct_size) == MemoryLayout<corte_error>.size)
            return 0
        }
    }

    @Test("Message, hint, row and column come along")
    func whole() {
        let error = failure { error in
            put(Array("wrong".utf8), into: &error.pointee.message)
            put(Array("mend it".utf8), into: &error.pointee.hint)
            put(Array("weight".utf8), into: &error.pointee.column)
            error.pointee.row = 12
            return corte_status(CORTE_INVALID_DATA)
        }
        #expect(
            error
                == StrategyError(
                    .failed, strategy: "x", Phrase("wrong"), advice: Phrase("mend it"), row: 12, column: "weight"))
    }

    @Test("A wrong parameter keeps its kind")
    func parameter() {
        let error = failure { error in
            put(Array("wrong".utf8), into: &error.pointee.message)
            return corte_status(CORTE_INVALID_PARAMETER)
        }
        #expect(error?.code == .invalidParameter)
        #expect(error?.advice == nil)
        #expect(error?.row == nil)
        #expect(error?.column == nil)
    }

    @Test("Silence, and a code that nobody knows, still make a sentence", arguments: [6, 77, -1])
    func silent(status: Int32) {
        #expect(
            failure { _ in status }?.message == "it failed with code \(status) and gave no reason")
    }

    @Test("Text without an end is read up to the end of its room")
    func unterminated() {
        let error = failure { error in
            put([UInt8](repeating: 65, count: 2000), into: &error.pointee.message)
            return 6
        }
        #expect(error?.message.utf8.count == Int(CORTE_MESSAGE_CAPACITY))
    }

    @Test("Bytes that aren't UTF-8 are mended, not trusted")
    func notUTF8() {
        let error = failure { error in
            put([0xC3, 0x28, 0xFF], into: &error.pointee.message)
            return 6
        }
        #expect(error?.message == "\u{FFFD}(\u{FFFD}")
    }
}
