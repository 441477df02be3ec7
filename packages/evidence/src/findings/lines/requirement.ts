import type { NamedLine } from './named-line.ts'

const name = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?'
const requirement = new RegExp(
  `^\\s*(?<name>${name})\\s*(?:\\[[^\\]]*\\]\\s*)?(?:\\(?\\s*===?\\s*(?<version>[^\\s;,()*]+)\\s*\\)?\\s*(?=;|$|\\s-))?(?=[\\s<>=!~;@[(,]|$)`,
)

/** The package that a dependency specifier (PEP 508) names; nothing for other text. */
export function requirementAt(text: string, line: number): NamedLine[] {
  const { name, version } = requirement.exec(text)?.groups ?? {}
  return name === undefined ? [] : [{ type: 'pypi', name, ...(version === undefined ? {} : { version }), line }]
}
