import io
import struct
from array import array

numbers = array("i", [1, 2, 300])
print(bytes(numbers), bytearray(numbers)[:5], struct.unpack("3i", numbers))
print(struct.unpack_from("<h", numbers, 8), list(struct.iter_unpack("i", numbers)))
out = io.BytesIO()
print(out.write(numbers), out.getvalue() == numbers.tobytes(), type(numbers))
view = out.getbuffer()
view[0] = 7
print(view.nbytes, len(view), view[0], view[0:4] == b"\x07\0\0\0", bytes(view) == out.getvalue(), view.tobytes()[:2])
try:
    hash(numbers)
except TypeError as e:
    print(e)
mixed = [array("b", [1]), 5, "a", None, 2.5, [3], (4,), {6}, b"7", {8: 9}]
print([bytes(x) for x in mixed if isinstance(x, (array, list, tuple, bytes))])
