LIMIT = 10
count = 0


def bump(n):
    global count
    count += n
    return count < LIMIT


print(bump(3), bump(4), bump(5), count)
