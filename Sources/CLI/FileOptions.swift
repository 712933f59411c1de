import ArgumentParser
import Exigible

/// What the PDF files conform to and carry.
struct FileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "archive (default): PDF/A-3a and PDF/UA-1; print: PDF/A-2b, smallest, for mailing.",
      valueName: "archive|print"))
  var profile: FileProfile?

  @Option(
    name: .customLong("attach"),
    help: ArgumentHelp(
      "default: a statement carries the case and its figures, a letter nothing; case: letters too; none.",
      valueName: "default|case|none"))
  var attachments: AttachmentRule = .standard

  var options: RenderOptions { RenderOptions(profile: profile ?? .archive, attachments: attachments) }
}

extension FileProfile: ExpressibleByArgument {}
extension AttachmentRule: ExpressibleByArgument {}
