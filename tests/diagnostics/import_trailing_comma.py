# expect: E0194 2:17 trailing comma not allowed without surrounding parentheses
from a import b,
