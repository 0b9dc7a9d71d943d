import PlanModel
import Words

@testable import Ingest

/// Files that are only in memory.
struct MemoryInput: InputSource {
    var files: [String: [UInt8]]

    func exists(_ path: String) -> Bool { files[path] != nil }

    func names(in folder: String) -> [String] {
        files.keys.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
    }

    func bytes(of path: String) throws(IngestError) -> [UInt8] {
        guard let bytes = files[path] else {
            throw .missingInput(
                Diagnostic(at: Place(file: path), Phrase("there is no such file"), advice: Phrase("check the path")))
        }
        return bytes
    }
}
