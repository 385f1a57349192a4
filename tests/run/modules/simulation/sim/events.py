class Event:
    def __init__(self, time, customer):
        self.time = time
        self.customer = customer

    def __lt__(self, other):
        return (self.time, self.customer) < (other.time, other.customer)

    def __str__(self):
        return f"{self.time:4} {type(self).__name__.lower():<10}{self.customer}"

    def apply(self, sim):
        raise NotImplementedError


class Arrival(Event):
    def apply(self, sim):
        sim.schedule(Arrival(self.time + sim.random(9), self.customer + 1))
        sim.waiting.append((self.time, self.customer))
        sim.serve(self.time)


class Departure(Event):
    def apply(self, sim):
        sim.free += 1
        sim.served += 1
        sim.serve(self.time)
