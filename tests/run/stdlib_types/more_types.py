# SimpleNamespace, MappingProxyType, and the names of types.
import types
from types import MappingProxyType, SimpleNamespace

n = SimpleNamespace(a=1, b="x")
n.c = [1]
print(n, n.a, n == SimpleNamespace(a=1, b="x", c=[1]), n != SimpleNamespace())
del n.b
print(n, SimpleNamespace())
d = {"k": 1}
m = MappingProxyType(d)
d["z"] = 2
print(m, m["z"], len(m), list(m), "k" in m, m.get("q", 5), dict(m.items()), m == {"k": 1, "z": 2}, sorted(m.keys()), m | {"y": 3})
try:
    m["k"] = 2
except TypeError as error:
    print("TypeError")


def generate():
    yield 1


print(isinstance(generate, types.FunctionType), isinstance(generate(), types.GeneratorType), isinstance(None, types.NoneType),
      isinstance(types, types.ModuleType), types.LambdaType is types.FunctionType, isinstance([].append, types.BuiltinFunctionType))
