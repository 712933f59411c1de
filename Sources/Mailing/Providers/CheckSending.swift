import Diagnostics

extension ProviderProfile {
  /// Name of the smallest envelope that holds `sending`; nil when none does, or none is known.
  package func envelope(for sending: Sending) -> String? { envelopes.first { $0.holds(sending) }?.name }

  /// Every limit of the service that `sending` goes beyond.
  package func breaches(of sending: Sending) -> [Diagnostic] {
    sizeBreaches(of: sending) + weightBreaches(of: sending) + addressBreaches(of: sending.recipient)
      + referenceBreaches(of: sending.reference) + serviceBreaches(of: sending)
  }

  private func sizeBreaches(of sending: Sending) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func tell(_ code: ProviderCode, _ count: Int, _ limit: Int, in envelope: String? = nil) {
      let limit = envelope.map { "\(limit) (\($0))" } ?? String(limit)
      found.append(Diagnostic(code, at: .field("documents"), [.count: String(count), .limit: limit]))
    }
    if let mostSheets, sending.sheets > mostSheets { tell(.tooManySheets, sending.sheets, mostSheets) }
    if let leastSheets, sending.sheets < leastSheets { tell(.tooFewSheets, sending.sheets, leastSheets) }
    if let mostDocuments, sending.letters.count > mostDocuments {
      tell(.tooManyDocuments, sending.letters.count, mostDocuments)
    }
    guard envelope(for: sending) == nil, let largest = envelopes.last else { return found }
    let sheets = largest.sheets(of: sending)
    if let most = largest.mostSheets, sheets > most { tell(.tooManySheets, sheets, most, in: largest.name) }
    if let most = largest.mostPages, sending.pages > most {
      tell(.tooManyPages, sending.pages, most, in: largest.name)
    }
    if let smallest = envelopes.first, let least = smallest.leastSheets, smallest.sheets(of: sending) < least
    {
      tell(.tooFewSheets, smallest.sheets(of: sending), least, in: smallest.name)
    }
    if found.isEmpty {
      found.append(
        Diagnostic(
          ProviderCode.noEnvelope, at: .field("documents"), [.count: String(sending.sheets)]))
    }
    return found
  }

  private func weightBreaches(of sending: Sending) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let bytesPerDocument {
      found += sending.letters.filter { $0.bytes ?? 0 > bytesPerDocument }.map { letter in
        Diagnostic(
          ProviderCode.documentTooHeavy, at: .field("documents"),
          [.document: letter.document, .limit: String(bytesPerDocument)])
      }
    }
    if let bytesPerSending, let bytes = sending.bytes, bytes > bytesPerSending {
      found.append(
        Diagnostic(
          ProviderCode.sendingTooHeavy, at: .field("documents"), [.limit: String(bytesPerSending)]))
    }
    return found
  }

  private func addressBreaches(of recipient: Recipient) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let mostAddressCharacters {
      for line in recipient.lines + [recipient.town] {
        let count = line.unicodeScalars.count
        guard count > mostAddressCharacters else { continue }
        found.append(
          Diagnostic(
            ProviderCode.addressLineTooLong, at: .field("debtor.address"),
            [.found: line, .count: String(count), .limit: String(mostAddressCharacters)]))
      }
    }
    let isFilled = addresseeLines.contains { line in
      recipient.lines.indices.contains(line - 1) && !recipient.lines[line - 1].isEmpty
    }
    if !addresseeLines.isEmpty, !isFilled {
      found.append(
        Diagnostic(
          ProviderCode.addresseeMissing, at: .field("debtor"),
          [.limit: addresseeLines.map { String($0) }.joined(separator: ", ")]))
    }
    if townForm == .french, recipient.isInFrance, !recipient.town.isFrenchTown {
      found.append(
        Diagnostic(ProviderCode.malformedTown, at: .field("debtor.address"), [.found: recipient.town]))
    }
    return found
  }

  private func referenceBreaches(of reference: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let count = reference.unicodeScalars.count
    if let mostReferenceCharacters, count > mostReferenceCharacters {
      found.append(
        Diagnostic(
          ProviderCode.referenceTooLong, at: .field("reference"),
          [.count: String(count), .limit: String(mostReferenceCharacters)]))
    }
    guard let referenceAlphabet else { return found }
    let stranger = reference.unicodeScalars.enumerated().first { _, scalar in
      !referenceAlphabet.contains { $0.contains(scalar) }
    }
    if let (rank, character) = stranger {
      found.append(
        Diagnostic(
          ProviderCode.referenceCharacter, at: .field("reference"),
          [
            .count: String(rank + 1), .character: "« \(character) »",
            .wanted: referenceAlphabet.map(\.characters).joined(separator: ", "),
          ]))
    }
    return found
  }

  private func serviceBreaches(of sending: Sending) -> [Diagnostic] {
    guard let services else { return [] }
    return sending.letters.compactMap { letter in
      guard let service = letter.service, !services.contains(service) else { return nil }
      return Diagnostic(
        ProviderCode.serviceNotOffered, at: .field("letters"),
        [.document: letter.document, .found: service, .limit: services.joined(separator: ", ")])
    }
  }
}

extension String {
  /// Five digits, one space, a town.
  fileprivate var isFrenchTown: Bool {
    let postcode = utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let rest = utf8.dropFirst(postcode.count)
    return postcode.count == 5 && rest.first == UInt8(ascii: " ")
      && rest.dropFirst().first.map { $0 != UInt8(ascii: " ") } == true
  }
}

extension ClosedRange<Unicode.Scalar> {
  /// As a profile writes them: `a-z`, or the one character, a space in quotes.
  fileprivate var characters: String {
    if lowerBound != upperBound { return "\(lowerBound)-\(upperBound)" }
    return lowerBound == " " ? "« »" : String(lowerBound)
  }
}
