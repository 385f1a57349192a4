def work():
    raise ValueError("original")


def handler():
    try:
        work()
    except ValueError:
        print("seen")
        raise


handler()
