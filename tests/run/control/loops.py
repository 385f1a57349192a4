# for and while with break, continue and else.
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")

i = 0
while i < 5:
    i += 1
    if i == 3:
        continue
    print(i)
else:
    print("while finished")

while True:
    i -= 1
    if i == 2:
        break
else:
    print("never")
print(i)

for x in []:
    pass
else:
    print("empty else")
for a in range(3):
    pass
print(a)
for a in range(0):
    a = "never"
print(a)
