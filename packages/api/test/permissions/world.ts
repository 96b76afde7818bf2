import type { RoleDefinition } from '@cardinal/crm/roles';
import { beforeAll } from 'vitest';
import { inServer } from '../faces/server.ts';
import { listen } from '../rest/server.ts';

const password = 'a long enough secret';

/** What a face answered: HTTP's own status and the words, whatever they are. */
export interface Told {
  readonly status: number;
  readonly text: string;
}

/** Someone with a role, at both doors: the catalogue over tRPC and the API for programs, as the same person. */
export interface Person {
  readonly id: string;
  readonly cookie: () => string;
  readonly client: ReturnType<ReturnType<typeof inServer>['browser']>['client'];
  /** Asks an operation by its name, as an outside program would. */
  query(operation: string, input: unknown): Promise<Told>;
  mutate(operation: string, input: unknown): Promise<Told>;
  rest(method: string, path: string, body?: unknown): Promise<Told>;
}

/** An object of the team's own, beside those that ship. */
const machine = {
  key: 'machine',
  singular: 'Machine',
  plural: 'Machines',
  slug: 'machines',
  icon: 'box',
  description: '',
  title: { label: 'Name' },
  fields: [
    { key: 'serial', type: 'text' as const, label: 'Serial' },
    { key: 'site', type: 'text' as const, label: 'Site' },
  ],
};

/** A workspace with an admin, an object of its own, and people with roles of its own. */
export function inTeam() {
  const { running, browser } = inServer();
  const team = {} as { ada: Person; restUrl: string };

  beforeAll(async () => {
    const admin = browser();
    const { userId } = await admin.client.session.setup.mutate({
      workspace: 'Acme',
      firstName: 'Ada',
      email: 'ada@example.com',
      password,
    });
    if (!running.deps) throw new Error('the server is not there');
    const { url, close } = await listen(running.deps);
    team.restUrl = url;
    team.ada = personOf(userId, admin);
    await admin.client.objects.create.mutate(machine);
    return close;
  });

  function personOf(id: string, { client, cookie }: ReturnType<typeof browser>): Person {
    const told = async (answer: Promise<Response>): Promise<Told> => {
      const response = await answer;
      return { status: response.status, text: await response.text() };
    };
    const headers = () => ({ cookie: cookie(), 'content-type': 'application/json', origin: 'http://crm.test' });
    const inputOf = (input: unknown) => JSON.stringify({ json: input });
    return {
      id,
      cookie,
      client,
      query: (operation, input) =>
        told(
          fetch(`${running.url}/api/trpc/${operation}?input=${encodeURIComponent(inputOf(input))}`, {
            headers: headers(),
          }),
        ),
      mutate: (operation, input) =>
        told(
          fetch(`${running.url}/api/trpc/${operation}`, { method: 'POST', headers: headers(), body: inputOf(input) }),
        ),
      rest: (method, path, body) =>
        told(
          fetch(`${team.restUrl}/api/v1${path}`, {
            method,
            headers: headers(),
            ...(body !== undefined && { body: JSON.stringify(body) }),
          }),
        ),
    };
  }

  /** Makes a role, and someone who has it. */
  async function join(name: string, definition: RoleDefinition): Promise<Person> {
    const { client } = team.ada;
    const { key } = await client.roles.create.mutate({ name, definition });
    const { member, link } = await client.members.invite.mutate({ firstName: name, role: key });
    const own = browser();
    await own.client.members.acceptInvitation.mutate({
      token: link.token,
      email: `${member.id}@example.com`,
      password,
      firstName: name,
    });
    return personOf(member.id, own);
  }
  return { running, team, join };
}
