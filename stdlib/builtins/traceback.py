"""Traceback objects: what e.__traceback__ is (runtime-c/include/tau/exc.h). Only the traceback itself is stored; its
frames and their code are views that are made on demand.
"""


@native_type("tau_tb", id="TRACEBACK")
@type_name("traceback")
class _Traceback:
    @native("tau_tb_next")
    def _tail(self) -> object: ...
    @native("tau_tb_line", raises=False)
    def _line(self) -> int: ...
    @native("tau_tb_function", raises=False)
    def _function(self) -> str: ...
    @native("tau_tb_file", raises=False)
    def _file(self) -> str: ...
    @native("tau_tb_text", raises=False)
    def _text(self) -> str: ...
    @native("tau_tb_format")
    def _format(self) -> str: ...

    @property
    def tb_next(self):
        return self._tail()

    @property
    def tb_lineno(self):
        return self._line()

    @property
    def tb_frame(self):
        return _Frame(self)


@type_name("frame")
class _Frame:
    def __init__(self, tb):
        self._tb = tb

    @property
    def f_lineno(self):
        return self._tb._line()

    @property
    def f_code(self):
        return _Code(self._tb)


@type_name("code")
class _Code:
    def __init__(self, tb):
        self._tb = tb

    @property
    def co_name(self):
        return self._tb._function()

    @property
    def co_filename(self):
        return self._tb._file()
