import Glibc

/// A name without the prefix that its writer chose, while it's told.
struct XMLName {
    private let local: UnsafePointer<CChar>

    init(_ name: UnsafePointer<CChar>) {
        // Most names are a letter.
        guard name[0] != 0, name[1] != 0 else {
            local = name
            return
        }
        local = strchr(name, CInt(UInt8(ascii: ":"))).map { UnsafePointer($0 + 1) } ?? name
    }

    /// Whether it's a name; the text is ASCII.
    static func == (name: XMLName, text: StaticString) -> Bool {
        let other = UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
        // Most names differ in their first letter or have no other, and a call costs more than looking.
        guard name.local[0] == other[0] else { return false }
        return text.utf8CodeUnitCount == 1 ? name.local[1] == 0 : strcmp(name.local, other) == 0
    }

    static func ~= (text: StaticString, name: XMLName) -> Bool { name == text }
}
