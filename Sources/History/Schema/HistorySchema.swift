/// The tables of a history, and how each earlier version of them becomes the next.
///
/// What is kept isn't changed: triggers refuse every update and deletion. A correction is a new version of its cut. Seals are over
/// all columns of a table, so that what a later version keeps more stands in a table of its own.
enum HistorySchema {
    /// What marks a file as a history of Corte's: `Cort`, in SQLite's `application_id`.
    static let applicationID = 0x436F_7274

    /// The version that this Corte writes, in SQLite's `user_version`.
    static var version: Int { migrations.count }

    /// What makes version 1 of nothing, 2 of 1, and so on.
    static let migrations = [
        tables + guards(of: names),
        seals + guards(of: ["seal"]),
    ]

    private static func guards(of names: [String]) -> String {
        names.map { name in
            """
            CREATE TRIGGER \(name)_stays BEFORE UPDATE ON \(name)
            BEGIN SELECT RAISE(ABORT, 'what is kept is never changed: record a correction'); END;
            CREATE TRIGGER \(name)_is_kept BEFORE DELETE ON \(name)
            BEGIN SELECT RAISE(ABORT, 'what is kept is never deleted: record a correction'); END;

            """
        }.joined()
    }

    private static let names = [
        "source", "plan_file", "cut", "cut_source", "cut_level", "node_weight", "reading", "reading_node", "figure",
        "report",
    ]

    private static let tables = """
        -- A file that was read, by its bytes.
        CREATE TABLE source (
          id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL CHECK (length(sha256) = 64), file TEXT NOT NULL,
          UNIQUE (sha256, file)) STRICT;
        CREATE TABLE plan_file (
          id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL CHECK (length(sha256) = 64), file TEXT NOT NULL,
          text TEXT NOT NULL, UNIQUE (sha256, file)) STRICT;
        -- A cut of a unit as it was recorded; a correction is another version, which names the one that it replaces.
        CREATE TABLE cut (
          id INTEGER PRIMARY KEY, plan TEXT NOT NULL, unit TEXT NOT NULL DEFAULT '',
          day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
          version INTEGER NOT NULL CHECK (version > 0), replaces INTEGER UNIQUE REFERENCES cut,
          content TEXT NOT NULL CHECK (length(content) = 64), plan_file INTEGER REFERENCES plan_file,
          recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL,
          CHECK ((version = 1) = (replaces IS NULL)), UNIQUE (unit, day, version)) STRICT;
        CREATE TABLE cut_source (
          cut INTEGER NOT NULL REFERENCES cut, position INTEGER NOT NULL, source INTEGER NOT NULL REFERENCES source,
          PRIMARY KEY (cut, position)) STRICT, WITHOUT ROWID;
        CREATE TABLE cut_level (
          cut INTEGER NOT NULL REFERENCES cut, depth INTEGER NOT NULL, name TEXT NOT NULL,
          PRIMARY KEY (cut, depth)) STRICT, WITHOUT ROWID;
        -- What the matrix says that a node above the indicators weighs.
        CREATE TABLE node_weight (
          cut INTEGER NOT NULL REFERENCES cut, code TEXT NOT NULL, weight REAL NOT NULL, file TEXT, sheet TEXT,
          line INTEGER, field INTEGER, PRIMARY KEY (cut, code)) STRICT, WITHOUT ROWID;
        -- An indicator at a cut, as it was read, in the order of the matrix.
        CREATE TABLE reading (
          cut INTEGER NOT NULL REFERENCES cut, position INTEGER NOT NULL, indicator TEXT NOT NULL, name TEXT NOT NULL,
          class TEXT, annualisation TEXT, entity TEXT, measure_unit TEXT, weight REAL, ceiling REAL,
          published_text TEXT, published_value REAL, published_decimals INTEGER, note TEXT,
          file TEXT NOT NULL, sheet TEXT, line INTEGER, field INTEGER, PRIMARY KEY (cut, position)) STRICT, WITHOUT ROWID;
        CREATE TABLE reading_node (
          cut INTEGER NOT NULL, position INTEGER NOT NULL, depth INTEGER NOT NULL, code TEXT NOT NULL,
          PRIMARY KEY (cut, position, depth), FOREIGN KEY (cut, position) REFERENCES reading) STRICT, WITHOUT ROWID;
        -- A magnitude of an indicator with the text that it was read from; one that isn't here wasn't given.
        CREATE TABLE figure (
          cut INTEGER NOT NULL, position INTEGER NOT NULL,
          role TEXT NOT NULL CHECK (role IN ('baseline', 'programmedYear', 'programmed', 'executed', 'planGoal', 'goal',
            'achieved')),
          year INTEGER NOT NULL DEFAULT 0,
          state TEXT NOT NULL CHECK (state IN ('number', 'notProgrammed', 'notReported', 'noTarget')),
          value REAL, text TEXT NOT NULL, CHECK ((state = 'number') = (value IS NOT NULL)),
          PRIMARY KEY (cut, position, role, year), FOREIGN KEY (cut, position) REFERENCES reading) STRICT, WITHOUT ROWID;
        -- A report, down to the byte.
        CREATE TABLE report (
          id INTEGER PRIMARY KEY, cut INTEGER NOT NULL REFERENCES cut, expression TEXT NOT NULL,
          fingerprint TEXT NOT NULL, base TEXT NOT NULL, mode TEXT NOT NULL,
          figures TEXT NOT NULL CHECK (length(figures) = 64), sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
          document BLOB NOT NULL, program TEXT NOT NULL, recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL,
          UNIQUE (cut, figures)) STRICT;

        """

    private static let seals = """
        -- One SHA-256 over what was kept since the seal before, up to a cut and a report, and over that seal.
        CREATE TABLE seal (
          id INTEGER PRIMARY KEY, last_cut INTEGER NOT NULL, last_report INTEGER NOT NULL,
          sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64)) STRICT;

        """
}
