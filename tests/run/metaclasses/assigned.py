# __setattr__ of a metaclass sees what is assigned to its classes.
class Meta(type):
    def __setattr__(cls, name, value):
        if name.startswith("_"): raise AttributeError("private " + name)
        print("set", name, value)
        super().__setattr__(name, value)
class C(metaclass=Meta):
    x = 1
C.x = 5
C.y = 6
print(C.x, C.y)
try: C._z = 1
except AttributeError as e: print(e)
