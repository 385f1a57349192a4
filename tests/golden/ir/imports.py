# Imports: packages on the way first; what no directory has raises when it is reached.
import math
import no_such.thing
from math import sqrt as root


def area(r):
    return math.pi * root(r)
# --- expected ---
# module __main__()
#   b0:
#     %0 = import_module module math
#     global_set %0 'math' __main__.math
#     %2 = import_missing 'no_such'
#     unreachable
#
# function area(r)
#   b0:
#     %0 = param 'r' #0
#     %1 = global_get 'math' __main__.math bound
#     %2 = getattr %1 'pi'
#     %3 = global_get 'root' __main__.root bound
#     %4 = call %3, %0
#     %5 = mul %2, %4
#     ret %5
