# Packs the packages of an environment as wheels again, so that pip can install them without a network. Run by the Python of that
# environment.
import sys, zipfile
from importlib import metadata
from pathlib import Path

target = Path(sys.argv[1])
for distribution in metadata.distributions():
    files = [file for file in distribution.files or () if file.suffix != ".pyc" and ".." not in file.parts]
    wheel = distribution.read_text("WHEEL")
    if wheel is None or distribution.metadata["Name"] in ("pip", "setuptools"):
        continue
    tags = [line.split(": ")[1].split("-") for line in wheel.splitlines() if line.startswith("Tag: ")]
    tag = "-".join(".".join(dict.fromkeys(part)) for part in zip(*tags))
    name = distribution.metadata["Name"].replace("-", "_")
    with zipfile.ZipFile(target / f"{name}-{distribution.version}-{tag}.whl", "w") as archive:
        for file in sorted(files, key=str):
            archive.write(file.locate(), str(file))
