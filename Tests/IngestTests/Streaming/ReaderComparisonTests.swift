import Foundation
import Testing

@testable import Ingest

@Suite("The reader of whole matrices and the stream") struct ReaderComparisonTests {
    /// The matrices that the fuzzer starts from too.
    private static let corpus: [(name: String, bytes: [UInt8])] = {
        let folder = URL(filePath: #filePath).appending(path: "../../../Fuzz/Corpus").standardized
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
        }
    }()

    private static let sizes = [1, 7, 64, 1 << 16, 1 << 20]

    @Test("say the same of every matrix of the corpus, in blocks of any size") func corpus() {
        #expect(Self.corpus.count >= 20)
        for (name, bytes) in Self.corpus {
            let comparison = ReaderComparison(bytes)
            #expect(comparison.disagreement(blockSizes: Self.sizes) == nil, "\(name)")
            #expect(comparison.disagreement(blockSizes: [7], threads: 3) == nil, "\(name) on three threads")
        }
    }

    @Test("say the same of what chance makes of them", arguments: 1...8 as ClosedRange<UInt64>)
    func mutations(seed: UInt64) {
        var mutator = MatrixMutator(seed: seed)
        for _ in 0..<400 {
            guard let bytes = mutator.mutation(of: Self.corpus.map(\.bytes)) else { return }
            let disagreement = ReaderComparison(bytes).disagreement(blockSizes: Self.sizes)
            #expect(disagreement == nil, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
    }
}
