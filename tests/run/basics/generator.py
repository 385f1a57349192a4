def evens(limit):
    n = 0
    while n < limit:
        yield n
        n += 2


for x in evens(7):
    print(x)
print(list(evens(5)), sum(evens(100)))
