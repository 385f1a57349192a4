class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self, dx, dy):
        self.x += dx
        self.y += dy

    def length(self):
        return (self.x * self.x + self.y * self.y) ** 0.5


p = Point(3, 4)
print(p.x, p.y, p.length())
p.move(1, -1)
print(p.x, p.y)
q = Point(0.5, 1.5)
q.move(1, 1)
print(q.x, q.y)
