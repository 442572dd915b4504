import Foundation

extension Project {
  /// A starter like the project's own, with plainer rules and fewer mandates.
  ///
  /// Most tests are about how the engine works, not about what a territory asks for: what they tell must not change
  /// each time that the starter's rules are discussed.
  package static let plainStarter: String = {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "terrier-starter-\(ProcessInfo.processInfo.processIdentifier)")
    do { try lay(out: folder) } catch { return "\(folder.path) cannot be laid out: \(error)" }
    return folder.path
  }()

  private static func lay(out folder: URL) throws {
    let files = FileManager.default
    try? files.removeItem(at: folder)
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["governance", "ledger"] {
      try files.copyItem(
        at: URL(fileURLWithPath: root + "/" + name), to: folder.appendingPathComponent(name))
    }
    let governance = folder.appendingPathComponent("governance")
    // Examples are of the starter's own rules.
    try? files.removeItem(at: governance.appendingPathComponent("examples"))
    let plain = URL(fileURLWithPath: root + "/Tests/TestSupport/Starter")
    for name in ["rules.yaml", "members"] {
      try files.removeItem(at: governance.appendingPathComponent(name))
      try files.copyItem(
        at: plain.appendingPathComponent(name), to: governance.appendingPathComponent(name))
    }
  }
}
