import type { Survey, WorkflowSurvey } from '../survey/model.ts'
import { serverOf } from '../survey/server.ts'
import type { AdoptOptions } from './model.ts'
import { type WantedSigning, wantedSigning } from './signing.ts'
import { renderWorkflow, type WantedWorkflow, type WorkflowOptions } from './workflow.ts'

export interface ChosenWorkflow {
  /** Undefined if the repository releases with single actions of ours, in jobs of its own. */
  wanted: WantedWorkflow | undefined
  /** True if the file of the publisher on PyPI, which is not ours, is to be replaced. */
  replaces: boolean
  /** True if a job publishes on PyPI. */
  pypi: boolean
  signing: WantedSigning
  /** What init writes with other choices: a file with one of these texts was not edited. */
  otherwise: string[]
}

const folder = '.github/workflows/'
const usual = `${folder}release.yml`

/** Events of a workflow that does not test. */
const releasing = new Set(['tags', 'release', 'workflow_dispatch', 'create', 'workflow_call'])

/** Names of files that release, and do not test. Many of them try the build on pull requests, too. */
const releaseName = /(?:release|publish|deploy|pypi|upload|dist|wheel)/i

/**
 * Decides which file the workflow goes into: the one that calls ours now. Otherwise it is the one that a publisher on PyPI is bound to,
 * if it does nothing else, or if the user forces that. Otherwise it is a new one.
 */
export function chooseWorkflow(
  found: Survey,
  { pypi: asked, force = false, ...signs }: Partial<Omit<AdoptOptions, 'directory'>>,
): ChosenWorkflow {
  const calling = found.workflows.find(({ calls }) => calls.length > 0)
  const publishing = found.workflows.find(({ publishers }) => publishers.length > 0)
  const hasPackage = found.projects.some(({ python }) => python !== undefined)
  // PyPI trusts no server of GitHub Enterprise.
  const onGhes = serverOf(found) === 'ghes'
  const pypi = hasPackage && !onGhes && (asked ?? publishing !== undefined)
  const signing = wantedSigning(found, calling, signs)
  if (calling === undefined && found.workflows.some(isLongForm))
    return { wanted: undefined, replaces: false, pypi, signing, otherwise: [] }
  const replaces = calling === undefined && publishing !== undefined && mayReplace(publishing, found, force)
  const path = calling?.path ?? (replaces ? publishing.path : freePath(found))
  const [call] = calling?.calls ?? []
  const ref = call && `${call.ref}${call.beside ?? ''}`
  const environment = (calling ?? publishing)?.publishers[0]?.environment
  const options = {
    ...{ pypi, path, onGhes, signing },
    ...(ref === undefined ? {} : { ref }),
    ...(environment === undefined ? {} : { environment }),
  }
  const otherwise = otherChoices(options, calling).map(other => renderWorkflow(found, other).text)
  return { wanted: renderWorkflow(found, options), replaces, pypi, signing, otherwise }
}

function otherChoices(options: WorkflowOptions, calling: WorkflowSurvey | undefined): WorkflowOptions[] {
  const present = calling?.calls[0]?.inputs.signer
  const signers = [{}, ...(present === undefined ? [] : [{ signer: present }])]
  const signings = [true, false].flatMap(gpg => signers.map(signer => ({ gpg, ...signer })))
  return [true, false].flatMap(pypi => signings.map(signing => ({ ...options, pypi, signing })))
}

/** Another workflow with the usual name stays: release-please may have its there. */
function freePath({ files }: Survey): string {
  return files.includes(usual) ? `${folder}release-tools.yml` : usual
}

function isLongForm({ actions }: WorkflowSurvey): boolean {
  return actions.some(({ name }) => name === 'assemble-release')
}

/** What our workflow would not do is not lost, unless the user forces it. Of what is not committed, there would be no copy. */
function mayReplace({ path, events, beyond }: WorkflowSurvey, { changed }: Survey, force: boolean): boolean {
  if (force) return true
  const isRelease =
    releaseName.test(path.slice(folder.length)) || (events.length > 0 && events.every(event => releasing.has(event)))
  return isRelease && beyond.length === 0 && !changed.includes(path)
}
