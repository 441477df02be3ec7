import { join } from 'node:path'
import { findInterpreter } from '@release-tools/build'
import { type Host, withScratch } from '@release-tools/host'
import { configPath } from '@release-tools/project'
import { planFile, readText, type WantedFile } from '../files.ts'
import { compilePins, isOwnPins } from '../pins/compile.ts'
import { findUv } from '../pins/uv.ts'
import type { Survey } from '../survey/model.ts'
import { ignoredFiles, ignoredPaths } from '../survey/repository.ts'
import { survey } from '../survey/survey.ts'
import { chooseWorkflow } from './choose-workflow.ts'
import { configText, wantedPattern } from './config-file.ts'
import { dependabotFile, isPins } from './dependabot.ts'
import type { AdoptFile, AdoptOptions, AdoptPlan } from './model.ts'
import { notesOf, todoOf } from './notes.ts'
import { type WantedPins, wantedPins } from './wanted-pins.ts'

/** Finds out what a repository needs so that a tag becomes a release. Writes nothing in it. Throws a Problem. */
export async function planAdoption(options: AdoptOptions, host: Host): Promise<AdoptPlan> {
  const found = withPatterns(await survey(options.directory, host))
  const { wanted, replaces, pypi, signing, otherwise } = chooseWorkflow(found, options)
  const files: AdoptFile[] = []
  const add = async (file: WantedFile, force: boolean, isPins = false) =>
    void files.push(await planned(found.root, file, force, isPins))
  if (wanted !== undefined) {
    const present = (await readText(join(found.root, wanted.path)))?.replaceAll('\r\n', '\n')
    const isUnedited = otherwise.some(text => text === present)
    await add(wanted, options.force || replaces || isUnedited)
  }
  const config = found.files.includes(configPath) ? undefined : configText(found)
  if (config !== undefined) await add({ path: configPath, text: config }, false)
  const pins = await missingPins(found, host)
  for (const file of pins) await add(file, options.force || (await isOurs(found.root, file)), true)
  // Pins that an earlier run wrote are there, even if git ignores them.
  const hidden = (await ignoredFiles(found.root, '.github', host)).filter(isPins)
  const dependabot = dependabotFile(found, [...hidden, ...pins.map(({ path }) => path)])
  if (dependabot !== undefined) await add(dependabot, false)
  const paths = new Set([...files.map(({ path }) => path), ...hidden])
  const signs = { ...signing, login: options.login ?? [] }
  const plan = { survey: found, pypi, signing: signs, files, ignored: await ignoredPaths(found.root, [...paths], host) }
  return { ...plan, notes: notesOf(plan), todo: todoOf(plan) }
}

/** The survey, with the patterns that the configuration will have. */
function withPatterns(found: Survey): Survey {
  if (found.files.includes(configPath)) return found
  const isOnly = found.projects.length === 1
  const projects = found.projects.map(project => {
    const value = wantedPattern(project, found.tags, isOnly)
    return { ...project, config: { ...project.config, 'tag-pattern': { value, from: configPath } } }
  })
  return { ...found, projects }
}

/** Pins that a release would refuse are made again. Those that somebody else wrote stay. */
async function isOurs(root: string, { path }: WantedFile): Promise<boolean> {
  return isOwnPins((await readText(join(root, path))) ?? '')
}

async function planned(root: string, file: WantedFile, force: boolean, isPins: boolean): Promise<AdoptFile> {
  const plan = await planFile(root, file, force)
  return { ...plan, before: await readText(join(root, file.path)), isPins }
}

/** Resolves what is not pinned yet. Nothing is asked of an index if nothing is missing. */
async function missingPins({ root, projects }: Survey, host: Host): Promise<WantedFile[]> {
  const names = projects.map(({ name }) => name)
  if (projects.every(({ python }) => python === undefined)) return []
  const interpreter = await findInterpreter({}, root, host)
  const wanted: WantedPins[] = []
  for (const project of projects)
    wanted.push(...(await wantedPins(root, project, { siblings: names, environment: interpreter.markers })))
  if (wanted.length === 0) return []
  return withScratch('init', host, async scratch => {
    const uv = await findUv(interpreter, scratch, host)
    const files: WantedFile[] = []
    for (const { path, request } of wanted) files.push({ path, text: await compilePins(request, uv, scratch, host) })
    // All that is needed may be for a Python that nobody builds with.
    return files.filter(({ text }) => /^[^#\s]/m.test(text))
  })
}
