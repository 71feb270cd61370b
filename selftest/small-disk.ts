import { spawnSync } from 'node:child_process';

/** A program in a namespace of its own, where that is allowed: what it mounts nobody else sees, and ends with it. */
export const alone = (script: string, ...parameters: string[]): string[] => [
  '--user',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  script,
  ...parameters,
];

/** Whether a file system can be mounted on this machine. */
export const mayMount = (): boolean => spawnSync('unshare', alone('mount -t tmpfs tmpfs /tmp')).status === 0;
