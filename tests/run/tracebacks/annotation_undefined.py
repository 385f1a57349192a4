"""An annotation with a misspelt name."""
from typing import List


def fine(x: List[int]) -> List[str]:
    return [str(x)]


print(fine([1]))


def wrong(x: List[int]) -> Lits[str]:
    return [str(x)]
