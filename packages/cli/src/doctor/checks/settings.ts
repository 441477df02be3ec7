import { posix } from 'node:path'
import { Problem } from '@release-tools/base'
import { tagOf } from '@release-tools/evidence'
import { isAddress } from '@release-tools/scaffold'
import { usualKeys } from '@release-tools/sign'
import { environmentNames } from '../environment-names.ts'
import { asProblem, type Finding, type Patient } from '../model.ts'

/** The environments that the workflow publishes from have reviewers. */
export async function environments(patient: Patient): Promise<Finding[]> {
  return Promise.all(environmentNames(patient).map(name => environmentOf(name, patient)))
}

async function environmentOf(name: string, { github, unseen }: Patient): Promise<Finding> {
  const [id, about] = ['environment', name]
  const where = 'Settings → Environments'
  if (github === undefined)
    return {
      id,
      about,
      status: 'unknown',
      found: unseen,
      next: `See that ${where} has ${name}, with reviewers if a person should approve.`,
    }
  const found = await github.reviewers(name)
  if ('unseen' in found)
    return {
      ...{ id, about, status: 'unknown' },
      found: found.unseen,
      next: `See that ${where} has ${name}. If it does not exist, GitHub makes it at the first release, without reviewers. In a private repository, the token needs the permission to read actions.`,
    }
  return found.count > 0
    ? { id, about, status: 'ok', found: `It has ${found.count} reviewer${found.count === 1 ? '' : 's'}.` }
    : {
        id,
        about,
        status: 'warns',
        found: 'It has no reviewers: whoever pushes a tag publishes.',
        next: `Add them in ${where}, if a person should approve.`,
      }
}

/** What PyPI has to know of the workflow. Nobody but an owner of the project on PyPI can see whether it does. */
export function pypi({ survey: { workflows, origin } }: Patient): Finding[] {
  return workflows
    .filter(({ calls, publishers }) => calls.length > 0 && publishers.length > 0)
    .flatMap(({ path, publishers }) =>
      publishers.map(
        ({ environment }): Finding => ({
          ...{ id: 'pypi', status: 'unknown', about: path },
          found: 'Only PyPI shows which Trusted Publisher a project has.',
          next: `See that it is: owner ${origin?.owner ?? '…'}, repository ${origin?.name ?? '…'}, workflow ${posix.basename(path)}, environment ${environment ?? '(none)'}.`,
        }),
      ),
    )
}

/** A key that signs has its public half in the repository. */
export async function keys({ survey: { workflows, files }, variables }: Patient): Promise<Finding[]> {
  const id = 'keys'
  const secret = files.filter(path => /(?:^|\/)(?:(?:cosign|import-cosign)\.key|gpg-private-key\.asc)$/.test(path))
  const leaked = secret.map(
    (about): Finding => ({
      ...{ id, about, status: 'fails' },
      found: 'A private key is in the repository. Git tracks it, or `git add` would add it.',
      next: 'Move it into a secret. If it was ever committed, make a new key, because the history keeps the old one.',
    }),
  )
  const calls = workflows.flatMap(file => file.calls)
  // What signs in jobs of their own is not seen here.
  if (calls.length === 0) return leaked
  // The check of the signer says it of keys in services.
  const usual = (await variables?.())?.values.get('SIGNER') ?? ''
  if (calls.every(({ inputs }) => isAddress(inputs.signer ?? usual))) return leaked
  const signs = calls.some(({ secrets }) => secrets.includes('cosign-private-key'))
  const publicKey = usualKeys.find(path => files.includes(path))
  if (!signs)
    return [...leaked, { id, status: 'ok', found: 'Releases are signed keyless: there is no key that could expire.' }]
  return publicKey === undefined
    ? [
        ...leaked,
        {
          ...{ id, status: 'fails' },
          found:
            'The workflow passes cosign-private-key, and the repository has no .github/cosign.pub: nobody can verify the release.',
          next: 'Commit the public key: `cosign public-key --key cosign.key --outfile .github/cosign.pub`.',
        },
      ]
    : [...leaked, { id, status: 'ok', found: `${publicKey} is the public key. Keys of cosign do not expire.` }]
}

/** A tag has what is committed, and nothing else. */
export async function committed({ survey: { root }, host }: Patient): Promise<Finding[]> {
  const id = 'committed'
  const { exitCode, stdout } = await host.exec(
    'git',
    ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=normal'],
    { cwd: root },
  )
  if (exitCode !== 0)
    return [{ id, status: 'unknown', found: 'git status failed.', next: 'Run it, and correct what it reports.' }]
  const paths = stdout.split('\0').filter(entry => entry !== '')
  const [first] = paths
  if (first === undefined) return [{ id, status: 'ok', found: 'Everything is committed.' }]
  const more = paths.length > 1 ? ` and ${paths.length - 1} more` : ''
  return [
    {
      ...{ id, status: 'warns' },
      found: `${first.slice(3)}${more} ${more === '' ? 'is' : 'are'} not committed: these findings are about your files, and a tag has only commits.`,
      next: 'Commit them before you tag.',
    },
  ]
}

/** The version that comes next is not released yet. */
export async function published({ survey, github, unseen }: Patient): Promise<Finding[]> {
  const id = 'published'
  const tags = survey.projects.flatMap(({ declared, config }) =>
    declared.version === undefined ? [] : [tagOf(declared.version, config['tag-pattern'].value)],
  )
  if (tags.length === 0) return []
  const next = `See that there is no release of ${tags.join(', ')} yet.`
  if (github === undefined) return [{ id, status: 'unknown', found: unseen, next }]
  return Promise.all(
    tags.map(async about => {
      const release = await github.published(about).catch(asProblem)
      return { id, about, ...(release instanceof Problem ? unanswered(release, next) : publishedAs(release?.url)) }
    }),
  )
}

type Answered = Pick<Finding, 'status' | 'found' | 'next'>

function publishedAs(url: string | undefined): Answered {
  if (url === undefined) return { status: 'ok', found: 'It is not released yet.' }
  const next = 'Raise the version before the next tag.'
  return { status: 'warns', found: `It is released (${url}): the tag would change nothing.`, next }
}

function unanswered({ found }: Problem, next: string): Answered {
  return { status: 'unknown', found, next }
}
