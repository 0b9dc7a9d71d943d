extension BatchLayout {
    func write(to message: inout MessageWriter) {
        message.append(rowCount)
        message.append(groupCount)
        groupOffsets.write(to: &message)
        message.append(inputs.count)
        for input in inputs {
            message.append(input.name)
            message.append(Int(input.type))
            message.append(input.missingCount)
            input.values.write(to: &message)
            message.append(input.validity == nil ? 0 : 1)
            input.validity?.write(to: &message)
        }
        message.append(outputs.count)
        for output in outputs {
            message.append(output.name)
            message.append(Int(output.grain))
            message.append(output.count)
            for segment in [output.values, output.validity, output.flags] { segment.write(to: &message) }
        }
    }

    init(from message: inout MessageReader) throws(MessageReader.Broken) {
        self.init(
            rowCount: try message.count(), groupCount: try message.count(), groupOffsets: try Segment(from: &message),
            inputs: try message.list { (message) throws(MessageReader.Broken) in
                Input(
                    name: try message.text(), type: Int32(truncatingIfNeeded: try message.number()),
                    missingCount: try message.count(), values: try Segment(from: &message),
                    validity: try message.number() == 0 ? nil : try Segment(from: &message))
            },
            outputs: try message.list { (message) throws(MessageReader.Broken) in
                Output(
                    name: try message.text(), grain: Int32(truncatingIfNeeded: try message.number()),
                    count: try message.count(), values: try Segment(from: &message),
                    validity: try Segment(from: &message), flags: try Segment(from: &message))
            })
    }
}

extension Segment {
    fileprivate func write(to message: inout MessageWriter) {
        message.append(offset)
        message.append(count)
        message.append(isWritable ? 1 : 0)
    }

    fileprivate init(from message: inout MessageReader) throws(MessageReader.Broken) {
        self.init(offset: try message.count(), count: try message.count(), isWritable: try message.number() != 0)
    }
}
