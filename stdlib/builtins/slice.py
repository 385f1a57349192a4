"""slice objects. x[a:b:c] on the built-in sequences makes none: it goes to _getrange or _getslice directly."""

@native("tau_slice_new")
def _slice_new(start: object, stop: object, step: object) -> slice: ...


@native_type("tau_slice", id="SLICE")
class slice:
    __hash__ = None

    def __new__(cls, *args):
        if len(args) == 1:
            return _slice_new(None, args[0], None)
        if len(args) == 2:
            return _slice_new(args[0], args[1], None)
        if len(args) == 3:
            return _slice_new(args[0], args[1], args[2])
        if len(args) == 0:
            raise TypeError("slice expected at least 1 argument, got 0")
        raise TypeError("slice expected at most 3 arguments, got " + str(len(args)))

    @native("tau_slice_start", raises=False)
    def _start(self) -> object: ...
    @native("tau_slice_stop", raises=False)
    def _stop(self) -> object: ...
    @native("tau_slice_step", raises=False)
    def _step(self) -> object: ...

    @property
    def start(self):
        return self._start()

    @property
    def stop(self):
        return self._stop()

    @property
    def step(self):
        return self._step()

    @native("tau_slice_indices3")
    def _indices(self, length: int) -> list[int]: ...

    def indices(self, length, /):
        n = _index(length)
        if n < 0:
            raise ValueError("length should not be negative")
        found = self._indices(n)
        return found[0], found[1], found[2]

    def __eq__(self, other):
        if not isinstance(other, slice):
            return NotImplemented
        return (self._start() == other._start() and self._stop() == other._stop()
                and self._step() == other._step())

    def __ne__(self, other):
        if not isinstance(other, slice):
            return NotImplemented
        return not (self == other)

    @native("tau_slice_repr")
    def __repr__(self) -> str: ...
