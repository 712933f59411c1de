import CaseFiles
import Diagnostics
import Law
import TestSupport
import Testing
import Values

@testable import Claims

/// The story of an invoice adds up to what the statement says of it, in both languages.
struct StoryTests {
  @Test(arguments: ExampleStatementTests.names)
  func everyStoryOfEveryExampleFoots(_ name: String) throws {
    let caseFile = try ExampleStatementTests.caseFile(name)
    let statement = try computeStatement(caseFile, law: ClaimSample.law).value
    try expectStories(of: caseFile, statement)
  }

  @Test func storiesOfRandomCasesFoot() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<150 {
      let caseFile = try random.sample().caseFile()
      try expectStories(of: caseFile, try computeStatement(caseFile, law: ClaimSample.law).value)
    }
  }

  private func expectStories(of caseFile: CaseFile, _ statement: Statement) throws {
    let awards = statement.invoices.filter { $0.title != nil }.map(\.number)
    for number in caseFile.invoices.map(\.number) + awards {
      for language in MessageLanguage.allCases {
        let story = try tellInvoice(number, of: statement, caseFile, in: language)
        #expect(story.balance == due(on: number, caseFile, statement))
        #expect(story.steps.compactMap(\.amount).sum() == story.balance, "\(number)")
        #expect(story.steps.last?.balance == story.balance)
        #expect(story.steps.dropLast().allSatisfy { $0.balance == nil })
        let text = story.text
        #expect(StoryPhrase.Blank.allCases.allSatisfy { !text.contains("{\($0.rawValue)}") })
        let lines: [Substring] = text.split(separator: "\n")
        #expect(lines.dropFirst(3).filter { $0.count > 92 } == [])
        #expect(try cents(atTheRightOf: text) == story.balance.cents)
      }
    }
  }

  private func due(on number: String, _ caseFile: CaseFile, _ statement: Statement) -> Money? {
    let accounts = statement.invoices + statement.unclaimedInvoices
    if let account = accounts.first(where: { $0.number == number }) { return account.due }
    let title = caseFile.titles.first { $0.judges(number) }
    return statement.titles.first { $0.number == title?.number }?.totalDue
  }

  /// The figures at the end of the lines, added up as a reader would; the last one is their sum.
  private func cents(atTheRightOf text: String) throws -> Int64 {
    let figure = #/\s\s([+−=]) ?([0-9\u{202F}]+),([0-9]{2})$/#
    var sum: Int64 = 0
    var balance: Int64?
    let lines: [Substring] = text.split(separator: "\n")
    for line in lines {
      guard line.last?.isNumber ?? false, let match = line.firstMatch(of: figure) else { continue }
      let digits = match.2.filter(\.isNumber) + match.3
      let cents = try #require(Int64(digits))
      switch match.1 {
      case "+": sum += cents
      case "−": sum -= cents
      default: balance = cents
      }
    }
    #expect(balance == sum)
    return sum
  }

  @Test func everyPhraseNamesTheSameThingsInBothLanguages() {
    for phrase in StoryPhrase.allCases {
      let ignored: Set<String> = ["interest", "debt"]
      #expect(
        phrase.french.placeholders.subtracting(ignored) == phrase.english.placeholders.subtracting(ignored),
        "\(phrase)")
      let known = phrase.french.placeholders.union(phrase.english.placeholders)
      #expect(known.allSatisfy { StoryPhrase.Blank(rawValue: $0) != nil }, "\(phrase)")
    }
  }

  @Test func wordsOfTheCaseAreNeverReadAsBlanks() throws {
    var sample = ClaimSample()
    sample.invoices = [.init(more: #""label": "Pose {amount} {date}""#)]
    let caseFile = try sample.caseFile()
    let statement = try computeStatement(caseFile, law: ClaimSample.law).value
    #expect(
      try tellInvoice("F-1", of: statement, caseFile, in: .french).text.contains("Pose {amount} {date}."))
  }

  @Test(arguments: [("F-2", "F022", "F-1"), ("whatever else", "F023", nil)])
  func unknownNumbersAreRefused(_ number: String, _ code: String, _ suggestion: String?) throws {
    let caseFile = try ClaimSample().caseFile()
    let statement = try computeStatement(caseFile, law: ClaimSample.law).value
    do throws(Refusal) {
      _ = try tellInvoice(number, of: statement, caseFile, in: .french)
      Issue.record("it should be refused")
    } catch {
      #expect(error.diagnostics.map(\.id) == [code])
      #expect(error.diagnostics[0].arguments[.suggestion] == suggestion)
    }
  }

  /// What a clerk is asked first: from when, why, and where the money went.
  @Test func aPaymentIsToldWithItsImputationAndItsReason() throws {
    var sample = ClaimSample()
    sample.invoices = [.init(date: "2026-01-01", dueDate: "2026-01-31", amount: "12000.00")]
    sample.payments = [payment("2026-05-15", "5000.00")]
    let caseFile = try sample.caseFile()
    let statement = try computeStatement(caseFile, law: ClaimSample.law).value
    let text = try tellInvoice("F-1", of: statement, caseFile, in: .english).text
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    #expect(text.contains("12 000,00 € × 12,15 % × 104 / 365 = 415,43 €"))
    #expect(text.contains("To late interest: 415,43 €."))
    #expect(text.contains("To principal: 4 584,57 €."))
    #expect(text.contains("oldest debt that is due"))
  }
}
