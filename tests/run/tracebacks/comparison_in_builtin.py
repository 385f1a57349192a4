class V:
    def __lt__(self, other):
        raise TypeError("not comparable")


max([V(), V()])
