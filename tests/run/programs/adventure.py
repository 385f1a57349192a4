# A text adventure in small: state machine over commands from a list.
class Room:
    def __init__(self, name, exits, items=()):
        self.name = name
        self.exits = exits
        self.items = set(items)


class Game:
    def __init__(self):
        self.rooms = {
            "hall": Room("hall", {"north": "kitchen", "east": "study"}, ["lamp"]),
            "kitchen": Room("kitchen", {"south": "hall"}, ["knife", "bread"]),
            "study": Room("study", {"west": "hall"}),
        }
        self.here = self.rooms["hall"]
        self.bag = []
        self.moves = 0

    def go(self, direction):
        try:
            self.here = self.rooms[self.here.exits[direction]]
        except KeyError as e:
            return f"no way {e}"
        self.moves += 1
        return f"you are in the {self.here.name}"

    def take(self, item):
        if item not in self.here.items:
            return f"no {item} here"
        self.here.items.remove(item)
        self.bag.append(item)
        return f"taken {item}"

    def drop(self, item):
        self.bag.remove(item)
        self.here.items.add(item)
        return f"dropped {item}"

    def look(self):
        return f"{self.here.name}: {', '.join(sorted(self.here.items)) or 'nothing'}; exits {sorted(self.here.exits)}"

    def do(self, line):
        verb, *rest = line.split()
        method = getattr(self, verb, None)
        if not callable(method):
            return f"cannot {verb}"
        try:
            return method(*rest)
        except (TypeError, ValueError) as e:
            return f"{type(e).__name__}: {e}"


game = Game()
for line in ("look", "take lamp", "take lamp", "go north", "look", "take bread", "go up", "go south", "drop lamp", "drop sword", "dance", "go", "bag", "look", "go east", "look"):
    print(">", line)
    print(game.do(line))
print(game.moves, game.bag)
