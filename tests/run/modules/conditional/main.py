# Imports in try, if, functions, loops; fallbacks.
try:
    import no_such_module
except ImportError:
    no_such_module = None
try:
    from no_such_module.deeper import thing
except ModuleNotFoundError as e:
    print(type(e).__name__, e, e.name)
try:
    from fast import compute
except ImportError:
    from slow import compute
print(no_such_module, compute(4))


def lazy():
    import late
    return late.value


print("before late")
print(lazy(), lazy())
if len("x") > 5:
    import never
else:
    import slow as never
print(never.__name__)
for _ in range(2):
    import late
    late.value += 1
print(late.value)
try:
    import broken
except ZeroDivisionError as e:
    print("broken:", e)
try:
    import broken
except ZeroDivisionError as e:
    print("broken again:", e)
try:
    from slow import compute, not_there
except ImportError as e:
    print(str(e).split(" (")[0])


class Holder:
    import late as module
    value = module.value


print(Holder.value, Holder.module is late)
