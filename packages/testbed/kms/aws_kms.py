"""Runs moto's server with keys that sign as those of AWS KMS do: python aws_kms.py RECORD -H 127.0.0.1 -p PORT

moto 5.2.5 hashes a digest again (MessageType DIGEST), signs with keys that are disabled or will be deleted, and knows a denial of
DescribeKey only. RECORD gets each request and answer, one exchange a line. https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html
"""

import base64
import json
import os
import sys
import threading
import time
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, utils as asymmetric
from moto.core.exceptions import JsonRESTError
from moto.kms import policy_validator, utils
from moto.kms.exceptions import AccessDeniedException
from moto.kms.responses import KmsResponse
from moto.server import main
from moto.sts.exceptions import STSClientError
from moto.sts.responses import TokenResponse
from werkzeug.serving import WSGIRequestHandler

DIGESTS = {"256": hashes.SHA256, "384": hashes.SHA384, "512": hashes.SHA512}
# The requests are answered by threads. `kind` is the MessageType of the one that this thread answers.
current = threading.local()
recording = threading.Lock()
RECORD = sys.argv[1]
CLOCK = RECORD + ".clock"


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


def decrypt(response):
    """moto decrypts with symmetric keys only. The ciphertext is decoded already. https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html"""
    name = response._get_param("KeyId")
    key = response.kms_backend.describe_key(response.kms_backend.get_key_id(name))
    if key.key_usage != "ENCRYPT_DECRYPT":
        raise JsonRESTError("InvalidKeyUsageException", f"{key.arn} key usage is {key.key_usage} which is not valid for Decrypt.")
    algorithm = response._get_param("EncryptionAlgorithm")
    oaep = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
    try:
        plain = key.private_key.private_key.decrypt(response._get_param("CiphertextBlob"), oaep)
    except ValueError:
        raise JsonRESTError("InvalidCiphertextException", "")
    return json.dumps({"KeyId": key.arn, "Plaintext": base64.b64encode(plain).decode(), "EncryptionAlgorithm": algorithm})


def without_nothing(value):
    """AWS leaves out what a key does not have. moto sends null."""
    if not isinstance(value, dict):
        return value
    return {name: without_nothing(item) for name, item in value.items() if item is not None}


def now():
    """The time of this service, which is off by the seconds in a file."""
    off = float(open(CLOCK).read()) if os.path.exists(CLOCK) else 0
    return datetime.now(timezone.utc) + timedelta(seconds=off)


def require_same_time(response):
    """Signatures are valid for five minutes. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html"""
    signed = response.headers.get("X-Amz-Date")
    if signed is None:
        return
    at, current, limit = datetime.strptime(signed + "+0000", "%Y%m%dT%H%M%SZ%z"), now(), timedelta(minutes=5)
    shown = [f"{time:%Y%m%dT%H%M%SZ}" for time in (at, current - limit, current, current + limit)]
    if at < current - limit:
        text = f"Signature expired: {shown[0]} is now earlier than {shown[1]} ({shown[2]} - 5 min.)"
    elif at > current + limit:
        text = f"Signature not yet current: {shown[0]} is still later than {shown[3]} ({shown[2]} + 5 min.)"
    else:
        return
    raise JsonRESTError("InvalidSignatureException", text)


def require_region(response, name):
    """A key of another region is unknown, also by its ARN."""
    region = name.split(":")[3] if name.startswith("arn:") else response.region
    if region != response.region:
        raise JsonRESTError("NotFoundException", f"Invalid arn {region}")


def taking_tokens(inner):
    """Reads the time and the audience of an identity token, but not its signature."""

    def answer(response):
        parts = response._get_param("WebIdentityToken").split(".")
        claims = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
        at = int(now().timestamp())
        if claims["exp"] < at:
            raise STSClientError("ExpiredTokenException", f"Token expired: current date/time {at} must be before the expiration date/time {claims['exp']}")
        if claims.get("nbf", 0) > at + 300:
            raise STSClientError("InvalidIdentityToken", "Token is not yet valid")
        if claims["aud"] != "sts.amazonaws.com":
            raise STSClientError("InvalidIdentityToken", "Incorrect token audience")
        return inner(response)

    return answer


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
        require_same_time(response)
        require_region(response, name)
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
KmsResponse.decrypt = decrypt
for method in ("decrypt", "describe_key", "get_public_key", "sign", "verify"):
    name = "kms:" + "".join(word.capitalize() for word in method.split("_"))
    policy_validator.ALTERNATIVE_ACTIONS[name] = ["kms:*", name]
    setattr(KmsResponse, method, recorded(guarded(getattr(KmsResponse, method), name), name.removeprefix("kms:")))
TokenResponse.assume_role_with_web_identity = taking_tokens(TokenResponse.assume_role_with_web_identity)
WSGIRequestHandler.date_time_string = lambda handler, timestamp=None: format_datetime(now(), usegmt=True)
main(sys.argv[2:])
