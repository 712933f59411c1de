// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled with the same rules: warnings are errors, existentials are spelled out,
/// and a member is visible only where its module is imported.
let rules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func stage(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: rules)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies, exclude: exclude, swiftSettings: rules)
}

func system(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
  name: "exigible",
  products: [
    .library(name: "Exigible", targets: ["Exigible"]),
    .executable(name: "exigible", targets: ["CLI"]),
    .executable(name: "exigible-bench-claims", targets: ["ClaimsBenchmark"]),
    .executable(name: "exigible-bench", targets: ["ExigibleBench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // Of the libraries whose module maps name an archive, the code is put into the program.
    system("CCairo", pkgConfig: "freetype2", apt: "libcairo2-dev"),
    system("CHarfBuzz", pkgConfig: "harfbuzz", apt: "libharfbuzz-dev"),
    system("CHyphen", apt: "libhyphen-dev"),
    system("CMark", apt: "libcmark-gfm-dev"),
    system("CDeflate", pkgConfig: "libdeflate", apt: "libdeflate-dev"),
    system("CNettle", pkgConfig: "nettle", apt: "nettle-dev"),
    system("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
    system("CTurboJPEG", pkgConfig: "libturbojpeg", apt: "libturbojpeg0-dev"),
    .systemLibrary(name: "CSync"),
    .target(name: "CStoredStreams", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CQPDF"),
    .target(name: "CEmbedded", exclude: ["generate.sh", "files.inc"]),
    stage("Embedded", ["CEmbedded"]),

    stage("Threads", []),
    stage("Values", []),
    stage("Diagnostics", ["Threads"]),
    stage("JSON", ["Diagnostics", "Threads"]),
    stage("DocumentModel", ["Diagnostics"]),
    stage("Barcodes", ["CQREncode", "DocumentModel"]),
    stage("Law", ["Values", "JSON", "Diagnostics", "Embedded"], exclude: ["Parameters"]),
    stage("CaseFiles", ["Values", "JSON", "Diagnostics", "CNettle"]),
    stage("Claims", ["CaseFiles", "Law", "Values", "JSON", "Diagnostics"]),
    stage("Verification", ["Claims", "CaseFiles", "Law", "Values", "JSON", "Diagnostics"]),
    stage(
      "Templates",
      [
        "CMark", "Embedded", "Barcodes", "Claims", "CaseFiles", "Law", "DocumentModel", "Values", "JSON",
        "Diagnostics", "Threads",
      ]),
    stage("Fonts", ["CHarfBuzz", "Embedded", "Diagnostics"]),
    stage("Layout", ["CHyphen", "Embedded", "Threads", "DocumentModel", "Fonts", "Diagnostics"]),
    stage(
      "Painting",
      [
        "CCairo", "CStoredStreams", "CTurboJPEG", "Threads", "Layout", "DocumentModel", "Fonts",
        "Diagnostics",
      ]),
    stage(
      "Finishing",
      ["CDeflate", "CNettle", "CQPDF", "Embedded", "Fonts", "Layout", "DocumentModel", "Diagnostics"]),
    stage("Mailing", ["Values", "JSON", "Diagnostics"]),
    stage(
      "Exigible",
      [
        "Values", "Diagnostics", "JSON", "DocumentModel", "Law", "CaseFiles", "Claims", "Templates",
        "Fonts", "Layout", "Painting", "Finishing", "Mailing", "CSync", "Embedded", "Verification", "Threads",
      ]),
    .executableTarget(
      name: "CLI",
      dependencies: [
        "Exigible", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: rules),
    .executableTarget(
      name: "ClaimsBenchmark", dependencies: ["CaseFiles", "Claims", "Diagnostics", "Law", "Values"],
      path: "Benchmarks/Claims", swiftSettings: rules),
    .executableTarget(
      name: "ExigibleBench",
      dependencies: [
        "Exigible", "JSON", "DocumentModel", "Law", "CaseFiles", "Claims", "Templates", "Fonts", "Layout",
        "Painting", "Finishing", "Threads",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/Bench", swiftSettings: rules),

    tests("Architecture", ["Embedded", "TestSupport"]),
    tests("Values", ["Values"]),
    tests("Diagnostics", ["Diagnostics"]),
    tests("JSON", ["JSON", "Diagnostics", "TestSupport"], exclude: ["parsing-suites.txt"]),
    tests("Barcodes", ["Barcodes", "DocumentModel", "TestSupport"]),
    tests("Law", ["Law", "Values", "JSON", "Diagnostics"]),
    tests("CaseFiles", ["CaseFiles", "Values", "JSON", "Diagnostics"]),
    tests("Claims", ["Claims", "CaseFiles", "Law", "Values", "JSON", "Diagnostics", "TestSupport"]),
    tests(
      "Verification",
      ["Verification", "Claims", "CaseFiles", "Law", "Values", "JSON", "Diagnostics", "TestSupport"]),
    tests(
      "Templates",
      [
        "Templates", "Claims", "CaseFiles", "Law", "DocumentModel", "Values", "JSON", "Diagnostics",
        "TestSupport",
      ]),
    tests("Fonts", ["Fonts", "Diagnostics"]),
    tests("Layout", ["Layout", "DocumentModel", "Fonts", "Diagnostics", "TestSupport"]),
    tests(
      "Painting",
      ["Painting", "CCairo", "Embedded", "Layout", "DocumentModel", "Fonts", "Diagnostics", "TestSupport"]),
    tests(
      "Finishing",
      ["Finishing", "Painting", "Layout", "DocumentModel", "Fonts", "Diagnostics", "TestSupport"]),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: rules),
    tests(
      "Exigible",
      ["Exigible", "Mailing", "Finishing", "JSON", "Layout", "Values", "Diagnostics", "TestSupport"]),
    tests("CLI", ["CLI", "TestSupport"]),
    .target(
      name: "FuzzTargets", dependencies: ["Exigible", "Diagnostics", "Finishing", "JSON", "Templates"],
      path: "Fuzz/Targets", swiftSettings: rules),
    tests("Fuzzing", ["FuzzTargets", "Exigible", "TestSupport"]),
    tests("Conformance", ["Exigible", "CLI", "Finishing", "Layout", "TestSupport"]),
    tests(
      "Golden",
      ["CCairo", "Exigible", "CLI", "Layout", "DocumentModel", "Fonts", "Diagnostics", "TestSupport"]),
  ],
  cLanguageStandard: .c2x
)

// The fuzz driver links with LLVM's libFuzzer, which only `swift build --sanitize fuzzer` brings (`make fuzz`).
if Context.environment["EXIGIBLE_FUZZ"] != nil {
  package.targets += [
    .target(name: "CFuzzer", path: "Fuzz/CFuzzer"),
    .executableTarget(
      name: "Fuzz", dependencies: ["CFuzzer", "FuzzTargets", "Exigible"],
      path: "Fuzz/Driver", swiftSettings: rules),
  ]
}
