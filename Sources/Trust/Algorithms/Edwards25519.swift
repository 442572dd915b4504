/// The points of the curve Edwards25519 that can be keys (RFC 8032 §5.1).
///
/// The library verifies with any 32 bytes and says nothing of the key itself, so what a key must be
/// is checked here: everything handled is public, and nothing here decides whether a signature is
/// valid.
enum Edwards25519 {
  /// Checks that 32 bytes encode a point which only the holder of its private half can sign for.
  static func check(_ encoded: ArraySlice<UInt8>) throws(SignatureProblem) {
    guard let y = FieldElement(canonical: encoded) else {
      throw .malformed("the key is not written in its one form")
    }
    // With a point of small order, anyone can make signatures that hold for any message.
    guard !smallOrder.contains(y) else { throw .malformed("the key is one that anybody can use") }
    guard isOnCurve(y) else { throw .malformed("the key is not a point of the curve") }
  }

  /// The y coordinates of the eight points whose order divides eight.
  private static let smallOrder: [FieldElement] = [
    FieldElement(0, 0, 0, 0),
    FieldElement(1, 0, 0, 0),
    .prime.minusOne,
    FieldElement(
      0xB027_B2C2_8F95_E826, 0xF098_EFF2_89F4_C345, 0x3933_C6D3_05AC_DFD5, 0x05FC_536D_8802_38B1),
    FieldElement(
      0x4FD8_4D3D_706A_17C7, 0x0F67_100D_760B_3CBA, 0xC6CC_392C_FA53_202A, 0x7A03_AC92_77FD_C74E),
  ]

  /// The constant of the curve −x² + y² = 1 + d·x²·y².
  private static let d = FieldElement(
    0x75EB_4DCA_1359_78A3, 0x0070_0A4D_4141_D8AB, 0x8CC7_4079_7779_E898, 0x5203_6CEE_2B6F_FE73)

  /// Returns whether some x makes (x, y) a point: whether (y² − 1) / (d·y² + 1) is a square.
  ///
  /// The quotient is a square exactly when the product is.
  private static func isOnCurve(_ y: FieldElement) -> Bool {
    let square = y * y
    let one = FieldElement(1, 0, 0, 0)
    return ((square - one) * (d * square + one)).isNonzeroSquare
  }
}
