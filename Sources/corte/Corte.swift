import ArgumentParser

@main
struct Corte: ParsableCommand {
    mutating func run() throws {}
}
