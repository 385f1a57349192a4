"""OSError and the classes that stand for single error numbers; OSError(number, ...) is made as the one that fits."""


@native_type("tau_exc", id="OSError", refines=True)
class OSError(Exception):
    @property
    def errno(self):
        return self._get_extra(0)

    @errno.setter
    def errno(self, value):
        self._set_extra(0, value)

    @property
    def strerror(self):
        return self._get_extra(1)

    @strerror.setter
    def strerror(self, value):
        self._set_extra(1, value)

    @property
    def filename(self):
        return self._get_extra(2)

    @filename.setter
    def filename(self, value):
        self._set_extra(2, value)

    @property
    def filename2(self):
        return self._get_extra(3)

    @filename2.setter
    def filename2(self, value):
        self._set_extra(3, value)

    @property
    def characters_written(self):
        return self._get_extra(4)

    @characters_written.setter
    def characters_written(self, value):
        self._set_extra(4, value)


@native_type("tau_exc", id="BlockingIOError")
class BlockingIOError(OSError):
    pass


@native_type("tau_exc", id="ChildProcessError")
class ChildProcessError(OSError):
    pass


@native_type("tau_exc", id="ConnectionError")
class ConnectionError(OSError):
    pass


@native_type("tau_exc", id="BrokenPipeError")
class BrokenPipeError(ConnectionError):
    pass


@native_type("tau_exc", id="ConnectionAbortedError")
class ConnectionAbortedError(ConnectionError):
    pass


@native_type("tau_exc", id="ConnectionRefusedError")
class ConnectionRefusedError(ConnectionError):
    pass


@native_type("tau_exc", id="ConnectionResetError")
class ConnectionResetError(ConnectionError):
    pass


@native_type("tau_exc", id="FileExistsError")
class FileExistsError(OSError):
    pass


@native_type("tau_exc", id="FileNotFoundError")
class FileNotFoundError(OSError):
    pass


@native_type("tau_exc", id="InterruptedError")
class InterruptedError(OSError):
    pass


@native_type("tau_exc", id="IsADirectoryError")
class IsADirectoryError(OSError):
    pass


@native_type("tau_exc", id="NotADirectoryError")
class NotADirectoryError(OSError):
    pass


@native_type("tau_exc", id="PermissionError")
class PermissionError(OSError):
    pass


@native_type("tau_exc", id="ProcessLookupError")
class ProcessLookupError(OSError):
    pass


@native_type("tau_exc", id="TimeoutError")
class TimeoutError(OSError):
    pass


EnvironmentError = OSError
IOError = OSError
