package import Records

extension Profile {
  /// Returns the kind whose records are exchanged in the form of the national standard.
  package func kindForMednum() throws(ExchangeError) -> Kind {
    let format = MednumStandard.format
    let found = kinds.values.filter { $0.exports[format] != nil }.sorted { $0.name < $1.name }
    guard let kind = found.first else { throw .noKind(format: format) }
    guard found.count == 1 else {
      throw .severalKinds(format: format, kinds: found.map(\.name))
    }
    if let version = kind.exports[format], version != MednumStandard.version {
      throw .unsupportedVersion(
        format: format, version: version, supported: MednumStandard.version)
    }
    return kind
  }
}
