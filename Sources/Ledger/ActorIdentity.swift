/// Who acts: sealed into every entry.
package struct ActorIdentity: Hashable, Sendable {
  /// The host's id of the person or service.
  package let id: String
  /// The organisation they act for.
  package let organisation: String
  /// Why: a code of HL7 PurposeOfUse.
  package let purpose: String

  /// An identity. The caller checks the lengths.
  package init(id: String, organisation: String, purpose: String) {
    self.id = id
    self.organisation = organisation
    self.purpose = purpose
  }
}
