import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { testbed } from '@release-tools/testbed'

/** Answers with one line of JSON, the errors, for each line of JSON, the paths. To load the validators takes two seconds. */
const program = `
import json, sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from spdx_tools.spdx.parser.parse_anything import parse_file
from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document

def errors(path):
    if path.endswith(".spdx.json"):
        return [message.validation_message for message in validate_full_spdx_document(parse_file(path))]
    with open(path, encoding="utf-8") as file:
        error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(file.read())
    return [] if error is None else [str(error)]

for line in sys.stdin:
    print(json.dumps([f"{path} {error}" for path in json.loads(line) for error in errors(path)]), flush=True)
`

/** The official validators of SBOMs: tools-python of SPDX, and the library of CycloneDX. The caller stops them. */
export function startValidators(): { errors(files: string[]): Promise<string[]>; stop(): Promise<void> } {
  const validators = spawn(testbed().validators, ['-c', program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface(validators.stdout)[Symbol.asyncIterator]()
  return {
    async errors(files) {
      validators.stdin.write(`${JSON.stringify(files)}\n`)
      const { value, done } = await answers.next()
      if (done) throw new Error('the validators ended')
      return JSON.parse(value)
    },
    async stop() {
      validators.stdin.end()
      await answers.return?.()
    },
  }
}
