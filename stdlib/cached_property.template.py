# Expansion of @cached_property on a method: a property that keeps its value in an attribute of the instance.
# {name}: the method's name; {method}: the method, whole, renamed to _compute_NAME.
# As with CPython's, the value can be assigned and deleted.

    {method}

    @property
    def {name}(self):
        if not hasattr(self, "_cached_{name}"):
            self._cached_{name} = self._compute_{name}()
        return self._cached_{name}

    @{name}.setter
    def {name}(self, value):
        self._cached_{name} = value

    @{name}.deleter
    def {name}(self):
        if not hasattr(self, "_cached_{name}"):
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        del self._cached_{name}
