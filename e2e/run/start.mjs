// `npm start`: from a fresh clone to the running product, the production build with its Content-Security-Policy.
import { install } from './install.mjs';
import { step } from './step.mjs';

try {
  install();
  if (!(await step('build', 'vite', ['build', '--logLevel=warn']))) process.exit(1);
  await step('Connector Modeler', 'vite', ['preview', ...process.argv.slice(2)]);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
