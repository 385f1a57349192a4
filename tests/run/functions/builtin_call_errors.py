# What built-in functions say to arguments that do not fit, called by name and as values.
import math

calls = [
    lambda: len(), lambda: len(1, 2), lambda: abs(), lambda: max(), lambda: min(key=len), lambda: divmod(1), lambda: round(1, 2, 3),
    lambda: pow(1), lambda: chr(), lambda: getattr(1), lambda: hasattr(1), lambda: next(), lambda: iter(1, 2, 3), lambda: callable(),
    lambda: math.sqrt(), lambda: math.pow(1), lambda: math.sqrt(1, 2), lambda: math.sqrt(x=1), lambda: [].append(), lambda: [].append(1, 2),
    lambda: [].insert(1), lambda: {}.get(), lambda: "".join(), lambda: sum(), lambda: round(1, number=2), lambda: isinstance(1),
]
for call in calls:
    try:
        call()
        print("no error")
    except TypeError as e:
        print(e)


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except TypeError as e:
        return str(e)


print(attempt(len), attempt(len, 1, 2), attempt(abs, x=1), attempt(math.sqrt), attempt(divmod, 1), attempt(max), attempt(round, 2.5, ndigits=1), sep="\n")
pair = (7, 2)
print(divmod(*pair), math.atan2(*(0.0, 1.0)), "a-b".replace(*("-", "+")), math.gcd(*[12, 18]))
items = [1, 2]
items.insert(*[1, 9])
print(items)
