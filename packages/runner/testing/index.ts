export { actionDefaults, type GivenInputs, givenInputs, inputVariables } from './inputs.ts'
