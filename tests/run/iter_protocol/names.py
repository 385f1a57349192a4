# Iterators of the library say what they are.
for make in (lambda: zip([1], [2])[0], lambda: len(map(str, [1])), lambda: iter([1, 2])["a"], lambda: reversed([1]) + 1, lambda: enumerate("a").foo):
    try: make()
    except (TypeError, AttributeError) as e: print(e)
print(type(iter([])).__name__, type(zip()).__name__, type(map(str, [])).__name__, type(enumerate([])).__name__, type(filter(None, [])).__name__)
print(type(reversed([])).__name__, type(iter({})).__name__, type(iter({}.items())).__name__, type(iter("a")).__name__, type(iter(range(2))).__name__, type(iter({1})).__name__)
xs = [iter([]), zip(), (i for i in [1]), range(3)]
for x in xs: print(type(x).__name__, type(x))
print(type(iter([])) is type(iter([1])), type(iter([])) is type(iter(())), type(iter([])) == type(zip()))
def g(): yield 1
print(type(g()), type(g()).__name__, type(i for i in "a"))
