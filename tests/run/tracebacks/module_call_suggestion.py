# A call of a name that a module does not have is answered with the name that is near, as reading it is.
import math
import os.path

try:
    math.squirt(4)
except AttributeError as e:
    print(e, e.name)
print(os.path.__name__)
math.sine(1)
