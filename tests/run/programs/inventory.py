# An inventory with undo, events and several value types, driven by a script.
from collections import defaultdict


class Event:
    __slots__ = ("kind", "data")

    def __init__(self, kind, **data):
        self.kind = kind
        self.data = data

    def __repr__(self):
        return f"{self.kind}({', '.join(f'{k}={v!r}' for k, v in self.data.items())})"


class Inventory:
    def __init__(self):
        self._stock = {}
        self._undo = []
        self._listeners = defaultdict(list)

    def on(self, kind):
        def register(f):
            self._listeners[kind].append(f)
            return f
        return register

    def emit(self, event):
        for f in self._listeners[event.kind] + self._listeners["*"]:
            f(event)

    def __getitem__(self, name):
        return self._stock.get(name, 0)

    def __setitem__(self, name, amount):
        if amount < 0:
            raise ValueError(f"{name}: {amount}")
        old = self[name]
        self._undo.append((name, old))
        if amount:
            self._stock[name] = amount
        else:
            self._stock.pop(name, None)
        self.emit(Event("change", name=name, old=old, new=amount))

    def undo(self):
        name, old = self._undo.pop()
        self[name] = old
        self._undo.pop()

    def __iter__(self):
        yield from sorted(self._stock.items())

    def __len__(self):
        return len(self._stock)

    def __contains__(self, name):
        return name in self._stock


inventory = Inventory()
log = []


@inventory.on("change")
def low(event):
    if event.data["new"] < 3 <= event.data["old"]:
        print("low stock:", event.data["name"])


inventory.on("*")(lambda e: log.append(e))
inventory["bolt"] = 10
inventory["nut"] += 4.5
inventory["bolt"] -= 8
inventory.undo()
print(list(inventory), len(inventory), "nut" in inventory, inventory["gear"])
try:
    inventory["nut"] -= 100
except ValueError as e:
    print("error:", e)
inventory["nut"] = 0
print(dict(inventory), len(log), log[0], log[-1])
