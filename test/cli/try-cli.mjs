// Runs the bundled CLI under the Node that runs this file, on a release that `npm run demo` made.
// It is plain JavaScript without dependencies, so that Node 20 can run it on any system.
// Usage: node test/cli/try-cli.mjs FOLDER ISSUER.
// FOLDER has download/ and trust/ of the demo; ISSUER is the address of the demo's OIDC issuer.
import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = dirname(dirname(import.meta.dirname))
const [folder, issuer] = process.argv.slice(2)
const [download, trust] = [join(folder, 'download'), join(folder, 'trust')]
const scratch = mkdtempSync(join(tmpdir(), 'release-tools-cli-'))
const identity = 'https://github.com/acme/hostcard/.github/workflows/release.yml@refs/tags/v1.2.0'
const trusted = [
  ...['--key', join(trust, 'cosign.pub'), '--trusted-root', join(trust, 'trusted_root.json')],
  ...['--certificate-identity', identity, '--certificate-oidc-issuer', issuer],
]

function cli(...args) {
  const program = join(root, 'packages/cli/dist/release-tools.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  return { status, text: stdout + stderr }
}

/** The release with one file changed. */
function changedRelease() {
  const copy = join(scratch, 'changed')
  cpSync(download, copy, { recursive: true })
  appendFileSync(join(copy, 'release.md'), 'more')
  return copy
}

/** A git repository with a small Python project. */
function pythonProject() {
  const project = join(scratch, 'project')
  const files = {
    'pyproject.toml': '[project]\nname = "widget"\n',
    'src/widget/__init__.py': '',
    'tests/test_it.py': '',
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), text)
  }
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
  ])
    spawnSync('git', ['-C', project, ...args])
  return project
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const manifest = join(download, 'manifest.yaml')
const bundle = ['--bundle', `${manifest}.sigstore.json`, '--key', join(trust, 'cosign.pub')]

/** What is tried, with the exit code and a text that must come. */
const trials = [
  ['--version', () => cli('--version'), 0, version],
  ['verify', () => cli('verify', download, ...trusted), 0, '\nVERIFIED: hostcard 1.2.0'],
  ['verify a changed release', () => cli('verify', changedRelease(), ...trusted), 1, '\nNOT VERIFIED: hostcard 1.2.0'],
  ['verify-blob', () => cli('verify-blob', manifest, ...bundle), 0, ''],
  ['verify-blob of another file', () => cli('verify-blob', join(download, 'release.md'), ...bundle), 1, ''],
  [
    'sonar init',
    () => cli('sonar', 'init', pythonProject(), '--organization', 'acme', '--project-key', 'widget'),
    0,
    'wrote',
  ],
  ['wrong use', () => cli('no-such-command'), 2, ''],
]

let failed = 0
try {
  for (const [name, body, wanted, words] of trials) {
    const { status, text } = body()
    const good = status === wanted && text.includes(words)
    console.log(`${good ? 'ok  ' : 'FAIL'} ${name}: exit code ${status}`)
    if (!good) console.log(text)
    failed += good ? 0 : 1
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.log(
  `Node ${process.versions.node} on ${process.platform} ${process.arch}: ${trials.length - failed} passed, ${failed} failed`,
)
process.exitCode = failed === 0 ? 0 : 1
