import { join } from 'node:path'
import type { ServerOptions } from '../child.ts'
import { loopback, ports } from '../ports.ts'
import { rekorName } from './trust.ts'

export const keyFile = { certificateLog: 'certificate-log.key', rekor: 'rekor.key' }

/** Options of the four servers with files in `dir`. `program` is the name of the program. */
export function sigstoreServers(dir: string): ServerOptions[] {
  return [certificateLog(dir), fulcio(dir), rekor(dir), timestamps(dir)]
}

function certificateLog(dir: string): ServerOptions {
  return {
    name: 'the certificate log',
    program: 'minict',
    args: [`-addr=127.0.0.1:${ports.certificateLog}`, `-key=${join(dir, keyFile.certificateLog)}`],
    log: join(dir, 'certificate-log.log'),
    healthUrl: `${loopback(ports.certificateLog)}/healthz`,
  }
}

/** Two ports, because with one for HTTP and gRPC, Fulcio 1.8.8 registers its metrics twice and panics. */
function fulcio(dir: string): ServerOptions {
  return {
    name: 'Fulcio',
    program: 'fulcio',
    args: [
      'serve',
      '--host=127.0.0.1',
      `--port=${ports.fulcio}`,
      '--grpc-host=127.0.0.1',
      `--grpc-port=${ports.fulcioGrpc}`,
      `--metrics-port=${ports.fulcioMetrics}`,
      `--legacy-unix-domain-socket=@release-tools-fulcio-${process.pid}`,
      '--ca=ephemeralca',
      `--config-path=${join(dir, 'fulcio.yaml')}`,
      `--ct-log-url=${loopback(ports.certificateLog)}`,
      `--ct-log-public-key-path=${join(dir, keyFile.certificateLog.replace('.key', '.pub'))}`,
      '--log_type=prod',
    ],
    log: join(dir, 'fulcio.log'),
    healthUrl: `${loopback(ports.fulcio)}/healthz`,
  }
}

/** The default checkpoint interval is 10 s, and every signature would take that long. */
function rekor(dir: string): ServerOptions {
  return {
    name: 'Rekor',
    program: 'rekor-server',
    args: [
      'serve',
      `--hostname=${rekorName}`,
      '--http-address=127.0.0.1',
      `--http-port=${ports.rekor}`,
      '--grpc-address=127.0.0.1',
      `--grpc-port=${ports.rekorGrpc}`,
      `--http-metrics-port=${ports.rekorMetrics}`,
      `--storage-dir=${join(dir, 'rekor')}`,
      `--signer-filepath=${join(dir, keyFile.rekor)}`,
      '--batch-max-age=50ms',
      '--checkpoint-interval=100ms',
      '--log-level=warn',
    ],
    log: join(dir, 'rekor.log'),
    healthUrl: `${loopback(ports.rekor)}/healthz`,
  }
}

/** `signer`: what it signs with. Defaults to a key of its own on P-384. */
export function timestamps(dir: string, signer: string[] = ['--timestamp-signer=memory']): ServerOptions {
  return {
    name: 'the timestamp authority',
    program: 'timestamp-server',
    args: [
      'serve',
      '--host=127.0.0.1',
      `--port=${ports.timestamps}`,
      ...signer,
      '--disable-ntp-monitoring',
      '--log-type=prod',
    ],
    log: join(dir, 'timestamps.log'),
    healthUrl: `${loopback(ports.timestamps)}/ping`,
  }
}
