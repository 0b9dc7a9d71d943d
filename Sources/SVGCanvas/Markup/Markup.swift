import Words

/// XML text under construction.
package struct Markup {
    /// What is written so far.
    package private(set) var text = ""

    /// Text with nothing in it yet.
    package init() {}

    /// Adds a tag that has no content.
    package mutating func empty(_ name: String, _ attributes: [Attribute]) {
        start(name, attributes)
        text += "/>\n"
    }

    /// Adds a tag that holds a text.
    package mutating func leaf(_ name: String, _ attributes: [Attribute] = [], content: String) {
        start(name, attributes)
        text += ">" + XML.escaped(content) + "</" + name + ">\n"
    }

    /// Opens a tag that holds others.
    package mutating func open(_ name: String, _ attributes: [Attribute] = []) {
        start(name, attributes)
        text += ">\n"
    }

    /// Closes a tag.
    package mutating func close(_ name: String) {
        text += "</" + name + ">\n"
    }

    /// Adds markup that is complete in itself.
    package mutating func add(_ markup: String) { text += markup }

    private mutating func start(_ name: String, _ attributes: [Attribute]) {
        text += "<" + name
        for attribute in attributes { text += " " + attribute.text }
    }
}

/// A name and its value, escaped.
package struct Attribute: Hashable {
    /// The name.
    package let name: String
    /// The value as it stands between the quotes.
    package let value: String

    /// The two as they stand in a tag.
    package var text: String { name + "=\"" + value + "\"" }

    /// An attribute that holds a text.
    package init(_ name: String, _ text: String) {
        self.name = name
        value = XML.escaped(text)
    }

    /// An attribute that holds a number.
    package init(_ name: String, _ number: Double) {
        self.name = name
        value = ShortDecimal.text(number)
    }
}
