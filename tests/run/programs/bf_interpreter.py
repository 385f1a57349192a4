# An interpreter for a language of eight signs.
def build_jumps(code):
    stack = []
    jumps = {}
    for i, c in enumerate(code):
        if c == "[":
            stack.append(i)
        elif c == "]":
            if not stack:
                raise SyntaxError(f"unmatched ] at {i}")
            j = stack.pop()
            jumps[i] = j
            jumps[j] = i
    if stack:
        raise SyntaxError(f"unmatched [ at {stack[-1]}")
    return jumps


def run(code, data=b""):
    jumps = build_jumps(code)
    tape = [0] * 300
    out = []
    at = cell = steps = 0
    source = iter(data)
    while at < len(code):
        c = code[at]
        if c == ">":
            cell += 1
        elif c == "<":
            cell -= 1
        elif c == "+":
            tape[cell] = (tape[cell] + 1) % 256
        elif c == "-":
            tape[cell] = (tape[cell] - 1) % 256
        elif c == ".":
            out.append(chr(tape[cell]))
        elif c == ",":
            tape[cell] = next(source, 0)
        elif c == "[" and tape[cell] == 0 or c == "]" and tape[cell] != 0:
            at = jumps[at]
        at += 1
        steps += 1
    return "".join(out), steps


print(run("++++++++[>+++++++++<-]>.<+++++++++++[>+++<-]>.<+++++++++[>--------<-]>."))
print(run(",[>,]<[.<]", b"stressed"))
print(run("++++++[>++++++++<-]>++.>+++++++[<.>-]")[0])
for bad in ("[[]", "]"):
    try:
        run(bad)
    except SyntaxError as e:
        print(e)
