import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../scripts/shared/run.ts'

/** What a person would do for each file: `$FILE`, with the SHA-256 `$DIGEST` and the name `$NAME`. `$TO` is the place to upload to. */
const scripts = {
  GitHub:
    'curl --request POST --header "content-type: application/octet-stream" --upload-file "$FILE" "$TO?name=$NAME"',
  S3: 'curl --header "x-amz-content-sha256: $DIGEST" --upload-file "$FILE" "$TO/$NAME"',
  registry: `place=$(curl --include --request POST --header "content-length: 0" "$TO/blobs/uploads/" | tr -d '\\r' | sed -n 's/^[Ll]ocation: //p')
case $place in /*) place=$(echo "$TO" | cut -d/ -f1-3)$place ;; esac
case $place in *\\?*) place=$place\\& ;; *) place=$place? ;; esac
curl --header "content-type: application/octet-stream" --upload-file "$FILE" "\${place}digest=sha256:$DIGEST"`,
  directory: 'cp "$FILE" "$TO/$NAME"; sync "$TO/$NAME"; echo "$DIGEST  $TO/$NAME" | sha256sum --check --quiet',
}

export type Kind = keyof typeof scripts

/** Uploads all files of a directory, `width` at the same time. `settings` are lines for curl. Throws an Error if one fails. */
export async function withCurl(
  kind: Kind,
  directory: string,
  { to, folder, settings = [], width }: { to: string; folder: string; settings?: string[]; width: number },
): Promise<void> {
  const [script, config] = [join(folder, 'upload.sh'), join(folder, '.curlrc')]
  // curl reads it by itself: a list of processes shows arguments.
  writeFileSync(config, ['silent', 'show-error', 'fail', ...settings].join('\n'), { mode: 0o600 })
  const first = 'NAME=$1; FILE=$DIRECTORY/$NAME; DIGEST=$(sha256sum "$FILE" | cut -d" " -f1)'
  writeFileSync(script, `set -e\n${first}\n${scripts[kind]}\n`)
  const each = 'find "$DIRECTORY" -type f -printf "%f\\0" | xargs -0 -n 1 -P "$0" sh "$1" > /dev/null'
  const env = { ...process.env, CURL_HOME: folder, DIRECTORY: directory, TO: to }
  const { code, output } = await run('sh', ['-c', each, String(width), script], { env })
  if (code !== 0) throw new Error(`curl failed: ${output}`)
}

/** Asks a store of the testbed for something without a body. Throws an Error unless it does it. */
export async function curl(args: string[], folder: string, settings: string[]): Promise<string> {
  writeFileSync(join(folder, '.curlrc'), ['silent', 'show-error', 'fail', ...settings].join('\n'), { mode: 0o600 })
  const { code, output } = await run('curl', args, { env: { ...process.env, CURL_HOME: folder } })
  if (code !== 0) throw new Error(`curl failed: ${output}`)
  return output
}
