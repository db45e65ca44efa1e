import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import { compose } from '#main/compose';
import { createServer } from '#main/server';
import type { Db } from '#platform/database/query';

export type Schema = Record<string, unknown>;
export type Parameter = {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
};
export type ApiDocument = {
  openapi: string;
  components: { schemas: Record<string, Schema> } & Record<string, unknown>;
  paths: Record<string, Record<string, Schema>>;
};

/** One operation of the document, with what tests ask of it most. */
export type Operation = {
  /** `POST /v1/members`: how tests name it. */
  id: string;
  operationId: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  summary: string;
  tags: string[];
  security: unknown;
  /** Undefined = for everybody who is known. */
  permission: string | undefined;
  parameters: Parameter[];
  body: Schema | undefined;
  responses: Record<string, Schema>;
  isWrite: boolean;
  /** A POST that writes nothing. */
  isLook: boolean;
  /** For people who are not known yet. */
  isOpen: boolean;
};

/** The whole API as its contracts describe it; no database is asked. */
export async function readDocument(): Promise<ApiDocument> {
  const nowhere: Db = new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  const app = await createServer(nowhere, compose(nowhere), { logLevel: 'silent' });
  await app.ready();
  const document = app.swagger();
  await app.close();
  return document as unknown as ApiDocument;
}

/** Every operation, in the order of the document. */
export function operations(document: ApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const parameters = (described['parameters'] ?? []) as Parameter[];
      const isOpen = (described['security'] as unknown[]).length === 0;
      const isWrite = parameters.some(({ name }) => name === 'Idempotency-Key');
      return {
        ...(described as unknown as Operation),
        id: `${method.toUpperCase()} ${path}`,
        method: method as Operation['method'],
        path,
        permission: described['x-permission'] as string | undefined,
        parameters,
        body: bodyOf(described),
        isWrite,
        isLook: method === 'post' && !isWrite && !isOpen,
        isOpen,
      };
    }),
  );
}

function bodyOf(described: Schema): Schema | undefined {
  const body = described['requestBody'] as
    { content: { 'application/json': { schema: Schema } } } | undefined;
  return body?.content['application/json'].schema;
}

/** What a `$ref` stands for. */
export function resolve(document: ApiDocument, reference: string): unknown {
  return reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((part, step) => (part as Schema | undefined)?.[step], document);
}
