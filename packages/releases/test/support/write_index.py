"""Writes an index with python-tuf: write_index.py PLACE ROOT_KEY ONLINE_KEY TARGETS. The keys are private keys in PEM form, TARGETS is a
JSON file with what the targets say: {path: {length, sha256, custom}}."""

import json
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_private_key
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

place, root_key, online_key, wanted = sys.argv[1:]


def signer(path: str) -> CryptoSigner:
    return CryptoSigner(load_pem_private_key(Path(path).read_bytes(), None))


people, online = signer(root_key), signer(online_key)
expires = datetime.now(timezone.utc).replace(microsecond=0) + timedelta(days=5)

root = Root(expires=expires)
root.add_key(people.public_key, "root")
for role in ("targets", "snapshot", "timestamp"):
    root.add_key(online.public_key, role)

targets = Targets(expires=expires)
for path, said in json.loads(Path(wanted).read_text()).items():
    custom = {"custom": said["custom"]}
    targets.targets[path] = TargetFile(said["length"], {"sha256": said["sha256"]}, path, custom)

documents = {
    "1.root.json": (root, people),
    "1.targets.json": (targets, online),
    "1.snapshot.json": (Snapshot(expires=expires, meta={"targets.json": MetaFile(1)}), online),
    "timestamp.json": (Timestamp(expires=expires, snapshot_meta=MetaFile(1)), online),
}
for name, (signed, key) in documents.items():
    metadata = Metadata(signed)
    metadata.sign(key)
    metadata.to_file(str(Path(place, name)))
