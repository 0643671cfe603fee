/// The JSON Schema.
public enum CatalogueSchema {
  /// The schema.
  public static func write() -> [UInt8] { [] }
}
