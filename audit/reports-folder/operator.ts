import { userInfo } from 'node:os';

/** Who runs this process: a name, or the number where the system has no name for it, as in some containers. */
export function operator(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? 'without a name'}`;
  }
}
