# Module level __getattr__, __doc__, sys.modules, importlib.
import importlib
import sys

import thing

print(thing.real, thing.made_up, thing.__doc__, thing.__name__)
try:
    thing.refused
except AttributeError as e:
    print(e)
from thing import dynamic_name
print(dynamic_name, sys.modules["thing"] is thing, importlib.import_module("thing") is thing)
