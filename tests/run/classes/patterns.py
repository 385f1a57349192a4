# Observer, visitor by method name, state machine, command with undo, builder, strategy, registry by decorator.
class Event:
    def __init__(self):
        self.handlers = []

    def __iadd__(self, handler):
        self.handlers.append(handler)
        return self

    def __isub__(self, handler):
        self.handlers.remove(handler)
        return self

    def __call__(self, *args, **kw):
        return [h(*args, **kw) for h in self.handlers]


class Thermostat:
    def __init__(self):
        self.changed = Event()
        self._t = 20

    @property
    def t(self):
        return self._t

    @t.setter
    def t(self, value):
        old, self._t = self._t, value
        if old != value:
            self.changed(old, value)


class Log:
    def __init__(self):
        self.lines = []

    def note(self, old, new):
        self.lines.append(f"{old}->{new}")


class Num:
    def __init__(self, v):
        self.v = v


class Bin:
    def __init__(self, op, a, b):
        self.op, self.a, self.b = op, a, b


class Visitor:
    def visit(self, node):
        return getattr(self, "visit_" + type(node).__name__, self.generic)(node)

    def generic(self, node):
        return f"?{type(node).__name__}"


class Show(Visitor):
    def visit_Num(self, n):
        return str(n.v)

    def visit_Bin(self, n):
        return f"({self.visit(n.a)} {n.op} {self.visit(n.b)})"


class Eval(Visitor):
    ops = {"+": lambda a, b: a + b, "*": lambda a, b: a * b}

    def visit_Num(self, n):
        return n.v

    def visit_Bin(self, n):
        return self.ops[n.op](self.visit(n.a), self.visit(n.b))


class State:
    def on(self, machine, event):
        raise NotImplementedError


class Locked(State):
    def on(self, machine, event):
        if event == "coin":
            machine.coins += 1
            return Unlocked()
        return self


class Unlocked(State):
    def on(self, machine, event):
        return Locked() if event == "push" else self


class Turnstile:
    def __init__(self):
        self.state = Locked()
        self.coins = 0

    def send(self, *events):
        trace = []
        for e in events:
            self.state = self.state.on(self, e)
            trace.append(type(self.state).__name__)
        return trace


class Editor:
    def __init__(self):
        self.text = ""
        self.done, self.undone = [], []

    def run(self, command):
        command.do(self)
        self.done.append(command)
        self.undone.clear()

    def undo(self):
        command = self.done.pop()
        command.undo(self)
        self.undone.append(command)


class Insert:
    def __init__(self, text):
        self.text = text

    def do(self, editor):
        editor.text += self.text

    def undo(self, editor):
        editor.text = editor.text[:-len(self.text)]


class Upper:
    def do(self, editor):
        self.before = editor.text
        editor.text = editor.text.upper()

    def undo(self, editor):
        editor.text = self.before


class Query:
    def __init__(self):
        self._parts = {"select": "*"}

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)

        def setter(value):
            self._parts[name] = value
            return self
        return setter

    def __str__(self):
        return " ".join(f"{k.upper()} {v}" for k, v in self._parts.items())


registry = {}


def register(name):
    def wrap(cls):
        registry[name] = cls
        cls.tag = name
        return cls
    return wrap


@register("c")
class Celsius:
    def to_k(self, v):
        return v + 273.15


@register("f")
class Fahrenheit:
    def to_k(self, v):
        return (v - 32) * 5 / 9 + 273.15


log, room = Log(), Thermostat()
room.changed += log.note
room.changed += lambda old, new: print("now", new)
room.t = 21
room.t = 21
room.changed -= log.note
room.t = 25
print(log.lines, room.t, len(room.changed.handlers))
tree = Bin("+", Num(2), Bin("*", Num(3), Num(4)))
print(Show().visit(tree), Eval().visit(tree), Show().visit("text"))
gate = Turnstile()
print(gate.send("push", "coin", "coin", "push", "coin"), gate.coins, isinstance(gate.state, State))
e = Editor()
for c in (Insert("ab"), Insert("cd"), Upper(), Insert("!")):
    e.run(c)
print(e.text)
e.undo()
e.undo()
print(e.text, len(e.done), [type(c).__name__ for c in e.undone])
print(Query().select("name").where("age > 5").order("name"))
print({k: round(registry[k]().to_k(100), 2) for k in sorted(registry)}, Celsius.tag, [c.__name__ for c in registry.values()])
