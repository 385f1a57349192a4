# input and sys.stdin.
import sys

name = input()
age = int(input("age? "))
print(name, age + 1)
print([int(x) for x in input().split()])
print(repr(input()))
print(sys.stdin.readline().strip())
for line in sys.stdin:
    print(repr(line))
    if line.startswith("stop"):
        break
print(repr(sys.stdin.read()))
try:
    input("more? ")
except EOFError as e:
    print(e)
