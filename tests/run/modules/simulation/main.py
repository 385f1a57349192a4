# A program of several modules: a queue simulation.
from sim import Simulation
from sim.events import Arrival, Departure
from sim.report import table

s = Simulation(seed=11, servers=2)
s.schedule(Arrival(0, 1))
s.run(until=200)
print(table(s.statistics()))
print(sum(1 for e in s.log if isinstance(e, Arrival)), sum(1 for e in s.log if isinstance(e, Departure)))
for event in s.log[:6]:
    print(event)
