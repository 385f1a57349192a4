# Modules and empty tuples as attributes that are read by name.
import math, json
class Tools:
    m = math
    empty = ()
    def __init__(self):
        self.j = json
        self.t = ()
x = Tools()
for name in ("m", "empty", "j", "t"):
    v = getattr(x, name)
    print(name, v.__name__ if hasattr(v, "__name__") else v)
print(getattr(Tools, "m").floor(2.5), getattr(x, "j").dumps([1]))
