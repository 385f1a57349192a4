# expect: W0503 2:1 relative import beyond the top-level package: the import raises ImportError when it is executed
from . import sibling
