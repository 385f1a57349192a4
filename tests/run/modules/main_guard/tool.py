def run(x):
    return f"tool runs {x}"


if __name__ == "__main__":
    print("tool as program")
else:
    print("tool as module", __name__)
