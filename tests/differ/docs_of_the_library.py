# CPython's texts about what is built in are not part of the library here: refused.
# expect: E0301 8:7 the __doc__ of what is built in is not covered yet
# expect: E0301 9:7 the __doc__ of what is built in is not covered yet
# expect: E0301 10:7 the __doc__ of what is built in is not covered yet
# expect: E0301 11:7 the __doc__ of what is built in is not covered yet
import math

print(int.__doc__)
print(str.upper.__doc__)
print(math.__doc__)
print([].__doc__)
