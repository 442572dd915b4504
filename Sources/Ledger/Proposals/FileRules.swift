internal import Git
internal import Records

/// What every file that enters history must satisfy, whatever the rules of the territory say: a regular
/// file, at a path the ledger has a meaning for.
enum FileRules {
  /// Returns what is wrong with the new side of a file's change.
  static func problems(of change: FileChange) -> [Diagnostic] {
    let location = Location(change.path)
    guard let after = change.after else {
      return RecordID(path: change.path) == nil ? [] : [.deletedRecord(change.path)]
    }
    var problems: [Diagnostic] = []
    if after.mode != .file { problems.append(.mode(after.mode, at: location)) }
    if change.path.hasPrefix(Paths.records), RecordID(path: change.path) == nil {
      problems.append(
        Diagnostic(
          .error, "bad-path", "'\(change.path)' is not the path of a record", at: location,
          hint: "a record stands at ledger/<kind>/<two characters>/<twelve characters>.yaml"))
    }
    if !isPlain(change.path) {
      problems.append(
        Diagnostic(
          .error, "bad-path", "the path has characters that may hide what it is", at: location,
          hint: "use letters, digits, '.', '-', '_' and '/'"))
    }
    return problems
  }

  /// Returns whether a path has only characters that look the same everywhere, and no hidden parts.
  private static func isPlain(_ path: String) -> Bool {
    path.utf8.count <= 200
      && path.utf8.allSatisfy {
        ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
          || ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z"))
          || ($0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z"))
          || "._-/".utf8.contains($0)
      }
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && (!$0.hasPrefix(".") || isForForges(path)) }
  }

  /// Returns whether a path is one of those where forges look for what their CI shall run.
  ///
  /// Nothing else hidden may be there: git itself obeys some of it. Whether these may change is for the rules
  /// to say, which have to name them.
  private static func isForForges(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts == [".gitlab-ci.yml"] { return true }
    return parts.count == 3 && [".github", ".forgejo", ".gitea"].contains(parts[0])
      && parts[1] == "workflows" && !parts[2].hasPrefix(".") && parts[2].hasSuffix(".yml")
  }
}

// MARK: - What can be wrong with a file

extension Diagnostic {
  fileprivate static func mode(_ mode: FileMode, at location: Location) -> Diagnostic {
    let what =
      switch mode {
      case .symlink: "a symbolic link"
      case .submodule: "a submodule"
      case .executable: "an executable file"
      default: "not a regular file"
      }
    return Diagnostic(
      .error, "bad-mode", "'\(location.path)' is \(what)", at: location,
      hint: "a ledger holds regular files of mode 100644 only")
  }

  fileprivate static func deletedRecord(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "record-deleted", "the record's file is deleted", at: Location(path),
      hint: "records are never deleted: give it the state that ends it instead")
  }
}
