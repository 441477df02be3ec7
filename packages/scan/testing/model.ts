import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { renderYaml } from '@release-tools/base'
import { freshDir } from './scanners.ts'

/** A safetensors file with this header, and one tensor of zeros. */
export function safetensors(header: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(text.length))
  return Buffer.concat([length, text, Buffer.alloc(24)])
}

const ggufTexts = (entries: [string, string][]) =>
  entries.map(([key, text]) => Buffer.concat([ggufText(key), u32(8), ggufText(text)]))

/** The header of a GGUF file with these texts, a number, a flag and a vocabulary before and between them. */
export function gguf(entries: [string, string][], version = 3): Buffer {
  const [first, ...others] = ggufTexts(entries)
  const more = [
    Buffer.concat([ggufText('llama.context_length'), u32(4), u32(4096)]),
    Buffer.concat([ggufText('tokenizer.ggml.tokens'), u32(9), u32(8), u64(2), ggufText('a'), ggufText('b')]),
    Buffer.concat([ggufText('tokenizer.ggml.scores'), u32(9), u32(6), u64(2), u32(0), u32(0)]),
  ]
  const pairs = [...more, ...(first === undefined ? [] : [first]), ...others]
  return Buffer.concat([Buffer.from('GGUF'), u32(version), u64(0), u64(pairs.length), ...pairs])
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}

function ggufText(text: string): Buffer {
  return Buffer.concat([u64(Buffer.byteLength(text)), Buffer.from(text)])
}

/** Files of a model as Hugging Face has them. */
export const modelFiles: Record<string, string | Buffer> = {
  'config.json': JSON.stringify({
    architectures: ['LlamaForCausalLM'],
    model_type: 'llama',
    transformers_version: '4.44.0',
  }),
  'README.md': `---\n${renderYaml({
    license: 'apache-2.0',
    library_name: 'transformers',
    pipeline_tag: 'text-generation',
    datasets: ['acme/corpus'],
    base_model: 'acme/base',
  })}---\n# Llama\n`,
  'model-00001-of-00002.safetensors': safetensors({
    __metadata__: { format: 'pt' },
    w: { dtype: 'F32', shape: [2, 3], data_offsets: [0, 24] },
  }),
  'model-00002-of-00002.safetensors': safetensors({ b: { dtype: 'F32', shape: [], data_offsets: [0, 4] } }),
  'sub/config.json': 'no JSON',
  'pickled.bin': 'cposix\nsystem\n',
}

/** Writes a model into a new directory. */
export function writeModel(files: Record<string, string | Buffer> = modelFiles): string {
  const directory = join(freshDir('model'), 'llama')
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), content)
  }
  return directory
}
