"""A small PEP 517 back-end in the project's own tree. `traps.txt` names what gets into the module `widget/made.py`."""
import base64, hashlib, io, os, random, socket, tarfile, tempfile, time, zipfile

EPOCH = int(os.environ.get("SOURCE_DATE_EPOCH", "315532800"))
INFO = "rebuilt_widget-1.2.0.dist-info"
METADATA = b"Metadata-Version: 2.1\nName: rebuilt-widget\nVersion: 1.2.0\n"
if os.path.exists("metadata.txt"):  # What it installs.
    METADATA += open("metadata.txt", "rb").read()
SKIPPED = {".git", "__pycache__"}


def get_requires_for_build_sdist(config_settings=None):
    return []


def get_requires_for_build_wheel(config_settings=None):
    return []


def tree():
    found = []
    for directory, names, files in os.walk("."):
        names[:] = sorted(set(names) - SKIPPED)
        found += [os.path.join(directory, file)[2:].replace(os.sep, "/") for file in files]
    return sorted(name for name in found if name != "PKG-INFO")


def made():
    with open("traps.txt") as file:
        traps = file.read().split()
    values = {
        "clock": lambda: time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "hostname": socket.gethostname,
        "path": lambda: tempfile.mkdtemp(),
        "random": lambda: str(random.SystemRandom().random()),
        "order": lambda: " ".join(random.SystemRandom().sample("abcdefghijklmnopqrst", 20)),
    }
    return {"widget/%s.txt" % trap: (values[trap]() + "\n").encode() for trap in traps}


def build_sdist(directory, config_settings=None):
    name = "rebuilt_widget-1.2.0.tar.gz"
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for path in tree() + ["PKG-INFO"]:
            data = METADATA if path == "PKG-INFO" else open(path, "rb").read()
            member = tarfile.TarInfo("rebuilt_widget-1.2.0/" + path)
            member.size, member.mtime, member.mode = len(data), EPOCH, 0o644
            archive.addfile(member, io.BytesIO(data))
    import gzip

    with open(os.path.join(directory, name), "wb") as file:
        with gzip.GzipFile("", "wb", 9, file, mtime=EPOCH) as packed:
            packed.write(raw.getvalue())
    return name


def build_wheel(directory, config_settings=None, metadata_directory=None):
    name = "rebuilt_widget-1.2.0-py3-none-any.whl"
    members = {path: open(path, "rb").read() for path in tree() if path.startswith("widget/")}
    members.update(made())
    members[INFO + "/METADATA"] = METADATA
    members[INFO + "/WHEEL"] = b"Wheel-Version: 1.0\nGenerator: mini 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    lines = []
    for path, data in members.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        lines.append("%s,sha256=%s,%d" % (path, digest, len(data)))
    members[INFO + "/RECORD"] = ("\n".join(lines + [INFO + "/RECORD,,", ""])).encode()
    with zipfile.ZipFile(os.path.join(directory, name), "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in members.items():
            member = zipfile.ZipInfo(path, time.gmtime(max(EPOCH, 315532800))[:6])
            member.external_attr = 0o100644 << 16
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, data)
    return name
