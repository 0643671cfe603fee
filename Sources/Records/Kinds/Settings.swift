/// How an organisation wants things to be called and scaled. The newest record of this kind in the file of
/// ``Settings/file`` holds for all of its actors.
public struct Settings: Kind, Hashable {
  public static let kind = KindDefinition(
    Settings.self, number: 37, name: "settings", in: [.organisation], rule: .fields([3, 4]),
    "How an organisation wants things to be called in what a person reads, and its default scales.")

  /// The word for the person: client, patient, citizen, service user.
  public var personWord: String?
  /// The word for several of them.
  public var peopleWord: String?
  /// What the stages of adoption are called.
  public var stageLabels: [StageLabel] = []
  /// Scales that a value has when it is given without one.
  public var scales: [DefaultScale] = []
  /// About how many clients a cell of the picture of the place must be to be shown: 5 where nothing is said.
  public var smallestCell: Int64?

  /// Nothing set.
  public init() {}

  /// The file that settings are looked for in: save them there, and it is opened when there is none.
  public static let file = FileReference.named(
    .organisation, HostIdentifier(system: "urn:coachingkit", value: "settings"))

  public static let fields: [Field<Settings>] = [
    Field(
      1, "personWord", \.personWord, upTo: 100,
      "The word for the person: client, patient, citizen, service user."),
    Field(2, "peopleWord", \.peopleWord, upTo: 100, "The word for several of them."),
    Field(3, "stageLabels", \.stageLabels, "What the stages of adoption are called."),
    Field(4, "scales", \.scales, "Scales that a value has when it is given without one."),
    Field(
      5, "smallestCell", \.smallestCell, in: 5...10,
      "About how many clients a cell of the picture of the place must be to be shown; 5 where nothing is said."
    ),
  ]

  public static func brokenRule(in record: Settings, common: Common) -> RuleProblem? {
    let stages = record.stageLabels.map(\.stage)
    if Set(stages).count != stages.count {
      return RuleProblem(field: 3, rule: "a stage has one label")
    }
    let fields = record.scales.map { "\($0.kind ?? "") \($0.field ?? "")" }
    if Set(fields).count != fields.count {
      return RuleProblem(field: 4, rule: "a field has one default scale")
    }
    for scale in record.scales {
      guard let usual = scale.usual, let range = scale.range else {
        return RuleProblem(field: 4, rule: "a scale is for a field of a kind that is a scale")
      }
      guard usual.lowerBound <= range.lowerBound, range.upperBound <= usual.upperBound else {
        return RuleProblem(field: 4, rule: "a default scale lies within that of the catalogue")
      }
    }
    return nil
  }

  /// Gives the values of fields that came without a scale the one that is wanted here.
  package func complete(
    _ fields: [UInt32], in body: inout Body, kind number: UInt32, record: UniqueID
  ) throws(CoachingError) {
    guard !fields.isEmpty, let kind = Catalogue.shared.kind(numbered: number) else { return }
    for field in fields {
      let name = kind.place(field)?.field.name
      guard
        let range = scales.last(where: { $0.kind == kind.name && $0.field == name })?.range,
        let scale = try? body.value(field, as: Scale.self)
      else { continue }
      guard range.contains(scale.value) else {
        throw CoachingError(
          .outOfRange(bounds: range.words), kind: number, field: field, record: record)
      }
      body.set(field, Scale(scale.value, of: range, saidBy: scale.saidBy))
    }
  }
}

/// What a stage of adoption is called.
public struct StageLabel: Group, Hashable {
  /// The stage.
  public var stage: AdoptionStage?
  /// What it is called.
  public var label: String?

  /// Nothing set.
  public init() {}

  /// A label.
  public init(_ stage: AdoptionStage, _ label: String) {
    self.stage = stage
    self.label = label
  }

  public static let fields: [Field<StageLabel>] = [
    Field(310, "stage", \.stage, required: true, "The stage."),
    Field(311, "label", \.label, upTo: 100, required: true, "What it is called."),
  ]
}

/// The scale of a field where none is given.
public struct DefaultScale: Group, Hashable {
  /// Name of the kind.
  public var kind: String?
  /// Name of the field.
  public var field: String?
  /// The lowest value.
  public var minimum: Double?
  /// The highest value.
  public var maximum: Double?

  /// Nothing set.
  public init() {}

  /// A scale.
  public init(_ field: String, of kind: String, _ range: ClosedRange<Double>) {
    self.kind = kind
    self.field = field
    minimum = range.lowerBound
    maximum = range.upperBound
  }

  public static let fields: [Field<DefaultScale>] = [
    Field(320, "kind", \.kind, upTo: 100, required: true, "Name of the kind."),
    Field(
      321, "field", \.field, upTo: 100, required: true,
      "Name of the field; values within its lists have the scale of the catalogue where they are given none."
    ),
    Field(322, "minimum", \.minimum, in: -1e9...1e9, required: true, "The lowest value."),
    Field(323, "maximum", \.maximum, in: -1e9...1e9, required: true, "The highest value."),
  ]

  /// The scale; nil when its ends are crossed.
  var range: ClosedRange<Double>? {
    guard let minimum, let maximum, minimum < maximum else { return nil }
    return minimum...maximum
  }

  /// The scale of the catalogue; nil where there is no such field.
  var usual: ClosedRange<Double>? {
    guard let kind, let field,
      case .scale(let range)? = Catalogue.shared.kind(named: kind)?.place(named: field)?.field.type
    else { return nil }
    return range
  }
}
