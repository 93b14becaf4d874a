/** Builds the add-in with its own copy of office.js, for closed networks and for the workbench. A switch set here works on Windows too. */
import { run } from './steps.mjs';

process.exitCode = await run('npx', ['webpack'], { OFFICE_JS: 'local' });
