"""A kit of tools."""
from . import saw
from kit import saw as again
from .saw import cut

hammer = 1
pair = (1, "two")
nothing = None
