import type { SchemaObject } from '@cardinal/crm/schema';
import { type Condition, type ConditionGroup, type Filter, type Item, isGroup, type Join } from './model.ts';
import { operandFits } from './operand-shape.ts';
import { choiceOf } from './operators.ts';

/** What is thrown on the way for a filter that cannot be drawn; it never leaves this file. */
const undrawable = new Error('This filter cannot be drawn.');

/**
 * Reads a filter back into conditions, however deep it is; null for one that cannot be drawn: a field that is not there, an
 * operand of another shape, or an alternative that says nothing, which chips would lose.
 */
export function fromFilter(filter: Filter | null, object: SchemaObject): ConditionGroup | null {
  try {
    return new Reading(object).group(filter ?? {});
  } catch (error) {
    if (error !== undrawable) throw error;
    return null;
  }
}

/** The reading of one filter, which numbers what it finds. */
class Reading {
  readonly #object: SchemaObject;
  #next = 0;

  constructor(object: SchemaObject) {
    this.#object = object;
  }

  /** All of what a filter says; one that is nothing but alternatives is a group of these. */
  group({ where = {}, and = [], or, not }: Filter): ConditionGroup {
    const id = this.#next++;
    const own = [...this.#conditions(where), ...and.flatMap((part) => this.#item(part) ?? [])];
    if (or && own.length === 0 && !not) return { id, join: 'or', items: this.#alternatives(or) };
    const any: Item[] = or ? [{ id: this.#next++, join: 'or', items: this.#alternatives(or) }] : [];
    return { id, join: 'and', items: [...own, ...any, ...(not ? [this.#denied(not)] : [])] };
  }

  /** A filter within another: what is alone in a group stands by itself. */
  #item(filter: Filter): Item | null {
    const group = this.group(filter);
    const [only, ...others] = group.items;
    return only && others.length === 0 ? only : only ? group : null;
  }

  #alternatives(filters: readonly Filter[]): Item[] {
    const items = filters.map((filter) => this.#item(filter));
    if (items.length === 0 || items.includes(null)) throw undrawable;
    return items.filter((item) => item !== null);
  }

  /** What must not hold; twice not is itself. */
  #denied(filter: Filter): Item {
    const item = this.#item(filter);
    if (!item) throw undrawable;
    if (!isGroup(item)) return { id: this.#next++, join: 'nor', items: [item] };
    return { ...item, join: opposite[item.join] };
  }

  #conditions(where: NonNullable<Filter['where']>): Condition[] {
    return Object.entries(where).flatMap(([path, operators]) =>
      Object.entries(operators).map(([operator, operand]) => {
        const field = this.#object.fields.get(path);
        const choice = field && choiceOf(field, operator, operand);
        if (!choice || !operandFits(choice.operand, operand)) throw undrawable;
        return { id: this.#next++, path, operator, operand };
      }),
    );
  }
}

const opposite: Readonly<Record<Join, Join>> = { and: 'nand', nand: 'and', or: 'nor', nor: 'or' };
