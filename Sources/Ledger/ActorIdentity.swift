import Records

/// Who acts: sealed into every entry.
package struct ActorIdentity: Hashable, Sendable {
  /// The host's id of the person or service.
  package let id: String
  /// The organisation they act for.
  package let organisation: String
  /// What they are there.
  package let roles: Roles
  /// Why: a code of HL7 PurposeOfUse.
  package let purpose: String

  /// An identity. The caller checks the lengths.
  package init(id: String, organisation: String, roles: Roles, purpose: String) {
    self.id = id
    self.organisation = organisation
    self.roles = roles
    self.purpose = purpose
  }

  /// Who writes entries that hold what others did.
  package static let library = ActorIdentity(id: "", organisation: "", roles: [], purpose: "")
}
