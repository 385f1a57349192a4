# Structural pattern matching.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def kind(v):
    match v:
        case 0 | 1:
            return "bit"
        case int(n) if n < 0:
            return f"negative {n}"
        case int():
            return "int"
        case "go":
            return "word go"
        case str() as s:
            return f"text {s!r}"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [first, *rest]:
            return f"first {first} rest {rest}"
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": t, **others}:
            return f"{t} {others}"
        case Point(0, y):
            return f"on axis {y}"
        case Point(x=px, y=py):
            return f"point {px},{py}"
        case None:
            return "none"
        case _:
            return "other"


for v in (0, 1, -5, 7, "go", "stop", [], [3], (1, 2, 3), {"type": "circle", "r": 2}, {"type": "box", "w": 1}, {}, Point(0, 4), Point(2, 3), None, 2.5):
    print(kind(v))
