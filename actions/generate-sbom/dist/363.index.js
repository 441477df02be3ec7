export const id = 363;
export const ids = [363];
export const modules = {

/***/ 4363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkOut: () => (/* reexport */ checkOut),
  checkedOut: () => (/* reexport */ checkedOut)
});

// UNUSED EXPORTS: archiveEntry, archivesDocument, buildDocument, buildImage, buildPython, builderKinds, canFindSecrets, changesOf, checkDistribution, collectLicences, compareFiles, compareImages, deliver, findBuilder, findInterpreter, findSecrets, hardeningReport, imageDocument, installFrontEnd, lacksDependencies, listedComponents, makeArchives, networkFailure, projectAnnotations, proveArchives, proveImage, provePython, readPipSettings, refuseZips, secretDetector, sourcePathOf, takeGiven, takeWheels, warnOfChanges, withoutSecrets, writeGivenEvidence, writeImageEvidence, writePythonEvidence

// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
;// CONCATENATED MODULE: ./packages/build/lib/source/checkout.js

// Settings of the machine, of its user and of the repository would change what is checked out, or what git prints. With
// log.showSignature, a program that the repository names would run and write in front of the commit.
const plain = [
    '--no-replace-objects',
    '-c',
    'log.showSignature=false',
    '-c',
    'core.attributesFile=/dev/null',
    '-c',
    'core.autocrlf=false',
    '-c',
    'core.eol=lf',
    '-c',
    'core.hooksPath=/dev/null',
    '-c',
    'advice.detachedHead=false',
];
/**
 * Clones the repository at `from` to `to`, which must not exist, with its tags and history, and checks `commit` out without a
 * branch. What is not committed cannot reach a build, and back-ends that ask git find the tag. Throws a Problem if the clone at
 * `from` lacks the commit. Also throws one if that clone is shallow, unless only the files are needed (`isOnlyFiles`).
 */
async function checkOut(from, commit, to, host, isOnlyFiles = false) {
    const git = gitOf(`check out ${commit}`, host);
    if (!isOnlyFiles && (await git(['-C', from, 'rev-parse', '--is-shallow-repository'])) === 'true')
        throw new problem/* Problem */.A(`check out ${commit}`, {
            found: 'the clone is shallow, so that versions which the build takes from tags would be wrong.',
            next: 'Set `fetch-depth: 0` for actions/checkout, or run `git fetch --unshallow --tags`.',
        });
    await git(['clone', '--quiet', '--no-local', '--no-checkout', from, to]);
    await git(['-C', to, 'checkout', '--quiet', '--detach', commit]);
    return { path: to, ...(await headOf(to, git)) };
}
/** The commit that is checked out at `path`, whatever else lies there, and its time. Throws a Problem. */
async function checkedOut(path, host) {
    return { path, ...(await headOf(path, gitOf('read the commit', host))) };
}
async function headOf(path, git) {
    const [commit = '', epoch] = (await git(['-C', path, 'show', '--no-patch', '--format=%H %ct', 'HEAD'])).split(' ');
    return { commit, epoch: Number(epoch) };
}
/** Runs git. `attempted` begins the message of the Problem if it fails. */
function gitOf(attempted, host) {
    return async (args) => {
        // Another user may own the clone: a job in a container, for example.
        const all = ['-c', 'safe.directory=*', ...plain, ...args];
        const { exitCode, stdout, stderr } = await host.exec('git', all);
        if (exitCode === 0)
            return stdout.trim();
        throw new problem/* Problem */.A(attempted, {
            found: `git reported: ${stderr.trim().split('\n').at(-1)?.slice(0, 300) ?? 'nothing.'}`,
            next: 'Check out the repository with its history and tags before this step: `fetch-depth: 0` for actions/checkout.',
        });
    };
}

;// CONCATENATED MODULE: ./packages/build/lib/index.js































/***/ })

};
