"""Runs moto's server with keys that sign as those of AWS KMS do: python aws_kms.py RECORD -H 127.0.0.1 -p PORT

moto 5.2.5 hashes a digest again (MessageType DIGEST), signs with keys that are disabled or will be deleted, and knows a denial of
DescribeKey only. RECORD gets each request and answer, one exchange a line. https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html
"""

import json
import sys
import threading

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, utils as asymmetric
from moto.core.exceptions import JsonRESTError
from moto.kms import policy_validator, utils
from moto.kms.exceptions import AccessDeniedException
from moto.kms.responses import KmsResponse
from moto.server import main

DIGESTS = {"256": hashes.SHA256, "384": hashes.SHA384, "512": hashes.SHA512}
# The requests are answered by threads. `kind` is the MessageType of the one that this thread answers.
current = threading.local()
recording = threading.Lock()
RECORD = sys.argv[1]


def scheme(key, algorithm):
    """The hash of an algorithm of KMS (`ECDSA_SHA_256`), and the arguments of cryptography after what is signed."""
    digest = DIGESTS[algorithm[-3:]]()
    hashed = asymmetric.Prehashed(digest) if current.kind == "DIGEST" else digest
    if isinstance(key, utils.ECDSAPrivateKey):
        return digest, (ec.ECDSA(hashed),)
    pss = padding.PSS(padding.MGF1(digest), padding.PSS.DIGEST_LENGTH)
    return digest, (pss if "PSS" in algorithm else padding.PKCS1v15(), hashed)


def sign(key, message, algorithm):
    digest, arguments = scheme(key, algorithm)
    if current.kind == "DIGEST" and len(message) != digest.digest_size:
        raise JsonRESTError("ValidationException", f"Digest is invalid length for algorithm {algorithm}.")
    return key.private_key.sign(message, *arguments)


def verify(key, message, signature, algorithm):
    try:
        key.private_key.public_key().verify(signature, message, *scheme(key, algorithm)[1])
    except InvalidSignature:
        return False
    return True


def require_permission(key, action):
    try:
        policy_validator.validate_policy(key, action)
    except AccessDeniedException:
        user = f"arn:aws:sts::{key.account_id}:assumed-role/ci/session"
        found = f"User: {user} is not authorized to perform: {action} on resource: {key.arn}"
        raise JsonRESTError("AccessDeniedException", f"{found} with an explicit deny in a resource-based policy")


def require_usable(key):
    """https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html"""
    if key.key_state == "Disabled":
        raise JsonRESTError("DisabledException", f"{key.arn} is disabled.")
    if key.key_state == "PendingDeletion":
        raise JsonRESTError("KMSInvalidStateException", f"{key.arn} is pending deletion.")
    if key.key_spec == "SYMMETRIC_DEFAULT":
        raise JsonRESTError("UnsupportedOperationException", "")


def without_nothing(value):
    """AWS leaves out what a key does not have. moto sends null."""
    if not isinstance(value, dict):
        return value
    return {name: without_nothing(item) for name, item in value.items() if item is not None}


def recorded(inner, operation):
    def answer(response):
        exchange = {"operation": operation, "request": json.loads(response.body)}
        try:
            exchange["answer"] = without_nothing(json.loads(inner(response)))
            return json.dumps(exchange["answer"])
        except JsonRESTError as refused:
            exchange["error"] = refused.error_type
            raise
        finally:
            with recording, open(RECORD, "a") as file:
                file.write(json.dumps(exchange) + "\n")

    return answer


def guarded(inner, action):
    def answer(response):
        name = response._get_param("KeyId")
        response._validate_key_id(name)
        key = response.kms_backend.describe_key(response.kms_backend.get_key_id(name))
        require_permission(key, action)
        if action != "kms:DescribeKey":
            require_usable(key)
        current.kind = response._get_param("MessageType") or "RAW"
        return inner(response)

    return answer


for keys in (utils.ECDSAPrivateKey, utils.RSAPrivateKey):
    keys.sign, keys.verify = sign, verify
for method in ("describe_key", "get_public_key", "sign", "verify"):
    name = "kms:" + "".join(word.capitalize() for word in method.split("_"))
    policy_validator.ALTERNATIVE_ACTIONS[name] = ["kms:*", name]
    setattr(KmsResponse, method, recorded(guarded(getattr(KmsResponse, method), name), name.removeprefix("kms:")))
main(sys.argv[2:])
