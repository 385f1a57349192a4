import other

seen = [other.early, "late" if hasattr(other, "late") else "no late"]
