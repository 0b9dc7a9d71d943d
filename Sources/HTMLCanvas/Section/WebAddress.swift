/// A path as a part of an address: RFC 3986, section 2.
enum WebAddress {
    /// The path with all but letters, digits, a few marks and slashes as `%` and their bytes.
    static func escaped(_ path: String) -> String {
        let hex = Array("0123456789ABCDEF")
        return path.utf8.reduce(into: "") { text, byte in
            let scalar = UnicodeScalar(byte)
            if byte < 0x80,
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || "-._~/".unicodeScalars.contains(scalar)
            {
                text.unicodeScalars.append(scalar)
            } else {
                text += "%" + String([hex[Int(byte >> 4)], hex[Int(byte & 15)]])
            }
        }
    }
}
