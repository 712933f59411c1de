@testable import CaseFiles
import Claims
import Diagnostics
import DocumentModel
import Foundation
import Testing
import Values

@testable import Templates

/// What the décompte says beside its columns, case by case.
@Suite("Décompte")
struct StatementTextTests {
  private func text(
    _ document: String = "decompte", of example: String = "00-carpentier",
    _ change: (inout CaseFile) -> Void = { _ in }
  ) throws -> String {
    var caseFile = try ExampleLetters.caseFile("examples/\(example).json")
    change(&caseFile)
    return try ExampleLetters.plainText(document, of: caseFile)
  }

  @Test("shows a column of indemnities only where a payment settled some")
  func consumerColumns() throws {
    for example in ["02-artisan-contre-particulier", "03-pret-entre-particuliers"] {
      let text = try text(of: example)
      #expect(!text.contains("ndemnité"), "\(example)")
      #expect(text.contains("| Intérêts | Principal | Principal restant"))
    }
    #expect(try text().contains("| Pénalités | Principal | Principal restant"))
    let settled = try text {
      $0.payments.append(
        CaseFile.Payment(
          date: day("2026-11-20"), amount: Money(cents: 1_050_000), invoice: nil, title: nil, means: nil))
    }
    #expect(settled.contains("| Pénalités | Principal | Indemnités | Principal restant"))
  }

  @Test("gives each title its own account, with its interest, costs, payments and the month to come")
  func titles() throws {
    let text = try text(of: "08-deux-titres-executoires")
    let sections = [
      "1. Jugement n° 2025J00872", "2. Ordonnance portant injonction de payer n° 2026IP0145",
      "3. Principal des pièces hors titre", "4. Intérêts de retard", "5. Paiements et avoirs",
      "6. Récapitulation",
    ]
    for section in sections { #expect(text.contains(section), "\(section)") }
    let first = try #require(text.split(separator: "2. Ordonnance").first)
    let order = [
      "Principal", "Indemnités forfaitaires", "Article 700", "Dépens", "Signification", "Dû au titre",
    ]
    let places = try order.map { try #require(first.range(of: $0, options: .backwards)).lowerBound }
    #expect(places == places.sorted())
    #expect(first.contains("Intérêts, taux légal 2,62 % + 5 (S1 2026)"))
    #expect(!first.contains("Pénalités,"))
    #expect(first.contains("−2 329,46") && first.contains("12 456,07"))
    #expect(first.contains("majoré de 5 points à compter du 22 décembre 2025"))
    #expect(
      first.contains(
        "du 24 novembre 2026 au 23 décembre 2026, au taux en vigueur (12 330,41 € à 7,75 %) : 78,54 €"))
    #expect(text.contains("(art. R. 211-1 du code des procédures civiles d’exécution)"))
  }

  @Test("of titles alone has no section of pieces")
  func titlesAlone() throws {
    let text = try text(of: "08-deux-titres-executoires") { $0.invoices.removeLast() }
    #expect(text.contains("3. Paiements et avoirs") && text.contains("4. Récapitulation"))
    #expect(!text.contains("hors titre"))
  }

  @Test("of an insolvent debtor: until the opening, with the delay to declare, without penalty clause")
  func insolvency() throws {
    let text = try text {
      $0.events.append(.init(.insolvency, "2026-10-01"))
      $0.invoices[2].dueDate = day("2026-10-30")
    }
    #expect(text.contains("arrêté au 1er octobre 2026"))
    #expect(
      text.contains(
        "Procédure collective : redressement judiciaire, jugement d’ouverture du 1er octobre 2026."))
    #expect(text.contains("celui du paiement l’est ; le jugement d’ouverture arrête les pénalités"))
    #expect(!text.contains("celui de l’arrêté"))
    #expect(
      text.contains(
        "Créance à déclarer au passif au plus tard le 1er décembre 2026, délai compté du jugement : il court de sa "
          + "publication au Bodacc (art. L. 622-24 du code de commerce)"))
    #expect(
      text.contains(
        "réance (facture F-2026-058), 1 188,00 €, à échoir le 30 octobre 2026, à déclarer aussi "
          + "(art. L. 622-25 du code de commerce)"))
    #expect(!text.contains("lause pénale") && !text.contains("excédant les indemnités"))
    #expect(
      text.contains(
        "indemnités forfaitaires de recouvrement (factures F-2026-031 et F-2026-044), 80,00 €, "
          + "non réclamées (art. L. 441-10, II du code de commerce)"))
  }

  @Test("calls principal only what is principal, and tells what was left of it on each day")
  func principal() throws {
    let aside = try text(of: "09-capitalisation-et-prescription")
    #expect(aside.contains("réance (facture 2020-0144), 1 968,27 €, prescrite"))
    #expect(aside.contains("créance (facture 2025-0288), 1 805,69 €, dans l’attente d’un justificatif"))
    #expect(
      aside.contains(
        "(art. 1343-2 du code civil), soit 1 370,46 € le 30 juin 2025 et 412,37 € le 30 juin 2026"))
    // The invoice of June is no part of what was left in May.
    #expect(try text().contains("Avoir A-2026-004, sur F-2026-031 | 250,00 | – | 250,00 | 10 047,14"))
  }

  @Test("names what made interest run, where a due date does not by law")
  func startOfInterest() throws {
    let noticed = try text(of: "02-artisan-contre-particulier")
    #expect(
      noticed.contains(
        "Point de départ : mise en demeure présentée ou reçue le 16 septembre 2026 (article 1231-6 du code civil)"
      ))
    #expect(noticed.contains("taux de l’intérêt légal (autres créanciers), soit"))
    let clause = try text(of: "02-artisan-contre-particulier") {
      $0.contract.defaultClause = "Article 3 du devis"
      $0.events = []
    }
    #expect(
      clause.contains(
        "Point de départ : échéance, sans mise en demeure, article 3 du devis (article 1344 du code civil)"))
    #expect(
      try text(of: "03-pret-entre-particuliers").contains("taux de l’intérêt légal (créanciers particuliers)")
    )
    #expect(try !text().contains("Point de départ"))
  }

  @Test("counts many left-aside pieces instead of naming them")
  func manyReserves() throws {
    let text = try text(of: "05-soixante-factures") { caseFile in
      for index in caseFile.invoices.indices { caseFile.invoices[index].claimsFlatIndemnity = false }
    }
    #expect(text.contains("Indemnités forfaitaires de recouvrement (56 factures), 2 240,00 €, non réclamées"))
  }

  @Test("once the clause is incurred for one invoice, announces what it would add for the others")
  func penaltyComplement() throws {
    func incur(_ caseFile: inout CaseFile) {
      var notice = CaseFile.Event(.formalNotice, "2026-08-20")
      notice.presented = day("2026-08-22")
      notice.deadline = day("2026-08-30")
      notice.invoices = ["F-2026-031"]
      caseFile.events.append(notice)
    }
    let statement = try text { incur(&$0) }
    #expect(
      statement.contains("Clause pénale : 5 % de 4 601,13 €, article 7 des conditions générales de vente"))
    #expect(statement.contains("Complément de la clause pénale de 5 %"))
    #expect(
      statement.contains("non compté, encouru à défaut de paiement dans le délai d’une mise en demeure"))
    let notice = try text("mise-en-demeure") { incur(&$0) }
    #expect(notice.contains("ainsi que le complément de la clause pénale de 5 %"))
  }

  @Test("tells from when a price reduction acts, and goodwill from its own day")
  func creditNotes() throws {
    let text = try text { $0.creditNotes[0].reason = .priceReduction }
    #expect(text.contains("Avoir A-2026-004, sur F-2026-031, avec effet au 02/03/2026"))
    #expect(try !self.text().contains("avec effet"))
  }

  @Test("lists what came after the closing day without counting it")
  func laterPayments() throws {
    let text = try text { caseFile in
      var later = caseFile.payments[0]
      later.date = day("2026-11-30")
      caseFile.payments.append(later)
    }
    #expect(
      text.contains("Postérieur à l’arrêté, non compté : Virement, en règlement de F-2026-031, 1 500,00 €"))
    #expect(text.contains("10 583,11 €"))
  }
}

@Suite("Parties")
struct PartyWordingTests {
  @Test("a sole trader's name bears EI, once, and a registration that holds the SIREN stands alone")
  func soleTrader() throws {
    let party = try ExampleLetters.caseFile("examples/02-artisan-contre-particulier.json").creditor
    #expect(party.printedIdentity(.french).normalised == "Yann Le Goff EI, RNE 998 234 561")
  }

  @Test(
    "a line of the window is in capitals without accents",
    arguments: [
      ("12 bis, rue de l’Œuvre", "12 BIS RUE DE L OEUVRE"), ("À l'Île-aux-Moines", "A L ILE AUX MOINES"),
      ("Straße 4", "STRASSE 4"), ("Łódź", "LODZ"), ("ΑΘΗΝΑ 1", "ΑΘΗΝΑ 1"), ("Zażółć   gęślą", "ZAZOLC GESLA"),
      ("ÀÂÇÉÈÊËÎÏÔÙÛÜŸÑ àâçéèêëîïôùûüÿñ", "AACEEEEIIOUUUYN AACEEEEIIOUUUYN"),
      ("rue\u{A0}d’Été\t× 2", "RUE D ETE 2"),
    ])
  func postalCapitals(line: String, capitals: String) {
    #expect(line.postalCapitals == capitals)
  }
}

extension CaseFile.Event {
  fileprivate init(_ kind: Kind, _ iso: String) {
    self.init(
      kind: kind, date: day(iso), level: nil, invoices: nil, registeredNumber: nil, presented: nil,
      received: nil, deadline: nil, procedure: "redressement judiciaire", until: nil, reference: nil)
  }
}

extension String {
  /// The words with every space plain.
  fileprivate var normalised: String {
    String(map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }
}

/// A day that a test writes itself.
private func day(_ iso: String) -> CalendarDate {
  guard let date = CalendarDate(iso: iso) else { preconditionFailure(iso) }
  return date
}
