// swift-tools-version: 6.2
import PackageDescription

/// Applied to every target: the checks are the same everywhere, with no local exceptions.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A module of the product; what it may import is decided in `ArchitectureTests`.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// A module of tests, which may use the shared `TestSupport`.
func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], path: "Tests/\(name)",
    exclude: exclude,
    swiftSettings: strict)
}

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

/// The fuzzer of `make fuzz`, which ordinary builds leave out.
///
/// libFuzzer brings its `main`, and every module must be built so that its branches are counted. It
/// is no package of its own because that would not see `package` declarations.
let fuzzer: [Target] =
  Context.environment["TERRIER_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "fuzz", dependencies: ["Fuzzing"], path: "Fuzzing/Entry",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
  ]

let package = Package(
  name: "terrier",
  products: [.executable(name: "terrier", targets: ["terrier"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
    module("Git", ["CLibgit2"]),
    module("Records"),
    module("Governance", ["Records"]),
    module("Trust", [crypto, cryptoExtras]),
    module("Coding", ["Governance", "Records", yams]),
    module("Ledger", ["Coding", "Git", "Governance", "Records", "Trust"]),
    module("Evolution", ["Governance", "Records", grdb, sqlite]),
    module("Exchange", ["Records"]),
    module(
      "Publishing", ["Evolution", "Governance", "Records", mustache],
      resources: [
        .embedInCode("Documents/HTML/page.css"), .embedInCode("Documents/HTML/page.mustache"),
      ]),
    module(
      "Commands",
      [
        "Coding", "Evolution", "Exchange", "Git", "Governance", "Ledger", "Publishing", "Records",
        "Trust", argumentParser,
      ]),
    .executableTarget(name: "terrier", dependencies: ["Commands"], swiftSettings: strict),
    .executableTarget(
      name: "bench",
      dependencies: ["Coding", "Git", "Governance", "Ledger", "Records", "Trust", crypto],
      path: "Benchmarks/Bench", swiftSettings: strict),
    .target(
      name: "Fuzzing",
      dependencies: [
        "Coding", "Exchange", "Git", "Governance", "Ledger", "Records", "TestSupport", "Trust",
      ],
      path: "Fuzzing/Targets",
      // The optimizer of Swift 6.3 stops at the typed throws in its closures.
      swiftSettings: strict + [.unsafeFlags(["-Onone"])]),

    .target(
      name: "TestSupport", dependencies: ["Records"], path: "Tests/TestSupport",
      exclude: ["Starter"], swiftSettings: strict),
    tests("ArchitectureTests"),
    tests("RecordsTests", ["Records"]),
    tests("GovernanceTests", ["Governance", "Records"]),
    tests("TrustTests", ["Trust", crypto, cryptoExtras]),
    tests("GitTests", ["Git"]),
    tests("CodingTests", ["Coding", "Governance", "Records", yams]),
    tests("LedgerTests", ["Coding", "Git", "Governance", "Ledger", "Records", "Trust"]),
    tests("ExchangeTests", ["Exchange", "Records"]),
    tests("EvolutionTests", ["Evolution", "Governance", "Records", grdb]),
    tests(
      "PublishingTests", ["Evolution", "Governance", "Publishing", "Records"],
      exclude: ["Snapshots"]),
    tests("CommandsTests", ["Commands", "Records"]),
    // The program itself is run, so it has to be built.
    tests("FaultTests", ["terrier"]),
    tests("HostingTests", ["terrier"]),
    tests("FuzzingTests", ["Fuzzing"], exclude: ["Corpus"]),
    tests(
      "AttackTests", ["Commands", "Records", "terrier"],
      exclude: ["library.sh", "story.sh"]),
  ] + fuzzer
)
