"""atexit: functions that run when the program has ended, the last one first."""


@native("tau_set_exit_hook", raises=False, opens=True)
def _set_exit_hook(run: object) -> None: ...
@native("tau_report_exception")
def _report_exception(head: str, exception: object) -> None: ...

_registered = []


def _nothing():
    pass


@builtin
def _run_exitfuncs():
    for index in range(len(_registered) - 1, -1, -1):  # what is registered meanwhile comes too late, as in CPython
        function, args, kwargs = _registered[index]
        try:
            function(*args, **kwargs)
        except BaseException as error:
            _report_exception(f"Exception ignored in atexit callback: {function!r}\n", error)
    _registered.clear()


@builtin
def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _registered.append((func, args, kwargs))
    _set_exit_hook(_run_exitfuncs)
    return func


@builtin
def unregister(func, /):
    for index in range(len(_registered)):
        if _registered[index][0] == func:
            _registered[index] = _nothing, (), {}


@builtin
def _clear():
    _registered.clear()


