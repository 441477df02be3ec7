# Compares the public API of Python packages in two directories. Nothing of them is imported or run.
# Arguments: directory of griffe, or an empty text; old directory; new directory; names of packages. Prints JSON.
import json, os, sys
from importlib import metadata

griffe_dir, old_dir, new_dir, *names = sys.argv[1:]
if griffe_dir:
    sys.path.insert(0, griffe_dir)

import griffe


def load(name, directory):
    try:
        return griffe.load(name, search_paths=[os.path.join(directory, "src"), directory], allow_inspection=False, resolve_aliases=True)
    except ModuleNotFoundError:
        return None


def members(obj, seen):
    # A re-export has a path of its own, which is what users write.
    for name, member in sorted(obj.members.items()):
        if not member.is_public or member.path in seen:
            continue
        seen.add(member.path)
        if not member.is_alias and (member.is_module or member.is_class):
            members(member, seen)


def public(package):
    seen = set()
    if package is not None:
        seen.add(package.path)
        members(package, seen)
    return seen


breaking, added, missing = [], [], []
for name in names:
    old, new = load(name, old_dir), load(name, new_dir)
    if old is None and new is None:
        missing.append(name)
        continue
    before, after = public(old), public(new)
    added += sorted(after - before)
    if old is None:
        continue
    if new is None:
        breaking.append({"path": name, "kind": "Public package was removed"})
        continue
    for found in griffe.find_breaking_changes(old, new):
        breaking.append({"path": found.obj.path, "kind": found.kind.value})

unique = {(one["path"], one["kind"]): one for one in breaking}
print(json.dumps({
    "version": metadata.version("griffelib"),
    "breaking": [unique[key] for key in sorted(unique)],
    "added": added,
    "missing": missing,
}))
