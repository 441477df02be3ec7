import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ read)
});

// UNUSED EXPORTS: spec

// EXTERNAL MODULE: ./packages/evidence/lib/findings/scanners.js + 7 modules
var findings_scanners = __nccwpck_require__(4194);
// EXTERNAL MODULE: ./packages/runner/lib/input-type.js
var input_type = __nccwpck_require__(292);
// EXTERNAL MODULE: ./packages/runner/lib/inputs.js
var lib_inputs = __nccwpck_require__(6834);
// EXTERNAL MODULE: ./packages/runner/lib/target-inputs.js + 12 modules
var target_inputs = __nccwpck_require__(4293);
;// CONCATENATED MODULE: ./packages/runner/lib/scanner-list.js



/** Some of these scanners, in the order of every list. `known` are those that the action can run. */
function scannerList(known = findings_scanners/* scannerNames */.tN) {
    return (0,input_type/* ofType */.gp)((0,input_type/* commaList */.od)((0,input_type/* oneOf */.yL)(known)), (value, name) => {
        const wanted = (0,lib_inputs/* words */.aL)(value, name);
        const unknown = wanted.find(word => !known.some(scanner => scanner === word));
        if (unknown !== undefined)
            throw (0,lib_inputs/* badInput */.AN)(name, `it has ${JSON.stringify(unknown)}.`, `Valid values: ${known.join(', ')}.`);
        if (wanted.length === 0)
            throw (0,lib_inputs/* badInput */.AN)(name, 'it names no scanner.', 'Name at least one, or leave it out for the default.');
        return known.filter(scanner => wanted.includes(scanner));
    });
}

// EXTERNAL MODULE: ./packages/base/lib/shape.js
var shape = __nccwpck_require__(5277);
// EXTERNAL MODULE: ./packages/base/lib/paths.js
var paths = __nccwpck_require__(568);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __nccwpck_require__(1167);
// EXTERNAL MODULE: ./packages/evidence/lib/release/named-digest.js
var named_digest = __nccwpck_require__(8360);
;// CONCATENATED MODULE: ./packages/runner/lib/evidence-input.js




/**
 * Reads JSON lists of names with digests, as the outputs `subjects`, `evidence` and `digests` are. A list may be one of the outputs of a
 * job of a matrix, which `toJSON(needs.<job>.outputs)` gives together. `next` says what to give instead.
 */
function namedDigests(value, name, next) {
    return jsonValues(value, name, next).flatMap(one => {
        const outputs = (0,shape/* isObject */.Gv)(one) ? Object.values(one).filter(output => output !== '') : [];
        if (outputs.length > 0 && outputs.every(output => typeof output === 'string'))
            return outputs.flatMap(output => namedDigests(output, name, next));
        return entriesOf(one, name, next);
    });
}
function entriesOf(list, name, next) {
    if (!Array.isArray(list) || list.length === 0)
        throw (0,lib_inputs/* badInput */.AN)(name, 'it is not a list with at least one entry.', next);
    const wrong = list.find(one => !(0,named_digest/* isNamedDigest */._)(one));
    if (wrong !== undefined)
        throw (0,lib_inputs/* badInput */.AN)(name, `${JSON.stringify(wrong)} has no name or no SHA-256 digest.`, next);
    return list.map(({ name: own, digest }) => ({ name: own, digest: { sha256: digest.sha256 } }));
}
const notCompared = 'none';
/** The input `evidence`: outputs of that name, one per line. Undefined if the caller has none. Empty text is a mistake in a workflow. */
const evidenceInput = (0,input_type/* ofType */.gp)(input_type/* lineList */.XA, (value, name) => {
    if (value === notCompared)
        return undefined;
    if ((0,lib_inputs/* lines */.Mn)(value, name).length === 0)
        throw (0,lib_inputs/* badInput */.AN)(name, 'it is empty.', takeOutputs);
    const all = namedDigests(value, name, takeOutputs);
    const unsafe = all.find(one => !(0,paths/* isSafePath */.pL)(one.name ?? ''));
    if (unsafe !== undefined)
        throw (0,lib_inputs/* badInput */.AN)(name, `${JSON.stringify(unsafe.name)} is not a path.`, takeOutputs);
    return all;
});
const takeOutputs = 'Give the output `evidence` of each job that made evidence, one per line: `${{ needs.evidence.outputs.evidence }}`.';
/** The JSON values in a text, one after the other. A value may have several lines, as toJSON() writes it. */
function jsonValues(text, name, next) {
    const values = [];
    let [open, reason] = ['', ''];
    for (const line of (0,lib_inputs/* lines */.Mn)(text, name)) {
        open += `${line}\n`;
        try {
            values.push(JSON.parse(open));
            open = '';
        }
        catch (error) {
            reason = (0,problem/* messageOf */.b)(error);
        }
    }
    if (open === '')
        return values;
    throw (0,lib_inputs/* badInput */.AN)(name, `it is not JSON (${reason}).`, next);
}

;// CONCATENATED MODULE: ./actions/scan-image/lib/inputs.js


/** `base`, or a path. */
const baseline = (0,input_type/* ofType */.gp)(lib_inputs/* workspacePath */.X5.type, (value, name) => value === 'base' ? value : { path: (0,lib_inputs/* workspacePath */.X5)(value, name), shown: value });
const spec = {
    ...target_inputs/* targetSpec */.nA,
    scanners: scannerList(),
    policy: lib_inputs/* workspacePath */.X5,
    baseline: (0,lib_inputs/* ifGiven */.NF)(baseline),
    epss: (0,lib_inputs/* ifGiven */.NF)(lib_inputs/* workspacePath */.X5),
    'known-exploited': (0,lib_inputs/* ifGiven */.NF)(lib_inputs/* workspacePath */.X5),
    'safety-report': (0,lib_inputs/* ifGiven */.NF)(lib_inputs/* workspacePath */.X5),
    'dependency-status': lib_inputs/* flag */.Jt,
    'index-url': (0,lib_inputs/* ifGiven */.NF)(lib_inputs/* indexAddress */.Je),
    gate: lib_inputs/* flag */.Jt,
    evidence: evidenceInput,
    today: (0,lib_inputs/* ifGiven */.NF)(lib_inputs/* day */.vd),
    comment: lib_inputs/* flag */.Jt,
    'github-token': (0,lib_inputs/* ifGiven */.NF)(lib_inputs/* nonEmpty */.hq),
};
/** Reads the inputs and refuses those that contradict each other. */
function read() {
    const inputs = (0,lib_inputs/* readInputs */.Ko)(spec);
    (0,target_inputs/* checkTargets */.VJ)(inputs);
    if (inputs.comment && inputs['github-token'] === undefined)
        throw (0,lib_inputs/* badInput */.AN)('github-token', 'it is empty, but `comment` is true.', "Remove it to use the job's token.");
    if (inputs['index-url'] !== undefined && !inputs['dependency-status'])
        throw (0,lib_inputs/* badInput */.AN)('index-url', 'no index is asked.', 'Set `dependency-status: true`, or leave it out.');
    return {
        ...inputs,
        scanners: withReport(inputs.scanners, inputs['safety-report']),
        today: inputs.today ?? new Date().toISOString().slice(0, 10),
    };
}
/** A report that was given is one more scanner. */
function withReport(scanners, report) {
    const named = scanners.find(name => findings_scanners/* givenScanners */.N4.includes(name));
    if (named !== undefined && report === undefined)
        throw (0,lib_inputs/* badInput */.AN)('safety-report', `it is empty, but "scanners" has ${named}.`, 'Give the path of its report.');
    return named !== undefined || report === undefined ? scanners : [...scanners, ...findings_scanners/* givenScanners */.N4];
}


/***/ }),

/***/ 9875:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _release_tools_runner__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4835);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3509);


await (0,_release_tools_runner__WEBPACK_IMPORTED_MODULE_1__/* .action */ .X)(_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .L, () => Promise.all(/* import() */[__nccwpck_require__.e(957), __nccwpck_require__.e(637)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8637)));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  Gu: () => (/* binding */ getState),
  Os: () => (/* binding */ group),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  C1: () => (/* binding */ setFailed),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, debug, endGroup, exportVariable, getBooleanInput, getIDToken, getMultilineInput, isDebug, markdownSummary, platform, setCommandEcho, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/.pnpm/@actions+core@3.0.1_patch_hash=aa1dd3772836f7a8af59953f7602aded64aad78b771f1ee5709f60ca8c8ec0bc/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/.pnpm/@actions+core@3.0.1_patch_hash=aa1dd3772836f7a8af59953f7602aded64aad78b771f1ee5709f60ca8c8ec0bc/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/.pnpm/@actions+core@3.0.1_patch_hash=aa1dd3772836f7a8af59953f7602aded64aad78b771f1ee5709f60ca8c8ec0bc/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */



function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ./node_modules/.pnpm/@actions+core@3.0.1_patch_hash=aa1dd3772836f7a8af59953f7602aded64aad78b771f1ee5709f60ca8c8ec0bc/node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 5349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isDay),
/* harmony export */   U: () => (/* binding */ hoursBetween)
/* harmony export */ });
/** True if the text is a day of the calendar, written `2027-01-31`. */
function isDay(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return false;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
/** Hours from one RFC 3339 time to another; undefined if one of them is not a time. */
function hoursBetween(from, to) {
    const hours = (Date.parse(to) - Date.parse(from)) / 3_600_000;
    return Number.isFinite(hours) ? hours : undefined;
}


/***/ }),

/***/ 7822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ifThere)
/* harmony export */ });
/**
 * What a call of `node:fs/promises` answers, or undefined if its path does not exist. Throws if it exists and cannot be read: what is
 * not known must not look absent.
 */
async function ifThere(answer) {
    return answer.catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
}


/***/ }),

/***/ 8008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isSha256)
/* harmony export */ });
// A file of its own: inputs are checked with it, and digest.ts needs node:crypto, which is slow to load.
/** True for 64 lower-case hexadecimal characters. */
function isSha256(text) {
    return /^[0-9a-f]{64}$/.test(text);
}


/***/ }),

/***/ 3363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseJsonParts),
/* harmony export */   q: () => (/* binding */ keepKeys)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6436);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1167);


/** Most text of one part, and most memory that its values may take, in bytes. */
const partLimits = { text: 16 * 1024 * 1024, values: 48 * 1024 * 1024 };
/**
 * Parses a large JSON document in parts, so that its value is never in memory as a whole. Each object or list that is `depth` levels
 * below the document is parsed alone, and what `keep` makes of it takes its place: with 2, the parts of `{"matches":[{…},{…}]}` are the
 * matches. `what` names the document. Throws a Problem, also for a part that takes more memory than a part may.
 */
function parseJsonParts(source, what, depth, keep) {
    const json = typeof source === 'string' ? Buffer.from(source) : source;
    const parts = [];
    let [frame, end] = ['', 0];
    for (const [start, stop] of rangesAt(json, depth)) {
        if (stop - start > partLimits.text)
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`read ${what}`, {
                found: `a part of it has more than ${partLimits.text} bytes.`,
                next: 'Check what made it.',
            });
        const part = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(json.toString('utf8', start, stop), what, partLimits.text, partLimits.values);
        // A list of one number stands for the part.
        frame += `${json.toString('utf8', end, start)}[${parts.push(keep(part)) - 1}]`;
        end = stop;
    }
    return filled((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(frame + json.toString('utf8', end), what), depth, parts);
}
/** First byte, and the byte after the last one, of each object and list at a depth. The text need not be JSON: what is read of it is parsed. */
function* rangesAt(json, depth) {
    let [level, start] = [0, 0];
    for (let at = 0; at < json.length; at++) {
        const byte = json[at];
        if (byte === quote)
            at = endOfString(json, at);
        else if (byte === brace || byte === bracket) {
            if (level === depth)
                start = at;
            level++;
        }
        else if (byte === brace + 2 || byte === bracket + 2) {
            level--;
            if (level === depth)
                yield [start, at + 1];
        }
    }
}
// A closing bracket is two after the opening one. None of them is part of a longer character in UTF-8.
const [quote, backslash, bracket, brace] = [0x22, 0x5c, 0x5b, 0x7b];
function endOfString(json, start) {
    for (let end = json.indexOf(quote, start + 1); end !== -1; end = json.indexOf(quote, end + 1)) {
        let first = end;
        while (json[first - 1] === backslash)
            first--;
        if ((end - first) % 2 === 0)
            return end;
    }
    return json.length;
}
function filled(value, depth, parts) {
    if (typeof value !== 'object' || value === null)
        return value;
    if (depth === 0)
        return parts[value[0]];
    const inner = value;
    for (const key of Object.keys(inner))
        inner[key] = filled(inner[key], depth - 1, parts);
    return inner;
}
/** A function for parseJsonParts: keeps only some keys of an object, and everything else as it is. */
function keepKeys(...keys) {
    return part => {
        if (typeof part !== 'object' || part === null || Array.isArray(part))
            return part;
        return Object.fromEntries(Object.entries(part).filter(([key]) => keys.includes(key)));
    };
}


/***/ }),

/***/ 3825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ brace),
/* harmony export */   Ts: () => (/* binding */ bracket),
/* harmony export */   ap: () => (/* binding */ endOfString),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   m0: () => (/* binding */ isKey),
/* harmony export */   yS: () => (/* binding */ refuseHeavy)
/* harmony export */ });
/* unused harmony export maxDepth */
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1167);

/** Greatest depth of nesting; documents of our field stay below 30. Deeper ones exhaust the stack of whoever walks them. */
const maxDepth = 100;
/** Most different keys: V8 keeps a shape for each. A coverage report has one for each file. */
const maxKeys = 200_000;
/** Memory that V8 24 takes for the parts of a document beside its text, measured, in bytes. */
const cost = { container: 120, string: 50, item: 8 };
/** Most memory for a document of others, in bytes. An SBOM of that size needs about 100 MB. */
const budget = 128 * 1024 * 1024;
/**
 * Throws a Problem for JSON that needs far more memory than its text: 16 MB of `{},{},` take 700 MB. Does not check that it is JSON.
 * `what` names it, and `next` says what to do. `most` is the most memory that its values may take, in bytes.
 */
function refuseHeavy(json, what, next, most = budget) {
    const keys = new Set();
    let [depth, needed] = [0, 0];
    for (let at = 0; at < json.length; at++) {
        const code = json.charCodeAt(at);
        if (code === quote) {
            const end = endOfString(json, at);
            if (isKey(json, end) && keys.size <= maxKeys)
                keys.add(json.slice(at, end));
            needed += cost.string;
            at = end;
        }
        else if (code === brace || code === bracket) {
            needed += cost.container;
            depth++;
        }
        else if (code === brace + 2 || code === bracket + 2)
            depth--;
        else if (code === comma)
            needed += cost.item;
        if (depth > maxDepth)
            throw heavy(what, `it is nested more than ${maxDepth} levels deep.`, next);
        if (needed > most)
            throw heavy(what, 'it has more values than are accepted.', next);
    }
    if (keys.size > maxKeys)
        throw heavy(what, `it has more than ${maxKeys} different keys.`, next);
}
// A closing bracket is two after the opening one.
const [quote, bracket, brace] = [0x22, 0x5b, 0x7b];
const [comma, backslash, colon] = [0x2c, 0x5c, 0x3a];
/** Space, tab, end of line. */
const blanks = [0x20, 0x09, 0x0d, 0x0a];
/** Index of the quotation mark that closes the string that opens at `start`; the end of the text if none does. */
function endOfString(json, start) {
    for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
        let first = end;
        while (json.charCodeAt(first - 1) === backslash)
            first--;
        if ((end - first) % 2 === 0)
            return end;
    }
    return json.length;
}
/** True if the string that ends there is a key. */
function isKey(json, end) {
    let next = end + 1;
    while (blanks.includes(json.charCodeAt(next)))
        next++;
    return json.charCodeAt(next) === colon;
}
function heavy(what, found, next) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`read ${what}`, { found, next });
}


/***/ }),

/***/ 6436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   hF: () => (/* binding */ renderJson),
/* harmony export */   i1: () => (/* binding */ textsAt),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/* harmony import */ var _json_weight_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3825);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8562);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1167);



/**
 * Parses JSON of at most `limit` characters, and of no more values than fit into memory, or into `most` bytes. `what` names it in errors.
 * Throws a Problem.
 */
function parseJson(text, what, limit = _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limits */ .F.report, most) {
    if (text.length > limit) {
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(`read ${what}`, {
            found: `it has ${text.length} characters, more than the ${limit} accepted.`,
            next: 'Check what made it.',
        });
    }
    (0,_json_weight_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseHeavy */ .yS)(text, what, 'Check what made it.', most);
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(`read ${what}`, {
            found: `it is not JSON (${(0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(cause)}).`,
            next: 'Check what made it.',
            cause,
        });
    }
}
/** The value at a path of own properties, or undefined. Safe on anything that another program wrote. */
function at(value, ...path) {
    return path.reduce((inner, key) => {
        if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key))
            return undefined;
        return inner[key];
    }, value);
}
/** The text at a path; undefined if it is empty or something else. */
function textAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** The number at a path; undefined if it is infinite or something else. */
function numberAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}
/** The list at a path; empty if there is none (Go writes an empty list as null). */
function listAt(value, ...path) {
    const found = at(value, ...path);
    return Array.isArray(found) ? found : [];
}
/** The non-empty texts of the list at a path. */
function textsAt(value, ...path) {
    return listAt(value, ...path).filter((item) => typeof item === 'string' && item !== '');
}
/** JSON with a 2-space indent and a final newline, like all our JSON files. */
function renderJson(value) {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}


/***/ }),

/***/ 8562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ limits),
/* harmony export */   y: () => (/* binding */ assetLimit)
/* harmony export */ });
const mebibyte = 1024 * 1024;
/** What a file that is only hashed may have, in bytes: GitHub accepts assets below 2 GiB. */
const assetLimit = 2048 * mebibyte;
/** Largest sizes of files that are read into memory, in bytes. A larger file is refused before it is read. */
const limits = {
    /** What a person or a step of this job writes: settings, keys, notes for later steps. */
    note: mebibyte,
    /** The authorities of a system or of a Sigstore: some hundred certificates of a few KiB. */
    trust: 4 * mebibyte,
    /** A signature, a statement, a manifest, a step record, a source file. A manifest of 10,000 files has about 5 MB. */
    evidence: 16 * mebibyte,
    /** An SBOM, findings, coverage, test results. An SBOM of 5,000 packages has about 10 MB. */
    document: 32 * mebibyte,
    /** A report of coverage.py as JSON. Those of the largest projects have about 60 MB. */
    coverage: 64 * mebibyte,
    /** What a scanner, pip or syft writes, which we started. That of a large image has 50 MB. */
    report: 64 * mebibyte,
};


/***/ }),

/***/ 568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Zh: () => (/* binding */ collision),
/* harmony export */   mw: () => (/* binding */ foldedName),
/* harmony export */   nG: () => (/* binding */ safePath),
/* harmony export */   o8: () => (/* binding */ pathLength),
/* harmony export */   pL: () => (/* binding */ isSafePath)
/* harmony export */ });
/**
 * A path that means the same file on every system: relative, with forward slashes, without `.` or `..`, control characters and
 * lone surrogates. Windows reads some names differently, so it also has no colon, no backslash, and no segment that ends in a
 * dot or a space.
 */
const safePath = new RegExp(`^${segment()}(?:/${segment()})*$`, 'u');
function segment() {
    const refused = '/\\\\:\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff';
    return `[^${refused}]*[^${refused}. ]`;
}
/** Greatest length of a path, in characters. */
const pathLength = 1024;
function isSafePath(path) {
    return path.length <= pathLength && safePath.test(path);
}
/** Names with an equal folded form are the same file on file systems that ignore case and Unicode form. */
function foldedName(name) {
    // Most names, in a tenth of the time.
    if (/^[\x20-\x7e]*$/.test(name))
        return name.toLowerCase();
    // Upper case first: it unites letters that lower case leaves distinct (ſ and s, ß and ss).
    return name.normalize('NFC').toUpperCase().toLowerCase();
}
/**
 * The first two names that are the same file on file systems that ignore case and Unicode form, or undefined. If an archive
 * with both were unpacked there, one file would silently replace the other.
 */
function collision(names) {
    const seen = new Map();
    for (const name of names) {
        const folded = foldedName(name);
        const other = seen.get(folded);
        if (other !== undefined)
            return [other, name];
        seen.set(folded, name);
    }
    return undefined;
}


/***/ }),

/***/ 1167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Problem),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/**
 * A failure that a person can act on: what was attempted, what was found, and the next step.
 * `details` goes to a log group and never contains a secret.
 */
class Problem extends Error {
    attempted;
    found;
    next;
    details;
    constructor(attempted, parts) {
        super(`Could not ${attempted}: ${parts.found} ${parts.next}`, { cause: parts.cause });
        this.name = 'Problem';
        this.attempted = attempted;
        this.found = parts.found;
        this.next = parts.next;
        this.details = parts.details;
    }
}
/** The message of a thrown value of any type. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 73:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ readLimitedSync),
/* harmony export */   H6: () => (/* binding */ readStart),
/* harmony export */   J1: () => (/* binding */ openedSync),
/* harmony export */   Tq: () => (/* binding */ openFile),
/* harmony export */   kO: () => (/* binding */ readSmallSync),
/* harmony export */   qC: () => (/* binding */ readIfThere),
/* harmony export */   tk: () => (/* binding */ readLimited),
/* harmony export */   ut: () => (/* binding */ readPieces)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _if_there_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7822);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1167);
// `promises` is loaded at its first use: inputs of an action are read before that.



// Windows has neither. Without O_NONBLOCK, opening a pipe that nobody writes to takes forever.
const { O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
const chunkSize = 64 * 1024;
const flags = {
    regular: O_RDONLY | O_NONBLOCK,
    inside: O_RDONLY | O_NONBLOCK | O_NOFOLLOW,
    any: O_RDONLY,
};
/**
 * Opens a file for reading. Throws a Problem if it is not of the accepted kind, and the system's error if it does not exist. The
 * caller closes it.
 */
async function openFile(path, accepted = 'regular') {
    return (await opened(path, accepted)).handle;
}
async function opened(path, accepted) {
    const handle = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.open(path, flags[accepted]).catch(error => {
        throw problemOfOpening(error, path);
    });
    try {
        const status = await handle.stat();
        requireKind(status, path, accepted);
        return { handle, status };
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
/**
 * Reads a file of at most `limit` bytes. Takes at most one byte more from an open handle, whatever size the system reports. Throws
 * a Problem if it is larger, or not of the accepted kind. Throws the system's error if it does not exist.
 */
async function readLimited(path, limit, accepted = 'regular') {
    const { handle, status } = await opened(path, accepted);
    try {
        const content = await readAtMost(handle, limit + 1, requireSize(status, path, limit) + 1);
        if (content.length > limit)
            throw tooLarge(path, `more than the ${limit} bytes accepted`);
        return content;
    }
    finally {
        await handle.close();
    }
}
/** The same, but undefined if the file does not exist. */
async function readIfThere(path, limit, accepted) {
    return (0,_if_there_js__WEBPACK_IMPORTED_MODULE_1__/* .ifThere */ .y)(readLimited(path, limit, accepted));
}
/** The same for inputs of an action, which are read before anything else runs. Regular files only. */
function readLimitedSync(path, limit) {
    const { descriptor, status } = openedSync(path, 'regular');
    try {
        return readExactly(descriptor, requireSize(status, path, limit));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** Opens a file as openFile does, for a caller that closes the descriptor. */
function openedSync(path, accepted) {
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags[accepted]);
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        requireKind(status, path, accepted);
        return { descriptor, status };
    }
    catch (error) {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        throw problemOfOpening(error, path);
    }
}
/** A link that is not followed gives ELOOP. Every other error stays as it is. */
function problemOfOpening(error, path) {
    return error.code === 'ELOOP' ? notRegular(path) : error;
}
/** `size` bytes from an open file, into `content`; fewer if it ends before. */
function readExactly(file, size, content = Buffer.allocUnsafe(size)) {
    let filled = 0;
    for (let read = -1; read !== 0 && filled < size; filled += read)
        read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, content, filled, size - filled, null);
    return content.subarray(0, filled);
}
/**
 * The size of a file and, if there is room for it in `space`, its content: a view of `space`. Takes no more than the size that the system
 * reports. For thousands of small files, this takes a fifth of the time of readLimited. Throws what readLimited throws.
 */
function readSmallSync(path, space, accepted) {
    const file = openedSync(path, accepted);
    try {
        const { size } = file.status;
        return size > space.length ? { size } : { size, content: readExactly(file.descriptor, size, space) };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file.descriptor);
    }
}
/** The first bytes of a file; fewer than `count` if it is shorter. */
async function readStart(path, count, accepted) {
    const handle = await openFile(path, accepted);
    try {
        return await readAtMost(handle, count, count);
    }
    finally {
        await handle.close();
    }
}
/** Reads a file in pieces, so that a large one needs little memory. Opens it with the first piece, and throws what readLimited throws. */
async function* readPieces(path, { accepted = 'regular', limit, range, pieceSize = chunkSize, reused = false } = {}) {
    const { handle, status } = await opened(path, accepted);
    try {
        if (limit !== undefined)
            requireSize(status, path, limit);
        const start = range?.start ?? 0;
        const end = range === undefined ? Number.POSITIVE_INFINITY : range.end + 1;
        // A small file needs no large piece. One byte more shows whether it ends there.
        const most = status.isFile() ? Math.min(pieceSize, status.size + 1) : pieceSize;
        let piece = Buffer.alloc(0);
        for (let at = start; at < end;) {
            if (!reused || at === start)
                piece = Buffer.allocUnsafe(Math.min(most, end - at));
            const position = status.isFile() ? at : null;
            const { bytesRead } = await handle.read(piece, { position, length: Math.min(piece.length, end - at) });
            if (bytesRead === 0)
                return;
            at += bytesRead;
            if (limit !== undefined && at - start > limit)
                throw tooLarge(path, `more than the ${limit} bytes accepted`);
            yield piece.subarray(0, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
}
/** `first`: how many bytes to expect; 1 if the system does not say. A file that says its size needs no more memory than that. */
async function readAtMost(handle, most, first) {
    const pieces = [];
    let free = Buffer.alloc(Math.min(first > 1 ? first : chunkSize, most));
    for (let left = most; left > 0;) {
        if (free.length === 0)
            free = Buffer.alloc(Math.min(chunkSize, left));
        const { bytesRead } = await handle.read(free);
        if (bytesRead === 0)
            break;
        pieces.push(free.subarray(0, bytesRead));
        free = free.subarray(bytesRead);
        left -= bytesRead;
    }
    const [only = Buffer.alloc(0), ...others] = pieces;
    return others.length === 0 ? only : Buffer.concat(pieces);
}
function requireKind(status, path, accepted) {
    if (!status.isFile() && (accepted !== 'any' || status.isDirectory()))
        throw notRegular(path);
}
/** The size of a regular file; 0 if it is something else, which does not say its size. */
function requireSize(status, path, limit) {
    if (!status.isFile())
        return 0;
    if (status.size > limit)
        throw tooLarge(path, `${status.size} bytes, more than the ${limit} accepted`);
    return status.size;
}
function tooLarge(path, found) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A(`read ${path}`, { found: `it has ${found}.`, next: 'Check that this is the file you meant.' });
}
function notRegular(path) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A(`read ${path}`, {
        found: 'it is a symbolic link, a directory or a special file.',
        next: 'Replace it with a regular file.',
    });
}


/***/ }),

/***/ 5277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Qm: () => (/* binding */ wrong),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   _f: () => (/* binding */ readShape),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   w0: () => (/* binding */ hexDigest),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean),
/* harmony export */   zq: () => (/* binding */ WrongShape)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1167);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1722);


/** A value that does not fit the shape of its document. */
class WrongShape extends Error {
    /** Its place in the document. */
    at;
    constructor(message, at = '') {
        super(message);
        this.at = at;
    }
}
/**
 * Reads a whole document. `placeOf` gives the place of a value of a file (`policy.yaml, line 4`). Throws a Problem that says what does
 * not fit, and where.
 */
function readShape(shape, value, what, next = 'Correct the file.', placeOf = () => what) {
    try {
        return shape(value, '');
    }
    catch (error) {
        if (!(error instanceof WrongShape))
            throw error;
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`read ${placeOf(error.at)}`, { found: error.message, next, cause: error });
    }
}
/** An object with these keys and no others. The error for an unknown key suggests the nearest known one. */
function object(fields) {
    return (value, at) => {
        if (!isObject(value))
            throw wrong(at, value, 'a mapping');
        for (const key of Object.keys(value)) {
            if (!Object.hasOwn(fields, key))
                throw new WrongShape(`${place(at)} has the unknown key ${JSON.stringify(key)}${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(key, Object.keys(fields))}.`, join(at, key));
        }
        const entries = Object.entries(fields).map(([key, read]) => [key, read(own(value, key), join(at, key))]);
        return Object.fromEntries(entries.filter(([, read]) => read !== undefined));
    };
}
/** A field that may be absent. */
function optional(shape) {
    return (value, at) => (value === undefined ? undefined : shape(value, at));
}
/** A field that may be absent and defaults to `fallback`. */
function withDefault(shape, fallback) {
    return (value, at) => (value === undefined ? fallback : shape(value, at));
}
/** A list of at most `limit` items. */
function list(item, limit = 100_000) {
    return (value, at) => {
        if (!Array.isArray(value))
            throw wrong(at, value, 'a list');
        if (value.length > limit)
            throw new WrongShape(`${place(at)} has ${value.length} items, more than the ${limit} accepted.`, at);
        return value.map((one, index) => item(one, `${at}[${index}]`));
    };
}
/** Text that is not empty, of at most 65,536 characters. */
const text = (value, at) => {
    if (typeof value !== 'string' || value.trim() === '')
        throw wrong(at, value, 'text');
    if (value.length > 65_536)
        throw new WrongShape(`${place(at)} is longer than 65536 characters.`, at);
    return value;
};
/** Text that matches a pattern. `what` describes it in the error. */
function matching(pattern, what) {
    return (value, at) => {
        if (typeof value !== 'string' || !pattern.test(value))
            throw wrong(at, value, what);
        return value;
    };
}
/** A SHA-256 in lower-case hex. */
const hexDigest = matching(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');
/** `true` or `false`. */
const boolean = (value, at) => {
    if (typeof value !== 'boolean')
        throw wrong(at, value, 'true or false');
    return value;
};
/** A number from `min` to `max`. */
function number(min, max) {
    return (value, at) => {
        if (typeof value !== 'number' || !(value >= min && value <= max))
            throw wrong(at, value, `a number from ${min} to ${max}`);
        return value;
    };
}
/** One of the given values. */
function oneOf(...values) {
    return (value, at) => {
        const found = values.find(known => known === value);
        if (found !== undefined)
            return found;
        const near = typeof value === 'string' ? (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(value, values.map(String)) : '';
        throw wrong(at, value, `one of ${values.join(', ')}`, near);
    };
}
/** The error for a value other than `wanted`. */
function wrong(at, value, wanted, near = '') {
    return new WrongShape(value === undefined
        ? `${place(at)} is missing.`
        : `${place(at)} is ${shown(value)}, which is not ${wanted}${near}.`, at);
}
function place(at) {
    return at === '' ? 'it' : JSON.stringify(at);
}
function join(at, key) {
    return at === '' ? key : `${at}.${key}`;
}
/** True for a JSON object, or a mapping of YAML or TOML. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function own(value, key) {
    return Object.hasOwn(value, key) ? value[key] : undefined;
}
function shown(value) {
    if (Array.isArray(value))
        return 'a list';
    if (isObject(value))
        return 'a mapping';
    const json = JSON.stringify(value);
    return json.length > 80 ? `${json.slice(0, 77)}…"` : json;
}


/***/ }),

/***/ 1722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** ` (did you mean "…"?)` if a known word is at most two edits away; otherwise empty. */
function nearest(word, known) {
    const near = known.map(candidate => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }));
    const best = near.filter(({ distance }) => distance <= 2).sort((a, b) => a.distance - b.distance)[0];
    return best === undefined ? '' : ` (did you mean ${JSON.stringify(best.candidate)}?)`;
}
/** The nearest known word as `nearest` says it; otherwise all of them: `; known are a, b`. */
function suggestion(word, known) {
    return nearest(word, known) || `; known are ${known.join(', ')}`;
}
/** Levenshtein distance between two short words. */
function distance(a, b) {
    if (Math.abs(a.length - b.length) > 2)
        return 3;
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   fo: () => (/* binding */ replaceUnseen)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);

/** Scripts whose letters need joiners (U+200C, U+200D) to be written correctly: https://www.unicode.org/reports/tr31/#A1. */
const joiningScripts = 'Arab Beng Deva Gujr Guru Knda Mlym Mong Orya Sinh Syrc Taml Telu';
/**
 * Characters that a reader cannot see, or that change what a reader sees: control characters (C0, DEL, C1), changes of text direction,
 * zero-width characters, the separators U+2028 and U+2029, and halves of a surrogate pair. Not among them are line feed and tab, the
 * invisible parts of an emoji, and joiners inside a word of a script that needs them.
 */
function compileUnseen() {
    const joining = joiningScripts.replace(/(\w+) ?/g, '\\p{scx=$1}');
    return new RegExp([
        '(?![\\n\\t])\\p{Cc}',
        '\\p{Cs}',
        '\\p{Zl}',
        '\\p{Zp}',
        '(?<!\\p{Emoji})[\\ufe0e\\ufe0f]',
        `(?<![\\ufe0f\\p{Emoji_Modifier}\\p{Extended_Pictographic}${joining}])[\\u200c\\u200d]`,
        `[\\u200c\\u200d](?![\\p{Extended_Pictographic}${joining}])`,
        '(?![\\u200c\\u200d\\ufe0e\\ufe0f])[\\p{Cf}\\p{Default_Ignorable_Code_Point}]',
    ].join('|'), 'gu');
}
/** Compiled at its first use: that takes milliseconds, which an action would need before it reads its inputs. */
let unseen;
/** Replaces each character that a reader cannot see. `show` gets one character, and gives what a reader sees instead. */
function replaceUnseen(text, show) {
    unseen ??= compileUnseen();
    return text.replace(unseen, show);
}
/** Marks above and below one letter. No script needs as many; more would cover the lines around it. */
const piledMarks = /(\p{M}{6})\p{M}+/gu;
/**
 * Text of others without what a reader cannot see. Line ends become line feeds, colours and other sequences for a terminal disappear
 * (they can hide text), every other invisible character is shown as �, and so are marks that pile up on one letter.
 */
function visible(text) {
    const seen = replaceUnseen((0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).replace(/\r\n?/g, '\n'), () => '\ufffd');
    return seen.replace(piledMarks, '$1\ufffd');
}
/** The same on one line, without blanks at its ends. */
function oneLine(text) {
    return visible(text.replace(/[\s\u0085]+/g, ' ')).trim();
}
/** The first `limit` characters, and `…` if there are more. Cuts no surrogate pair. */
function cut(text, limit) {
    return text.length <= limit ? text : `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ }),

/***/ 61:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ fixStates)
/* harmony export */ });
const fixStates = ['fixed', 'not-fixed', 'wont-fix', 'unknown'];


/***/ }),

/***/ 8608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ distributionOf),
/* harmony export */   Dl: () => (/* binding */ sameDistribution),
/* harmony export */   OW: () => (/* binding */ sameRelease),
/* harmony export */   YK: () => (/* binding */ isKnownDistribution),
/* harmony export */   xu: () => (/* binding */ systemTypes)
/* harmony export */ });
/**
 * The distributions that syft, grype and trivy all know, each with its other names. The key is `ID` of /etc/os-release, which syft
 * writes as the namespace (syft: package.go of its cataloguers redhat, debian, alpine). Sources of the other names:
 *
 * - trivy: its families (pkg/fanal/types/const.go) are the namespaces that it writes (pkg/purl/purl.go). OSTypeAliases has the names
 *   of earlier versions: `opensuse.leap`.
 * - grype: the names that it gives to distributions (grype/distro/type.go) and accepts for them (grype/db/v6/data.go).
 */
const otherNames = {
    // trivy: amazon. grype: amazonlinux.
    amzn: ['amazon', 'amazonlinux', 'amazon linux'],
    // trivy: oracle. grype: oraclelinux.
    ol: ['oracle', 'oraclelinux'],
    // trivy: alma.
    almalinux: ['alma'],
    // syft turns `rhel` into `redhat`, which is also trivy's name; both write `rhel` or `redhat` in the qualifier.
    redhat: ['rhel'],
    // trivy since 0.70: centos-stream. Syft has one name for both, as os-release does.
    centos: ['centos-stream'],
    // grype: rockylinux.
    rocky: ['rockylinux'],
    fedora: [],
    // trivy writes `suse` for this one and the next, and tells them apart in the qualifier: sles-15.5, slem-6.0.
    sles: ['suse linux enterprise server'],
    'sl-micro': ['slem', 'sle-micro', 'sle-micro-rancher', 'suse linux enterprise micro'],
    // Syft and trivy write `opensuse` for these two, and tell them apart in the qualifier.
    'opensuse-leap': ['opensuse.leap', 'opensuseleap'],
    'opensuse-tumbleweed': ['opensuse.tumbleweed'],
    // trivy: cbl-mariner.
    mariner: ['cbl-mariner'],
    azurelinux: [],
    photon: [],
    debian: ['debian gnu/linux'],
    ubuntu: [],
    alpine: [],
    wolfi: [],
    chainguard: [],
};
// Maps, because names come from reports: `constructor` must not find anything.
const canonical = new Map(Object.entries(otherNames).flatMap(([id, names]) => [id, ...names].map(name => [name, id])));
/** Namespaces that stand for several distributions. The qualifier `distro` says which one. */
const families = new Map([
    ['suse', ['sles', 'sl-micro']],
    ['opensuse', ['opensuse-leap', 'opensuse-tumbleweed']],
]);
/** The types of packages whose namespace is a distribution. */
const systemTypes = ['deb', 'rpm', 'apk', 'alpm'];
/** The distribution of a package of the operating system, by one name for all scanners; empty if the purl names none. */
function distributionOf(purl) {
    if (!systemTypes.includes(purl.type))
        return '';
    const slash = purl.name.lastIndexOf('/');
    const namespace = slash < 0 ? release(purl).name : purl.name.slice(0, slash).toLowerCase();
    const members = families.get(namespace);
    const said = members === undefined ? undefined : canonical.get(release(purl).name);
    return said !== undefined && members?.includes(said) ? said : (canonical.get(namespace) ?? namespace);
}
/**
 * True if every scanner names this distribution by itself. A scanner calls a distribution that it does not know by another name:
 * trivy reads /etc/debian_version, /etc/alpine-release and /etc/redhat-release, so Linux Mint becomes `debian`.
 */
function isKnownDistribution(distribution) {
    return canonical.get(distribution) === distribution || families.has(distribution);
}
/** True if both may be the same distribution: equal, or one is the family of the other (`suse` and `sles`). */
function sameDistribution(one, other) {
    return one === other || families.get(one)?.includes(other) === true || families.get(other)?.includes(one) === true;
}
/**
 * True if the qualifiers `distro` of two purls do not contradict each other. Syft writes the version of os-release (`debian-12`),
 * trivy that of /etc/debian_version (`debian-12.9`), and for Alpine only the version (`3.19.1`). What a purl does not say
 * contradicts nothing.
 */
function sameRelease(one, other) {
    const [a, b] = [release(one).version, release(other).version];
    if (a === undefined || b === undefined)
        return true;
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return long === short || long.startsWith(`${short}.`);
}
/** Name and version in `distro=opensuse-leap-15.5`, `amazon-2 (Karoo)`, `3.19.1`, `debian`. */
function release({ qualifiers }) {
    const text = (qualifiers.distro ?? '').toLowerCase();
    const version = /(?:^|[- ])(\d+(?:\.\d+)*)/.exec(text);
    return { name: text.slice(0, version?.index ?? text.length), version: version?.[1] };
}


/***/ }),

/***/ 610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MO: () => (/* binding */ packageKey),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   lw: () => (/* binding */ purlMatches),
/* harmony export */   sG: () => (/* binding */ packageId)
/* harmony export */ });
/* harmony import */ var _version_pep440_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6068);
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8608);
/* harmony import */ var _purl_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1322);



/** The identity of a package that a scanner reports. Its architecture does not count. */
function identityOf(found) {
    const purl = found.purl === undefined ? undefined : (0,_purl_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePurl */ .$)(found.purl);
    if (purl !== undefined)
        return identityOfPurl({ ...purl, type: ownTypes.get(`${purl.type} ${found.type}`) ?? purl.type });
    const type = purlTypes.get(found.type) ?? '';
    return identityOfPurl(bare(type, found));
}
/** Type and full name of a package, equal for all scanners and for all its versions. */
function packageId({ type, distribution, name, source }) {
    return JSON.stringify([type, distribution, name, ...(source ? ['source'] : [])]);
}
/** A key that is equal for the same package in the reports of different scanners. */
function packageKey(identity) {
    return `${packageId(identity)}@${identity.version}`;
}
/**
 * True if a purl names the package, in the spelling of any scanner. A purl without a version names all versions. A purl with the
 * qualifier `distro` names the package of that release only. Other qualifiers do not count.
 */
function purlMatches(wanted, found) {
    const purl = (0,_purl_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePurl */ .$)(wanted);
    if (purl === undefined)
        return false;
    const [pattern, own] = [identityOfPurl(purl), identityOf(found)];
    const sameName = pattern.type === own.type && pattern.name === own.name && pattern.source === own.source;
    const sameVersion = pattern.version === '' || pattern.version === own.version;
    return sameName && sameVersion && sameSystem(purl, pattern.distribution, own.distribution, found);
}
/** True if the distribution is that of the package, or one that a scanner takes it for. */
function sameSystem(wanted, distribution, own, found) {
    if (found.otherDistributions?.some(other => (0,_distributions_js__WEBPACK_IMPORTED_MODULE_1__/* .sameDistribution */ .Dl)(distribution, other)))
        return true;
    if (!(0,_distributions_js__WEBPACK_IMPORTED_MODULE_1__/* .sameDistribution */ .Dl)(distribution, own))
        return false;
    const purl = found.purl === undefined ? undefined : (0,_purl_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePurl */ .$)(found.purl);
    return purl === undefined || (0,_distributions_js__WEBPACK_IMPORTED_MODULE_1__/* .sameRelease */ .OW)(wanted, purl);
}
// Syft writes `generic` for packages of Conda. syft: PackageURLType in pkg/type.go
const ownTypes = new Map([['generic conda', 'conda']]);
// Types of syft for packages that have no purl, if their name is that of a purl. syft: pkg/type.go
const purlTypes = new Map(Object.entries({
    deb: 'deb',
    rpm: 'rpm',
    apk: 'apk',
    python: 'pypi',
    npm: 'npm',
    gem: 'gem',
    'go-module': 'golang',
    'rust-crate': 'cargo',
    dotnet: 'nuget',
    'php-composer': 'composer',
    'dart-pub': 'pub',
    pod: 'cocoapods',
    hex: 'hex',
    conan: 'conan',
    conda: 'conda',
    'github-action': 'github',
    alpm: 'alpm',
}));
function bare(type, { name, version }) {
    // The namespace of packages of the operating system is not known.
    const path = _distributions_js__WEBPACK_IMPORTED_MODULE_1__/* .systemTypes */ .xu.includes(type) ? name.replace(/^.*\//, '') : name;
    return { type, name: path, version, qualifiers: {}, subpath: '' };
}
function identityOfPurl(purl) {
    return {
        type: purl.type,
        distribution: (0,_distributions_js__WEBPACK_IMPORTED_MODULE_1__/* .distributionOf */ .AO)(purl),
        name: (nameRules.get(purl.type) ?? exact)(fullName(purl)),
        version: normalVersion(purl),
        // purl-spec: types/deb-definition.json says `source`; rpm itself says `src`.
        source: _distributions_js__WEBPACK_IMPORTED_MODULE_1__/* .systemTypes */ .xu.includes(purl.type) && ['source', 'src'].includes(purl.qualifiers.arch ?? ''),
    };
}
/** The name without what scanners write in different places. */
function fullName({ type, name, subpath }) {
    if (_distributions_js__WEBPACK_IMPORTED_MODULE_1__/* .systemTypes */ .xu.includes(type))
        return name.slice(name.lastIndexOf('/') + 1);
    // Syft writes user and channel of a Conan package into the purl, trivy does not. syft: package.go of its cataloguer cpp
    if (type === 'conan')
        return name.slice(name.lastIndexOf('/') + 1);
    // trivy writes the part of a pod as subpath, syft into the name; syft before 1.20 wrote the end of a Go module as subpath.
    if (['cocoapods', 'golang'].includes(type) && subpath !== '')
        return `${name}/${subpath}`;
    // Syft before 1.52 wrote the address of the repository before the name: `github.com/apple/swift-nio.git/swift-nio`.
    return type === 'swift' ? name.replace(/\.git(?:\/[^/]+)?$/, '') : name;
}
const lower = (name) => name.toLowerCase();
const exact = (name) => name;
/** How names of a type are compared: exactly, if there is no rule. */
const nameRules = new Map(Object.entries({
    // PEP 503: - _ . and runs of them are equal. trivy only turns _ into -.
    pypi: name => name.toLowerCase().replace(/[-_.]+/g, '-'),
    // npm has old packages with capitals, which trivy writes in lower case.
    npm: lower,
    // trivy writes paths in lower case.
    golang: lower,
    // Names that the package manager compares without case.
    nuget: lower,
    composer: lower,
    hex: lower,
    conda: lower,
    github: lower,
    bitbucket: lower,
    // Syft writes the identity of Package.resolved, which is in lower case, and trivy the address.
    swift: lower,
    deb: lower,
    apk: lower,
    rpm: lower,
    alpm: lower,
    // Without a known type, syft and trivy may still agree on name and version.
    '': lower,
}));
// RubyGems writes the platform behind the version: 1.15.0-x86_64-linux, 1.15.0-java. Syft keeps it, trivy cuts it.
const gemPlatform = /-(?:(?:x86_64|x86|x64|i[3-6]86|aarch64|arm64|arm|armv\w+|universal|ppc\w*|powerpc\w*|s390x|riscv64|sparc\w*)(?:-.+)?|java|jruby|mswin\w*|mingw\w*|.*-?linux.*|.*darwin.*)$/;
function normalVersion({ type, version, qualifiers }) {
    if (type === 'pypi')
        return pythonVersion(version);
    // A binary names its standard library after the tag of Go: go1.22.1.
    if (type === 'golang' || type === 'composer')
        return version.replace(/^(?:v|go)(?=\d)/, '');
    if (type === 'gem')
        return version.replace(gemPlatform, '');
    return _distributions_js__WEBPACK_IMPORTED_MODULE_1__/* .systemTypes */ .xu.includes(type) ? withEpoch(version, qualifiers.epoch) : version;
}
/** PEP 440 has several spellings of one version: 1.0-rc1 and 1.0rc1, 1.0 and 1.0.0. Pip writes another than a lock file may have. */
function pythonVersion(version) {
    const parsed = (0,_version_pep440_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePep440 */ .FB)(version);
    if (parsed === undefined)
        return version;
    const end = parsed.release.findLastIndex(part => part !== '0');
    return (0,_version_pep440_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPep440 */ .J4)({ ...parsed, release: parsed.release.slice(0, Math.max(1, end + 1)) });
}
/** Syft writes a Debian package's epoch into the version and an RPM's into a qualifier, even a 0; trivy always into a qualifier. */
function withEpoch(version, epoch) {
    const full = version.includes(':') || !/^\d+$/.test(epoch ?? '') ? version : `${epoch}:${version}`;
    return full.replace(/^0+:/, '');
}


/***/ }),

/***/ 1322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parsePurl),
/* harmony export */   Q: () => (/* binding */ encodePart)
/* harmony export */ });
/**
 * Parses `pkg:type/namespace/name@version?qualifiers#subpath`; undefined for other text. https://github.com/package-url/purl-spec
 *
 * It is more lenient than the specification, because scanners write purls that the specification forbids: `pkg:golang/stdlib`.
 */
function parsePurl(text) {
    const match = /^pkg:\/*([A-Za-z][A-Za-z0-9.+-]*)\/+([^?#]+)(?:\?([^#]*))?(?:#(.*))?$/.exec(text);
    if (!match?.[1] || !match[2])
        return undefined;
    // An at sign in a scope is encoded, so the last one stands before the version; npm's `@scope/name` appears unencoded in the wild.
    const at = match[2].lastIndexOf('@');
    const [path, version] = at > 0 ? [match[2].slice(0, at), match[2].slice(at + 1)] : [match[2], ''];
    return {
        type: match[1].toLowerCase(),
        name: decodeSegments(path),
        version: decode(version),
        qualifiers: parseQualifiers(match[3] ?? ''),
        subpath: decodeSegments(match[4] ?? ''),
    };
}
function parseQualifiers(text) {
    const pairs = text
        .split('&')
        .filter(Boolean)
        .map(pair => pair.split('='));
    return Object.fromEntries(pairs.map(([key = '', ...value]) => [key.toLowerCase(), decode(value.join('='))]));
}
function decodeSegments(path) {
    return path.split('/').filter(Boolean).map(decode).join('/');
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** Percent-encodes a part of a package URL or of another address. Half a character, which JSON can have, has no encoding: it becomes U+FFFD. */
function encodePart(text) {
    return encodeURIComponent(text.toWellFormed());
}


/***/ }),

/***/ 4194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N4: () => (/* binding */ givenScanners),
  tN: () => (/* binding */ scannerNames),
  Um: () => (/* binding */ scanners),
  Qz: () => (/* binding */ scannersWithoutEpochs)
});

// EXTERNAL MODULE: ./packages/base/lib/json-parts.js
var json_parts = __nccwpck_require__(3363);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __nccwpck_require__(6436);
// EXTERNAL MODULE: ./packages/evidence/lib/findings/assessment.js
var assessment = __nccwpck_require__(61);
// EXTERNAL MODULE: ./packages/evidence/lib/findings/severity.js
var findings_severity = __nccwpck_require__(6852);
// EXTERNAL MODULE: ./packages/evidence/lib/findings/scanners/report-fields.js
var report_fields = __nccwpck_require__(8115);
;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/grype.js




const grype_name = 'grype';
const grype = {
    title: 'Grype',
    home: 'https://github.com/anchore/grype',
    cannotSee: 'what the SBOM of syft does not list',
    parse: parseGrype,
};
/**
 * Reads `grype -o json` (grype/presenter/models). Reads only `matches`: `ignoredMatches` exist only with filters in grype itself,
 * which we never set.
 */
function parseGrype({ report: source, about, sbom }) {
    const read = new Set();
    const report = (0,json_parts/* parseJsonParts */.Y)(source, `the report of ${grype_name}`, 2, part => {
        if ((0,json/* textAt */.$6)(part, 'vulnerability', 'id') === undefined)
            return part;
        // A tenth of its size.
        const match = readMatch(part);
        read.add(match);
        return match;
    });
    if ((0,json/* textAt */.$6)(report, 'descriptor', 'name') !== grype_name)
        throw (0,report_fields/* badReport */.EK)(grype_name, `it does not say that ${grype_name} made it.`);
    return {
        matches: (0,report_fields/* requiredList */.GS)(grype_name, report, 'matches').map(one => read.has(one) ? one : readMatch(one)),
        database: readDatabase(report, about),
        ...readPackages(report, sbom),
    };
}
/**
 * Grype judges the packages of its SBOM. If it does not know the distribution, it silently skips those of the operating system
 * (grype/distro/type.go).
 */
function readPackages(report, sbom) {
    if (sbom === undefined)
        return { judged: [], skipped: [] };
    const document = (0,json_parts/* parseJsonParts */.Y)(sbom, `the SBOM that ${grype_name} read`, 2, (0,json_parts/* keepKeys */.q)('name', 'version', 'type', 'purl'));
    const isCycloneDx = (0,json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX';
    const listed = (0,report_fields/* requiredList */.GS)(grype_name, document, isCycloneDx ? 'components' : 'artifacts');
    const named = listed.filter(one => (0,json/* textAt */.$6)(one, 'name') !== undefined && (0,json/* textAt */.$6)(one, 'type') !== 'file');
    const packages = named.map(readPackage);
    const knowsDistribution = (0,json/* textAt */.$6)(report, 'distro', 'name') !== undefined;
    const isSkipped = ({ type }) => !knowsDistribution && systemTypes.includes(type);
    return { judged: packages.filter(one => !isSkipped(one)), skipped: packages.filter(isSkipped) };
}
/** Syft's types for packages of the operating system (syft/pkg/type.go). */
const systemTypes = ['alpm', 'apk', 'deb', 'portage', 'rpm'];
function readPackage(artifact) {
    return (0,report_fields/* packageOf */.wg)(grype_name, {
        name: (0,json.at)(artifact, 'name'),
        version: (0,json.at)(artifact, 'version'),
        type: (0,json.at)(artifact, 'type'),
        purl: (0,json.at)(artifact, 'purl'),
    });
}
function readMatch(match) {
    const id = (0,report_fields/* requiredText */.$4)(grype_name, (0,json.at)(match, 'vulnerability', 'id'), 'vulnerability identifier');
    const related = (0,json/* listAt */.gT)(match, 'relatedVulnerabilities')
        .map(one => (0,json/* textAt */.$6)(one, 'id'))
        .filter(one => one !== undefined);
    const artifact = (0,json.at)(match, 'artifact');
    return {
        assessment: readAssessment(id, (0,json.at)(match, 'vulnerability'), (0,json/* listAt */.gT)(match, 'relatedVulnerabilities')),
        ids: [...new Set([id, ...related, ...advisories(match)])],
        package: readPackage(artifact),
        locations: primaryPaths(artifact),
        ...attacksIn([(0,json.at)(match, 'vulnerability'), ...(0,json/* listAt */.gT)(match, 'relatedVulnerabilities')]),
    };
}
/** EPSS and CISA's list by CVE, as grype's database has them. */
function attacksIn(vulnerabilities) {
    const attacks = {};
    for (const one of vulnerabilities.flatMap(each => (0,json/* listAt */.gT)(each, 'epss'))) {
        const [cve, epss] = [(0,json/* textAt */.$6)(one, 'cve'), (0,json/* numberAt */.tk)(one, 'epss')];
        if (isCve(cve) && epss !== undefined && epss >= 0 && epss <= 1)
            attacks[cve] = { ...attacks[cve], epss };
    }
    for (const one of vulnerabilities.flatMap(each => (0,json/* listAt */.gT)(each, 'knownExploited'))) {
        const cve = (0,json/* textAt */.$6)(one, 'cve');
        if (isCve(cve))
            attacks[cve] = { ...attacks[cve], knownExploited: true };
    }
    return Object.keys(attacks).length === 0 ? {} : { attacks };
}
function isCve(id) {
    return /^CVE-\d{4}-\d{4,19}$/.test(id ?? '');
}
/** The distributor's advisories of a fix (RHSA-2024:1), which trivy lists too. Identifiers of vulnerabilities are in the other fields. */
function advisories(match) {
    return (0,json/* listAt */.gT)(match, 'vulnerability', 'advisories')
        .map(one => (0,json/* textAt */.$6)(one, 'id'))
        .filter(id => id !== undefined && id !== '' && !/^(CVE|GHSA)-/i.test(id));
}
function readAssessment(id, vulnerability, related) {
    const all = [vulnerability, ...related];
    const scores = all
        .flatMap(one => (0,json/* listAt */.gT)(one, 'cvss'))
        .map(cvss => (0,json/* numberAt */.tk)(cvss, 'metrics', 'baseScore'))
        .filter(score => score !== undefined && score >= 0 && score <= 10);
    const epss = all
        .flatMap(one => (0,json/* listAt */.gT)(one, 'epss'))
        .map(one => (0,json/* numberAt */.tk)(one, 'epss'))
        .filter(one => one !== undefined && one >= 0 && one <= 1);
    const exploited = all.some(one => (0,json/* listAt */.gT)(one, 'knownExploited').length > 0);
    return {
        id,
        severity: (0,findings_severity/* parseSeverity */.lv)((0,json/* textAt */.$6)(vulnerability, 'severity')),
        source: (0,json/* textAt */.$6)(vulnerability, 'namespace') ?? 'unknown',
        fix: readFix((0,json.at)(vulnerability, 'fix')),
        ...(0,report_fields/* withoutUndefined */.r$)({
            title: (0,report_fields/* titleOf */.Gg)((0,json/* textAt */.$6)(vulnerability, 'description') ?? related.map(one => (0,json/* textAt */.$6)(one, 'description')).find(Boolean)),
            url: (0,json/* textAt */.$6)(vulnerability, 'dataSource'),
            cvss: highestOf(scores),
            epss: highestOf(epss),
            knownExploited: exploited || undefined,
        }),
    };
}
function readFix(fix) {
    const state = (0,json/* textAt */.$6)(fix, 'state');
    return { state: assessment/* fixStates */.s.find(known => known === state) ?? 'unknown', versions: (0,json/* textsAt */.i1)(fix, 'versions') };
}
// Supporting evidence (a RECORD file beside METADATA) is not the location of the package.
function primaryPaths(artifact) {
    const locations = (0,json/* listAt */.gT)(artifact, 'locations');
    const primary = locations.filter(location => (0,json/* textAt */.$6)(location, 'annotations', 'evidence') !== 'supporting');
    return (primary.length > 0 ? primary : locations)
        .map(location => (0,json/* textAt */.$6)(location, 'path'))
        .filter(path => path !== undefined);
}
// Before grype 0.88, `db` itself has these fields; later versions have them in `db.status`.
function readDatabase(report, about) {
    const database = (0,json.at)(report, 'descriptor', 'db');
    const status = (0,json.at)(database, 'status') ?? database;
    return (0,report_fields/* withoutUndefined */.r$)({
        version: (0,json/* textAt */.$6)(status, 'schemaVersion'),
        built: (0,json/* textAt */.$6)(status, 'built'),
        source: (0,json/* textAt */.$6)(status, 'from'),
        digest: digestIn((0,json/* textAt */.$6)(status, 'from')) ?? digestOf(about),
        ...feedsOf((0,json.at)(database, 'providers')),
    });
}
/** The digest of the archive that grype downloaded, which its address has: `…tar.zst?checksum=sha256%3A…`. */
function digestIn(source = '') {
    const [, hex] = /[?&]checksum=sha256(?::|%3A)([0-9a-f]{64})(?:&|$)/i.exec(source) ?? [];
    return hex === undefined ? undefined : `sha256:${hex.toLowerCase()}`;
}
function digestOf(about) {
    return about === '' ? undefined : (0,json/* textAt */.$6)((0,json/* parseJson */.qF)(about, `the database of ${grype_name}`), 'digest');
}
/** When the feeds in a database were captured: its providers `epss` and `kev` (vunnel: src/vunnel/providers). */
function feedsOf(providers) {
    const feeds = (0,report_fields/* withoutUndefined */.r$)({
        epss: (0,report_fields/* timeOf */.nR)((0,json/* textAt */.$6)(providers, 'epss', 'captured')),
        knownExploited: (0,report_fields/* timeOf */.nR)((0,json/* textAt */.$6)(providers, 'kev', 'captured')),
    });
    return Object.keys(feeds).length === 0 ? {} : { feeds };
}
function highestOf(numbers) {
    const known = numbers.filter(number => number !== undefined);
    return known.length === 0 ? undefined : Math.max(...known);
}

// EXTERNAL MODULE: ./packages/evidence/lib/findings/purl.js
var findings_purl = __nccwpck_require__(1322);
;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/osv-scanner-purls.js

// Ecosystems: https://ossf.github.io/osv-schema/#affectedpackage-field. Namespaces are those of syft.
const ecosystems = new Map(Object.entries({
    Debian: { type: 'deb', namespace: 'debian' },
    Ubuntu: { type: 'deb', namespace: 'ubuntu' },
    Echo: { type: 'deb', namespace: 'echo' },
    Alpine: { type: 'apk', namespace: 'alpine' },
    Alpaquita: { type: 'apk', namespace: 'alpaquita' },
    Chainguard: { type: 'apk', namespace: 'chainguard' },
    MinimOS: { type: 'apk', namespace: 'minimos' },
    Wolfi: { type: 'apk', namespace: 'wolfi' },
    AlmaLinux: { type: 'rpm', namespace: 'almalinux' },
    'Azure Linux': { type: 'rpm', namespace: 'azurelinux' },
    Mageia: { type: 'rpm', namespace: 'mageia' },
    openEuler: { type: 'rpm', namespace: 'openeuler' },
    openSUSE: { type: 'rpm', namespace: 'opensuse', id: 'opensuse-leap' },
    'Photon OS': { type: 'rpm', namespace: 'photon' },
    'Red Hat': { type: 'rpm', namespace: 'redhat' },
    'Rocky Linux': { type: 'rpm', namespace: 'rocky' },
    SUSE: { type: 'rpm', namespace: 'suse', id: 'sles' },
    ConanCenter: { type: 'conan' },
    CRAN: { type: 'cran' },
    'crates.io': { type: 'cargo' },
    'GitHub Actions': { type: 'github' },
    Go: { type: 'golang' },
    Hackage: { type: 'hackage' },
    Hex: { type: 'hex' },
    Maven: { type: 'maven' },
    npm: { type: 'npm' },
    NuGet: { type: 'nuget' },
    Packagist: { type: 'composer' },
    Pub: { type: 'pub' },
    PyPI: { type: 'pypi' },
    RubyGems: { type: 'gem' },
    SwiftURL: { type: 'swift' },
}));
/** An ecosystem without its release: `Debian` for `Debian:12`. */
function ecosystemName(ecosystem) {
    return ecosystem.split(':', 1)[0] ?? '';
}
/** The purl of a package in an ecosystem of OSV; undefined for an ecosystem that has none. */
function purlIn(ecosystem, name, version) {
    const known = ecosystems.get(ecosystemName(ecosystem));
    if (known === undefined)
        return undefined;
    const release = /\d[\d.]*/.exec(ecosystem.slice(ecosystemName(ecosystem).length))?.[0];
    const { type, namespace, id = namespace } = systemOf(known, release);
    const path = type === 'maven' ? name.replace(':', '/') : name;
    const segments = [...(namespace === undefined ? [] : [namespace]), ...path.split('/')].map(encoded);
    const distro = id === undefined || release === undefined ? '' : `?distro=${id}-${release}`;
    return `pkg:${type}/${segments.join('/')}${version === '' ? '' : `@${encoded(version)}`}${distro}`;
}
/** CBL-Mariner was renamed to Azure Linux with release 3. OSV has one name for both, the other scanners have two. */
function systemOf(parts, release) {
    const isMariner = parts.namespace === 'azurelinux' && /^[12](\.|$)/.test(release ?? '');
    return isMariner ? { ...parts, namespace: 'mariner' } : parts;
}
/** purl-spec encodes all but letters, digits and `.-_~:` (PURL-SPECIFICATION.rst, "Character encoding"). */
function encoded(text) {
    return (0,findings_purl/* encodePart */.Q)(text).replaceAll('%3A', ':');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/osv-scanner.js




const osv_scanner_name = 'osv-scanner';
const osvScanner = {
    title: 'OSV-Scanner',
    home: 'https://github.com/google/osv-scanner',
    cannotSee: 'packages of Amazon Linux, Oracle Linux, Fedora, CentOS and Arch, and GitHub Actions',
    leavesOutEpochs: true,
    parse: parseOsv,
};
/** What a package and a record of it have, without the ranges and versions of other packages. */
const neededKeys = (0,json_parts/* keepKeys */.q)('id', 'summary', 'details', 'upstream', 'related', 'severity', 'database_specific');
function neededOf(part) {
    const found = (0,json.at)(part, 'package');
    if (found === undefined)
        return part;
    const records = (0,json/* listAt */.gT)(part, 'vulnerabilities').map(record => ({
        ...neededKeys(record),
        affected: (0,json/* listAt */.gT)(record, 'affected').filter(one => isOf((0,json.at)(one, 'package'), found)),
    }));
    return { package: found, groups: (0,json.at)(part, 'groups'), vulnerabilities: records };
}
/** Both have the name of the source package. The advisory or the package may be of all releases of a distribution. */
function isOf(affected, found) {
    const [wanted = '', own = ''] = [affected, found].map(one => (0,json/* textAt */.$6)(one, 'ecosystem'));
    const plain = (one) => (0,json/* textAt */.$6)(one, 'name')
        ?.toLowerCase()
        .replace(/[-_.]+/g, '-');
    const ofAll = wanted === ecosystemName(own) || own === ecosystemName(wanted);
    return (wanted === own || ofAll) && plain(affected) === plain(found);
}
/**
 * Reads `osv-scanner scan … --format json --all-packages` (pkg/models/results.go). `about` is JSON with `databases`, a list of `name`
 * and `built` of those that it read, and `digest`, of all of them together. If it scanned a directory, this is `root`, and `excluded` are paths in it to leave out.
 */
function parseOsv({ report, about }) {
    const document = (0,json_parts/* parseJsonParts */.Y)(report, `the report of ${osv_scanner_name}`, 4, neededOf);
    const facts = (0,json/* parseJson */.qF)(about, `the databases of ${osv_scanner_name}`, 1024 * 1024);
    const results = (0,report_fields/* requiredList */.GS)(osv_scanner_name, document, 'results').filter(result => !isExcluded(placeOf(result, facts), facts));
    const packages = results.flatMap(result => (0,report_fields/* requiredList */.GS)(osv_scanner_name, result, 'packages').map(one => (0,json.at)(one, 'package')));
    const named = packages.filter(one => (0,json/* textAt */.$6)(one, 'name') !== undefined);
    requireDatabases(named, (0,json/* listAt */.gT)(facts, 'databases'));
    return {
        matches: results.flatMap(result => readResult(result, placeOf(result, facts))),
        judged: named.filter(one => (0,json/* textAt */.$6)(one, 'ecosystem')).map(osv_scanner_readPackage),
        skipped: named.filter(one => !(0,json/* textAt */.$6)(one, 'ecosystem')).map(osv_scanner_readPackage),
        database: osv_scanner_readDatabase((0,json/* listAt */.gT)(facts, 'databases'), (0,json/* textAt */.$6)(facts, 'digest')),
    };
}
/** OSV-Scanner ends as if it had found nothing if it could not look up the packages of an image. */
function requireDatabases(packages, databases) {
    const read = new Set(databases.map(one => (0,json/* textAt */.$6)(one, 'name')));
    const missing = packages.map(one => ecosystemName((0,json/* textAt */.$6)(one, 'ecosystem') ?? '')).find(one => one && !read.has(one));
    if (missing !== undefined)
        throw (0,report_fields/* badReport */.EK)(osv_scanner_name, `it lists packages of ${missing}, but no database of them was read.`);
}
/** The path in the target, with a slash in front; empty if the report has none. */
function placeOf(result, facts) {
    const [path = '', root] = [(0,json/* textAt */.$6)(result, 'source', 'path')?.replaceAll('\\', '/'), (0,json/* textAt */.$6)(facts, 'root')];
    return root !== undefined && path.startsWith(`${root}/`) ? path.slice(root.length) : path;
}
function isExcluded(place, facts) {
    return (0,json/* textsAt */.i1)(facts, 'excluded').some(path => place === `/${path}` || place.startsWith(`/${path}/`));
}
function readResult(result, place) {
    return (0,json/* listAt */.gT)(result, 'packages').flatMap(found => (0,json/* listAt */.gT)(found, 'groups').map(group => readGroup(group, found, place === '' ? [] : [place])));
}
/** A group is what OSV-Scanner shows as one vulnerability: the records of several sources that are aliases. */
function readGroup(group, found, locations) {
    const ids = (0,json/* textsAt */.i1)(group, 'ids');
    const id = (0,report_fields/* requiredText */.$4)(osv_scanner_name, ids[0], 'vulnerability identifier');
    const records = (0,json/* listAt */.gT)(found, 'vulnerabilities').filter(record => ids.includes((0,json/* textAt */.$6)(record, 'id') ?? ''));
    return {
        assessment: osv_scanner_readAssessment(id, group, records),
        ids: [...new Set([...ids, ...(0,json/* textsAt */.i1)(group, 'aliases'), ...records.flatMap(cvesOf)])],
        package: osv_scanner_readPackage((0,json.at)(found, 'package')),
        locations,
    };
}
const ofDistributors = /^(DSA|DLA|DTSA|USN|LSN|ALSA|ALBA|ALEA|RLSA|RXSA|RHSA|RHBA|RHEA|(open)?SUSE-[A-Z]U|MGASA|OESA)-/;
/** The CVEs that an advisory of a distributor fixes. OSV-Scanner does not count them as its aliases. */
function cvesOf(record) {
    if (!ofDistributors.test((0,json/* textAt */.$6)(record, 'id') ?? ''))
        return [];
    return [...(0,json/* textsAt */.i1)(record, 'upstream'), ...(0,json/* textsAt */.i1)(record, 'related')].filter(id => id.startsWith('CVE-'));
}
/** The binary package: OSV-Scanner names the source package, of which there may be several, beside it. */
function osv_scanner_readPackage(found) {
    const ecosystem = (0,json/* textAt */.$6)(found, 'ecosystem') ?? '';
    const [own, version] = [(0,json/* textAt */.$6)(found, 'os_package_name') || (0,json.at)(found, 'name'), (0,json/* textAt */.$6)(found, 'version') ?? ''];
    return (0,report_fields/* packageOf */.wg)(osv_scanner_name, { name: own, version, type: ecosystem, purl: purlIn(ecosystem, String(own), version) });
}
function osv_scanner_readAssessment(id, group, records) {
    const cvss = scoreOf((0,json/* textAt */.$6)(group, 'max_severity'));
    const first = records.find(record => (0,json/* textAt */.$6)(record, 'summary') || (0,json/* textAt */.$6)(record, 'details'));
    return {
        id,
        severity: cvss === undefined ? wordsOf(id, records) : (0,findings_severity/* ofScore */.qf)(cvss),
        source: cvss === undefined ? (/^[A-Za-z]+/.exec(id)?.[0].toLowerCase() ?? 'osv') : 'cvss',
        fix: osv_scanner_readFix(records),
        ...(0,report_fields/* withoutUndefined */.r$)({
            title: (0,report_fields/* titleOf */.Gg)((0,json/* textAt */.$6)(first, 'summary') || (0,json/* textAt */.$6)(first, 'details')),
            url: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
            cvss,
        }),
    };
}
/** A score is a number as text; empty if no record has a CVSS vector. */
function scoreOf(text) {
    if (text === undefined || text === '')
        return undefined;
    const score = Number(text);
    if (score >= 0 && score <= 10)
        return score;
    throw (0,report_fields/* badReport */.EK)(osv_scanner_name, `the score ${JSON.stringify(text.slice(0, 100))} is not a number from 0 to 10.`);
}
/** Without a score: GitHub's word, Ubuntu's priority, or CRITICAL for a malicious package, which nobody rates. */
function wordsOf(id, records) {
    if (id.startsWith('MAL-'))
        return 'CRITICAL';
    const words = records.flatMap(record => [
        (0,json/* textAt */.$6)(record, 'database_specific', 'severity'),
        ...(0,json/* listAt */.gT)(record, 'severity').map(one => ((0,json/* textAt */.$6)(one, 'type') === 'Ubuntu' ? (0,json/* textAt */.$6)(one, 'score') : undefined)),
    ]);
    const known = words.map(word => (0,findings_severity/* parseSeverity */.lv)(word?.toUpperCase() === 'MODERATE' ? 'MEDIUM' : word));
    return known.reduce((worst, one) => ((0,findings_severity/* rank */.Tm)(one) > (0,findings_severity/* rank */.Tm)(worst) ? one : worst), 'UNKNOWN');
}
/** Ranges of commits have no versions of packages. */
function osv_scanner_readFix(records) {
    const affected = records.flatMap(record => (0,json/* listAt */.gT)(record, 'affected'));
    const ranges = affected.flatMap(one => (0,json/* listAt */.gT)(one, 'ranges')).filter(range => (0,json/* textAt */.$6)(range, 'type') !== 'GIT');
    const fixed = ranges.flatMap(range => (0,json/* listAt */.gT)(range, 'events')).flatMap(event => (0,json/* textAt */.$6)(event, 'fixed') ?? []);
    if (fixed.length > 0)
        return { state: 'fixed', versions: [...new Set(fixed)] };
    return { state: ranges.length > 0 ? 'not-fixed' : 'unknown', versions: [] };
}
/** It reads a database for each ecosystem. Together they are as old as the oldest. */
function osv_scanner_readDatabase(databases, digest) {
    if (databases.length === 0)
        return { unused: true };
    const dates = databases.map(one => (0,json/* textAt */.$6)(one, 'built'));
    return (0,report_fields/* withoutUndefined */.r$)({
        built: dates.includes(undefined) ? undefined : dates.sort()[0],
        source: databases.map(one => (0,json/* textAt */.$6)(one, 'name')).join(', '),
        digest,
    });
}

// EXTERNAL MODULE: ./packages/evidence/lib/findings/package-identity.js
var package_identity = __nccwpck_require__(610);
;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/sbom-packages.js




/** The packages with a package URL that an SBOM lists, as syft's own JSON or as CycloneDX. If there is no SBOM, the list is empty. */
function packagesIn(sbom, scanner) {
    if (sbom === undefined)
        return [];
    const document = (0,json_parts/* parseJsonParts */.Y)(sbom, `the SBOM for ${scanner}`, 2, (0,json_parts/* keepKeys */.q)('type', 'purl'));
    const listed = [...(0,json/* listAt */.gT)(document, 'components'), ...(0,json/* listAt */.gT)(document, 'artifacts')];
    return listed.flatMap(one => {
        const text = (0,json/* textAt */.$6)(one, 'purl');
        const purl = text === undefined || (0,json/* textAt */.$6)(one, 'type') === 'file' ? undefined : (0,findings_purl/* parsePurl */.$)(text);
        return purl === undefined ? [] : [(0,report_fields/* packageOf */.wg)(scanner, { ...purl, purl: text })];
    });
}
/** Tells whether a package, in any spelling, is one of these. */
function membersOf(packages) {
    const keyOf = (found) => (0,package_identity/* packageKey */.MO)((0,package_identity/* identityOf */.cu)(found));
    const keys = new Set(packages.map(keyOf));
    return found => keys.has(keyOf(found));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/pip-audit.js




const pip_audit_name = 'pip-audit';
const pipAudit = {
    title: 'pip-audit',
    home: 'https://github.com/pypa/pip-audit',
    cannotSee: 'all packages but those of Python',
    onlyType: 'pypi',
    parse: parsePipAudit,
};
/**
 * Reads a list of reports of `pip-audit --format json` (pip_audit/_format/json.py). `about` is JSON with `service` and `asked`: the
 * address that it asked, and when. Both are absent if there was nothing to ask for. What `sbom` lists and no report has was not looked up.
 */
function parsePipAudit({ report, about, sbom }) {
    const reports = (0,json_parts/* parseJsonParts */.Y)(report, `the report of ${pip_audit_name}`, 3, part => part);
    if (!Array.isArray(reports))
        throw (0,report_fields/* badReport */.EK)(pip_audit_name, 'it is not a list of reports.');
    const found = reports.flatMap(one => (0,report_fields/* requiredList */.GS)(pip_audit_name, one, 'dependencies'));
    // What it could not look up has a reason in place of a version.
    const [looked, skipped] = [found.filter(hasVersion), found.filter(one => !hasVersion(one))];
    const judged = looked.map(pip_audit_readPackage);
    const isJudged = membersOf(judged);
    return {
        matches: looked.flatMap(one => (0,report_fields/* requiredList */.GS)(pip_audit_name, one, 'vulns').map(vulnerability => pip_audit_readMatch(vulnerability, one))),
        judged,
        skipped: [...skipped.map(pip_audit_readPackage), ...packagesIn(sbom, pip_audit_name).filter(one => !isJudged(one))],
        database: pip_audit_readDatabase((0,json/* parseJson */.qF)(about, `the questions of ${pip_audit_name}`, 1024 * 1024)),
    };
}
function hasVersion(dependency) {
    return (0,json/* textAt */.$6)(dependency, 'version') !== undefined;
}
function pip_audit_readPackage(dependency) {
    const [project, version] = [(0,json.at)(dependency, 'name'), (0,json/* textAt */.$6)(dependency, 'version')];
    const purl = version === undefined ? undefined : `pkg:pypi/${project}@${(0,findings_purl/* encodePart */.Q)(version)}`;
    return (0,report_fields/* packageOf */.wg)(pip_audit_name, { name: project, version, type: 'PyPI', purl });
}
function pip_audit_readMatch(vulnerability, dependency) {
    const id = (0,report_fields/* requiredText */.$4)(pip_audit_name, (0,json.at)(vulnerability, 'id'), 'vulnerability identifier');
    return {
        assessment: pip_audit_readAssessment(id, vulnerability),
        ids: [...new Set([id, ...(0,json/* textsAt */.i1)(vulnerability, 'aliases')])],
        package: pip_audit_readPackage(dependency),
        locations: [],
    };
}
/** It gives no severity. Without a version that fixes it, it does not say whether there is none. */
function pip_audit_readAssessment(id, vulnerability) {
    const versions = (0,json/* textsAt */.i1)(vulnerability, 'fix_versions');
    return {
        id,
        severity: 'UNKNOWN',
        source: 'unknown',
        fix: { state: versions.length > 0 ? 'fixed' : 'unknown', versions },
        ...(0,report_fields/* withoutUndefined */.r$)({
            title: (0,report_fields/* titleOf */.Gg)((0,json/* textAt */.$6)(vulnerability, 'description')),
            url: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
        }),
    };
}
/** A service answers with what it knows at that time. */
function pip_audit_readDatabase(about) {
    const [source, built] = [(0,json/* textAt */.$6)(about, 'service'), (0,json/* textAt */.$6)(about, 'asked')];
    return source === undefined ? { unused: true } : (0,report_fields/* withoutUndefined */.r$)({ source, built });
}

// EXTERNAL MODULE: ./packages/base/lib/shape.js
var shape = __nccwpck_require__(5277);
;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/safety.js





const safety_name = 'safety';
const safety = {
    title: 'Safety',
    home: 'https://github.com/pyupio/safety',
    cannotSee: 'all packages but those of Python, and those that its report does not list',
    onlyType: 'pypi',
    isGiven: true,
    parse: parseSafety,
};
/**
 * Reads a report of `safety check --output json` (safety/formatters/json.py), which somebody made before. It may list other packages
 * than the target has, so only those in `sbom` count, and it says nothing of those that it does not list. What its settings ignore is a finding as well: the policy decides.
 */
function parseSafety({ report, sbom = '{}' }) {
    const document = (0,json_parts/* parseJsonParts */.Y)(report, `the report of ${safety_name}`, 2, part => part);
    const scanned = (0,json.at)(document, 'scanned_packages');
    if (!(0,shape/* isObject */.Gv)(scanned))
        throw (0,report_fields/* badReport */.EK)(safety_name, 'it has no "scanned_packages".');
    const packages = packagesIn(sbom, safety_name);
    const found = ['vulnerabilities', 'ignored_vulnerabilities'].flatMap(key => (0,report_fields/* requiredList */.GS)(safety_name, document, key));
    const listed = Object.values(scanned).map(one => safety_readPackage((0,json.at)(one, 'name'), (0,json.at)(one, 'version')));
    const [isOfTarget, isListed] = [membersOf(packages), membersOf(listed)];
    return {
        matches: found.map(safety_readMatch).filter(match => isOfTarget(match.package)),
        judged: listed.filter(isOfTarget),
        skipped: packages.filter(one => !isListed(one)),
        database: (0,report_fields/* withoutUndefined */.r$)({ built: timeOf((0,json/* textAt */.$6)(document, 'report_meta', 'timestamp')) }),
    };
}
function safety_readPackage(project, version) {
    const known = typeof version === 'string' && version !== '';
    const purl = known ? `pkg:pypi/${project}@${(0,findings_purl/* encodePart */.Q)(version)}` : undefined;
    return (0,report_fields/* packageOf */.wg)(safety_name, { name: project, version, type: 'PyPI', purl });
}
function safety_readMatch(vulnerability) {
    const number = (0,report_fields/* requiredText */.$4)(safety_name, (0,json.at)(vulnerability, 'vulnerability_id'), 'vulnerability identifier');
    // Its own numbers for what has no CVE begin with PVE.
    const named = (0,json/* textAt */.$6)(vulnerability, 'CVE')?.split(',')[0]?.trim();
    const id = named || `SAFETY-${number}`;
    return {
        assessment: safety_readAssessment(id, vulnerability),
        ids: [...new Set([id, `SAFETY-${number}`])],
        package: safety_readPackage((0,json.at)(vulnerability, 'package_name'), (0,json.at)(vulnerability, 'analyzed_version')),
        locations: [],
    };
}
/** Only reports of its paid service have a severity. */
function safety_readAssessment(id, vulnerability) {
    const severity = (0,findings_severity/* parseSeverity */.lv)((0,json/* textAt */.$6)(vulnerability, 'severity', 'cvssv3', 'base_severity'));
    const versions = (0,json/* textsAt */.i1)(vulnerability, 'fixed_versions');
    return {
        id,
        severity,
        source: severity === 'UNKNOWN' ? 'unknown' : 'safety',
        fix: { state: versions.length > 0 ? 'fixed' : 'unknown', versions },
        ...(0,report_fields/* withoutUndefined */.r$)({
            title: (0,report_fields/* titleOf */.Gg)((0,json/* textAt */.$6)(vulnerability, 'advisory')),
            url: (0,json/* textAt */.$6)(vulnerability, 'more_info_url'),
        }),
    };
}
/** The time of the report, without a zone: taken as UTC. A database is at least as old. */
function timeOf(text = '') {
    const [, date, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(text) ?? [];
    return date === undefined || Number.isNaN(Date.parse(`${date}T${time}Z`)) ? undefined : `${date}T${time}Z`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/trivy.js



const trivy_name = 'trivy';
const trivy = {
    title: 'Trivy',
    home: 'https://github.com/aquasecurity/trivy',
    cannotSee: 'in directories, packages that are installed, for example in a virtual environment, and packages only for development',
    parse: ({ report, about }) => ({ ...parseTrivy(report), database: parseTrivyDatabase(about) }),
};
/** The keys of a vulnerability and of a package that are read: a fifth of them. */
const trivy_neededKeys = (0,json_parts/* keepKeys */.q)(...[
    'VulnerabilityID',
    'VendorIDs',
    'PkgPath',
    'PkgName',
    'InstalledVersion',
    'PkgIdentifier',
    'FixedVersion',
    'Status',
], ...['Severity', 'SeveritySource', 'DataSource', 'CVSS', 'Title', 'PrimaryURL', 'PublishedDate'], ...['Name', 'Version', 'Identifier', 'Repository']);
function trivy_neededOf(part) {
    const needed = trivy_neededKeys(part);
    return isOfSuse((0,json/* textAt */.$6)(part, 'VulnerabilityID'))
        ? { ...needed, References: (0,json.at)(part, 'References') }
        : needed;
}
/**
 * Reads `trivy --format json` of schema version 2. If trivy finds nothing to scan in a target, its report has no `Results`.
 */
function parseTrivy(source) {
    const report = (0,json_parts/* parseJsonParts */.Y)(source, `the report of ${trivy_name}`, 4, trivy_neededOf);
    const version = (0,json.at)(report, 'SchemaVersion');
    if (version !== 2)
        throw (0,report_fields/* badReport */.EK)(trivy_name, `its SchemaVersion is ${JSON.stringify(version)}, but only 2 is known.`);
    const results = (0,json.at)(report, 'Results') === undefined ? [] : (0,report_fields/* requiredList */.GS)(trivy_name, report, 'Results');
    return {
        matches: results.flatMap(trivy_readResult),
        judged: results.flatMap(readJudged),
        skipped: results.flatMap(readSkipped),
    };
}
/** Reads what `trivy version --format json` says of the database, which has its date, and `digest`. */
function parseTrivyDatabase(text) {
    const about = (0,json/* parseJson */.qF)(text, `the version report of ${trivy_name}`, 1024 * 1024);
    const database = (0,json.at)(about, 'VulnerabilityDB');
    return (0,report_fields/* withoutUndefined */.r$)({
        version: (0,json/* numberAt */.tk)(database, 'Version')?.toString(),
        built: (0,json/* textAt */.$6)(database, 'UpdatedAt'),
        digest: (0,json/* textAt */.$6)(about, 'digest'),
    });
}
function trivy_readResult(result) {
    const target = (0,json/* textAt */.$6)(result, 'Target') ?? '';
    const type = (0,json/* textAt */.$6)(result, 'Type') ?? '';
    const vulnerabilities = (0,json.at)(result, 'Vulnerabilities') === undefined ? [] : (0,report_fields/* requiredList */.GS)(trivy_name, result, 'Vulnerabilities');
    return vulnerabilities.map(vulnerability => readVulnerability(vulnerability, type, target));
}
/** Packages that trivy lists in an SBOM only (pkg/detector/library/driver.go). */
const listedOnly = ['conda-pkg', 'conda-environment'];
/** The packages that trivy lists (`--list-all-pkgs`), without those that it does not judge. */
function readJudged(result) {
    return readListed(result, one => !isThirdParty(one) && !listedOnly.includes((0,json/* textAt */.$6)(result, 'Type') ?? ''));
}
function readSkipped(result) {
    return readListed(result, one => isThirdParty(one) || listedOnly.includes((0,json/* textAt */.$6)(result, 'Type') ?? ''));
}
function readListed(result, isMeant) {
    const packages = (0,json.at)(result, 'Packages') === undefined ? [] : (0,report_fields/* requiredList */.GS)(trivy_name, result, 'Packages');
    return packages
        .filter(one => (0,json/* textAt */.$6)(one, 'Name') !== undefined && isMeant(one))
        .map(one => trivy_readPackage(one, (0,json/* textAt */.$6)(result, 'Type') ?? ''));
}
/** Since 0.70, trivy skips packages of an operating system that are not from its distributor. */
function isThirdParty(found) {
    return (0,json/* textAt */.$6)(found, 'Repository', 'Class') === 'third-party';
}
function trivy_readPackage(found, type) {
    return (0,report_fields/* packageOf */.wg)(trivy_name, {
        name: (0,json.at)(found, 'Name'),
        version: (0,json.at)(found, 'Version'),
        type,
        purl: (0,json.at)(found, 'Identifier', 'PURL'),
    });
}
function readVulnerability(vulnerability, type, target) {
    const id = (0,report_fields/* requiredText */.$4)(trivy_name, (0,json.at)(vulnerability, 'VulnerabilityID'), 'vulnerability identifier');
    // For operating system packages the target is a description ("image (debian 12.9)"), not a path.
    const place = (0,json/* textAt */.$6)(vulnerability, 'PkgPath') ?? (/ \(.*\)$/.test(target) || isCategory(target) ? undefined : target);
    return {
        assessment: trivy_readAssessment(id, vulnerability),
        ids: [...new Set([id, ...(0,json/* textsAt */.i1)(vulnerability, 'VendorIDs'), ...cvesOfSuse(id, vulnerability)])],
        package: (0,report_fields/* packageOf */.wg)(trivy_name, {
            name: (0,json.at)(vulnerability, 'PkgName'),
            version: (0,json.at)(vulnerability, 'InstalledVersion'),
            type,
            purl: (0,json.at)(vulnerability, 'PkgIdentifier', 'PURL'),
        }),
        locations: place === undefined || place === '' ? [] : [place.startsWith('/') ? place : `/${place}`],
    };
}
/**
 * The CVEs of an advisory of SUSE, under whose identifier trivy lists a vulnerability. Only its references name them
 * (trivy-db: pkg/vulnsrc/suse-cvrf), as pages of SUSE: https://www.suse.com/security/cve/CVE-2024-28834/
 */
function cvesOfSuse(id, vulnerability) {
    if (!isOfSuse(id))
        return [];
    return (0,json/* textsAt */.i1)(vulnerability, 'References').flatMap(url => /^https:\/\/www\.suse\.com\/security\/cve\/(CVE-\d{4}-\d{4,})(?:\/|\.html)?$/.exec(url)?.[1] ?? []);
}
function isOfSuse(id) {
    return id !== undefined && /^(open)?SUSE-/.test(id);
}
// Names that trivy gives to all packages of one kind.
function isCategory(target) {
    return ['Python', 'Node.js', 'Ruby', 'Java', 'Conda', 'Go', 'Rust'].includes(target);
}
function trivy_readAssessment(id, vulnerability) {
    const cvss = (0,json.at)(vulnerability, 'CVSS');
    const scores = Object.values(typeof cvss === 'object' && cvss !== null ? cvss : {}).map(one => (0,json/* numberAt */.tk)(one, 'V3Score') ?? (0,json/* numberAt */.tk)(one, 'V40Score'));
    const known = scores.filter(score => score !== undefined && score >= 0 && score <= 10);
    return {
        id,
        severity: (0,findings_severity/* parseSeverity */.lv)((0,json/* textAt */.$6)(vulnerability, 'Severity')),
        source: (0,json/* textAt */.$6)(vulnerability, 'SeveritySource') ?? (0,json/* textAt */.$6)(vulnerability, 'DataSource', 'ID') ?? 'unknown',
        fix: trivy_readFix(vulnerability),
        ...(0,report_fields/* withoutUndefined */.r$)({
            title: (0,report_fields/* titleOf */.Gg)((0,json/* textAt */.$6)(vulnerability, 'Title')),
            url: (0,json/* textAt */.$6)(vulnerability, 'PrimaryURL'),
            cvss: known.length === 0 ? undefined : Math.max(...known),
            published: (0,report_fields/* timeOf */.nR)((0,json/* textAt */.$6)(vulnerability, 'PublishedDate')),
        }),
    };
}
// https://trivy.dev/latest/docs/configuration/filtering/#by-status
const states = {
    fixed: 'fixed',
    affected: 'not-fixed',
    fix_deferred: 'not-fixed',
    will_not_fix: 'wont-fix',
    end_of_life: 'wont-fix',
};
function trivy_readFix(vulnerability) {
    const versions = ((0,json/* textAt */.$6)(vulnerability, 'FixedVersion') ?? '')
        .split(',')
        .map(version => version.trim())
        .filter(Boolean);
    if (versions.length > 0)
        return { state: 'fixed', versions };
    const status = (0,json/* textAt */.$6)(vulnerability, 'Status') ?? '';
    return { state: (Object.hasOwn(states, status) ? states[status] : undefined) ?? 'unknown', versions };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners.js





/** Every scanner whose findings a release can have. Lists of scanners have this order everywhere. */
const scanners = { grype: grype, trivy: trivy, 'osv-scanner': osvScanner, 'pip-audit': pipAudit, safety: safety };
const scannerNames = Object.keys(scanners);
function scannersThat(has) {
    return scannerNames.filter(name => has(scanners[name]));
}
/** The scanners that do not run here: somebody gives their report. */
const givenScanners = scannersThat(format => format.isGiven);
/** The scanners that leave the epoch out of the versions of some RPMs. */
const scannersWithoutEpochs = scannersThat(format => format.leavesOutEpochs);


/***/ }),

/***/ 8115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   EK: () => (/* binding */ badReport),
/* harmony export */   GS: () => (/* binding */ requiredList),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   r$: () => (/* binding */ withoutUndefined),
/* harmony export */   wg: () => (/* binding */ packageOf)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1167);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6436);

/** The Problem for a report that the scanner does not write. No part of a report is skipped silently. */
function badReport(scanner, found) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`read the report of ${scanner}`, {
        found,
        next: `Use the version of ${scanner} that the lock of release-tools names.`,
    });
}
/** A required list. Null is an empty list, because Go writes it so. */
function requiredList(scanner, value, key) {
    const found = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__.at)(value, key);
    if (found === null)
        return [];
    if (!Array.isArray(found))
        throw badReport(scanner, `it has no list ${JSON.stringify(key)}.`);
    return found;
}
/** A required text of a match. */
function requiredText(scanner, value, what) {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 1000)
        return oneLine(value);
    throw badReport(scanner, `a match has no ${what}.`);
}
/** The package of a match. */
function packageOf(scanner, parts) {
    const purl = typeof parts.purl === 'string' && parts.purl !== '' ? { purl: oneLine(parts.purl) } : {};
    return {
        name: requiredText(scanner, parts.name, 'package name'),
        version: typeof parts.version === 'string' ? oneLine(parts.version) : '',
        type: typeof parts.type === 'string' ? oneLine(parts.type) : '',
        ...purl,
    };
}
/** Cleans text of a package or advisory, whose author may be hostile: one line, no control characters, at most 1000 characters. */
function oneLine(text) {
    return text
        .toWellFormed()
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim()
        .slice(0, 1000);
}
/** The first line of a title or description; undefined if it is empty. */
function titleOf(text) {
    const line = oneLine(text?.split('\n')[0] ?? '').slice(0, 300);
    return line === '' ? undefined : line;
}
/** A time as RFC 3339 in UTC, to the second; undefined for other text and for the year 1, which Go writes for none. */
function timeOf(text) {
    const time = Date.parse(text ?? '');
    if (!Number.isFinite(time) || time < Date.UTC(1990, 0) || time >= Date.UTC(10_000, 0))
        return undefined;
    return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
/** `parts` without undefined values: optional fields are absent rather than undefined. */
function withoutUndefined(parts) {
    return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 6852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ highest),
/* harmony export */   Tm: () => (/* binding */ rank),
/* harmony export */   eG: () => (/* binding */ sameSeverity),
/* harmony export */   gO: () => (/* binding */ severities),
/* harmony export */   lv: () => (/* binding */ parseSeverity),
/* harmony export */   qf: () => (/* binding */ ofScore)
/* harmony export */ });
/** From the least to the most severe. Only grype knows NEGLIGIBLE. */
const severities = ['UNKNOWN', 'NEGLIGIBLE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];
/** The severity that a scanner wrote, in upper or lower case; UNKNOWN for any other text. */
function parseSeverity(text) {
    const upper = text?.toUpperCase();
    return severities.find(known => known === upper) ?? 'UNKNOWN';
}
/** A number for comparisons: higher is worse. */
function rank(severity) {
    return severities.indexOf(severity);
}
/** The most severe of a list; UNKNOWN for an empty list. */
function highest(some) {
    return some.reduce((worst, severity) => (rank(severity) > rank(worst) ? severity : worst), 'UNKNOWN');
}
/** True if two severities agree. Trivy says LOW for NEGLIGIBLE, so these two agree. */
function sameSeverity(a, b) {
    const comparable = (severity) => (severity === 'NEGLIGIBLE' ? 'LOW' : severity);
    return comparable(a) === comparable(b);
}
/** The severity of a CVSS base score, 0 to 10: https://www.first.org/cvss/v3.1/specification-document, section 5. */
function ofScore(score) {
    if (score >= 9)
        return 'CRITICAL';
    if (score >= 7)
        return 'HIGH';
    if (score >= 4)
        return 'MEDIUM';
    return score > 0 ? 'LOW' : 'NEGLIGIBLE';
}


/***/ }),

/***/ 8360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isNamedDigest)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6436);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8008);
// It stands alone, so that reading inputs does not load what computes digests.

/** True for a name with a SHA-256 digest. */
function isNamedDigest(value) {
    const [name, digest] = [(0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, 'name'), (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, 'digest', 'sha256')];
    return name !== undefined && (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .isSha256 */ ._)(digest ?? '');
}


/***/ }),

/***/ 6068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ parsePep440),
/* harmony export */   J4: () => (/* binding */ formatPep440),
/* harmony export */   PG: () => (/* binding */ comparePep440),
/* harmony export */   e4: () => (/* binding */ isPep440PreRelease)
/* harmony export */ });
// https://packaging.python.org/en/latest/specifications/version-specifiers/ (PEP 440). Written here, because the only library for
// JavaScript changes versions: it reads digits as numbers (docs/adr/0021). An integration test compares every answer with those of
// Python's `packaging`.
/** What Python's `str.strip` removes. JavaScript's `\s` is another set. */
const outerSpace = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*';
const pattern = new RegExp(`^${outerSpace}v?` +
    '(?:(?<epoch>[0-9]+)!)?' +
    '(?<release>[0-9]+(?:\\.[0-9]+)*)' +
    '(?<pre>[-_.]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>[0-9]+)?)?' +
    '(?<post>-(?<implicit>[0-9]+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>[0-9]+)?)?' +
    '(?<dev>[-_.]?dev[-_.]?(?<devNumber>[0-9]+)?)?' +
    '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?' +
    `${outerSpace}$`, 'i');
const phases = {
    a: 'a',
    alpha: 'a',
    b: 'b',
    beta: 'b',
    c: 'rc',
    rc: 'rc',
    pre: 'rc',
    preview: 'rc',
};
/** Reads a version in any spelling that PEP 440 allows; undefined if it allows none like this. */
function parsePep440(text) {
    const found = pattern.exec(text)?.groups;
    if (found === undefined)
        return undefined;
    const { epoch = '0', release = '', phase = '', preNumber = '0', implicit, postNumber = '0', devNumber = '0' } = found;
    const kind = phases[phase.toLowerCase()];
    return {
        epoch: plainDigits(epoch),
        release: release.split('.').map(plainDigits),
        ...(kind === undefined ? {} : { pre: { phase: kind, number: plainDigits(preNumber) } }),
        ...(found.post === undefined ? {} : { post: plainDigits(implicit ?? postNumber) }),
        ...(found.dev === undefined ? {} : { dev: plainDigits(devNumber) }),
        ...(found.local === undefined ? {} : { local: localParts(found.local) }),
    };
}
function localParts(local) {
    return local
        .toLowerCase()
        .split(/[-_.]/)
        .map(part => (isNumber(part) ? plainDigits(part) : part));
}
/** The one spelling of a version that PEP 440 calls normalised: `1.2.0-rc.01` is `1.2.0rc1`. Zeros at the end of a release stay. */
function formatPep440({ epoch, release, pre, post, dev, local }) {
    return [
        epoch === '0' ? '' : `${epoch}!`,
        release.join('.'),
        pre === undefined ? '' : `${pre.phase}${pre.number}`,
        post === undefined ? '' : `.post${post}`,
        dev === undefined ? '' : `.dev${dev}`,
        local === undefined ? '' : `+${local.join('.')}`,
    ].join('');
}
/** True for alphas, betas, release candidates and development releases. */
function isPep440PreRelease({ pre, dev }) {
    return pre !== undefined || dev !== undefined;
}
/** Negative if `a` comes before `b`, 0 if they are the same version, positive if `a` comes after it. */
function comparePep440(a, b) {
    return (compareDigits(a.epoch, b.epoch) ||
        compareLists(withoutZeros(a.release), withoutZeros(b.release), compareDigits) ||
        comparePre(a, b) ||
        // A version without this part comes before a post-release, and after a development release.
        compareOptional(a.post, b.post, -1) ||
        compareOptional(a.dev, b.dev, 1) ||
        compareLists(a.local ?? [], b.local ?? [], compareLocal));
}
function withoutZeros(release) {
    return release.slice(0, release.findLastIndex(part => part !== '0') + 1);
}
function comparePre(a, b) {
    return preRank(a) - preRank(b) || compareDigits(a.pre?.number ?? '0', b.pre?.number ?? '0');
}
/** `1.0.dev1` comes before `1.0a1`, and `1.0` and its post-releases after `1.0rc1`. */
function preRank({ pre, post, dev }) {
    if (pre !== undefined)
        return ['a', 'b', 'rc'].indexOf(pre.phase);
    return post === undefined && dev !== undefined ? -1 : 3;
}
/** `absent` is the result if only the first is absent. */
function compareOptional(a, b, absent) {
    if (a !== undefined && b !== undefined)
        return compareDigits(a, b);
    return a === b ? 0 : a === undefined ? absent : -absent;
}
/** In a local version, a number comes after every text. */
function compareLocal(a, b) {
    if (isNumber(a) && isNumber(b))
        return compareDigits(a, b);
    if (isNumber(a) !== isNumber(b))
        return isNumber(a) ? 1 : -1;
    return a < b ? -1 : a > b ? 1 : 0;
}
function isNumber(part) {
    return /^[0-9]+$/.test(part);
}
/** Compares part by part. If one list begins with the other, the shorter one comes first. */
function compareLists(a, b, compare) {
    for (const [index, part] of a.entries()) {
        const other = b[index];
        if (other === undefined)
            break;
        const result = compare(part, other);
        if (result !== 0)
            return result;
    }
    return a.length - b.length;
}
/** Digits without leading zeros: `007` is `7`, `00` is `0`. */
function plainDigits(digits) {
    return digits.replace(/^0+(?=[0-9])/, '');
}
/** Compares two whole numbers of any length, written without leading zeros. */
function compareDigits(a, b) {
    if (a.length !== b.length)
        return a.length - b.length;
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 8156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ tagOfRef),
/* harmony export */   ZA: () => (/* binding */ tagExpression),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   k9: () => (/* binding */ defaultTagRule),
/* harmony export */   v4: () => (/* binding */ textInTag),
/* harmony export */   xV: () => (/* binding */ isTagPattern)
/* harmony export */ });
/* unused harmony export tagOf */
const placeholder = '{version}';
/** The rule of a Python project that says nothing else. */
const defaultTagRule = { pattern: `v${placeholder}`, scheme: 'pep440' };
/**
 * A tag that a manifest, a URL and a file name can carry: parts of letters, digits and `. _ + - @ !`, joined by slashes. Git
 * forbids `..` (https://git-scm.com/docs/git-check-ref-format). A hyphen at the start would be read as an option.
 */
const tagExpression = '^(?=.{1,200}$)(?!.*\\.\\.)[A-Za-z0-9_@][A-Za-z0-9._+@!-]*(?:/[A-Za-z0-9_@][A-Za-z0-9._+@!-]*)*$';
const validTag = new RegExp(tagExpression);
function isTag(text) {
    return validTag.test(text) && !/(?:\.|\.lock)(?:\/|$)/.test(text);
}
/** True for a pattern that has `{version}` once, and gives valid tags. */
function isTagPattern(text) {
    return text.split(placeholder).length === 2 && isTag(text.replace(placeholder, '1'));
}
/** The text in a tag that stands in place of `{version}`. Undefined if the tag does not fit the pattern. */
function textInTag(tag, pattern) {
    const [before = '', after = ''] = pattern.split(placeholder);
    if (tag.length <= before.length + after.length || !tag.startsWith(before) || !tag.endsWith(after))
        return undefined;
    const text = tag.slice(before.length, tag.length - after.length);
    // `v` belongs to the pattern, although PEP 440 allows it in front of a version.
    return /^[0-9]/.test(text) ? text : undefined;
}
/** The tag of a version. */
function tagOf(version, pattern) {
    return pattern.replace(placeholder, () => version);
}
/** The tag of `refs/tags/…`; undefined for a branch or a pull request. */
function tagOfRef(ref) {
    return ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined;
}


/***/ }),

/***/ 3908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ refusedBy),
/* harmony export */   m: () => (/* binding */ brokenConnection)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1167);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6436);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(394);


const unreachable = new Set([
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
]);
/** The Problem for an unsuccessful response; a Transient if another attempt may help. */
function refusedBy(response, where) {
    const answer = `the server answered ${response.status}${response.statusText === '' ? '' : ` ${response.statusText}`}.`;
    const attempted = `download ${where}`;
    if (isRateLimit(response))
        return rateLimited(response, attempted);
    if (response.status === 408 || response.status >= 500) {
        return new _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .Transient */ .Rc(attempted, { found: answer, next: 'Try again later, or use a different source.' });
    }
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(attempted, { found: answer, next: nextStep(response.status) });
}
// GitHub's rate limit answers 403 or 429 with one of these headers.
function isRateLimit({ status, headers }) {
    if (status === 429)
        return true;
    return status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0');
}
function rateLimited(response, attempted) {
    const waitMs = (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfterMs */ .Vs)(response.headers.get('retry-after')) ?? resetMs(response.headers.get('x-ratelimit-reset'));
    const wait = waitMs === undefined ? '' : ` and asks us to wait ${Math.ceil(waitMs / 1000)} s`;
    return new _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .Transient */ .Rc(attempted, {
        found: `the server limits the rate of requests (${response.status})${wait}.`,
        next: 'Try again later, or use a mirror.',
        ...(waitMs === undefined ? {} : { waitMs }),
    });
}
function resetMs(header) {
    return header === null || !/^\d{1,12}$/.test(header) ? undefined : Math.max(0, Number(header) * 1000 - Date.now());
}
function nextStep(status) {
    if (status === 404 || status === 410) {
        return 'Check the address and the version. If upstream has deleted it, use a mirror or a local path.';
    }
    if (status === 401 || status === 403)
        return 'Check that this machine may read it, and check the proxy in between.';
    return 'Check the address.';
}
/** The Problem for a connection that failed or ended early. `received` is how far it came: ` after 100 bytes`. */
function brokenConnection(error, attempted, received = '') {
    const code = codeOf(error);
    if (code !== undefined && unreachable.has(code)) {
        const found = `the server cannot be reached (${code}).`;
        return new _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .Transient */ .Rc(attempted, {
            found,
            next: 'Check the network and the proxy variables, or use a source that needs no network.',
            cause: error,
        });
    }
    const proxy = /^Proxy response \((\d{3})\)/.exec(innermost(error))?.[1];
    if (proxy !== undefined)
        return refusedByProxy(proxy, attempted, error);
    const reason = code ?? innermost(error);
    const found = received === '' ? `the request failed (${reason}).` : `the connection ended early (${reason})${received}.`;
    return new _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .Transient */ .Rc(attempted, { found, next: 'Check the network, then try again.', cause: error });
}
/** A proxy that wants a password, or forbids the server, will do so again. */
function refusedByProxy(status, attempted, cause) {
    const found = `the proxy refused the connection (${status}).`;
    const next = 'Check the proxy variables: the address, the user name and the password.';
    if (status === '407' || status === '403')
        return new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(attempted, { found, next, cause });
    return new _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .Transient */ .Rc(attempted, { found, next, cause });
}
function innermost(error) {
    const cause = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__.at)(error, 'cause');
    return cause === undefined ? ((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(error, 'message') ?? String(error)) : innermost(cause);
}
/** The error code of a failed fetch, from the system or undici. It is in one of the error's causes. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null)
        return undefined;
    return codeOf((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__.at)(error, 'errors', 0)) ?? codeOf((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__.at)(error, 'cause')) ?? (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(error, 'code');
}


/***/ }),

/***/ 6006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Xe: () => (/* binding */ piecesOf),
/* harmony export */   x8: () => (/* binding */ readBody),
/* harmony export */   yY: () => (/* binding */ TooSlow)
/* harmony export */ });
/** What a server must send of an answer that it has begun, as long as it goes on. The slowest modem sends ten times as much. */
const least = { bytes: 1024, ms: 3000 };
/** Who sends more than this before it slows down, in bytes, can be asked again: the next attempt resumes there. */
const wellBegun = 64 * 1024;
/** A server sends an answer drop by drop: it would hold us up permanently, and is never silent. */
class TooSlow extends Error {
    code = `less than ${least.bytes} bytes in ${least.ms / 1000} s`;
    constructor() {
        super('the answer comes too slowly');
    }
}
/** The body of a response, in pieces. Throws TooSlow if it comes drop by drop. The caller's signal ends a silence. */
async function* piecesOf(response) {
    let [since, size, total] = [performance.now(), 0, 0];
    for await (const bytes of response.body ?? []) {
        size += bytes.length;
        total += bytes.length;
        yield bytes;
        if (performance.now() - since < least.ms)
            continue;
        if (size < least.bytes && total < wellBegun)
            throw new TooSlow();
        [since, size] = [performance.now(), 0];
    }
}
/** The whole body of a response; undefined as soon as it has more than `limit` bytes. Throws what piecesOf throws. */
async function readBody(response, limit) {
    const pieces = [];
    let size = 0;
    for await (const bytes of piecesOf(response)) {
        size += bytes.length;
        if (size > limit)
            return undefined;
        pieces.push(bytes);
    }
    return Buffer.concat(pieces);
}


/***/ }),

/***/ 4738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ requireHeaders)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1167);

/**
 * Throws a Problem for a header that can't be sent, by its name alone: fetch repeats what is in it, which may be a token that was copied with a
 * line break.
 */
function requireHeaders(headers, where) {
    const [name] = Object.entries(headers).find(([, value]) => /[^\t\x20-\x7e\x80-\xff]/.test(value.trim())) ?? [];
    if (name === undefined)
        return;
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`send a request to ${where}`, {
        found: `the header ${name} has a line break, or another character that none may have.`,
        next: 'Check the token or the password that it is made of.',
    });
}


/***/ }),

/***/ 1696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ idleTimer)
/* harmony export */ });
/** Longest time of one transfer, in milliseconds. Then 256 MiB, the largest download, came with less than 75 KiB a second. */
const longest = 3_600_000;
/** Starts the timer. `ms` is the longest silence that is accepted, `mostMs` the longest time. */
function idleTimer(ms, mostMs = longest) {
    const controller = new AbortController();
    const after = (time, message, code) => setTimeout(() => controller.abort(Object.assign(new Error(message), { code })), time);
    const silence = after(ms, `no data arrived for ${ms / 1000} s`, `silent for ${ms / 1000} s`);
    const end = after(mostMs, `it took longer than ${mostMs / 1000} s`, `longer than ${mostMs / 1000} s`);
    return {
        signal: controller.signal,
        touch: () => silence.refresh(),
        stop: () => [silence, end].forEach(timer => void clearTimeout(timer)),
    };
}


/***/ }),

/***/ 3584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ useProxy)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7067);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1167);


const variables = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'];
const all = [...variables, 'no_proxy', 'NO_PROXY'];
/** The variables that Node follows now, and what ends that. Node has one setting for the whole process. */
let current;
/**
 * Sends the next requests of this process through the proxy that the environment names, except for the hosts in NO_PROXY. Does
 * nothing if that is so already. Throws a Problem for an address that is none, and if Node is older than 24.14, which cannot.
 */
function useProxy(env, node = node_http__WEBPACK_IMPORTED_MODULE_0__) {
    const settings = Object.fromEntries(all.flatMap(name => (env[name] ? [[name, env[name]]] : [])));
    const text = JSON.stringify(settings);
    if (text === (current?.settings ?? '{}'))
        return;
    current?.undo();
    current = undefined;
    const named = variables.find(name => settings[name] !== undefined);
    if (named !== undefined)
        current = { settings: text, undo: start(named, settings, node) };
}
function start(named, settings, node) {
    if (node.setGlobalProxyFromEnv === undefined)
        throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A('use the proxy', {
            found: `${named} is set, but Node ${process.versions.node} does not support it.`,
            next: 'Use a runner with Node 24.14 or newer.',
        });
    const bad = variables.find(name => settings[name] !== undefined && !isAddress(settings[name]));
    // The error does not repeat the address, which may contain a password.
    if (bad !== undefined)
        throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A('use the proxy', {
            found: `${bad} is not an address that starts with http:// or https://.`,
            next: 'Write it as http://host:port.',
        });
    return node.setGlobalProxyFromEnv(settings);
}
function isAddress(text) {
    const url = URL.parse(text);
    return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '';
}


/***/ }),

/***/ 1245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ request)
/* harmony export */ });
/* unused harmony export follow */
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1167);
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4738);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3584);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(161);




const redirects = new Set([301, 302, 303, 307, 308]);
const maxRedirects = 5;
/** Headers that say what is wanted, and nothing of who wants it. */
const impersonal = ['accept', 'if-range', 'range'];
/**
 * Sends a GET request, through the proxy that the environment names, and follows at most five redirects, never from https to http,
 * nor from elsewhere to this machine. A redirect to another server takes along only headers that say what is wanted: others may be
 * secrets. Rejects like fetch if the connection fails. Every request of ours is made here, except those of octokit and of programs.
 */
async function request(url, headers, { env, signal }) {
    const first = (0,_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUrl */ .Dl)(url);
    (0,_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .requireHeaders */ .s)(headers, first.host);
    let current = first;
    for (let hops = 0; hops <= maxRedirects; hops++) {
        // Nothing may come between these two: fetch takes the proxy that is set when it is called.
        (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .useProxy */ .C)(env);
        const response = await fetch(current, { headers: headersFor(headers, first, current), signal, redirect: 'manual' });
        const target = response.headers.get('location');
        if (!redirects.has(response.status) || target === null)
            return response;
        await response.body?.cancel();
        current = follow(first, current, target);
    }
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A(`download ${(0,_url_js__WEBPACK_IMPORTED_MODULE_0__/* .shownUrl */ .zA)(first)}`, {
        found: `the server redirects more than ${maxRedirects} times.`,
        next: 'Check the address.',
    });
}
function headersFor(headers, first, current) {
    // Without this, a server may compress the bytes, and offsets and sizes would not be those of the file.
    const own = { 'accept-encoding': 'identity', 'user-agent': 'release-tools' };
    if (current.origin === first.origin)
        return { ...own, ...headers };
    return {
        ...own,
        ...Object.fromEntries(Object.entries(headers).filter(([name]) => impersonal.includes(name.toLowerCase()))),
    };
}
/**
 * The target of a redirect. Throws a Problem if it leaves https. A server elsewhere must not make us ask the servers of this machine,
 * which may trust whoever reaches them.
 */
function follow(first, from, target) {
    const to = (0,_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUrl */ .Dl)(target, from);
    if ((0,_url_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(to) && !(0,_url_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(from))
        throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A(`download ${(0,_url_js__WEBPACK_IMPORTED_MODULE_0__/* .shownUrl */ .zA)(first)}`, {
            found: `the server redirects to ${to.origin}, which is this machine.`,
            next: 'Check the address, and who answers for it.',
        });
    if (from.protocol === 'http:' || to.protocol === 'https:')
        return to;
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A(`download ${(0,_url_js__WEBPACK_IMPORTED_MODULE_0__/* .shownUrl */ .zA)(first)}`, {
        found: `the server redirects to ${to.origin}, which is not encrypted.`,
        next: 'Use a server that does not redirect from https to http.',
    });
}


/***/ }),

/***/ 394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ patient),
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   Rc: () => (/* binding */ Transient),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1167);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6436);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6006);



/** A failure that may be temporary: another attempt can succeed. */
class Transient extends _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A {
    /** How long the server asks to wait (Retry-After), in milliseconds. */
    waitMs;
    /** True if the server gave a whole answer, but one that is not its own, such as the page of a proxy. */
    answered;
    constructor(attempted, parts) {
        super(attempted, parts);
        this.waitMs = parts.waitMs;
        this.answered = parts.answered ?? false;
    }
}
/** Five attempts within about half a minute. Waits for rate limits for up to a minute. */
const patient = { attempts: 5, baseMs: 1000, maxMs: 60_000 };
/** Runs `attempt` until it succeeds, fails permanently, or has used all attempts. Calls `say` before each pause. */
async function retry(attempt, policy, say, random = Math.random) {
    for (const errors = [];;) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof Transient))
                throw error;
            errors.push(error);
            const attempts = attemptsFor(errors, policy);
            if (errors.length >= attempts)
                throw error;
            const pause = pauseMs(error, errors.length, policy, random());
            if (pause > policy.maxMs)
                throw error;
            // Without the next step, which is only for the case that all attempts fail.
            const next = `attempt ${errors.length + 1} of ${attempts}`;
            say(`Could not ${error.attempted}: ${error.found} Trying again in ${(pause / 1000).toFixed(1)} s (${next}).`);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
        }
    }
}
/** Most failures of such a kind: a server that sends drop by drop, or something else, cannot hold up a step for more than 10 s. */
const most = { slow: 2, answered: 4 };
/** The number of attempts, as far as it is known after the last of these failures. */
function attemptsFor(errors, { attempts }) {
    const kind = kindOf(errors.at(-1));
    if (kind === undefined)
        return attempts;
    return Math.min(attempts, errors.filter(error => kindOf(error) !== kind).length + most[kind]);
}
function kindOf(error) {
    if (error instanceof _body_js__WEBPACK_IMPORTED_MODULE_2__/* .TooSlow */ .yY)
        return 'slow';
    if (error instanceof Transient && error.answered)
        return 'answered';
    return error === undefined ? undefined : kindOf((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__.at)(error, 'cause'));
}
/** Half of the pause is random, so that jobs that failed at the same time do not all retry at the same time. */
function pauseMs(error, failures, policy, random) {
    if (error.waitMs !== undefined)
        return error.waitMs;
    const full = Math.min(policy.baseMs * 2 ** (failures - 1), policy.maxMs);
    return full / 2 + (full / 2) * random;
}
/** Milliseconds that a Retry-After header asks for: seconds, or a date (RFC 9110, 10.2.3). */
function retryAfterMs(header, now = Date.now()) {
    if (header === null)
        return undefined;
    if (/^\d{1,6}$/.test(header))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ parseUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   zA: () => (/* binding */ shownUrl)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1167);

/** Parses an address to download from. Throws a Problem if it is not http(s) or contains a password. */
function parseUrl(text, base) {
    const url = URL.parse(text, base?.href);
    // The error does not repeat an invalid address, which may contain a password or a signed query.
    if (url === null)
        throw badUrl('the address is not a URL.', 'Give an address that starts with https://.');
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw badUrl(`the address starts with ${url.protocol}//.`, 'Give an address that starts with https://.');
    }
    if (url.username !== '' || url.password !== '') {
        throw badUrl(`the address on ${url.host} contains a user name or a password.`, 'Use a server that needs none.');
    }
    return url;
}
/** An address for messages: without its query, which may contain a signature, and without its fragment. */
function shownUrl(url) {
    return `${url.origin}${url.pathname}`;
}
/** True for an address of this machine, which needs no encryption. */
function isLoopback(url) {
    return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
}
function badUrl(found, next) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A('use an address', { found, next });
}


/***/ }),

/***/ 6525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ whenInterrupted)
/* harmony export */ });
/** What ends us. On Windows, SIGTERM cannot be caught. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** How long cleaning may take, in milliseconds. A runner waits 7.5 seconds after the first signal of a job that is cancelled. */
const patienceMs = 3000;
const live = new Set();
let interrupted = false;
/**
 * Runs `clean` if a signal ends this process before the returned function is called: no `finally` runs then. `clean` may return a promise,
 * for which the end waits within bounds. If somebody else handles the signal, it is left to them.
 */
function whenInterrupted(clean) {
    // What is begun while we end would outlive us.
    if (interrupted)
        void attempt(clean);
    if (live.size === 0)
        for (const signal of signals)
            process.on(signal, end);
    live.add(clean);
    return () => {
        live.delete(clean);
        if (live.size === 0)
            for (const signal of signals)
                process.off(signal, end);
    };
}
async function end(signal) {
    if (interrupted || process.listenerCount(signal) > 1)
        return;
    interrupted = true;
    const { setTimeout: sleep } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8500, 19));
    const late = new AbortController();
    // The newest first: programs end before the directories that they write into are removed.
    const cleaned = Promise.all([...live].reverse().map(attempt));
    await Promise.race([cleaned, sleep(patienceMs, undefined, { signal: late.signal }).catch(() => { })]);
    late.abort();
    for (const one of signals)
        process.off(one, end);
    process.kill(process.pid, signal);
}
/** That one thing could not be cleaned must not keep the others from being cleaned. */
async function attempt(clean) {
    try {
        await clean();
    }
    catch {
        // Nobody would see the reason.
    }
}


/***/ }),

/***/ 9275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ FailedWithOutputs)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1167);

/** Thrown by an action that fails but has a result: the outputs are set, then the step fails. */
class FailedWithOutputs extends _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A {
    outputs;
    constructor(problem, outputs) {
        super(problem.attempted, {
            found: problem.found,
            next: problem.next,
            ...(problem.details === undefined ? {} : { details: problem.details }),
        });
        this.outputs = outputs;
    }
}


/***/ }),

/***/ 4223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ loginNames),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   "if": () => (/* binding */ parseImageName),
/* harmony export */   nz: () => (/* binding */ apiHost)
/* harmony export */ });
/* unused harmony exports isRepository, isSameRepository */
// The rules of docker and of all tools for containers: https://github.com/distribution/reference.
const dockerHub = 'docker.io';
/** Other names of Docker Hub, by which it answers as well. */
const hubHosts = ['index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'];
const longest = 1000;
const whole = /^(?<name>[^@]+?)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/;
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::\d+)?$/;
const path = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
/** Reads the reference of an image; undefined if it is none. */
function parseImageName(text) {
    const { name, tag, digest } = (text.length > longest ? undefined : whole.exec(text)?.groups) ?? {};
    if (name === undefined)
        return undefined;
    const first = /^([^/]*)\//.exec(name)?.[1];
    // What stands before the first slash is a host if no repository could begin with it.
    const named = first !== undefined && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
    const host = first?.toLowerCase() ?? '';
    const registry = !named || hubHosts.includes(host) ? dockerHub : host;
    const rest = named ? name.slice(first.length + 1) : name;
    const repository = registry === dockerHub && !rest.includes('/') ? `library/${rest}` : rest;
    return isHost(registry) && path.test(repository) ? { registry, repository, tag, digest } : undefined;
}
/** True for a host that a request can be sent to: `host:99999` and `1.2.3.400` only look like one. */
function isHost(text) {
    return hostName.test(text) && URL.canParse(`https://${text}`);
}
/** Reads the reference of one image. A digest takes precedence over a tag. Undefined without both: it does not assume `latest`. */
function parseReference(text) {
    const { registry, repository, tag, digest } = parseImageName(text) ?? {};
    const wanted = digest ?? tag;
    if (registry === undefined || repository === undefined || wanted === undefined)
        return undefined;
    return { registry, repository, wanted };
}
/** True for `ghcr.io/acme/widget` and `acme/widget`, without tag or digest. */
function isRepository(text) {
    const name = parseImageName(text);
    return text.includes('/') && name !== undefined && name.tag === undefined && name.digest === undefined;
}
/** True if two spellings name one repository: `acme/widget` and `docker.io/acme/widget`. */
function isSameRepository(a, b) {
    const [one, other] = [parseImageName(a), parseImageName(b)];
    if (one === undefined || other === undefined)
        return a === b;
    return one.registry === other.registry && one.repository === other.repository;
}
/** The host that answers for a registry. */
function apiHost(registry) {
    return registry === dockerHub ? 'registry-1.docker.io' : registry;
}
/** How configurations of docker, and programs that read them, spell a registry; the usual spelling first. */
function loginNames(registry) {
    return registry === dockerHub ? ['index.docker.io', dockerHub, 'registry-1.docker.io'] : [registry];
}


/***/ }),

/***/ 2209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf),
/* harmony export */   h: () => (/* binding */ parseTarget)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1167);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4223);


/** Reads `dir:PATH`, `python-env:PATH`, `oci-dir:PATH`, `archive:PATH` or `image:REFERENCE`. Throws a Problem. */
function parseTarget(text) {
    const match = /^(dir|python-env|oci-dir|archive|image):([^\0\r\n]+)$/.exec(text);
    if (!match?.[1] || !match[2])
        throw badTarget(text, 'it is not one of the five kinds of targets.');
    const target = { kind: match[1], value: match[2] };
    if (target.kind === 'image' && (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageName */ ["if"])(target.value) === undefined)
        throw badTarget(text, 'it is not the reference of an image.');
    return target;
}
/** The absolute path of a target that is a directory; undefined for an image. */
function rootOf({ source }) {
    return source.kind === 'directory' || source.kind === 'environment' ? source.path : undefined;
}
function badTarget(text, found) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(`use the target ${JSON.stringify(text)}`, {
        found,
        next: 'Give dir:PATH, python-env:PATH, oci-dir:PATH, archive:PATH or image:REGISTRY/REPOSITORY@sha256:DIGEST.',
    });
}


/***/ }),

/***/ 7196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qp: () => (/* binding */ parseNotesSource),
/* harmony export */   SU: () => (/* binding */ notesSourceText),
/* harmony export */   oX: () => (/* binding */ readsChangelog),
/* harmony export */   yA: () => (/* binding */ notesSources)
/* harmony export */ });
/** As files and inputs spell them. */
const notesSources = ['auto', 'changelog', 'tag-message', 'generated', 'file:PATH'];
const words = ['auto', 'changelog', 'tag-message', 'generated'];
/** Undefined for other text. Whether the path leads out of the repository is the caller's to check. */
function parseNotesSource(text) {
    const kind = words.find(word => word === text);
    if (kind !== undefined)
        return { kind };
    const path = /^file:(.+)$/.exec(text)?.[1];
    return path === undefined ? undefined : { kind: 'file', path };
}
/** The text that `parseNotesSource` reads. */
function notesSourceText(source) {
    return source.kind === 'file' ? `file:${source.path}` : source.kind;
}
/** True if a changelog is read for it. */
function readsChangelog({ kind }) {
    return kind === 'auto' || kind === 'changelog';
}


/***/ }),

/***/ 4835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/.pnpm/@actions+core@3.0.1_patch_hash=aa1dd3772836f7a8af59953f7602aded64aad78b771f1ee5709f60ca8c8ec0bc/node_modules/@actions/core/lib/core.js + 4 modules
var core = __nccwpck_require__(1654);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/.pnpm/@actions+core@3.0.1_patch_hash=aa1dd3772836f7a8af59953f7602aded64aad78b771f1ee5709f60ca8c8ec0bc/node_modules/@actions/core/lib/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: ./packages/base/lib/heap.js

/**
 * Keeps the memory of this process near that of its live values. V8 gives young values up to 128 MB, and collects old ones only when
 * they have doubled. A report that needs 90 MB then takes 390 MB, and with these settings 260 MB, in the same time. V8 reads both whenever
 * it grows, so that they may be set after its start. A version that does not know one of them goes on without it.
 */
function keepHeapSmall() {
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--semi-space-growth-factor=1');
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--heap-growing-percent=50');
}

// EXTERNAL MODULE: ./packages/base/lib/text/visible.js
var visible = __nccwpck_require__(272);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __nccwpck_require__(1167);
// EXTERNAL MODULE: ./packages/host/lib/outcome.js
var outcome = __nccwpck_require__(9275);
;// CONCATENATED MODULE: ./packages/runner/lib/neutralise-commands.js

/** What .NET's `TrimStart` removes: the runner looks for a command behind it. JavaScript's `\s` lacks U+0085 and has U+FEFF besides. */
const blank = '[\\t\\v\\f \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]';
/** A line ends at the same characters as for the runner, which reads lines with .NET's `ReadLine`. */
const command = new RegExp(`(^|[\\r\\n])(?=${blank}*::)`, 'g');
/**
 * Text of a server, a file or a program, made safe for the log. No line of it is a command to the runner (`::add-path::`, or `##[error]`
 * anywhere in a line), and nothing in it is invisible: the runner compares by culture, and so skips some invisible characters.
 * https://github.com/actions/runner/blob/v2.330.0/src/Runner.Common/ActionCommand.cs
 */
function neutraliseCommands(text) {
    return (0,visible/* visible */.RK)(text).replace(command, '$1| ').replaceAll('##[', '## [');
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./packages/base/lib/limits.js
var limits = __nccwpck_require__(8562);
// EXTERNAL MODULE: ./packages/host/lib/interrupted.js
var interrupted = __nccwpck_require__(6525);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
;// CONCATENATED MODULE: ./packages/host/lib/output-lines.js

/** A longer line is given in parts, so that output without line breaks is not kept in memory. In characters. */
const lineLimit = 64 * 1024;
/** Gives the output of a program line by line. */
class Lines {
    #line;
    #decoder = new external_node_string_decoder_namespaceObject.StringDecoder('utf8');
    #rest = '';
    constructor(line) {
        this.#line = line;
    }
    add(chunk) {
        const [first = '', ...others] = this.#decoder.write(chunk).split(/\r?\n/);
        this.#rest += first;
        for (const text of others) {
            this.#give();
            this.#rest = text;
        }
        if (this.#rest.length > lineLimit) {
            this.#give();
            this.#rest = '';
        }
    }
    /** The last line may have no line break. */
    end() {
        this.#rest += this.#decoder.end();
        if (this.#rest !== '')
            this.#give();
        this.#rest = '';
    }
    #give() {
        try {
            this.#line(this.#rest.replace(/\r$/, ''));
        }
        catch {
            // Showing a line is not the program's matter: the result has the output nevertheless.
        }
    }
}

;// CONCATENATED MODULE: ./packages/host/lib/output-tail.js
/** Keeps the end of a program's output. */
class OutputTail {
    #limit;
    #encoding;
    #chunks = [];
    #bytes = 0;
    /** `limit`: how many bytes are kept. */
    constructor(limit, encoding = 'utf8') {
        this.#limit = limit;
        this.#encoding = encoding;
    }
    add(chunk) {
        this.#chunks.push(chunk);
        this.#bytes += chunk.length;
        // Drops whole chunks, so that nothing is copied while the program runs.
        while (this.#bytes - (this.#chunks[0]?.length ?? 0) > this.#limit)
            this.#bytes -= this.#chunks.shift()?.length ?? 0;
    }
    /** The whole output; if it is longer than the limit, as many whole lines of its end as fit. */
    text() {
        const all = Buffer.concat(this.#chunks);
        if (all.length <= this.#limit)
            return all.toString(this.#encoding);
        const end = all.subarray(-this.#limit);
        return end.subarray(end.indexOf('\n') + 1).toString(this.#encoding);
    }
}

;// CONCATENATED MODULE: ./packages/host/lib/run-program.js





/** How much is kept of output that `line` has already seen, in bytes. More than any scan's log that is read afterwards. */
const tailLimit = 4 * 1024 * 1024;
/** Most output of a program whose output is read, in bytes. A list of 90,000 files has about 5 MB. */
const wholeLimit = limits/* limits */.F.document;
/** How long the output may stay open after the program ended: a process that it left behind may never close it. In milliseconds. */
const graceMs = 10_000;
/**
 * Runs a program without a shell, in exactly the environment `env`. Its output is captured and not printed: the last 4 MiB of each
 * stream if `line` is given, else all of it. The exit code of a program that a signal ended is that of a shell: 128 and its number.
 * Throws a Problem if the program cannot be started, or prints more than 32 MiB that somebody must read.
 */
async function runProgram(program, args, { cwd, env, input, line, isBinary, timeoutMs }) {
    const { spawn } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1421, 19));
    const [stdout, stderr] = [new Output(line, isBinary), new Output(line)];
    try {
        const stdio = [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'];
        const child = spawn(program, args, { env, windowsHide: true, stdio, ...(cwd === undefined ? {} : { cwd }) });
        const stop = timeoutMs === undefined ? undefined : endAfter(timeoutMs, child);
        const done = (0,interrupted/* whenInterrupted */.v)(() => child.kill('SIGTERM'));
        const exitCode = await ended(child, { program, input, stdout, stderr }).finally(() => {
            stop?.();
            done();
        });
        return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
    }
    catch (cause) {
        throw cause instanceof problem/* Problem */.A ? cause : notStarted(program, cwd, cause);
    }
}
/** Asks the program to end after a time, and then makes it. Returns what calls this off. */
function endAfter(ms, child) {
    const timers = [setTimeout(() => child.kill('SIGTERM'), ms), setTimeout(() => child.kill('SIGKILL'), ms + graceMs)];
    return () => timers.forEach(timer => void clearTimeout(timer));
}
/** One stream of a program. */
class Output {
    #tail;
    #lines;
    #size = 0;
    constructor(line, isBinary = false) {
        this.#tail = new OutputTail(line === undefined ? wholeLimit : tailLimit, isBinary ? 'latin1' : 'utf8');
        this.#lines = line && new Lines(line);
    }
    add(chunk) {
        this.#size += chunk.length;
        this.#tail.add(chunk);
        this.#lines?.add(chunk);
    }
    end() {
        this.#lines?.end();
    }
    /** True if somebody must read all of it, and not all is there. */
    get isCut() {
        return this.#lines === undefined && this.#size > wholeLimit;
    }
    text() {
        return this.#tail.text();
    }
}
/** Waits until the program ended and its output is read. */
function ended(child, { program, input, stdout, stderr }) {
    return new Promise((resolve, reject) => {
        child.on('error', reject);
        // The program may end without reading all of its input.
        child.stdin?.on('error', () => { }).end(input);
        const outputs = [
            [child.stdout, stdout],
            [child.stderr, stderr],
        ];
        for (const [stream, output] of outputs) {
            stream.on('data', (chunk) => {
                output.add(chunk);
                if (!output.isCut)
                    return;
                child.kill('SIGKILL');
                stream.destroy();
                reject(tooMuch(program));
            });
            stream.on('close', () => output.end());
        }
        let timer;
        child.on('exit', () => {
            timer = setTimeout(() => outputs.forEach(([stream]) => void stream.destroy()), graceMs);
        });
        child.on('close', (code, signal) => {
            clearTimeout(timer);
            resolve(code ?? 128 + (signal === null ? 0 : external_node_os_.constants.signals[signal]));
        });
    });
}
function notStarted(program, cwd, cause) {
    if (cause.code === 'E2BIG')
        return new problem/* Problem */.A(`run ${program}`, {
            found: 'its arguments, or one of its variables, are longer than the system accepts.',
            next: 'Give it fewer files at once.',
            cause,
        });
    const where = cwd === undefined ? '' : `, and that the directory ${cwd} exists`;
    return new problem/* Problem */.A(`run ${program}`, {
        found: `it cannot be started (${(0,problem/* messageOf */.b)(cause)}).`,
        next: `Make sure \`${program}\` is installed and on PATH${where}.`,
        cause,
    });
}
function tooMuch(program) {
    return new problem/* Problem */.A(`run ${program}`, {
        found: `it printed more than the ${wholeLimit} bytes accepted.`,
        next: 'Run it by itself, and see what it prints.',
    });
}

;// CONCATENATED MODULE: ./packages/host/lib/child-env.js
// Names that a child process may see. Tokens, OIDC request variables and cloud credentials are left out on purpose:
// a compromised scanner must find nothing to steal (docs/security-model.md).
const allowed = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'USERPROFILE',
    'HOMEDRIVE',
    'HOMEPATH',
    'APPDATA',
    'LOCALAPPDATA',
    'SYSTEMROOT',
    'WINDIR',
    'COMSPEC',
    'PATHEXT',
    'TMPDIR',
    'TEMP',
    'TMP',
    'RUNNER_TEMP',
    'RUNNER_TOOL_CACHE',
    'LANG',
    'LC_ALL',
    'TZ',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'NODE_EXTRA_CA_CERTS',
    'XDG_CACHE_HOME',
    'XDG_CONFIG_HOME',
    'XDG_DATA_HOME',
    'XDG_RUNTIME_DIR',
    'DOCKER_CONFIG',
    'REGISTRY_AUTH_FILE',
];
const allowedSet = new Set(allowed);
/** The allow-listed part of our environment, plus `extra`. Names are compared without regard to case, as on Windows. */
function childEnv(own, extra = {}) {
    const kept = Object.entries(own).filter((entry) => entry[1] !== undefined && allowedSet.has(entry[0].toUpperCase()));
    return { ...Object.fromEntries(kept), ...extra };
}

;// CONCATENATED MODULE: ./packages/runner/lib/exec.js

/** Runs a program with an allow-listed environment. Throws a Problem: see runProgram. */
function execute(program, args, options = {}) {
    return runProgram(program, args, { ...options, env: childEnv(process.env, options.env) });
}

;// CONCATENATED MODULE: ./packages/runner/lib/id-token.js
/**
 * The right of this job to ask for identity tokens (`id-token: write`); undefined if it has none.
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
function idTokensOf(env, host, policy) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = env;
    if (!url || !token)
        return undefined;
    return {
        fromGitHubCom: URL.canParse(url) && new URL(url).hostname.endsWith('.actions.githubusercontent.com'),
        variables: { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token },
        async request(audience) {
            // Loaded on demand: an action that finds a bad input needs no HTTP client.
            const { fetchIdToken } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 8105));
            return fetchIdToken(`${url}&audience=${encodeURIComponent(audience)}`, token, env, host, policy);
        },
    };
}

// EXTERNAL MODULE: ./packages/runner/lib/inputs.js
var inputs = __nccwpck_require__(6834);
;// CONCATENATED MODULE: ./packages/runner/lib/runner-host.js







/** The Host on GitHub's runner, and in act. */
const runnerHost = {
    get workspace() {
        return (0,inputs/* workspace */.Gl)();
    },
    get temp() {
        return process.env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)();
    },
    env: process.env,
    info: line => core/* info */.pq(neutraliseCommands(line)),
    // In an annotation, @actions/core encodes line ends, so that no line of it is a command.
    notice: line => core/* notice */.lm((0,visible/* visible */.RK)(line)),
    warning: line => core/* warning */.$e((0,visible/* visible */.RK)(line)),
    annotate: ({ level, title, text, file, line }) => {
        const show = level === 'error' ? core/* error */.z3 : core/* warning */.$e;
        show((0,visible/* visible */.RK)(text), { title: (0,visible/* oneLine */.TN)(title), file, startLine: line });
    },
    group: (title, body) => core/* group */.Os((0,visible/* oneLine */.TN)(title), body),
    mask: core/* setSecret */.Pq,
    get idTokens() {
        return idTokensOf(process.env, runnerHost);
    },
    exec: execute,
    // action.ts writes all parts at the end of the job.
    summary: async (markdown, part) => (await __nccwpck_require__.e(/* import() */ 701).then(__nccwpck_require__.bind(__nccwpck_require__, 3701))).keepPart(markdown, part, process.env),
};

;// CONCATENATED MODULE: ./packages/runner/lib/action.js





/**
 * Runs an action: reads its inputs, loads and runs its code, sets its outputs. Only this function fails a step: with one
 * annotation that has the message, and a log group that has the details.
 */
async function action(read, load) {
    if (core/* getState */.Gu('post') !== '')
        return endJob();
    core/* saveState */.LZ('post', 'true');
    keepHeapSmall();
    try {
        const inputs = read(process.env);
        const { run } = await load();
        setOutputs(await run(inputs, runnerHost));
    }
    catch (error) {
        core/* setFailed */.C1((0,visible/* visible */.RK)((0,problem/* messageOf */.b)(error)));
        await explain(error);
    }
}
/** Runs at the end of the job, also of one that failed or was cancelled, because `action.yml` names the same program for `post`. */
async function endJob() {
    await writeJobSummary();
    const { removeLeftovers } = await __nccwpck_require__.e(/* import() */ 691).then(__nccwpck_require__.bind(__nccwpck_require__, 1691));
    await removeLeftovers(process.env);
}
/**
 * The action that ends first has the parts of all, so that the job has one summary, with the verdict at its top. If the runner has no file
 * for it, it goes to the log.
 */
async function writeJobSummary() {
    try {
        const { takeJobSummary } = await __nccwpck_require__.e(/* import() */ 701).then(__nccwpck_require__.bind(__nccwpck_require__, 3701));
        const markdown = await takeJobSummary(process.env);
        if (markdown === '')
            return;
        if (process.env.GITHUB_STEP_SUMMARY)
            await summary.addRaw(`${markdown}\n`).write();
        else
            core/* info */.pq(neutraliseCommands(markdown));
    }
    catch (error) {
        // The results of the job do not depend on its summary.
        core/* warning */.$e((0,visible/* visible */.RK)(`Could not write the summary of the job: ${(0,problem/* messageOf */.b)(error)}`));
    }
}
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        core/* setOutput */.uH(name, value ?? '');
}
async function explain(error) {
    if (error instanceof outcome/* FailedWithOutputs */.g)
        setOutputs(error.outputs);
    if (error instanceof problem/* Problem */.A) {
        if (error.details !== undefined)
            await core/* group */.Os('Details', async () => core/* info */.pq(neutraliseCommands(error.details ?? '')));
        return;
    }
    // Not a Problem, but a defect: a maintainer needs its stack.
    if (error instanceof Error && error.stack !== undefined)
        await core/* group */.Os('Stack', async () => core/* info */.pq(neutraliseCommands(error.stack ?? '')));
}


/***/ }),

/***/ 8105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  fetchIdToken: () => (/* binding */ fetchIdToken)
});

// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __nccwpck_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __nccwpck_require__(1167);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __nccwpck_require__(394);
// EXTERNAL MODULE: ./packages/host/lib/http/answer.js
var answer = __nccwpck_require__(3908);
// EXTERNAL MODULE: ./packages/host/lib/http/body.js
var http_body = __nccwpck_require__(6006);
// EXTERNAL MODULE: ./packages/host/lib/http/idle.js
var http_idle = __nccwpck_require__(1696);
// EXTERNAL MODULE: ./packages/host/lib/http/request.js
var request = __nccwpck_require__(1245);
// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __nccwpck_require__(161);
;// CONCATENATED MODULE: ./packages/host/lib/http/text.js







/** Downloads a small text (UTF-8); undefined if the server does not have it. Throws a Problem. */
async function downloadText(url, options) {
    return (await downloadBytes(url, options))?.toString('utf8');
}
/** The same for bytes of any kind. */
async function downloadBytes(url, options) {
    const where = (0,http_url/* shownUrl */.zA)((0,http_url/* parseUrl */.Dl)(url));
    return (0,retry/* retry */.L5)(() => attempt(url, where, options), options.retry ?? retry/* patient */.Im, options.say);
}
async function attempt(url, where, options) {
    const idle = (0,http_idle/* idleTimer */.a)(30_000);
    try {
        const response = await (0,request/* request */.E)(url, options.headers ?? {}, { env: options.env, signal: idle.signal });
        if (response.status === 200)
            return await readWithin(response, where, options.limit);
        await response.body?.cancel();
        if ((options.absent ?? [404]).includes(response.status))
            return undefined;
        throw (0,answer/* refusedBy */.i)(response, where);
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? error : (0,answer/* brokenConnection */.m)(error, `download ${where}`);
    }
    finally {
        idle.stop();
    }
}
async function readWithin(response, where, limit) {
    const body = await (0,http_body/* readBody */.x8)(response, limit);
    if (body !== undefined)
        return body;
    throw new problem/* Problem */.A(`download ${where}`, {
        found: `it has more than the ${limit} bytes accepted.`,
        next: 'Check the address.',
    });
}

;// CONCATENATED MODULE: ./packages/runner/lib/fetch-id-token.js


const attempted = 'get an identity token of this job';
/** Maximum size of the answer, in bytes. A token has two or three kilobytes. */
const limit = 64 * 1024;
/** Asks GitHub for an identity token, and masks it. Throws a Problem if GitHub gives none. */
async function fetchIdToken(url, token, env, host, policy = retry/* patient */.Im) {
    const say = (line) => host.info(line);
    try {
        const value = await (0,retry/* retry */.L5)(() => ask(url, token, env, say), policy, say);
        host.mask(value);
        return value;
    }
    catch (error) {
        throw explain(error);
    }
}
/** An answer without a token is none of GitHub, for example the page of a proxy, so it may pass. */
async function ask(url, token, env, say) {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await downloadText(url, { limit, headers, env, say, retry: { attempts: 1, baseMs: 0, maxMs: 0 } });
    const value = answer === undefined ? undefined : (0,json/* textAt */.$6)(read(answer), 'value');
    if (value !== undefined)
        return value;
    throw new retry/* Transient */.Rc(attempted, { found: 'the answer has no token.', next: 'Run the job again.', answered: true });
}
/** Messages never quote the answer, because it may contain a token. */
function read(answer) {
    try {
        return (0,json/* parseJson */.qF)(answer, 'the answer of GitHub');
    }
    catch {
        return undefined;
    }
}
function explain(error) {
    const found = error instanceof problem/* Problem */.A ? error.found : `${(0,problem/* messageOf */.b)(error)}.`;
    const said = error instanceof retry/* Transient */.Rc ? found : `GitHub refused it: ${found}`;
    return new problem/* Problem */.A(attempted, { found: said, next: 'Run the job again.', cause: error });
}


/***/ }),

/***/ 292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XA: () => (/* binding */ lineList),
/* harmony export */   gp: () => (/* binding */ ofType),
/* harmony export */   od: () => (/* binding */ commaList),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
const string = { type: 'string' };
/** One value per line. */
const lineList = { type: 'list', separator: '\n', 'list-item': string };
/** Values separated by commas. */
function commaList(item = string) {
    return { type: 'list', separator: ',', 'list-item': item };
}
/** One of the given words. */
function oneOf(words) {
    return { type: 'enum', 'allowed-values': words };
}
/** A reader that says which type it reads. */
function ofType(type, read) {
    return type === undefined ? read : Object.assign(read, { type });
}


/***/ }),

/***/ 6834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ badInput),
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   Gl: () => (/* binding */ workspace),
/* harmony export */   Je: () => (/* binding */ indexAddress),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   NF: () => (/* binding */ ifGiven),
/* harmony export */   X5: () => (/* binding */ workspacePath),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   ZI: () => (/* binding */ releaseDir),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   hq: () => (/* binding */ nonEmpty),
/* harmony export */   vd: () => (/* binding */ day)
/* harmony export */ });
/* unused harmony exports integer, handoffSpec */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1654);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1167);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5349);
/* harmony import */ var _input_type_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(292);





/**
 * Reads every input of an action at once. Refuses unknown inputs, because a misspelt gate would otherwise be ignored. The runner
 * applies the defaults, which are in action.yml.
 */
function readInputs(spec) {
    refuseUnknown(Object.keys(spec));
    return Object.fromEntries(Object.entries(spec).map(([name, read]) => [name, read(_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .getInput */ .V4(name), name)]));
}
function refuseUnknown(known) {
    const names = new Set(known.map(name => name.toUpperCase()));
    const given = Object.keys(process.env)
        .filter(name => name.startsWith('INPUT_'))
        .map(name => name.slice('INPUT_'.length));
    const unknown = given
        .filter(name => !names.has(name.toUpperCase()))
        .map(name => JSON.stringify(name.toLowerCase()))
        .sort();
    if (unknown.length === 0)
        return;
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A('read the inputs', {
        found: `there is no input ${unknown.join(', ')}.`,
        next: `Use one of: ${known.join(', ')}.`,
    });
}
/** The Problem for a bad value of one input. */
function badInput(name, found, next) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A(`use the input ${JSON.stringify(name)}`, { found, next });
}
/** Any text that is not empty. */
const nonEmpty = (value, name) => {
    if (value === '')
        throw badInput(name, 'it is required and empty.', `Set it under \`with:\`.`);
    return value;
};
/** The address of a package index. Its parts are checked when it is used. */
const indexAddress = (value, name) => {
    if (/^https?:\/\/[^\s@/?#]+(?:\/[^\s?#]*)?$/.test(value))
        return value;
    // It may have a password in it.
    throw badInput(name, 'it is not the address of an index.', 'Give an address that starts with https://, without a password.');
};
/** `true` or `false`, as YAML 1.2 spells them. */
const flag = (0,_input_type_js__WEBPACK_IMPORTED_MODULE_4__/* .ofType */ .gp)({ type: 'boolean' }, (value, name) => {
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw badInput(name, `it is ${JSON.stringify(value)}.`, 'Valid values: true, false.');
});
/** One of the given words. */
function choice(...words) {
    return (0,_input_type_js__WEBPACK_IMPORTED_MODULE_4__/* .ofType */ .gp)((0,_input_type_js__WEBPACK_IMPORTED_MODULE_4__/* .oneOf */ .yL)(words), (value, name) => {
        const found = words.find(word => word === value);
        if (found === undefined)
            throw badInput(name, `it is ${JSON.stringify(value)}.`, `Valid values: ${words.join(', ')}.`);
        return found;
    });
}
/** A whole number from `min` to `max`, both included. */
function integer(min, max) {
    return ofType({ type: 'integer' }, (value, name) => {
        const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
        if (!(number >= min && number <= max))
            throw badInput(name, `it is ${JSON.stringify(value)}.`, `Give a whole number from ${min} to ${max}.`);
        return number;
    });
}
/** A day of the calendar, written `2027-01-31`. */
const day = (value, name) => {
    if ((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .isDay */ .N)(value))
        return value;
    throw badInput(name, `it is ${JSON.stringify(value)}, which is not a day.`, 'Give a day such as 2027-01-31, or leave it out for today.');
};
/** One value per line. Skips empty lines, and removes spaces around values. */
const lines = (0,_input_type_js__WEBPACK_IMPORTED_MODULE_4__/* .ofType */ .gp)(_input_type_js__WEBPACK_IMPORTED_MODULE_4__/* .lineList */ .XA, value => value
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== ''));
/** Words, separated by commas or line breaks. */
const words = (0,_input_type_js__WEBPACK_IMPORTED_MODULE_4__/* .ofType */ .gp)((0,_input_type_js__WEBPACK_IMPORTED_MODULE_4__/* .commaList */ .od)(), value => value
    .split(/[,\n]/)
    .map(word => word.trim())
    .filter(word => word !== ''));
/** Undefined for an empty input; otherwise what `read` returns. */
function ifGiven(read) {
    return (0,_input_type_js__WEBPACK_IMPORTED_MODULE_4__/* .ofType */ .gp)(read.type, (value, name) => (value === '' ? undefined : read(value, name)));
}
/** Path of the checked-out repository. */
function workspace() {
    return process.env.GITHUB_WORKSPACE ?? process.cwd();
}
/** A path inside the workspace, made absolute. A symbolic link on the way must not lead out of it. */
const workspacePath = (value, name) => {
    const root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace());
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, nonEmpty(value, name));
    const away = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, realExisting(path));
    if (away === '..' || away.startsWith('../') || away.startsWith('..\\') || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(away)) {
        throw badInput(name, `${JSON.stringify(value)} leads out of the workspace (to ${realExisting(path)}).`, 'Give a path inside the workspace.');
    }
    return path;
};
/** The release directory: inside the workspace, but not the workspace itself, because step records lie beside it. */
const releaseDir = (value, name) => {
    const path = workspacePath(value, name);
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace());
    if (path !== root && path !== (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root))
        return path;
    throw badInput(name, `${JSON.stringify(value)} is the workspace itself.`, 'Give a directory in it, for example `release`.');
};
/** A valid name of a workflow artifact. https://github.com/actions/toolkit/tree/main/packages/artifact */
const artifactName = (value, name) => {
    if (/^[^":<>|*?\r\n\\/]{1,256}$/.test(value))
        return value;
    throw badInput(name, `${JSON.stringify(value)} is not a valid artifact name.`, 'Give a name without " : < > | * ? \\ / and line breaks.');
};
/** The release directory, and how files of it travel between jobs. */
const handoffSpec = {
    'release-dir': releaseDir,
    'from-artifacts': lines,
    'to-artifact': ifGiven(artifactName),
};
/** The path with its links resolved as far as it exists. A link to something that does not exist yet is followed too. */
function realExisting(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch (error) {
        if (error.code !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
            throw error;
        const parent = realExisting((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink())
            return realExisting((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(parent, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(path)));
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(parent, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    }
}


/***/ }),

/***/ 4293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  VJ: () => (/* binding */ checkTargets),
  YN: () => (/* binding */ credentialsOf),
  _u: () => (/* binding */ namePattern),
  nA: () => (/* binding */ targetSpec)
});

// UNUSED EXPORTS: oneTarget, platforms, refuseHalfLogin, targetLines

// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __nccwpck_require__(1167);
// EXTERNAL MODULE: ./packages/oci/lib/target.js
var target = __nccwpck_require__(2209);
// EXTERNAL MODULE: ./packages/oci/lib/reference.js
var reference = __nccwpck_require__(4223);
// EXTERNAL MODULE: ./packages/runner/lib/input-type.js
var input_type = __nccwpck_require__(292);
// EXTERNAL MODULE: ./packages/runner/lib/inputs.js
var lib_inputs = __nccwpck_require__(6834);
// EXTERNAL MODULE: ./packages/evidence/lib/version/tag-pattern.js
var tag_pattern = __nccwpck_require__(8156);
// EXTERNAL MODULE: ./packages/project/lib/config/notes-source.js
var notes_source = __nccwpck_require__(7196);
;// CONCATENATED MODULE: ./packages/runner/lib/gpg-inputs.js

/** The input that says by which OpenPGP keys GPG signatures are verified. Signing, assembling and publishing share it. */
const gpgSpec = { 'gpg-key': (0,lib_inputs/* ifGiven */.NF)(lib_inputs/* workspacePath */.X5) };

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __nccwpck_require__(73);
// EXTERNAL MODULE: ./packages/base/lib/limits.js
var limits = __nccwpck_require__(8562);
;// CONCATENATED MODULE: ./packages/sign/lib/key-services/aws.js
const permissions = 'Allow kms:GetPublicKey, kms:DescribeKey and kms:Sign on the key, in its policy or in that of the role.';
const aws_name = '[A-Za-z0-9/_-]+';
const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}';
/** By it, CloudTrail tells our logins from others with the same role. */
const sessionName = 'release-tools';
/** Keys of AWS KMS. The forms are those of the client in cosign: https://docs.sigstore.dev/cosign/key_management/overview/#aws. */
const aws = {
    title: 'AWS KMS',
    address: new RegExp(`^awskms://[^/\\s]*/(?:${id}|alias/${aws_name}|arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:(?:key/(?:${id})|alias/${aws_name}))$`),
    examples: ['awskms:///alias/release', 'awskms:///arn:aws:kms:eu-central-1:111122223333:key/…'],
    credentials: [
        'AWS_ACCESS_KEY_ID',
        'AWS_SECRET_ACCESS_KEY',
        'AWS_SESSION_TOKEN',
        'AWS_ROLE_ARN',
        'AWS_ROLE_SESSION_NAME',
        'AWS_WEB_IDENTITY_TOKEN_FILE',
        'AWS_CONTAINER_CREDENTIALS_FULL_URI',
        'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
        'AWS_CONTAINER_AUTHORIZATION_TOKEN',
        'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE',
    ],
    places: [
        'AWS_REGION',
        'AWS_DEFAULT_REGION',
        'AWS_ENDPOINT_URL',
        'AWS_ENDPOINT_URL_KMS',
        'AWS_ENDPOINT_URL_STS',
        'AWS_USE_FIPS_ENDPOINT',
        'AWS_CA_BUNDLE',
    ],
    unusable: {},
    failures: [
        {
            pattern: /Signature (?:expired|not yet current)|RequestTimeTooSkewed|RequestExpired|RequestInTheFuture/,
            found: () => 'the clock of this runner and that of AWS differ by more than five minutes.',
            next: 'Set the clock of the runner, for example with NTP, and run the job again.',
        },
        {
            pattern: /operation error STS[\s\S]*?(?:ExpiredToken|Token expired|not yet valid)/,
            found: () => 'AWS takes the identity token of this job for expired, or for not valid yet.',
            next: 'Run the job again. If it happens again, compare the clock of the server that issues the tokens with the time.',
        },
        {
            pattern: /operation error STS[\s\S]*?Incorrect token audience/,
            found: () => 'the audience of the identity token is not one that AWS accepts.',
            next: 'Set `audience` in `signer-login` to one of the audiences of the identity provider in AWS: sts.amazonaws.com by default.',
        },
        {
            pattern: /operation error STS: \w+[\s\S]*?(\w+(?:Exception|Denied|Token)\w*):/,
            found: ([, code = '']) => `AWS did not let this job take the role (${code}).`,
            next: 'In the trust policy of the role, allow sts:AssumeRoleWithWebIdentity for the issuer token.actions.githubusercontent.com, the audience sts.amazonaws.com and this repository.',
        },
        {
            pattern: /AccessDeniedException[\s\S]*?perform: (kms:\w+)/,
            found: ([, action = '']) => `AWS KMS denied ${action} to this job.`,
            next: permissions,
        },
        { pattern: /AccessDeniedException/, found: () => 'AWS KMS denied access to this job.', next: permissions },
        {
            pattern: /operation error KMS: \w+[\s\S]*NotFoundException/,
            found: (_, key) => `AWS KMS has no key ${key} in this region.`,
            next: 'Check the address in `signer`, and that AWS_REGION (or `region` in `signer-login`) is the region of the key.',
        },
        {
            pattern: /DisabledException/,
            found: (_, key) => `the key ${key} is disabled.`,
            next: 'Enable it in AWS KMS, or sign with another key.',
        },
        {
            pattern: /KMSInvalidStateException[\s\S]*pending deletion/,
            found: (_, key) => `the key ${key} is pending deletion.`,
            next: 'Cancel its deletion in AWS KMS and enable it, or sign with another key.',
        },
        {
            pattern: /KMSInvalidStateException|KMSUnavailable|KMSInternalException|ThrottlingException|KeyUnavailableException/,
            found: (_, key) => `AWS KMS cannot use the key ${key} at the moment.`,
            next: 'Look at the state of the key in AWS KMS, and run the job again.',
            passing: true,
        },
        {
            pattern: /UnsupportedOperationException|InvalidKeyUsageException/,
            found: (_, key) => `the key ${key} cannot sign.`,
            next: 'Create an asymmetric key with the usage SIGN_VERIFY and the specification ECC_NIST_P256.',
        },
        {
            pattern: /ExpiredToken|UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException/,
            found: () => 'AWS does not accept the credentials of this step: they are wrong or have expired.',
            next: 'Log in again before this step, or set `signer-login` with a role.',
        },
        {
            pattern: /get credentials|no EC2 IMDS role found|failed to (?:retrieve|refresh cached) credentials/,
            found: () => 'there are no credentials for AWS.',
            next: 'Set `signer-login` with `role: arn:aws:iam::…:role/…` and `region: …`, or log in to AWS before this step.',
        },
    ],
    settings: {
        role: {
            required: true,
            form: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
            example: 'arn:aws:iam::111122223333:role/release',
        },
        region: { required: true, form: /^[a-z]{2,}(?:-[a-z]+)+-\d+$/, example: 'eu-central-1' },
        audience: { form: /^\S+$/, example: 'sts.amazonaws.com' },
    },
    async login(_key, { role = '', region = '', audience = 'sts.amazonaws.com' }, place) {
        const { tokenFile } = await __nccwpck_require__.e(/* import() */ 713).then(__nccwpck_require__.bind(__nccwpck_require__, 4713));
        return tokenFile(audience, place, AWS_WEB_IDENTITY_TOKEN_FILE => ({
            AWS_WEB_IDENTITY_TOKEN_FILE,
            AWS_ROLE_ARN: role,
            AWS_ROLE_SESSION_NAME: sessionName,
            AWS_REGION: region,
        }));
    },
    async trace({ login: { role } }) {
        const [, account, name] = /^arn:(aws[^:]*:iam::\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(role ?? '') ?? [];
        // As AWS names who has taken a role: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
        const caller = `arn:${account?.replace(':iam:', ':sts:')}:assumed-role/${name}/${sessionName}`;
        return account === undefined ? {} : { session: { caller } };
    },
    missing({ AWS_REGION, AWS_DEFAULT_REGION }) {
        if (AWS_REGION || AWS_DEFAULT_REGION)
            return undefined;
        return {
            found: 'AWS_REGION is not set.',
            next: 'Set it to the region of the key, or set `signer-login` with `role` and `region`.',
        };
    },
};

;// CONCATENATED MODULE: ./packages/sign/lib/key-services/azure.js
const azure_permissions = 'Give the identity the role “Key Vault Crypto User” on the key vault.';
const guid = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
/** Keys of Azure Key Vault. */
const azure = {
    title: 'Azure Key Vault',
    address: /^azurekms:\/\/[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\/[A-Za-z0-9-]{1,127}(?:\/[0-9a-f]{32})?$/,
    examples: ['azurekms://VAULT.vault.azure.net/KEY', 'azurekms://VAULT.vault.azure.net/KEY/VERSION'],
    credentials: [
        'AZURE_TENANT_ID',
        'AZURE_CLIENT_ID',
        'AZURE_CLIENT_SECRET',
        'AZURE_CLIENT_CERTIFICATE_PATH',
        'AZURE_CLIENT_CERTIFICATE_PASSWORD',
        'AZURE_FEDERATED_TOKEN_FILE',
    ],
    places: ['AZURE_ENVIRONMENT'],
    // https://github.com/sigstore/sigstore/issues/2354
    unusable: { RSA: 'cosign 3.1 makes signatures with RSA keys of Azure that nobody can verify. Use a key on P-256.' },
    failures: [
        {
            pattern: /KeyDisabled|key is disabled|not enabled/i,
            found: (_, key) => `the key ${key} is disabled.`,
            next: 'Enable it in Azure Key Vault, or sign with another key.',
        },
        {
            pattern: /RESPONSE 403|ERROR CODE: Forbidden/,
            found: () => 'Azure Key Vault denied access to this job.',
            next: azure_permissions,
        },
        {
            pattern: /KeyNotFound|RESPONSE 404/,
            found: (_, key) => `Azure Key Vault has no key ${key}.`,
            next: 'Check the address in `signer`: https://VAULT.vault.azure.net/keys/KEY is azurekms://VAULT.vault.azure.net/KEY.',
        },
        {
            pattern: /AADSTS700024/,
            found: () => 'Entra takes the identity token of this job for expired, or for not valid yet.',
            next: 'Run the job again. If it happens again, compare the clock of the server that issues the tokens with the time.',
        },
        {
            pattern: /isn't configured to acquire tokens for tenant "([^"]*)"/,
            found: ([, tenant = '']) => `the key vault is of the tenant ${tenant}, and the login is for another one.`,
            next: 'Set `tenant` in `signer-login` to the tenant of the key vault.',
        },
        {
            pattern: /AADSTS700016/,
            found: () => 'Entra knows no application with this `client` in the tenant.',
            next: 'Check `tenant` and `client` in `signer-login`: `client` is the identifier of the application, not of its object.',
        },
        {
            pattern: /AADSTS\d+[^\n]*/,
            found: ([text]) => `Entra did not accept the login of this job: ${text.slice(0, 200)}`,
            next: 'Check the federated credential of the application: issuer, subject, and the audience api://AzureADTokenExchange.',
        },
        {
            pattern: /RESPONSE 401/,
            found: () => 'Azure Key Vault does not accept the token of this job: it has expired, or is of another tenant.',
            next: 'Run the job again, and check `tenant` in `signer-login`.',
        },
        {
            pattern: /failed to acquire a token|missing environment variable AZURE_/,
            found: () => 'there are no credentials for Azure.',
            next: 'Set `signer-login` with `tenant` and `client`, or set AZURE_TENANT_ID, AZURE_CLIENT_ID and what proves them.',
        },
    ],
    settings: {
        tenant: { required: true, form: guid, example: '00000000-0000-0000-0000-000000000000' },
        client: { required: true, form: guid, example: '00000000-0000-0000-0000-000000000000' },
        audience: { form: /^\S+$/, example: 'api://AzureADTokenExchange' },
    },
    async login(_key, { tenant = '', client = '', audience = 'api://AzureADTokenExchange' }, place) {
        const { tokenFile } = await __nccwpck_require__.e(/* import() */ 713).then(__nccwpck_require__.bind(__nccwpck_require__, 4713));
        return tokenFile(audience, place, AZURE_FEDERATED_TOKEN_FILE => ({
            AZURE_FEDERATED_TOKEN_FILE,
            AZURE_TENANT_ID: tenant,
            AZURE_CLIENT_ID: client,
        }));
    },
};

;// CONCATENATED MODULE: ./packages/sign/lib/key-services/google.js
const google_permissions = 'Give the account `roles/cloudkms.signerVerifier` and `roles/cloudkms.viewer` on the key.';
const word = '[A-Za-z0-9_:.-]+';
/** Keys of Google Cloud KMS. Without a version, cosign takes the newest one that is enabled. */
const google = {
    title: 'Google Cloud KMS',
    address: new RegExp(`^gcpkms://projects/${word}/locations/${word}/keyRings/${word}/cryptoKeys/${word}(?:/(?:cryptoKeyVersions|versions)/\\d+)?$`),
    examples: ['gcpkms://projects/P/locations/L/keyRings/R/cryptoKeys/K/cryptoKeyVersions/1'],
    credentials: ['GOOGLE_APPLICATION_CREDENTIALS'],
    places: [],
    unusable: {},
    failures: [
        {
            pattern: /PermissionDenied[^\n]*?'(cloudkms\.[\w.]+)'/,
            found: ([, action = '']) => `Google Cloud KMS denied ${action} to this job.`,
            next: google_permissions,
        },
        {
            pattern: /code = PermissionDenied/,
            found: () => 'Google Cloud KMS denied access to this job.',
            next: google_permissions,
        },
        {
            pattern: /code = NotFound/,
            found: (_, key) => `Google Cloud KMS has no key ${key}.`,
            next: 'Check the address in `signer`, and that the key has an enabled version.',
        },
        {
            pattern: /code = FailedPrecondition/,
            found: (_, key) => `the key ${key} is disabled, destroyed or scheduled for destruction.`,
            next: 'Enable the version in Google Cloud KMS, or sign with another one.',
        },
        {
            pattern: /"error_description":\s*"([^"]{1,200})/,
            found: ([, words = '']) => `Google did not accept the identity of this job: ${words}`,
            next: 'Check `provider` and `audience` in `signer-login`, the attribute condition of the provider, and the clock of the server that issues the tokens.',
        },
        {
            pattern: /iam\.serviceAccounts\.getAccessToken/,
            found: () => 'the identity of this job may not act as the account.',
            next: 'Check `account` in `signer-login`, and give the pool `roles/iam.workloadIdentityUser` on the account.',
        },
        {
            pattern: /oauth2\/google|Unable to generate access token|unable to (?:generate|exchange)|invalid_grant|unauthorized_client/,
            found: () => 'Google did not accept the login of this job.',
            next: 'Check `provider` and `account` in `signer-login`, the attribute condition of the provider, and that the pool may impersonate the account.',
        },
        {
            pattern: /could not find default credentials|credentials: /,
            found: () => 'there are no credentials for Google Cloud.',
            next: 'Set `signer-login` with `provider` and `account`, or GOOGLE_APPLICATION_CREDENTIALS to a file.',
        },
        {
            pattern: /code = Unauthenticated/,
            found: () => 'Google Cloud KMS does not accept the credentials of this step: they are wrong or have expired.',
            next: 'Log in again before this step, or set `signer-login` with `provider` and `account`.',
        },
        {
            pattern: /unexpected length of digest|could not verify/,
            found: (_, key) => `cosign cannot sign with the algorithm of the key ${key}.`,
            next: 'Use a key with the algorithm EC_SIGN_P256_SHA256, or RSA_SIGN_PKCS1_…_SHA256.',
        },
        {
            pattern: /code = (?:Unavailable|DeadlineExceeded|ResourceExhausted)/,
            found: () => 'Google Cloud KMS did not answer.',
            next: 'Check its status, and run the job again.',
            passing: true,
        },
    ],
    settings: {
        provider: {
            required: true,
            form: /^projects\/\d+\/locations\/global\/workloadIdentityPools\/[\w-]+\/providers\/[\w-]+$/,
            example: 'projects/1234567890/locations/global/workloadIdentityPools/github/providers/acme',
        },
        account: { form: /^[\w.-]+@[\w.-]+$/, example: 'release@acme.iam.gserviceaccount.com' },
        audience: { form: /^\S+$/, example: 'https://iam.googleapis.com/projects/…' },
    },
    async login(_key, settings, place) {
        const { googleLogin } = await __nccwpck_require__.e(/* import() */ 936).then(__nccwpck_require__.bind(__nccwpck_require__, 1936));
        return googleLogin(settings, place);
    },
};

;// CONCATENATED MODULE: ./packages/sign/lib/key-services/no-login.js
/** For a service that takes the variables of the step only. */
const noLogin = {
    settings: {},
    login: async () => ({ variables: async () => ({}), close: async () => { } }),
};

;// CONCATENATED MODULE: ./packages/sign/lib/key-services/kubernetes.js

const kubernetes_permissions = 'Allow `get` on this secret to the account, in a Role of its namespace.';
const label = '[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?';
/** A key pair of cosign in a secret of Kubernetes, with its password: `cosign.key`, `cosign.pub`, `cosign.password`. */
const kubernetes = {
    title: 'Kubernetes',
    address: new RegExp(`^k8s://${label}/${label}$`),
    examples: ['k8s://NAMESPACE/SECRET'],
    credentials: ['KUBECONFIG'],
    places: ['KUBERNETES_SERVICE_HOST', 'KUBERNETES_SERVICE_PORT'],
    unusable: {
        Ed25519: 'cosign makes signatures with Ed25519 keys, and then refuses them. Use a key on P-256.',
    },
    failures: [
        {
            pattern: /is forbidden: User "([^"]*)" cannot get/,
            found: ([, user = ''], key) => `the account ${user} may not read ${key}.`,
            next: kubernetes_permissions,
        },
        {
            pattern: /secrets "[^"]*" not found/,
            found: (_, key) => `there is no secret ${key}.`,
            next: 'Create it with `cosign generate-key-pair k8s://NAMESPACE/SECRET`.',
        },
        {
            pattern: /decryption failed/,
            found: (_, key) => `the password in ${key} does not decrypt the key in it.`,
            next: 'Store the password of the key as `cosign.password` in the secret.',
        },
        {
            pattern: /secret exists: Unauthorized/,
            found: () => 'the cluster does not accept the credentials of this step: they are wrong or have expired.',
            next: 'Log in again before this step, and set KUBECONFIG to the file with the new token.',
        },
        {
            pattern: /x509: certificate signed by unknown authority/,
            found: () => 'the certificate of the cluster is of an unknown authority.',
            next: 'Give the certificate of its authority as `certificate-authority-data` in the file of KUBECONFIG.',
        },
        {
            pattern: /unable to load in-cluster configuration|invalid configuration|no configuration has been provided/,
            found: () => 'there is no login to a cluster.',
            next: 'Set KUBECONFIG to a file with a token or a certificate. Programs that it names are not started.',
        },
    ],
    ...noLogin,
};

;// CONCATENATED MODULE: ./packages/sign/lib/key-services/plugin.js

/**
 * A program of the user that signs for cosign, as https://github.com/sigstore/sigstore/blob/main/pkg/signature/kms/cliplugin/README.md
 * describes it. cosign would start any `sigstore-kms-NAME` that it finds, so that it finds only the one with the given digest.
 */
const plugin_plugin = {
    title: 'the plugin',
    // cosign itself takes keys from the variables of a project in GitLab, and starts no program for it.
    address: /^(?!gitlab:)[a-z][a-z0-9]{0,31}:\/\/[!-~]{1,1000}$/,
    examples: ['NAME://KEY'],
    credentials: [],
    places: [],
    unusable: { Ed25519: 'cosign cannot sign with Ed25519 keys of a plugin. Use a key on P-256.' },
    failures: [
        {
            pattern: /loading URL|fork\/exec|exec: "sigstore-kms-/,
            found: (_, key) => `cosign could not start the plugin for ${key}.`,
            next: 'Check that `signer-plugin` is a program for this machine, and needs no other program from PATH.',
        },
    ],
    settings: {
        variables: {
            required: true,
            form: /^[A-Za-z_][A-Za-z0-9_]*(?:,\s*[A-Za-z_][A-Za-z0-9_]*)*$/,
            example: 'PKCS11_PIN, PKCS11_MODULE',
        },
    },
    async login(_key, { variables = '' }, { host }) {
        const names = variables.split(/,\s*/);
        // cosign would look for the program there, and not find the one with the digest first.
        if (names.some(name => name.toUpperCase() === 'PATH'))
            throw new problem/* Problem */.A('log in to the signer', {
                found: 'its `variables` name PATH, and no program is taken from there.',
                next: 'Leave out PATH: cosign finds the program of `signer-plugin` without it.',
            });
        const given = Object.fromEntries(names.flatMap(name => (host.env[name] ? [[name, host.env[name]]] : [])));
        // Nobody else knows which of them is a secret.
        for (const value of Object.values(given))
            host.mask(value);
        return { variables: async () => given, close: async () => { } };
    },
};

;// CONCATENATED MODULE: ./packages/sign/lib/key-services/transit.js
const p256 = 'Use a key of the type ecdsa-p256.';
/**
 * Keys of Transit in Vault or OpenBao. cosign treats both alike: https://docs.sigstore.dev/cosign/key_management/overview/. Signatures are
 * verified by the public key, never by the address. By the address, cosign verifies with the first version of the key only. It also asks
 * for another scheme of RSA when it verifies.
 */
function transit(scheme, title) {
    return {
        title,
        address: new RegExp(`^${scheme}://\\w(?:[\\w.-]*\\w)?$`),
        examples: [`${scheme}://KEY`],
        credentials: Object.keys(transitVariables[scheme]),
        places: [],
        renamed: transitVariables[scheme],
        unusable: {
            'P-384': `cosign cannot sign with keys on P-384 in ${title}. ${p256}`,
            'P-521': `cosign cannot sign with keys on P-521 in ${title}. ${p256}`,
            Ed25519: `cosign cannot sign with Ed25519 keys in ${title}. ${p256}`,
        },
        failures: failuresOf(title),
        settings: {
            address: { required: true, form: /^https?:\/\/[^\s/]+\/?$/, example: 'https://vault.example.org:8200' },
            role: { required: true, form: /^[\w.-]+$/, example: 'release' },
            path: { form: mount, example: 'jwt' },
            audience: { form: /^\S+$/, example: 'https://vault.example.org:8200' },
            namespace: { form: mount, example: 'acme/team' },
            ca: { form: /^\S(?:.*\S)?$/, example: '.github/vault-ca.pem' },
            transit: { form: mount, example: 'transit' },
        },
        async login(_, settings, place) {
            const { vaultLogin } = await __nccwpck_require__.e(/* import() */ 317).then(__nccwpck_require__.bind(__nccwpck_require__, 5317));
            return vaultLogin(title, settings, place);
        },
        async trace({ key }, variables, host) {
            const { vaultTrace } = await __nccwpck_require__.e(/* import() */ 43).then(__nccwpck_require__.bind(__nccwpck_require__, 43));
            return vaultTrace(key, variables, host);
        },
        missing({ VAULT_ADDR, VAULT_TOKEN }) {
            if (VAULT_ADDR && VAULT_TOKEN)
                return undefined;
            return {
                found: `there is no login to ${title}.`,
                next: 'Set `signer-login` with `address` and `role`: the job then logs in with its own identity.',
            };
        },
    };
}
const mount = /^[\w.-]+(?:\/[\w.-]+)*\/?$/;
/**
 * Variables by the name that cosign reads. It reads two of those of OpenBao only, so that all are given by the names of Vault. The names of
 * the service itself come last, and count: a job may be logged in to both.
 */
const ofVault = {
    VAULT_ADDR: 'VAULT_ADDR',
    VAULT_TOKEN: 'VAULT_TOKEN',
    VAULT_NAMESPACE: 'VAULT_NAMESPACE',
    VAULT_CACERT: 'VAULT_CACERT',
    VAULT_CAPATH: 'VAULT_CAPATH',
    TRANSIT_SECRET_ENGINE_PATH: 'TRANSIT_SECRET_ENGINE_PATH',
};
const ofOpenBao = {
    BAO_ADDR: 'VAULT_ADDR',
    BAO_TOKEN: 'VAULT_TOKEN',
    BAO_NAMESPACE: 'VAULT_NAMESPACE',
    BAO_CACERT: 'VAULT_CACERT',
    BAO_CAPATH: 'VAULT_CAPATH',
};
const transitVariables = { hashivault: { ...ofOpenBao, ...ofVault }, openbao: { ...ofVault, ...ofOpenBao } };
function failuresOf(title) {
    return [...serverFailures(title), ...keyFailures(title)];
}
/** The server itself, or the way to it. */
function serverFailures(title) {
    return [
        {
            pattern: /Vault is sealed/,
            found: () => `${title} is sealed.`,
            next: 'Unseal it, and run the job again.',
        },
        {
            pattern: /local node not active/,
            found: () => `this node of ${title} is a standby, and knows no active one.`,
            next: `Look at the cluster of ${title}, and run the job again.`,
            passing: true,
        },
        {
            pattern: /invalid token/,
            found: () => `${title} does not accept the token: it has expired, was revoked, or is of another namespace.`,
            next: 'Log in again before this step, or set `signer-login` with `address` and `role`.',
        },
        {
            pattern: /Error loading CA File/,
            found: () => 'the file with the certificate of its authority is not there, or is none.',
            next: 'Check VAULT_CACERT, or `ca` in `signer-login`.',
        },
        {
            pattern: /x509: certificate signed by unknown authority/,
            found: () => `the certificate of ${title} is of an unknown authority.`,
            next: 'Give the certificate of its authority as `ca` in `signer-login`.',
        },
    ];
}
function keyFailures(title) {
    return [
        {
            pattern: /could not read data from transit key path|encryption key not found/,
            found: (_, key) => `${title} has no key ${key}.`,
            next: 'Check the name, the setting `namespace` in `signer-login` (or VAULT_NAMESPACE), and `transit` (or TRANSIT_SECRET_ENGINE_PATH) if Transit is mounted elsewhere.',
        },
        {
            pattern: /permission denied/,
            found: (_, key) => `${title} does not let this job use ${key}.`,
            next: 'Allow `read` on `transit/keys/KEY` and `update` on `transit/sign/KEY/*` in the policy of the role.',
        },
        {
            pattern: /no handler for route/,
            found: () => `${title} has no Transit at this path.`,
            next: 'Check the settings `transit` and `namespace` in `signer-login`.',
        },
        {
            pattern: /unexpected length of digest|message is missing artifact digest/,
            found: () => `cosign cannot sign with this type of key in ${title}.`,
            next: p256,
        },
    ];
}

;// CONCATENATED MODULE: ./packages/sign/lib/key-services.js






/** The services that have keys. Each has a file in `key-services/`. */
const key_services_keyServices = {
    awskms: aws,
    gcpkms: google,
    azurekms: azure,
    k8s: kubernetes,
    hashivault: transit('hashivault', 'Vault'),
    openbao: transit('openbao', 'OpenBao'),
    plugin: plugin_plugin,
};

;// CONCATENATED MODULE: ./packages/sign/lib/signer-input.js


const words = ['auto', 'key', 'keyless'];
/** All that the input `signer` may be without a plugin, for messages. */
const { plugin: signer_input_plugin, ...known } = key_services_keyServices;
const examples = [...words, ...Object.values(known).flatMap(service => service.examples.slice(0, 1))];
/**
 * Reads the text of the input `signer`: a word, or the address of a key as cosign takes it. An address that cosign would not understand is
 * refused here, before anything is downloaded. Throws a Problem.
 */
function parseSigner(text) {
    const word = words.find(one => one === text);
    if (word !== undefined)
        return { kind: word };
    const scheme = /^([a-z0-9-]+):/.exec(text)?.[1] ?? '';
    const kind = isKeyService(scheme) ? scheme : 'plugin';
    const service = key_services_keyServices[kind];
    if (service.address.test(text))
        return { kind, key: text, login: {} };
    if (!isKeyService(scheme))
        throw unknown(text);
    throw refused(text, `${JSON.stringify(text)} is not the address of a key in ${service.title}.`, `Write it as ${service.examples.join(' or ')}.`);
}
/**
 * The signer with the program that the input `signer-plugin` names (`PATH@sha256:…`), which every scheme that cosign does not know itself needs.
 * Throws a Problem.
 */
function signer_input_withPlugin(signer, text) {
    const isPlugin = 'key' in signer && keyServices[signer.kind] === signer_input_plugin;
    const key = 'key' in signer ? signer.key : signer.kind;
    if (text === undefined) {
        if (isPlugin)
            throw unknown(key);
        return signer;
    }
    if (!isPlugin)
        throw pluginRefused(`the signer is ${JSON.stringify(key)}, which needs no program.`, 'Leave it out.');
    const [, path, sha256] = /^(.+)@sha256:([0-9a-f]{64})$/.exec(text) ?? [];
    if (path === undefined || sha256 === undefined)
        throw pluginRefused(`it is ${JSON.stringify(text)}.`, 'Write it as PATH@sha256:…, with the digest of the program.');
    return { ...signer, program: { path, sha256 } };
}
/** The signer with the settings of its login, from the lines of the input `signer-login`. Throws a Problem. */
function signer_input_withLogin(signer, lines) {
    if (lines.length === 0)
        return signer;
    if (!('key' in signer))
        throw loginRefused(`the signer is ${JSON.stringify(signer.kind)}, which has no login.`, 'Leave it out.');
    const service = keyServices[signer.kind];
    const names = Object.keys(service.settings);
    if (names.length === 0)
        throw loginRefused(`${service.title} has no login by the identity of a job.`, 'Leave it out, and log in before this step.');
    const given = lines.map(line => readSetting(line, service));
    const login = Object.fromEntries(given);
    const twice = names.find(name => given.filter(([one]) => one === name).length > 1);
    if (twice !== undefined)
        throw loginRefused(`it has \`${twice}\` twice.`, 'Leave out one.');
    const missing = names.find(name => service.settings[name]?.required && login[name] === undefined);
    if (missing !== undefined)
        throw loginRefused(`it has no \`${missing}\`.`, `Add ${exampleOf(missing, service)}.`);
    return { ...signer, login: login };
}
/** Names of the settings of a login, the required ones first; those that may be left out are in brackets. Empty for signers without a login. */
function settingsOfLogin(signer) {
    const settings = 'key' in signer ? Object.entries(keyServices[signer.kind].settings) : [];
    const names = (required) => settings.flatMap(([name, one]) => (Boolean(one.required) === required ? [name] : []));
    return [...names(true), ...names(false).map(name => `[${name}]`)];
}
function readSetting(line, service) {
    const [, name = '', value = ''] = /^([a-z-]+):\s*(.*)$/.exec(line) ?? [];
    const setting = Object.hasOwn(service.settings, name) ? service.settings[name] : undefined;
    if (setting === undefined)
        throw loginRefused(`${JSON.stringify(line)} is not a setting of ${service.title}.`, `Write one per line, as \`NAME: VALUE\`. Settings: ${Object.keys(service.settings).join(', ')}.`);
    if (setting.form.test(value))
        return [name, value];
    throw loginRefused(`its \`${name}\` is ${JSON.stringify(value)}.`, `Write it as ${exampleOf(name, service)}.`);
}
function exampleOf(name, { settings }) {
    return `\`${name}: ${settings[name]?.example}\``;
}
function isKeyService(scheme) {
    return Object.hasOwn(known, scheme);
}
function unknown(text) {
    return refused(text, `it is ${JSON.stringify(text)}.`, `Valid values: ${examples.join(', ')}. Another NAME://KEY needs \`signer-plugin\`.`);
}
function pluginRefused(found, next) {
    return new Problem('use the plugin of the signer', { found, next });
}
function refused(text, found, next) {
    return new problem/* Problem */.A(`sign with ${JSON.stringify(text)}`, { found, next });
}
function loginRefused(found, next) {
    return new Problem('log in to the signer', { found, next });
}

;// CONCATENATED MODULE: ./packages/runner/lib/signing-inputs.js





/**
 * A file that exists. It may lie outside the workspace: it says whom to trust, and is safest in a directory that no build
 * writes to.
 */
const existingFile = (value, name) => {
    const path = (0,external_node_path_.resolve)((0,lib_inputs/* workspace */.Gl)(), value);
    if ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile())
        return path;
    throw (0,lib_inputs/* badInput */.AN)(name, `there is no file ${JSON.stringify(value)}.`, 'Check the path, and that the step that writes the file has run.');
};
/** A JSON file. Its content is checked when it is used. */
const jsonFile = (value, name) => {
    const path = existingFile(value, name);
    try {
        JSON.parse((0,read_limited/* readLimitedSync */.EW)(path, limits/* limits */.F.trust).toString());
        return path;
    }
    catch (error) {
        if (error instanceof problem/* Problem */.A)
            throw (0,lib_inputs/* badInput */.AN)(name, `${JSON.stringify(value)}: ${error.found}`, error.next);
        throw (0,lib_inputs/* badInput */.AN)(name, `${JSON.stringify(value)} is not JSON.`, 'Give the file as cosign wrote it.');
    }
};
/** Who signs: a word, or the address of a key. */
const signer = (value, name) => asInput(name, () => parseSigner(value));
/** The inputs that say who signs. */
const signerSpec = {
    signer,
    'signer-login': lib_inputs/* lines */.Mn,
    'signer-plugin': (0,lib_inputs/* ifGiven */.NF)(lib_inputs/* nonEmpty */.hq),
};
/** The inputs that all actions share that sign a release. */
const signingSpec = {
    ...signerSpec,
    transparency: (0,lib_inputs/* choice */.Yq)('public', 'private', 'none'),
    'allow-public-log-for-private-repository': lib_inputs/* flag */.Jt,
    'signing-config': (0,lib_inputs/* ifGiven */.NF)(jsonFile),
    'trusted-root': (0,lib_inputs/* ifGiven */.NF)(jsonFile),
    'dry-run': lib_inputs/* flag */.Jt,
};
/** Who signs, with program and login. */
function requestedSigner(inputs) {
    return withLogin(withPlugin(inputs.signer, inputs['signer-plugin']), inputs['signer-login']);
}
/** The same inputs, as the signing pipelines expect them. */
function signingRequest(inputs) {
    return {
        signer: requestedSigner(inputs),
        transparency: inputs.transparency,
        allowPublicLogForPrivateRepository: inputs['allow-public-log-for-private-repository'],
        signingConfig: inputs['signing-config'],
        trustedRoot: inputs['trusted-root'],
        dryRun: inputs['dry-run'],
    };
}
/** Runs `read`, and throws its Problem as one about the input. */
function asInput(name, read) {
    try {
        return read();
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? (0,lib_inputs/* badInput */.AN)(name, error.found, error.next) : error;
    }
}
/** Refuses a signer that contradicts its program or its login, before anything is loaded. */
function requireSigner(inputs) {
    const name = inputs['signer-plugin'] === undefined ? 'signer' : 'signer-plugin';
    asInput(name, () => withPlugin(inputs.signer, inputs['signer-plugin']));
    asInput('signer-login', () => withLogin(inputs.signer, inputs['signer-login']));
}
/** Refuses inputs that contradict each other, before anything is loaded. */
function refuseContradictions(inputs) {
    requireSigner(inputs);
    if (inputs['dry-run'])
        return;
    if (inputs.transparency === 'private' && inputs['signing-config'] === undefined) {
        throw badInput('transparency', 'it is `private`, but `signing-config` is not set.', 'Set `signing-config` to the servers of your own Sigstore.');
    }
    if (inputs['allow-public-log-for-private-repository'] && inputs.transparency !== 'public') {
        throw badInput('allow-public-log-for-private-repository', `it is true, but \`transparency\` is \`${inputs.transparency}\`.`, 'Leave it out: nothing is published in a public log.');
    }
}

;// CONCATENATED MODULE: ./packages/runner/lib/release-inputs.js






const characters = 'letters, digits and . _ + - @ ! /';
/** The tag of a release: a tag of git that a manifest can name. */
const releaseTag = (value, name) => {
    if ((0,tag_pattern/* isTag */.dz)(value))
        return value;
    throw (0,lib_inputs/* badInput */.AN)(name, `it is ${JSON.stringify(value)}.`, `Give a tag of ${characters} such as v1.2.3.`);
};
/** Which tags are releases of the project. */
const tagPattern = (value, name) => {
    if ((0,tag_pattern/* isTagPattern */.xV)(value))
        return value;
    const next = `Write {version} once, with ${characters} around it, such as v{version}, {version} or widget-v{version}.`;
    throw (0,lib_inputs/* badInput */.AN)(name, `it is ${JSON.stringify(value)}.`, next);
};
/** The inputs that say which project is meant. What is not given is read from the configuration of the project. */
const projectSpec = {
    'tag-pattern': (0,lib_inputs/* ifGiven */.NF)(tagPattern),
    'project-directory': (0,lib_inputs/* ifGiven */.NF)(lib_inputs/* workspacePath */.X5),
};
/** The inputs that say which release is meant. */
const releaseSpec = {
    tag: (0,lib_inputs/* ifGiven */.NF)(releaseTag),
    ...projectSpec,
};
/** Beginnings of versions, whose newest releases are meant: `1.4`, `2`. */
const releaseLines = (0,input_type/* ofType */.gp)(lib_inputs/* lines */.Mn.type, (value, name) => {
    const all = (0,lib_inputs/* lines */.Mn)(value, name);
    const wrong = all.find(line => !/^[0-9A-Za-z!]+(?:\.[0-9A-Za-z]+)*$/.test(line));
    if (wrong !== undefined)
        throw (0,lib_inputs/* badInput */.AN)(name, `${JSON.stringify(wrong)} is not the beginning of a version.`, 'Write 1.4 for every 1.4.x.');
    return [...new Set(all)];
});
/** Where the list of changes comes from. The path of a file may have placeholders, so that only its reader knows the file. */
const notesSource = (value, name) => {
    const source = (0,notes_source/* parseNotesSource */.Qp)(value);
    if (source === undefined)
        throw (0,lib_inputs/* badInput */.AN)(name, `it is ${JSON.stringify(value)}.`, `Valid values: ${notes_source/* notesSources */.yA.join(', ')}.`);
    if (source.kind === 'file')
        (0,lib_inputs/* workspacePath */.X5)(source.path, name);
    return source;
};
/** The inputs that say what changed. */
const notesSpec = {
    changelog: (0,lib_inputs/* ifGiven */.NF)(lib_inputs/* workspacePath */.X5),
    'notes-from': (0,lib_inputs/* ifGiven */.NF)(notesSource),
};
/** The inputs that say whom to trust. Assembling and publishing share them. */
const trustSpec = {
    policy: lib_inputs/* workspacePath */.X5,
    'trusted-root': (0,lib_inputs/* ifGiven */.NF)(jsonFile),
    key: (0,lib_inputs/* ifGiven */.NF)(lib_inputs/* workspacePath */.X5),
    ...gpgSpec,
    'certificate-identity': (0,lib_inputs/* ifGiven */.NF)(lib_inputs/* nonEmpty */.hq),
    'certificate-oidc-issuer': lib_inputs/* nonEmpty */.hq,
};
/** The token. Throws a Problem if it is empty, which only a dry run allows. */
function requireToken({ 'github-token': token }) {
    if (token !== undefined)
        return token;
    throw badInput('github-token', 'it is empty.', 'Leave it out for the token of the job.');
}

;// CONCATENATED MODULE: ./packages/runner/lib/target-inputs.js





/** Reads one target; its path becomes absolute. */
const oneTarget = (value, name) => {
    const parsed = attempt(() => (0,target/* parseTarget */.h)((0,lib_inputs/* nonEmpty */.hq)(value, name)), name);
    return parsed.kind === 'image' ? parsed : { kind: parsed.kind, value: (0,lib_inputs/* workspacePath */.X5)(parsed.value, name) };
};
/** Most targets of one step. */
const mostTargets = 100;
/** Reads targets, one per line. */
function targetLines(one) {
    return (0,input_type/* ofType */.gp)(lib_inputs/* lines */.Mn.type, (value, name) => {
        const targets = (0,lib_inputs/* lines */.Mn)(value, name).map(line => one(line, name));
        const twice = targets.find((target, index) => targets.slice(0, index).some(other => isSame(other, target)));
        if (twice !== undefined)
            throw (0,lib_inputs/* badInput */.AN)(name, `it has ${twice.kind}:${twice.value} twice.`, 'Name it once.');
        if (targets.length > mostTargets)
            throw (0,lib_inputs/* badInput */.AN)(name, `it has ${targets.length} targets.`, `Name at most ${mostTargets} in one step.`);
        return targets;
    });
}
function isSame(one, other) {
    return one.kind === other.kind && one.value === other.value;
}
const namePattern = /^(?=.{1,100}$)[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/;
const shortName = (value, name) => {
    if (namePattern.test(value))
        return value;
    throw (0,lib_inputs/* badInput */.AN)(name, `it is ${JSON.stringify(value)}.`, 'Use letters and digits, with single . _ or - between them.');
};
const version = (value, name) => {
    if (/^[A-Za-z0-9][A-Za-z0-9.+_-]{0,127}$/.test(value))
        return value;
    throw (0,lib_inputs/* badInput */.AN)(name, `it is ${JSON.stringify(value)}.`, 'Give a version like 1.2.0.');
};
/** Platforms of images. */
const platforms = (0,input_type/* ofType */.gp)(lib_inputs/* words */.aL.type, (value, name) => {
    const wanted = (0,lib_inputs/* words */.aL)(value, name);
    const bad = wanted.find(platform => !/^[a-z0-9]+\/[a-z0-9]+(\/[a-z0-9]+)?$/.test(platform));
    if (bad !== undefined)
        throw (0,lib_inputs/* badInput */.AN)(name, `it has ${JSON.stringify(bad)}.`, 'Give platforms like linux/amd64.');
    return wanted;
});
/** Patterns of paths in a directory (scan/src/subject/exclude.ts). */
const exclude = (0,input_type/* ofType */.gp)(lib_inputs/* lines */.Mn.type, (value, name) => {
    const patterns = (0,lib_inputs/* lines */.Mn)(value, name);
    const bad = patterns.find(pattern => /^([A-Za-z]:|\/)|\\|(^|\/)\.\.(\/|$)/.test(pattern));
    if (bad === undefined)
        return patterns;
    throw (0,lib_inputs/* badInput */.AN)(name, `it has ${JSON.stringify(bad)}.`, 'Give paths relative to the directory, with forward slashes and without `..`.');
});
/** Inputs of the actions that look at a directory or an image. */
const targetSpec = {
    target: targetLines(oneTarget),
    exclude,
    name: (0,lib_inputs/* ifGiven */.NF)(shortName),
    version: (0,lib_inputs/* ifGiven */.NF)(version),
    ...projectSpec,
    platforms,
    'registry-username': (0,lib_inputs/* ifGiven */.NF)(lib_inputs/* nonEmpty */.hq),
    'registry-password': (0,lib_inputs/* ifGiven */.NF)(lib_inputs/* nonEmpty */.hq),
    'release-dir': lib_inputs/* releaseDir */.ZI,
    'from-artifacts': lib_inputs/* lines */.Mn,
    'to-artifact': (0,lib_inputs/* ifGiven */.NF)(lib_inputs/* artifactName */.Cs),
};
/** Refuses inputs that contradict the kinds of the targets. Without any, the target is the directory of the project. */
function checkTargets(inputs) {
    const { target, name, platforms, exclude } = inputs;
    const kinds = target.length === 0 ? ['dir'] : target.map(({ kind }) => kind);
    if (name !== undefined && target.length > 1)
        throw (0,lib_inputs/* badInput */.AN)('name', `there are ${target.length} targets.`, 'Leave it out: each is named by the last part of its own path or name.');
    const isDirectory = (kind) => kind === 'dir' || kind === 'python-env';
    if (platforms.length > 0 && kinds.every(isDirectory))
        throw (0,lib_inputs/* badInput */.AN)('platforms', 'the target is a directory.', 'Leave it out: only images have platforms.');
    if (exclude.length > 0 && !kinds.some(isDirectory))
        throw (0,lib_inputs/* badInput */.AN)('exclude', 'the target is an image.', 'Leave it out: it is for directories.');
    checkCredentials(inputs);
}
/** Throws a Problem if only one of the two inputs of a login is given. */
function refuseHalfLogin(inputs) {
    const [username, password] = [inputs['registry-username'], inputs['registry-password']];
    if ((username === undefined) === (password === undefined))
        return;
    throw (0,lib_inputs/* badInput */.AN)(username === undefined ? 'registry-username' : 'registry-password', 'only one of `registry-username` and `registry-password` is set.', 'Set both, or neither.');
}
function checkCredentials(inputs) {
    refuseHalfLogin(inputs);
    if (inputs['registry-username'] === undefined)
        return;
    const registries = new Set(inputs.target.flatMap(({ kind, value }) => (kind === 'image' ? ((0,reference/* parseImageName */["if"])(value)?.registry ?? '') : [])));
    const [{ kind = 'dir' } = {}] = inputs.target;
    if (registries.size === 0)
        throw (0,lib_inputs/* badInput */.AN)('registry-username', `the target is ${kind}:, which needs no registry.`, 'Leave it out, or give image:REFERENCE.');
    if (registries.size > 1)
        throw (0,lib_inputs/* badInput */.AN)('registry-username', `the images are in ${registries.size} registries: ${[...registries].join(', ')}.`, 'Run one step for each registry, or `docker login` before the step.');
}
function attempt(body, name) {
    try {
        return body();
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? (0,lib_inputs/* badInput */.AN)(name, error.found, error.next) : error;
    }
}
/** Credentials for the registry, with the password masked in the log; empty if none are given. */
function credentialsOf(inputs, host) {
    const [username, password] = [inputs['registry-username'], inputs['registry-password']];
    if (username === undefined || password === undefined)
        return {};
    host.mask(password);
    return { credentials: { username, password } };
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9875);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
