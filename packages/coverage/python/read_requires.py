# Prints what installed distributions need (Requires-Dist of each), as JSON.
import json, sys
from importlib import metadata

print(json.dumps([line for name in sys.argv[1:] for line in metadata.requires(name) or []]))
