import { realpath } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { code, codeBlock, count, table } from '@release-tools/base'
import { modelSignatureName } from '@release-tools/evidence'
import type { Host, Outputs } from '@release-tools/host'
import { readContext, recordingEvents, signingRequest } from '@release-tools/runner'
import {
  isDryRun,
  type ModelSignature,
  type ModelToSign,
  type ReaderFiles,
  readerFiles,
  resolveSigning,
  signatureCells,
  signerJson,
  signModels,
  verifyCommands,
} from '@release-tools/sign'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'

/** A model with its signature. */
type Signed = ModelToSign & ModelSignature

/** Signs the models, and says how anybody can verify them. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const options = await resolveSigning(signingRequest(inputs), readContext(), host)
  // Inputs name paths by the real one of the workspace.
  const workspace = await realpath(host.workspace)
  const models = inputs.models.map(directory => modelOf(directory, inputs))
  const { result: signatures, path } = await recordingEvents('sign-model', options.events, host, () =>
    signModels(models, options, host),
  )
  const signed = models.flatMap((model, index): Signed[] => {
    const signature = signatures[index]
    return signature === undefined ? [] : [{ ...signature, ...model }]
  })
  for (const { directory, files, isKept } of signed) {
    const what = `${basename(directory)} (${count(files, 'file')})`
    host.info(isKept ? `The signature of ${what} already exists, and is valid.` : `Signed and verified ${what}.`)
  }
  const commands: string[] = []
  for (const one of signed) commands.push(...commandsOf(one, await readerFiles(one.verified, options, host), workspace))
  await host.summary(summary(signed, commands, isDryRun(options)), 'evidence')
  return {
    signatures: signed.map(({ signature }) => signature).join('\n'),
    'file-lists': signed.flatMap(({ fileList }) => fileList ?? []).join('\n'),
    signer: signed[0] === undefined ? '' : signerJson(signed[0].verified),
    'verify-commands': commands.join('\n'),
    'signing-events': path,
  }
}

function modelOf(directory: string, inputs: Inputs): ModelToSign {
  const place = join(dirname(directory), basename(directory))
  return {
    directory,
    signature: inputs.place === 'inside' ? join(directory, modelSignatureName) : `${place}.sig`,
    ...(inputs['file-list'] ? { fileList: `${place}.files.json` } : {}),
    links: inputs.links,
    ignored: inputs.ignore,
  }
}

function commandsOf({ directory, signature, verified }: Signed, files: ReaderFiles, workspace: string): string[] {
  const [model = '.', place = ''] = [directory, signature].map(path => relative(workspace, path) || '.')
  return verifyCommands({ kind: 'model', directory: model, signature: place }, verified, files)
}

function summary(signed: Signed[], commands: string[], dryRun: boolean): string {
  const rows = signed.map(({ directory, files, sha256, verified }) => [
    code(basename(directory)),
    String(files),
    code(`sha256:${sha256}`),
    ...signatureCells(verified),
  ])
  const models = table(['Model', 'Files', 'Digest', 'Signed by', 'in a log'], rows)
  if (dryRun)
    return `### Models signed in a dry run\n\n${models}\n\nThe key was made for this run and is gone: nothing was logged.`
  return `### Signed models\n\n${models}\n\nVerify them with:\n\n${codeBlock(commands.join('\n'), 'sh')}`
}
