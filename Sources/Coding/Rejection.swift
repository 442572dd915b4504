package import Records

/// What is wrong with something that was read: everything that was found, never the first thing only.
package struct Rejection: Error, Hashable, Sendable {
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
