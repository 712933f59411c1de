import Foundation

/// A small sound case between two companies, to be changed by each test.
package enum SampleCase {
  /// - Parameter changes: exact texts of `json` and what stands in their place.
  package static func json(_ changes: (String, String)...) -> Data {
    var text = sound
    for (old, new) in changes {
      precondition(text.contains(old), "the sample holds no \(old)")
      text = text.replacing(old, with: new)
    }
    return Data(text.utf8)
  }

  private static let sound = """
    {
      "version": 1,
      "reference": "2026-0417",
      "statementDate": "2026-11-23",
      "documents": ["relance-1", "decompte"],
      "nature": "services",
      "creditor": {
        "kind": "company", "name": "Menuiserie Carpentier", "legalForm": "SARL", "shareCapital": "50000",
        "siren": "123456782", "rcs": "Lyon",
        "address": {"lines": ["12 RUE DES ALLOBROGES"], "postcode": "69003", "city": "LYON"},
        "contact": {"name": "Service recouvrement", "phone": "04 72 00 00 00"},
        "bank": {
          "holder": "Menuiserie Carpentier", "iban": "FR1420041010050500013M02606", "bic": "PSSTFRPPLYO"
        }
      },
      "debtor": {
        "kind": "company", "name": "Bâti Rénov 69", "legalForm": "SAS", "siren": "987654324", "rcs": "Lyon",
        "address": {"lines": ["8 CHEMIN DU MOULIN"], "postcode": "69680", "city": "CHASSIEU"}
      },
      "contract": {"purpose": "professional", "interest": {"basis": "lateCommercial"}},
      "invoices": [
        {"number": "F-2026-031", "date": "2026-03-02", "dueDate": "2026-04-01", "amount": "6200.00",
          "label": "Pose de menuiseries"}
      ],
      "payments": [{"date": "2026-06-15", "amount": "1500.00", "means": "virement"}],
      "letters": {
        "default": {
          "place": "Lyon", "replyBy": "2026-12-07", "signatory": {"name": "Claire Vasseur", "title": "Gérante"}
        }
      }
    }
    """
}
