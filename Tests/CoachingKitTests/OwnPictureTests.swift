import CoachingKit
import Foundation
import Records
import Reports
import Testing

@Suite struct OwnPictureTests {
  @Test func aPictureWithPlacesFromFixingToEnablingIsWritten() throws {
    try TestStore().with { anna in
      let file = try anna.openFile(
        .practitioner, HostIdentifier(system: "urn:staff", value: "anna"))
      var entry = Record(Practitioner(name: "Anna"), in: file)
      entry.actorID = "anna"
      try anna.save(&entry)
      let event = UniqueID(high: 3, low: 3)
      // The first record of what two clients share says less than the second.
      for client in 0..<2 {
        var talk = Record(Conversation(), for: .client(client))
        talk.coaches = [entry.link]
        talk.sharedEvent = event
        talk.occurred = DateTime("2025-02-01")
        if client == 1 {
          talk.minutes = 60
          talk.techniques = [.tgrow]
          talk.fixingToEnabling = Scale(7, of: 0...10)
        }
        try anna.save(&talk)
      }
      let json = try anna.ask("practitionerPicture", #"{"file":"\#(file)"}"#)
      let picture = try #require(
        try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary)
      #expect(picture["conversations"] as? Int == 1)
      #expect(picture["minutes"] as? Int == 60)
      #expect((picture["techniques"] as? [NSDictionary])?.first?["count"] as? Int == 1)
      let parts = try #require(picture["distribution"] as? [NSDictionary])
      #expect(parts.map { $0["count"] as? Int } == [0, 0, 1])
    }
  }

  @Test func noTwoFieldsOfAResultHaveOneNumberOrName() {
    func check(_ fields: [FieldDefinition], _ name: String) {
      #expect(Set(fields.map(\.number)).count == fields.count, "\(name)")
      #expect(Set(fields.map(\.name)).count == fields.count, "\(name)")
      for field in fields { check(field.parts, "\(name).\(field.name)") }
    }
    for report in ReportCatalogue.shared.reports {
      check(report.parameters, report.name)
      check(report.result, report.name)
    }
  }
}
