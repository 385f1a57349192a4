print(1)
print(-5)
print(2 + 3 * 4)
print(1, 2, 3)
