"""Reads an index with python-tuf: read_index.py PLACE STATE ROOT. Prints what it accepted, or the name of the error, as JSON."""

import json
import sys
from pathlib import Path

from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient import FetcherInterface, Updater, UpdaterConfig


class Folder(FetcherInterface):
    """Files of a folder in the place of a server."""

    def _fetch(self, url: str):
        path = Path(place, url.rpartition("/")[2])
        if not path.exists():
            raise DownloadHTTPError("not there", 404)
        yield path.read_bytes()


place, state, root = sys.argv[1:]
# The rendering has its plain name, so that people find it.
config = UpdaterConfig(prefix_targets_with_hash=False)
try:
    updater = Updater(
        state,
        "file:///",
        target_dir=state,
        target_base_url="file:///",
        fetcher=Folder(),
        config=config,
        bootstrap=Path(root).read_bytes(),
    )
    updater.refresh()
    target = updater.get_targetinfo("index.yaml")
    downloaded = Path(updater.download_target(target)).read_text()
    targets = json.loads(Path(state, "targets.json").read_text())["signed"]
    print(json.dumps({"version": targets["version"], "targets": targets["targets"], "rendering": downloaded}))
except Exception as error:  # noqa: BLE001
    print(json.dumps({"error": type(error).__name__, "says": str(error)}))
