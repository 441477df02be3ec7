// Written by `npm run docs` from python/wheel_first.py.
export const wheelFirst = `
# Makes this environment import the packages of one distribution from its installed files, wherever tests run: pytest puts the
# directory of the project in front of sys.path, so that a package beside the tests would be tested instead of the wheel.
# Prints what coverage.py is to measure (directories of packages, names of modules: a name that is also a directory of the checkout would
# mean that one), and the extras of the distribution.
import json, os, sys, sysconfig
from importlib import metadata

# In PathFinder itself, because pytest asks it directly for the modules of plugins: the project may be one.
FINDER = '''
from importlib.machinery import PathFinder

names = frozenset(%s)
site = %s
# For describe_python.py.
wheel = %s
by_path = PathFinder.find_spec

def find_spec(cls, name, path=None, target=None):
    of_wheel = by_path(name, site, target) if path is None and name in names else None
    return of_wheel or by_path(name, path, target)

PathFinder.find_spec = classmethod(find_spec)
'''

site = sysconfig.get_path("purelib"), sysconfig.get_path("platlib")
names, places, has_python = set(), set(), False
distribution = metadata.distribution(sys.argv[1])
for file in distribution.files or ():
    first, *rest = file.parts
    suffix = file.suffix in (".py", ".pyd", ".so")
    if first.endswith((".dist-info", ".data")) or first in ("..", "__pycache__", "test", "tests"):
        continue
    if suffix and (rest or first.split(".")[0].isidentifier()):
        names.add(first if rest else first.split(".")[0])
        places.add(os.path.realpath(distribution.locate_file(first)))
        has_python = has_python or file.suffix == ".py"
names = sorted(name for name in names if name.isidentifier())
with open(os.path.join(site[0], "_release_tools_wheel_first.py"), "w") as module:
    module.write(FINDER % (json.dumps(names), json.dumps(sorted(set(site))), repr({"places": sorted(places), "hasPython": has_python})))
with open(os.path.join(site[0], "_release_tools_wheel_first.pth"), "w") as start:
    start.write("import _release_tools_wheel_first\\n")
folders = {name: os.path.join(path, name) for path in site for name in names if os.path.isdir(os.path.join(path, name))}
sources = [folders.get(name, name) for name in names]
print(json.dumps({"sources": sources, "extras": distribution.metadata.get_all("Provides-Extra") or []}))
`
