import Glibc

/// What libFuzzer calls with each input. What it is, and what has to hold, the variable `FUZZ` says: `readers`, `matrices`,
/// `plans`, `workbooks` or `sheets`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReaders(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let fault = target(Array(UnsafeBufferPointer(start: data, count: count))) else { return 0 }
    // The fuzzer keeps what ends the program.
    print(fault)
    fflush(nil)
    abort()
}

/// What is wrong with how an input is read; nil where nothing is.
private let target: @Sendable ([UInt8]) -> String? =
    switch getenv("FUZZ").map({ String(cString: $0) }) {
    case "matrices": { ReadingTrial($0).fault() }
    case "plans": { ReadingTrial(plan: $0).fault() }
    case "workbooks": { workbookFault($0) }
    case "sheets": { workbookFault(SheetParts($0).workbook) }
    default: disagreement
    }

/// A matrix, which may have a plan file behind it: the two readers have to agree.
@Sendable private func disagreement(_ bytes: [UInt8]) -> String? {
    let sizes = [1, 7, 64, 1 << 16]
    // Two sizes a time and no thread, so that more inputs have their turn.
    let chosen = [sizes[bytes.count % 4], sizes[(bytes.count / 4 + 1) % 4]]
    return ReaderComparison(bytes).disagreement(blockSizes: chosen, threads: 0)
}

/// A workbook: its rows can be written as a matrix of text that reads the same, and as a stream they're the same too.
@Sendable private func workbookFault(_ bytes: [UInt8]) -> String? {
    ReadingTrial(matrix: bytes).fault()
        ?? ReaderComparison(matrix: bytes, plan: nil).disagreement(blockSizes: [64], threads: 0)
}
