# Cooperative tasks on generators: a scheduler with sleep, channels and errors.
class Task:
    number = 0

    def __init__(self, name, gen):
        Task.number += 1
        self.id = Task.number
        self.name = name
        self.gen = gen
        self.wake = 0
        self.value = None


class Scheduler:
    def __init__(self):
        self.tasks = []
        self.time = 0
        self.results = {}

    def spawn(self, name, gen):
        self.tasks.append(Task(name, gen))

    def run(self):
        while self.tasks:
            self.tasks.sort(key=lambda t: (t.wake, t.id))
            task = self.tasks.pop(0)
            self.time = max(self.time, task.wake)
            try:
                request = task.gen.send(task.value)
            except StopIteration as stop:
                self.results[task.name] = stop.value
                continue
            except Exception as e:
                self.results[task.name] = repr(e)
                continue
            task.value = None
            if isinstance(request, (int, float)):
                task.wake = self.time + request
            elif isinstance(request, tuple):
                name, gen = request
                self.spawn(name, gen)
                task.value = f"spawned {name}"
            else:
                print(f"[{self.time}] {task.name}: {request}")
            self.tasks.append(task)


def worker(n):
    total = 0
    for i in range(n):
        yield 1.5
        total += i
        yield f"step {i}"
    return total


def boss():
    answer = yield ("child", worker(2))
    yield answer
    yield 10
    yield "late"


def faulty():
    yield 2
    raise ValueError("broken task")


s = Scheduler()
s.spawn("w1", worker(3))
s.spawn("boss", boss())
s.spawn("bad", faulty())
s.run()
print(s.results, s.time)
