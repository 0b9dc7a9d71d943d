import Words

/// XML text under construction.
struct Markup {
    /// What is written so far.
    private(set) var text = ""

    /// Adds a tag that has no content.
    mutating func empty(_ name: String, _ attributes: [Attribute]) {
        start(name, attributes)
        text += "/>\n"
    }

    /// Adds a tag that holds a text.
    mutating func leaf(_ name: String, _ attributes: [Attribute] = [], content: String) {
        start(name, attributes)
        text += ">" + XML.escaped(content) + "</" + name + ">\n"
    }

    /// Opens a tag that holds others.
    mutating func open(_ name: String, _ attributes: [Attribute] = []) {
        start(name, attributes)
        text += ">\n"
    }

    /// Closes a tag.
    mutating func close(_ name: String) {
        text += "</" + name + ">\n"
    }

    private mutating func start(_ name: String, _ attributes: [Attribute]) {
        text += "<" + name
        for attribute in attributes { text += " " + attribute.text }
    }
}

/// A name and its value, escaped.
struct Attribute: Hashable {
    /// The name.
    let name: String
    /// The value as it stands between the quotes.
    let value: String

    /// The two as they stand in a tag.
    var text: String { name + "=\"" + value + "\"" }

    /// An attribute that holds a text.
    init(_ name: String, _ text: String) {
        self.name = name
        value = XML.escaped(text)
    }

    /// An attribute that holds a number.
    init(_ name: String, _ number: Double) {
        self.name = name
        value = ShortDecimal.text(number)
    }
}
