import ArgumentParser
import Exigible

@main
struct ExigibleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "exigible")
}
