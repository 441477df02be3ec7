// Written by `npm run docs` from python/coverage_bridge.py.
export const coverageBridge = `
# Reads data files of coverage.py and reports on them, by the public interface of coverage.py
# (https://coverage.readthedocs.io/en/latest/api.html). The request comes as JSON on standard input. The answer goes to the file
# that the request names, because plugins may print to standard output.
import json, os, sqlite3, sys, traceback
from inspect import signature
from pathlib import Path

# Like \`python -m\`: the project's directory may contain plugins.
if sys.path[0] == "":
    sys.path[0] = os.getcwd()

# Data of others must not take all the memory. 1 GiB is more than the largest projects need. Windows has no such limit.
try:
    import resource

    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    most = 1024**3 if hard == resource.RLIM_INFINITY else min(hard, 1024**3)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
except (ImportError, ValueError, OSError):
    pass

from coverage import Coverage, CoverageData, CoverageException


def version_in(file):
    """The version that wrote it (https://coverage.readthedocs.io/en/latest/dbschema.html). Only reads the file."""
    with open(file, "rb") as stream:
        header = stream.read(16)
    if not header:
        raise ValueError("it is empty")
    if header != b"SQLite format 3\\0":
        raise ValueError("it is not a data file of coverage.py 5 or newer")
    database = sqlite3.connect(Path(file).resolve().as_uri() + "?mode=ro", uri=True)
    try:
        if not database.execute("select 1 from sqlite_master where name = 'coverage_schema'").fetchone():
            raise ValueError("it is a database of another program, not of coverage.py")
        row = database.execute("select value from meta where key = 'version'").fetchone()
        return row[0] if row else None
    finally:
        database.close()


def look(request):
    return {"files": [look_at(file) for file in request["files"]]}


def look_at(file):
    try:
        version = version_in(file)
        data = CoverageData(basename=file)
        data.read()
        measured = sorted(data.measured_files())
        return {"file": file, "version": version, "branches": bool(data.has_arcs()), "files": measured}
    except FileNotFoundError:
        return {"file": file, "error": "the file does not exist"}
    except (OSError, ValueError, sqlite3.Error, CoverageException) as error:
        return {"file": file, "error": str(error)}


class Mapping:
    """Aliases for coverage.py before 7.6. Newer versions use only \`map\`."""

    def __init__(self, mapping):
        # coverage.py looks up data by the real path of a source.
        self.mapping = {name: os.path.realpath(path) for name, path in mapping.items()}

    def map(self, name):
        return self.mapping.get(name, name)

    def update(self, data, other):
        if "map_path" in signature(CoverageData.update).parameters:
            data.update(other, map_path=self.map)
        else:
            data.update(other, aliases=self)


def report(request):
    mapping = Mapping(request["mapping"])
    combined = CoverageData(basename=request["combined"])
    wanted = set()
    for file in request["files"]:
        other = CoverageData(basename=file)
        other.read()
        wanted.update(mapping.map(name) for name in other.measured_files() if name in mapping.mapping)
        mapping.update(combined, other)
    document = json_of(request, sorted(wanted))
    names = {os.path.normcase(os.path.realpath(name)) for name in document["files"]}
    write(request["report"], slim(document))
    kept = [path for path in sorted(wanted) if os.path.normcase(path) in names]
    return {
        "omitted": [path for path in sorted(wanted) if path not in kept],
        "foreign": [line for name in kept for line in foreign_lines(name, combined)],
    }


def foreign_lines(name, data):
    """The first executed line that is missing or empty in the source: then code that is not this source ran under its name."""
    if not name.endswith(".py"):
        return
    with open(name, "rb") as stream:
        source = stream.read().splitlines()
    for line in sorted(data.lines(name) or []):
        # Python before 3.11 traces line 1 of every module, even if it is empty.
        if line > 1 and (line > len(source) or not source[line - 1].strip()):
            yield [name, line, len(source)]
            return


def json_of(request, wanted):
    coverage = Coverage(data_file=request["combined"], config_file=request.get("config") or True)
    # The paths are already mapped.
    coverage.set_option("run:relative_files", False)
    coverage.set_option("paths", {})
    coverage.load()
    coverage.json_report(morfs=wanted, outfile=request["report"], show_contexts=False)
    with open(request["report"], encoding="utf-8") as stream:
        document = json.load(stream)
    for name, file in document["files"].items():
        file.update(counted(coverage, name))
    return document


def counted(coverage, name):
    """What coverage.py counts. Its JSON lists more (docstrings, before 7.13) or less (lines without a choice)."""
    statements = coverage.analysis2(name)[1]
    if not coverage.get_data().has_arcs():
        return {"statements": statements}
    # Public since 7.10. In older versions, the XML report uses it.
    known = hasattr(coverage, "branch_stats")
    stats = coverage.branch_stats(name) if known else coverage._analyze(name).branch_stats()
    branches = [[line, total, taken] for line, (total, taken) in sorted(stats.items())]
    return {"statements": statements, "branch_stats": branches}


def slim(document):
    """The report without functions and classes, with the same names on every system. Format 2 only added its number."""
    keys = ("executed_lines", "missing_lines", "excluded_lines", "executed_branches", "missing_branches", "summary")
    keys += ("statements", "branch_stats")
    files = {
        name.replace(os.sep, "/"): {key: file[key] for key in keys if key in file}
        for name, file in document["files"].items()
    }
    return {"meta": {"format": 2, **document["meta"]}, "files": files, "totals": document["totals"]}


def write(path, value):
    with open(path, "w", encoding="utf-8") as stream:
        json.dump(value, stream)


def answer(request):
    try:
        return {"look": look, "report": report}[request["do"]](request)
    except MemoryError:
        return {"error": "it needs more than 1 GiB of memory for these files", "details": ""}
    except Exception as error:
        return {"error": type(error).__name__ + ": " + str(error), "details": traceback.format_exc()}


request = json.loads(sys.stdin.buffer.read().decode("utf-8"))
write(request["answer"], answer(request))
`
