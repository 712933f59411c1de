import ArgumentParser
import Exigible

/// What the program tells its caller when it ends (sysexits.h, save the first).
enum ExitStatus: Int32, Comparable {
  case done = 0
  /// `verify` found a difference.
  case differs = 1
  case usage = 64
  /// The case, the template or a parameter file is at fault.
  case inputAtFault = 65
  case inputUnreadable = 66
  /// A defect of the program itself.
  case defect = 70
  case outputNotCreated = 73
  case outputNotWritten = 74
  case interrupted = 130

  static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.rawValue < b.rawValue }

  var exitCode: ExitCode { ExitCode(rawValue) }
}

extension ExitStatus {
  /// The status that the first error of `refusal` calls for.
  init(_ refusal: Refusal) {
    let id = refusal.diagnostics.first { $0.severity == .error }?.id ?? ""
    if let code = OutputCode(rawValue: id) {
      self = ExitStatus(code)
    } else if let code = MailingCode(rawValue: id) {
      self = ExitStatus(code)
    } else if let code = ManifestCode(rawValue: id) {
      self = ExitStatus(code)
    } else if id == ProviderCode.unknownProvider.rawValue {
      self = .usage
    } else if let code = VerificationCode(rawValue: id) {
      self = code == .caseNeeded ? .usage : .differs
    } else if let code = FigureCode(rawValue: id) {
      self = code.isDifference ? .differs : .inputAtFault
    } else {
      self = ExitStatus.defects.contains(id) ? .defect : .inputAtFault
    }
  }

  /// Messages that no input should be able to cause.
  private static let defects = [
    PageCode.unreadableResource.rawValue,
    PaintingCode.paintingFailed.rawValue, FinishingCode.unfinishable.rawValue,
  ]

  private init(_ code: MailingCode) {
    switch code {
    case .folderBusy, .folderNotEmpty, .runExists: self = .outputNotCreated
    case .otherRun, .inputChanged, .badRunName, .printRunContradicted, .enclosuresNeedPrintRun,
      .enclosureChanged:
      self = .usage
    case .journalDamaged, .spillDamaged: self = .inputUnreadable
    case .lineTooLong, .entryIsNoFile, .unknownEntryKey, .malformedEntryList, .duplicateLetter,
      .duplicateRegisteredNumber, .namedAsPart:
      self = .inputAtFault
    }
  }

  private init(_ code: ManifestCode) {
    switch code {
    case .unknownForm: self = .usage
    case .placeTaken: self = .outputNotCreated
    case .damaged: self = .inputUnreadable
    case .entryTwice, .entryMissing, .entryUnknown, .partTwice: self = .inputAtFault
    }
  }

  private init(_ code: OutputCode) {
    switch code {
    case .fileNotFound, .fileIsFolder, .fileDenied, .fileUnreadable, .notAFolder, .folderIsEmpty:
      self = .inputUnreadable
    case .outputExists, .outputFolderMissing, .outputDenied, .outputIsFolder, .outputIsFile:
      self = .outputNotCreated
    case .outputUnwritable, .streamClosed, .tooManyFiles: self = .outputNotWritten
    case .noDocument, .unknownDocument, .severalDocumentsInOneFile, .pageOutOfRange, .usage, .unknownCode,
      .misspeltInvoice, .unknownInvoice:
      self = .usage
    case .fileTooLarge, .warningsRefused, .assetsFolderMissing, .assetOutsideFolder, .assetNotFound:
      self = .inputAtFault
    }
  }
}
