"""Plays Cloud KMS with the types of Google's own client: python google_kms.py PORT CERTIFICATE KEY STATE RECORD

STATE is a JSON file that is read again for each request (src/kms/google.ts). Keys are made when they are first asked for. RECORD
gets the messages that Google describes, one a line.
https://cloud.google.com/kms/docs/reference/rpc/google.cloud.kms.v1
"""

import base64
import json
import sys
import threading
import time
from concurrent import futures

import grpc
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils
from google.cloud.kms_v1 import types
from google.protobuf.json_format import MessageToDict

PORT, CERTIFICATE, KEY, STATE, RECORD = sys.argv[1:]
AUDIENCE = "https://cloudkms.googleapis.com/"
SCOPE = "https://www.googleapis.com/auth/cloud-platform"
CURVES = {"P256": ec.SECP256R1, "P384": ec.SECP384R1}
States = types.CryptoKeyVersion.CryptoKeyVersionState
Algorithms = types.CryptoKeyVersion.CryptoKeyVersionAlgorithm
made = {}
making, recording = threading.Lock(), threading.Lock()


class Refused(Exception):
    def __init__(self, code, text):
        self.code, self.text = code, text


def checksum(data):
    """CRC-32C (RFC 3720, B.4), by which both sides notice a changed request or answer."""
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def state():
    with open(STATE) as file:
        return json.load(file)


def decoded(part):
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def is_signed_by_account(token, accounts):
    """A service account signs its own token, for this service or for a scope. https://google.aip.dev/auth/4111"""
    head, payload, signature = token.split(".")
    claims = json.loads(decoded(payload))
    account = accounts.get(claims["iss"])
    suits = claims["aud"] == AUDIENCE or SCOPE in claims.get("scope", "").split()
    if account is None or not suits or claims["exp"] < time.time():
        return False
    key = serialization.load_pem_public_key(account.encode())
    try:
        key.verify(decoded(signature), f"{head}.{payload}".encode(), padding.PKCS1v15(), hashes.SHA256())
    except InvalidSignature:
        return False
    return True


def require_login(context, known):
    given = dict(context.invocation_metadata()).get("authorization", "")
    token = given.removeprefix("Bearer ")
    if token in known["tokens"] or (token.count(".") == 2 and is_signed_by_account(token, known["accounts"])):
        return
    text = "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential."
    raise Refused(grpc.StatusCode.UNAUTHENTICATED, text)


def find(known, name, permission):
    """The key of a name, which can be that of a version."""
    key = name.split("/cryptoKeyVersions/")[0]
    found = known["keys"].get(key)
    if found is None:
        raise Refused(grpc.StatusCode.NOT_FOUND, f"CryptoKey {key} not found.")
    if permission in found["denied"]:
        text = f"Permission '{permission}' denied on resource '{name}' (or it may not exist)."
        raise Refused(grpc.StatusCode.PERMISSION_DENIED, text)
    return key, found


def version_of(known, name, permission):
    key, found = find(known, name, permission)
    number = int(name.rsplit("/", 1)[1])
    if number > len(found["versions"]):
        raise Refused(grpc.StatusCode.NOT_FOUND, f"CryptoKeyVersion {name} not found.")
    return shown(key, found, number)


def shown(key, found, number):
    state = States[found["versions"][number - 1]]
    name = f"{key}/cryptoKeyVersions/{number}"
    return types.CryptoKeyVersion(name=name, state=state, algorithm=Algorithms[found["algorithm"]])


def require_enabled(version):
    if version.state != States.ENABLED:
        text = f"{version.name} is not enabled, current state is: {version.state.name}."
        raise Refused(grpc.StatusCode.FAILED_PRECONDITION, text)


def private_key(version):
    with making:
        if version.name not in made:
            made[version.name] = new_key(version.algorithm.name)
        return made[version.name]


def new_key(algorithm):
    """EC_SIGN_P256_SHA256, RSA_SIGN_PKCS1_2048_SHA256"""
    words = algorithm.split("_")
    if words[0] == "EC":
        return ec.generate_private_key(CURVES[words[2]]())
    return rsa.generate_private_key(65537, int(words[3]))


def get_crypto_key(known, request):
    key, found = find(known, request.name, "cloudkms.cryptoKeys.get")
    purpose = types.CryptoKey.CryptoKeyPurpose.ASYMMETRIC_SIGN
    return types.CryptoKey(name=key, purpose=purpose, version_template={"algorithm": Algorithms[found["algorithm"]]})


def list_versions(known, request):
    key, found = find(known, request.parent, "cloudkms.cryptoKeyVersions.list")
    versions = [shown(key, found, number) for number in range(len(found["versions"]), 0, -1)]
    if "state=ENABLED" in request.filter:
        versions = [version for version in versions if version.state == States.ENABLED]
    return types.ListCryptoKeyVersionsResponse(crypto_key_versions=versions, total_size=len(versions))


def get_version(known, request):
    return version_of(known, request.name, "cloudkms.cryptoKeyVersions.get")


def get_public_key(known, request):
    version = version_of(known, request.name, "cloudkms.cryptoKeyVersions.viewPublicKey")
    require_enabled(version)
    public = private_key(version).public_key()
    pem = public.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    return types.PublicKey(pem=pem.decode(), name=version.name, algorithm=version.algorithm, pem_crc32c=checksum(pem))


def asymmetric_sign(known, request):
    version = version_of(known, request.name, "cloudkms.cryptoKeyVersions.useToSign")
    require_enabled(version)
    name = request._pb.digest.WhichOneof("digest")
    digest = getattr(request.digest, name)
    wanted = version.algorithm.name.rsplit("_", 1)[1].lower()
    if name != wanted:
        raise Refused(grpc.StatusCode.INVALID_ARGUMENT, f"Digest type {name} does not match the algorithm of the key.")
    if request.digest_crc32c is not None and request.digest_crc32c != checksum(digest):
        raise Refused(grpc.StatusCode.INVALID_ARGUMENT, "The checksum in field digest_crc32c did not match the data in field digest.")
    hashed = utils.Prehashed(getattr(hashes, wanted.upper())())
    key = private_key(version)
    if isinstance(key, ec.EllipticCurvePrivateKey):
        signature = key.sign(digest, ec.ECDSA(hashed))
    else:
        method = getattr(hashes, wanted.upper())()
        pss = padding.PSS(padding.MGF1(method), padding.PSS.DIGEST_LENGTH)
        signature = key.sign(digest, pss if "PSS" in version.algorithm.name else padding.PKCS1v15(), hashed)
    return types.AsymmetricSignResponse(
        signature=signature, signature_crc32c=checksum(signature), verified_digest_crc32c=True, name=version.name
    )


METHODS = {
    "GetCryptoKey": (get_crypto_key, types.GetCryptoKeyRequest, types.CryptoKey),
    "ListCryptoKeyVersions": (list_versions, types.ListCryptoKeyVersionsRequest, types.ListCryptoKeyVersionsResponse),
    "GetCryptoKeyVersion": (get_version, types.GetCryptoKeyVersionRequest, types.CryptoKeyVersion),
    "GetPublicKey": (get_public_key, types.GetPublicKeyRequest, types.PublicKey),
    "AsymmetricSign": (asymmetric_sign, types.AsymmetricSignRequest, types.AsymmetricSignResponse),
}


def record(*messages):
    """The parameters of the others are in their paths."""
    described = [one for one in messages if isinstance(one, (types.AsymmetricSignRequest, *(parts[2] for parts in METHODS.values())))]
    lines = [json.dumps({"schema": type(one).__name__, "value": shown_as_json(one)}) + "\n" for one in described]
    with recording, open(RECORD, "a") as file:
        file.writelines(lines)


def shown_as_json(message):
    """As over HTTP (https://google.aip.dev/127): the key of a request is in its path."""
    fields = MessageToDict(message._pb)
    return {name: value for name, value in fields.items() if name != "name" or not isinstance(message, types.AsymmetricSignRequest)}


def handler(answer, request_type, response_type):
    def respond(request, context):
        try:
            known = state()
            require_login(context, known)
            answered = answer(known, request)
            record(request, answered)
            return answered
        except Refused as refused:
            context.abort(refused.code, refused.text)

    return grpc.unary_unary_rpc_method_handler(respond, request_type.deserialize, response_type.serialize)


def read(path):
    with open(path, "rb") as file:
        return file.read()


server = grpc.server(futures.ThreadPoolExecutor(4))
methods = {name: handler(*parts) for name, parts in METHODS.items()}
service = "google.cloud.kms.v1.KeyManagementService"
server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler(service, methods),))
server.add_secure_port(f"127.0.0.1:{PORT}", grpc.ssl_server_credentials([(read(KEY), read(CERTIFICATE))]))
server.start()
print("ready", flush=True)
server.wait_for_termination()
