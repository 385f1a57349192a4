try:
    import not_a_module
except ImportError as e:
    print(type(e).__name__, e)
import not_a_package.module
