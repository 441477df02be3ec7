import type { Host, Variables } from '@release-tools/host'
import { namedGitHub } from '@release-tools/runner'
import { indexFor, publisherForms, type Question, type ReaderTrust, readPublisher } from '@release-tools/verify'
import type { Given } from '../command.ts'
import type { Roots } from '../root-lines.ts'
import { readTrust } from '../trust.ts'
import { WrongUse } from '../wrong-use.ts'
import { readAsked } from './asked.ts'
import { givenIndex } from './given-index.ts'

/** A policy that names verifiers, and no signer, is for their summaries. */
const summaryMissing =
  'The policy names verifiers only. Give the summary of one with --accept-vsa FILE, or a signer with --key FILE or --certificate-identity.'

/** Reads whom the reader trusts, what they ask, and how servers are read. Throws WrongUse. */
export async function readQuestion(given: Given, host: Host): Promise<{ question: Question; roots: Roots }> {
  const { env } = host
  const { asked, fallback } = await readAsked(given)
  const { trust, builtIn, roots } = await readTrust(
    given,
    fallback,
    asked.policy?.verifiers === undefined ? undefined : summaryMissing,
  )
  const github = githubOf(given, env)
  const index = await givenIndex(given, github, host)
  const question: Question = {
    trust: { ...trust, ...publishersOf(given) },
    asked: { ...asked, ...(index && { index }) },
    github,
    ...indexFor(given.values['index-url']?.[0], env),
    ...signatureOf(given),
  }
  return {
    question,
    roots: { ...(builtIn === undefined ? {} : { builtIn }), ...(roots === undefined ? {} : { roots }) },
  }
}

function publishersOf({ values }: Given): Pick<ReaderTrust, 'publishers'> {
  const publishers = (values.publisher ?? []).map(text => {
    const publisher = readPublisher(text)
    if (publisher !== undefined) return publisher
    throw new WrongUse(
      `--publisher ${text} names no publisher that has attestations.`,
      `Write it as ${publisherForms}.`,
    )
  })
  return publishers.length === 0 ? {} : { publishers }
}

/** A signature is of one thing. */
function signatureOf({ values, operands }: Given): Pick<Question, 'signature'> {
  const [signature] = values.signature ?? []
  if (signature === undefined) return {}
  if (operands.length === 1) return { signature }
  throw new WrongUse('--signature is given with several targets.', 'Give one model, with its signature.')
}

/** The API that is asked for, if one is, and the token of each server: it goes to no other than its own. */
export function githubOf({ values }: Given, env: Variables): NonNullable<Question['github']> {
  const named = namedGitHub(env)
  const [api] = values['github-api'] ?? []
  const token = (host: string) => {
    if (host === 'github.com') return named.token
    return host === named.enterpriseHost ? named.enterpriseToken : undefined
  }
  return { token, ...(api === undefined ? {} : { api }) }
}
