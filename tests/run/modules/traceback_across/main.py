# An uncaught error that crosses module borders.
import outer
from pkg.inner import check

print(check(1))
outer.start(0)
