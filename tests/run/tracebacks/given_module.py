"""A class that says another module's name; the report shows it."""
import re


class Fault(Exception):
    __module__ = "far.away"


class Deeper(Fault):
    pass


print(Fault, Deeper, Fault.__module__, Fault("x").__module__, re.error, re.error.__module__)
try:
    re.compile("(")
except re.error as e:
    print(repr(e))
raise Fault("z")
