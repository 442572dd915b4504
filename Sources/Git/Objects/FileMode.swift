/// What kind of file an entry of a tree is.
///
/// Git writes these five; any other number found in a tree is kept as it is, for callers to refuse.
package enum FileMode: RawRepresentable, Hashable, Sendable {
  case tree
  case file
  case executable
  case symlink
  case submodule
  case other(UInt32)

  package init(rawValue: UInt32) {
    self =
      switch rawValue {
      case 0o040000: .tree
      case 0o100644: .file
      case 0o100755: .executable
      case 0o120000: .symlink
      case 0o160000: .submodule
      default: .other(rawValue)
      }
  }

  package var rawValue: UInt32 {
    switch self {
    case .tree: 0o040000
    case .file: 0o100644
    case .executable: 0o100755
    case .symlink: 0o120000
    case .submodule: 0o160000
    case .other(let value): value
    }
  }
}
