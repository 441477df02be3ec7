// Written by `npm run docs` from python/describe_interpreter.py.
export const describeInterpreter = `
# Prints what builds depend on: the interpreter, its platform, the zlib that packs archives, and its pip. Runs on every Python 3.
import json, platform, sys, sysconfig

try:
    from importlib import metadata
    pip = metadata.version("pip")
except Exception:
    pip = None
try:
    import zlib
    zlib_version = zlib.ZLIB_RUNTIME_VERSION
except ImportError:
    zlib_version = None
try:
    import venv
    has_venv = True
except ImportError:
    has_venv = False
print(json.dumps({
    "program": sys.executable,
    "implementation": platform.python_implementation(),
    "version": platform.python_version(),
    "platform": sysconfig.get_platform(),
    "zlib": zlib_version,
    "pip": pip,
    "venv": has_venv,
}))
`
