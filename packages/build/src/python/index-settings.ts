// Written by `npm run docs` from python/index_settings.py.
export const indexSettings = `
# Prints what pip's settings (variables and files) say about where packages come from, as JSON. Of all other settings it prints
# nothing. What is for \`pip install\` replaces what is for all commands; variables replace both.
import ast, json, subprocess, sys

wanted = set(sys.argv[1:])
listed = subprocess.run(
    [sys.executable, "-m", "pip", "--disable-pip-version-check", "config", "list"],
    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, universal_newlines=True,
)
order = {"global": 0, "install": 1, ":env:": 2}
found = {}
for line in listed.stdout.splitlines():
    name, equals, value = line.partition("=")
    section, dot, key = name.rpartition(".")
    key = key.replace("_", "-")
    if key not in wanted or section not in order:
        continue
    try:
        text = ast.literal_eval(value)
    except (SyntaxError, ValueError):
        continue
    rank = order[section]
    if key not in found or found[key][0] <= rank:
        found[key] = (rank, text)
print(json.dumps({"ok": listed.returncode == 0, "settings": {key: text for key, (_, text) in found.items()}}))
`
