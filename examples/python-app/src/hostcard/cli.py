import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from hostcard import __version__
from hostcard.names import card
from hostcard.roots import roots


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; returns the exit code."""
    options = parser().parse_args(arguments)
    try:
        for line in options.run(options):
            print(line)
    except (OSError, ValueError) as error:
        print(f"hostcard: {error}.", file=sys.stderr)
        return 1
    return 0


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="hostcard", description="Host names as people read them and as machines send them.")
    top.add_argument("--version", action="version", version=f"hostcard {__version__}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    names = commands.add_parser("name", help="show host names in both forms")
    names.add_argument("names", nargs="+", metavar="NAME")
    names.set_defaults(run=show_names)
    trusted = commands.add_parser("roots", help="count the certificate authorities of a bundle")
    trusted.add_argument("bundle", nargs="?", type=Path, metavar="FILE", help="a PEM file (default: certifi's)")
    trusted.set_defaults(run=show_roots)
    return top


def show_names(options: argparse.Namespace):
    for found in map(card, options.names):
        yield f"{found.unicode}\t{found.wire}"


def show_roots(options: argparse.Namespace):
    found = roots(options.bundle)
    yield f"{found.count} certificate authorities, sha256:{found.sha256}"
