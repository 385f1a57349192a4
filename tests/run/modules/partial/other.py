early = 1
import helper

try:
    helper.seen
except AttributeError as e:
    print(e)
try:
    from helper import seen
except ImportError as e:
    print(str(e).split(" (/")[0])
late = 2
