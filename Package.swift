// swift-tools-version: 6.2
import Foundation
import PackageDescription

// `.ci/run` sets ZTILDE_STRICT, so that a future compiler's new warning breaks no student's clone.
let isStrict = Context.environment["ZTILDE_STRICT"] == "1"

// `.ci/build` sets ZTILDE_COMMIT, and `ztilde --version` names it. The manifest could ask Git itself, but
// SwiftPM keeps the manifest's answer and would name a commit of the past.
let commit = Context.environment["ZTILDE_COMMIT"] ?? ""

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

// The rooms of the house, each with the rooms that it may know.
let package = Package(
  name: "ztilde",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "ztilde", targets: ["ztilde"]),
    .library(name: "NumericCore", targets: ["NumericCore"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .target(name: "CKernels"),
    .target(name: "NumericCore", dependencies: ["CKernels"]),
    .target(name: "StyledText"),
    .target(name: "PlainFiles", dependencies: ["StyledText"]),
    .target(name: "Plotting", dependencies: ["StyledText"]),
    .target(name: "LanguageSyntax", dependencies: ["NumericCore", "StyledText"]),
    .target(
      name: "PythonTranslation", dependencies: ["LanguageSyntax", "StyledText"],
      resources: [.embedInCode("helpers.py"), .embedInCode("torch.py")]),
    .target(
      name: "MatrixLanguage",
      dependencies: [
        "LanguageSyntax", "NumericCore", "PlainFiles", "Plotting", "PythonTranslation",
        "StyledText",
      ]),
    .target(
      name: "Notebook",
      dependencies: [
        "LanguageSyntax", "MatrixLanguage", "NumericCore", "PlainFiles", "Plotting",
        "PythonTranslation", "StyledText",
      ]),
    .target(
      name: "LessonEngine",
      dependencies: [
        "LanguageSyntax", "Notebook", "MatrixLanguage", "NumericCore", "PlainFiles",
        "PythonTranslation", "StyledText",
      ]),
    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "CRelease", cSettings: [.define("ZTILDE_COMMIT", to: "\"\(commit)\"")]),
    .target(name: "TerminalUI", dependencies: ["CEditline", "PlainFiles", "StyledText"]),
    .executableTarget(
      name: "ztilde",
      dependencies: [
        "LanguageSyntax", "LessonEngine", "Notebook", "MatrixLanguage", "NumericCore",
        "PlainFiles", "PythonTranslation", "TerminalUI", "StyledText", "CRelease", argumentParser,
      ],
      // SwiftPM names what is embedded by its file alone, so each file has a name of its own.
      resources: ["lesson", "next", "course"].flatMap { name in
        ["en", "zh"].map { .embedInCode("Templates/\(name).\($0).md") }
      }),

    .target(name: "Support", path: "Tests/Support"),
    .testTarget(
      name: "NumericCoreTests", dependencies: ["NumericCore", "Support"]),
    .testTarget(name: "StyledTextTests", dependencies: ["StyledText", "Support"]),
    .testTarget(name: "PlainFilesTests", dependencies: ["PlainFiles", "StyledText", "Support"]),
    .testTarget(name: "PlottingTests", dependencies: ["Plotting", "StyledText", "Support"]),
    .testTarget(
      name: "LanguageSyntaxTests", dependencies: ["LanguageSyntax", "NumericCore", "Support"]),
    .testTarget(
      name: "PythonTranslationTests",
      dependencies: [
        "LanguageSyntax", "MatrixLanguage", "NumericCore", "PythonTranslation", "StyledText",
        "Support",
      ]),
    .testTarget(
      name: "MatrixLanguageTests",
      dependencies: [
        "LanguageSyntax", "MatrixLanguage", "NumericCore", "PlainFiles", "PythonTranslation",
        "StyledText", "Support",
      ],
      exclude: ["Fixtures", "Goldens", "Programs"]),
    .testTarget(
      name: "NotebookTests",
      dependencies: [
        "LanguageSyntax", "Notebook", "MatrixLanguage", "NumericCore", "PlainFiles",
        "PythonTranslation", "StyledText", "Support",
      ]),
    .testTarget(
      name: "LessonEngineTests",
      dependencies: [
        "LanguageSyntax", "LessonEngine", "Notebook", "MatrixLanguage", "NumericCore",
        "PlainFiles", "PythonTranslation", "StyledText", "Support",
      ]),
    .executableTarget(
      name: "EditorProbe", dependencies: ["TerminalUI", "StyledText"], path: "Tests/EditorProbe"),
    .testTarget(
      name: "TerminalUITests",
      dependencies: ["TerminalUI", "PlainFiles", "StyledText", "Support", "EditorProbe"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "LanguageSyntax", "LessonEngine", "MatrixLanguage", "Notebook", "StyledText", "Support",
        "ztilde",
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where !["CKernels", "CEditline", "CRelease"].contains(target.name) {
  target.swiftSettings = settings
}

// What tests compare with is data, found by its path.
for target in package.targets where target.isTest {
  let folder = "\(Context.packageDirectory)/Tests/\(target.name)"
  target.exclude = ["Fixtures", "Goldens", "Programs"].filter {
    FileManager.default.fileExists(atPath: "\(folder)/\($0)")
  }
}

// The lessons stand at the top, where instructors find them. Only a target whose folder holds them
// may ship them as a resource, so LessonEngine's folder is the package itself without all the rest.
if let engine = package.targets.first(where: { $0.name == "LessonEngine" }) {
  let rooms = package.targets.filter { $0.path == nil && !$0.isTest && $0.name != engine.name }
  engine.path = "."
  engine.sources = ["Sources/LessonEngine"]
  engine.resources = [.copy("Lessons")]
  engine.exclude =
    rooms.map { "Sources/\($0.name)" } + [
      "Sources/README.md", "Tests", "README.md", "SECURITY.md", "LICENSE",
    ]
}
