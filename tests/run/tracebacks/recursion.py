def forever(n):
    return forever(n + 1)


def start():
    print("starting")
    forever(0)


start()
