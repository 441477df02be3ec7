import type { Option } from '../command.ts'

/** The options by which recorded signatures are compared with what others recorded of them. */
export const matchOptions = {
  events: {
    value: 'FILE',
    help: 'Take the records of signatures from this file, and not from the log: signing-events.jsonl of a release. May be given more than once.',
    repeats: true,
  },
  'open-with': {
    value: 'KEY',
    help: 'Private key that opens sealed lines: a file (PEM, with its password in AUDIT_LOG_KEY_PASSWORD), or the address of a key in Vault, AWS KMS, Azure Key Vault or Google Cloud KMS, such as hashivault://audit-log. With --json, the report has the events. May be given more than once.',
    repeats: true,
  },
  rekor: {
    help: 'Look each recorded signature up in the transparency log that it names, and compare both.',
  },
  'rekor-at': {
    value: 'LOG=URL',
    help: 'Where to read a log that --rekor asks, if not at its own address: the files of a log of the second version, or a mirror. LOG is its address in the trusted root. May be given more than once.',
    repeats: true,
  },
  'trusted-root': {
    value: 'FILE',
    help: 'Trusted root (JSON) with the keys of the logs that --rekor asks. Defaults to the built-in root of the public Sigstore.',
  },
  'vault-log': {
    value: 'FILE',
    help: 'Look each recorded signature by a key of Vault or OpenBao up in this file of an audit device (JSON). VAULT_ADDR and VAULT_TOKEN say whom to ask for the form of a digest in it. May be given more than once.',
    repeats: true,
  },
  'vault-device': {
    value: 'NAME',
    help: 'Name of the audit device that wrote the files of --vault-log, as `vault audit list` shows it. Defaults to file.',
  },
} satisfies Record<string, Option>
