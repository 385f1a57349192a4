class ConfigError(Exception):
    pass


def read(text):
    try:
        return int(text)
    except ValueError as e:
        raise ConfigError(f"bad value {text!r}") from e


def main():
    print(read("5"))
    print(read("five"))


main()
