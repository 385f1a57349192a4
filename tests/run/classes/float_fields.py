# Classes with float fields: vectors, particles.
class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y)

    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    def dot(self, o):
        return self.x * o.x + self.y * o.y

    def length(self):
        return self.dot(self) ** 0.5

    def __repr__(self):
        return f"Vec({self.x:.3f}, {self.y:.3f})"


class Particle:
    def __init__(self, position, velocity):
        self.position = position
        self.velocity = velocity

    def step(self, dt):
        self.position = self.position + self.velocity * dt
        self.velocity = self.velocity + Vec(0.0, -9.81) * dt


p = Particle(Vec(0.0, 0.0), Vec(3.0, 4.0))
print(p.velocity.length())
for i in range(10):
    p.step(0.1)
print(p.position, p.velocity, (p.position - Vec(1.0, 1.0)).length())
ps = [Particle(Vec(float(i), 0.0), Vec(0.0, i * 0.5)) for i in range(4)]
for q in ps:
    q.step(1.0)
print([q.position for q in ps], sum(q.velocity.y for q in ps))
