internal import Files

extension StrategyMetadata {
    /// Reads the metadata file at `file`.
    ///
    /// - Throws: `StrategyError` with the file and the first thing wrong in it.
    init(contentsOf file: String) throws(StrategyError) {
        guard let bytes = FilePath.contents(file, limit: SmallFile.largest) else { throw .unreadableMetadata(file) }
        do throws(JSONFlaw) {
            // Some editors begin a file with a mark that JSON doesn't have.
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            try self.init(JSONReader(bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)))
        } catch {
            let place = error.position.map { "\(file):\($0.line):\($0.column)" } ?? file
            throw .brokenMetadata(place, error.text)
        }
    }

    private init(_ json: JSONReader) throws(JSONFlaw) {
        let id = try json.required("id").text
        let name = try json.required("name").text
        let version = try json.required("version").text
        let vendor = try json.required("vendor").text
        let license = try json.required("license").text
        let summary = try json.required("summary").text
        let role: StrategyRole = try json.required("role").choice()
        guard let abi = ABIVersion(try json.required("abi").text) else {
            throw JSONFlaw("'abi' has to be two numbers such as 1.0")
        }
        guard !id.isEmpty else { throw JSONFlaw("'id' is empty") }
        guard !name.isEmpty, name.utf8.allSatisfy({ "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }) else {
            throw JSONFlaw("'name' has to consist of a-z, 0-9 and hyphens")
        }
        self.init(
            id: id, name: name, version: version, vendor: vendor, license: license, summary: summary, role: role,
            abi: abi, parameters: try json.optional("parameters")?.parameters ?? [],
            inputs: try json.required("inputs").inputs, outputs: try json.required("outputs").outputs)
    }
}
