import { parseArgs } from 'node:util'
import { messageOf, Problem } from '@release-tools/base'
import { type ServiceName, serviceNames } from './key-service.ts'

export interface Options {
  twice: boolean
  withFinding: boolean
  withoutImage: boolean
  /** The key service that signs the example. */
  signer?: ServiceName | undefined
  /** Rebuild the release as somebody else would. */
  reproduce: boolean
  /** Archive the release, destroy GitHub's copy, and get it back from each store. */
  drill: boolean
  help: boolean
  /** A directory to release instead of the example. */
  project?: string | undefined
  tag?: string | undefined
  /** Whether the run of a project has no network. */
  offline: boolean
  /** Whether its jobs run in plain processes, without act and without servers. */
  plain: boolean
}

export const help = `npm run demo [-- --twice] [-- --reproduce] [-- --drill] [-- --with-finding | --without-image | --project DIR [--tag TAG]]
             [-- --signer vault | aws]

Makes a release of examples/python-app with the unchanged workflows-templates/release.yml on this machine, or of any project. act
runs the workflow; a registry, a Sigstore, GitHub's API and a package index are servers on loopback. The release of the example is also
published on the index, and installed from it. The first run also downloads and compiles the tools, which needs the network and some
minutes. The release of the example is made without a network.

  --project DIR   rehearse the release of a project: what is in the directory is committed in a temporary clone, and tagged there. The
                  directory is only read. The workflow is the one in it that makes a release, or the template
  --tag TAG       the tag to release it under. Defaults to that of the next release
  --offline       without a network: pip gets only what the project pins, which is downloaded before
  --plain         without act and servers, as a dry run: its jobs run in plain processes, and a throw-away key signs
  --twice         make the release a second time and compare the two
  --reproduce     rebuild the release with \`release-tools reproduce\`: from a new clone, in another directory, as another user
                  with another home directory, umask and time zone. If the demo runs as root, it has another user id, too
  --drill         archive the release in a bucket with locks, a registry, an Artifactory, a directory and a branch. Then destroy
                  GitHub's copy, try to delete what is locked, and get the release back from each of them
  --with-finding  add a dependency with a known vulnerability that has a fix: the gate fails
  --without-image release the example without its Dockerfile, by one job that calls the reusable workflow (python-release.yml)
  --signer NAME   sign the example with a key of Vault (vault) or AWS KMS (aws), to which jobs log in with their identity
  --help          this text

Writes to .demo/:
  download/    the published assets, as everybody would download them
  trust/       public keys and trusted root, which never come from a release
  release/     the release directory
  summary.md   the job summaries
  log.txt      the log of every step
  second/      the second release, with --twice
  rebuild.intoto.jsonl   what the rebuild says of each file, with --reproduce

Exit codes: 0 released and verified, 1 not, 2 wrong use, or something is missing on this machine. With --reproduce, 0 also needs that
whatever should have the same bytes has them. With --drill, it needs that each store gave the release back. With --with-finding, it
means that the gate failed, as it must.`

/** Reads the command line. Throws a Problem for an unknown option. */
export function readOptions(args: string[]): Options {
  const values = parse(args)
  const { twice, reproduce, drill, help, project, tag, offline, plain } = values
  const options = {
    twice,
    reproduce,
    drill,
    withFinding: values['with-finding'],
    withoutImage: values['without-image'],
    signer: serviceOf(values.signer),
    help,
    project,
    tag,
    offline,
    plain,
  }
  if ((twice || reproduce || drill) && options.withFinding) {
    throw wrongUse('with --with-finding, the gate fails, so there is no release to compare or archive.')
  }
  if ((options.withFinding || options.withoutImage || options.signer) && project !== undefined) {
    throw wrongUse('--with-finding, --without-image and --signer change the example, so they have no --project.')
  }
  if (drill && project !== undefined) throw wrongUse('--drill is for the example, so it has no --project.')
  if ((options.plain || options.offline) && project === undefined)
    throw wrongUse('--plain and --offline are for a --project.')
  if (options.plain && !mayBePlain(options))
    throw wrongUse('--plain is one dry run with the network, so it has no --offline, --twice or --reproduce.')
  if (tag !== undefined && project === undefined) throw wrongUse('--tag is for a --project; the example has a tag.')
  return options
}

function serviceOf(name: string | undefined): ServiceName | undefined {
  const found = serviceNames.find(service => service === name)
  if (name === undefined || found !== undefined) return found
  throw wrongUse(`--signer is one of ${serviceNames.join(', ')}, not ${JSON.stringify(name)}.`)
}

/** True if plain processes do what the user asks for. */
export function mayBePlain({ offline, twice, reproduce }: Options): boolean {
  return !(offline || twice || reproduce)
}

function parse(args: string[]) {
  const flag = { type: 'boolean', default: false } as const
  const text = { type: 'string' } as const
  const options = {
    ...{
      twice: flag,
      reproduce: flag,
      drill: flag,
      'with-finding': flag,
      'without-image': flag,
      offline: flag,
      plain: flag,
      help: flag,
    },
    ...{ project: text, tag: text, signer: text },
  }
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    throw wrongUse(`${messageOf(error).replace(/\.$/, '')}.`)
  }
}

function wrongUse(found: string): Problem {
  return new Problem('read the command line', { found, next: 'See `npm run demo -- --help`.' })
}
