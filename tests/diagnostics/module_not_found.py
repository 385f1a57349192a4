# expect: W0502 2:1 no module named 'no_such_module': the import raises ModuleNotFoundError when it is executed
import no_such_module
try:
    import another_missing_module
except ImportError:
    pass
