import Access
import Records

/// All reports that this version knows.
public final class ReportCatalogue: Sendable {
  /// The one catalogue.
  public static let shared = ReportCatalogue(AllReports.types.map { $0.report })

  /// The reports in the order of their names.
  public let reports: [ReportDefinition]

  init(_ reports: [ReportDefinition]) {
    self.reports = reports.sorted { $0.name < $1.name }
  }

  /// The report of this name.
  public func report(named name: some Sequence<UInt8>) -> ReportDefinition? {
    reports.first { $0.name.utf8.elementsEqual(name) }
  }

  /// The catalogue as JSON: for each report its name, meaning, scope, roles and sources, its parameters and
  /// its result as fields and as JSON Schema; and the lists of choices that they use.
  public static func json() -> [UInt8] {
    var writer = JSONWriter()
    var lists = [ReportScope.list]
    writer.beginObject()
    writer.name("reports")
    writer.beginArray()
    for report in shared.reports {
      write(report, into: &writer)
      ChoiceList.collect(report.parameters + report.result, into: &lists)
    }
    writer.endArray()
    CatalogueJSON.write(lists, into: &writer)
    writer.endObject()
    // Nothing above is refused: no name comes twice, and the tree is shallow.
    return (try? writer.finish()) ?? []
  }

  private static func write(_ report: ReportDefinition, into writer: inout JSONWriter) {
    writer.beginObject()
    for (name, text) in [
      ("name", report.name), ("meaning", report.meaning), ("scope", report.scope.name),
    ] {
      writer.name(name)
      writer.string(text)
    }
    for (name, texts) in [("roles", report.roles.names), ("sources", report.sources)] {
      writer.name(name)
      writer.beginArray()
      for text in texts { writer.string(text) }
      writer.endArray()
    }
    for (name, fields) in [("parameters", report.parameters), ("result", report.result)] {
      writer.name(name)
      CatalogueJSON.write(fields, into: &writer)
      writer.name("\(name)Schema")
      GroupJSON.writeSchema(
        "\(report.name) \(name)", report.meaning, fields, isResult: name == "result",
        into: &writer)
    }
    writer.endObject()
  }
}
