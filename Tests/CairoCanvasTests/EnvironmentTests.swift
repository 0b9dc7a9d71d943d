import CairoCanvas
import Glibc
import Scene
import Testing

/// The bytes must not depend on where and when a process runs: the tests run in processes of their own.
@Suite struct EnvironmentTests {
    /// Prints a hash of a picture and a document.
    private static func printHashes() throws {
        let renderer = try CairoRenderer()
        let information = DocumentInformation(title: "Plan", creationDate: "2024-03-31T00:00:00Z")
        let document = try renderer.pdf([.everything], information: information)
        print("hashes:\(hash(try renderer.png(.everything))):\(hash(document)):")
    }

    /// FNV-1a, 64 bits.
    private static func hash(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    private func hashes(_ output: [UInt8]?) throws -> [Substring] {
        let lines = String(decoding: try #require(output), as: UTF8.self).split(separator: "\n")
        let line = try #require(lines.first { $0.contains("hashes:") })
        return Array(line.split(separator: ":").dropFirst())
    }

    @Test func `another time zone, language and font configuration give the same bytes`() async throws {
        let plain = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            try EnvironmentTests.printHashes()
            fflush(nil)
        }
        let changed = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            setenv("TZ", "Pacific/Auckland", 1)
            setenv("LANG", "ja_JP.UTF-8", 1)
            setenv("LC_ALL", "ar_EG.UTF-8", 1)
            setenv("PANGO_LANGUAGE", "th", 1)
            setenv("FONTCONFIG_FILE", "/nowhere/fonts.conf", 1)
            setenv("HOME", "/nowhere", 1)
            setenv("SOURCE_DATE_EPOCH", "1", 1)
            tzset()
            setlocale(LC_ALL, "")
            try EnvironmentTests.printHashes()
            fflush(nil)
        }
        #expect(try hashes(plain?.standardOutputContent) == hashes(changed?.standardOutputContent))
    }
}
