/// A sound case for templates to be filled with.
let sampleCase: [UInt8] = Array(
  #"""
  {
    "version": 1, "reference": "2026-0417", "statementDate": "2026-11-23", "nature": "services",
    "creditor": {
      "kind": "company", "name": "Menuiserie Carpentier", "legalForm": "SARL", "shareCapital": "50000",
      "siren": "123456782", "rcs": "Lyon",
      "address": {"lines": ["12 RUE DES ALLOBROGES"], "postcode": "69003", "city": "LYON"},
      "bank": {"holder": "Menuiserie Carpentier", "iban": "FR1420041010050500013M02606"}
    },
    "debtor": {
      "kind": "company", "name": "Bâti Rénov 69", "legalForm": "SAS", "siren": "987654324", "rcs": "Lyon",
      "address": {"lines": ["8 CHEMIN DU MOULIN"], "postcode": "69680", "city": "CHASSIEU"}
    },
    "contract": {"purpose": "professional", "interest": {"basis": "lateCommercial"}},
    "invoices": [
      {"number": "F-2026-031", "date": "2026-03-02", "dueDate": "2026-04-01", "amount": "6200.00"},
      {"number": "F-2026-044", "date": "2026-04-10", "dueDate": "2026-05-10", "amount": "4097.14"}
    ],
    "payments": [{"date": "2026-06-15", "amount": "1500.00", "invoice": "F-2026-031"}],
    "letters": {
      "default": {"place": "Lyon", "replyBy": "2026-12-07", "signatory": {"name": "Claire Vasseur"}}
    }
  }
  """#.utf8)
