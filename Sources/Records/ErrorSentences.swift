extension CoachingError {
  /// The kind and field in words: `goal.confidence`, "record" where neither is known.
  public var subject: String {
    guard let definition = Catalogue.shared.kind(numbered: kind) else { return "the record" }
    guard field != 0, let place = definition.place(field & 0xFFFF) else { return definition.name }
    guard let part = place.part else { return "\(definition.name).\(place.field.name)" }
    return "\(definition.name).\(place.field.name).\(part.name)"
  }

  /// What happened and what to do, one pair for each fact.
  private var sentences: (message: String, hint: String) {
    switch status.rawValue / 10 {
    case 1, 2: callSentences
    case 3: recordSentences
    case 4, 5: answerSentences
    case 6: openSentences
    default: machineSentences
    }
  }

  /// What happened, in one sentence.
  public var message: String { sentences.message }

  /// What to do about it.
  public var hint: String { sentences.hint }

  private var callSentences: (String, String) {
    switch fact {
    case .invalidHandle:
      ("The handle is NULL, freed or of another type.", "Pass a handle that is still open.")
    case .invalidArgument(let name):
      ("The argument \(name) is not valid.", "See what the header says about \(name).")
    case .handleBusy:
      (
        "Another thread is inside a call with this handle.",
        "Use an actor, record, batch or list from one thread at a time."
      )
    case .inUse:
      ("Calls are running in this store.", "Close it when they have returned.")
    case .closed:
      ("The store of this handle was closed.", "Open the store again and make a new actor.")
    case .forked:
      (
        "The store was open when this process was forked.",
        "Close the store before the fork, or call exec in the child before it opens the store."
      )
    case .tooLarge(let what, let limit):
      ("\(what) is over the limit of \(limit).", "Split it, or keep large content as a link.")
    case .invalidUTF8:
      ("A text for \(subject) is not UTF-8.", "Convert the text to UTF-8.")
    case .embeddedNUL:
      ("A text for \(subject) contains U+0000.", "Remove the character, or check the length.")
    case .invalidJSON(let problem, let offset):
      (
        "The JSON is refused at byte \(offset): \(problem).",
        "It must be I-JSON (RFC 7493) in the form of the JSON Schema."
      )
    default: ("The call is not valid.", "See the header.")
    }
  }

  private var recordSentences: (String, String) {
    switch fact {
    case .unknownKind:
      ("There is no such kind of record.", "See coachingkit_catalog.h for the kinds.")
    case .unknownField:
      (
        "\(subject) has no such field.",
        "See coachingkit_catalog.h for its fields; list elements need COACH_AT."
      )
    case .wrongType(let expected):
      ("\(subject) is of type \(expected).", "Use the setter or JSON form for \(expected).")
    case .outOfRange(let bounds):
      ("The value for \(subject) is not within \(bounds).", "Give a value within \(bounds).")
    case .unknownChoice(let list):
      ("The value for \(subject) is not in \(list).", "See coachingkit_catalog.h for \(list).")
    case .missingField:
      ("\(subject) is required.", "Set it before saving.")
    case .notSet:
      ("\(subject) has no value.", "Ask for its count first if it may be missing.")
    case .wrongFile(let allowed):
      ("\(subject) does not belong into this kind of file.", "It belongs into: \(allowed).")
    case .invalidLink(let reason):
      ("The link in \(subject) is refused: \(reason).", "Link to a record that exists there.")
    case .rule(let rule):
      (
        kind == 0 ? "A rule is broken: \(rule)." : "\(subject) breaks a rule: \(rule).",
        "Change what you save or remove so that the rule holds."
      )
    default: ("The record is not valid.", "See the catalogue.")
    }
  }

  private var answerSentences: (String, String) {
    switch fact {
    case .notFound:
      (
        "There is no such file or record for this actor, or no such key slot.",
        "Check the id, file and organisation, or the number."
      )
    case .conflict:
      (
        "Version \(version) of the record was saved meanwhile.",
        "Read the newest version, apply the change to it and save again."
      )
    case .expunged:
      ("The content of this version was destroyed on purpose.", "The history says when and why.")
    case .invalidCursor:
      ("The cursor does not belong to this actor and query.", "Start again without a cursor.")
    case .end:
      ("The list has no more records.", "Use the cursor for the next page.")
    case .notPermitted:
      (
        "The roles of the actor, or what it was given, do not allow that for \(subject).",
        "See the table of roles in the header; consent and authority can give more."
      )
    case .unknownReport:
      ("There is no such report.", "coach_reports lists the reports.")
    case .invalidParameter(let name, let problem):
      (
        name.isEmpty
          ? "A parameter of the report \(problem)."
          : "The parameter \(name) of the report \(problem).",
        "coach_reports lists the parameters of each report with their bounds."
      )
    default:
      ("The store was opened read-only.", "Open it without COACH_OPEN_READ_ONLY.")
    }
  }

  private var openSentences: (String, String) {
    switch fact {
    case .wrongKey:
      ("No key slot of the store opens with this key.", "Check that key and store belong together.")
    case .notAStore:
      ("The file is not a CoachingKit store.", "Check the path; nothing was written to the file.")
    case .unsupportedFeature:
      (
        "The store uses a feature that this version does not know.",
        "Use the newer version of CoachingKit that wrote it."
      )
    case .damaged(let what):
      ("The store is damaged: \(what).", "Keep the file as it is, and restore a backup.")
    case .networkFileSystem:
      (
        "The store is on a network file system, whose locks do not protect it.",
        "Keep the store on a local disk."
      )
    case .rotated:
      (
        "The root key of the store was rotated since it was opened.",
        "Close the store, and open it with a key that was given since."
      )
    case .secondCopy:
      (
        "Another copy of this library has the store open in this process.",
        "Load one copy of the library in a process, or open the store in another process."
      )
    case .fileExists:
      (
        "There is a file at the path already, or what SQLite left beside one.",
        "Choose another path, or remove what is there."
      )
    case .wrongBackup:
      (
        "A backup does not follow on the one before it.",
        "Name one full backup, then its increments, oldest first and none left out."
      )
    // EEXIST: said of the journal of accesses alone.
    case .cannotOpen(17):
      (
        "Accesses would wait in a file that is another store's, or no journal of accesses.",
        "Give each store an access_journal of its own, or move that file away."
      )
    default:
      ("The store cannot be opened.", "Check that the folder exists and the permissions.")
    }
  }

  private var machineSentences: (String, String) {
    switch fact {
    case .busy(let milliseconds):
      (
        "Other writers held the store for \(milliseconds) ms.",
        "Try again, or raise busy_timeout_ms."
      )
    case .diskFull:
      ("There is no space left on the disk.", "Make room and save again; nothing was recorded.")
    case .storage(1032):  // SQLITE_READONLY_DBMOVED
      (
        "A file of the store was removed, moved or replaced while the store was open.",
        "Close the store, put the file back and open it again; nothing was recorded."
      )
    case .storage(let code):
      (
        "Reading or writing the store failed (SQLite code \(code)).",
        "Check the disk, then close and open the store."
      )
    case .noMemory:
      ("There is not enough memory.", "Free memory and try again; nothing was recorded.")
    case .notYetDestroyed:
      (
        "It is removed, but an old copy is still on the disk: another process reads it, or writing failed.",
        "Call again when no other process reads; until then the content is not destroyed."
      )
    default:
      ("The progress callback asked to stop.", "Nothing to do.")
    }
  }
}
