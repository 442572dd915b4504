import Commands
import Foundation
import Records
import TestSupport
import Testing

@Suite("Setting a server up")
struct HookTests {
  private let commons: Commons
  private let root: String

  init() throws {
    commons = try Commons()
    root = try commons.git("rev-parse", "main").trimmingCharacters(in: .whitespacesAndNewlines)
    try Shell.git("clone", "--quiet", "--bare", "ledger", "serveur.git", in: commons.folder.path)
    try Shell.git("init", "--quiet", "--bare", "vide.git", in: commons.folder.path)
  }

  private func install(_ arguments: String..., in name: String) -> CommandOutput {
    commons.run(["-C", name, "hook", "install"] + arguments, in: commons.folder.path)
  }

  private func setting(_ setting: String, of name: String) throws -> String {
    try Shell.git("config", "--local", setting, in: commons.folder.path + "/" + name)
  }

  private func hook(of name: String) throws -> String {
    try commons.folder.read("\(name)/hooks/pre-receive")
  }

  @Test("A server that holds a ledger is for that one; the hook runs this program by its path")
  func installation() throws {
    let output = install("--lang", "fr", in: "serveur.git")
    #expect(output.status == .success, "\(output.standardError)")
    #expect(output.standardOutput.contains("trust root: \(root)"))
    #expect(try setting("terrier.root", of: "serveur.git") == root + "\n")
    #expect(try setting("terrier.lang", of: "serveur.git") == "fr\n")
    #expect(try setting("receive.fsckObjects", of: "serveur.git") == "true\n")
    #expect(try setting("receive.maxInputSize", of: "serveur.git") == "\(128 << 20)\n")
    #expect(
      try hook(of: "serveur.git").contains("\nexec '/usr/local/bin/terrier' hook pre-receive\n"))
    let path = commons.folder.path + "/serveur.git/hooks/pre-receive"
    #expect(FileManager.default.isExecutableFile(atPath: path))
    #expect(install(in: "serveur.git").status == .success)
    #expect(install("--root", root, in: "serveur.git").status == .success)
  }

  @Test("An empty server needs to be told which ledger it is for, and then shows 'main'")
  func emptyServer() throws {
    let without = install(in: "vide.git")
    #expect(without.status == .failure)
    #expect(without.standardError.contains("[no-trust-root]"))
    #expect(
      !FileManager.default.fileExists(atPath: commons.folder.path + "/vide.git/hooks/pre-receive"))
    #expect(install("--root", "xyz", in: "vide.git").status == .usage)
    #expect(install("--root", root, in: "vide.git").status == .success)
    #expect(try commons.folder.read("vide.git/HEAD") == "ref: refs/heads/main\n")
    #expect(install(in: "vide.git").status == .success)
  }

  @Test("What is not a server's repository, or is another ledger's, is left as it was")
  func refusals() throws {
    let tree = install(in: "ledger")
    #expect(tree.standardError.contains("[not-bare]"))
    let other = install("--root", String(root.reversed()), in: "serveur.git")
    #expect(other.standardError.contains("[foreign-ledger]"))
    #expect(install(in: "nulle-part").standardError.contains("[not-a-repository]"))
    let path = commons.folder.path + "/serveur.git"
    try Shell.git("config", "core.hooksPath", "/elsewhere", in: path)
    #expect(install(in: "serveur.git").standardError.contains("[hooks-elsewhere]"))
    #expect(!FileManager.default.fileExists(atPath: path + "/hooks/pre-receive"))
    try Shell.git("config", "--unset", "core.hooksPath", in: path)
    try commons.folder.write("/some/where\n", to: "serveur.git/objects/info/alternates")
    #expect(install(in: "serveur.git").standardError.contains("[alternates]"))
  }

  @Test("A hook that somebody else wrote is kept unless it is said to be replaced")
  func foreignHook() throws {
    try commons.folder.write("#!/bin/sh\nexit 1\n", to: "serveur.git/hooks/pre-receive")
    let refused = install(in: "serveur.git")
    #expect(refused.status == .failure)
    #expect(refused.standardError.contains("[foreign-hook]"))
    #expect(try hook(of: "serveur.git") == "#!/bin/sh\nexit 1\n")
    #expect(install("--force", in: "serveur.git").status == .success)
    #expect(try hook(of: "serveur.git").contains("terrier hook install"))
  }

  @Test("What cannot be judged is refused, never let through", arguments: ["", "rien\n", "\0"])
  func unreadable(input: String) throws {
    let environment = Environment(
      directory: commons.folder.path + "/serveur.git", now: Instant(seconds: 1_767_700_000),
      standardInput: { Array(input.utf8) })
    let output = Terrier.output(of: ["hook", "pre-receive"], in: environment)
    #expect(output.status == .failure)
    #expect(output.standardError.contains("[bad-push]"))
    let nowhere = Environment(directory: commons.folder.path, now: Instant(seconds: 0))
    #expect(Terrier.output(of: ["hook", "pre-receive"], in: nowhere).status == .failure)
    struct Broken: Error {}
    let broken = Environment(
      directory: commons.folder.path + "/serveur.git", now: Instant(seconds: 1_767_700_000),
      standardInput: { throw Broken() })
    #expect(Terrier.output(of: ["hook", "pre-receive"], in: broken).status == .failure)
  }

  @Test("The refusal is in the language of the server")
  func language() throws {
    #expect(install("--lang", "fr", in: "serveur.git").status == .success)
    let line = "\(root) \(String(repeating: "0", count: 40)) refs/heads/main\n"
    let environment = Environment(
      directory: commons.folder.path + "/serveur.git", now: Instant(seconds: 1_767_700_000),
      standardInput: { Array(line.utf8) })
    let output = Terrier.output(of: ["hook", "pre-receive"], in: environment)
    #expect(output.status == .negative)
    #expect(output.standardError.hasPrefix("refused: refs/heads/main\nerror: "))
    #expect(output.standardError.contains("[main-deleted]"))
  }
}
