#!/usr/bin/env python3
"""Writes the cases of the two reference documents, all of them different and the same on every machine.

letter     a mise en demeure of one page: four invoices in five columns, penalties, indemnities, total
statement  a décompte of four pages: ten invoices, 120 periods of interest, with its data attached

    cases.py FOLDER [LETTERS [STATEMENTS]]    writes FOLDER/letter.jsonl and FOLDER/statement.jsonl
"""

import json
import random
import sys
from datetime import date, timedelta
from pathlib import Path

TRADES = ["Menuiserie", "Imprimerie", "Étanchéité", "Conserverie", "Charpentes", "Électricité", "Façades", "Brasserie"]
NAMES = ["Bellanger", "Cœurdacier", "Delhommeau", "Gâtineau", "Lefrançois", "Quéméner", "Roussillon", "Thévenoux"]
FORMS = ["SARL", "SAS", "SASU"]
FIRST_NAMES = ["Anaïs", "Benoît", "Cécile", "François", "Hélène", "Jérôme", "Maëlle", "Noé"]
STREETS = ["rue des Tanneurs", "avenue de la Gare", "quai du Bassin", "chemin du Moulin", "rue de l’Écluse", "place d’Armes"]
TOWNS = [("69003", "Lyon"), ("42000", "Saint-Étienne"), ("35700", "Rennes"), ("31200", "Toulouse"), ("63100", "Clermont-Ferrand"), ("67000", "Strasbourg")]
LABELS = ["Pose de menuiseries", "Fourniture et livraison", "Travaux de reprise", "Location de matériel", "Prestation d’entretien"]


def luhn_digit(digits):
    total = 0
    for rank, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if rank % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def siren(draw):
    body = "99" + "".join(str(draw.randint(0, 9)) for _ in range(6))
    return body + luhn_digit(body)


def iban(draw):
    """A French account at a bank that does not exist, with right keys."""
    account = "99006" + "".join(str(draw.randint(0, 9)) for _ in range(16))
    bank, branch, number = int(account[:5]), int(account[5:10]), int(account[10:21])
    account += f"{97 - (89 * bank + 15 * branch + 3 * number) % 97:02d}"
    return f"FR{98 - int(account + '152700') % 97:02d}{account}"


def company(draw):
    number = siren(draw)
    postcode, city = draw.choice(TOWNS)
    return {
        "kind": "company", "name": f"{draw.choice(TRADES)} {draw.choice(NAMES)}", "legalForm": draw.choice(FORMS), "siren": number,
        "rcs": city, "address": {"lines": [f"{draw.randint(1, 180)} {draw.choice(STREETS)}"], "postcode": postcode, "city": city}}


def parties(draw):
    creditor, debtor = company(draw), company(draw)
    while debtor["name"] == creditor["name"]:
        debtor = company(draw)
    number = creditor["siren"]
    creditor |= {
        "shareCapital": f"{draw.randint(1, 60) * 5000}.00", "vatNumber": f"FR{(12 + 3 * (int(number) % 97)) % 97:02d}{number}",
        "contact": {"name": "Service recouvrement", "phone": f"04 72 {draw.randint(10, 99)} {draw.randint(10, 99)} {draw.randint(10, 99)}",
                    "email": "recouvrement@creancier.example"},
        "bank": {"holder": creditor["name"], "iban": iban(draw)}}
    debtor["customerNumber"] = f"C {draw.randint(1000, 9999)}"
    return creditor, debtor


def amount(draw, least, most):
    cents = draw.randint(least * 100, most * 100)
    return f"{cents // 100}.{cents % 100:02d}"


def frame(draw, reference, statement_day, document):
    creditor, debtor = parties(draw)
    signatory = {"name": f"{draw.choice(FIRST_NAMES)} {draw.choice(NAMES)}", "title": "Responsable du recouvrement"}
    return {
        "version": 1, "reference": reference, "statementDate": str(statement_day), "documents": [document], "nature": "services",
        "creditor": creditor, "debtor": debtor,
        "contract": {"reference": f"devis D-{draw.randint(100, 999)} accepté le 20 février 2021", "purpose": "professional",
                     "interest": {"basis": "lateCommercial"}},
        "letters": {"default": {"place": creditor["address"]["city"], "date": str(statement_day),
                                "replyBy": str(statement_day + timedelta(days=15)), "signatory": signatory}}}


def letter(rank):
    draw = random.Random(rank)
    day = date(2026, 11, draw.randint(3, 23))
    case = frame(draw, f"MED-2026-{rank:04d}", day, "mise-en-demeure")
    first = date(2026, 1, 5) + timedelta(days=draw.randint(0, 40))
    case["invoices"] = []
    for invoice in range(4):
        issued = first + timedelta(days=35 * invoice + draw.randint(0, 9))
        case["invoices"].append({
            "number": f"F26-{rank % 900 + 100}{invoice}", "date": str(issued), "dueDate": str(issued + timedelta(days=30)),
            "amount": amount(draw, 1200, 9800), "label": draw.choice(LABELS)})
    numbers = [invoice["number"] for invoice in case["invoices"]]
    case["events"] = [{"kind": "reminder", "date": str(first + timedelta(days=160)), "level": 1, "invoices": numbers[:2]},
                      {"kind": "reminder", "date": str(first + timedelta(days=190)), "level": 2, "invoices": numbers}]
    case["letters"]["mise-en-demeure"] = {"delivery": "registered", "enclosures": [f"décompte arrêté au {day.day} novembre 2026"]}
    return case


def statement(rank):
    draw = random.Random(500_000 + rank)
    day = date(2026, 11, 23)
    case = frame(draw, f"DEC-2026-{rank:04d}", day, "decompte")
    case["invoices"], case["payments"] = [], []
    for invoice in range(10):
        # Due at the end of 2021: eleven half-years of interest, one of them cut once more by a payment.
        issued = date(2021, 11, 2) + timedelta(days=2 * invoice)
        number = f"F21-{rank % 90 + 10}{invoice:02d}"
        principal = draw.randint(4500, 28000)
        case["invoices"].append({
            "number": number, "date": str(issued), "dueDate": str(issued + timedelta(days=30)),
            "amount": f"{principal}.{draw.randint(0, 99):02d}", "label": draw.choice(LABELS)})
        paid_on = date(draw.choice([2023, 2024, 2025]), draw.choice([2, 3, 4, 5, 8, 9, 10, 11]), draw.randint(3, 27))
        case["payments"].append({"date": str(paid_on), "amount": f"{principal * draw.randint(60, 80) // 100}.00",
                                 "invoice": number, "means": "virement"})
    return case


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    counts = [int(text) for text in sys.argv[2:4]] + [1000, 200][len(sys.argv[2:4]):]
    for name, make, count in (("letter", letter, counts[0]), ("statement", statement, counts[1])):
        with (folder / f"{name}.jsonl").open("w", encoding="utf-8") as file:
            for rank in range(count):
                file.write(json.dumps(make(rank), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
