class Point:
    def __init__(self):
        self.position = 1


p = Point()
print(p.position)
print(p.positoin)
