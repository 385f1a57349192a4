# Modules that import each other.
import a

print(a.from_b(), a.b.from_a())
try:
    import c
except ImportError as e:
    print(str(e).split(" (")[0])
