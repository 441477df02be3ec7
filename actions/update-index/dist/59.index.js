export const id = 59;
export const ids = [59];
export const modules = {

/***/ 9387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/**
 * The progress of one file, as bytes that went out in an attempt since its start: what another attempt sends again is not counted again,
 * and never more than the file has.
 */
function counted(size, progress) {
    let most = 0;
    return sent => {
        const now = Math.min(sent, size);
        if (now <= most)
            return;
        progress(now - most);
        most = now;
    };
}


/***/ }),

/***/ 1572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fe: () => (/* binding */ isPartName),
/* harmony export */   v1: () => (/* binding */ requirePart),
/* harmony export */   xR: () => (/* binding */ recordFor),
/* harmony export */   xv: () => (/* binding */ requireSameRecord)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(568);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8222);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1167);
/* harmony import */ var _differences_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8037);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6464);



/** The record of a part that is to be kept. Throws a Problem for a part, or names of files, that not every store can keep. */
function recordFor(part, files) {
    const names = files.map(({ name }) => name);
    const bad = names.find(name => !_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fileName */ .Md.test(name) || name === _record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordName */ .xD);
    if (bad !== undefined)
        throw refused(part, `the file ${JSON.stringify(bad)} has a name that a store can't keep.`);
    const [one, other] = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .collision */ .Zh)(names) ?? [];
    if (one !== undefined)
        throw refused(part, `the files ${one} and ${other} have the same name on some systems.`);
    if (files.length === 0)
        throw refused(part, 'it has no file.');
    requirePart(part);
    const bytes = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(part, files);
    return { name: _record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordName */ .xD, bytes, size: bytes.length, sha256: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes), mediaType: 'application/json' };
}
/**
 * Compares the record that a store has (undefined if it has none) with the one that is to be kept. Throws a Problem if it lists other
 * files, is damaged, or is that of another part.
 */
function requireSameRecord(found, { part, place, record }) {
    if (found === undefined || found.equals(record.bytes))
        return;
    (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(found, part, place);
    throw (0,_differences_js__WEBPACK_IMPORTED_MODULE_3__/* .taken */ .uU)(place, record, { size: found.length, sha256: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(found) });
}
/** True for the name of a part. What else is in a store is none, and its name may be hostile. */
function isPartName(name) {
    return /^(?:release|run-\d+-\d+|listing-\d+|index-\d+|log-\d+|source-\d+-\d+)$/.test(name);
}
/** Throws a Problem for a part whose names would lead out of its folder. */
function requirePart(part) {
    if (!/^[A-Za-z0-9-]+\/(?!\.{1,2}$)[A-Za-z0-9._-]+$/.test(part.repository))
        throw refused(part, `${JSON.stringify(part.repository)} is not OWNER/NAME.`);
    if (!isPartName(part.name))
        throw refused(part, `it has no part ${JSON.stringify(part.name)}.`);
}
function refused({ tag }, found) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .A(`archive ${tag}`, { found, next: 'Archive what release-tools published.' });
}


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ recordLimit),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   xD: () => (/* binding */ recordName),
/* harmony export */   yH: () => (/* binding */ tagFolderOf),
/* harmony export */   yS: () => (/* binding */ folderOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8562);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5277);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7451);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6436);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1167);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(568);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3260);


/** Name of the record of a part. It is written last, so that a part that has one is whole. */
const recordName = 'archive.json';
/** Most bytes of a record. A store reads one more, so that readRecord refuses what is larger. */
const recordLimit = _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .limits */ .F.evidence;
const schema = 'https://github.com/org/release-tools/blob/v1/docs/schema/archive.v1.json';
/** Names of files that every store can keep. */
const fileName = /^(?![.])[A-Za-z0-9._+-]{1,255}$/;
const recordShape = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    schema: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(schema),
    repository: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    tag: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    part: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    files: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        name: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(fileName, 'the name of a file'),
        size: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(0, Number.MAX_SAFE_INTEGER),
        sha256: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .hexDigest */ .w0,
        mediaType: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    }), 10_000),
});
/** The record of a part: its files in the order of their names. The same files give the same bytes. */
function recordOf({ repository, tag, name }, files) {
    const listed = [...files]
        .sort((a, b) => (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg)(a.name, b.name))
        .map(file => ({ name: file.name, size: file.size, sha256: file.sha256, mediaType: file.mediaType }));
    return Buffer.from((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .renderJson */ .hF)({ schema, repository, tag, part: name, files: listed }));
}
/** The files that a record lists. Throws a Problem if it is damaged, or the record of another part. */
function readRecord(bytes, part, place) {
    const what = `${recordName} of ${part.tag} in ${place}`;
    const record = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .readShape */ ._f)(recordShape, (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes.toString(), what, recordLimit), what, 'Find out who wrote it.');
    const { repository, tag, name } = part;
    if (record.repository === repository && record.tag === tag && record.part === name)
        return requireDistinct(record.files, what);
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .A(`read ${what}`, {
        found: `it is the record of ${record.part} of ${record.repository} ${record.tag}.`,
        next: 'Find out who wrote it.',
    });
}
/** Files with one name on some systems would overwrite each other there. */
function requireDistinct(files, what) {
    const [one, other] = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .collision */ .Zh)(files.map(({ name }) => name)) ?? [];
    if (one === undefined)
        return files;
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .A(`read ${what}`, {
        found: `it lists ${one} and ${other}, which are the same name on some systems.`,
        next: 'Find out who wrote it.',
    });
}
/** Path of a part below the place of a store: `acme/widget/v1.2.0/release`. Two tags never share one. */
function folderOf(part) {
    return `${tagFolderOf(part)}/${part.name}`;
}
/** Path of all parts of a tag below the place of a store: `acme/widget/v1.2.0`. */
function tagFolderOf({ repository, tag }) {
    return `${repository}/${(0,_release_tools_base__WEBPACK_IMPORTED_MODULE_6__/* .segmentOf */ .d)(tag)}`;
}


/***/ }),

/***/ 7059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s3: () => (/* binding */ s3)
});

// EXTERNAL MODULE: ./packages/base/lib/pool.js
var pool = __webpack_require__(4276);
// EXTERNAL MODULE: ./packages/archive/lib/counted.js
var counted = __webpack_require__(9387);
// EXTERNAL MODULE: ./packages/archive/lib/part.js
var lib_part = __webpack_require__(1572);
// EXTERNAL MODULE: ./packages/archive/lib/record.js
var lib_record = __webpack_require__(6464);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var http_retry = __webpack_require__(394);
// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __webpack_require__(161);
;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/aws-host.js
/** The host of a service of AWS in a region. That of China is apart. */
function awsHost(service, region) {
    return `${service}.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}

// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/host/lib/id-token.js
var id_token = __webpack_require__(5614);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/host/lib/http/body.js
var http_body = __webpack_require__(6006);
// EXTERNAL MODULE: ./packages/host/lib/http/answer.js
var http_answer = __webpack_require__(3908);
// EXTERNAL MODULE: ./packages/host/lib/http/send-file.js + 1 modules
var send_file = __webpack_require__(9503);
// EXTERNAL MODULE: ./packages/host/lib/http/send.js
var send = __webpack_require__(9652);
// EXTERNAL MODULE: ./packages/base/lib/text/visible.js
var visible = __webpack_require__(272);
;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/refusal.js

const wrongRegion = ({ region, message }) => {
    const right = region ?? /expecting '([a-z0-9-]+)'/.exec(message)?.[1];
    return right === undefined
        ? { found: 'the bucket is in another region.', next: 'Write the region of the bucket into the address: region=…' }
        : { found: `the bucket is in ${right}.`, next: `Write region=${right} into the address.` };
};
const expired = () => ({
    found: 'the login has expired.',
    next: 'Run the job again. A role (role=arn:…) is renewed by itself, AWS_SESSION_TOKEN is not.',
});
const unknownLogin = () => ({
    found: 'the store does not know this access key.',
    next: 'Check AWS_ACCESS_KEY_ID, AWS_SESSION_TOKEN and the endpoint.',
});
const noKey = () => ({
    found: 'the store has no such KMS key, or it is disabled.',
    next: 'Check kms-key in the address: the key must be in the region of the bucket, and enabled.',
});
const damaged = () => ({
    found: 'the store got other bytes than those with the digest of the file.',
    next: 'Check that nothing writes to the file, and the proxies in between. Then run this again.',
});
const noRoom = () => ({ found: 'the store has no room left.', next: 'Make room, or raise its quota.' });
const badToken = ({ message }) => ({
    found: `the store does not accept the identity of this job${quoted(message)}.`,
    next: 'Check that the role trusts the issuer and the subject of this repository, with the audience sts.amazonaws.com, or the host of the endpoint if there is one.',
});
const noBucket = () => ({
    found: 'there is no such bucket.',
    next: 'Check its name, the region and the endpoint. Make it with Object Lock, if releases must stay.',
});
/** By code. A code that is missing here is shown as the store says it. */
const explanations = {
    AccessDenied: ({ message }, action) => ({
        found: `the login may not do that${quoted(message)}.`,
        next: `Allow ${namedAction(message) ?? action} on the bucket and its objects, also for the KMS key if there is one.`,
    }),
    AuthorizationHeaderMalformed: wrongRegion,
    IllegalLocationConstraintException: wrongRegion,
    PermanentRedirect: wrongRegion,
    TemporaryRedirect: wrongRegion,
    ExpiredToken: expired,
    ExpiredTokenException: expired,
    InvalidAccessKeyId: unknownLogin,
    InvalidToken: unknownLogin,
    InvalidTokenId: unknownLogin,
    SignatureDoesNotMatch: () => ({
        found: 'the signature does not fit: the secret key is wrong.',
        next: 'Check AWS_SECRET_ACCESS_KEY.',
    }),
    RequestTimeTooSkewed: ({ serverTime }) => ({
        found: `the clock of this machine ${skew(serverTime)}.`,
        next: 'Set the clock: a store accepts 15 minutes.',
    }),
    InvalidIdentityToken: badToken,
    InvalidParameterValue: badToken,
    NoSuchBucket: noBucket,
    BadDigest: damaged,
    XAmzContentChecksumMismatch: damaged,
    XAmzContentSHA256Mismatch: damaged,
    'kms:KeyNotFound': noKey,
    'KMS.NotFoundException': noKey,
    NotFoundException: noKey,
    'KMS.DisabledException': noKey,
    'KMS.KMSInvalidStateException': noKey,
    InvalidRetentionPeriod: () => ({
        found: 'the store does not accept a lock for so long.',
        next: 'Write fewer days into the address.',
    }),
    QuotaExceeded: noRoom,
    XMinioStorageFull: noRoom,
    EntityTooLarge: () => ({ found: 'the store does not accept files of this size.', next: 'Use another store.' }),
};
/** What happened and what to do, in one sentence each. `action` is what the login must be allowed to do. */
function refusalOf(refusal, action) {
    const explain = explanations[refusal.code];
    if (explain !== undefined)
        return explain(refusal, action);
    return {
        found: `the store answered ${refusal.status} ${(0,visible/* cut */.Jj)((0,visible/* oneLine */.TN)(refusal.code), 60)}${quoted(refusal.message)}.`,
        next: `Look its code up in the documentation of the store. The request needs ${action}.`,
    };
}
function quoted(message) {
    const text = (0,visible/* cut */.Jj)((0,visible/* oneLine */.TN)(message), 200).replace(/\.$/, '');
    return text === '' || text === 'Access Denied' ? '' : ` ("${text}")`;
}
/** AWS names the action that is missing, which may be one that the request only implies (kms:GenerateDataKey). */
function namedAction(message) {
    return /not authorized to perform: ((?:s3|kms|sts):\w+)/.exec(message)?.[1];
}
function skew(serverTime) {
    if (serverTime === undefined)
        return 'is wrong';
    const minutes = Math.round((Date.now() - serverTime) / 60_000);
    return minutes < 0 ? `is ${-minutes} minutes slow` : `is ${minutes} minutes fast`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/.pnpm/saxes@6.0.0/node_modules/saxes/saxes.js
var saxes = __webpack_require__(3649);
;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/xml.js



/** Greatest nesting of elements. S3's answers have six. */
const mostDepth = 20;
/** Reads an answer. Throws a Problem unless it is well-formed XML without declarations. The caller bounds its size. */
function readXml(bytes, what) {
    const top = { name: '', text: '', children: [] };
    const open = [top];
    const parser = new saxes/* SaxesParser */.wT();
    parser.on('error', error => {
        throw error;
    });
    parser.on('doctype', () => {
        throw new Error('it has a DOCTYPE');
    });
    parser.on('opentag', ({ name }) => {
        if (open.length > mostDepth)
            throw new Error(`its elements are nested more than ${mostDepth} levels deep`);
        const element = { name, text: '', children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
    });
    const addText = (text) => {
        const element = open.at(-1);
        if (element !== undefined)
            element.text += text;
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('closetag', () => void open.pop());
    try {
        parser.write(new external_node_util_.TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
    }
    catch (error) {
        throw new problem/* Problem */.A(`read ${what}`, {
            found: `it is not the XML of S3 (${(0,problem/* messageOf */.b)(error).replace(/\.$/, '')}).`,
            next: 'Check that the endpoint is that of a store with the API of S3, and the proxies in between.',
        });
    }
    return top.children[0] ?? top;
}
/** The children with this name. */
function childrenOf(element, name) {
    return element?.children.filter(child => child.name === name) ?? [];
}
/** The text of the first element at a path below `element`; undefined if there is none. */
function textOf(element, ...path) {
    const found = path.reduce((parent, name) => childrenOf(parent, name)[0], element);
    return found?.text.trim();
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/exchange.js




/** Most of an answer, in bytes: 1000 names of 1024 bytes in XML have less. */
const limit = 8 * 1024 * 1024;
/** Longest time for a request without a file, in milliseconds, unless the caller has another. */
const answerMs = 60_000;
/** Codes after which another attempt may succeed. */
const temporary = new Set([
    'ConditionalRequestConflict',
    'IDPCommunicationError',
    'InternalError',
    'OperationAborted',
    'RequestTimeout',
    'ServiceUnavailable',
    'SlowDown',
    'SlowDownRead',
    'SlowDownWrite',
    'ThrottlingException',
    'TooManyRequests',
]);
/**
 * Sends a request until it is answered, with pauses in between. Throws a Problem that says what to do about a refusal, unless its code is one of
 * `accept`.
 */
async function exchange(request) {
    return (0,http_retry/* retry */.L5)(() => attempt(request), request.retry, line => request.host.info(line));
}
async function attempt(request) {
    const headers = typeof request.headers === 'function' ? await request.headers() : request.headers;
    const response = await sent(request, headers);
    const body = await (0,http_body/* readBody */.x8)(response, limit).catch(error => {
        throw (0,http_answer/* brokenConnection */.m)(error, request.attempted);
    });
    if (body === undefined)
        throw new problem/* Problem */.A(request.attempted, {
            found: `the answer has more than the ${limit} bytes accepted.`,
            next: 'Check that the endpoint is that of a store with the API of S3.',
        });
    const answer = { status: response.status, headers: response.headers, body, code: undefined, message: '' };
    if (response.ok && !isLateError(body))
        return answer;
    const refusal = refusalIn(answer);
    if (request.accept?.includes(refusal.code))
        return { ...answer, code: refusal.code, message: refusal.message };
    throw problemOf(request, refusal);
}
async function sent({ url, method, body, host, retry, ...request }, headers) {
    const [{ env }, { timeoutMs }] = [host, retry];
    try {
        if (method === 'PUT' && body !== undefined && 'path' in body)
            return await (0,send_file/* sendFile */.T)(url, { ...body, method, headers }, { env, onSent: body.onSent, idleMs: timeoutMs });
        const bytes = body === undefined ? {} : { body: body };
        return await (0,send/* send */.t)(url, { method, headers, ...bytes }, { env, signal: AbortSignal.timeout(timeoutMs ?? answerMs) });
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? error : (0,http_answer/* brokenConnection */.m)(error, request.attempted);
    }
}
/** The Problem for an answer that is a refusal, and whose body was not read. */
async function refusedBy(response, request) {
    const { status, headers } = response;
    return problemOf(request, refusalIn({ status, headers, body: (await (0,http_body/* readBody */.x8)(response, limit)) ?? Buffer.alloc(0) }));
}
/** HEAD has no body. Then the code is that which GET would have. */
const codeOfStatus = {
    301: 'PermanentRedirect',
    307: 'TemporaryRedirect',
    400: 'BadRequest',
    403: 'AccessDenied',
    404: 'NoSuchKey',
    409: 'OperationAborted',
    412: 'PreconditionFailed',
    429: 'TooManyRequests',
    500: 'InternalError',
    501: 'NotImplemented',
    502: 'InternalError',
    503: 'SlowDown',
    504: 'InternalError',
};
function refusalIn({ status, headers, body }) {
    const said = errorIn(body);
    const serverTime = Date.parse(headers.get('date') ?? '');
    return {
        status,
        code: said.code ?? codeOfStatus[status] ?? `HTTP ${status}`,
        message: said.message ?? '',
        region: said.region ?? headers.get('x-amz-bucket-region') ?? undefined,
        serverTime: Number.isNaN(serverTime) ? undefined : serverTime,
        waitMs: (0,http_retry/* retryAfterMs */.Vs)(headers.get('retry-after')),
    };
}
/** S3 begins the answer to a request that takes long before it knows how that ends, and sends white space until then. */
function isLateError(body) {
    return /^\s*(?:<\?xml[^>]{0,100}>\s*)?<Error[\s>]/.test(body.toString('latin1'));
}
/** S3 has an Error in XML, STS an ErrorResponse, KMS JSON. A proxy has a page, which says nothing. */
function errorIn(body) {
    try {
        if (body[0] === 0x7b) {
            const answer = (0,json/* parseJson */.qF)(body.toString(), 'an answer', limit);
            return { code: (0,json/* textAt */.$6)(answer, '__type')?.replace(/^.*#/, ''), message: (0,json/* textAt */.$6)(answer, 'message') };
        }
        const top = readXml(body, 'an answer');
        const error = top.name === 'Error' ? top : childrenOf(top, 'Error')[0];
        return { code: textOf(error, 'Code'), message: textOf(error, 'Message'), region: textOf(error, 'Region') };
    }
    catch {
        return {};
    }
}
function problemOf({ attempted, action }, refusal) {
    const { found, next } = refusalOf(refusal, action);
    const { status, code, waitMs } = refusal;
    if (temporary.has(code) || status >= 500 || status === 429)
        return new http_retry/* Transient */.Rc(attempted, { found, next, ...(waitMs === undefined ? {} : { waitMs }) });
    return new problem/* Problem */.A(attempted, { found, next });
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/credentials.js





/** How long a session of a role lasts, in seconds. Each role allows an hour. */
const duration = 3_600;
/** What must be left of a session for a request, in milliseconds. */
const reserve = 5 * 60_000;
/**
 * What a session may never do, whatever its role may: an archive is only added to. Only AWS has keys in statements of their own.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
 */
function addOnly(isAws) {
    const never = ['s3:DeleteObject*', 's3:BypassGovernanceRetention', 's3:PutBucket*', 's3:DeleteBucket*'];
    const statement = (effect, actions) => ({ Effect: effect, Action: actions, Resource: '*' });
    const keys = isAws ? [statement('Allow', ['kms:GenerateDataKey', 'kms:Decrypt', 'kms:DescribeKey'])] : [];
    return JSON.stringify({
        Version: '2012-10-17',
        Statement: [statement('Allow', ['s3:*']), ...keys, statement('Deny', never)],
    });
}
/**
 * Credentials of the role that the address names, or of the variables of AWS, which are also those of a person. The secrets are masked. Throws
 * a Problem if there are none. A session of a role can't delete, unless `mayDelete` (for the trial of a deletion).
 */
function credentialsFor(options, { host, repository, retry = http_retry/* patient */.Im, byPerson = false }, mayDelete = false) {
    const { role } = options;
    if (role === undefined || byPerson) {
        const found = fromVariables(host, byPerson);
        return async () => found;
    }
    let session;
    return async () => {
        if (session === undefined || session.until - Date.now() < reserve) {
            const policy = mayDelete ? undefined : addOnly(options.endpoint === undefined);
            session = await assumeRole({ ...options, role }, { host, retry, name: repository.replace('/', '-'), policy });
        }
        return session.credentials;
    };
}
function fromVariables(host, byPerson) {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: token } = host.env;
    if (!accessKeyId || !secretAccessKey)
        throw noLogin(accessKeyId ? 'AWS_SECRET_ACCESS_KEY' : 'AWS_ACCESS_KEY_ID', byPerson);
    host.mask(secretAccessKey);
    if (token)
        host.mask(token);
    requireOneWord({ AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: token });
    return { accessKeyId, secretAccessKey, sessionToken: token || undefined };
}
/** What a header can't have would stand in the error of whoever sends it. */
function requireOneWord(variables) {
    const [bad] = Object.entries(variables).find(([, value = '']) => /[^\x21-\x7e]/.test(value)) ?? [];
    if (bad === undefined)
        return;
    throw new problem/* Problem */.A('log in to the s3 store', {
        found: `${bad} has spaces or other characters that no key has.`,
        next: 'Copy it again into the secret, without a line break.',
    });
}
/**
 * Whom an identity token is for. A store other than AWS gets one that is for its host alone: with one for AWS, who runs that store could
 * take the role of this repository at AWS.
 */
function audienceFor(endpoint) {
    return endpoint?.hostname ?? 'sts.amazonaws.com';
}
function noLogin(name, byPerson) {
    return new problem/* Problem */.A('log in to the s3 store', byPerson
        ? {
            found: `${name} is not set, and only a job can take the role of an address.`,
            next: 'Set the variables of a login that may read: `aws configure export-credentials --format env` prints those of yours.',
        }
        : {
            found: `${name} is not set, and the address names no role.`,
            next: 'Add role=arn:aws:iam::ACCOUNT:role/NAME to the address, or set the variables from secrets.',
        });
}
/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
async function assumeRole({ role, endpoint, region }, { name, policy, ...by }) {
    const token = await (0,id_token/* requestIdToken */.g)(audienceFor(endpoint), by.host);
    const form = new URLSearchParams({
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: role,
        RoleSessionName: `release-tools-${name}`.replace(/[^\w+=,.@-]/g, '-').slice(0, 64),
        DurationSeconds: String(duration),
        WebIdentityToken: token,
        ...(policy === undefined ? {} : { Policy: policy }),
    });
    const what = `take the role ${role}`;
    const { body } = await exchange({
        url: endpoint?.href ?? `https://${awsHost('sts', region)}/`,
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: Buffer.from(form.toString()),
        attempted: what,
        action: 'sts:AssumeRoleWithWebIdentity',
        ...by,
    });
    const result = readXml(body, `the answer to "${what}"`).children.find(({ name }) => name === 'AssumeRoleWithWebIdentityResult');
    const [accessKeyId, secretAccessKey, sessionToken] = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map(name => textOf(result, 'Credentials', name));
    const until = Date.parse(textOf(result, 'Credentials', 'Expiration') ?? '');
    if (!accessKeyId || !secretAccessKey || !sessionToken || Number.isNaN(until))
        throw new problem/* Problem */.A(what, { found: 'the answer has no credentials.', next: 'Check the endpoint.' });
    by.host.mask(secretAccessKey);
    by.host.mask(sessionToken);
    return { credentials: { accessKeyId, secretAccessKey, sessionToken }, until };
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/sigv4.js

/**
 * The headers of a request with its signature (AWS Signature Version 4). Paths are as S3 wants them: neither normalised nor encoded twice.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
function sign(request, { accessKeyId, secretAccessKey, sessionToken }, { region, service, now }) {
    const time = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
    const headers = {
        ...request.headers,
        'x-amz-date': time,
        ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
    };
    const lines = Object.entries({ ...headers, host: request.host })
        .map(([name, value]) => [name, value.trim().replace(/ +/g, ' ')])
        .sort(byName);
    const names = lines.map(([name]) => name).join(';');
    const canonical = [
        request.method,
        request.path,
        queryString(request.query),
        ...lines.map(([name, value]) => `${name}:${value}`),
        '',
        names,
        request.sha256,
    ].join('\n');
    const scope = [time.slice(0, 8), region, service, 'aws4_request'];
    const toSign = ['AWS4-HMAC-SHA256', time, scope.join('/'), (0,external_node_crypto_.createHash)('sha256').update(canonical).digest('hex')];
    const key = scope.reduce((key, part) => hmac(key, part), `AWS4${secretAccessKey}`);
    const signature = hmac(key, toSign.join('\n')).toString('hex');
    const credential = `${accessKeyId}/${scope.join('/')}`;
    return {
        ...headers,
        authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`,
    };
}
/** A query in the order in which it is signed. */
function queryString(query) {
    return query
        .map(([name, value]) => [encoded(name), encoded(value)])
        .sort((a, b) => byName(a, b) || (a[1] < b[1] ? -1 : 1))
        .map(pair => pair.join('='))
        .join('&');
}
/** Text as a part of a path or query: everything except letters, digits and `-._~` becomes %XX. */
function encoded(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function byName([a], [b]) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function hmac(key, text) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/client.js






/** One bucket, with a login. */
class S3Client {
    options;
    host;
    retry;
    #credentials;
    /** Throws a Problem if there is no login. No network. `mayDelete` is for the trial of a deletion. */
    constructor(options, context, mayDelete = false) {
        this.options = options;
        this.host = context.host;
        this.retry = context.retry ?? http_retry/* patient */.Im;
        this.#credentials = credentialsFor(options, context, mayDelete);
    }
    /** For messages: `s3://bucket/key`. */
    place(key = '') {
        return `s3://${this.options.bucket}${key === '' ? '' : `/${key}`}`;
    }
    /** Sends a request, signed again for each attempt. Throws what exchange throws. */
    async call({ key, query = [], headers = {}, sha256, ...call }) {
        const digest = sha256 ?? sha256Of(call.body);
        return exchange({
            ...call,
            url: this.url(key, query),
            headers: () => this.signed(call.method, { key, query, headers, sha256: digest }),
            host: this.host,
            retry: this.retry,
        });
    }
    /** Asks the Key Management Service of AWS. Throws what exchange throws. */
    async askKms(target, question, call) {
        const url = this.host.env.AWS_ENDPOINT_URL_KMS || `https://${awsHost('kms', this.options.region)}`;
        const body = Buffer.from(JSON.stringify(question));
        const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `TrentService.${target}` };
        const request = { method: 'POST', host: (0,http_url/* parseUrl */.Dl)(url).host, path: '/', query: [], headers, sha256: sha256Of(body) };
        const signed = async () => sign(request, await this.#credentials(), this.#scope('kms'));
        return exchange({ ...call, url, method: 'POST', headers: signed, body, host: this.host, retry: this.retry });
    }
    #scope(service) {
        return { region: this.options.region, service, now: new Date() };
    }
    /** The address of the bucket, or of a key in it. */
    url(key, query = []) {
        const { origin, path } = addressOf(this.options, key);
        return `${origin}${path}${query.length === 0 ? '' : `?${queryString(query)}`}`;
    }
    /** Signed headers for a request. They are good for 15 minutes. */
    async signed(method, { key, query = [], headers = {}, sha256 = sha256Of(undefined), }) {
        const { origin, path } = addressOf(this.options, key);
        const all = { ...headers, 'x-amz-content-sha256': sha256 };
        const request = { method, host: new URL(origin).host, path, query, headers: all, sha256 };
        return sign(request, await this.#credentials(), this.#scope('s3'));
    }
}
/**
 * AWS wants the bucket in the name of the host, unless it has dots (no certificate covers those). Other stores want it in the path.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
function addressOf({ bucket, region, endpoint }, key) {
    const path = (key ?? '').split('/').map(encoded).join('/');
    const aws = awsHost('s3', region);
    if (endpoint === undefined && !bucket.includes('.'))
        return { origin: `https://${bucket}.${aws}`, path: `/${path}` };
    const origin = endpoint?.origin ?? `https://${aws}`;
    return { origin, path: `/${bucket}${path === '' ? '' : `/${path}`}` };
}
function sha256Of(body) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update(body instanceof Uint8Array ? body : '')
        .digest('hex');
}

// EXTERNAL MODULE: ./packages/base/lib/digest.js + 1 modules
var digest = __webpack_require__(8222);
// EXTERNAL MODULE: ./packages/base/lib/by-kind.js
var by_kind = __webpack_require__(5238);
;// CONCATENATED MODULE: ./packages/archive/lib/lock-fact.js

/**
 * The most that is true of each of several facts: for dates the first, and a legal hold only if all have one. Undefined if there is none.
 */
function weakest(facts) {
    const open = facts.find(({ kind }) => kind === 'none') ?? facts.find(({ kind }) => kind === 'unreadable');
    if (open !== undefined)
        return open;
    const dated = facts.filter(fact => 'until' in fact);
    const held = facts.find(({ kind }) => kind === 'legal-hold');
    const legalHold = dated.every(fact => fact.legalHold);
    if (held !== undefined)
        return legalHold ? held : noneOfBoth;
    const until = dated.map(fact => fact.until).sort()[0];
    const least = dated.find(({ kind }) => kind === 'governance') ?? dated[0];
    return until === undefined || least === undefined ? undefined : { ...least, until, legalHold };
}
/** Who ends a hold is not bound by a date, and a date ends without anybody. */
const noneOfBoth = { kind: 'none', why: 'some files have a legal hold only, and others only a date' };
/** For outputs: `governance until 2027-01-31T00:00:00Z`, `none`. */
function lockWord(fact) {
    const until = untilOf(fact);
    return until === '' ? fact.kind : `${fact.kind} until ${until}`;
}
/** For people: who can delete the files, and when. */
function lockSentence(fact) {
    const held = (legalHold) => (legalHold ? ', and while its legal hold lasts' : '');
    return (0,by_kind/* byKind */.S)(fact, {
        compliance: ({ until, legalHold }) => `nobody can delete it until ${until}${held(legalHold)} (compliance)`,
        governance: ({ until, bypass, legalHold }) => `only ${bypass} can delete it until ${until}${held(legalHold)} (governance)`,
        'legal-hold': ({ bypass }) => `nobody can delete it until its legal hold is ended, which ${bypass} can do at any time`,
        unreadable: ({ why }) => `not known: ${why}`,
        none: ({ why }) => `no lock: ${why}`,
    });
}
function untilOf(fact) {
    return 'until' in fact ? fact.until : '';
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/options.js


const optionNames = [
    'region',
    'endpoint',
    'role',
    'lock',
    'days',
    'most-days',
    'confirm',
    'hold',
    'kms-key',
    'key-risk',
];
/** S3 accepts a hundred years. */
const mostDays = 36_500;
/** Reads an address. Throws a Problem for what is wrong with it. */
function readOptions(address, env) {
    const [bucket = '', ...path] = address.location.replace(/\/$/, '').split('/');
    if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
        throw bad(`${show(bucket)} is not the name of a bucket.`);
    const odd = path.find(segment => !/^(?!\.{1,2}$)[A-Za-z0-9._+=-]+$/.test(segment));
    if (odd !== undefined)
        throw bad(`${show(odd)} can't be a part of a prefix.`);
    const { options } = address;
    const endpoint = options.get('endpoint');
    const role = options.get('role');
    if (role !== undefined && !/^arn:[\w:/+=,.@-]{8,2000}$/.test(role))
        throw bad(`role=${show(role)} is not an ARN.`);
    return {
        bucket,
        prefix: path.join('/'),
        region: regionOf(options.get('region') || env.AWS_REGION || env.AWS_DEFAULT_REGION),
        endpoint: endpoint === undefined ? undefined : endpointOf(endpoint),
        role,
        lock: lockOf(options),
        legalHold: choice(options, 'hold', ['on']) === 'on',
        kmsKey: options.get('kms-key'),
        keyRisk: choice(options, 'key-risk', ['accepted']) === 'accepted',
    };
}
function regionOf(region) {
    if (region !== undefined && /^[a-z0-9-]{2,40}$/.test(region))
        return region;
    if (region !== undefined)
        throw bad(`${show(region)} is not a region.`);
    throw bad('it names no region.', 'Add region=eu-central-1, or set AWS_REGION.');
}
function endpointOf(text) {
    const url = (() => {
        try {
            return (0,http_url/* parseUrl */.Dl)(text);
        }
        catch (error) {
            throw bad(`its endpoint is not usable: ${(0,problem/* messageOf */.b)(error)}`);
        }
    })();
    if (url.protocol !== 'https:' && !(0,http_url/* isLoopback */.U9)(url))
        throw bad(`its endpoint ${url.origin} has no encryption.`);
    if (url.pathname !== '/' || url.search !== '')
        throw bad(`its endpoint has more than a host: ${url.pathname}.`);
    if (url.hostname.endsWith('storage.googleapis.com'))
        throw bad('Google Cloud Storage ignores If-None-Match, so that a second writer could replace a file.', 'Use a store that obeys If-None-Match.');
    return url;
}
function lockOf(options) {
    const lock = choice(options, 'lock', ['governance', 'compliance', 'none']);
    const given = ['days', 'most-days', 'confirm'].find(name => options.has(name));
    if (lock === undefined || lock === 'none') {
        if (given !== undefined)
            throw bad(`it has ${given}, but no lock.`, 'Add lock=governance.');
        return undefined;
    }
    const days = daysOf(options, 'days');
    if (days === undefined)
        throw bad(`it has lock=${lock}, but not for how long.`, 'Add days=365.');
    if (lock === 'governance')
        return { mode: 'GOVERNANCE', days };
    requireConsent(options, days);
    return { mode: 'COMPLIANCE', days };
}
/** Nobody can undo it, so it has to be asked for twice, and with a limit that a typing error exceeds. */
function requireConsent(options, days) {
    const most = daysOf(options, 'most-days');
    if (choice(options, 'confirm', ['compliance']) === undefined || most === undefined)
        throw bad('nobody can take away a lock in compliance mode, or delete what it protects.', `If you want that, add confirm=compliance&most-days=${days}.`);
    if (days > most)
        throw bad(`days=${days} is more than most-days=${most}.`, 'Correct one of them.');
}
function daysOf(options, name) {
    const text = options.get(name);
    if (text === undefined)
        return undefined;
    const days = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
    if (days < 1 || days > mostDays)
        throw bad(`${name}=${show(text)} is not a number of days from 1 to ${mostDays}.`);
    return days;
}
function choice(options, name, values) {
    const text = options.get(name);
    const value = values.find(value => value === text);
    if (text === undefined || value !== undefined)
        return value;
    throw bad(`it has no ${name}=${show(text)}.`, `Use ${name}=${values.join(` or ${name}=`)}.`);
}
function show(text) {
    return JSON.stringify((0,visible/* oneLine */.TN)(text).slice(0, 100));
}
function bad(found, next = 'Correct the address of the store.') {
    return new problem/* Problem */.A('read the address of an s3 store', { found, next });
}
/** A mode as S3 writes it; undefined for anything else. */
function modeOf(text) {
    return text === 'GOVERNANCE' || text === 'COMPLIANCE' ? text : undefined;
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/versions.js



/** Most versions that are listed: a release has at most some thousand files. */
const mostVersions = 100_000;
/** A page has 1000 of them, or fewer if the store wants. */
const mostPages = 1000;
/** All versions of the keys that begin with `prefix`. With `folders`, only what is directly below. Throws a Problem. */
async function listVersions(client, prefix, folders = false) {
    const listing = { versions: new Map(), markers: new Map(), folders: [] };
    const from = folders ? [['delimiter', '/']] : [];
    let [style, count, pages] = [byVersions, 0, 0];
    for (let next = []; next !== undefined;) {
        const top = await page(client, [...style.query, ['prefix', prefix], ...from, ...next]);
        if (top === undefined) {
            style = byObjects;
            continue;
        }
        for (const version of style.versions(top))
            add(listing.versions, version);
        for (const marker of style.markers(top))
            if (marker.latest)
                listing.markers.set(marker.key, marker);
        listing.folders.push(...childrenOf(top, 'CommonPrefixes').map(one => textOf(one, 'Prefix') ?? ''));
        count += top.children.length;
        if (count > mostVersions)
            throw tooMany(client, prefix);
        const before = next;
        next = textOf(top, 'IsTruncated') === 'true' ? style.next(top) : undefined;
        pages += 1;
        if (next !== undefined && (pages === mostPages || !goesOn(before, next)))
            throw endless(client, prefix);
    }
    // Stores list the newest first, and some tell no parts of a second.
    for (const versions of listing.versions.values())
        versions.reverse().sort((a, b) => a.written - b.written);
    return listing;
}
/** False for a page after which nothing new comes: the list would never end, or lack the rest. */
function goesOn(before, next) {
    return Boolean(next[0]?.[1]) && queryString(next) !== queryString(before);
}
/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html */
const byVersions = {
    query: [['versions', '']],
    versions: top => childrenOf(top, 'Version').map(one => ({ ...markerIn(one), size: sizeIn(one) })),
    markers: top => childrenOf(top, 'DeleteMarker').map(markerIn),
    next: top => [
        ['key-marker', textOf(top, 'NextKeyMarker') ?? ''],
        ['version-id-marker', textOf(top, 'NextVersionIdMarker') ?? ''],
    ],
};
/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
const byObjects = {
    query: [['list-type', '2']],
    versions: top => childrenOf(top, 'Contents').map(one => ({ ...markerIn(one), id: undefined, latest: true, size: sizeIn(one) })),
    markers: () => [],
    next: top => [['continuation-token', textOf(top, 'NextContinuationToken') ?? '']],
};
/** Undefined if the store has no versions. */
async function page(client, query) {
    const { body, code } = await client.call({
        method: 'GET',
        query,
        accept: query.some(([name]) => name === 'versions') ? ['NotImplemented'] : [],
        attempted: `list ${client.place()}`,
        action: 's3:ListBucket and s3:ListBucketVersions',
    });
    return code === undefined ? readXml(body, `the list of ${client.place()}`) : undefined;
}
function markerIn(element) {
    return {
        key: textOf(element, 'Key') ?? '',
        id: textOf(element, 'VersionId'),
        written: Date.parse(textOf(element, 'LastModified') ?? '') || 0,
        latest: textOf(element, 'IsLatest') === 'true',
    };
}
function sizeIn(element) {
    return Number(textOf(element, 'Size') ?? '-1');
}
function add(versions, version) {
    const known = versions.get(version.key);
    if (known === undefined)
        versions.set(version.key, [version]);
    else
        known.push(version);
}
function tooMany(client, prefix) {
    return new problem/* Problem */.A(`list ${client.place(prefix)}`, {
        found: `there are more than the ${mostVersions} versions accepted.`,
        next: 'Find out who writes there.',
    });
}
function endless(client, prefix) {
    return new problem/* Problem */.A(`list ${client.place(prefix)}`, {
        found: 'the store says that its list goes on, and not after which name.',
        next: 'Check that the endpoint is that of a store with the API of S3, and the proxies in between.',
    });
}
/** The part of a query that asks for this version. */
function versionQuery(id) {
    return id === undefined ? [] : [['versionId', id]];
}
/** The day on which a version was written, in UTC: `2026-01-31`. */
function dayOf({ written }) {
    return new Date(written).toISOString().slice(0, 10);
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/head.js


/** What the login needs to read a version. */
const toRead = 's3:GetObject and s3:GetObjectVersion';
/**
 * Reads what a store says about a version; about the latest without `id`. Undefined if there is no such version.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
async function readHead(client, key, id) {
    const { headers, code } = await client.call({
        method: 'HEAD',
        key,
        query: versionQuery(id),
        headers: { 'x-amz-checksum-mode': 'ENABLED' },
        attempted: `look at ${client.place(key)}`,
        action: toRead,
        accept: ['NoSuchKey'],
    });
    if (code !== undefined)
        return undefined;
    const text = (name) => headers.get(name) ?? undefined;
    return {
        key,
        id: text('x-amz-version-id') ?? id,
        size: Number(text('content-length') ?? '-1'),
        written: Date.parse(text('last-modified') ?? '') || 0,
        checksum: text('x-amz-checksum-sha256'),
        mode: modeOf(text('x-amz-object-lock-mode')),
        until: secondsOnly(text('x-amz-object-lock-retain-until-date')),
        legalHold: text('x-amz-object-lock-legal-hold') === 'ON',
        kmsKey: text('x-amz-server-side-encryption-aws-kms-key-id'),
    };
}
/** A date in the one form that we show; undefined if it is none. */
function secondsOnly(text) {
    const time = Date.parse(text ?? '');
    return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/content.js
/** S3 takes 5 GiB in one request, and 10,000 parts. */
const mostParts = 10_000;
const sizes = { single: 5 * 1024 ** 3, part: 64 * 1024 ** 2 };
/** Size of the parts of a file, in bytes. It follows from the size of the file, so that a later run can compare. */
function partSize(size, part = sizes.part) {
    return Math.max(part, Math.ceil(size / mostParts));
}
/** Base64 of a digest in hex, as S3 has it. */
function base64Of(hex) {
    return Buffer.from(hex, 'hex').toString('base64');
}
/** What the login needs to write. */
function actionOf({ options: { lock, legalHold, kmsKey } }) {
    const actions = [
        's3:PutObject',
        ...(lock === undefined ? [] : ['s3:PutObjectRetention']),
        ...(legalHold ? ['s3:PutObjectLegalHold'] : []),
        ...(kmsKey === undefined ? [] : ['kms:GenerateDataKey']),
    ];
    return actions.join(', ');
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/lock.js





const day = 24 * 60 * 60 * 1000;
const read = 's3:GetBucketObjectLockConfiguration';
const mayNotRead = `the login lacks ${read}`;
const bypass = { governance: 'roles with s3:BypassGovernanceRetention', hold: 'roles with s3:PutObjectLegalHold' };
/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLockConfiguration.html */
async function bucketLock(client) {
    const { body, code } = await client.call({
        method: 'GET',
        query: [['object-lock', '']],
        attempted: `read the Object Lock of ${client.place()}`,
        action: read,
        accept: ['ObjectLockConfigurationNotFoundError', 'AccessDenied', 'NotImplemented', 'InvalidRequest'],
    });
    if (code === 'AccessDenied')
        return { kind: 'unreadable', why: mayNotRead };
    if (code === 'ObjectLockConfigurationNotFoundError')
        return { kind: 'off' };
    if (code !== undefined)
        return { kind: 'unreadable', why: 'this store has no Object Lock of S3; it may have rules of its own' };
    const top = readXml(body, `the Object Lock of ${client.place()}`);
    if (textOf(top, 'ObjectLockEnabled') !== 'Enabled')
        return { kind: 'off' };
    const rule = (name) => textOf(top, 'Rule', 'DefaultRetention', name);
    const days = Number(rule('Days') ?? 365 * Number(rule('Years') ?? 0));
    const mode = modeOf(rule('Mode'));
    return { kind: 'on', rule: mode === undefined || !(days > 0) ? undefined : { mode, days } };
}
/** Throws a Problem if the address asks for a lock that the bucket can't give. */
function requireLockable({ options: { lock, legalHold } }, bucket, place) {
    if ((lock === undefined && !legalHold) || bucket.kind === 'on')
        return;
    const found = bucket.kind === 'off' ? 'the bucket has no Object Lock' : bucket.why;
    throw new problem/* Problem */.A(`lock files in ${place}`, {
        found: `${found}.`,
        next: repair(bucket),
    });
}
function repair(bucket) {
    if (bucket.kind === 'off')
        return 'Turn on versioning and Object Lock for the bucket, or leave lock and hold out of the address.';
    if (bucket.why === mayNotRead)
        return `Allow ${read} on the bucket.`;
    return 'Leave lock and hold out of the address.';
}
/** When a lock ends that begins at `from` (milliseconds). S3 knows no parts of a second. */
function lock_untilOf({ days }, from) {
    return new Date(Math.ceil((from + days * day) / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}
/** Headers of a new version that is to be locked. */
function lockHeaders({ lock, legalHold }, now) {
    return {
        ...(lock === undefined
            ? {}
            : { 'x-amz-object-lock-mode': lock.mode, 'x-amz-object-lock-retain-until-date': lock_untilOf(lock, now) }),
        ...(legalHold ? { 'x-amz-object-lock-legal-hold': 'ON' } : {}),
    };
}
/** What protects a version, as the store says it. */
async function lockFact(client, head, bucket) {
    const { mode, until, legalHold } = head;
    if (mode !== undefined && until !== undefined && Date.parse(until) > Date.now())
        return factOf({ mode, until, legalHold });
    if (legalHold)
        return { kind: 'legal-hold', bypass: bypass.hold };
    if (until !== undefined && Date.parse(until) <= Date.now())
        return { kind: 'none', why: `its lock ended on ${until}` };
    if (mode !== undefined || until !== undefined)
        return { kind: 'unreadable', why: 'the store shows only a part of the lock: its mode, or when it ends' };
    if (bucket.kind === 'unreadable')
        return bucket;
    if (bucket.kind === 'off')
        return { kind: 'none', why: 'the bucket has no Object Lock' };
    if (!(await mayReadRetention(client, head)))
        return { kind: 'unreadable', why: 'the login lacks s3:GetObjectRetention' };
    const isAsked = client.options.lock !== undefined || bucket.rule !== undefined;
    return {
        kind: 'none',
        why: isAsked
            ? 'the store shows no lock on it, although the address or the bucket asks for one'
            : 'neither the address nor the bucket asks for a lock',
    };
}
function factOf(lock) {
    const { mode, until, legalHold } = lock;
    if (mode === 'COMPLIANCE')
        return { kind: 'compliance', until, legalHold };
    return { kind: 'governance', until, bypass: bypass.governance, legalHold };
}
/** HEAD leaves a lock out that the login may not see. */
async function mayReadRetention(client, { key, id }) {
    const { code } = await client.call({
        method: 'GET',
        key,
        query: retentionQuery(id),
        attempted: `read the lock of ${client.place(key)}`,
        action: 's3:GetObjectRetention',
        accept: ['NoSuchObjectLockConfiguration', 'AccessDenied', 'InvalidRequest'],
    });
    return code !== 'AccessDenied';
}
/**
 * Makes the lock of a version at least what is wanted, counted from when it was written, so that a second run changes nothing. Never
 * shortens one. Returns true if it changed something.
 */
async function extendLock(client, head, { lock, legalHold }) {
    const extended = lock !== undefined && isShort(head, lock);
    if (extended)
        await setRetention(client, head, lock);
    if (!legalHold || head.legalHold)
        return extended;
    await client.call({
        ...setting('<LegalHold xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Status>ON</Status></LegalHold>'),
        key: head.key,
        query: [['legal-hold', ''], ...versionQuery(head.id)],
        attempted: `put a legal hold on ${client.place(head.key)}`,
        action: 's3:PutObjectLegalHold',
    });
    return true;
}
/** A day less is what a slow upload, or another clock, makes of the same wish. */
function isShort({ mode, until, written }, lock) {
    // Nobody asked for more of what can't be undone.
    if (mode === 'COMPLIANCE' && lock.mode === 'GOVERNANCE')
        return false;
    const wanted = Date.parse(lock_untilOf(lock, written));
    if (wanted < Date.now())
        return false;
    const isWeaker = mode === undefined || (mode === 'GOVERNANCE' && lock.mode === 'COMPLIANCE');
    return isWeaker || until === undefined || Date.parse(until) < wanted - day;
}
async function setRetention(client, head, lock) {
    const { key, id, until = '' } = head;
    const wanted = lock_untilOf(lock, head.written);
    const attempted = `lock ${client.place(key)} until ${wanted}`;
    const later = Date.parse(until) > Date.parse(wanted) ? until : wanted;
    const { code } = await client.call({
        ...setting(`<Retention xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Mode>${lock.mode}</Mode><RetainUntilDate>${later}</RetainUntilDate></Retention>`),
        key,
        query: retentionQuery(id),
        attempted,
        action: 's3:PutObjectRetention',
        accept: head.mode === undefined ? [] : ['AccessDenied', 'InvalidRequest'],
    });
    if (code === undefined)
        return;
    throw new problem/* Problem */.A(attempted, {
        found: `it is locked in ${head.mode} mode until ${until}, and the store does not change that for this login.`,
        next: `Allow s3:PutObjectRetention. Somebody with s3:BypassGovernanceRetention can change the mode; or write lock=${head.mode?.toLowerCase()} into the address.`,
    });
}
/** S3 takes a setting of an object only with its digest. */
function setting(xml) {
    const body = Buffer.from(xml);
    return { method: 'PUT', body, headers: { 'x-amz-checksum-sha256': base64Of((0,digest/* sha256 */.sc)(body)) } };
}
function retentionQuery(id) {
    return [['retention', ''], ...versionQuery(id)];
}

// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/multipart.js





/**
 * Writes an object in parts of `part` bytes, each of which the store checks by its digest. The object appears when all are there, and only if
 * its name is free. Throws a Problem if the parts together are not the file.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
 */
async function uploadParts(client, key, content, { headers, progress, part }) {
    const begun = await client.call({
        method: 'POST',
        key,
        query: [['uploads', '']],
        headers: { ...headers, 'x-amz-checksum-algorithm': 'SHA256' },
        ...named(client, key),
    });
    const id = textOf(readXml(begun.body, 'the start of an upload'), 'UploadId') ?? '';
    try {
        const parts = await sendParts(client, key, content, { id, part, progress });
        const done = await complete(client, key, id, parts);
        if (done.code === undefined)
            return { version: done.headers.get('x-amz-version-id') ?? undefined };
        await abort(client, key, id);
        return 'taken';
    }
    catch (error) {
        // Its parts would cost money. If this fails too, a rule of the bucket has to remove them.
        await abort(client, key, id).catch(() => undefined);
        throw error;
    }
}
async function sendParts(client, key, content, { id, part, progress }) {
    const digests = await digestsOfParts(content, part);
    const sent = [];
    for (const [index, digest] of digests.entries()) {
        const [start, checksum] = [index * part, digest.toString('base64')];
        const size = Math.min(part, content.size - start);
        const { headers } = await client.call({
            method: 'PUT',
            key,
            query: [
                ['partNumber', String(index + 1)],
                ['uploadId', id],
            ],
            headers: { 'x-amz-checksum-sha256': checksum },
            body: {
                path: content.source,
                size: content.size,
                part: { start, size },
                onSent: (0,counted/* counted */.h)(size, progress),
            },
            sha256: digest.toString('hex'),
            ...named(client, key),
        });
        sent.push({ etag: headers.get('etag') ?? '', checksum });
    }
    return sent;
}
async function complete(client, key, id, parts) {
    const listed = parts.map(({ etag, checksum }, index) => `<Part><ETag>${etag.replace(/[^\w"-]/g, '')}</ETag><ChecksumSHA256>${checksum}</ChecksumSHA256><PartNumber>${index + 1}</PartNumber></Part>`);
    const body = `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${listed.join('')}</CompleteMultipartUpload>`;
    return client.call({
        method: 'POST',
        key,
        query: [['uploadId', id]],
        headers: { 'if-none-match': '*' },
        body: Buffer.from(body),
        // After a cut answer, the upload that is complete is gone.
        accept: ['PreconditionFailed', 'NoSuchUpload'],
        ...named(client, key),
    });
}
async function abort(client, key, id) {
    await client.call({
        method: 'DELETE',
        key,
        query: [['uploadId', id]],
        accept: ['NoSuchUpload'],
        ...named(client, key),
    });
}
function named(client, key) {
    return { attempted: `write ${client.place(key)} in parts`, action: `${actionOf(client)}, s3:AbortMultipartUpload` };
}
/** The checksum of an object that was written in parts of `part` bytes: `…-3`. Throws a Problem unless they are the file. */
async function compositeOf(file, part) {
    const digests = await digestsOfParts(file, part);
    return `${(0,external_node_crypto_.createHash)('sha256').update(Buffer.concat(digests)).digest('base64')}-${digests.length}`;
}
/** The SHA-256 of each part. Reads the file once, and keeps none of it. */
async function digestsOfParts({ source, name, sha256 }, part) {
    const whole = (0,external_node_crypto_.createHash)('sha256');
    const digests = [];
    let [current, left] = [(0,external_node_crypto_.createHash)('sha256'), part];
    for await (let piece of (0,read_limited/* readPieces */.ut)(source, { pieceSize: 1024 * 1024, reused: true })) {
        whole.update(piece);
        for (; piece.length >= left; left = part) {
            digests.push(current.update(piece.subarray(0, left)).digest());
            current = (0,external_node_crypto_.createHash)('sha256');
            piece = piece.subarray(left);
        }
        current.update(piece);
        left -= piece.length;
    }
    if (left < part)
        digests.push(current.digest());
    if (whole.digest('hex') === sha256)
        return digests;
    throw new problem/* Problem */.A(`read ${name}`, {
        found: 'it is not what it was when it was described.',
        next: 'Run this again when nothing writes to it.',
    });
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/upload.js




/**
 * Writes a new object, only if its name is free, with its digest, lock and encryption. Returns its version; `taken` if the name is not free.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
 */
async function upload(client, key, content, { now, progress, sizes: { single, part } = sizes, protection = client.options }) {
    const headers = {
        'content-type': content.mediaType,
        ...lockHeaders(protection, now),
        ...encryption(client),
    };
    const { source, size } = content;
    if (typeof source === 'string' && size > single)
        return uploadParts(client, key, { ...content, source }, { headers, progress, part: partSize(size, part) });
    const answer = await client.call({
        method: 'PUT',
        key,
        headers: { ...headers, 'if-none-match': '*', 'x-amz-checksum-sha256': base64Of(content.sha256) },
        body: typeof source === 'string' ? { path: source, size, onSent: (0,counted/* counted */.h)(size, progress) } : source,
        sha256: content.sha256,
        attempted: `write ${client.place(key)}`,
        action: actionOf(client),
        accept: ['PreconditionFailed'],
    });
    if (answer.code !== undefined)
        return 'taken';
    return { version: answer.headers.get('x-amz-version-id') ?? undefined };
}
function encryption({ options: { kmsKey } }) {
    if (kmsKey === undefined)
        return {};
    return { 'x-amz-server-side-encryption': 'aws:kms', 'x-amz-server-side-encryption-aws-kms-key-id': kmsKey };
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/deletion-trial.js







/** How long the file of a trial is locked, in days: nothing of value is tried. */
const trialDays = 5 / (24 * 60);
/**
 * Writes a file with the lock of the store, but for five minutes, and tries to delete it. Before that, it hides the file and deletes what hides it:
 * only a login that may delete a version shows what a lock is worth. Throws a Problem if the store does not obey the lock.
 */
async function tryDeletion(client, { folder, place, bucket }) {
    const lock = client.options.lock ?? (bucket.kind === 'on' ? bucket.rule : undefined);
    if (lock === undefined)
        return { kind: 'none', why: 'neither the address nor the bucket asks for a lock' };
    const { key, id } = await writeProbe(client, folder, lock);
    const kind = await shownLock(client, { key, id, bucket, place }, lock);
    const mayDelete = await deletesMarker(client, key);
    const tries = [await tryOne(client, key, id, false), await tryOne(client, key, id, true)];
    const [plain, bypass] = tries;
    const isThere = (await readHead(client, key, id)) !== undefined;
    if (plain.deleted || (kind === 'compliance' && bypass.deleted) || isThere === bypass.deleted)
        throw untrusted(place, isThere
            ? 'the store said that it deleted a file, and still shows it.'
            : `the store deleted a file that it showed as locked (${kind}).`);
    return { kind, mayDelete, plain, bypass };
}
/** The lock that the store shows. Throws a Problem if it is not the one that was asked for: then a trial would show nothing of that one. */
async function shownLock(client, { key, id, bucket, place }, { mode }) {
    const head = await readHead(client, key, id);
    const fact = head && (await lockFact(client, head, bucket));
    const kind = mode === 'COMPLIANCE' ? 'compliance' : 'governance';
    if (fact?.kind === kind)
        return kind;
    const shown = fact === undefined ? 'it does not show the file' : lockSentence(fact);
    throw untrusted(place, `a file was written with a lock in ${kind} mode, and the store shows something else (${shown}).`);
}
function untrusted(place, found) {
    return new problem/* Problem */.A(`try a deletion in ${place}`, {
        found,
        next: 'Check that the login has s3:GetObjectRetention. If it has, do not trust the locks of this store.',
    });
}
/** A folder that is that of no tag (`=` and two hex digits in those). */
async function writeProbe(client, folder, lock) {
    const bytes = Buffer.from('A file that release-tools tries to delete.\n');
    const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    const content = { name, size: bytes.length, sha256: (0,digest/* sha256 */.sc)(bytes), mediaType: 'text/plain', source: bytes };
    const key = `${folder}=trial/${name}`;
    const protection = { lock: { ...lock, days: trialDays }, legalHold: false };
    const written = await upload(client, key, content, { now: Date.now(), progress: () => { }, protection });
    const id = written === 'taken' ? undefined : written.version;
    if (id !== undefined)
        return { key, id };
    throw new problem/* Problem */.A(`try a deletion in ${client.place(key)}`, {
        found: 'the store gave the file no version.',
        next: 'Turn on versioning and Object Lock for the bucket.',
    });
}
/** True if the login may delete a version: one that only hides something, and that no lock protects. */
async function deletesMarker(client, key) {
    const hide = { method: 'DELETE', key, attempted: `hide ${client.place(key)}`, action: 's3:DeleteObject' };
    const hidden = await client.call({ ...hide, accept: ['AccessDenied'] });
    const id = hidden.headers.get('x-amz-version-id') ?? undefined;
    if (hidden.code !== undefined || id === undefined)
        return false;
    return (await tryOne(client, key, id, false)).deleted;
}
async function tryOne(client, key, id, bypasses) {
    const { code, status, message } = await client.call({
        method: 'DELETE',
        key,
        query: versionQuery(id),
        headers: bypasses ? { 'x-amz-bypass-governance-retention': 'true' } : {},
        attempted: `delete a version of ${client.place(key)}`,
        action: 's3:DeleteObjectVersion',
        accept: ['AccessDenied', 'InvalidRequest', 'ObjectLocked', 'MethodNotAllowed'],
    });
    return code === undefined
        ? { deleted: true }
        : { deleted: false, answer: (0,visible/* cut */.Jj)((0,visible/* oneLine */.TN)(`${status} ${code}: ${message}`), 200) };
}

// EXTERNAL MODULE: ./packages/host/lib/http/download.js
var download = __webpack_require__(4010);
// EXTERNAL MODULE: ./packages/host/lib/http/wrong-digest.js
var wrong_digest = __webpack_require__(3434);
// EXTERNAL MODULE: ./packages/archive/lib/differences.js
var differences = __webpack_require__(8037);
;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/fetch-file.js






/** Fetches the oldest version that has the bytes of the record, whatever hides it. Throws a Problem if none has. */
async function fetchFile(client, wanted) {
    const { key, file, place } = wanted;
    const versions = (await listVersions(client, key)).versions.get(key) ?? [];
    if (versions.length === 0)
        throw (0,differences/* missing */.LO)(place, file);
    for (const version of versions.filter(({ size }) => size === file.size))
        if ((await mayBe(client, version, file)) && (await fetchVersion(client, version, wanted)))
            return;
    const sizes = versions.map(({ size }) => size);
    throw (0,differences/* damaged */.qM)(place, file, sizes.includes(file.size) ? {} : { size: sizes[0] ?? 0 });
}
/** False if the store says that the version has another digest. */
async function mayBe(client, { key, id }, { sha256 }) {
    const head = await readHead(client, key, id);
    if (head === undefined)
        return false;
    return head.checksum === undefined || head.checksum.includes('-') || head.checksum === base64Of(sha256);
}
/** False if it has another digest. */
async function fetchVersion(client, { key, id }, wanted) {
    const query = versionQuery(id);
    const { file, path, place, onSize } = wanted;
    try {
        await (0,download/* download */.R)(client.url(key, query), path, {
            sha256: file.sha256,
            limit: file.size,
            headers: () => client.signed('GET', { key, query }),
            onSize,
            retry: client.retry,
            say: line => client.host.info(line),
            env: client.host.env,
        });
        return true;
    }
    catch (error) {
        if (error instanceof wrong_digest/* WrongDigest */.E)
            return false;
        if (!(error instanceof problem/* Problem */.A))
            throw error;
        const { found, next } = error;
        const parts = { found, next, cause: error };
        const attempted = `get ${file.name} from ${place}`;
        throw error instanceof http_retry/* Transient */.Rc ? new http_retry/* Transient */.Rc(attempted, parts) : new problem/* Problem */.A(attempted, parts);
    }
}

// EXTERNAL MODULE: ./packages/host/lib/http/idle.js
var http_idle = __webpack_require__(1696);
// EXTERNAL MODULE: ./packages/host/lib/http/request.js
var request = __webpack_require__(1245);
;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/same-bytes.js








/**
 * True if a version has the bytes of a file: by the digest that the store keeps, or by that of its parts. Reads it again if the store keeps
 * none, or was given other parts.
 */
async function hasBytes(client, head, content) {
    if (head.size !== content.size)
        return false;
    const { checksum } = head;
    if (checksum !== undefined && !checksum.includes('-'))
        return checksum === base64Of(content.sha256);
    const { source } = content;
    if (checksum !== undefined && typeof source === 'string') {
        if (checksum === (await compositeOf({ ...content, source }, partSize(content.size))))
            return true;
    }
    return (await readDigest(client, head)) === content.sha256;
}
/** The SHA-256 of a version, in lower-case hex. All of it is read, and nothing kept. Throws a Problem for more than its size. */
async function readDigest(client, { key, id, size }) {
    const query = versionQuery(id);
    const attempted = `read ${client.place(key)} again`;
    const read = async () => {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const headers = await client.signed('GET', { key, query });
        const idle = (0,http_idle/* idleTimer */.a)(30_000);
        try {
            const response = await (0,request/* request */.E)(client.url(key, query), headers, { env: client.host.env, signal: idle.signal });
            if (!response.ok)
                throw await refusedBy(response, { attempted, action: toRead });
            let left = size;
            for await (const piece of (0,http_body/* piecesOf */.Xe)(response)) {
                idle.touch();
                left -= piece.length;
                if (left < 0)
                    throw tooLong(attempted, size);
                hash.update(piece);
            }
            return hash.digest('hex');
        }
        catch (error) {
            throw error instanceof problem/* Problem */.A ? error : (0,http_answer/* brokenConnection */.m)(error, attempted);
        }
        finally {
            idle.stop();
        }
    };
    return (0,http_retry/* retry */.L5)(read, client.retry, line => client.host.info(line));
}
function tooLong(attempted, size) {
    return new problem/* Problem */.A(attempted, {
        found: `the store sends more than the ${size} bytes that it says it has.`,
        next: 'Do not use this store.',
    });
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/keep.js







/** How many files are sent at the same time. */
const width = 4;
/** Keeps the files of one part. */
class Keeper {
    #at;
    constructor(place) {
        this.#at = place;
    }
    /** Looks at all files before the first is written: of a part that can't be kept whole, nothing is written. The record comes last. */
    async keep(files, record, { progress, ...found }) {
        const look = async (content) => [content, await this.#find(found, content)];
        const before = new Map(await (0,pool/* pool */.d)([...files, record], width, look));
        for (const known of before.values())
            if (known?.warning !== undefined)
                this.#at.client.host.warning(known.warning);
        if ([...before.values()].includes(undefined))
            await this.#proveCondition();
        const keep = (content, progress) => {
            const head = before.get(content)?.head;
            if (head === undefined)
                return this.#write(content, progress);
            progress(content.size);
            return this.#keepOld(content, head);
        };
        const kept = await (0,pool/* pool */.d)(files, width, file => keep(file, progress));
        return [...kept, await keep(record, () => { })];
    }
    /**
     * Writes a small file if its name is free, and then again: a store other than that of AWS may ignore that condition. Throws a Problem if it
     * does, before it got anything of the release.
     */
    async #proveCondition() {
        const { client, place, now, probe } = this.#at;
        if (client.options.endpoint === undefined)
            return;
        const source = Buffer.from('A file that is written only if its name is free.\n');
        const content = { name: probe, size: source.length, sha256: (0,digest/* sha256 */.sc)(source), mediaType: 'text/plain', source };
        const settings = { now, progress: () => { }, protection: { lock: undefined, legalHold: false } };
        for (const _ of ['may be new', 'is there'])
            if ((await upload(client, probe, content, settings)) === 'taken')
                return;
        throw new problem/* Problem */.A(`use the store ${place}`, {
            found: 'it ignores If-None-Match: it wrote the same name twice, and would replace files.',
            next: 'Use a store that obeys If-None-Match: AWS, MinIO, R2.',
        });
    }
    async #write(content, progress) {
        const { client, place, now } = this.#at;
        const key = this.#key(content);
        const written = await upload(client, key, content, { now, progress });
        if (written === 'taken') {
            const known = await this.#find(await listVersions(client, key), content);
            if (known !== undefined)
                return this.#keepOld(content, known.head);
        }
        const head = written === 'taken' ? undefined : await readHead(client, key, written.version);
        if (head === undefined || !(await hasBytes(client, head, content)))
            throw new problem/* Problem */.A(`keep ${content.name} in ${place}`, {
                found: 'the store took it, and does not show it.',
                next: 'Check that nobody else deletes there, and that the endpoint is one store. Then run this again.',
            });
        return this.#kept(content, head, false);
    }
    async #keepOld(content, head) {
        const { client } = this.#at;
        if (!(await extendLock(client, head, client.options)))
            return this.#kept(content, head, true);
        return this.#kept(content, (await readHead(client, head.key, head.id)) ?? head, true);
    }
    async #kept({ name, sha256 }, head, already) {
        const { client, bucket } = this.#at;
        const lock = await lockFact(client, head, bucket);
        if (!already)
            this.#requireLocked(name, lock);
        const version = head.id === undefined || head.id === 'null' ? undefined : head.id;
        return { name, sha256, version, lock, already };
    }
    /** The oldest version with these bytes; undefined if the name is free. Throws a Problem if other bytes have it. */
    async #find({ versions, markers }, content) {
        const { client, place } = this.#at;
        const key = this.#key(content);
        const known = versions.get(key) ?? [];
        for (const version of known) {
            const head = version.size === content.size ? await readHead(client, key, version.id) : undefined;
            if (head === undefined || !(await hasBytes(client, head, content)))
                continue;
            return { head, warning: this.#warningOf(content, version, { versions, markers }) };
        }
        if (known[0] === undefined)
            return undefined;
        throw (0,differences/* taken */.uU)(place, content, known[0].size === content.size ? {} : { size: known[0].size });
    }
    /** Undefined if a reader who asks for no version gets this one. */
    #warningOf({ name }, version, { markers, versions }) {
        const { key, id, latest } = version;
        if (latest)
            return undefined;
        const { place } = this.#at;
        const marker = markers.get(key);
        const newer = versions.get(key)?.at(-1);
        const by = marker === undefined ? `a newer version, ${newer?.id}` : `a delete marker, ${marker.id}`;
        const next = marker === undefined ? 'Find out who wrote it' : 'Delete the marker to see the file again';
        return `${name} in ${place} is hidden by ${by} of ${dayOf(marker ?? newer ?? version)}. Its version ${id} is still there, and is the one that counts. ${next}.`;
    }
    /** Throws a Problem if a new version is not protected as the address asks. */
    #requireLocked(name, fact) {
        const { client, place, now } = this.#at;
        const { lock, legalHold } = client.options;
        const isHeld = fact.kind === 'legal-hold' || ('legalHold' in fact && fact.legalHold);
        const isLocked = lock === undefined ||
            (fact.kind === lock.mode.toLowerCase() &&
                'until' in fact &&
                Date.parse(fact.until) >= Date.parse(lock_untilOf(lock, now)));
        if (isLocked && (isHeld || !legalHold))
            return;
        throw new problem/* Problem */.A(`lock ${name} in ${place}`, {
            found: fact.kind === 'unreadable'
                ? 'the login may not see the lock.'
                : 'the store took the file, and shows no such lock.',
            next: 'Allow s3:GetObjectRetention and s3:GetObjectLegalHold. If it may do both, use another store.',
        });
    }
    #key({ name }) {
        return `${this.#at.folder}${name}`;
    }
}

// EXTERNAL MODULE: ./packages/base/lib/limits.js
var limits = __webpack_require__(8562);
;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3/key-life.js


/**
 * A lock in compliance mode can't be ended, and what it protects can't be read any more once its KMS key is gone. Throws a Problem if the key ends
 * before the lock, or if nobody can tell, unless the address accepts that. That no deletion is planned today is all that can be known.
 */
async function requireLastingKey(client, until) {
    const { lock, keyRisk } = client.options;
    if (lock?.mode !== 'COMPLIANCE')
        return;
    const key = await keyOf(client);
    if (key === undefined)
        return;
    const end = 'unknown' in key ? key : await endOf(client, key.id);
    if (end === 'none')
        return;
    if ('unknown' in end && keyRisk)
        return;
    if ('at' in end && end.at > Date.parse(until))
        return;
    const found = 'at' in end
        ? `its KMS key ends on ${new Date(end.at).toISOString().slice(0, 10)}: what it encrypted could not be read after that.`
        : `it is unknown whether its KMS key lasts as long: ${end.unknown}.`;
    const accept = 'at' in end ? '' : ', or accept it with key-risk=accepted';
    throw new problem/* Problem */.A(`lock files in ${client.place()} until ${until} for good`, {
        found,
        next: `Use a key that nobody deletes${accept}.`,
    });
}
/** The key that new files are encrypted with; undefined if it is none of KMS, or one of AWS itself, which nobody can delete. */
async function keyOf(client) {
    if (client.options.kmsKey !== undefined)
        return { id: client.options.kmsKey };
    const { body, code } = await client.call({
        method: 'GET',
        query: [['encryption', '']],
        attempted: `read the encryption of ${client.place()}`,
        action: 's3:GetEncryptionConfiguration',
        accept: ['ServerSideEncryptionConfigurationNotFoundError', 'AccessDenied', 'NotImplemented'],
    });
    if (code === 'AccessDenied')
        return { unknown: 'the login lacks s3:GetEncryptionConfiguration' };
    if (code !== undefined)
        return undefined;
    const top = readXml(body, `the encryption of ${client.place()}`);
    const id = textOf(top, 'Rule', 'ApplyServerSideEncryptionByDefault', 'KMSMasterKeyID');
    return id ? { id } : undefined;
}
/** When a key ends, in milliseconds. https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html */
async function endOf(client, id) {
    if (client.options.endpoint !== undefined)
        return { unknown: 'only the KMS of AWS tells when a key ends' };
    const attempted = `look at the KMS key ${id}`;
    const { body, code } = await client.askKms('DescribeKey', { KeyId: id }, { attempted, action: 'kms:DescribeKey', accept: ['AccessDeniedException'] });
    if (code !== undefined)
        return { unknown: 'the login lacks kms:DescribeKey' };
    const key = (0,json.at)((0,json/* parseJson */.qF)(body.toString(), `the answer to "${attempted}"`, limits/* limits */.F.note), 'KeyMetadata');
    const ends = ['DeletionDate', 'ValidTo'].flatMap(name => secondsAt(key, name));
    if (ends.length > 0)
        return { at: Math.min(...ends) * 1000 };
    return (0,json/* textAt */.$6)(key, 'KeyState') === 'Enabled' ? 'none' : { unknown: `its state is ${(0,json/* textAt */.$6)(key, 'KeyState')}` };
}
function secondsAt(key, name) {
    const value = (0,json.at)(key, name);
    return typeof value === 'number' ? [value] : [];
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/s3.js













/**
 * Stores with the API of S3: AWS, MinIO, R2, B2. A deletion without a version only hides a file, and a second version replaces nothing: the oldest
 * version of a name is the one that counts.
 */
const s3 = {
    scheme: 's3',
    options: optionNames,
    decides: true,
    // The region may come from a variable of the job.
    requireAddress: address => void readOptions(address, { AWS_REGION: 'us-east-1' }),
    async open(address, context) {
        return new S3Store(new S3Client(readOptions(address, context.host.env), context));
    },
    async tryDeletion(address, context) {
        const client = new S3Client(readOptions(address, context.host.env), context, true);
        const store = new S3Store(client);
        const folder = store.key(`${context.repository}/`);
        return tryDeletion(client, { folder, place: store.place, bucket: await store.bucket() });
    },
};
class S3Store {
    place;
    limits;
    #client;
    /** Locks of one run end at the same time. */
    #now = Date.now();
    #bucketLock;
    constructor(client) {
        this.#client = client;
        this.place = client.place(client.options.prefix);
        this.limits = limitsOf(client.options);
    }
    keeps() {
        return true;
    }
    async check() {
        const { lock, legalHold } = this.#client.options;
        await listVersions(this.#client, this.key('check'));
        const bucket = await this.bucket();
        if (bucket.kind === 'unreadable')
            return bucket;
        if (bucket.kind === 'off')
            return { kind: 'none', why: 'the bucket has no Object Lock' };
        const rule = lock ?? bucket.rule;
        if (rule !== undefined)
            return factOf({ mode: rule.mode, until: lock_untilOf(rule, this.#now), legalHold });
        if (legalHold)
            return { kind: 'legal-hold', bypass: 'roles with s3:PutObjectLegalHold' };
        return { kind: 'none', why: 'neither the address nor the bucket asks for a lock' };
    }
    async put(part, files, progress) {
        const record = (0,lib_part/* recordFor */.xR)(part, files);
        const folder = `${this.key((0,lib_record/* folderOf */.yS)(part))}/`;
        const bucket = await this.bucket();
        const { versions, markers } = await listVersions(this.#client, folder);
        const kept = await this.#recordBytes(versions.get(`${folder}${lib_record/* recordName */.xD}`));
        (0,lib_part/* requireSameRecord */.xv)(kept, { part, place: this.place, record });
        const keeper = new Keeper({
            client: this.#client,
            place: this.place,
            folder,
            // A folder that is that of no tag: `=` and two hex digits are in those.
            probe: this.key(`${part.repository}/=free`),
            bucket,
            now: this.#now,
        });
        const contents = files.map(({ path, ...file }) => ({ ...file, source: path }));
        return keeper.keep(contents, { ...record, source: record.bytes }, { versions, markers, progress });
    }
    async files(part) {
        (0,lib_part/* requirePart */.v1)(part);
        const key = this.key(`${(0,lib_record/* folderOf */.yS)(part)}/${lib_record/* recordName */.xD}`);
        const { versions, markers } = await listVersions(this.#client, key);
        const bytes = await this.#recordBytes(versions.get(key));
        const marker = bytes && markers.get(key);
        if (marker !== undefined)
            this.#client.host.warning(`${lib_record/* recordName */.xD} of ${part.tag} in ${this.place} is hidden by a delete marker, ${marker.id} of ${dayOf(marker)}. What it hides is still there.`);
        return bytes && (0,lib_record/* readRecord */.aE)(bytes, part, this.place);
    }
    async parts(tag) {
        const folder = `${this.key((0,lib_record/* tagFolderOf */.yH)(tag))}/`;
        const { folders } = await listVersions(this.#client, folder, true);
        const names = folders
            .map(path => path.slice(folder.length, -1))
            .filter(lib_part/* isPartName */.fe)
            .sort();
        const isWhole = await (0,pool/* pool */.d)(names, 4, name => this.#hasRecord(`${folder}${name}/${lib_record/* recordName */.xD}`));
        return names.filter((_, index) => isWhole[index]);
    }
    async #hasRecord(key) {
        return (await listVersions(this.#client, key)).versions.has(key);
    }
    async get(part, file, path, progress) {
        const key = this.key(`${(0,lib_record/* folderOf */.yS)(part)}/${file.name}`);
        await fetchFile(this.#client, { place: this.place, key, file, path, onSize: (0,counted/* counted */.h)(file.size, progress) });
    }
    /** The key of a path below the place of the store. */
    key(path) {
        const { prefix } = this.#client.options;
        return prefix === '' ? path : `${prefix}/${path}`;
    }
    /** What the bucket says, read once. Throws a Problem if the lock of the address can't be, or would outlive its key. */
    bucket() {
        this.#bucketLock ??= this.#readBucket();
        return this.#bucketLock;
    }
    async #readBucket() {
        const bucket = await bucketLock(this.#client);
        const { lock } = this.#client.options;
        requireLockable(this.#client, bucket, this.place);
        if (lock !== undefined)
            await requireLastingKey(this.#client, lock_untilOf(lock, this.#now));
        return bucket;
    }
    async #recordBytes([first] = []) {
        if (first === undefined)
            return undefined;
        const { body } = await this.#client.call({
            method: 'GET',
            key: first.key,
            query: versionQuery(first.id),
            attempted: `read ${this.#client.place(first.key)}`,
            action: toRead,
        });
        return body;
    }
}
/** Only what no lock prevents: whether there is one is read later, and said by the lock facts. */
function limitsOf({ lock }) {
    const always = 'Whoever closes the account, has the disks, or deletes the KMS key of the files ends everything, whatever their lock';
    if (lock?.mode === 'COMPLIANCE')
        return `${always}.`;
    if (lock?.mode === 'GOVERNANCE')
        return `${always}, and roles with s3:BypassGovernanceRetention can delete the files at any time.`;
    return `${always}, and without a rule of the bucket whoever may delete versions can delete the files.`;
}


/***/ }),

/***/ 4010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ download)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1167);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3908);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6006);
/* harmony import */ var _idle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1696);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1245);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(394);
/* harmony import */ var _sink_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9741);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(161);
/* harmony import */ var _wrong_digest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3434);










/**
 * Downloads to `path`. If the connection breaks, the next attempt resumes. The digest is computed while it streams. On any
 * failure the file is removed and a Problem is thrown.
 */
async function download(url, path, options) {
    const where = (0,_url_js__WEBPACK_IMPORTED_MODULE_1__/* .shownUrl */ .zA)((0,_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(url));
    const sink = await _sink_js__WEBPACK_IMPORTED_MODULE_2__/* .Sink */ .A.open(path, options.limit);
    const transfer = { url, where, sink, options, resumed: false, validator: undefined };
    try {
        await (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L5)(() => attempt(transfer), options.retry ?? _retry_js__WEBPACK_IMPORTED_MODULE_3__/* .patient */ .Im, options.say);
        await sink.close();
    }
    catch (error) {
        await sink.close().catch(() => undefined);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
        throw error;
    }
}
async function attempt(transfer) {
    const idle = (0,_idle_js__WEBPACK_IMPORTED_MODULE_4__/* .idleTimer */ .a)(transfer.options.idleMs ?? 30_000);
    try {
        await receive(transfer, idle);
    }
    catch (error) {
        throw error instanceof _release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .Problem */ .A
            ? error
            : (0,_answer_js__WEBPACK_IMPORTED_MODULE_6__/* .brokenConnection */ .m)(error, `download ${transfer.where}`, received(transfer.sink));
    }
    finally {
        idle.stop();
    }
    await checkDigest(transfer);
}
async function receive(transfer, idle) {
    const { headers, env } = transfer.options;
    const own = typeof headers === 'function' ? await headers() : headers;
    const response = await (0,_request_js__WEBPACK_IMPORTED_MODULE_7__/* .request */ .E)(transfer.url, { ...own, ...rangeHeaders(transfer) }, { env, signal: idle.signal });
    try {
        await begin(transfer, response);
        for await (const bytes of (0,_body_js__WEBPACK_IMPORTED_MODULE_8__/* .piecesOf */ .Xe)(response)) {
            idle.touch();
            await transfer.sink.write(bytes);
            transfer.options.onSize?.(transfer.sink.size);
        }
    }
    finally {
        // Frees the connection of a response that was not read to its end.
        if (!response.bodyUsed)
            await response.body?.cancel();
    }
}
function rangeHeaders({ sink, validator }) {
    if (sink.size === 0 || validator === undefined)
        return {};
    return { range: `bytes=${sink.size}-`, 'if-range': validator };
}
/** Decides from the response headers whether the response continues the file or starts it again. */
async function begin(transfer, response) {
    const { sink } = transfer;
    if (continues(response, sink.size)) {
        transfer.resumed = true;
        return;
    }
    // The range cannot be satisfied, or is not the one that we asked for: the next attempt asks for the whole file.
    if (response.status === 206 || response.status === 416)
        throw await startAgain(transfer, 'the server sent a different range');
    if (response.status !== 200)
        throw (0,_answer_js__WEBPACK_IMPORTED_MODULE_6__/* .refusedBy */ .i)(response, transfer.where);
    if (sink.size > 0)
        await sink.restart();
    transfer.resumed = false;
    transfer.validator = validatorOf(response.headers);
    refuseTooLarge(transfer, response);
}
function continues(response, size) {
    return (size > 0 && response.status === 206 && (response.headers.get('content-range') ?? '').startsWith(`bytes ${size}-`));
}
/** A strong ETag, otherwise the date: weak ETags do not promise equal bytes (RFC 9110, 13.1.5). */
function validatorOf(headers) {
    const etag = headers.get('etag');
    if (etag !== null && !etag.startsWith('W/'))
        return etag;
    return headers.get('last-modified') ?? undefined;
}
function refuseTooLarge({ where, options }, response) {
    const length = Number(response.headers.get('content-length') ?? 0);
    if (length <= options.limit)
        return;
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .Problem */ .A(`download ${where}`, {
        found: `it has ${length} bytes, more than the ${options.limit} accepted.`,
        next: 'Check the address.',
    });
}
async function checkDigest(transfer) {
    const { sink, where, options } = transfer;
    const found = sink.digest();
    if (found === options.sha256 || options.sha256 === undefined)
        return;
    if (transfer.resumed)
        throw await startAgain(transfer, 'its parts do not fit together');
    throw new _wrong_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .WrongDigest */ .E(`download ${where}`, {
        found: `its SHA-256 is ${found}, expected ${options.sha256} (${sink.size} bytes; the file was removed).`,
        next: 'Do not use it. Check the source: it serves only a part of the pinned file, or a different file.',
    });
}
async function startAgain({ sink, where }, found) {
    await sink.restart();
    return new _retry_js__WEBPACK_IMPORTED_MODULE_3__/* .Transient */ .Rc(`download ${where}`, {
        found: `${found}.`,
        next: 'Check the server and the proxies in between.',
    });
}
function received(sink) {
    return sink.size === 0 ? '' : ` after ${sink.size} bytes`;
}


/***/ }),

/***/ 9652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4738);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3584);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(161);



/**
 * Sends a request that may change something, through the proxy that the environment names. Follows no redirect: the caller gets the
 * answer as it is. Rejects like fetch if the connection fails.
 */
async function send(url, { method, headers, body }, options) {
    const address = (0,_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUrl */ .Dl)(url);
    (0,_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .requireHeaders */ .s)(headers, address.host);
    // Nothing may come between these two: fetch takes the proxy that is set when it is called.
    (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .useProxy */ .C)(options.env);
    return fetch(address, {
        method,
        headers: { 'user-agent': 'release-tools', ...headers },
        redirect: 'manual',
        signal: options.signal,
        ...(body === undefined ? {} : { body: body instanceof Blob ? body : new Uint8Array(body) }),
    });
}


/***/ })

};
