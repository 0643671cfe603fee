/// The one list of all kinds, in order of their numbers. A new kind is one file and one line here.
public enum AllKinds {
  /// Every kind that this version knows.
  public static let types: [any Kind.Type] = [
    Client.self,
    Supporter.self,
    Practitioner.self,
    Organisation.self,
    Engagement.self,
    Conversation.self,
    Goal.self,
    Strategy.self,
    Cycle.self,
    Practice.self,
    Observation.self,
    Reflection.self,
    Feedback.self,
    Action.self,
    Score.self,
    Consent.self,
    Concern.self,
    AboutMe.self,
    Provision.self,
    Agreement.self,
    Barrier.self,
    Decision.self,
    Experience.self,
  ]
}
