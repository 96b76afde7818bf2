import type { Schema, SchemaObject } from '@cardinal/crm/schema';
import type { z } from 'zod';
import type { Call, InputOf, OutputOf, ProcedurePath } from './call.ts';
import type { Reply } from './reply.ts';

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof methods)[number];

/** What a route is given of a request. */
export interface RestRequest<Q = unknown> {
  /** What stands in the braces of the path. */
  readonly params: Readonly<Record<string, string>>;
  /** The object that `{object}` names; on other routes there is none. */
  readonly object?: SchemaObject;
  readonly schema: Schema;
  readonly query: Q;
  /** The JSON of the body; undefined on routes without one. */
  readonly body: unknown;
  readonly headers: Headers;
}

/** What a body or an answer is, for the documentation: of the route's object, or as the operation describes it. */
export type BodyShape = 'draft' | 'patch' | 'batch' | 'input';
export type AnswerShape = 'record' | 'page' | 'outcomes' | 'output' | 'items' | 'nothing';

/**
 * An address of the API: which operation it calls, with what, and what it answers. Everything else (who may, what is valid)
 * is the operation's.
 */
export interface RouteSpec<P extends ProcedurePath, Q extends z.ZodType = z.ZodType> {
  readonly method: Method;
  /** Beneath `/api/v1`: `/me`, `/imports/{id}`; `/{object}/…` stands for every object. `{id}` is a UUID. */
  readonly path: string;
  readonly procedure: P;
  /** In the documentation, instead of the operation's own. `{one}` and `{many}` are the object's names. */
  readonly summary?: string;
  readonly query?: Q;
  /** The body, if there is one. */
  readonly body?: BodyShape;
  /** It may be left out, and is then `{}`. */
  readonly bodyIsOptional?: boolean;
  /** What of the operation's input the address says under another name, so that the body does not. */
  readonly addressed?: readonly string[];
  /** A schema says what it is where the route makes it of the output. */
  readonly answers: AnswerShape | z.ZodType;
  /**
   * It waits for a model: it stays outside of a transaction, so that its answer is not kept and `Idempotency-Key` is refused;
   * a caller who leaves ends it.
   */
  readonly takesLong?: boolean;
  /** With `Accept: text/event-stream`, its output is told event by event. */
  readonly tellsEvents?: boolean;
  /** 200 when left out; others for the documentation. */
  readonly status?: number;
  readonly alsoAnswers?: readonly number[];
  /** The request as the operation's input. */
  input(request: RestRequest<z.output<Q>>): InputOf<P>;
  /** Where the body, or the query, stands in that input: issues are told from there. */
  readonly at?: readonly (string | number)[];
  /** What is answered; the output itself when left out. */
  answer?(output: OutputOf<P>, request: RestRequest<z.output<Q>>, call: Call): Promise<Reply> | Reply;
}

/** A route of any operation. */
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly procedure: ProcedurePath;
  readonly summary?: string;
  readonly query?: z.ZodType;
  readonly body?: BodyShape;
  readonly bodyIsOptional?: boolean;
  readonly addressed?: readonly string[];
  readonly answers: AnswerShape | z.ZodType;
  readonly takesLong?: boolean;
  readonly tellsEvents?: boolean;
  readonly status: number;
  readonly alsoAnswers: readonly number[];
  readonly at: readonly (string | number)[];
  run(request: RestRequest, call: Call): Promise<Reply>;
}

/** Describes a route, held against the types of its operation. */
export function defineRoute<P extends ProcedurePath, Q extends z.ZodType = z.ZodType>(spec: RouteSpec<P, Q>): Route {
  const { input, answer, status = 200, alsoAnswers = [], at = [], ...rest } = spec;
  return {
    ...rest,
    status,
    alsoAnswers,
    at,
    run: async (request, call) => {
      const typed = request as RestRequest<z.output<Q>>;
      const output = await call(spec.procedure, input(typed));
      return answer ? await answer(output, typed, call) : { status, body: output };
    },
  };
}
