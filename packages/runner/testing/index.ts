export { uploadArtifact } from './artifacts.ts'
export { actionDefaults, type GivenInputs, givenInputs, inputVariables } from './inputs.ts'
