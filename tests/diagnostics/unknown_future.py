# expect: E0217 2:1 future feature time_travel is not defined
from __future__ import time_travel
