/** Runs pip with its arguments. */
export const runPip = `
import runpy, sys

sys.argv[0] = "pip"
runpy.run_module("pip", run_name="__main__", alter_sys=True)
`

/** The exit code of askPip if pip's report has no graph; pip has no such code (pip/_internal/cli/status_codes.py). */
export const noGraph = 70

/**
 * Runs pip with all arguments but the first two, and then reads its report and writes, as JSON, which of its packages need which others
 * under the conditions of this Python. First arguments: the path of pip's report, and that of the graph.
 *
 * It is one program, because to start Python and to load pip takes longer than both answers. The graph comes from the reader of conditions
 * that pip itself has, so that it is the one that pip installs by. Before version 25, pip leaves licence expressions out of its report,
 * although they are the field that packages now use, so the field is added to its list (pip/_internal/metadata/_json.py).
 */
export const pipWithGraph = `
import json, runpy, sys, traceback

try:
    from pip._internal.metadata import _json

    field = ("License-Expression", False)
    if field not in _json.METADATA_FIELDS:
        _json.METADATA_FIELDS = [*_json.METADATA_FIELDS, field]
except (ImportError, AttributeError):
    pass
report_path, graph_path = sys.argv[1:3]
sys.argv[:] = ["pip", *sys.argv[3:]]


def graph_of(report):
    try:
        from pip._vendor.packaging.requirements import Requirement
        from pip._vendor.packaging.utils import canonicalize_name
    except ImportError:
        from packaging.requirements import Requirement
        from packaging.utils import canonicalize_name

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
    return graph


try:
    runpy.run_module("pip", run_name="__main__", alter_sys=True)
except SystemExit as end:
    if end.code:
        raise
try:
    with open(report_path, encoding="utf-8") as file:
        graph = graph_of(json.load(file))
    with open(graph_path, "w", encoding="utf-8") as file:
        json.dump(graph, file)
except Exception:
    traceback.print_exc()
    sys.exit(${noGraph})
`
