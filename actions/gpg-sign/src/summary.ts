import { argumentPath, code, codeBlock, escapeMarkdown, shellWord, table } from '@release-tools/base'
import { gpgEnding } from '@release-tools/evidence'
import type { GpgKey } from '@release-tools/sign'

/** What was signed, and by whom. */
export interface Signed {
  /** Relative to the workspace. */
  files: string[]
  key: GpgKey
}

/** The commands that verify the signatures, with gpg and with release-tools. `keyFile` is the path of the public key. */
export function commandsOf({ files }: Signed, keyFile: string): string[] {
  return files.flatMap(file => {
    const [path, signature] = [file, `${file}${gpgEnding}`].map(one => shellWord(argumentPath(one)))
    return [
      `gpg --verify ${signature} ${path}`,
      `release-tools verify-blob ${path} --signature ${signature} --key ${shellWord(keyFile)}`,
    ]
  })
}

/** What the job summary says. `isKnown` is true if the public key is checked in. */
export function summary(
  signed: Signed,
  keyFile: string,
  { dryRun, isKnown }: { dryRun: boolean; isKnown: boolean },
): string {
  const { files, key } = signed
  const by = `${code(key.fingerprint)} of ${escapeMarkdown(key.userId)}`
  const rows = table(
    ['Signed', 'by'],
    files.map(file => [code(file), by]),
  )
  if (dryRun)
    return `### GPG signatures of a dry run\n\n${rows}\n\nThe key was made for this run and is gone. Nobody can use these signatures.`
  const where = isKnown
    ? `The key is in ${code(keyFile)}.`
    : `Check in the public key of ${code(key.primary)} as ${code(keyFile)}, so that readers can find it.`
  const commands = codeBlock(commandsOf(signed, keyFile).join('\n'), 'sh')
  return `### GPG signatures\n\n${rows}\n\n${where} Verify them with:\n\n${commands}`
}
