internal import Dispatch
internal import Foundation

/// The terminal from which this process was started, if any.
///
/// Foundation starts programs in a process group of their own, in the background of the terminal: a
/// program that asks for a passphrase there would be stopped by the system, and waited for without
/// end. So it is given the foreground while it runs, as a shell would do.
enum Terminal {
  /// Held while a program runs: a terminal has one foreground, and one person answers there.
  private static let turn = NSLock()

  /// Runs a process to its end, in the foreground when this process has it to give.
  static func lending(to process: Process) throws {
    turn.lock()
    defer { turn.unlock() }
    // Waiting as Foundation does costs 50 ms, several times what a signature takes.
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    guard let terminal = FileHandle(forUpdatingAtPath: "/dev/tty"),
      tcgetpgrp(terminal.fileDescriptor) == getpgrp()
    else {
      try process.run()
      end.wait()
      return
    }
    try process.run()
    let group = process.processIdentifier
    tcsetpgrp(terminal.fileDescriptor, group)
    // It may have been stopped before it had the foreground, or be about to be: wake it until it
    // ends.
    while end.wait(timeout: .now() + .milliseconds(20)) == .timedOut {
      kill(group, SIGCONT)
    }
    takeBack(terminal)
  }

  /// Brings this process back to the foreground.
  ///
  /// The system lets it do so only if it ignores the signal that asking from the background sends.
  private static func takeBack(_ terminal: FileHandle) {
    let previous = signal(SIGTTOU, SIG_IGN)
    tcsetpgrp(terminal.fileDescriptor, getpgrp())
    signal(SIGTTOU, previous)
  }
}
