#!/usr/bin/env bash
# A small package outside the repository that depends on it by path: builds, runs, and prints a goal.
set -euo pipefail
root=$PWD
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/Sources/App"
cat > "$folder/Package.swift" <<SWIFT
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "App",
  dependencies: [.package(name: "CoachingKit", path: "$root")],
  targets: [
    .executableTarget(
      name: "App", dependencies: [.product(name: "CoachingKit", package: "CoachingKit")])
  ])
SWIFT
cat > "$folder/Sources/App/App.swift" <<'SWIFT'
import CoachingKit

@main
struct App {
  static func main() throws {
    let key = try [UInt8](repeating: 7, count: 32).withUnsafeBytes { try Store.Key($0) }
    let store = try Store.inMemory(key: key)
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    var goal = Record(
      Goal(statement: "Get dressed for school by myself"),
      for: HostIdentifier(system: "urn:ehr", value: "4711"))
    try anna.save(&goal)
    for goal in try anna.find(Goal.self, in: goal.fileID) {
      print("version \(goal.version): \(goal.statement ?? "")")
    }
    try store.close()
  }
}
SWIFT
# One scratch folder for all runs: what has not changed is not built again.
printed=$(swift run --package-path "$folder" --scratch-path "$root/.build/outside" App 2>"$folder/log") || {
  grep error: "$folder/log"
  exit 1
}
[ "$printed" = "version 1: Get dressed for school by myself" ] || {
  echo "not ok: a package outside prints: $printed"
  exit 1
}
echo "1 passed, 0 failed"
