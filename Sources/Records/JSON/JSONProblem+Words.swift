extension JSONProblem {
  /// The kind in words, for the sentence of an error.
  package var words: String {
    switch kind {
    case .unexpectedEnd: "it ends in the middle"
    case .unexpectedByte: "this byte is not allowed here"
    case .trailingBytes: "something follows the value"
    case .tooDeep: "too many arrays and objects are in each other"
    case .duplicateName: "a name stands twice in one object"
    case .invalidUTF8: "a string is not UTF-8"
    case .controlCharacter: "a control character is not escaped"
    case .invalidEscape: "a backslash begins no escape"
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .nulCharacter: "a string contains U+0000"
    case .noncharacter: "a string contains a noncharacter"
    case .invalidNumber: "a number is not written as JSON asks"
    case .numberOutOfRange: "a number is out of range"
    }
  }

  /// The fact that an error of a record reports.
  package var asFact: CoachingError.Fact {
    switch kind {
    case .tooDeep: .tooLarge("The depth of JSON", limit: Self.depthLimit)
    case .invalidUTF8: .invalidUTF8
    case .nulCharacter: .embeddedNUL
    default: .invalidJSON(words, offset: offset)
    }
  }
}
