// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error)
]

let package = Package(
  name: "CoachingKit",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "CoachingKit", targets: ["CoachingKit"]),
    // The objects of the shared library; Tests/tools/link.sh makes it of them.
    .library(name: "CoachingKitObjects", type: .static, targets: ["CBoundary"]),
    .library(name: "FuzzEntry", type: .static, targets: ["FuzzEntry"]),
  ],
  targets: [
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .target(name: "Records", swiftSettings: strict),
    .target(name: "Measures", dependencies: ["Records"], swiftSettings: strict),
    .target(
      name: "Sealing", dependencies: ["CSodium"], swiftSettings: strict,
      linkerSettings: [.linkedLibrary("sodium")]),
    .target(
      name: "Ledger", dependencies: ["Measures", "Records", "Sealing"], swiftSettings: strict),
    .target(
      name: "SQLiteStorage", dependencies: ["CSQLite", "Ledger", "Records", "Sealing"],
      swiftSettings: strict, linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "Access", dependencies: ["Ledger", "Measures", "Records", "Sealing"],
      swiftSettings: strict),
    .target(
      name: "Reports", dependencies: ["Access", "Measures", "Records"], swiftSettings: strict),
    .target(
      name: "CoachingKit",
      dependencies: [
        "Access", "Ledger", "Measures", "Records", "Reports", "SQLiteStorage", "Sealing",
      ],
      swiftSettings: strict),
    .systemLibrary(name: "CCoachingKit"),
    .target(name: "FuzzEntry", dependencies: ["Records"], swiftSettings: strict),
    .executableTarget(
      name: "CatalogueGenerator", dependencies: ["Records"], swiftSettings: strict),
    .target(
      name: "CBoundary",
      dependencies: ["CCoachingKit", "CoachingKit", "Ledger", "Records", "Reports"],
      swiftSettings: strict),
    .testTarget(
      name: "CBoundaryTests", dependencies: ["CBoundary", "CCoachingKit", "Records"],
      swiftSettings: strict),
    .testTarget(
      name: "AccessTests", dependencies: ["Access", "Ledger", "Records"], swiftSettings: strict),
    .testTarget(
      name: "SQLiteStorageTests", dependencies: ["CSQLite", "Ledger", "Records", "SQLiteStorage"],
      swiftSettings: strict),
    .testTarget(
      name: "RecordsTests", dependencies: ["Records"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "MeasuresTests", dependencies: ["Measures", "Records"], swiftSettings: strict),
    .testTarget(name: "SealingTests", dependencies: ["Sealing"], swiftSettings: strict),
    .testTarget(
      name: "CoachingKitTests",
      dependencies: ["CSQLite", "CoachingKit", "Ledger", "Records", "Sealing"],
      exclude: ["Golden"], swiftSettings: strict),
  ]
)
