/// What a generated header owes to a C compiler and to its readers.
enum HeaderCheck {
  /// One sentence for each fault; none when the header is right.
  static func faults(in header: CatalogueHeader) -> [String] {
    duplicates(of: header.constants) + lineFaults(in: header.text)
  }

  private static func duplicates(of constants: [String]) -> [String] {
    var seen: Set<String> = []
    return constants.filter { !seen.insert($0).inserted }.map { "\($0) is defined twice" }
  }

  private static func lineFaults(in text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { index, line in
        fault(in: line).map { "line \(index + 1) \($0)" }
      }
  }

  private static func fault(in line: Substring) -> String? {
    if line.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) { return "is not plain ASCII" }
    if line.utf8.count > 100 { return "is longer than 100 columns" }
    if occurrences(of: "*/", in: line) > 1 || occurrences(of: "/*", in: line) > 1 {
      return "begins or ends a comment twice"
    }
    return nil
  }

  private static func occurrences(of mark: String, in line: Substring) -> Int {
    zip(line, line.dropFirst()).count { String([$0, $1]) == mark }
  }
}
