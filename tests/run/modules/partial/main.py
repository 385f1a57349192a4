# Imports that fail, are tried again, and meet modules that are half made.
import sys

for attempt in range(2):
    try:
        import flaky
    except ValueError as e:
        print("failed:", e)
print("flaky" in sys.modules)
try:
    import flaky.part
except ValueError as e:
    print("failed:", e)
try:
    import helper.deeper
except ModuleNotFoundError as e:
    print(e, "|", e.name)
try:
    from helper import missing
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0], e.name)
import helper

print(helper.seen)
print(sys.modules["helper"] is helper, sys.modules["__main__"].__name__, sys.modules[__name__].helper is helper)
print("helper" in sys.modules, "nowhere" in sys.modules, sys.modules.get("nowhere"), sys.modules.get("nowhere", 5))
try:
    sys.modules["nowhere"]
except KeyError as e:
    print(repr(e))


def here():
    return "main's"


print(getattr(sys.modules["__main__"], "here")())
