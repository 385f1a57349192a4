import sys


def stop():
    sys.exit("something is wrong")


print("out")
stop()
