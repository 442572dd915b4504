extension Export {
  /// Returns the records of a request in the form that it asks for, with an account of every one of them.
  ///
  /// A database is not made of bytes here: its account is, and `files` is empty.
  package static func make(_ request: ExportRequest) throws(ExchangeError) -> Export {
    switch request.format {
    case .mednumCSV, .mednumJSON:
      var export = try MednumExport(request)
      return export.export()
    case .dataInclusion:
      var export = try DataInclusionExport(request)
      return export.export()
    case .geoJSON:
      var export = GeoJSONExport(request)
      return export.export()
    case .jsonLines: return JSONLinesExport(request).export()
    case .sqlite:
      return Export(files: [], account: JSONLinesExport(request).account)
    }
  }
}
