# Properties with getter, setter, deleter, and inheritance of them.
class Temperature:
    def __init__(self, celsius=0):
        self.celsius = celsius

    @property
    def celsius(self):
        """Degrees."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(f"too cold: {value}")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("deleted")
        self._celsius = 0

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, f):
        self.celsius = (f - 32) * 5 / 9


class Labeled(Temperature):
    @property
    def fahrenheit(self):
        return f"{super().fahrenheit:.1f}F"

    label = property(lambda self: "L", None, None, "doc of label")


t = Temperature(25)
print(t.celsius, t.fahrenheit)
t.fahrenheit = 212
print(t.celsius)
t.celsius += 1
print(t.celsius, vars(t), Temperature.celsius.__doc__)
del t.celsius
print(t.celsius)
for f in (lambda: setattr(t, "celsius", -300), lambda: Temperature(-1000), lambda: setattr(Labeled(), "fahrenheit", 1), lambda: delattr(t, "fahrenheit"), lambda: setattr(Labeled(), "label", 1)):
    try:
        f()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(Labeled(10).fahrenheit, Labeled().label, Labeled.label.__doc__, isinstance(Temperature.celsius, property))
