// Runs a repository script under Node 24 with the workspace installed, from nothing but Node >= 20 and npm:
//   node scripts/bootstrap.mjs [--no-compile] scripts/demo.ts [arguments]
// --no-compile is for a script that compiles the packages itself if it needs them.
// Node and pnpm come from npm by scripts/bootstrap/package-lock.json (versions and digests) into a cache outside the clone.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { arch, homedir, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const cache =
  process.env.RELEASE_TOOLS_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'release-tools')
const lock = readFileSync(join(root, 'scripts/bootstrap/package-lock.json'))
const toolchain = join(cache, 'bootstrap', createHash('sha256').update(lock).digest('hex').slice(0, 16))

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: false, ...options })
  if (result.error) throw result.error
  return result.status ?? 1
}

function must(what, status) {
  if (status === 0) return
  console.error(
    `Could not ${what} (exit code ${status}). The output above says why. Fix that and run the same command again.`,
  )
  process.exit(2)
}

function installToolchain() {
  if (existsSync(toolchain)) return
  const staging = `${toolchain}.${process.pid}`
  mkdirSync(staging, { recursive: true })
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(root, 'scripts/bootstrap', file), join(staging, file))
  console.error('Installing the pinned Node 24 and pnpm …')
  const npm = platform() === 'win32' ? ['cmd', '/c', 'npm'] : ['npm']
  must(
    'install Node and pnpm with npm',
    run(npm[0], [...npm.slice(1), 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: staging,
    }),
  )
  try {
    renameSync(staging, toolchain)
  } catch (error) {
    // Another process was first; its copy is the same.
    if (!existsSync(toolchain)) throw error
    rmSync(staging, { recursive: true, force: true })
  }
}

function node24() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const name = platform() === 'win32' ? `node-win-${arch()}` : `node-${platform()}-${arch()}`
  const pinned = join(toolchain, 'node_modules', name, 'bin', platform() === 'win32' ? 'node.exe' : 'node')
  if (existsSync(pinned)) return pinned
  // http.setGlobalProxyFromEnv, which the bundles need, came with 24.14.
  if (major === 24 && minor >= 14) return process.execPath
  console.error(
    `Could not find Node 24.14 or later: npm has no package of it for ${platform()} ${arch()}, and this is Node ${process.versions.node}. Install Node 24 and run the command again.`,
  )
  process.exit(2)
}

const pnpm = join(toolchain, 'node_modules/pnpm/bin/pnpm.mjs')

function installWorkspace(node) {
  const stamp = join(root, 'node_modules', '.release-tools-lock')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .update(readFileSync(join(root, 'pnpm-workspace.yaml')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && statSync(stamp).isFile()) return
  console.error('Installing the workspace …')
  must(
    'install the workspace with pnpm',
    run(
      node,
      [
        pnpm,
        'install',
        '--frozen-lockfile',
        '--reporter=append-only',
        '--loglevel=warn',
        '--store-dir',
        join(cache, 'pnpm-store'),
      ],
      {
        env: {
          ...process.env,
          CI: 'true',
          PATH: `${dirname(node)}${platform() === 'win32' ? ';' : ':'}${process.env.PATH}`,
        },
      },
    ),
  )
  writeFileSync(stamp, wanted)
}

/** Node resolves @release-tools/* to what tsc emits. It takes half a second if nothing changed. */
function compile(node) {
  must('compile the packages', run(node, [join(root, 'node_modules/typescript/bin/tsc'), '--build']))
}

installToolchain()
const node = node24()
installWorkspace(node)
const given = process.argv.slice(2)
if (given[0] === '--no-compile') given.shift()
else compile(node)
const [script, ...args] = given
const env = {
  ...process.env,
  RELEASE_TOOLS_CACHE: cache,
  RELEASE_TOOLS_PNPM: pnpm,
  PATH: `${dirname(node)}${platform() === 'win32' ? ';' : ':'}${process.env.PATH}`,
}
const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, script), ...args], {
  ...{ cwd: process.cwd(), env, stdio: 'inherit' },
})
// The script ends what it started, and removes what it made.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.once('error', error => {
  throw error
})
child.once('exit', code => process.exit(code ?? 1))
