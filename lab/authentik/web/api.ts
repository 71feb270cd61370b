/** An answer of the API that is not a success. */
export class ApiError extends Error {
  readonly status: number;
  /** The parsed body: field → messages, `non_field_errors`, or `detail`. */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, statusText: string, body: Readonly<Record<string, unknown>>) {
    super(statusText);
    this.status = status;
    this.body = body;
  }
}

/** An object of the API as it comes over the wire. */
export type Json = Readonly<Record<string, unknown>>;

const csrfToken = (): string => /(?:^|; )authentik_csrf=([^;]*)/.exec(document.cookie)?.[1] ?? '';

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Calls the REST API.
 *
 * @param path below `/api/v3/`, with its query.
 * @returns the parsed body; an empty object when there is none.
 * @throws ApiError for every status of 400 and above.
 */
export async function call(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: Json,
): Promise<Json> {
  const headers: Record<string, string> = { accept: 'application/json', 'X-authentik-CSRF': csrfToken() };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(`/api/v3/${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed: unknown = text === '' ? {} : JSON.parse(text);
  const answer = isObject(parsed) ? parsed : { results: parsed };
  if (!response.ok) throw new ApiError(response.status, response.statusText, answer);
  return answer;
}
