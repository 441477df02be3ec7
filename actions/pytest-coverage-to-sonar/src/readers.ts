import { sep } from 'node:path'
import { boolean, matching, object, parseJson, readShape } from '@release-tools/base'
import { badInput, lineList, lines, ofType, type Reader, workspacePath } from '@release-tools/runner'

/** A project in a repository with several. */
export interface ProjectInput {
  /** Absolute path. */
  directory: string
  /** The project key in Sonar; undefined to use the one in sonar-project.properties. */
  key: string | undefined
}

/** `80`, `87.5` */
export const percent: Reader<number> = ofType({ type: 'float' }, (value, name) => {
  const number = /^\d{1,3}(\.\d{1,6})?$/.test(value) ? Number(value) : Number.NaN
  if (number <= 100) return number
  throw badInput(name, `it is ${JSON.stringify(value)}.`, 'Give a percentage from 0 to 100, for example 80 or 87.5.')
})

/** An http or https address without user, password, query or fragment. */
export const webAddress: Reader<string> = (value, name) => {
  const url = URL.parse(value)
  const plain = url !== null && /^https?:$/.test(url.protocol) && `${url.username}${url.search}${url.hash}` === ''
  if (plain) return value.replace(/\/+$/, '')
  throw badInput(
    name,
    'it is not a plain web address.',
    'Give an address like https://sonar.example.com, without a user and a query.',
  )
}

/** `{"from": "uv.lock, group test", "pinned": true}` */
export const requirements: Reader<{ from: string; pinned: boolean }> = (value, name) => {
  const next = 'Give the output `requirements` of setup-tests as it is.'
  return readShape(requirementsShape, parseJson(value, `the input ${name}`), `the input ${name}`, next)
}

const requirementsShape = object({ from: matching(/^[^\p{C}]{1,500}$/u, 'a text of one line'), pinned: boolean })

/** `services/api = acme_api`, one per line. The key is optional. */
export const projectList: Reader<ProjectInput[]> = ofType(lineList, (value, name) => {
  const projects = lines(value, name).map(line => {
    const [directory = '', key = ''] = line.split(/=(.*)/s).map(part => part.trim())
    return { directory: workspacePath(directory, name), key: key === '' ? undefined : key }
  })
  const twice = projects.find(
    ({ directory }, index) => projects.findIndex(other => other.directory === directory) < index,
  )
  const inside = projects.find(({ directory }) =>
    projects.some(outer => directory.startsWith(`${outer.directory}${sep}`)),
  )
  if (inside !== undefined)
    throw badInput(
      name,
      `${inside.directory} is inside another one.`,
      'Name only directories that do not contain each other.',
    )
  if (twice !== undefined) throw badInput(name, 'it names a directory twice.', 'Name each directory once.')
  return projects
})

/** `/app = .`, one per line. With nothing after the `=`, the files are excluded. */
export const mappings: Reader<[from: string, to: string | undefined][]> = ofType(lineList, (value, name) =>
  lines(value, name).map(line => {
    const at = line.lastIndexOf('=')
    const from = line.slice(0, Math.max(at, 0)).trim()
    if (from === '') throw badInput(name, `${JSON.stringify(line)} has no \`=\`.`, 'Give lines like `/app = .`.')
    const to = line.slice(at + 1).trim()
    return [from, to === '' ? undefined : to]
  }),
)

/** `sonar.python.version=3.12`, one per line. */
export const propertyList: Reader<[key: string, value: string][]> = ofType(lineList, (value, name) =>
  lines(value, name).map(line => {
    const [, key = '', text = ''] = /^(sonar\.[\w.-]+)\s*=\s*(.*)$/s.exec(line) ?? []
    if (key === '')
      throw badInput(name, `${JSON.stringify(line)} is not a property.`, 'Give lines like `sonar.python.version=3.12`.')
    if (/^sonar\.(token|login|password)$|passw|secret/i.test(key))
      throw badInput(name, `it has ${key}.`, 'Pass the token in the input `sonar-token`.')
    return [key, text.trim()]
  }),
)
