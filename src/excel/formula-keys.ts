import type { Session } from './session';
export async function keysInFormula(_s: Session, _c: unknown): Promise<string[]> {
  return [];
}
