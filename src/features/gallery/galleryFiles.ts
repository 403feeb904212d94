import type { Connector } from '../../domain/connector/connector.ts';
import { PROTOCOLS, SUPPORT_LEVELS } from '../../domain/connector/connectorAbout.ts';
import type { ConnectorSecurity } from '../../domain/connector/connectorAbout.ts';
import { HUES } from '../../domain/connector/iconPaths.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import type { RawFile } from '../../formats/RawFile.ts';
import { t } from '../../language/t.ts';
import { securitySchema } from '../../storage/storedDocumentSchema.ts';
import { z } from '../../storage/zodWithoutEval.ts';

// Under public/gallery/: index.json for the list, and a folder for each connector. Nothing is loaded that is not shown.

const icon = z.object({ name: z.string(), hue: z.enum(HUES) });

const indexSchema = z.array(
  z.object({
    name: z.string(),
    title: z.string(),
    description: z.string(),
    category: z.string(),
    icon,
    protocol: z.enum(PROTOCOLS),
    tags: z.array(z.string()),
    /** the names of its actions */
    actions: z.array(z.string()),
    events: z.number(),
  }),
);

const aboutSchema = z.object({
  category: z.string(),
  icon,
  tags: z.array(z.string()),
  protocol: z.enum(PROTOCOLS),
  support: z.enum(SUPPORT_LEVELS),
  relation: z.enum(['internal', 'third-party']),
  licence: z.string(),
  authors: z.array(z.string()),
  compatibility: z.string(),
  /** names of configuration variables, never a value */
  security: z.custom<ConnectorSecurity>((value) => securitySchema.safeParse(value).success),
  links: z.object({ documentation: z.string() }),
  /** `name` is what its files are called */
  example: z.object({ name: z.string(), title: z.string(), description: z.string() }),
});

export type GalleryRow = z.infer<typeof indexSchema>[number];
type GalleryAbout = z.infer<typeof aboutSchema>;

export interface GalleryConnector {
  readonly name: string;
  /** the definition JSON */
  readonly text: string;
  readonly connector: Connector;
  /** Markdown */
  readonly documentation: string;
  readonly about: GalleryAbout;
}

/** Gives the bytes of a file under public/gallery/. */
export type ReadGalleryFile = (path: string) => Promise<Uint8Array>;

export async function fetchGalleryFile(path: string): Promise<Uint8Array> {
  const answer = await fetch(new URL(`gallery/${path}`, document.baseURI)).catch(() => null);
  if (!answer?.ok) throw new Error(t('The gallery could not be loaded. Check the connection and try again.'));
  return new Uint8Array(await answer.arrayBuffer());
}

export async function readGalleryIndex(read: ReadGalleryFile): Promise<readonly GalleryRow[]> {
  return parsed(indexSchema, await read('index.json'));
}

export async function readGalleryConnector(read: ReadGalleryFile, name: string): Promise<GalleryConnector> {
  const [definition, documentation, about] = await Promise.all(
    ['connector.json', 'documentation.md', 'about.json'].map((file) => read(`${name}/${file}`)),
  );
  const text = textOf(definition);
  const { connector } = readConnector(text);
  if (connector === null) throw new Error(t`The connector “${name}” of the gallery cannot be read.`);
  return {
    name,
    text,
    connector,
    documentation: textOf(documentation),
    about: parsed(aboutSchema, about),
  };
}

/** As files a person could have chosen, named after the process. */
export function readGalleryExample(
  read: ReadGalleryFile,
  { name, about }: GalleryConnector,
): Promise<readonly RawFile[]> {
  const files = [
    ['example.bpmn', `${about.example.name}.bpmn`],
    ['example-extensions.json', `${about.example.name}-extensions.json`],
  ] as const;
  return Promise.all(
    files.map(async ([path, called]) => ({ name: called, bytes: await read(`${name}/${path}`) })),
  );
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

/** Where a server has no such file it may answer with a page of its own. */
function parsed<T>(schema: z.core.$ZodType<T>, bytes: Uint8Array | undefined): T {
  try {
    return z.parse(schema, JSON.parse(textOf(bytes)));
  } catch (error) {
    throw new Error(t('The gallery of this installation is not complete: its files cannot be read.'), {
      cause: error,
    });
  }
}
