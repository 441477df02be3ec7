import { count, shellWord } from '@release-tools/base'
import { assetUrl } from './links.ts'
import type { ReleaseFacts } from './release-facts.ts'

/** A way to install the release. `text` ends in a colon. */
export interface Installation {
  text: string
  command: string
}

/** How to install what the release has. Empty for a dry run, of which nothing can be installed. */
export function installations(facts: ReleaseFacts): Installation[] {
  if (facts.dryRun) return []
  return [...wheels(facts), ...images(facts)]
}

/** What readers see instead of ways to install. */
export function noInstallation({ dryRun }: ReleaseFacts): string {
  return dryRun
    ? 'Nothing is published, so nothing can be installed.'
    : 'This release has nothing that pip or docker installs.'
}

function wheels(facts: ReleaseFacts): Installation[] {
  const [wheel, ...others] = facts.artifacts.filter(({ name }) => name.endsWith('.whl'))
  if (wheel === undefined) return []
  const { name, version } = facts.project
  const direct =
    others.length === 0
      ? {
          text: 'The wheel of this release (pip compares the SHA-256):',
          command: `pip install ${shellWord(`${name} @ ${assetUrl(facts, wheel.name)}#sha256=${wheel.sha256}`)}`,
        }
      : {
          text: `The wheel for your system and Python, after you downloaded it (there are ${count(others.length + 1, 'wheel')}):`,
          command: `pip install ./${wheel.name}`,
        }
  const index = {
    text: 'The same version from a package index, if the project publishes there:',
    command: `pip install ${shellWord(`${name}==${version}`)}`,
  }
  return [direct, index]
}

function images({ images }: ReleaseFacts): Installation[] {
  return images.map(({ name, repository, digest }) => ({
    text: `The image ${name}:`,
    command: `docker pull ${repository}@${digest}`,
  }))
}
