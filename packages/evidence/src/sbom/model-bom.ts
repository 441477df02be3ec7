import type { Bom } from './bom.ts'

/** What files of a model say about it. These are the words of its author: nothing proves them. */
export interface ModelCard {
  /** `text-generation` */
  task?: string
  /** `llama` */
  architectureFamily?: string
  /** `LlamaForCausalLM` */
  modelArchitecture?: string
  /** Names of the data that it was made with. */
  datasets: string[]
  /** Names of the models that it was made from. */
  baseModels: string[]
  /** Number of weights, of all files together. */
  parameters?: number
  /** `safetensors`, `gguf` */
  formats: string[]
  /** The page about it, and the SHA-256 of that. */
  page?: { path: string; sha256: string }
  /** The files of the model that say all this. */
  statedIn: string[]
}

/** The content of the SBOM of a model. `components` are its files and the frameworks that it needs. */
export interface ModelBom extends Bom {
  content: 'model'
  card: ModelCard
  /** SHA-256 over the digests of its files, which its signature names too, in lower-case hex. */
  sha256: string
}
