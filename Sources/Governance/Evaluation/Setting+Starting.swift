extension Submission.Setting {
  /// A Boolean value indicating whether the commons is starting, so that its thresholds follow its size.
  package var isStarting: Bool { BootstrapState(self, []) != nil }
}
