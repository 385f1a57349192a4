# Attributes of modules: read, stored, deleted from outside, by name, and through a module that is a plain value.
import kit
import kit.saw as saw

print(kit.__name__, kit.__doc__, kit.__package__, saw.__name__, saw.__doc__, saw.__package__)
print(kit.saw is saw, kit.again is saw, kit.cut(3), hasattr(kit, "drill"))
try:
    kit.drill
except AttributeError as e:
    print(e, e.name, e.obj is kit)
from kit import drill

print(kit.drill is drill, drill.speed, hasattr(kit, "drill"))

# A variable that only other modules bind.
try:
    saw.sharpen()
except NameError as e:
    print(e)
saw.sharpness = 4
print(saw.sharpen(), saw.sharpness)
kit.fresh = ["new"]
kit.fresh.append(1)
print(kit.fresh, hasattr(kit, "fresh"))
del kit.fresh
print(hasattr(kit, "fresh"))
try:
    del kit.fresh
except AttributeError as e:
    print(e)
saw.teeth = 24
print(saw.cut(2), kit.cut(4))


# Modules in a list, so that nobody knows which one is asked.
def show(module, name):
    try:
        return getattr(module, name)
    except AttributeError as e:
        return str(e)


for module in [kit, saw, drill]:
    print(module.__name__, show(module, "hammer"), show(module, "teeth"), show(module, "speed"), show(module, "pair"),
          show(module, "nothing"), show(module, "__doc__"), hasattr(module, "speed"))
for module in [kit, saw]:
    setattr(module, "hammer", module.__name__)
    print(module.hammer, hasattr(module, "teeth"))
print(kit.hammer, saw.hammer, [m.__name__ for m in (kit, saw)])
delattr(kit, "pair")
print(hasattr(kit, "pair"))
