// swift-tools-version: 6.3
import PackageDescription

/// One array of settings for every target: strict, and every warning an error.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "rung",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "rung", targets: ["rung"])],
  dependencies: [],
  targets: [
    library("SourceText"),
    library("CommonMark", ["SourceText"]),
    library("LadderModel", ["SourceText"]),
    library("LadderSyntax", ["LadderModel", "SourceText"]),
    library("LadderReading", ["CommonMark", "LadderModel", "LadderSyntax", "SourceText"]),
    library("LadderLint", ["CommonMark", "LadderModel", "SourceText"]),
    library("LadderEmit", ["CommonMark", "LadderModel", "SourceText"]),
    library(
      "LadderWorkspace",
      ["CommonMark", "LadderLint", "LadderModel", "LadderReading", "LadderSyntax", "SourceText"]),
    library(
      "RungCLI",
      [
        "CommonMark", "LadderEmit", "LadderLint", "LadderModel", "LadderReading", "LadderSyntax",
        "LadderWorkspace", "SourceText",
      ]),
    .executableTarget(name: "rung", dependencies: ["RungCLI"], swiftSettings: settings),

    tests("SourceText", ["SourceText"]),
    tests("CommonMark", ["CommonMark", "SourceText"]),
    tests("LadderModel", ["LadderModel", "LadderSyntax", "SourceText"]),
    tests("LadderSyntax", ["LadderModel", "LadderSyntax", "SourceText"]),
    tests(
      "LadderReading", ["LadderEmit", "LadderModel", "LadderReading", "LadderSyntax", "SourceText"],
      exclude: ["Quality"]),
    tests(
      "LadderLint", ["LadderLint", "LadderModel", "LadderReading", "LadderSyntax", "SourceText"],
      exclude: ["Precision", "Recall"]),
    tests(
      "LadderEmit", ["LadderEmit", "LadderModel", "LadderReading", "LadderSyntax", "SourceText"]),
    tests("RungCLI", ["LadderEmit", "LadderModel", "LadderWorkspace", "RungCLI", "SourceText"]),
  ])
