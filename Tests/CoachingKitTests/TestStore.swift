import CSQLite
import CoachingKit
import Testing

/// A store in a folder of its own, with a few records of a story in it.
final class TestStore {
  let folder = TemporaryFolder()
  let key: Store.Key
  var path: String { folder.path + "/test.coaching" }

  init(key byte: UInt8 = 7) throws {
    key = try [UInt8](repeating: byte, count: 32).withUnsafeBytes { try Store.Key($0) }
  }

  func open(_ options: Store.Options = Store.Options(create: true)) throws -> Store {
    try Store.open(path, key: key, options: options)
  }

  /// Runs `work` with an actor of the riverside organisation, and closes the store behind it.
  @discardableResult
  func with<R>(
    _ options: Store.Options = Store.Options(create: true), _ work: (Store.Actor) throws -> R
  ) throws -> R {
    let store = try open(options)
    let result = Result {
      try work(
        try store.actor(id: "anna", organisation: "riverside", roles: [.coach, .administrator]))
    }
    try store.close()
    return try result.get()
  }

  /// Two clients: one with a goal in two versions, a strategy, a retracted and an expunged reflection.
  func fill() throws {
    try with { anna in
      var client = Record(
        Client(identifier: Identifier(system: "urn:ehr", value: "4711")),
        for: HostIdentifier(system: "urn:ehr", value: "4711"))
      try anna.save(&client)
      let file = try #require(client.fileID)
      var goal = Record(Goal(statement: "Get dressed for school by myself"), in: file)
      try anna.save(&goal)
      goal.importance = Scale(9, of: 0...10, saidBy: .client)
      try anna.save(&goal)
      _ = try anna.saving(
        Record(Strategy(idea: "Lay clothes out in order", goals: [goal.link]), in: file))
      let mistaken = try anna.saving(Record(Reflection(), in: file))
      try anna.retract(mistaken, reason: "another family")
      let misfiled = try anna.saving(Record(Reflection(), in: file))
      try anna.expunge(misfiled.id, in: file, reason: "another client's")
      _ = try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: "4712"))
    }
  }

  /// Changes a closed store behind the library's back. The WAL is emptied first and afterwards.
  func tamper(_ sql: String, in path: String? = nil) throws {
    var database: OpaquePointer?
    #expect(sqlite3_open(path ?? self.path, &database) == SQLITE_OK)
    #expect(sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK, "\(sql)")
    #expect(sqlite3_changes(database) > 0, "\(sql) changes something")
    sqlite3_wal_checkpoint_v2(database, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    sqlite3_close(database)
  }

  /// The first column of each row of a query, as bytes.
  func rows(_ sql: String, in path: String) throws -> [[UInt8]] {
    var database: OpaquePointer?
    var statement: OpaquePointer?
    defer {
      sqlite3_finalize(statement)
      sqlite3_close(database)
    }
    #expect(sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, nil) == SQLITE_OK)
    #expect(sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK, "\(sql)")
    var rows: [[UInt8]] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      let count = Int(sqlite3_column_bytes(statement, 0))
      rows.append(
        Array(UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, 0), count: count)))
    }
    return rows
  }

  /// The number that a query answers.
  func number(_ sql: String, in path: String) throws -> Int {
    let digits = try #require(try rows(sql, in: path).first)
    return try #require(Int(String(decoding: digits, as: UTF8.self)))
  }

  /// What verification says after a change.
  func findings() throws -> [Verification.Finding] {
    try with { try $0.verify().findings }
  }
}

extension Store.Actor {
  /// A report as JSON.
  func ask(_ name: String, _ parameters: String) throws -> String {
    var parameters = parameters
    return String(
      decoding: try parameters.withUTF8 { try report(named: name, parameters: $0) }, as: UTF8.self)
  }
}

/// Saves a record in a file, as of when it occurred.
func saved<K: Kind>(
  _ actor: Store.Actor, _ content: K, in file: UniqueID, _ occurred: String? = nil
) throws -> Record<K> {
  var record = Record(content, in: file)
  record.occurred = occurred.flatMap { DateTime($0) }
  return try actor.saving(record)
}

/// A new store in memory.
func storeInMemory() throws -> Store {
  let key = try [UInt8](repeating: 7, count: 32).withUnsafeBytes { try Store.Key($0) }
  return try Store.inMemory(key: key)
}
