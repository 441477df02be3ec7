import { join } from 'node:path'
import { parseTag, parseVersion, type ReleaseTag, schemeWords, tagOf } from '@release-tools/evidence'
import { configPath } from '@release-tools/project'
import { readChanges } from '@release-tools/release'
import { type ProjectSurvey, tagPatternOf } from '@release-tools/scaffold'
import { aboutOf, asProblem, type Finding, type Patient, sentence } from '../model.ts'

type ForProject = (project: ProjectSurvey, patient: Patient) => Finding | Promise<Finding>

const eachProject = (check: ForProject) => (patient: Patient) =>
  Promise.all(
    patient.survey.projects.map(async project => ({
      ...aboutOf(patient, project),
      ...(await check(project, patient)),
    })),
  )

/** The tag that the project would get now; undefined if the build computes the version, or if it is none. */
function nextTag({ declared, config }: ProjectSurvey): ReleaseTag | undefined {
  const rule = { pattern: config['tag-pattern'].value, scheme: config['version-scheme'].value }
  return declared.version === undefined ? undefined : parseTag(tagOf(declared.version, rule.pattern), rule)
}

/** The version that the project states. */
export const version = eachProject((project, { survey }): Finding => {
  const { declared, config, python } = project
  const [id, scheme] = ['version', config['version-scheme'].value]
  if (declared.version === undefined)
    return python === undefined
      ? { id, status: 'ok', found: 'No file states a version: the tag does.' }
      : {
          ...{ id, status: 'unknown' },
          found: `The build computes the version (${declared.computedBy}).`,
          next: 'See in the rehearsal of a pull request which version it computes. The release stops if that is not the one of the tag.',
        }
  if (parseVersion(declared.version, scheme) === undefined)
    return {
      ...{ id, status: 'fails' },
      found: `${declared.versionFrom} has the version ${JSON.stringify(declared.version)}, which is not a ${schemeWords(scheme).name}.`,
      next: `Write a version such as ${schemeWords(scheme).examples.join(' or ')}.`,
    }
  const tag = tagOf(declared.version, config['tag-pattern'].value)
  if (!survey.tags.includes(tag))
    return { id, status: 'ok', found: `${declared.versionFrom} has ${declared.version}: the next tag is ${tag}.` }
  return {
    ...{ id, status: 'warns' },
    found: `${declared.versionFrom} has ${declared.version}, and the tag ${tag} exists.`,
    next: 'Raise the version before the next tag.',
  }
})

/** The tags that there are have the form that the configuration says. */
export const tags = eachProject((project, { survey }): Finding => {
  const [id, pattern] = ['tags', project.config['tag-pattern'].value]
  if (survey.tags.length === 0)
    return { id, status: 'ok', found: `There is no tag yet. Releases are tagged ${pattern}.` }
  const found = tagPatternOf(survey.tags, project, survey.projects.length === 1)
  const rule = { pattern, scheme: project.config['version-scheme'].value }
  if (survey.tags.some(tag => parseTag(tag, rule) !== undefined))
    return { id, status: 'ok', found: `Releases are tagged ${pattern}, as tags are now.` }
  if (found === undefined)
    return {
      ...{ id, status: 'warns' },
      found: `No tag has a version that could be one of ${project.name}, such as ${survey.tags.at(-1)}: such a tag releases nothing.`,
      next: `Tag releases with their version: ${tagOf('1.2.3', pattern)}.`,
    }
  return {
    ...{ id, status: 'fails' },
    found: `Tags are like ${found.example}, and releases are expected to be tagged ${pattern}.`,
    next: `Write \`tag-pattern: ${JSON.stringify(found.pattern)}\` into ${configPath}, and the filter below \`on: push: tags:\` likewise.`,
  }
})

/** The list of changes of the next version. */
export const changelog = eachProject(async (project, { survey, host }): Promise<Finding> => {
  const { config, name } = project
  const [id, source, release] = ['changelog', config['notes-from'].value, nextTag(project)]
  const path = config.changelog?.value
  if (source.kind === 'tag-message' || source.kind === 'generated')
    return { id, status: 'ok', found: 'The list of changes does not come from a file.' }
  if (path === undefined && source.kind === 'auto')
    return {
      ...{ id, status: 'warns' },
      found: 'There is no changelog: the notes have the message of the tag, if it has one.',
      next: 'Write a CHANGELOG.md, or tag with `git tag -a`.',
    }
  if (release === undefined)
    return {
      ...{ id, status: 'unknown' },
      found: `No file states which version comes next, so that ${path ?? 'the file of its changes'} was not searched.`,
      next: 'See that it has a section for the version that you tag.',
    }
  const request = {
    ...{ from: source, project: name, release },
    path: path === undefined ? undefined : join(survey.root, path),
  }
  const quiet = { ...host, workspace: survey.root, notice: () => undefined, warning: () => undefined }
  try {
    const { text } = await readChanges(request, quiet)
    if (text === '')
      return {
        ...{ id, status: 'warns' },
        found: `No headings divide ${path} into versions: the notes have the message of the tag, if it has one.`,
        next: 'Give each version a heading (keepachangelog.com), or tag with `git tag -a`.',
      }
    return { id, status: 'ok', found: `${path ?? 'Its file'} describes ${release.version}.` }
  } catch (error) {
    const problem = asProblem(error)
    const done = survey.tags.includes(release.tag)
    return { id, status: done ? 'warns' : 'fails', found: sentence(problem), next: problem.next }
  }
})
