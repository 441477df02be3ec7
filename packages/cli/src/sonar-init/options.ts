import { Problem } from '@release-tools/base'
import type { InitOptions } from '@release-tools/scaffold'
import { sonarServer } from '@release-tools/sonar'
import type { Given } from '../command.ts'
import { optionalOperand } from '../parse.ts'
import { WrongUse } from '../wrong-use.ts'

/** Checks the options of the command line. Throws WrongUse. */
export function readOptions(given: Given): InitOptions {
  const value = (name: string) => given.values[name]?.[0]
  const [organization, projectKey] = [value('organization'), value('project-key')]
  const server = readServer(value('host-url'), value('region'))
  if (organization !== undefined && server.kind === 'server')
    throw new WrongUse(`${server.host} has no organisations.`, 'Remove --organization or --host-url.')
  return {
    directory: optionalOperand(given) ?? '.',
    server,
    ...(organization === undefined ? {} : { organization: organizationKey(organization) }),
    ...(projectKey === undefined ? {} : { projectKey: usableKey(projectKey) }),
    pythons: versions(value('python')),
    force: given.switches.has('force'),
  }
}

function readServer(hostUrl: string | undefined, region: string | undefined) {
  try {
    return sonarServer({ hostUrl, region })
  } catch (error) {
    if (error instanceof Problem) throw new WrongUse(error.found, error.next, error)
    throw error
  }
}

/** Sonar's rule for project keys. */
function usableKey(key: string): string {
  if (key.length <= 400 && /^[A-Za-z0-9_.:-]*[A-Za-z_.:-][A-Za-z0-9_.:-]*$/.test(key)) return key
  throw new WrongUse(
    `${JSON.stringify(key)} is not a valid project key.`,
    'Use English letters, digits, - _ . and :, and at least one character that is not a digit.',
  )
}

function organizationKey(key: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(key)) return key
  throw new WrongUse(
    `${JSON.stringify(key)} is not a valid organisation key.`,
    'Use the last part of the address of its page: https://sonarcloud.io/organizations/KEY',
  )
}

function versions(text: string | undefined): string[] {
  if (text === undefined) return []
  const found = text.split(',').map(version => version.trim())
  const wrong = found.find(version => !/^(?:3\.\d{1,2}t?|pypy3\.\d{1,2})$/.test(version))
  if (wrong !== undefined)
    throw new WrongUse(`${JSON.stringify(wrong)} is not a version of Python.`, 'Use for example --python 3.11,3.12')
  if (new Set(found).size < found.length)
    throw new WrongUse('a version of Python is given twice.', 'Give each version once.')
  return found
}
