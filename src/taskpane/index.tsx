/** Starts the pane on the page of the shared runtime. */
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { findEnvironment, type Environment } from './office/environment';

const place = document.getElementById('pane')!;
const root = createRoot(place);

async function roomIn(environment: Environment) {
  if (!environment.inExcel) return null;
  const { excelRoom } = await import('../excel');
  return excelRoom;
}

async function show(environment: Environment): Promise<void> {
  const room = await roomIn(environment);
  root.render(<App key={environment.workbook} environment={environment} room={room} />);
}

void findEnvironment((late) => void show(late)).then(show);
