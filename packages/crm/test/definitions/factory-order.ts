import type { z } from 'zod';
import type { Context } from '../../src/context/index.ts';
import { createObject, createObjectInput, loadSchema } from '../../src/definitions/index.ts';

/** What an admin of a team that makes things would ask for. */
export const factoryOrder: z.input<typeof createObjectInput> = {
  key: 'factoryOrder',
  singular: 'Factory order',
  plural: 'Factory orders',
  slug: 'factory-orders',
  icon: 'factory',
  description: 'What we make for customers.',
  title: { label: 'Order ID', unique: true },
  fields: [
    {
      key: 'productType',
      type: 'enum',
      label: 'Product type',
      options: [
        { value: 'pump', label: 'Pump', color: 'teal' },
        { value: 'valve', label: 'Valve', color: 'amber' },
      ],
    },
    { key: 'quantity', type: 'number', label: 'Quantity', integer: true, min: 1, default: 1 },
    { key: 'deliveryDate', type: 'date', label: 'Delivery date' },
    {
      key: 'status',
      type: 'enum',
      label: 'Status',
      required: true,
      default: 'quote',
      options: [
        { value: 'quote', label: 'Quote', color: 'grey' },
        { value: 'production', label: 'In production', color: 'sky' },
        { value: 'shipped', label: 'Shipped', color: 'green' },
      ],
    },
    { key: 'company', type: 'relation', label: 'Company', target: 'company', onDelete: 'refuse' },
    { key: 'contact', type: 'relation', label: 'Contact', target: 'contact' },
  ],
};

/** The same context under the schema as it is now. */
export const renewed = async <C extends Context>(context: C): Promise<C> => ({
  ...context,
  schema: await loadSchema(context.db),
});

/** Makes an object, and gives a context that knows of it. */
export async function withObject<C extends Context>(context: C, input: z.input<typeof createObjectInput>): Promise<C> {
  await createObject(context, createObjectInput.parse(input));
  return await renewed(context);
}
