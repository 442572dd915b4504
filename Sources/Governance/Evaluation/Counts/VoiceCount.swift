package import Records

/// Which structures concerned have spoken, and what stands for those that have not.
package struct VoiceCount: Hashable, Sendable {
  /// A structure whose consent is awaited, and the members who are its voice.
  package struct Awaited: Hashable, Sendable {
    package let structure: RecordID
    package let voices: [Member.ID]

    package init(structure: RecordID, voices: [Member.ID]) {
      self.structure = structure
      self.voices = voices
    }
  }

  package var consenting: [RecordID] = []
  package var awaited: [Awaited] = []
  /// The structures whose voice objects.
  package var objecting: [RecordID] = []
  /// The structures that nobody is mandated to speak for, where silence never counts.
  package var voiceless: [RecordID] = []
  /// The structures that said nothing for as long as the rules wait.
  package var silent: [RecordID] = []
  /// The structures whose protection has lapsed, because nobody verified what changes for long.
  package var lapsed: [RecordID] = []
  /// When silence will count, and where it never does because somebody contests a record.
  package var silenceEnds: Instant?
  /// How long silence must last, when it counts and nothing was opened yet.
  package var silence: Period?
  package var contested: [RecordID] = []
  /// What is asked instead of the voices that are silent, lapsed, or nobody's.
  package var instead: Requirements.Approvals?

  package init(
    consenting: [RecordID] = [], awaited: [Awaited] = [], objecting: [RecordID] = [],
    voiceless: [RecordID] = []
  ) {
    self.consenting = consenting
    self.awaited = awaited
    self.objecting = objecting
    self.voiceless = voiceless
  }

  /// A Boolean value indicating whether every structure has consented, or something else stands for it.
  package var isReached: Bool { awaited.isEmpty && objecting.isEmpty && voiceless.isEmpty }
}
