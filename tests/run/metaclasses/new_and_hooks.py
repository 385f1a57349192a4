log = []
class Field:
    def __init__(self, typ): self.typ = typ
    def __set_name__(self, owner, name):
        self.name = name
        log.append(f"set_name {owner.__name__}.{name}")
    def __get__(self, o, t=None): return self if o is None else o.__dict__.get(self.name)
    def __set__(self, o, v):
        if not isinstance(v, self.typ): raise TypeError(f"{self.name}: {v!r}")
        o.__dict__[self.name] = v
class ModelMeta(type):
    tables = {}
    def __new__(mcs, name, bases, ns, table=None, **kw):
        fields = {k: v for k, v in ns.items() if isinstance(v, Field)}
        log.append(f"new {name} {list(fields)} {kw}")
        cls = super().__new__(mcs, name, bases, ns, **kw)
        log.append(f"made {name}")
        cls._fields = {**getattr(cls, "_fields", {}), **fields}
        cls._table = table or name.lower() + "s"
        if bases: mcs.tables[cls._table] = cls
        return cls
    def __init__(cls, name, bases, ns, **kw):
        log.append(f"init {name}")
        super().__init__(name, bases, ns)
class Model(metaclass=ModelMeta):
    def __init_subclass__(cls, abstract=False, **kw):
        log.append(f"init_subclass {cls.__name__} {abstract}")
        super().__init_subclass__(**kw)
    def __init__(self, **kw):
        for k in self._fields:
            setattr(self, k, kw.pop(k, None)) if k in kw else None
        if kw: raise TypeError(f"{type(self).__name__} has no {sorted(kw)}")
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k}={getattr(self, k)!r}' for k in self._fields)})"
class User(Model):
    name = Field(str)
    age = Field(int)
class Admin(User, table="adm", abstract=True):
    level = Field(int)
print(*log, sep="\n")
print(User(name="x", age=3), Admin(name="y", level=2), ModelMeta.tables, User.name.typ, Admin._fields.keys())
for f in (lambda: User(name=5), lambda: User(foo=1)):
    try: f()
    except TypeError as e: print(e)
try:
    class Bad(Model, wrong=1): pass
except TypeError as e: print(e)
class Plain(type):
    def __new__(m, n, b, d):
        print("plain", n)
        return super().__new__(m, n, b, d)
class P(metaclass=Plain):
    def __init_subclass__(cls): print("sub", cls.__name__)
class Q(P): pass
class R(Q): pass
S = Plain("S", (R,), {"q": 1})
def local(n):
    class T(P):
        k = n
    return T
print(local(3).k)
