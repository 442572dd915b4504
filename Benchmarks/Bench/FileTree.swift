/// The files of a revision in memory, of which each change rewrites the folders on its way alone.
final class FileTree {
  private var files: [String: PackWriter.Name] = [:]
  private var folders: [String: FileTree] = [:]
  /// The name that it was written under, until something in it changes.
  private var name: PackWriter.Name?

  subscript(path: some StringProtocol) -> PackWriter.Name? {
    get {
      guard let slash = path.firstIndex(of: "/") else { return files[String(path)] }
      return folders[String(path[..<slash])]?[path[path.index(after: slash)...]]
    }
    set {
      name = nil
      guard let slash = path.firstIndex(of: "/") else {
        files[String(path)] = newValue
        return
      }
      let folder = String(path[..<slash])
      let child = folders[folder] ?? FileTree()
      child[path[path.index(after: slash)...]] = newValue
      folders[folder] = child.isEmpty ? nil : child
    }
  }

  private var isEmpty: Bool { files.isEmpty && folders.isEmpty }

  /// Writes what changed, and returns the name of the whole.
  func write(to pack: inout PackWriter) -> PackWriter.Name {
    if let name { return name }
    var entries: [(key: String, mode: String, name: String, id: PackWriter.Name)] = []
    for (name, id) in files { entries.append((name, "100644", name, id)) }
    for (name, folder) in folders {
      entries.append((name + "/", "40000", name, folder.write(to: &pack)))
    }
    // The names are ASCII, of which the order of texts is that of the bytes.
    entries.sort { $0.key < $1.key }
    var bytes: [UInt8] = []
    for entry in entries {
      bytes += Array("\(entry.mode) \(entry.name)\0".utf8)
      bytes += entry.id
    }
    let written = pack.add(.tree, bytes)
    name = written
    return written
  }
}
