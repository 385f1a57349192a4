# __getattr__, __setattr__, __delattr__ beside each other.
class Meta:
    def __getattr__(self, n): return f'dyn_{n}' if not n.startswith('_') else object.__getattribute__(self, n)
    def __setattr__(self, n, v): print('set', n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('del', n); super().__delattr__(n)
m = Meta(); m.x = 5; print(m.x, m.foo); del m.x; print(m.x)

class Meta:
    def __getattr__(self, n): return f'dyn_{n}'
    def __setattr__(self, n, v): print('set', n, v); object.__setattr__(self, n, v)
m = Meta(); m.x = 5
print(m.x, m.foo)
