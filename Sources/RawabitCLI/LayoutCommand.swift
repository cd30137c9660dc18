import ArgumentParser
import Foundation
import Rawabit

/// Not for users: the child in which large pictures are laid out.
struct LayoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: LayoutChild.command, abstract: "Lays a plan out.", shouldDisplay: false)

  @Flag var springs = false

  func run() throws {
    let plan = try FileHandle.standardInput.readToEnd() ?? Data()
    try FileHandle.standardOutput.write(contentsOf: LayoutChild.answer(plan, springs: springs))
  }
}
