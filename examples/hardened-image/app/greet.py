"""Greets whoever is named. With --check, says whether it could."""

import json
import sys


def greet(name: str) -> str:
    return json.dumps({"greeting": f"Hello, {name}"})


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments == ["--check"]:
        sys.exit(0 if greet("world") else 1)
    print(greet(" ".join(arguments) or "world"))
