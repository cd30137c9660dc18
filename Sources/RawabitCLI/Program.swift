import ArgumentParser
import Foundation

/// Runs the command that the arguments name, words its errors and sets the exit code.
@main
enum Program {
  static func main() async {
    exit(await run(Array(CommandLine.arguments.dropFirst())))
  }

  private static func run(_ arguments: [String]) async -> Int32 {
    do {
      var command = try RawabitCommand.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return Outcome.success
    } catch let code as ExitCode {
      return code.rawValue
    } catch is CancellationError {
      return Outcome.interrupted
    } catch {
      switch RawabitCommand.exitCode(for: error) {
      case .success:
        Console.print(RawabitCommand.fullMessage(for: error))
        return Outcome.success
      case .validationFailure:
        Console.write(RawabitCommand.fullMessage(for: error) + "\n", to: .standardError)
      default:
        Console.complain(wording(of: error))
      }
      return Outcome.nothingDone
    }
  }
}

/// The exit codes.
enum Outcome {
  static let success: Int32 = 0
  /// Some articles failed, each named on standard error; the others were done.
  static let someArticlesFailed: Int32 = 1
  /// Wrong arguments, missing input, an output folder that cannot be written: nothing was done.
  static let nothingDone: Int32 = 2
  /// Ended by an interrupt or a request to terminate; what shells use for SIGINT.
  static let interrupted: Int32 = 130
}
