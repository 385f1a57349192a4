# A cached property of a frozen dataclass.
from dataclasses import dataclass
from functools import cached_property
@dataclass(frozen=True)
class R:
    w: float
    @cached_property
    def twice(self): return self.w * 2
print(R(3).twice)
