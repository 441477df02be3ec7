# Prints the version of Python and those of packages. Runs on every Python, even if it is too old for the rest, so that the
# error can name its version.
import sys
# Modules of the project may have the names of these.
sys.path = [path for path in sys.path if path]
import json, platform
packages = {}
try:
    from importlib import metadata
    for name in sys.argv[1:]:
        try:
            packages[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            pass
except ImportError:
    pass
try:
    from _release_tools_wheel_first import wheel
except ImportError:
    wheel = None
print(json.dumps({"version": "%d.%d.%d" % sys.version_info[:3], "implementation": platform.python_implementation(), "packages": packages, "wheel": wheel}))
