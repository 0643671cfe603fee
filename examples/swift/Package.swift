// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Story",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "CoachingKit", path: "../..")],
  targets: [
    .executableTarget(
      name: "Story", dependencies: [.product(name: "CoachingKit", package: "CoachingKit")])
  ]
)
