# Classes whose metaclass is ABCMeta, found in a dictionary with other things and called.
from abc import ABC, abstractmethod


class State(ABC):
    registry = {}

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        State.registry[cls.__name__.lower()] = cls

    @abstractmethod
    def enter(self, game): ...

    def handle(self, game, cmd, *args):
        method = getattr(self, "do_" + cmd, None)
        if method is None:
            return f"I don't know how to {cmd}."
        return method(game, *args)


class Hall(State):
    def enter(self, game):
        return "hall"

    def do_go(self, game, where):
        return game.move(where)


class Garden(Hall):
    def enter(self, game):
        return super().enter(game).replace("hall", "garden")


class Game:
    def __init__(self):
        self.state = None

    def move(self, name):
        cls = State.registry[name]
        self.state = cls()
        return self.state.enter(self)


game = Game()
print(game.move("hall"), game.state.handle(game, "go", "garden"), game.state.handle(game, "sing"), sorted(State.registry))
for value in [State.registry["hall"], len, 5, Garden, State]:
    try:
        print(callable(value), type(value().__class__).__name__)
    except TypeError as e:
        print(e)
