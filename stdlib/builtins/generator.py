"""Generators and coroutines as values, and native iterators over containers that only dynamic code sees. A generator that
a `for` in the same function consumes never becomes one of these.
"""

@native("tau_gen_next_value")
def _gen_next(g: _Generator) -> object: ...
@native("tau_gen_send_value")
def _gen_send(g: _Generator, value: object) -> object: ...
@native("tau_gen_throw_value")
def _gen_throw(g: _Generator, exc: object) -> object: ...
@native("tau_gen_close_raise")
def _gen_close(g: _Generator) -> None: ...
@native("tau_gen_raise_stop")
def _gen_raise_stop(g: object) -> None: ...       # StopIteration(the generator's return value)
@native("tau_gen_running", raises=False)
def _gen_running(g: _Generator) -> bool: ...


@native_type("tau_gen", id="GENERATOR")
@type_name("generator")
class _Generator:
    def __iter__(self):
        return self

    def __next__(self):
        return _gen_next(self)

    def send(self, value, /):
        return _gen_send(self, value)

    def throw(self, exc, value=None, traceback=None, /):
        if value is None:
            return _gen_throw(self, exc)
        return _gen_throw(self, value if isinstance(value, BaseException) else exc(value))

    def close(self):
        _gen_close(self)

    @property
    def gi_running(self):
        return _gen_running(self)

    @native("tau_gen_name", raises=False)
    def _name(self) -> str: ...
    @native("tau_gen_qualname", raises=False)
    def _qualname(self) -> str: ...

    @property
    def __name__(self):
        return self._name()

    @property
    def __qualname__(self):
        return self._qualname()

    @native("tau_gen_repr")
    def __repr__(self) -> str: ...


@native_type("tau_gen", id="COROUTINE")
@type_name("coroutine")
class _Coroutine:
    def __await__(self):
        return self

    def send(self, value, /):
        return _gen_send(self, value)

    def throw(self, exc, value=None, traceback=None, /):
        if value is None:
            return _gen_throw(self, exc)
        return _gen_throw(self, value if isinstance(value, BaseException) else exc(value))

    def close(self):
        _gen_close(self)

    @native("tau_gen_repr")
    def __repr__(self) -> str: ...


@native_type("tau_iter", id="ITERATOR")
@type_name("iterator")
class _Iterator:
    def __iter__(self):
        return self

    @native("tau_iter_next_value")
    def __next__(self) -> object: ...
