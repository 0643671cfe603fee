/// The SQL of the project: all of it, and nothing from outside is ever part of it. Written so that
/// SQLite and PostgreSQL read it alike, but for the placeholder.
package enum Statement: Int, CaseIterable, Sendable {
  // The store itself
  case insertHeader, updateHeader, selectHeader
  case putStoreRow, selectStoreRow
  case insertSlot, clearSlot, selectSlots
  case insertOrigin, selectOrigins
  // Files
  case updateFileKey, updateOwner
  case insertFile, selectFile, selectFileByNumber, selectFiles, selectFileKey, nextFile
  // The log
  case insertEntry, selectEntry, selectSealed, selectVersionsOfFile, selectEntriesOfFile,
    expungeEntry
  case selectNewest, selectNeighbour
  case putHead, selectHead, selectHeads
  case selectAllHeads, selectEntriesOfOrigin
  case lastCommit
  // Derived from the log
  case insertIdentity, updateIdentity, selectIdentity, selectIdentities, countIdentities
  case highestIdentity
  case insertRecord, deleteRecord, selectRecordsOfFile, nextKind
  case recordsNewestFirst, recordsOldestFirst, countRecords
  case countRecordsOfKind, timelessRecords
  case insertSuperseded, selectSuperseded, selectVersions, selectSupersededOfFile
  case insertLink, deleteLink, selectLinksTo, selectLinksToThrough, selectLinksOfFile
  case insertLookup, deleteLookup, selectLookup, countLookups
  case insertReader, deleteReaders, selectReader, selectReaders, selectNamed, selectNamedAnywhere
  case selectReadersOfFile
  case insertChange, updateNewest, selectChange, selectChanges, countChanges
  case insertSame, deleteSame, selectSame, eraseSame, clearSame
  // Erasing a file
  case eraseIdentities, eraseRecords, eraseSuperseded, eraseLinks, eraseLookups, eraseReaders
  case eraseKey
  case clearIdentity, clearRecord, clearSuperseded, clearLink, clearLookup, clearReader, clearChange
  // Copies of a store
  case readStore, readSlot, readOrigin, readFile, readHead, readEntry
  case emptyStore, emptySlot, emptyOrigin, emptyFile, emptyHead
  case copyStore, copySlot, copyOrigin, copyFile, copyHead, copyEntry
  case nextOrigin, selectBackwards, readEntriesFrom, readEntriesWithoutContent
  case insertIncrement, selectIncrement
  case nextPosition, readEntryAt, deleteFile
  // Figures that are kept
  case putFigure, selectFigure, selectFigures, deleteFigures, clearFigure

  /// The tables. Everything after "derived" can be dropped and built again from the log.
  package static let schema = """
    CREATE TABLE store(number INTEGER PRIMARY KEY, header BLOB NOT NULL);
    CREATE TABLE slot(number INTEGER PRIMARY KEY, kind INTEGER NOT NULL, salt BLOB NOT NULL,
      operations INTEGER NOT NULL, memory INTEGER NOT NULL, wrapped BLOB NOT NULL);
    CREATE TABLE origin(number INTEGER PRIMARY KEY, id BLOB NOT NULL);
    CREATE TABLE file(id BLOB PRIMARY KEY, number INTEGER NOT NULL UNIQUE, kind INTEGER NOT NULL,
      owner BLOB NOT NULL, generation INTEGER NOT NULL, key BLOB) WITHOUT ROWID;
    CREATE TABLE entry(file INTEGER NOT NULL, origin INTEGER NOT NULL, position INTEGER NOT NULL,
      commit_number INTEGER NOT NULL, restriction INTEGER NOT NULL, link BLOB NOT NULL,
      sealed BLOB, digest BLOB, expunction INTEGER, expunction_origin INTEGER,
      PRIMARY KEY(file, origin, position)) WITHOUT ROWID;
    CREATE TABLE head(file INTEGER NOT NULL, origin INTEGER NOT NULL, position INTEGER NOT NULL,
      link BLOB NOT NULL, code BLOB NOT NULL, PRIMARY KEY(file, origin)) WITHOUT ROWID;
    -- derived
    CREATE TABLE identity(id BLOB NOT NULL, file INTEGER NOT NULL, origin INTEGER NOT NULL,
      position INTEGER NOT NULL, version INTEGER NOT NULL, kind INTEGER NOT NULL,
      state INTEGER NOT NULL, occurred INTEGER NOT NULL, recorded INTEGER NOT NULL,
      restriction INTEGER NOT NULL, PRIMARY KEY(id, file)) WITHOUT ROWID;
    CREATE TABLE record(file INTEGER NOT NULL, kind INTEGER NOT NULL, occurred INTEGER NOT NULL,
      id BLOB NOT NULL, origin INTEGER NOT NULL, position INTEGER NOT NULL, state INTEGER NOT NULL,
      recorded INTEGER NOT NULL, restriction INTEGER NOT NULL,
      PRIMARY KEY(file, kind, occurred, id)) WITHOUT ROWID;
    CREATE TABLE superseded(file INTEGER NOT NULL, id BLOB NOT NULL, version INTEGER NOT NULL,
      origin INTEGER NOT NULL, position INTEGER NOT NULL,
      PRIMARY KEY(file, id, version)) WITHOUT ROWID;
    CREATE TABLE link(file INTEGER NOT NULL, target BLOB NOT NULL, field INTEGER NOT NULL,
      source BLOB NOT NULL, PRIMARY KEY(file, target, field, source)) WITHOUT ROWID;
    CREATE TABLE lookup(code BLOB NOT NULL, file INTEGER NOT NULL, record BLOB NOT NULL,
      PRIMARY KEY(code, file, record)) WITHOUT ROWID;
    CREATE TABLE reader(file INTEGER NOT NULL, code BLOB NOT NULL, record BLOB NOT NULL,
      PRIMARY KEY(code, file, record)) WITHOUT ROWID;
    CREATE INDEX reader_of_record ON reader(file, record);
    CREATE TABLE same_person(file INTEGER NOT NULL, other INTEGER NOT NULL,
      PRIMARY KEY(file, other)) WITHOUT ROWID;
    CREATE TABLE figure(owner BLOB NOT NULL, number INTEGER NOT NULL, sealed BLOB NOT NULL,
      PRIMARY KEY(owner, number)) WITHOUT ROWID;
    CREATE TABLE change(commit_number INTEGER NOT NULL, file INTEGER NOT NULL,
      origin INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
      newest INTEGER NOT NULL,
      PRIMARY KEY(commit_number, file, origin)) WITHOUT ROWID;
    """

  /// What an incremental backup has beside the tables of a store: which commits it is about.
  package static let incrementSchema =
    "CREATE TABLE increment(since INTEGER NOT NULL, until INTEGER NOT NULL);"

  /// The text.
  package var sql: String {
    switch self {
    case .insertHeader: "INSERT INTO store(number, header) VALUES(1, ?1)"
    case .updateHeader: "UPDATE store SET header = ?1 WHERE number = 1"
    case .selectHeader: "SELECT header FROM store WHERE number = 1"
    case .putStoreRow:
      """
      INSERT INTO store(number, header) VALUES(?1, ?2)
      ON CONFLICT(number) DO UPDATE SET header = excluded.header
      """
    case .selectStoreRow: "SELECT header FROM store WHERE number = ?1"
    case .insertSlot:
      "INSERT INTO slot(number, kind, salt, operations, memory, wrapped) VALUES(?1, ?2, ?3, ?4, ?5, ?6)"
    case .clearSlot:
      "UPDATE slot SET kind = 0, salt = ?2, operations = 0, memory = 0, wrapped = ?2 WHERE number = ?1"
    case .selectSlots:
      "SELECT number, kind, salt, operations, memory, wrapped FROM slot ORDER BY number"
    case .updateFileKey: "UPDATE file SET owner = ?2, key = ?3 WHERE number = ?1"
    case .updateOwner: "UPDATE file SET owner = ?2 WHERE number = ?1"
    case .insertOrigin: "INSERT INTO origin(number, id) VALUES(?1, ?2)"
    case .selectOrigins: "SELECT number, id FROM origin ORDER BY number"
    case .insertFile, .selectFile, .selectFileByNumber, .selectFiles, .selectFileKey, .nextFile:
      fileSQL
    case .insertEntry, .selectEntry, .nextPosition, .selectSealed, .selectVersionsOfFile,
      .selectEntriesOfFile,
      .expungeEntry, .selectNewest, .selectNeighbour, .putHead, .selectHead, .selectHeads,
      .selectAllHeads,
      .selectEntriesOfOrigin, .lastCommit:
      logSQL
    case .insertIdentity, .updateIdentity, .selectIdentity, .selectIdentities, .countIdentities,
      .highestIdentity:
      identitySQL
    case .insertRecord, .deleteRecord, .selectRecordsOfFile, .nextKind, .recordsNewestFirst,
      .recordsOldestFirst, .countRecords, .countRecordsOfKind, .timelessRecords:
      recordSQL
    case .eraseIdentities, .eraseRecords, .eraseSuperseded, .eraseLinks, .eraseLookups,
      .eraseReaders, .eraseKey:
      erasingSQL
    case .insertSame:
      "INSERT INTO same_person(file, other) VALUES(?1, ?2) ON CONFLICT DO NOTHING"
    case .deleteSame: "DELETE FROM same_person WHERE file = ?1 AND other = ?2"
    case .selectSame: "SELECT other, file FROM same_person WHERE file = ?1 ORDER BY other"
    case .eraseSame: "DELETE FROM same_person WHERE file = ?1 OR other = ?1"
    case .clearSame: "DELETE FROM same_person"
    case .clearIdentity: "DELETE FROM identity"
    case .clearRecord: "DELETE FROM record"
    case .clearSuperseded: "DELETE FROM superseded"
    case .clearLink: "DELETE FROM link"
    case .clearLookup: "DELETE FROM lookup"
    case .clearReader: "DELETE FROM reader"
    case .clearChange: "DELETE FROM change"
    case .putFigure:
      """
      INSERT INTO figure(owner, number, sealed) VALUES(?1, ?2, ?3)
      ON CONFLICT(owner, number) DO UPDATE SET sealed = excluded.sealed
      """
    case .selectFigure: "SELECT sealed, number FROM figure WHERE owner = ?1 AND number = ?2"
    case .selectFigures:
      """
      SELECT number FROM figure WHERE owner = ?1 AND number >= ?2 AND number < ?3 ORDER BY number
      """
    case .deleteFigures:
      "DELETE FROM figure WHERE owner = ?1 AND number >= ?2 AND number < ?3"
    case .clearFigure: "DELETE FROM figure"
    case .deleteFile: "DELETE FROM file WHERE number = ?1"
    case .readEntryAt: "SELECT * FROM entry WHERE file = ?1 AND origin = ?2 AND position = ?3"
    case .readStore, .readSlot, .readOrigin, .readFile, .readHead, .readEntry, .emptyStore,
      .emptySlot, .emptyOrigin, .emptyFile, .emptyHead, .copyStore, .copySlot, .copyOrigin,
      .copyFile, .copyHead, .copyEntry:
      copySQL
    case .nextOrigin, .selectBackwards, .readEntriesFrom,
      .readEntriesWithoutContent, .insertIncrement, .selectIncrement:
      incrementSQL
    default: relationSQL
    }
  }

  private var fileSQL: String {
    let columns = "number, id, kind, owner, generation, key IS NOT NULL"
    return switch self {
    case .insertFile:
      "INSERT INTO file(number, id, kind, owner, generation, key) VALUES(?1, ?2, ?3, ?4, ?5, ?6)"
    case .selectFileKey: "SELECT key FROM file WHERE number = ?1"
    case .selectFile: "SELECT \(columns) FROM file WHERE id = ?1"
    case .selectFileByNumber: "SELECT \(columns) FROM file WHERE number = ?1"
    case .nextFile: "SELECT max(number) + 1 FROM file"
    default: "SELECT \(columns) FROM file ORDER BY number"
    }
  }

  private var logSQL: String {
    let columns =
      "origin, position, commit_number, link, sealed, digest, expunction, restriction, "
      + "expunction_origin"
    return switch self {
    case .insertEntry:
      """
      INSERT INTO entry(file, origin, position, commit_number, link, sealed, restriction)
      VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """
    case .selectEntry:
      "SELECT \(columns) FROM entry WHERE file = ?1 AND origin = ?2 AND position = ?3"
    case .nextPosition:
      """
      SELECT position FROM entry WHERE file = ?1 AND origin = ?2 AND position > ?3
      ORDER BY position LIMIT 1
      """
    case .selectSealed:
      """
      SELECT position, commit_number, sealed, restriction FROM entry WHERE file = ?1 AND origin = ?2
      AND position >= ?3 ORDER BY position
      """
    case .selectVersionsOfFile:
      """
      SELECT position, commit_number, sealed, restriction, origin FROM entry
      WHERE file = ?1 AND origin > 0 ORDER BY origin, position
      """
    case .selectEntriesOfFile:
      "SELECT \(columns), file FROM entry WHERE file = ?1 ORDER BY origin, position"
    case .selectNewest:
      """
      SELECT e.origin, e.position, e.commit_number, e.sealed, i.version, f.number, f.id, f.kind,
      f.owner, f.generation, f.key IS NOT NULL, e.restriction, i.restriction, i.kind
      FROM file AS f
      JOIN identity AS i ON i.id = ?2 AND i.file = f.number
      JOIN entry AS e ON e.file = i.file AND e.origin = i.origin AND e.position = i.position
      WHERE f.id = ?1
      """
    case .selectNeighbour:
      """
      SELECT e.commit_number FROM identity AS i
      JOIN entry AS e ON e.file = i.file AND e.origin = i.origin AND e.position = i.position
      WHERE i.id < ?1 ORDER BY i.id DESC LIMIT 1
      """
    case .expungeEntry:
      """
      UPDATE entry SET sealed = NULL, digest = ?4, expunction = ?5, expunction_origin = ?6
      WHERE file = ?1 AND origin = ?2 AND position = ?3
      """
    case .putHead:
      """
      INSERT INTO head(file, origin, position, link, code) VALUES(?1, ?2, ?3, ?4, ?5)
      ON CONFLICT(file, origin) DO UPDATE SET position = excluded.position, link = excluded.link,
      code = excluded.code
      """
    case .selectHead: "SELECT position, link, code FROM head WHERE file = ?1 AND origin = ?2"
    case .selectHeads:
      "SELECT origin, position, link, code, file FROM head WHERE file = ?1 ORDER BY origin"
    case .selectEntriesOfOrigin:
      "SELECT \(columns) FROM entry WHERE file = ?1 AND origin = ?2 ORDER BY position"
    case .selectAllHeads:
      """
      SELECT f.id, f.number, h.origin, h.position, h.link, h.code FROM file AS f
      LEFT JOIN head AS h ON h.file = f.number ORDER BY f.id, h.origin
      """
    default: "SELECT commit_number, newest FROM change ORDER BY commit_number DESC LIMIT 1"
    }
  }

  private var identitySQL: String {
    let columns = "file, origin, position, version, kind, state, occurred, recorded, restriction"
    return switch self {
    case .insertIdentity:
      "INSERT INTO identity(id, \(columns)) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
    case .updateIdentity:
      """
      UPDATE identity SET origin = ?3, position = ?4, version = ?5, kind = ?6, state = ?7,
      occurred = ?8, recorded = ?9, restriction = ?10 WHERE id = ?1 AND file = ?2
      """
    case .selectIdentity: "SELECT \(columns) FROM identity WHERE id = ?1 AND file = ?2"
    case .selectIdentities: "SELECT \(columns) FROM identity WHERE id = ?1 ORDER BY file LIMIT ?2"
    case .highestIdentity: "SELECT max(id) FROM identity"
    default: "SELECT count(*) FROM identity"
    }
  }

  private var recordSQL: String {
    let columns = "occurred, id, origin, position, state, recorded, restriction"
    let wanted = "occurred, id, origin, position, restriction"
    // Conditions that say nothing are decided by their parameter, without a look at the row.
    let filter = "AND (?3 = 255 OR state = ?3) AND (?6 OR (recorded >= ?7 AND recorded < ?8))"
    return switch self {
    case .insertRecord:
      "INSERT INTO record(file, kind, \(columns)) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
    case .deleteRecord:
      "DELETE FROM record WHERE file = ?1 AND kind = ?2 AND occurred = ?3 AND id = ?4"
    case .selectRecordsOfFile:
      "SELECT kind, \(columns), file FROM record WHERE file = ?1 ORDER BY kind, occurred, id"
    case .nextKind: "SELECT min(kind) FROM record WHERE file = ?1 AND kind > ?2"
    case .countRecords:
      "SELECT count(*), file FROM record WHERE file = ?1 AND state <> ?2"
    case .countRecordsOfKind:
      """
      SELECT count(*), file FROM record WHERE file = ?1 AND kind = ?2 AND occurred >= ?3
      AND occurred <= ?4
      """
    case .timelessRecords:
      // Behind some time, those that were changed and do not say when they occurred.
      """
      SELECT \(wanted) FROM record WHERE file = ?1 AND kind = ?2 AND occurred > ?5
      AND occurred >= ?4 AND state = ?3 AND recorded = occurred AND EXISTS(SELECT 1
      FROM superseded WHERE superseded.file = record.file AND superseded.id = record.id)
      """
    case .recordsNewestFirst:
      """
      SELECT \(wanted) FROM record WHERE file = ?1 AND kind = ?2 AND occurred >= ?4
      AND occurred <= ?5 \(filter) ORDER BY occurred DESC, id DESC
      """
    default:
      """
      SELECT \(wanted) FROM record WHERE file = ?1 AND kind = ?2 AND occurred >= ?4
      AND occurred <= ?5 \(filter) ORDER BY occurred, id
      """
    }
  }

  private var erasingSQL: String {
    switch self {
    case .eraseIdentities: "DELETE FROM identity WHERE file = ?1"
    case .eraseRecords: "DELETE FROM record WHERE file = ?1"
    case .eraseSuperseded: "DELETE FROM superseded WHERE file = ?1"
    case .eraseLinks: "DELETE FROM link WHERE file = ?1"
    case .eraseLookups: "DELETE FROM lookup WHERE file = ?1"
    case .eraseReaders: "DELETE FROM reader WHERE file = ?1"
    default: "UPDATE file SET key = NULL WHERE number = ?1"
    }
  }

  private var relationSQL: String {
    switch self {
    case .insertSuperseded:
      "INSERT INTO superseded(file, id, version, origin, position) VALUES(?1, ?2, ?3, ?4, ?5)"
    case .selectSuperseded:
      "SELECT origin, position FROM superseded WHERE file = ?1 AND id = ?2 AND version = ?3"
    case .selectVersions:
      "SELECT version, origin, position FROM superseded WHERE file = ?1 AND id = ?2 ORDER BY version"
    case .selectSupersededOfFile:
      "SELECT id, version, origin, position, file FROM superseded WHERE file = ?1 ORDER BY id, version"
    case .insertLink:
      "INSERT INTO link(file, target, field, source) VALUES(?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING"
    case .deleteLink:
      "DELETE FROM link WHERE file = ?1 AND target = ?2 AND field = ?3 AND source = ?4"
    case .selectLinksTo: "SELECT source FROM link WHERE file = ?1 AND target = ?2"
    case .selectLinksToThrough:
      "SELECT source FROM link WHERE file = ?1 AND target = ?2 AND field = ?3"
    case .selectLinksOfFile:
      "SELECT target, field, source, file FROM link WHERE file = ?1 ORDER BY target, field, source"
    case .insertLookup:
      "INSERT INTO lookup(code, file, record) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING"
    case .deleteLookup: "DELETE FROM lookup WHERE code = ?1 AND file = ?2 AND record = ?3"
    case .selectLookup: "SELECT file, record FROM lookup WHERE code = ?1 ORDER BY file, record"
    case .countLookups: "SELECT count(*) FROM lookup"
    case .insertReader:
      "INSERT INTO reader(file, code, record) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING"
    case .deleteReaders: "DELETE FROM reader WHERE file = ?1 AND record = ?2"
    case .selectReader: "SELECT 1 FROM reader WHERE file = ?1 AND code = ?2 AND record = ?3"
    case .selectReaders: "SELECT code FROM reader WHERE file = ?1 AND record = ?2"
    case .selectNamed: "SELECT record FROM reader WHERE file = ?1 AND code = ?2 ORDER BY record"
    case .selectNamedAnywhere: "SELECT record FROM reader WHERE code = ?1 ORDER BY file, record"
    case .selectReadersOfFile:
      "SELECT code, record, file FROM reader WHERE file = ?1 ORDER BY record, code"
    case .insertChange:
      """
      INSERT INTO change(commit_number, file, origin, first, last, newest)
      VALUES(?1, ?2, ?3, ?4, ?5, ?6)
      """
    case .updateNewest: "UPDATE change SET newest = ?2 WHERE commit_number = ?1"
    case .selectChange:
      "SELECT first, last FROM change WHERE commit_number = ?1 AND file = ?2 AND origin = ?3"
    case .selectChanges:
      """
      SELECT commit_number, file, origin, first, last, newest FROM change WHERE commit_number > ?1
      ORDER BY commit_number, file, origin
      """
    default: "SELECT count(*) FROM change"
    }
  }

  /// Whole rows, with whatever columns a table has.
  private var copySQL: String {
    switch self {
    case .readStore: "SELECT * FROM store"
    case .readSlot: "SELECT * FROM slot"
    case .readOrigin: "SELECT * FROM origin"
    case .readFile: "SELECT * FROM file"
    case .readHead: "SELECT * FROM head"
    case .readEntry: "SELECT * FROM entry"
    case .emptyStore: "DELETE FROM store"
    case .emptySlot: "DELETE FROM slot"
    case .emptyOrigin: "DELETE FROM origin"
    case .emptyFile: "DELETE FROM file"
    case .emptyHead: "DELETE FROM head"
    case .copyStore: "INSERT INTO store VALUES(?1, ?2)"
    case .copySlot: "INSERT INTO slot VALUES(?1, ?2, ?3, ?4, ?5, ?6)"
    case .copyOrigin: "INSERT INTO origin VALUES(?1, ?2)"
    case .copyFile: "INSERT INTO file VALUES(?1, ?2, ?3, ?4, ?5, ?6)"
    case .copyHead: "INSERT INTO head VALUES(?1, ?2, ?3, ?4, ?5)"
    default: "INSERT OR REPLACE INTO entry VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
    }
  }

  private var incrementSQL: String {
    switch self {
    case .nextOrigin:
      "SELECT origin FROM entry WHERE file = ?1 AND origin > ?2 ORDER BY origin LIMIT 1"
    case .selectBackwards:
      """
      SELECT position, commit_number FROM entry WHERE file = ?1 AND origin = ?2
      ORDER BY position DESC
      """
    case .readEntriesFrom:
      """
      SELECT * FROM entry WHERE file = ?1 AND origin = ?2 AND position >= ?3 ORDER BY position
      """
    case .readEntriesWithoutContent:
      "SELECT * FROM entry WHERE file = ?1 AND sealed IS NULL"
    case .insertIncrement: "INSERT INTO increment(since, until) VALUES(?1, ?2)"
    default: "SELECT since, until FROM increment"
    }
  }
}
