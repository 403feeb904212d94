import type { CodeProject } from '../CodeProject.ts';
import { docker, dockerString } from '../shared/dockerText.ts';
import { yaml } from '../shared/yamlText.ts';

export function packageJson({ model, options }: CodeProject): string {
  const { description } = model;
  const json = {
    name: options.projectName,
    version: model.version,
    private: true,
    ...(description !== '' && { description: description.slice(0, 300) }),
    type: 'module',
    engines: { node: '>=20' },
    scripts: {
      build: 'tsc -p .',
      start: 'node dist/src/main.js',
      test: 'tsc -p . && node --test dist/test/',
    },
    dependencies: { '@camunda8/orchestration-cluster-api': '~8.8.4' },
    devDependencies: { '@types/node': '^20.19.0', typescript: '~5.9.0' },
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

export const TSCONFIG = `${JSON.stringify(
  {
    compilerOptions: {
      target: 'es2023',
      module: 'nodenext',
      strict: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: true,
      types: ['node'],
      rootDir: '.',
      outDir: 'dist',
    },
    include: ['src', 'test'],
  },
  null,
  2,
)}\n`;

export function dockerfile({ model }: CodeProject): string {
  return docker`
    FROM node:22-slim AS build
    WORKDIR /app
    COPY package*.json ./
    RUN if [ -f package-lock.json ]; then npm ci; else npm install; fi
    COPY . .
    RUN npm run build && npm prune --omit=dev

    FROM node:22-slim
    LABEL org.opencontainers.image.title=${dockerString(model.name)}
    LABEL org.opencontainers.image.version=${dockerString(model.version)}
    WORKDIR /app
    ENV NODE_ENV=production
    COPY --from=build /app/package.json ./
    COPY --from=build /app/node_modules ./node_modules
    COPY --from=build /app/dist/src ./dist/src
    USER 1000
    EXPOSE 8080
    CMD ["node", "dist/src/main.js"]
  `.text;
}

export const STEPS = yaml`
  - uses: actions/setup-node@v4
    with:
      node-version: 22
  - run: npm install
  - run: npm test
`;
