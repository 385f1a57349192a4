"""A sales report from records of mixed types: dicts, lists, None and tuples.

Shows f-strings with format specs, sorting by several keys and grouping.
usage: report.py [orders]
"""
import sys
from collections import Counter, defaultdict

PRODUCTS = {
    "tea": {"price": 4.25, "tags": ["drink", "dry"], "origin": ("Assam", 1823)},
    "lamp": {"price": 31, "tags": ["home"], "origin": None},
    "rope": {"price": 0.8, "tags": [], "origin": ("Hull", None)},
    "clock": {"price": 120, "tags": ["home", "gift"], "origin": ("Glashütte", 1845)},
}


def make_orders(count):
    names = list(PRODUCTS)
    for i in range(count):
        order = {"id": i, "product": names[i * i % 11 % 7 % len(names)], "amount": i % 5 + 1}
        if i % 4 == 1:
            order["discount"] = 0.1
        elif i % 4 == 3:
            order["discount"] = 2
        if i % 10 == 0:
            order["note"] = ["gift", i] if i % 20 else "urgent"
        yield order


def value_of(order):
    """A float discount is a share, an int discount an amount."""
    value = PRODUCTS[order["product"]]["price"] * order["amount"]
    discount = order.get("discount")
    if isinstance(discount, float):
        value *= 1 - discount
    elif isinstance(discount, int):
        value = max(value - discount, 0)
    return value


def describe(thing):
    if thing is None:
        return "-"
    if isinstance(thing, bool):
        return "yes" if thing else "no"
    if isinstance(thing, (list, tuple)):
        return "/".join(describe(part) for part in thing) or "(none)"
    if isinstance(thing, float):
        return f"{thing:.2f}"
    if isinstance(thing, dict):
        return ", ".join(f"{key}={describe(value)}" for key, value in thing.items())
    return str(thing)


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    sums = defaultdict(float)
    amounts = Counter()
    notes = Counter()
    types = Counter()
    for order in make_orders(count):
        sums[order["product"]] += value_of(order)
        amounts[order["product"]] += order["amount"]
        for value in order.values():
            types[type(value).__name__] += 1
        if "note" in order:
            notes[type(order["note"]).__name__] += 1

    width = max(len(name) for name in PRODUCTS) + 2
    print(f"{'product':<{width}}{'sold':>10}{'value':>16}{'share':>9}")
    print("-" * (width + 35))
    total = sum(sums.values())
    for name, value in sorted(sums.items(), key=lambda item: item[1], reverse=True):
        print(f"{name:<{width}}{amounts[name]:>10,}{value:>16,.2f}{value / total:>9.1%}")
    print("-" * (width + 35))
    print(f"{'all':<{width}}{sum(amounts.values()):>10,}{total:>16,.2f}{1:>9.1%}")
    print()

    for name, product in PRODUCTS.items():
        print(f"{name:^{width}}| {describe(product)}")
    print()
    print("notes:", dict(sorted(notes.items())))
    print("value types:", types.most_common())
    print(f"{count = }, {count:#x}, {total:.3e}, {len(PRODUCTS):03d}, {total!r:.8}")


if __name__ == "__main__":
    main()
