# The cycle collector's switches. Collecting is the runtime's; generations and thresholds are kept for programs that set them.


@native("tau_gc_collect_count", raises=False)
def _collect() -> int: ...
@native("tau_gc_enable", raises=False)
def _enable(on: bool) -> None: ...
@native("tau_gc_enabled", raises=False)
def _enabled() -> bool: ...

__all__ = ["collect", "disable", "enable", "freeze", "get_count", "get_stats",
           "get_threshold", "is_tracked", "isenabled", "set_debug", "get_debug", "set_threshold", "unfreeze", "garbage"]

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38

garbage = []
callbacks = []
_thresholds = (700, 10, 10)
_debug = 0


@builtin
def collect(generation=2):
    if generation < 0 or generation > 2:
        raise ValueError("invalid generation")
    return _collect()


@builtin
def enable():
    _enable(True)


@builtin
def disable():
    _enable(False)


@builtin
def isenabled():
    return _enabled()


@builtin
def get_threshold():
    return _thresholds


@builtin
def set_threshold(threshold0, threshold1=10, threshold2=10):
    global _thresholds
    _thresholds = (threshold0, threshold1, threshold2)


@builtin
def get_debug():
    return _debug


@builtin
def set_debug(flags):
    global _debug
    _debug = flags


@builtin
def get_count():
    return (0, 0, 0)


@builtin
def get_stats():
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


@builtin
def is_tracked(obj):
    return not isinstance(obj, (int, float, complex, str, bytes)) and obj is not None


@builtin
def freeze():
    pass


@builtin
def unfreeze():
    pass


@builtin
def get_freeze_count():
    return 0
