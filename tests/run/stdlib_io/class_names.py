"""Names of the classes of files, and of queue.Empty."""
import sys, io
print(type(sys.stdin), type(sys.stdout).__name__, type(io.StringIO()))
try: sys.stdout.nope
except AttributeError as e: print(e)
with open("/dev/null","rb") as f:
    try: f.nope
    except AttributeError as e: print(e, type(f))
from queue import Queue, Empty, Full
print(Empty, Full, io.BytesIO, type(io.BytesIO()).__module__)
try:
    Queue().get_nowait()
except Empty as e:
    print(repr(e))
