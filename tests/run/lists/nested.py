# Lists of lists, aliasing, copies.
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid)
shared = [[0] * 3] * 2
shared[0][1] = 5
print(shared)
a = [1, [2, 3]]
b = a[:]
b[0] = 10
b[1].append(4)
print(a, b)
rows = [[1, 2, 3], [4, 5, 6]]
print([list(c) for c in zip(*rows)], [r[1] for r in rows], sum(rows, []))
loop = [1]
loop.append(loop)
print(loop, loop[1] is loop, len(loop))
m = [[i * j for j in range(4)] for i in range(4)]
for row in m:
    print(" ".join(f"{x:2}" for x in row))
m[1], m[2] = m[2], m[1]
print(m[1][3], m[2][3])
x = [[]] * 3
x[0] += [1]
print(x)
