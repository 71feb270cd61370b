/** Lengths in an address are kept in 16 bits. */
const LENGTHS = 0x10000;

/**
 * A request as authentik's server reads it: a query of 64 KiB and more is read short by a multiple of 64 KiB at its end,
 * since its parser (httptools, `parse_url`) keeps lengths in 16 bits. Measured on 2024.12.5 and 2025.12.4.
 */
export function asRead(request: Request): Request {
  const address = new URL(request.url);
  const query = address.search.slice(1);
  if (query.length < LENGTHS) return request;
  address.search = query.slice(0, query.length % LENGTHS);
  return new Request(address, request);
}
