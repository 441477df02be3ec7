import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWorkflow } from '../act/workflow.ts'
import type { Rehearsed } from '../rehearse/rehearsed.ts'
import { root } from '../shared/repository.ts'
import { example } from './event.ts'
import { withFinding } from './finding.ts'
import type { Options } from './options.ts'

/** The long form makes an image, too; the short one calls the reusable workflow for packages. */
const templates = { image: 'workflows-templates/release.yml', package: 'workflows-templates/python-release.yml' }

/** The project that is released unless the user names one: examples/python-app with a template. */
export function exampleProject({ withFinding: finding, withoutImage }: Options): Rehearsed {
  const template = join(root, withoutImage ? templates.package : templates.image)
  const { hasKey, hasGpg } = readWorkflow(template)
  return {
    consumer: example,
    name: 'hostcard',
    files: {
      [example.workflow]: readFileSync(template, 'utf8'),
      ...(finding ? withFinding() : {}),
      ...(withoutImage ? { Dockerfile: undefined } : {}),
    },
    ...{ hasKey, hasGpg },
    hasImages: !withoutImage,
    toIndex: true,
  }
}
