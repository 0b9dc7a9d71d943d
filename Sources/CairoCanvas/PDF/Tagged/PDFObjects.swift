import CQPDF
import Glibc

/// The objects of a document: ISO 32000-1, 7.3. An object is the library's handle, good as long as this is kept.
///
/// The library refuses what is wrong by an error that it keeps; `bytes()` throws the first one.
final class PDFObjects {
    private let library: UnsafePointer<CQPDF>
    private var data: qpdf_data?
    /// What the library reads in the end; it takes no copy.
    private let source: UnsafeMutableBufferPointer<CChar>

    /// Reads a document.
    init(_ document: [UInt8]) throws(CanvasError) {
        library = try PDFLibrary.loaded()
        source = .allocate(capacity: document.count)
        _ = source.initialize(from: document.lazy.map { CChar(bitPattern: $0) })
        data = library.pointee.qpdf_init()
        library.pointee.qpdf_silence_errors(data)
        library.pointee.qpdf_set_suppress_warnings(data, 1)
        let result = library.pointee.qpdf_read_memory(data, "deck", source.baseAddress, UInt64(source.count), nil)
        guard result & QPDF_ERRORS == 0 else { throw .structure(reason: flaw) }
    }

    deinit {
        library.pointee.qpdf_cleanup(&data)
        source.deallocate()
    }

    private var flaw: String {
        guard library.pointee.qpdf_has_error(data) != 0 else { return "" }
        let error = library.pointee.qpdf_get_error(data)
        return library.pointee.qpdf_get_error_full_text(data, error).map { String(cString: $0) } ?? ""
    }

    /// The catalog.
    var root: qpdf_oh { library.pointee.qpdf_get_root(data) }

    /// The pages in their order.
    var pages: [qpdf_oh] {
        (0..<max(0, Int(library.pointee.qpdf_get_num_pages(data)))).map { library.pointee.qpdf_get_page_n(data, $0) }
    }

    /// A dictionary's value; null where it has none.
    func value(_ key: String, of dictionary: qpdf_oh) -> qpdf_oh {
        library.pointee.qpdf_oh_get_key(data, dictionary, key)
    }

    /// Whether an object is a dictionary with a key.
    func has(_ key: String, _ object: qpdf_oh) -> Bool {
        library.pointee.qpdf_oh_is_dictionary(data, object) != 0
            && library.pointee.qpdf_oh_has_key(data, object, key) != 0
    }

    /// A name, with its slash; nil for another object.
    func name(_ object: qpdf_oh) -> String? {
        guard library.pointee.qpdf_oh_is_name(data, object) != 0 else { return nil }
        return library.pointee.qpdf_oh_get_name(data, object).map { String(cString: $0) }
    }

    /// The items of an array, or the one object that stands in the place of an array.
    func items(_ object: qpdf_oh) -> [qpdf_oh] {
        guard library.pointee.qpdf_oh_is_array(data, object) != 0 else { return [object] }
        let count = library.pointee.qpdf_oh_get_array_n_items(data, object)
        return (0..<count).map { library.pointee.qpdf_oh_get_array_item(data, object, $0) }
    }

    /// Gives a dictionary a value, written as in a file.
    func set(_ key: String, of dictionary: qpdf_oh, to text: String) {
        library.pointee.qpdf_oh_replace_key(data, dictionary, key, library.pointee.qpdf_oh_parse(data, text))
    }

    /// Gives a dictionary a stream.
    func set(_ key: String, of dictionary: qpdf_oh, toStream bytes: [UInt8], type: String) {
        let stream = library.pointee.qpdf_oh_new_stream(data)
        let entries = library.pointee.qpdf_oh_get_dict(data, stream)
        for (name, text) in [("/Type", "/Metadata"), ("/Subtype", type)] { set(name, of: entries, to: text) }
        replace(stream, with: bytes)
        library.pointee.qpdf_oh_replace_key(data, dictionary, key, stream)
    }

    /// Takes an item out of an array, or the one object that stands in its place out of its dictionary.
    func remove(_ index: Int, of array: qpdf_oh, in place: (key: String, dictionary: qpdf_oh)) {
        if library.pointee.qpdf_oh_is_array(data, array) != 0 {
            library.pointee.qpdf_oh_erase_item(data, array, Int32(index))
        } else {
            library.pointee.qpdf_oh_remove_key(data, place.dictionary, place.key)
        }
    }

    /// Puts null in the place of an item.
    func clear(_ index: Int, of array: qpdf_oh) {
        library.pointee.qpdf_oh_set_array_item(data, array, Int32(index), library.pointee.qpdf_oh_new_null(data))
    }

    /// A stream's bytes, unpacked.
    func bytes(of stream: qpdf_oh) throws(CanvasError) -> [UInt8] {
        var isUnpacked: QPDF_BOOL = 0
        var start: UnsafeMutablePointer<UInt8>?
        var count = 0
        let result = library.pointee.qpdf_oh_get_stream_data(
            data, stream, qpdf_dl_generalized, &isUnpacked, &start, &count)
        guard result & QPDF_ERRORS == 0, isUnpacked != 0, let start else { throw .structure(reason: flaw) }
        defer { free(start) }
        return Array(UnsafeBufferPointer(start: start, count: count))
    }

    /// Gives a stream other bytes; they're packed when the document is written.
    func replace(_ stream: qpdf_oh, with bytes: [UInt8]) {
        let nothing = library.pointee.qpdf_oh_new_null(data)
        bytes.withUnsafeBufferPointer {
            library.pointee.qpdf_oh_replace_stream_data(data, stream, $0.baseAddress, $0.count, nothing, nothing)
        }
    }

    /// The document, the same for the same objects.
    func bytes() throws(CanvasError) -> [UInt8] {
        guard library.pointee.qpdf_init_write_memory(data) & QPDF_ERRORS == 0 else { throw .structure(reason: flaw) }
        library.pointee.qpdf_set_deterministic_ID(data, 1)
        library.pointee.qpdf_set_object_stream_mode(data, qpdf_o_generate)
        guard library.pointee.qpdf_write(data) & QPDF_ERRORS == 0, library.pointee.qpdf_has_error(data) == 0,
            let start = library.pointee.qpdf_get_buffer(data)
        else { throw .structure(reason: flaw) }
        return Array(UnsafeBufferPointer(start: start, count: library.pointee.qpdf_get_buffer_length(data)))
    }
}
