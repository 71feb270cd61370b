/** Milliseconds of the units of Python's `timedelta`. */
const UNITS: Readonly<Record<string, number>> = {
  weeks: 7 * 24 * 60 * 60 * 1000,
  days: 24 * 60 * 60 * 1000,
  hours: 60 * 60 * 1000,
  minutes: 60 * 1000,
  seconds: 1000,
  milliseconds: 1,
  microseconds: 0.001,
};

/**
 * Milliseconds of a duration such as `hours=1;minutes=30`; units Python does not know are passed over, as authentik
 * does it. @throws Error for a part without a number, and when no unit is left.
 */
export function durationOf(text: string): number {
  let total: number | null = null;
  for (const part of text.split(';')) {
    const [unit = '', amount = '', ...more] = part.split('=');
    const wellFormed = part.includes('=') && more.length === 0;
    const milliseconds = UNITS[unit.toLowerCase()];
    if (wellFormed && milliseconds === undefined) continue;
    if (!wellFormed || milliseconds === undefined || amount.trim() === '' || Number.isNaN(Number(amount))) {
      throw new Error(`"${text}" is no duration`);
    }
    total = (total ?? 0) + milliseconds * Number(amount);
  }
  if (total === null) throw new Error(`"${text}" is no duration`);
  return total;
}
