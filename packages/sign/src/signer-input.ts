import { Problem } from '@release-tools/base'
import type { KeyService } from './key-services/key-service.ts'
import { keyServices } from './key-services.ts'
import type { RequestedSigner } from './resolve-signing.ts'
import type { KeyServiceName, LoginSettings } from './signing-options.ts'

const words = ['auto', 'key', 'keyless'] as const

/** All that the input `signer` may be without a plugin, for messages. */
const { plugin, ...known } = keyServices
const examples = [...words, ...Object.values(known).flatMap(service => service.examples.slice(0, 1))]

/**
 * Reads the text of the input `signer`: a word, or the address of a key as cosign takes it. An address that cosign would not understand is
 * refused here, before anything is downloaded. Throws a Problem.
 */
export function parseSigner(text: string): RequestedSigner {
  const word = words.find(one => one === text)
  if (word !== undefined) return { kind: word }
  const scheme = /^([a-z0-9-]+):/.exec(text)?.[1] ?? ''
  const kind = isKeyService(scheme) ? scheme : 'plugin'
  const service = keyServices[kind]
  if (service.address.test(text)) return { kind, key: text, login: {} }
  if (!isKeyService(scheme)) throw unknown(text)
  throw refused(
    text,
    `${JSON.stringify(text)} is not the address of a key in ${service.title}.`,
    `Write it as ${service.examples.join(' or ')}.`,
  )
}

/**
 * The signer with the program that the input `signer-plugin` names (`PATH@sha256:…`), which every scheme that cosign does not know itself needs.
 * Throws a Problem.
 */
export function withPlugin(signer: RequestedSigner, text: string | undefined): RequestedSigner {
  const isPlugin = 'key' in signer && keyServices[signer.kind] === plugin
  const key = 'key' in signer ? signer.key : signer.kind
  if (text === undefined) {
    if (isPlugin) throw unknown(key)
    return signer
  }
  if (!isPlugin) throw pluginRefused(`the signer is ${JSON.stringify(key)}, which needs no program.`, 'Leave it out.')
  const [, path, sha256] = /^(.+)@sha256:([0-9a-f]{64})$/.exec(text) ?? []
  if (path === undefined || sha256 === undefined)
    throw pluginRefused(`it is ${JSON.stringify(text)}.`, 'Write it as PATH@sha256:…, with the digest of the program.')
  return { ...signer, program: { path, sha256 } }
}

/** The signer with the settings of its login, from the lines of the input `signer-login`. Throws a Problem. */
export function withLogin(signer: RequestedSigner, lines: readonly string[]): RequestedSigner {
  if (lines.length === 0) return signer
  if (!('key' in signer))
    throw loginRefused(`the signer is ${JSON.stringify(signer.kind)}, which has no login.`, 'Leave it out.')
  const service = keyServices[signer.kind]
  const names = Object.keys(service.settings)
  if (names.length === 0)
    throw loginRefused(
      `${service.title} has no login by the identity of a job.`,
      'Leave it out, and log in before this step.',
    )
  const given = lines.map(line => readSetting(line, service))
  const login = Object.fromEntries(given)
  const twice = names.find(name => given.filter(([one]) => one === name).length > 1)
  if (twice !== undefined) throw loginRefused(`it has \`${twice}\` twice.`, 'Leave out one.')
  const missing = names.find(name => service.settings[name]?.required && login[name] === undefined)
  if (missing !== undefined) throw loginRefused(`it has no \`${missing}\`.`, `Add ${exampleOf(missing, service)}.`)
  return { ...signer, login: login satisfies LoginSettings }
}

/** Names of the settings of a login, the required ones first; those that may be left out are in brackets. Empty for signers without a login. */
export function settingsOfLogin(signer: RequestedSigner): string[] {
  const settings = 'key' in signer ? Object.entries(keyServices[signer.kind].settings) : []
  const names = (required: boolean) =>
    settings.flatMap(([name, one]) => (Boolean(one.required) === required ? [name] : []))
  return [...names(true), ...names(false).map(name => `[${name}]`)]
}

function readSetting(line: string, service: KeyService): [string, string] {
  const [, name = '', value = ''] = /^([a-z-]+):\s*(.*)$/.exec(line) ?? []
  const setting = Object.hasOwn(service.settings, name) ? service.settings[name] : undefined
  if (setting === undefined)
    throw loginRefused(
      `${JSON.stringify(line)} is not a setting of ${service.title}.`,
      `Write one per line, as \`NAME: VALUE\`. Settings: ${Object.keys(service.settings).join(', ')}.`,
    )
  if (setting.form.test(value)) return [name, value]
  throw loginRefused(`its \`${name}\` is ${JSON.stringify(value)}.`, `Write it as ${exampleOf(name, service)}.`)
}

function exampleOf(name: string, { settings }: KeyService): string {
  return `\`${name}: ${settings[name]?.example}\``
}

function isKeyService(scheme: string): scheme is KeyServiceName {
  return Object.hasOwn(known, scheme)
}

function unknown(text: string): Problem {
  return refused(
    text,
    `it is ${JSON.stringify(text)}.`,
    `Valid values: ${examples.join(', ')}. Another NAME://KEY needs \`signer-plugin\`.`,
  )
}

function pluginRefused(found: string, next: string): Problem {
  return new Problem('use the plugin of the signer', { found, next })
}

function refused(text: string, found: string, next: string): Problem {
  return new Problem(`sign with ${JSON.stringify(text)}`, { found, next })
}

function loginRefused(found: string, next: string): Problem {
  return new Problem('log in to the signer', { found, next })
}
