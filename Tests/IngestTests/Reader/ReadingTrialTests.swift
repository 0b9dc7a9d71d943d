import Foundation
import Testing

@testable import Ingest

/// Short runs of what `make fuzz` does at length.
@Suite("Whatever is read") struct ReadingTrialTests {
    private static func files(_ folder: String, _ ending: String) -> [(name: String, bytes: [UInt8])] {
        let folder = URL(filePath: #filePath).appending(path: "../../../\(folder)").standardized
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(ending) }.sorted().compactMap { name in
            (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
        }
    }

    private static let matrices = files("Fuzz/Corpus", ".csv") + files("CorteTests/Field/matrices", ".csv")
    private static let plans = files("Fuzz/Plans", ".yaml") + files("CorteTests/Field/matrices", ".yaml")

    @Test("of the corpora is refused for a reason, or its canonical form reads the same") func corpora() {
        #expect(Self.matrices.count > 80 && Self.plans.count > 10)
        for (name, bytes) in Self.matrices { #expect(ReadingTrial(bytes).fault() == nil, "\(name)") }
        for (name, bytes) in Self.plans { #expect(ReadingTrial(plan: bytes).fault() == nil, "\(name)") }
    }

    @Test("of what chance makes of them as well", arguments: 1...4 as ClosedRange<UInt64>)
    func mutations(seed: UInt64) {
        var mutator = MatrixMutator(seed: seed)
        for _ in 0..<200 {
            if let bytes = mutator.mutation(of: Self.matrices.map(\.bytes)) {
                let text = "\(String(decoding: bytes, as: UTF8.self).debugDescription)"
                #expect(ReadingTrial(bytes).fault() == nil, "\(text)")
            }
            if let bytes = mutator.mutation(of: Self.plans.map(\.bytes)) {
                let text = "\(String(decoding: bytes, as: UTF8.self).debugDescription)"
                #expect(ReadingTrial(plan: bytes).fault() == nil, "\(text)")
            }
        }
    }
}
