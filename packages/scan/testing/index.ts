export { gguf, modelFiles, safetensors, writeModel } from './model.ts'
export { startValidators } from './official-validators.ts'
export { type TestWheel, writeFiles, writeSdist, writeWheels } from './python-project.ts'
export { freshDir, requirements, useSampleDatabases } from './scanners.ts'
