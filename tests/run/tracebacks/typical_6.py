class ValidationError(Exception):
    def __init__(self, field, msg):
        self.field = field
        super().__init__(f"{field}: {msg}")
class Person:
    def __init__(self, name, age):
        self.name = name
        self.age = age
    @property
    def age(self):
        return self._age
    @age.setter
    def age(self, v):
        if v < 0:
            raise ValidationError("age", f"must not be negative: {v}")
        self._age = v
def load(rows):
    return [Person(**row) for row in rows]
try:
    load([{"name": "a", "age": 1}, {"name": "b", "age": -1}])
except ValidationError as e:
    print("caught", e, e.field)
    try:
        raise RuntimeError("while handling")
    except RuntimeError as r:
        print(repr(r.__context__))
load([{"name": "c", "age": -5}])
