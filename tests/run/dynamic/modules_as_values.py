# Modules as values.
import math, string
mods = [math, string]
for m in mods:
    print(m.__name__)
x = [math, 3][0]
print(x.pi, getattr(x, "e"), x.sqrt(16.0))
