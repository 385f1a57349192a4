# Classes, exceptions and generators used across modules.
from errors import AppError, NotFound
from models import Base, User
import services


class Admin(User):
    level = Base.level + 10

    def describe(self):
        return "admin " + super().describe()


users = [User("ann", 3), Admin("bob", 9)]
for u in users:
    print(u.describe(), isinstance(u, Base), u.level, type(u).__module__)
for name in ("ann", "zed"):
    try:
        print(services.find(users, name).age)
    except NotFound as e:
        print("not found:", e, e.name, isinstance(e, AppError))
print(list(services.ages(users)), services.oldest(users).name, sorted(users), users[0] == User("ann", 3))
Base.level = 100
print(users[0].level, users[1].level)
