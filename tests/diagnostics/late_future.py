# expect: E0216 4:1 from __future__ imports must occur at the beginning of the file
# expect: W0502 3:1 no module named 'sys': the import raises ModuleNotFoundError when it is executed
import sys
from __future__ import annotations
