/// What listens to the elements of a part. Names are local ones: writers choose their prefixes.
protocol XMLSink: AnyObject {
    /// An element begins.
    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault)
    /// Text, or a piece of one.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault)
    /// An element ends.
    func close(_ name: XMLName) throws(WorkbookFault)
}

extension XMLSink {
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {}
    func close(_ name: XMLName) throws(WorkbookFault) {}
}
