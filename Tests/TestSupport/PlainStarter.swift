import Foundation

extension Project {
  /// A starter with the kinds of the project's own, plainer rules, fewer mandates and fewer records.
  ///
  /// Most tests are about how the engine works, not about what a territory asks for: what they tell must not change
  /// each time that the starter's rules or records are discussed, and founding it costs little.
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
    let plain = URL(fileURLWithPath: root + "/Tests/TestSupport/Starter")
    let governance = folder.appendingPathComponent("governance")
    try files.copyItem(at: URL(fileURLWithPath: root + "/governance"), to: governance)
    try files.copyItem(
      at: plain.appendingPathComponent("ledger"), to: folder.appendingPathComponent("ledger"))
    // Examples are of the starter's own rules; what it counts and reports is its own affair.
    for name in ["examples", "indicators", "report.yaml"] {
      try? files.removeItem(at: governance.appendingPathComponent(name))
    }
    for name in ["rules.yaml", "members"] {
      try files.removeItem(at: governance.appendingPathComponent(name))
      try files.copyItem(
        at: plain.appendingPathComponent(name), to: governance.appendingPathComponent(name))
    }
  }
}
