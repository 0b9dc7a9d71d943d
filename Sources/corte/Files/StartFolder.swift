import Console
import Files
import Glibc
import Words

/// A folder that somebody starts to work in: what is there stays as it is.
struct StartFolder {
    private let path: String

    init(_ path: String) { self.path = path }

    /// Makes the folder with files in it, or puts them into one that is there and empty.
    func write(_ files: [OutputPiece]) throws(Failure) {
        var status = stat()
        guard stat(path.nativePath, &status) == 0 else {
            try NewFolder(path, makingParents: true).write(files)
            return
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw refused(Phrase(es: "no es una carpeta", en: "isn't a folder"))
        }
        guard let names = FilePath.names(in: path) else { throw OutputFolder(path).cannotCreate() }
        guard names.isEmpty else { throw refused(Phrase(es: "no está vacía", en: "isn't empty")) }
        try publish(files)
    }

    /// Puts one more file into the folder.
    func add(_ file: OutputPiece) throws(Failure) { try publish([file]) }

    /// All of them or none, and none over another.
    private func publish(_ files: [OutputPiece]) throws(Failure) {
        var staged: [StagedFile] = []
        for file in files {
            let place = path == "." ? file.name : "\(path)/\(file.name)"
            guard FolderContents.kind(place) == nil else {
                throw Failure(
                    .cannotCreate,
                    Phrase(
                        es: "\(place): ya existe y no se reemplaza; nombre otra carpeta",
                        en: "\(place): is there already and isn't replaced; name another folder"))
            }
            staged.append(try StagedFile(for: OutputFile(place), file.bytes))
        }
        try Publication(staged).publish()
    }

    private func refused(_ reason: Phrase) -> Failure {
        let advice = Phrase(es: "; nombre una carpeta nueva o vacía", en: "; name a new folder or an empty one")
        return Failure(.cannotCreate, Phrase("\(path): ").adding(reason).adding(advice))
    }
}
