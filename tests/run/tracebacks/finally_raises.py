def f():
    try:
        return 1 / 0
    finally:
        open("/no/such/file")


f()
