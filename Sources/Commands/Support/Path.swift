internal import Foundation
internal import Git
internal import Records

/// Paths and files as the command line names them.
enum Path {
  /// Returns an absolute path, reading a relative one from a folder.
  static func resolve(_ path: String, from folder: String) -> String {
    path.hasPrefix("/")
      ? path : URL(fileURLWithPath: folder).appendingPathComponent(path).standardized.path
  }

  /// Returns whether a folder stands at a path.
  static func isFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }

  /// Returns the bytes of a file; throws when there is none or when it is larger than a limit.
  static func read(_ path: String, limit: Int = 64 << 20) throws(Diagnostic) -> [UInt8] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let size = attributes?[.size] as? Int,
      attributes?[.type] as? FileAttributeType == .typeRegular
    else {
      throw Diagnostic(
        .error, "no-such-file", "there is no file '\(path)'", hint: "check its name and folder")
    }
    guard size <= limit else {
      throw Diagnostic(
        .error, "file-too-large", "'\(path)' holds \(size >> 20) MiB, more than \(limit >> 20)")
    }
    do { return Array(try Data(contentsOf: URL(fileURLWithPath: path))) } catch {
      throw Diagnostic(.error, "unreadable-file", "'\(path)' cannot be read")
    }
  }

  /// Writes a file, with its folder, whole or not at all.
  static func write(_ bytes: some Sequence<UInt8>, to path: String) throws(Diagnostic) {
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw .unwritable(path)
    }
  }

  /// Writes a text that comes in parts in the place of a file, all of it or nothing, and holds one part at a time.
  static func write(parts: some Sequence<String>, to path: String) throws(Diagnostic) {
    let whole = path + ".part"
    try write([], to: whole)
    do {
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: whole))
      for part in parts { try file.write(contentsOf: Data(part.utf8)) }
      try file.close()
      try FileReplacement.move(whole, inPlaceOf: path)
    } catch {
      try? FileManager.default.removeItem(atPath: whole)
      throw .unwritable(path)
    }
  }
}

extension Diagnostic {
  fileprivate static func unwritable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "unwritable-file", "'\(path)' cannot be written", hint: "check the folder's rights")
  }
}
