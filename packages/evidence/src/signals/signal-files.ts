import { sha256 } from '@release-tools/base'
import type { TopFile } from '../kinds/kind.ts'
import { kinds } from '../kinds/register.ts'
import { assetName } from '../manifest/asset-names.ts'
import { renderBadges } from './badges.ts'
import { type SignalFacts, signalFile } from './signal-facts.ts'
import { securitySignals } from './signals.ts'
import { renderSignals, type SignalFile } from './signals-document.ts'

/** A file that shows the signals, with its content. */
export interface MadeSignal {
  file: TopFile
  content: string
}

/** `security-signals.json` and the files of all badges. */
export function signalFiles(facts: SignalFacts): MadeSignal[] {
  const signals = securitySignals(facts)
  const made: MadeSignal[] = []
  const put = (file: TopFile, content: string): SignalFile => {
    made.push({ file, content })
    const { path, mediaType } = file
    return signalFile(facts, { path, mediaType, sha256: sha256(content), asset: assetName(path) ?? path })
  }
  const badges = renderBadges(signals.signals).map(({ name, label, message, color, endpoint, picture }) => ({
    ...{ name, label, message, color },
    endpoint: put(kinds.badges.files[`${name}Endpoint`], endpoint),
    picture: put(kinds.badges.files[`${name}Picture`], picture),
  }))
  const document = { file: kinds['security-signals'].files.document, content: renderSignals({ ...signals, badges }) }
  return [document, ...made]
}
