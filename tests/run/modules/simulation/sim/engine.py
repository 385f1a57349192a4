import heapq
from collections import deque

from .events import Departure


class Simulation:
    def __init__(self, seed, servers):
        self.state = seed
        self.free = servers
        self.queue = []
        self.waiting = deque()
        self.log = []
        self.served = 0
        self.total_wait = 0
        self.longest = 0

    def random(self, limit):
        self.state = (self.state * 1103515245 + 12345) % 2 ** 31
        return self.state // 65536 % limit + 1

    def schedule(self, event):
        heapq.heappush(self.queue, event)

    def serve(self, now):
        while self.free and self.waiting:
            since, customer = self.waiting.popleft()
            self.free -= 1
            self.total_wait += now - since
            self.schedule(Departure(now + self.random(15), customer))
        self.longest = max(self.longest, len(self.waiting))

    def run(self, until):
        while self.queue and self.queue[0].time <= until:
            event = heapq.heappop(self.queue)
            event.apply(self)
            self.log.append(event)

    def statistics(self):
        return {"served": self.served, "waiting": len(self.waiting), "longest queue": self.longest, "mean wait": self.total_wait / max(self.served, 1)}
