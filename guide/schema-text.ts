/** Whether something in a JSON Schema has properties. */
const hasProperties = (part: unknown): boolean =>
  typeof part === 'object' &&
  part !== null &&
  Object.entries(part).some(([key, value]) => key === 'properties' || hasProperties(value));

/**
 * Text of a JSON Schema for people: each property begins a line, and one that has no properties of its own ends it, too.
 * `indent` is what stands before the line, `broken` whether the part takes more than one line.
 */
export function schemaText(part: object, indent = '', broken = hasProperties(part)): string {
  if (!broken) return JSON.stringify(part, null, 1).replaceAll(/\n\s*/g, ' ');
  const deeper = `${indent}  `;
  const lines = Object.entries(part).map(([key, value]: [string, unknown]) => {
    const text =
      typeof value === 'object' && value !== null
        ? schemaText(value, deeper, key === 'properties' || hasProperties(value))
        : JSON.stringify(value);
    return `${deeper}${Array.isArray(part) ? '' : `${JSON.stringify(key)}: `}${text}`;
  });
  const [opening, closing] = Array.isArray(part) ? '[]' : '{}';
  return `${opening}\n${lines.join(',\n')}\n${indent}${closing}`;
}
