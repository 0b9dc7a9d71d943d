import Foundation
import StrategyTestSupport
import Testing

/// The article about the boundary and the header say the same things exist.
@Suite("The specification of the boundary") struct SpecificationTests {
    private let header: String
    private let article: String
    private static let catalog = "\(DataFile.checkout)/Sources/StrategyKit/StrategyKit.docc"

    init() throws {
        let folder = "\(DataFile.checkout)/Sources/StrategyABI/include"
        header = try String(contentsOfFile: "\(folder)/corte_strategy.h", encoding: .utf8)
        article = try String(contentsOfFile: "\(Self.catalog)/TheStrategyBoundary.md", encoding: .utf8)
    }

    private func names(_ pattern: Regex<(Substring, Substring)>) -> Set<String> {
        Set(header.matches(of: pattern).map { String($0.1) })
    }

    @Test("names every enumerator and constant of the header")
    func enumerators() {
        let names = names(/\b(CORTE_[A-Z0-9_]+)\b/).subtracting(["CORTE_STRATEGY_H"])
        #expect(names.count > 40)
        for name in names.sorted() { #expect(article.contains("`\(name)`"), "\(name)") }
    }

    @Test("names every type of the header")
    func types() {
        let names = names(/\b(corte_[a-z_]+)\b/).subtracting(["corte_strategy_h"])
        #expect(names.count > 15)
        for name in names.sorted() { #expect(article.contains("`\(name)`"), "\(name)") }
    }

    @Test("names every function of the header")
    func functions() {
        let names = names(/\(\*([a-z_]+)\)\(/).subtracting(["corte_module_entry_function"])
        #expect(
            names == [
                "create", "prepare", "measure", "destroy", "extension", "log", "is_cancelled", "say", "write",
            ])
        for name in names.sorted() { #expect(article.contains("`\(name)`"), "\(name)") }
    }

    @Test("has every rule of the header, and no other")
    func rules() {
        let rules = header.matches(of: #/\n \*   ([0-9])\. /#).map { String($0.1) }
        #expect(rules == (1...9).map(String.init))
        #expect(article.matches(of: /\| Rule ([0-9]) \|/).map { String($0.1) } == rules)
    }

    @Test("tags the thread and every pointer of each function in the header")
    func tags() throws {
        // From one declaration's end to the next: a comment, then the function with its arguments.
        let declarations = header.split(separator: ");").compactMap { declaration in
            declaration.firstMatch(of: /(?s).*\/\*(.*?)\*\/\n *[a-z0-9_ ]+[ *](?:\(\*)?([a-z_]+)\)?\(([^()]*)$/)
        }.filter { !$0.2.hasSuffix("_function") }
        #expect(
            declarations.map { $0.2 } == [
                "log", "is_cancelled", "extension", "create", "prepare", "measure", "destroy", "extension",
                "corte_module_entry", "say", "write",
            ])
        for declaration in declarations {
            let (comment, name) = (declaration.1, declaration.2)
            #expect(comment.contains(/\[(any|control|worker)(, once)?\]/), "\(name)")
            for argument in declaration.3.split(separator: ",") where argument.contains(/\*|corte_text/) {
                let pointer = try #require(argument.split { !$0.isLetter && $0 != "_" }.last)
                #expect(comment.contains(pointer), "\(name): \(pointer)")
            }
            #expect(comment.contains(/\{(call|process|instance)\}/), "\(name)")
        }
    }

    @Test("has no line above 120 letters in the header")
    func lines() {
        #expect(header.split(separator: "\n").allSatisfy { $0.count <= 120 })
    }

    @Test("has the example's own lines in the article on Swift")
    func swiftExample() throws {
        let example = "Examples/strategies/floor-and-cap/Sources/StrategyFloorAndCap/FloorAndCap.swift"
        let source = try String(contentsOfFile: "\(DataFile.checkout)/\(example)", encoding: .utf8)
        let article = try String(contentsOfFile: "\(Self.catalog)/WriteAStrategyInSwift.md", encoding: .utf8)
        let block = try #require(article.firstMatch(of: /```swift\n((?:(?!```).*\n)*)```/)?.1)
        let lines = Set(source.split(separator: "\n"))
        for line in block.split(separator: "\n") { #expect(lines.contains(line), "\(line)") }
    }

    @Test("links to articles that are there")
    func links() throws {
        let files = FileManager.default.enumerator(atPath: Self.catalog)?.compactMap { $0 as? String } ?? []
        let articles = files.filter { $0.hasSuffix(".md") }
        #expect(articles.count >= 8)
        let names = Set(articles.map { ($0 as NSString).lastPathComponent.dropLast(3) })
        for file in articles {
            let text = try String(contentsOfFile: "\(Self.catalog)/\(file)", encoding: .utf8)
            for link in text.matches(of: /<doc:([^>]+)>/) { #expect(names.contains(link.1), "\(file): \(link.1)") }
        }
    }

    @Test("has proposals that are numbered, and say the four things that one has to say")
    func proposals() throws {
        let folder = "\(Self.catalog)/Proposals"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        for (number, file) in files.enumerated() {
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            let digits = String(repeating: "0", count: 4 - "\(number)".count) + "\(number)"
            #expect(file.hasPrefix("\(digits)-"))
            #expect(text.hasPrefix("# \(digits): "))
            let sections = text.matches(of: /\n## (.+)/).map { String($0.1) }
            #expect(sections == ["What can't be done", "The change", "What was weighed", "Compatibility"])
            #expect(text.contains("\nState: "))
        }
    }
}
