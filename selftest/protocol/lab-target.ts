import { AuthentikAgent } from '../../fixtures/protocol/authentik-agent.ts';
import { FULL_RACE, metadataSchema, type ProtocolTarget } from '../../fixtures/protocol/target.ts';
import { Wire } from '../../fixtures/protocol/wire.ts';
import { Secret } from '../../guide/secret.ts';
import { guideValues, type RedirectUri } from '../../guide/values.ts';
import { addProvider } from '../../lab/authentik/state.ts';
import { callOf } from '../in-process-call.ts';
import { AUTHENTIK, ISSUER, type World } from '../lab/authentik-world.ts';

const ORIGINS = { authentik: AUTHENTIK, engomo: 'https://engomo.company' };

/** The lab's authentik in this process as a target of the probes. */
export async function labTarget(world: World): Promise<ProtocolTarget> {
  const wire = new Wire(callOf(world.server.fetch));
  const answer = await wire.call(`${ISSUER}.well-known/openid-configuration`, { method: 'GET' });
  const credentials = { username: world.user.username, password: new Secret(world.password) };
  const redact = (): void => undefined;
  const other = addProvider(world.state, {
    name: 'other',
    clientType: 'public',
    redirectUris: [{ matchingMode: 'strict', url: 'https://other-client.example/callback' }],
  });
  const signIn = (): AuthentikAgent => new AuthentikAgent(wire.call, AUTHENTIK, credentials, redact);
  return {
    guide: guideValues(ORIGINS),
    wire,
    issuer: ISSUER,
    metadata: metadataSchema.parse(JSON.parse(answer.body)),
    clientId: world.provider.clientId,
    clientSecret: new Secret(world.provider.clientSecret),
    email: world.user.email,
    lifetimes: { code: 60, accessToken: 3600 },
    agent: signIn(),
    anotherAgent: signIn,
    anonymousAgent: () => new AuthentikAgent(wire.call, AUTHENTIK, null, redact),
    offlineAccess: {},
    otherClient: {
      id: other.clientId,
      redirectUri: other.redirectUris[0]?.url ?? null,
      secret: new Secret(other.clientSecret),
    },
    race: FULL_RACE,
    notApplicable: new Map(),
    redact,
  };
}

/** The registered redirect URIs as they are stored. */
export const registeredIn =
  ({ provider }: World) =>
  (): Promise<RedirectUri[]> =>
    Promise.resolve(provider.redirectUris.map(({ url, matchingMode }) => ({ url, matchingMode })));
