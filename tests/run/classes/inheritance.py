# Overriding, super, inherited constructors, class chains.
class Animal:
    sound = "..."

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} says {self.sound}"

    def describe(self):
        return f"[{self.kind()}] {self.speak()}"

    def kind(self):
        return "animal"


class Dog(Animal):
    sound = "woof"

    def kind(self):
        return "dog"


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def speak(self):
        return super().speak().upper() + "!" * self.age

    def kind(self):
        return "young " + super().kind()


class Cat(Animal):
    def __init__(self):
        Animal.__init__(self, "Cat")
        self.sound = "meow"


for animal in (Animal("Thing"), Dog("Rex"), Puppy("Bit", 2), Cat()):
    print(animal.describe(), isinstance(animal, Dog), type(animal).__name__)
print(issubclass(Puppy, Animal), issubclass(Cat, Dog), Puppy.__mro__, Puppy.__bases__, Puppy.__base__)
print(isinstance(Puppy("x", 1), (Cat, Dog)), super(Puppy, Puppy("y", 1)).speak(), Dog.speak is Animal.speak)
