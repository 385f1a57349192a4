# expect: E0218 2:1 not a chance
from __future__ import braces
