# if __name__ == "__main__" in the program and in a module; args.
import sys
import tool


def main(argv):
    print("main", argv)
    print(tool.run(argv[0] if argv else "default"))
    return 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
