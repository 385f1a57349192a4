"""An assembler and interpreter for a little stack machine.

The machine runs two programs of its own: a prime counter and factorials.
usage: stack_machine.py [limit]
"""
import sys

PRIMES = """
    push 2          ; candidate
    store n
    push 0
    store count
next:
    load n
    load limit
    greater
    jump_if done
    push 2
    store d
test:
    load d
    dup
    mul
    load n
    greater
    jump_if prime
    load n
    load d
    mod
    push 0
    equal
    jump_if composite
    load d
    push 1
    add
    store d
    jump test
prime:
    load count
    push 1
    add
    store count
composite:
    load n
    push 1
    add
    store n
    jump next
done:
    load count
    print
    halt
"""

FACTORIAL = """
    push 1
    store product
    load limit
    store n
again:
    load n
    push 1
    greater
    not
    jump_if done
    load product
    load n
    mul
    store product
    load n
    push 1
    sub
    store n
    jump again
done:
    load product
    print
    halt
"""


class MachineError(Exception):
    pass


def assemble(source):
    labels = {}
    rows = []
    for line in source.splitlines():
        line = line.split(";")[0].strip()
        if not line:
            continue
        if line.endswith(":"):
            labels[line[:-1]] = len(rows)
        else:
            rows.append(line.split())
    code = []
    for row in rows:
        op = row[0]
        argument = row[1] if len(row) > 1 else None
        if op in ("jump", "jump_if"):
            if argument not in labels:
                raise MachineError(f"unknown label {argument!r}")
            code.append((op, labels[argument]))
        elif op == "push":
            code.append((op, int(argument)))
        else:
            code.append((op, argument))
    return code


class Machine:
    BINARY = {
        "add": lambda a, b: a + b,
        "sub": lambda a, b: a - b,
        "mul": lambda a, b: a * b,
        "mod": lambda a, b: a % b,
        "greater": lambda a, b: int(a > b),
        "equal": lambda a, b: int(a == b),
    }

    def __init__(self, code, **variables):
        self.code = code
        self.variables = variables
        self.stack = []
        self.output = []
        self.steps = 0

    def run(self):
        stack = self.stack
        at = 0
        while True:
            op, argument = self.code[at]
            at += 1
            self.steps += 1
            if op == "push":
                stack.append(argument)
            elif op == "load":
                if argument not in self.variables:
                    raise MachineError(f"variable {argument!r} has no value")
                stack.append(self.variables[argument])
            elif op == "store":
                self.variables[argument] = stack.pop()
            elif op == "jump":
                at = argument
            elif op == "jump_if":
                if stack.pop():
                    at = argument
            elif op in self.BINARY:
                b = stack.pop()
                a = stack.pop()
                stack.append(self.BINARY[op](a, b))
            elif op == "dup":
                stack.append(stack[-1])
            elif op == "not":
                stack.append(int(not stack.pop()))
            elif op == "print":
                self.output.append(stack.pop())
            elif op == "halt":
                return self.output
            else:
                raise MachineError(f"unknown operation {op!r}")


def main():
    limit = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    machine = Machine(assemble(PRIMES), limit=limit)
    print("primes:", machine.run()[0], "steps:", machine.steps)
    for n in (5, 20, 30):
        machine = Machine(assemble(FACTORIAL), limit=n)
        print(f"{n}! =", machine.run()[0], "steps:", machine.steps)
    for bad in ("jump nowhere", "load ghost", "fly"):
        try:
            Machine(assemble(bad)).run()
        except MachineError as error:
            print("error:", error)


if __name__ == "__main__":
    main()
