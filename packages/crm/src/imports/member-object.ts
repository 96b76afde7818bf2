import { shippedRoles } from '../permissions/index.ts';
import { buildSchema, objectOf, type SchemaObject } from '../schema/index.ts';

/** The kind of an import of people who are invited to the team. */
export const memberKey = 'member';

/** Members are no records; for an import they look like an object whose rows become invitations. */
export const memberObject: SchemaObject = objectOf(
  buildSchema([
    {
      key: memberKey,
      singular: 'Member',
      plural: 'Members',
      slug: 'members',
      table: 'users',
      icon: 'users',
      description: 'People on the team: they may own records, and sign in once they accept their invitation.',
      title: 'fullName',
      kind: 'setting',
      fields: {
        fullName: { type: 'text', label: 'Name', help: 'First and last name in one.' },
        firstName: { type: 'text', label: 'First name' },
        lastName: { type: 'text', label: 'Last name' },
        email: { type: 'text', label: 'E-mail', format: 'email' },
        jobTitle: { type: 'text', label: 'Job title' },
        role: {
          type: 'enum',
          label: 'Role',
          default: 'member',
          options: Object.values(shippedRoles).map((role) => ({ value: role.key, label: role.name, color: 'grey' })),
        },
      },
    },
  ]),
  memberKey,
);
