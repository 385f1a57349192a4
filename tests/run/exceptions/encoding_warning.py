# The warning class that only open() without an encoding could give.
print(EncodingWarning.__mro__, repr(EncodingWarning("m", 2)), issubclass(EncodingWarning, Warning))
