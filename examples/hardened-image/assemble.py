"""Makes a directory the root of an image: with this Python, its standard library and the shared libraries that both load.

Everything belongs to root, and nobody can write to it.
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

# For people and for tests, or to install more.
LEFT_OUT = {"__pycache__", "test", "tests", "ensurepip", "idlelib", "lib2to3", "pydoc_data", "site-packages", "dist-packages", "tkinter", "turtledemo", "venv"}
PASSWD = "root:x:0:0:root:/:/none\nnonroot:x:65534:65534:nonroot:/:/none\n"
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")


def libraries_of(program: Path) -> set[Path]:
    """The shared libraries of a program, and what loads them."""
    output = subprocess.run(["ldd", str(program)], capture_output=True, text=True, check=False).stdout
    return {Path(path) for path in re.findall(r"(/\S+) \(0x", output)}


def place(source: Path, root: Path) -> None:
    """Copies a file to its own path below the root. What is a link here becomes a file there."""
    target = root / source.relative_to("/")
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o555 if os.access(source, os.X_OK) else 0o444)


def main(root: Path) -> None:
    python = Path(sys.executable).resolve()
    library = Path(sysconfig.get_path("stdlib"))
    files = [path for path in library.rglob("*") if path.is_file() and not LEFT_OUT & set(path.relative_to(library).parts)]
    programs = [python, *(path for path in files if path.suffix == ".so")]
    shared = set().union(*(libraries_of(program) for program in programs))
    for path in {python, *files, *shared}:
        place(path, root)
    if CERTIFICATES.exists():
        place(CERTIFICATES, root)
    (root / "python").symlink_to(python)
    (root / "etc").mkdir(exist_ok=True)
    (root / "etc/passwd").write_text(PASSWD)
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o555 if path.is_dir() or os.access(path, os.X_OK) and path.stat().st_mode & 0o111 else 0o444)


main(Path(sys.argv[1]))
