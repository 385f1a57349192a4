# Field types under from __future__ import annotations are texts.
from __future__ import annotations
from dataclasses import dataclass, field, fields
from typing import NamedTuple, Optional
@dataclass
class Account:
    owner: str
    history: list[Txn] = field(default_factory=list)
    next: Optional["Account"] = None
class Txn(NamedTuple):
    amount: float
print(Account("x", [Txn(1.5)]), [(f.name, f.type) for f in fields(Account)])
