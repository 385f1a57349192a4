# import, import as, from import, from import as.
import helper
import helper as h
from helper import double, NAME as name
from helper import Counter as C

print(helper.NAME, h is helper, double(21), name, helper.double is double)
c = C()
c.hit()
print(c.hits, isinstance(c, helper.Counter), C.__module__, double.__module__, helper.__name__, __name__)
helper.total += 5
helper.add(10)
print(helper.total)
name = "changed here"
print(helper.NAME, name)
helper.NAME = "changed there"
print(helper.NAME, name, helper.get_name())
print(hasattr(helper, "nope"), getattr(helper, "total"))
try:
    helper.nope
except AttributeError as e:
    print(e)
try:
    from helper import nope
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
helper.new_attribute = [1]
import helper as again
print(again.new_attribute)
