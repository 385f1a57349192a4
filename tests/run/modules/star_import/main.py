# from module import *: public names only, later ones win.
from one import *
from two import *

print(shared, only_one, only_two, helper())
try:
    _hidden
except NameError as e:
    print(e)
print(join(["a", "b"]))
