from .engine import Simulation

__all__ = ["Simulation"]
