/**
 * Runs pip with its arguments. Before version 25, pip leaves licence expressions out of its report, although they are the field that
 * packages now use, so the field is added to its list (pip/_internal/metadata/_json.py).
 */
export const runPip = `
import runpy, sys

try:
    from pip._internal.metadata import _json

    field = ("License-Expression", False)
    if field not in _json.METADATA_FIELDS:
        _json.METADATA_FIELDS = [*_json.METADATA_FIELDS, field]
except (ImportError, AttributeError):
    pass
sys.argv[0] = "pip"
runpy.run_module("pip", run_name="__main__", alter_sys=True)
`

/**
 * Reads pip's report and prints, as JSON, which of its packages need which others under the conditions of this Python. Argument: the
 * path of the report.
 *
 * It uses the reader of conditions that pip itself has, so that the graph is the one that pip installs by.
 */
export const pythonGraph = `
import json, sys

try:
    from pip._vendor.packaging.requirements import Requirement
    from pip._vendor.packaging.utils import canonicalize_name
except ImportError:
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

with open(sys.argv[1], encoding="utf-8") as file:
    report = json.load(file)
packages = {canonicalize_name(item["metadata"]["name"]): item for item in report["install"]}
extras = {
    name: {canonicalize_name(extra) for extra in item.get("requested_extras") or []}
    for name, item in packages.items()
}


def active(requirement, name):
    if requirement.marker is None:
        return True
    return any(
        requirement.marker.evaluate(dict(report["environment"], extra=extra))
        for extra in ["", *sorted(extras[name])]
    )


def needs(name, item):
    found = set()
    for text in item["metadata"].get("requires_dist") or []:
        requirement = Requirement(text)
        target = canonicalize_name(requirement.name)
        if target in packages and active(requirement, name):
            extras[target] |= {canonicalize_name(extra) for extra in requirement.extras}
            if target != name:
                found.add(target)
    return sorted(found)


before = None
while before != extras:
    before = {name: set(wanted) for name, wanted in extras.items()}
    graph = {name: needs(name, item) for name, item in packages.items()}
print(json.dumps(graph))
`
