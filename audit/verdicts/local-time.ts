/**
 * An instant as ISO 8601 with the offset of a zone, to the second: `2026-03-01T14:05:09+01:00`.
 *
 * @param minutes the zone's distance from UTC, east is positive; that of this machine unless told otherwise.
 */
export function localTime(instant: Date, minutes: number = -instant.getTimezoneOffset()): string {
  const shifted = new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const distance = Math.abs(minutes);
  return `${shifted}${minutes < 0 ? '-' : '+'}${two(distance / 60)}:${two(distance % 60)}`;
}

/** A duration for readers: `840 ms`, `12.3 s`, `3 min 05 s`. */
export function readableDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** An ISO 8601 instant for readers, to the second, in the zone it was written in: `2026-03-01 14:05:09 +01:00`. */
export function readableTime(iso: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/.exec(iso);
  if (parts === null) return iso;
  const [, date = '', time = '', zone = ''] = parts;
  return `${date} ${time} ${zone === 'Z' ? 'UTC' : zone}`;
}
