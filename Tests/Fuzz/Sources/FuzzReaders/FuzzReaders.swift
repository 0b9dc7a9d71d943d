import Glibc

/// What libFuzzer calls with each input: a matrix, which may have a plan file behind it. The readers have to agree.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReaders(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let sizes = [1, 7, 64, 1 << 16]
    // Two sizes a time and no thread, so that more inputs have their turn.
    let chosen = [sizes[count % 4], sizes[(count / 4 + 1) % 4]]
    guard let disagreement = ReaderComparison(bytes).disagreement(blockSizes: chosen, threads: 0) else { return 0 }
    // The fuzzer keeps what ends the program.
    print(disagreement)
    fflush(nil)
    abort()
}
