# Expansion of @cached_property on a method: a descriptor without __set__, so the value that it stores in the instance under
# its own name hides it from then on, and can be assigned and deleted as usual.
# {name}: the method's name; {method}: the method, whole, renamed to _compute_NAME.

    {method}

    class _Cached_{name}:
        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            value = instance._compute_{name}()
            object.__setattr__(instance, '{name}', value)
            return value

    {name} = _Cached_{name}()
