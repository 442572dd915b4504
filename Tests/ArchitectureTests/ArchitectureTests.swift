import Foundation
import Testing

@Suite("Architecture")
struct ArchitectureTests {
  /// What each module may import; to allow anything else is a design change, made here.
  private static let allowedImports: [String: Set<String>] = [
    "Records": [],
    "Governance": ["Records"],
    "Trust": ["Crypto", "CryptoExtras"],
    "Git": ["CLibgit2"],
    "Coding": ["Foundation", "Governance", "Records", "Yams"],
    "Ledger": [
      "Coding", "Dispatch", "Foundation", "Git", "Governance", "Records", "Synchronization",
      "Trust",
    ],
    "Evolution": ["GRDB", "GRDBSQLite", "Governance", "Records"],
    "Exchange": ["Records"],
    "Publishing": ["Evolution", "Foundation", "Governance", "Mustache", "Records"],
    "Commands": [
      "ArgumentParser", "Coding", "Evolution", "Exchange", "Foundation", "Git", "Governance",
      "Ledger", "Publishing", "Records", "Trust",
    ],
    "terrier": ["Commands", "Foundation"],
  ]

  /// Where Foundation may be used in a module that is not a shell, and for what.
  private static let foundationHomes: [String: Set<String>] = [
    // Unicode normalization, which the standard library does not offer yet.
    "Coding": ["Normalization.swift"],
    // Starting ssh-keygen.
    "Ledger": ["SSHKeygen.swift", "SSHKeygenSigner.swift", "Terminal.swift"],
    // JSONEncoder.
    "Publishing": ["JSONText.swift"],
  ]

  private static let modules = allowedImports.keys.sorted()

  @Test("A module imports only what the architecture allows", arguments: modules)
  func importsFollowTheArchitecture(module: String) throws {
    let allowed = try #require(Self.allowedImports[module])
    for file in try sources(of: module) {
      let imports = file.imports
      #expect(Set(imports).isSubset(of: allowed), "in \(file.name)")
      if let homes = Self.foundationHomes[module], imports.contains("Foundation") {
        #expect(homes.contains(file.name), "Foundation has no home in \(file.name)")
      }
    }
  }

  @Test("Every module of the package is in the table", arguments: ["Sources"])
  func everyModuleIsKnown(folder: String) throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.root + "/" + folder)
    #expect(Set(found).subtracting(["CLibgit2"]) == Set(Self.modules))
  }

  /// Where unsafe code may stand outside the Git module: at SQLite's authorizer, which has no safe form.
  private static let unsafeHomes: [String: Set<String>] = ["Evolution": ["Sandbox.swift"]]

  @Test("Unsafe code stays in the Git module, and in its one other home", arguments: modules)
  func unsafeCodeStaysAtHome(module: String) throws {
    let homes = Self.unsafeHomes[module] ?? []
    for file in try sources(of: module) where module != "Git" && !homes.contains(file.name) {
      #expect(!file.text.contains(/\bunsafe\b/), "in \(file.name)")
    }
  }

  @Test("Nothing trusts more than the compiler can check", arguments: modules)
  func nothingIsUnchecked(module: String) throws {
    let escapes = ["@unchecked Sendable", "nonisolated(unsafe)", "try!", "fatalError(", "TODO"]
    for file in try sources(of: module) {
      for escape in escapes { #expect(!file.text.contains(escape), "\(escape) in \(file.name)") }
    }
  }

  @Test("No file is longer than 300 lines", arguments: ["Sources", "Tests"])
  func filesAreShort(folder: String) throws {
    for file in try files(in: folder) {
      let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(count <= 300, "\(file.name) has \(count) lines")
    }
  }

  @Test("Every package type says what it is", arguments: modules)
  func typesAreDocumented(module: String) throws {
    let declaration =
      /^ *(?:@\w+\s+)?package (?:indirect )?(?:final )?(?:struct|enum|class|protocol|actor) (\w+)/
    for file in try sources(of: module) {
      var previous: Substring = ""
      for line in file.text.split(separator: "\n", omittingEmptySubsequences: false) {
        if let match = line.firstMatch(of: declaration) {
          let above = previous.drop { $0 == " " }
          #expect(
            above.hasPrefix("///") || above.hasPrefix("@"),
            "\(match.1) has no comment in \(file.name)")
        }
        previous = line
      }
    }
  }

  // MARK: - Files

  private struct File {
    let name: String
    let text: String

    var imports: [String] {
      text.matches(of: /(?m)^(?:@\w+ )?(?:\w+ )?import (?:\w+ )?(\w+)/).map { String($0.1) }
    }
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private func sources(of module: String) throws -> [File] {
    let found = try files(in: "Sources/" + module)
    try #require(!found.isEmpty)
    return found
  }

  private func files(in folder: String) throws -> [File] {
    let path = Self.root + "/" + folder
    let names = try #require(FileManager.default.enumerator(atPath: path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    return try names.sorted().map { name in
      File(
        name: URL(fileURLWithPath: name).lastPathComponent,
        text: try String(contentsOfFile: path + "/" + name, encoding: .utf8))
    }
  }
}
