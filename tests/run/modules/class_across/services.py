from errors import NotFound
from models import User


def find(users, name):
    for u in users:
        if u.name == name:
            return u
    raise NotFound(name)


def ages(users):
    for u in users:
        yield u.age


def oldest(users: "list[User]"):
    return max(users, key=lambda u: u.age)
