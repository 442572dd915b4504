extension SSHSignature {
  private static let header = Array("-----BEGIN SSH SIGNATURE-----\n".utf8)
  private static let footer = Array("\n-----END SSH SIGNATURE-----".utf8)

  /// The longest armour read, in bytes: several times what the largest keys need.
  private static let longestArmour = 32768

  /// Returns the bytes inside an armour.
  ///
  /// The text must be one block and nothing else but a final newline. In particular a second block
  /// after the first is refused, which `ssh-keygen` ignores and which could hide another signer.
  static func dearmored(_ text: String) throws(SignatureProblem) -> [UInt8] {
    guard !text.isEmpty else { throw .absent }
    guard text.utf8.count <= longestArmour else { throw .malformed("the armour is too long") }
    var text = text
    text.makeContiguousUTF8()
    let bytes = text.utf8.span
    guard starts(bytes, with: header) else { throw .malformed("the armour has no header") }
    let end = bytes[bytes.count - 1] == UInt8(ascii: "\n") ? bytes.count - 1 : bytes.count
    let armour = bytes.extracting(header.count..<max(header.count, end))
    guard armour.count >= footer.count else { throw .malformed("the armour has no footer") }
    let length = armour.count - footer.count
    guard starts(armour.extracting(length..<armour.count), with: footer) else {
      throw .malformed("the armour has no footer at its end")
    }
    guard let blob = Base64.decode(armour.extracting(0..<length), isWrapped: true) else {
      throw .malformed("the armour is not strict Base64")
    }
    return blob
  }

  /// Returns bytes inside an armour, in lines of 70 characters as `ssh-keygen` writes them.
  static func armored(_ blob: [UInt8]) -> String {
    """
    -----BEGIN SSH SIGNATURE-----
    \(Base64.encode(blob, lineWidth: 70))
    -----END SSH SIGNATURE-----

    """
  }

  private static func starts(_ bytes: Span<UInt8>, with prefix: [UInt8]) -> Bool {
    bytes.count >= prefix.count && prefix.indices.allSatisfy { bytes[$0] == prefix[$0] }
  }
}
