# repr(), str() and formats of modules, known and not.
import json
import math

for text in (repr(math), str(json), f"{math}", f"{json!r}", "%s" % math):
    print(text.split(" from ")[0].split(" (")[0])
for module in [math, json]:
    print(repr(module).split("'")[:2], str(module).split("'")[1])
