from typing import TypedDict


class Movie(TypedDict, total=False):
    title: str
    year: int


class Sequel(Movie):
    number: int


Point = TypedDict("Point", {"x": int, "y": int})
Options = TypedDict("Options", {"color": str}, total=False)


def area(p: Point) -> int:
    return p["x"] * p["y"]


m: Movie = {"title": "Alien"}
m["year"] = 1979
print(m, Movie(title="Aliens"), Sequel(title="Alien 3", number=3), type(Movie(year=1)))
print(area(Point(x=3, y=4)), Options(), Options(color="red").get("color"), area({"x": 1, "y": 2}))
