import type { Findings } from '../../fixtures/doctor/finding.ts';
import type { Inbound } from '../../fixtures/run/outbound.ts';

/** What checks say, line by line; the one that ends them is the last. */
export async function linesOf(findings: Findings): Promise<string[]> {
  const lines: string[] = [];
  try {
    for await (const { what, says, remedy } of findings)
      lines.push(`${remedy === null ? '' : '! '}${what}: ${says}`);
  } catch (error) {
    lines.push(String(error).split('\n')[0] ?? '');
  }
  return lines;
}

/** An answer of a server. */
export const answer = (status: number, body = '', headers: Record<string, string> = {}): Inbound => ({
  status,
  body,
  headers: new Headers(headers),
});
